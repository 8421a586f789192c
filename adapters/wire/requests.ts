/** What the API takes: a text to read, a correction, a confirmation; and what reading and verifying answer. */
import type { Correction, Plan } from '@moc/domain/plan';
import type { Resolution } from '@moc/domain/resolution';
import type { Bilingual, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { tenantIdSchema } from './dataset.ts';
import { partAddressSchema, partChangeSchema, planSchema } from './plan.ts';
import { resolutionSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema } from './values.ts';

/** Asks for a text to be read; nothing is stored. */
export interface ReadRequest {
  readonly text: string;
}

export const readRequestSchema = schemaOf<ReadRequest>()(z.object({ text: z.string() }).meta({ id: 'ReadRequest' }));

/** A text as it was read: outline and targets. */
export interface Reading {
  readonly resolution: Resolution;
  readonly plan: Plan;
}

export const readingSchema = schemaOf<Reading>()(z.object({ resolution: resolutionSchema, plan: planSchema }).meta({ id: 'Reading' }));

/** A person's correction; who and when come from the session. */
export type CorrectionRequest = Pick<Correction, 'part' | 'change' | 'reason'>;

export const correctionRequestSchema = schemaOf<CorrectionRequest>()(
  z.object({ part: partAddressSchema, change: partChangeSchema, reason: z.string().trim().min(1).max(4000) }).meta({ id: 'CorrectionRequest' }),
);

/** An accepted write: its place in the tenant's log. */
export interface Accepted {
  readonly sequence: number;
}

export const acceptedSchema = schemaOf<Accepted>()(z.object({ sequence: z.int().min(0) }).meta({ id: 'Accepted' }));

/** Whether the hash chain holds and state rebuilt from the log equals the tables. */
export interface LogVerification {
  readonly tenant: TenantId;
  readonly ok: boolean;
  readonly entries: number;
  /** Rows rebuilt from the log. */
  readonly rows: number;
  /** The last hash of the chain; kept elsewhere, it proves later that nothing was cut off. */
  readonly head: string;
  /** The first place that is not as it should be. */
  readonly broken?: { readonly what: string; readonly seq?: number; readonly says: Bilingual };
}

export const logVerificationSchema = schemaOf<LogVerification>()(
  z
    .object({
      tenant: tenantIdSchema,
      ok: z.boolean(),
      entries: z.int().min(0),
      rows: z.int().min(0),
      head: z.string(),
      broken: z.object({ what: z.string(), seq: z.int().exactOptional(), says: bilingualSchema }).exactOptional(),
    })
    .meta({ id: 'LogVerification' }),
);
