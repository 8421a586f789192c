/** Judgements as known on a day, each with its reason and the two numbers compared. */
import type { Measure, Observation, ObservationId, ReportedVerdict, SourceId } from '../observation/index.ts';
import type { PartAddress } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import type { Bilingual, Day, Decimal, Quantity } from '../values/index.ts';

/** vượt · đạt · không đạt · chưa thể đánh giá */
export type Verdict = 'exceeded' | 'met' | 'missed' | 'not-assessable';

/** Why a part cannot be assessed; missing always says why. */
export type NotAssessable =
  | 'no-figure' // nothing published by that day
  | 'period-running' // figures of a shorter period only
  | 'other-measure' // only figures of another kind (growth, share of plan, cumulative)
  | 'undated' // figures exist, but nobody knows since when
  | 'not-linked' // no indicator confirmed for the part
  | 'ambiguous'; // points or percent not confirmed

/** Two numbers side by side, and how far apart. */
export interface Comparison {
  readonly actual: Quantity;
  readonly against: Quantity;
  /** actual − against, in the unit of `against` (percentages: points). */
  readonly gap: Quantity;
}

/** What a derived figure came from; computed on reading, never stored. */
export interface DerivedBasis {
  readonly formula: string;
  readonly quantity: Quantity;
  readonly inputs: readonly ObservationId[];
  /** Every step with its numbers, so that it can be redone by hand. */
  readonly steps: readonly Bilingual[];
}

export interface PartAssessment {
  readonly part: PartAddress;
  readonly verdict: Verdict;
  readonly why?: NotAssessable;
  readonly compared?: Comparison;
  /** The figure that decided (full period), or the latest partial one. */
  readonly decidedBy?: ObservationId;
  /** The latest figure known, of whatever period of the plan year and measure. */
  readonly latest?: Observation;
  /** Share of the target reached so far, in percent, where both are amounts of one unit. Never a verdict. */
  readonly progress?: Decimal;
  /** The figure that stood before `decidedBy` (another vintage), if its value differs. */
  readonly replaced?: readonly ObservationId[];
  /** Other sources' figures for the same thing that disagree. */
  readonly disputed?: readonly ObservationId[];
  /** From which day this could be known. */
  readonly since?: Day;
  /** Nothing was published for the period: the verdict rests on a figure derived by the indicator's formula. */
  readonly derived?: DerivedBasis;
  readonly because: Bilingual;
  /** What became, by that day, of the territorial unit that the part names. */
  readonly became?: Bilingual;
}

export interface TargetAssessment {
  readonly target: Address;
  readonly verdict: Verdict;
  /** Whether full-period figures, partial figures or none stand behind it. */
  readonly evidence: 'full' | 'partial' | 'none';
  /** Binding parts that failed. */
  readonly failed: readonly PartAddress[];
  readonly parts: readonly PartAssessment[];
  readonly reported?: ReportedVerdict;
  /** The body responsible says one thing, the figures another. */
  readonly disagrees: boolean;
  readonly because: Bilingual;
}

/** A disagreement between published figures, as of the day. */
export interface Conflict {
  readonly id: string;
  readonly parts: readonly PartAddress[];
  readonly observations: readonly ObservationId[];
  readonly sources: readonly SourceId[];
  readonly measure: Measure;
  /** Whether the rivals lead to different verdicts. */
  readonly decisive: boolean;
  readonly says: Bilingual;
}

export interface PlanAssessment {
  readonly asKnownOn: Day;
  readonly targets: readonly TargetAssessment[];
  readonly hidden: readonly PartAssessment[];
  readonly conflicts: readonly Conflict[];
  /** Two counts, never mixed. */
  readonly summary: {
    readonly targets: number;
    readonly computed: { readonly exceeded: number; readonly met: number; readonly missed: number };
    readonly reported: { readonly metOrExceeded: number; readonly missed: number };
    readonly partial: number;
    readonly withoutFigures: number;
    readonly disagreements: number;
  };
}
