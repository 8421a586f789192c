/** The review desk over the wire: the desk as a whole, one step, the state after it, proposals, comparisons, continuity over years. */
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, PartLink, TerritoryCode } from '@moc/domain/observation';
import {
  type ChangedPart,
  type Confirmation,
  type ContinuedPart,
  type Continuity,
  type Correction,
  type DecidedAction,
  type Finding,
  type PartAddress,
  type PartChange,
  type PartDraft,
  type PartPair,
  type PartReview,
  type Plan,
  type PlanComparison,
  type RedefinedPart,
  type ReviewAction,
  type ReviewedPlan,
  type ReviewStep,
  removableFields,
  type Suggestion,
  type TargetLabel,
} from '@moc/domain/plan';
import type { Resolution } from '@moc/domain/resolution';
import type { Bilingual, Code, Diagnostic, Period, Span, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { resolutionIdSchema, tenantIdSchema } from './dataset.ts';
import { answeredFindingSchema, answerSchema, findingIdSchema, findingSchema } from './lint.ts';
import { indicatorSchema, partLinkSchema } from './observation.ts';
import {
  actorIdSchema,
  confirmationSchema,
  correctionSchema,
  criterionSchema,
  partAddressSchema,
  partRoleSchema,
  planSchema,
  strengthSchema,
  targetLabelSchema,
  targetPartSchema,
} from './plan.ts';
import { addressSchema, resolutionSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { territoryCodeSchema } from './territory.ts';
import { bilingualSchema, codeSchema, periodSchema, spanSchema } from './values.ts';

const name = z.string().max(1000);
const words = z.string().max(4000);
const unitText = z.string().max(200);
const setter = z.object({ kind: z.enum(['assigned', 'striven-for']), text: z.string().max(1000), span: spanSchema });

export const partDraftSchema = schemaOf<PartDraft>()(
  z
    .object({
      span: spanSchema,
      indicatorSpan: spanSchema.exactOptional(),
      valueSpan: spanSchema.exactOptional(),
      name,
      criterion: criterionSchema,
      unitText: unitText.exactOptional(),
      denominator: unitText.exactOptional(),
      period: periodSchema.exactOptional(),
      setter: setter.exactOptional(),
      strength: strengthSchema,
      within: partAddressSchema.exactOptional(),
      role: partRoleSchema,
    })
    .meta({ id: 'PartDraft' }),
);

const draftChangeSchema = schemaOf<PartChange>()(
  z
    .object({
      span: spanSchema.exactOptional(),
      indicatorSpan: spanSchema.exactOptional(),
      valueSpan: spanSchema.exactOptional(),
      name: name.exactOptional(),
      criterion: criterionSchema.exactOptional(),
      unitText: unitText.exactOptional(),
      denominator: unitText.exactOptional(),
      period: periodSchema.exactOptional(),
      setter: setter.exactOptional(),
      strength: strengthSchema.exactOptional(),
      within: partAddressSchema.exactOptional(),
      role: partRoleSchema.exactOptional(),
      remove: z.array(z.enum(removableFields)).max(removableFields.length).exactOptional(),
    })
    .meta({ id: 'PartDraftChange', description: 'Fields given replace the part’s own; `remove` names those it shall no longer have.' }),
);

const addresses = z.array(partAddressSchema).max(2000);

const accept = { kind: z.literal('accept'), parts: addresses };
const edit = { kind: z.literal('edit'), part: partAddressSchema, change: draftChangeSchema, reason: words.exactOptional() };
const split = { kind: z.literal('split'), part: partAddressSchema, into: z.array(partDraftSchema).max(50) };
const merge = { kind: z.literal('merge'), parts: addresses, into: partDraftSchema };
const reject = { kind: z.literal('reject'), part: partAddressSchema, why: words };
const add = { kind: z.literal('add'), target: addressSchema, draft: partDraftSchema };
const addedAs = {
  as: z.enum(['target', 'statement']).exactOptional().meta({ description: 'Words that no target holds: a new target, or a statement found among the tasks.' }),
};
const undo = { kind: z.literal('undo'), step: z.int().min(1) };
const answer = { kind: z.literal('answer-finding'), finding: findingIdSchema, answer: answerSchema, words };
const match = {
  kind: z.literal('match-previous'),
  resolution: z.string().min(1).max(200).meta({ description: 'The earlier resolution’s id.' }),
  pairs: z.array(z.object({ part: partAddressSchema, previous: partAddressSchema })).max(2000),
  answer: z.enum(['same', 'other']),
};

export const reviewActionSchema = schemaOf<ReviewAction>()(
  z
    .discriminatedUnion('kind', [
      z.object(accept),
      z.object(edit),
      z.object(split),
      z.object(merge),
      z.object(reject),
      z.object({ ...add, ...addedAs }),
      z.object(undo),
      z.object(answer),
      z.object(match),
    ])
    .meta({ id: 'ReviewAction', description: 'One step of a review, as it is asked for.' }),
);

const made = { made: z.array(partAddressSchema) };
const provenance = { seq: z.int().min(1), by: actorIdSchema, name: z.string(), on: z.string() };
const makesTarget = { makesTarget: z.object({ address: addressSchema, label: z.string(), span: spanSchema, name: z.string() }).exactOptional() };

const decided = [
  z.object(accept),
  z.object(edit),
  z.object({ ...split, ...made }),
  z.object({ ...merge, ...made }),
  z.object(reject),
  z.object({ ...add, ...made, ...makesTarget }),
  z.object(undo),
  z.object(answer),
  z.object(match),
] as const;

/** The action of a step as it is kept, without who and when. */
export const decidedActionSchema = schemaOf<DecidedAction>()(z.discriminatedUnion('kind', decided));

export const reviewStepSchema = z
  .intersection(decidedActionSchema, z.object(provenance))
  .meta({ id: 'ReviewStep', description: 'One step of a review, as it is kept: who, when, and the parts it made.' }) as unknown as z.ZodType<
  ReviewStep,
  ReviewStep
>;

const partReviewSchema = schemaOf<PartReview>()(
  z
    .object({
      part: partAddressSchema,
      status: z.enum(['unreviewed', 'accepted', 'edited', 'added', 'rejected']),
      listed: z.boolean(),
      steps: z.array(z.int()),
      why: z.string().exactOptional(),
      replacedBy: z.array(partAddressSchema).exactOptional(),
    })
    .meta({ id: 'PartReview' }),
);

export const reviewedPlanSchema = schemaOf<ReviewedPlan>()(
  z
    .object({
      plan: planSchema,
      statuses: z.array(partReviewSchema),
      progress: z.object({ reviewed: z.int(), total: z.int() }),
      answers: z.array(answeredFindingSchema),
      lastChange: z.int(),
    })
    .meta({ id: 'ReviewedPlan', description: 'What would be in force if it were confirmed now, and how each part stands.' }),
);

/** How a review stands; the answer to every accepted step. */
export interface ReviewState {
  /** Number of the last step, correction or confirmation of this resolution: send it as If-Match with the next step. */
  readonly revision: number;
  readonly reviewed: ReviewedPlan;
  readonly steps: readonly ReviewStep[];
  /** Of the linter, on the plan as reviewed so far; answers stand in `reviewed.answers`. */
  readonly findings: readonly Finding[];
  /** The step that whoever asks may undo. */
  readonly undoable?: number;
  /** Present while nothing was changed since the confirmation: then this plan is in force. */
  readonly confirmation?: Confirmation;
  /** Whether another plan, confirmed before the last changes, is still in force. */
  readonly earlierInForce: boolean;
  /** Whether whoever asks may take steps here. */
  readonly mayReview: boolean;
  readonly links: readonly PartLink[];
}

const stateShape = {
  revision: z.int().min(0),
  reviewed: reviewedPlanSchema,
  steps: z.array(reviewStepSchema),
  findings: z.array(findingSchema),
  undoable: z.int().exactOptional(),
  confirmation: confirmationSchema.exactOptional(),
  earlierInForce: z.boolean(),
  mayReview: z.boolean(),
  links: z.array(partLinkSchema),
};

export const reviewStateSchema = schemaOf<ReviewState>()(z.object(stateShape).meta({ id: 'ReviewState' }));

/** An indicator proposed for a part, from every resolution of the tenant. */
export interface ProposedIndicator extends Suggestion {
  readonly indicator: Indicator;
  /** Whether it is declared for this resolution already; linking declares it where it is not. */
  readonly declared: boolean;
}

const suggestionShape = {
  code: z.string(),
  score: z.number().min(0).max(1),
  why: z.array(z.enum(['same-name', 'same-name-folded', 'similar-words', 'same-unit', 'other-unit'])),
};

export const proposedIndicatorSchema = schemaOf<ProposedIndicator>()(
  z.object({ ...suggestionShape, indicator: indicatorSchema, declared: z.boolean() }).meta({ id: 'ProposedIndicator' }),
);

/** Indicators proposed for one part, best first. */
export interface PartSuggestions {
  readonly part: PartAddress;
  readonly indicators: readonly ProposedIndicator[];
}

export const partSuggestionsSchema = schemaOf<PartSuggestions>()(
  z.object({ part: partAddressSchema, indicators: z.array(proposedIndicatorSchema) }).meta({ id: 'PartSuggestions' }),
);

/** Something noticed while a file was read, in words: pages know the domain's codes, not those of files. */
export interface ReadingNote {
  readonly code: Code;
  readonly severity: Diagnostic['severity'];
  readonly span?: Span;
  readonly says: Bilingual;
}

/** What a step changed of a state somebody has: the answer to a step where only that is asked for. */
export interface ReviewAdvance {
  /** The revision this goes on from: that of the If-Match. */
  readonly since: number;
  readonly revision: number;
  /** The steps since, other people's too. */
  readonly steps: readonly ReviewStep[];
  /** Where the plan itself changed: all that the linter says of it now. */
  readonly findings?: readonly Finding[];
}

export const reviewAdvanceSchema = schemaOf<ReviewAdvance>()(
  z
    .object({ since: z.int().min(0), revision: z.int().min(0), steps: z.array(reviewStepSchema), findings: z.array(findingSchema).exactOptional() })
    .meta({ id: 'ReviewAdvance', description: 'What came to a review since a revision: the steps, and the findings where the plan changed.' }),
);

export const readingNoteSchema = schemaOf<ReadingNote>()(
  z
    .object({ code: codeSchema, severity: z.enum(['error', 'warning', 'note']), span: spanSchema.exactOptional(), says: bilingualSchema })
    .meta({ id: 'ReadingNote' }),
);

/** A territorial unit as the desk offers it. */
export interface DeskTerritory {
  readonly code: TerritoryCode;
  readonly name: string;
}

const deskTerritorySchema = schemaOf<DeskTerritory>()(z.object({ code: territoryCodeSchema, name: z.string() }).meta({ id: 'DeskTerritory' }));

/** Everything the desk shows when it opens. */
export interface ReviewDesk {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  readonly planPeriod: Period;
  readonly resolution: Resolution;
  /** The machine's reading, as it was when the review began. */
  readonly read: Plan;
  readonly corrections: readonly Correction[];
  /** What was noticed when the file was taken in. */
  readonly notes: readonly ReadingNote[];
  readonly labels: readonly TargetLabel[];
  /** Declared for this resolution. */
  readonly indicators: readonly Indicator[];
  /** The tenant's territorial units that a link may name, by name. */
  readonly territories: readonly DeskTerritory[];
  /** For the parts that have no link: the three best proposals. */
  readonly suggestions: readonly PartSuggestions[];
  readonly state: ReviewState;
}

export const reviewDeskSchema = schemaOf<ReviewDesk>()(
  z
    .object({
      id: resolutionIdSchema,
      tenant: tenantIdSchema,
      name: bilingualSchema,
      planPeriod: periodSchema,
      resolution: resolutionSchema,
      read: planSchema,
      corrections: z.array(correctionSchema),
      notes: z.array(readingNoteSchema),
      labels: z.array(targetLabelSchema),
      indicators: z.array(indicatorSchema),
      territories: z.array(deskTerritorySchema),
      suggestions: z.array(partSuggestionsSchema),
      state: reviewStateSchema,
    })
    .meta({ id: 'ReviewDesk', description: 'One resolution on the review desk: text, reading, steps, findings, proposals.' }),
);

/** Puts the plan in force; `acceptRest` accepts in the same breath every part nobody has looked at yet. */
export interface ConfirmationRequest {
  readonly acceptRest?: boolean;
}

export const confirmationRequestSchema = schemaOf<ConfirmationRequest>()(
  z.object({ acceptRest: z.boolean().exactOptional() }).meta({ id: 'ConfirmationRequest' }),
);

/** Links that replace the earlier ones of the parts they name; `unlinked` parts are left with none. */
export interface LinksRequest {
  readonly links: readonly PartLink[];
  readonly unlinked?: readonly PartAddress[];
}

export const linksRequestSchema = schemaOf<LinksRequest>()(
  z.object({ links: z.array(partLinkSchema).max(2000), unlinked: addresses.exactOptional() }).meta({ id: 'LinksRequest' }),
);

/** New indicators, or new declarations of known ones. */
export interface IndicatorsRequest {
  readonly indicators: readonly Indicator[];
}

export const indicatorsRequestSchema = schemaOf<IndicatorsRequest>()(
  z.object({ indicators: z.array(indicatorSchema).min(1).max(500) }).meta({ id: 'IndicatorsRequest' }),
);

/** A resolution taken in as a draft. */
export interface AdoptedResolution {
  readonly id: ResolutionId;
  readonly sequence: number;
}

export const adoptedResolutionSchema = schemaOf<AdoptedResolution>()(
  z.object({ id: resolutionIdSchema, sequence: z.int().min(0) }).meta({ id: 'AdoptedResolution' }),
);

/** One of two resolutions that are held against each other. */
export interface ComparedResolution {
  readonly id: ResolutionId;
  readonly name: Bilingual;
  readonly planPeriod: Period;
}

const comparedSchema = schemaOf<ComparedResolution>()(
  z.object({ id: resolutionIdSchema, name: bilingualSchema, planPeriod: periodSchema }).meta({ id: 'ComparedResolution' }),
);

/** A part that is held to be internal because it goes on from an internal one of another year. */
export interface PresumedInternalPart {
  readonly part: PartAddress;
  readonly previous: PartAddress;
  readonly previousName: string;
  readonly resolution: ComparedResolution;
  /** Names of what measures the other year's part. */
  readonly indicators: readonly Bilingual[];
  /** Whether the other resolution is the earlier one: then a word on the two is given at this desk, else at the other. */
  readonly isEarlier: boolean;
}

export interface PresumedInternal {
  readonly parts: readonly PresumedInternalPart[];
}

export const presumedInternalSchema = schemaOf<PresumedInternal>()(
  z
    .object({
      parts: z.array(
        z.object({
          part: partAddressSchema,
          previous: partAddressSchema,
          previousName: z.string(),
          resolution: comparedSchema,
          indicators: z.array(bilingualSchema),
          isEarlier: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'PresumedInternal' }),
);

/** Two readings, or two versions of a text, part by part. `a` is the resolution asked about, `b` the one it is held against. */
export interface ReviewComparison {
  readonly a: ComparedResolution;
  readonly b: ComparedResolution;
  readonly comparison: PlanComparison;
}

const partPairSchema = schemaOf<PartPair>()(z.object({ a: targetPartSchema, b: targetPartSchema }).meta({ id: 'PartPair' }));

const changedFieldSchema = z.enum(['place', 'name', 'criterion', 'unit', 'denominator', 'period', 'setter', 'strength', 'role', 'nesting']);

const changedPartSchema = schemaOf<ChangedPart>()(
  z.object({ a: targetPartSchema, b: targetPartSchema, what: z.array(changedFieldSchema) }).meta({ id: 'ChangedPart' }),
);

export const planComparisonSchema = schemaOf<PlanComparison>()(
  z
    .object({ same: z.array(partPairSchema), changed: z.array(changedPartSchema), onlyA: z.array(targetPartSchema), onlyB: z.array(targetPartSchema) })
    .meta({ id: 'PlanComparison' }),
);

export const reviewComparisonSchema = schemaOf<ReviewComparison>()(
  z.object({ a: comparedSchema, b: comparedSchema, comparison: planComparisonSchema }).meta({ id: 'ReviewComparison' }),
);

/** A year's targets held against an earlier year's. */
export interface ReviewContinuity {
  readonly resolution: ComparedResolution;
  readonly previous: ComparedResolution;
  readonly continuity: Continuity;
  /** Other earlier resolutions of the tenant it could be held against, the nearest first; `previous` is among them. */
  readonly earlier: readonly ComparedResolution[];
  /** How this year's parts are linked so far, and how the earlier year's were. */
  readonly links: readonly PartLink[];
  readonly previousLinks: readonly PartLink[];
  /** The indicators that either year is measured by. */
  readonly indicators: readonly Indicator[];
}

const continuedShape = {
  part: targetPartSchema,
  previous: targetPartSchema,
  score: z.number().min(0).max(1),
  why: z.array(z.enum(['same-name', 'same-words', 'similar-words', 'same-group', 'same-unit', 'same-kind', 'same-value'])),
  indicators: z.array(z.string()),
  decided: z.object({ name: z.string(), on: z.string() }).exactOptional(),
};

const continuedPartSchema = schemaOf<ContinuedPart>()(z.object(continuedShape).meta({ id: 'ContinuedPart' }));

const redefinedPartSchema = schemaOf<RedefinedPart>()(
  z.object({ ...continuedShape, what: z.array(z.enum(['unit', 'kind', 'basis'])) }).meta({ id: 'RedefinedPart' }),
);

export const continuitySchema = schemaOf<Continuity>()(
  z
    .object({
      matched: z.array(continuedPartSchema),
      redefined: z.array(redefinedPartSchema),
      added: z.array(targetPartSchema),
      dropped: z.array(z.object({ previous: targetPartSchema, indicators: z.array(z.string()) })),
    })
    .meta({ id: 'Continuity' }),
);

export const reviewContinuitySchema = schemaOf<ReviewContinuity>()(
  z
    .object({
      resolution: comparedSchema,
      previous: comparedSchema,
      continuity: continuitySchema,
      earlier: z.array(comparedSchema),
      links: z.array(partLinkSchema),
      previousLinks: z.array(partLinkSchema),
      indicators: z.array(indicatorSchema),
    })
    .meta({ id: 'ReviewContinuity' }),
);
