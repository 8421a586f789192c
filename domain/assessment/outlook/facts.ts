/** What foreseeing must be told of the world: from where an outlook is called what, and when figures are due. Handed in. */
import type { Indicator, ProjectEvent } from '../../observation/index.ts';
import type { Bilingual, Day, Decimal, Period } from '../../values/index.ts';
import type { AssessmentContext } from '../assess-part.ts';

/** From where a part is on track, at risk, off track. Declared data with its reason, not law. */
export interface OutlookThresholds {
  /** With a probability: from `onTrack` on track, from `atRisk` at risk, below that off track. Shares of 1. */
  readonly probability: { readonly onTrack: Decimal; readonly atRisk: Decimal };
  /** Without one: reached ÷ expected (the low edge of the band, where there is one), from which on track and at risk. */
  readonly pace: { readonly onTrack: Decimal; readonly atRisk: Decimal };
  /** Fewer months than this left, and a number that must turn round is off track. */
  readonly monthsToTurn: number;
  readonly reason: Bilingual;
}

/** When the figure of a period is due to come out. */
export interface ExpectedRelease {
  readonly day: Day;
  /** `day`: on that day. `by`: at the latest then. */
  readonly precision: 'day' | 'by';
  /** The calendar's basis was not seen in the original, or usage stands for a rule; said wherever the day is. */
  readonly unsourced?: true;
}

export interface OutlookFacts {
  readonly thresholds: OutlookThresholds;
  /** Undefined where no calendar names a release for that kind of period. */
  readonly findRelease: (indicator: Indicator, period: Period) => ExpectedRelease | undefined;
}

/** What stays the same while one plan is foreseen on one day. */
export interface OutlookContext extends AssessmentContext {
  readonly facts: OutlookFacts;
  /** Dated facts about works and tasks. */
  readonly events: readonly ProjectEvent[];
}
