/** Schemas of judgements as known on a day. */
import type { Comparison, Conflict, DerivedBasis, PartAssessment, PlanAssessment, TargetAssessment } from '@moc/domain/assessment';
import { z } from 'zod';
import { measureSchema, observationIdSchema, observationSchema, reportedVerdictSchema, sourceIdSchema } from './observation.ts';
import { partAddressSchema } from './plan.ts';
import { addressSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema, daySchema, decimalSchema, quantitySchema } from './values.ts';

export const verdictSchema = z.enum(['exceeded', 'met', 'missed', 'not-assessable']);

const comparisonSchema = schemaOf<Comparison>()(z.object({ actual: quantitySchema, against: quantitySchema, gap: quantitySchema }).meta({ id: 'Comparison' }));

const derivedBasisSchema = schemaOf<DerivedBasis>()(
  z
    .object({ formula: z.string(), quantity: quantitySchema, inputs: z.array(observationIdSchema), steps: z.array(bilingualSchema) })
    .meta({ id: 'DerivedBasis', description: 'A figure that was computed from published ones by the formula of its indicator, never published itself.' }),
);

export const partAssessmentSchema = schemaOf<PartAssessment>()(
  z
    .object({
      part: partAddressSchema,
      verdict: verdictSchema,
      why: z.enum(['no-figure', 'period-running', 'other-measure', 'undated', 'not-linked', 'ambiguous']).exactOptional(),
      compared: comparisonSchema.exactOptional(),
      decidedBy: observationIdSchema.exactOptional(),
      latest: observationSchema.exactOptional(),
      progress: decimalSchema.exactOptional(),
      replaced: z.array(observationIdSchema).exactOptional(),
      disputed: z.array(observationIdSchema).exactOptional(),
      since: daySchema.exactOptional(),
      derived: derivedBasisSchema.exactOptional(),
      because: bilingualSchema,
      became: bilingualSchema.exactOptional(),
    })
    .meta({ id: 'PartAssessment' }),
);

export const targetAssessmentSchema = schemaOf<TargetAssessment>()(
  z
    .object({
      target: addressSchema,
      verdict: verdictSchema,
      evidence: z.enum(['full', 'partial', 'none']),
      failed: z.array(partAddressSchema),
      parts: z.array(partAssessmentSchema),
      reported: reportedVerdictSchema.exactOptional(),
      disagrees: z.boolean(),
      because: bilingualSchema,
    })
    .meta({ id: 'TargetAssessment' }),
);

export const conflictSchema = schemaOf<Conflict>()(
  z
    .object({
      id: z.string(),
      parts: z.array(partAddressSchema),
      observations: z.array(observationIdSchema),
      sources: z.array(sourceIdSchema),
      measure: measureSchema,
      decisive: z.boolean(),
      says: bilingualSchema,
    })
    .meta({ id: 'Conflict' }),
);

const count = z.int().min(0);

export const planAssessmentSchema = schemaOf<PlanAssessment>()(
  z
    .object({
      asKnownOn: daySchema,
      targets: z.array(targetAssessmentSchema),
      hidden: z.array(partAssessmentSchema),
      conflicts: z.array(conflictSchema),
      summary: z.object({
        targets: count,
        computed: z.object({ exceeded: count, met: count, missed: count }),
        reported: z.object({ metOrExceeded: count, missed: count }),
        partial: count,
        withoutFigures: count,
        disagreements: count,
      }),
    })
    .meta({ id: 'PlanAssessment' }),
);
