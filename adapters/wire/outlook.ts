/** Schemas of outlooks: where parts and targets stand during their period; and of an assessment with its outlook beside it. */
import type {
  Milestone,
  Needed,
  OutlookStatus,
  Pace,
  PartForecast,
  PartOutlook,
  PathPoint,
  PlanAssessment,
  PlanOutlook,
  RestOfPeriod,
  TargetOutlook,
} from '@moc/domain/assessment';
import type { AmendedPart } from '@moc/domain/plan';
import { z } from 'zod';
import { amendedPartSchema } from './amendment.ts';
import { planAssessmentSchema } from './assessment.ts';
import { observationIdSchema, sourceIdSchema } from './observation.ts';
import { partAddressSchema } from './plan.ts';
import { addressSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema, daySchema, decimalSchema, periodSchema, publicationDateSchema, quantitySchema } from './values.ts';

const statuses = ['on-track', 'at-risk', 'off-track', 'not-assessable', 'decided'] as const;
export const outlookStatusSchema = schemaOf<OutlookStatus>()(z.enum(statuses));

const years = z.array(z.int());

const pathPointSchema = schemaOf<PathPoint>()(
  z.object({ period: periodSchema, low: decimalSchema.exactOptional(), central: decimalSchema, high: decimalSchema.exactOptional() }).meta({ id: 'PathPoint' }),
);

const paceSchema = schemaOf<Pace>()(
  z
    .object({
      kind: z.enum(['share', 'level']),
      reached: decimalSchema,
      expected: decimalSchema,
      expectedLow: decimalSchema.exactOptional(),
      expectedHigh: decimalSchema.exactOptional(),
      basis: z.enum(['past-years', 'straight-line', 'planned-path', 'base-to-target', 'steady', 'same-period']),
      years,
    })
    .meta({ id: 'Pace' }),
);

const neededSchema = schemaOf<Needed>()(
  z
    .object({
      kind: z.enum(['per-month', 'growth-in-rest', 'change', 'count']),
      amount: quantitySchema,
      remaining: z.number(),
      best: z.object({ amount: quantitySchema, period: periodSchema }).exactOptional(),
      everReached: z.boolean().exactOptional(),
      weights: z.enum(['last-year', 'equal']).exactOptional(),
    })
    .meta({ id: 'Needed', description: 'What is still needed, and whether that has ever happened.' }),
);

const milestoneSchema = schemaOf<Milestone>()(
  z.object({ event: z.string(), date: publicationDateSchema, amount: quantitySchema.exactOptional(), source: sourceIdSchema }).meta({ id: 'Milestone' }),
);

export const partForecastSchema = schemaOf<PartForecast>()(
  z
    .object({
      method: z.enum(['flow-completion', 'growth-to-date', 'level-path']),
      central: quantitySchema,
      low: quantitySchema,
      high: quantitySchema,
      quantiles: z.array(z.object({ p: z.number(), value: decimalSchema })),
      years,
      probability: decimalSchema,
    })
    .meta({ id: 'PartForecast' }),
);

const months = z.int();
const restSchema = schemaOf<RestOfPeriod>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('amount'), months }),
      z.object({ kind: z.literal('growth'), months, weight: decimalSchema }),
      z.object({ kind: z.literal('level'), months }),
    ])
    .meta({ id: 'RestOfPeriod' }),
);

export const partOutlookSchema = schemaOf<PartOutlook>()(
  z
    .object({
      part: partAddressSchema,
      status: outlookStatusSchema,
      why: z
        .enum(['no-figure', 'yearly', 'other-measure', 'ambiguous', 'not-linked', 'no-milestone', 'unmeasured-steps', 'period-ahead', 'awaiting-result'])
        .exactOptional(),
      assessableOn: daySchema.exactOptional(),
      assessableBy: z.enum(['release-day', 'release-by', 'period-end']).exactOptional(),
      assessableUnsourced: z.literal(true).exactOptional(),
      basis: observationIdSchema.exactOptional(),
      toDate: periodSchema.exactOptional(),
      derived: z.enum(['share-of-plan', 'growth', 'sum']).exactOptional(),
      reached: quantitySchema.exactOptional(),
      growthOn: z.object({ base: quantitySchema, period: periodSchema, asked: quantitySchema }).exactOptional(),
      demanded: quantitySchema.exactOptional(),
      side: z.enum(['more', 'less', 'within']).exactOptional(),
      strict: z.boolean().exactOptional(),
      rest: restSchema.exactOptional(),
      path: z.array(pathPointSchema).exactOptional(),
      plannedPath: z.array(pathPointSchema).exactOptional(),
      pace: paceSchema.exactOptional(),
      milestones: z.array(milestoneSchema).exactOptional(),
      needed: neededSchema.exactOptional(),
      forecast: partForecastSchema.exactOptional(),
      noForecast: z.enum(['thin-history', 'nothing-this-year', 'no-in-year-figures', 'not-a-number', 'only-growths', 'mixed-units']).exactOptional(),
      because: bilingualSchema,
    })
    .meta({ id: 'PartOutlook' }),
);

export const targetOutlookSchema = schemaOf<TargetOutlook>()(
  z
    .object({
      target: addressSchema,
      status: outlookStatusSchema,
      assessableOn: daySchema.exactOptional(),
      probability: z.object({ low: decimalSchema, high: decimalSchema }).exactOptional(),
      binding: z.object({ foreseen: z.int().min(0), decided: z.int().min(0), open: z.int().min(0) }),
      parts: z.array(partOutlookSchema),
      because: bilingualSchema,
    })
    .meta({ id: 'TargetOutlook' }),
);

const count = z.int().min(0);

export const planOutlookSchema = schemaOf<PlanOutlook>()(
  z
    .object({
      asKnownOn: daySchema,
      targets: z.array(targetOutlookSchema),
      hidden: z.array(partOutlookSchema),
      summary: z.object({ 'on-track': count, 'at-risk': count, 'off-track': count, 'not-assessable': count, decided: count }),
    })
    .meta({ id: 'PlanOutlook' }),
);

/** The assessment of a day with the outlook of what is still open, and what later acts had changed by then. */
export interface AssessmentAnswer extends PlanAssessment {
  readonly outlook: PlanOutlook;
  readonly amended: readonly AmendedPart[];
}

const assessed = planAssessmentSchema as unknown as z.ZodObject<z.ZodRawShape>;

export const assessmentAnswerSchema = assessed
  .extend({ outlook: planOutlookSchema, amended: z.array(amendedPartSchema) })
  .meta({ id: 'AssessmentAnswer' }) as unknown as z.ZodType<AssessmentAnswer, AssessmentAnswer>;
