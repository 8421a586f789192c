/** Schemas of what the linter finds in a draft or an adopted text. */
import type { Finding, FindingId } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { z } from 'zod';
import { addressSchema } from './resolution.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { bilingualSchema, codeSchema, daySchema, parametersSchema, spanSchema } from './values.ts';

export const findingIdSchema: WireSchema<FindingId> = branded<FindingId>(z.string().min(1).max(4000));

export const findingSchema = schemaOf<Finding>()(
  z
    .object({
      id: findingIdSchema.meta({ description: 'Code, addresses and a hash of the quoted words: the same after another reading.' }),
      code: codeSchema,
      severity: z.enum(['error', 'warning', 'note']),
      addresses: z.array(addressSchema),
      spans: z.array(spanSchema),
      says: bilingualSchema,
      arithmetic: z.array(bilingualSchema),
      parameters: parametersSchema,
    })
    .meta({ id: 'Finding', description: 'Something to look at before adopting or confirming; it warns and never blocks.' }),
);

/** The findings on one text. */
export interface LintResult {
  /** The day whose figures were used; absent for a draft, which has none. */
  readonly asKnownOn?: Day;
  readonly findings: readonly Finding[];
}

export const lintResultSchema = schemaOf<LintResult>()(
  z.object({ asKnownOn: daySchema.exactOptional(), findings: z.array(findingSchema) }).meta({ id: 'LintResult' }),
);
