/** The walk of one target, backwards: verdict → figures with sources and vintages → parts → sentence and provision. */
import type { Conflict, PartAssessment, TargetAssessment, TargetOutlook } from '@moc/domain/assessment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, Observation, PartLink, ReportedVerdict, Source } from '@moc/domain/observation';
import type { AmendedPart, Target, TargetLabel, TargetPart } from '@moc/domain/plan';
import type { Provision, Quote } from '@moc/domain/resolution';
import type { Bilingual, Day } from '@moc/domain/values';
import { z } from 'zod';
import { amendedPartSchema } from './amendment.ts';
import { conflictSchema, partAssessmentSchema, targetAssessmentSchema } from './assessment.ts';
import { resolutionIdSchema } from './dataset.ts';
import { indicatorSchema, observationSchema, partLinkSchema, reportedVerdictSchema, sourceSchema } from './observation.ts';
import { targetOutlookSchema } from './outlook.ts';
import { targetLabelSchema, targetPartSchema, targetSchema } from './plan.ts';
import { addressSchema, quoteSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema, daySchema } from './values.ts';

/** One part with what it was judged by. */
export interface PartExplanation {
  readonly part: TargetPart;
  /** The committed phrase, as written. */
  readonly phrase: Quote;
  readonly link?: PartLink;
  readonly indicator?: Indicator;
  readonly assessment?: PartAssessment;
  /** Every vintage of every period of the linked indicator and place known by the day, oldest period first. */
  readonly observations: readonly Observation[];
}

export interface TargetExplanation {
  readonly resolution: ResolutionId;
  readonly asKnownOn: Day;
  readonly target: Target;
  readonly label?: TargetLabel;
  /** The sentence, as written. */
  readonly sentence: Quote;
  /** The provision it stands in, named ("Điều 2 khoản 2 điểm đ"), and its parents from the root down. */
  readonly provision: {
    readonly name: Bilingual;
    readonly path: readonly { readonly address: Provision['address']; readonly kind: Provision['kind']; readonly number?: string; readonly heading?: string }[];
  };
  readonly parts: readonly PartExplanation[];
  /** The sources of every figure above, and of the reported verdict. */
  readonly sources: readonly Source[];
  readonly assessment: TargetAssessment;
  /** Where it stands while it is open. */
  readonly outlook?: TargetOutlook;
  /** Parts that later acts had changed by the day: what was adopted beside what holds. */
  readonly amended: readonly AmendedPart[];
  readonly reported?: ReportedVerdict;
  readonly conflicts: readonly Conflict[];
}

const partExplanationSchema = schemaOf<PartExplanation>()(
  z
    .object({
      part: targetPartSchema,
      phrase: quoteSchema,
      link: partLinkSchema.exactOptional(),
      indicator: indicatorSchema.exactOptional(),
      assessment: partAssessmentSchema.exactOptional(),
      observations: z.array(observationSchema),
    })
    .meta({ id: 'PartExplanation' }),
);

export const targetExplanationSchema = schemaOf<TargetExplanation>()(
  z
    .object({
      resolution: resolutionIdSchema,
      asKnownOn: daySchema,
      target: targetSchema,
      label: targetLabelSchema.exactOptional(),
      sentence: quoteSchema,
      provision: z.object({
        name: bilingualSchema,
        path: z.array(
          z.object({
            address: addressSchema,
            kind: z.enum(['section', 'article', 'paragraph', 'point', 'indent', 'subparagraph']),
            number: z.string().exactOptional(),
            heading: z.string().exactOptional(),
          }),
        ),
      }),
      parts: z.array(partExplanationSchema),
      sources: z.array(sourceSchema),
      assessment: targetAssessmentSchema,
      outlook: targetOutlookSchema.exactOptional(),
      amended: z.array(amendedPartSchema),
      reported: reportedVerdictSchema.exactOptional(),
      conflicts: z.array(conflictSchema),
    })
    .meta({ id: 'TargetExplanation' }),
);
