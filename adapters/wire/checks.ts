/** Schemas of what the checks say of figures, people's answers to it, and how much figures were revised. */
import type { Conflict } from '@moc/domain/assessment';
import type { FigureFinding, Revision, RevisionSummary, Suspect } from '@moc/domain/observation';
import type { AnsweredFinding, FindingAnswer, FindingId } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { z } from 'zod';
import { conflictSchema } from './assessment.ts';
import { answeredFindingSchema, answerSchema, findingIdSchema } from './lint.ts';
import { indicatorCodeSchema, measureSchema, observationIdSchema, observationSchema } from './observation.ts';
import { schemaOf } from './same.ts';
import { territoryCodeSchema } from './territory.ts';
import { bilingualSchema, codeSchema, daySchema, decimalSchema, parametersSchema, periodSchema, unitSchema } from './values.ts';

const suspectSchema = schemaOf<Suspect>()(
  z
    .object({ observation: observationIdSchema, value: decimalSchema, unit: unitSchema, alone: z.boolean() })
    .meta({ id: 'Suspect', description: 'A figure that may be wrong, and the value that would mend every balance it stands in.' }),
);

export const figureFindingSchema = schemaOf<FigureFinding>()(
  z
    .object({
      id: findingIdSchema.meta({ description: 'Code, what is measured where and when, and a hash of the numbers: the same until a number changes.' }),
      code: codeSchema,
      severity: z.enum(['error', 'warning', 'note']),
      observations: z.array(observationIdSchema),
      indicators: z.array(indicatorCodeSchema),
      territory: territoryCodeSchema,
      period: periodSchema,
      says: bilingualSchema,
      arithmetic: z.array(bilingualSchema),
      parameters: parametersSchema,
      suspects: z.array(suspectSchema),
    })
    .meta({ id: 'FigureFinding', description: 'Figures that do not agree, with the arithmetic; it warns and never blocks.' }),
);

/** What does not agree between published figures on one day. */
export interface Findings {
  readonly asKnownOn: Day;
  /** Sources that state different values of one thing. */
  readonly conflicts: readonly Conflict[];
  /** Figures that do not agree with each other, the heaviest first; a public reader is not sent those answered as no fault. */
  readonly checks: readonly FigureFinding[];
  /** What people answered to these, the latest of each; for those who may read internally. */
  readonly answers: readonly AnsweredFinding[];
  readonly mayAnswer: boolean;
}

export const findingsSchema = schemaOf<Findings>()(
  z
    .object({
      asKnownOn: daySchema,
      conflicts: z.array(conflictSchema),
      checks: z.array(figureFindingSchema),
      answers: z.array(answeredFindingSchema),
      mayAnswer: z.boolean(),
    })
    .meta({ id: 'Findings' }),
);

/** An answer to a finding on figures; who and when come from the session. */
export interface FindingAnswerRequest {
  readonly finding: FindingId;
  readonly answer: FindingAnswer;
  /** Why; needed unless the figure is to be mended. */
  readonly words: string;
  /** The day whose findings the person looked at. */
  readonly asKnownOn?: Day;
}

export const findingAnswerRequestSchema = schemaOf<FindingAnswerRequest>()(
  z
    .object({ finding: findingIdSchema, answer: answerSchema, words: z.string().trim().max(4000), asKnownOn: daySchema.exactOptional() })
    .meta({ id: 'FindingAnswerRequest' }),
);

const revisionSchema = schemaOf<Revision>()(
  z
    .object({
      indicator: indicatorCodeSchema,
      territory: territoryCodeSchema,
      period: periodSchema,
      measure: measureSchema,
      vintages: z.array(observationSchema),
      change: decimalSchema,
      unit: unitSchema,
      percent: decimalSchema.exactOptional(),
    })
    .meta({ id: 'Revision' }),
);

const revisionSummarySchema = schemaOf<RevisionSummary>()(
  z
    .object({
      indicator: indicatorCodeSchema,
      measure: measureSchema,
      followed: z.int().min(0),
      revisions: z.array(revisionSchema),
      median: decimalSchema,
      largest: decimalSchema,
      kind: z.enum(['points', 'percent']),
      says: bilingualSchema,
    })
    .meta({ id: 'RevisionSummary' }),
);

/** How much published figures moved, by indicator, as known on a day. */
export interface Revisions {
  readonly asKnownOn: Day;
  readonly summaries: readonly RevisionSummary[];
}

export const revisionsSchema = schemaOf<Revisions>()(z.object({ asKnownOn: daySchema, summaries: z.array(revisionSummarySchema) }).meta({ id: 'Revisions' }));
