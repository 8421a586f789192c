/** Where a part stands during its period: path, pace, forecast, what it would take. Never mixed with verdicts. */
import type { ObservationId, SourceId } from '../../observation/index.ts';
import type { PartAddress } from '../../plan/index.ts';
import type { Address } from '../../resolution/index.ts';
import type { Bilingual, Day, Decimal, Period, PublicationDate, Quantity } from '../../values/index.ts';
import type { ForecastMethod, NoForecast } from '../forecast/index.ts';

/** đúng tiến độ · có nguy cơ · khó đạt · chưa thể đánh giá; `decided` when the verdict is there and nothing is left to foresee. */
export type OutlookStatus = 'on-track' | 'at-risk' | 'off-track' | 'not-assessable' | 'decided';

/** Why nothing can be said yet. */
export type OutlookOpen =
  | 'no-figure' // nothing of this period was published by that day
  | 'yearly' // published once a year: see `assessableOn`
  | 'other-measure' // only figures that the criterion cannot be compared with
  | 'ambiguous' // points or percent not confirmed
  | 'not-linked'
  | 'no-milestone' // an event or unit without a dated step towards it
  | 'unmeasured-steps' // dated steps, none of which says how much is left
  | 'period-ahead' // the period has not begun
  | 'awaiting-result'; // the period is over, its figure is not out

/** What the expected path rests on. */
export type PathBasis =
  | 'past-years'
  | 'straight-line'
  | 'planned-path'
  | 'base-to-target'
  | 'steady' // the demanded level or growth, held all through the period
  | 'same-period'; // the same stretch of the year before

export interface PathPoint {
  /** The end of the period to date. */
  readonly period: Period;
  /** In the unit of the target. */
  readonly low?: Decimal;
  readonly central: Decimal;
  readonly high?: Decimal;
}

/**
 * How far, against how far one would expect by then. Of what adds up over the period (`share`), both are percent of the
 * target; of a growth to date, a level or a difference (`level`) both are in the unit of the target.
 */
export interface Pace {
  readonly kind: 'share' | 'level';
  readonly reached: Decimal;
  readonly expected: Decimal;
  readonly expectedLow?: Decimal;
  readonly expectedHigh?: Decimal;
  readonly basis: PathBasis;
  readonly years: readonly number[];
}

/** What is still needed, and whether that has ever happened. */
export interface Needed {
  readonly kind: 'per-month' | 'growth-in-rest' | 'change' | 'count';
  readonly amount: Quantity;
  /** Months (or units) left. */
  readonly remaining: number;
  /** The best seen in a comparable stretch, if there is any record. */
  readonly best?: { readonly amount: Quantity; readonly period: Period };
  readonly everReached?: boolean;
  /** Of a growth in what remains: the weights of the parts of the year, from last year's levels or, lacking these, equal. */
  readonly weights?: 'last-year' | 'equal';
}

/** A dated step towards an event, a named unit or a count, as a source tells it. */
export interface Milestone {
  readonly event: string;
  readonly date: PublicationDate;
  readonly amount?: Quantity;
  readonly source: SourceId;
}

export interface PartForecast {
  readonly method: ForecastMethod;
  readonly central: Quantity;
  /** The interval that should hold the final figure eight times in ten. */
  readonly low: Quantity;
  readonly high: Quantity;
  /** Nine or more quantiles for the fan and for "if the rest brings X": p in percent. */
  readonly quantiles: readonly { readonly p: number; readonly value: Decimal }[];
  readonly years: readonly number[];
  /** That the criterion will hold, 0 to 1 in hundredths; never 0 or 1 exactly before the verdict. */
  readonly probability: Decimal;
}

/** What is left of the period, for "if the rest brings X". */
export type RestOfPeriod =
  | { readonly kind: 'amount'; readonly months: number }
  /** `weight`: the share of the whole that the months passed have, 0 to 1. */
  | { readonly kind: 'growth'; readonly months: number; readonly weight: Decimal }
  | { readonly kind: 'level'; readonly months: number };

/** What growths are held against: an amount of the year before, and the bound that was asked of the amount itself. */
export interface GrowthOn {
  readonly base: Quantity;
  readonly period: Period;
  /** In the unit of `base`. */
  readonly asked: Quantity;
}

export interface PartOutlook {
  readonly part: PartAddress;
  readonly status: OutlookStatus;
  readonly why?: OutlookOpen;
  /** When it can be assessed, from the release calendar. */
  readonly assessableOn?: Day;
  /** Whether a release calendar names the day, or a day by which at the latest; or only that the period must first be over. */
  readonly assessableBy?: 'release-day' | 'release-by' | 'period-end';
  /** The calendar that names the day has no confirmed source. */
  readonly assessableUnsourced?: true;
  /** The figure it rests on, and the period to date. */
  readonly basis?: ObservationId;
  readonly toDate?: Period;
  /** What the figure of the period to date was derived from, when nobody published it as it stands here. */
  readonly derived?: 'share-of-plan' | 'growth' | 'sum';
  /** The figure of the period to date, in the unit of the target. */
  readonly reached?: Quantity;
  /** Of an amount of which only growths are known: `reached` and `demanded` are growths on the whole of the year before. */
  readonly growthOn?: GrowthOn;
  /** The bound that must be reached for the part to be met. */
  readonly demanded?: Quantity;
  /** On which side of `demanded` the number must end; `within`: near it, either way. */
  readonly side?: 'more' | 'less' | 'within';
  /** Whether ending on `demanded` itself is not enough. */
  readonly strict?: boolean;
  /** How the rest joins what is reached: added month by month, weighed as a growth, or taking its place as a level. */
  readonly rest?: RestOfPeriod;
  readonly path?: readonly PathPoint[];
  /** The path that was planned for the parts of the period, in its version of the day, beside the statistical one. */
  readonly plannedPath?: readonly PathPoint[];
  readonly pace?: Pace;
  /** Dated steps and facts known by the day, latest first; no forecast takes them in. */
  readonly milestones?: readonly Milestone[];
  readonly needed?: Needed;
  readonly forecast?: PartForecast;
  readonly noForecast?: NoForecast;
  /** One sentence an officer can read aloud. */
  readonly because: Bilingual;
}

/** A letter's outlook: the worst of its binding parts that can be foreseen, and how many cannot. */
export interface TargetOutlook {
  readonly target: Address;
  readonly status: OutlookStatus;
  readonly assessableOn?: Day;
  /** That all binding parts hold: bounds without assuming independence, when every part has a probability. */
  readonly probability?: { readonly low: Decimal; readonly high: Decimal };
  /** Binding parts with an outlook, those with a verdict already, and those of which nothing can be said. */
  readonly binding: { readonly foreseen: number; readonly decided: number; readonly open: number };
  readonly parts: readonly PartOutlook[];
  readonly because: Bilingual;
}

export interface PlanOutlook {
  readonly asKnownOn: Day;
  readonly targets: readonly TargetOutlook[];
  readonly hidden: readonly PartOutlook[];
  readonly summary: Readonly<Record<OutlookStatus, number>>;
}
