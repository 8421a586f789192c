/** Schemas of what the linter finds in a draft or an adopted text. */
import type { AnsweredFinding, Finding, FindingId } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { z } from 'zod';
import { actorIdSchema } from './plan.ts';
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

export const answerSchema = z.enum(['accepted-as-is', 'to-be-mended', 'not-a-fault']);

export const answeredFindingSchema = schemaOf<AnsweredFinding>()(
  z
    .object({ finding: findingIdSchema, answer: answerSchema, words: z.string(), by: actorIdSchema, name: z.string(), on: z.string() })
    .meta({ id: 'AnsweredFinding' }),
);

/** The findings on one text. */
export interface LintResult {
  /** The day whose figures were used; absent for a draft, which has none. */
  readonly asKnownOn?: Day;
  readonly findings: readonly Finding[];
  /** What people answered to these findings, the latest of each; absent for a text that is kept nowhere. */
  readonly answers?: readonly AnsweredFinding[];
}

export const lintResultSchema = schemaOf<LintResult>()(
  z
    .object({ asKnownOn: daySchema.exactOptional(), findings: z.array(findingSchema), answers: z.array(answeredFindingSchema).exactOptional() })
    .meta({ id: 'LintResult' }),
);
