/** The command log as a person reads it: a page of entries, each told in a sentence with what it changed. */
import type { Bilingual, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { tenantIdSchema } from './dataset.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema } from './values.ts';

/** A cell of a row, before and after. */
export interface AuditFieldView {
  readonly name: Bilingual;
  /** Absent where no earlier row stood. */
  readonly before?: Bilingual;
  readonly after: Bilingual;
}

export interface AuditChangeView {
  readonly subject: Bilingual;
  /** Whether it takes the place of an earlier row. */
  readonly replaces: boolean;
  readonly fields: readonly AuditFieldView[];
}

export interface AuditEntryView {
  readonly seq: number;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly account: string;
  readonly person: string;
  readonly role: Bilingual;
  readonly kind: Bilingual;
  readonly says: Bilingual;
  readonly hash: string;
  readonly changes: readonly AuditChangeView[];
  /** Rows that are not told here. */
  readonly more: number;
}

export interface AuditView {
  readonly tenant: TenantId;
  readonly entries: readonly AuditEntryView[];
  /** Where the next page begins; absent on the last. */
  readonly before?: number;
  /** What the filter offers. */
  readonly kinds: readonly { readonly kind: string; readonly says: Bilingual }[];
  readonly people: readonly { readonly account: string; readonly name: string }[];
}

const field = z.object({ name: bilingualSchema, before: bilingualSchema.exactOptional(), after: bilingualSchema });
const change = z.object({ subject: bilingualSchema, replaces: z.boolean(), fields: z.array(field) });

export const auditEntrySchema = schemaOf<AuditEntryView>()(
  z
    .object({
      seq: z.int().min(1),
      at: z.string(),
      account: z.string(),
      person: z.string(),
      role: bilingualSchema,
      kind: bilingualSchema,
      says: bilingualSchema,
      hash: z.string(),
      changes: z.array(change),
      more: z.int().min(0),
    })
    .meta({ id: 'AuditEntry' }),
);

export const auditSchema = schemaOf<AuditView>()(
  z
    .object({
      tenant: tenantIdSchema,
      entries: z.array(auditEntrySchema),
      before: z.int().exactOptional(),
      kinds: z.array(z.object({ kind: z.string(), says: bilingualSchema })),
      people: z.array(z.object({ account: z.string(), name: z.string() })),
    })
    .meta({ id: 'Audit' }),
);
