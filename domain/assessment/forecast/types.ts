/**
 * What a forecast of one indicator in one place takes and gives. Statistics are computed in floating point, the one place
 * in the domain where that is so: a distribution is an estimate, and what leaves this folder is rounded into decimals.
 */
import type { Indicator, Measure, ObservationId, ObservationStatus } from '../../observation/index.ts';
import type { Day, Period } from '../../values/index.ts';

/** One figure of the series in one unit and form, in one of its vintages. Undated figures are not handed in. */
export interface KnownFigure {
  readonly period: Period;
  readonly measure: Measure;
  readonly value: number;
  readonly status: ObservationStatus;
  /** The day from which it was certainly known; a forecast as known on D sees only what was known by D. */
  readonly knownBy: Day;
  readonly observation?: ObservationId;
}

/** The question: what will `target` (usually a year) come to, as far as can be known on `asKnownOn`? */
export interface ForecastQuestion {
  readonly accumulation: Indicator['accumulation'];
  /** The form of the answer: an amount, or a growth against the same period. */
  readonly measure: Measure;
  readonly target: Period;
  readonly asKnownOn: Day;
  /** All periods, forms and vintages of one series, in any order; later vintages are ignored, never an error. */
  readonly history: readonly KnownFigure[];
  /** What other series of the same kind taught by the same day and at the same month (`lessonsOf`); without them the built-in experience serves. */
  readonly peers?: readonly Lessons[];
  /** Asked for on purpose: with no figure of the period yet, carry the past years on. An outlook within the year never asks so. */
  readonly fromPastYears?: true;
}

/** The past years of one series at one month: how far each way of foreseeing lay from the first, and by how much the first missed. */
export interface Lessons {
  readonly years: readonly { readonly year: number; readonly apart: readonly number[]; readonly missed: number }[];
}

/** flow-completion: to date over the usual share · growth-to-date: difference to the final growth of past years · level-path: damped drift of a level. */
export type ForecastMethod = 'flow-completion' | 'growth-to-date' | 'level-path';

/** Why no probability can be given. */
export type NoForecast =
  | 'thin-history' // fewer than three comparable years
  | 'nothing-this-year' // no figure of the period yet, and none that leads to it
  | 'no-in-year-figures' // the indicator is published once a year
  | 'not-a-number' // events, named units, directions of several
  | 'only-growths' // of an amount, growths alone are known this period
  | 'mixed-units'; // figures that cannot be brought into one unit

/** A predictive distribution, as quantiles in ascending order of `p` (0 < p < 1) and of value. */
export interface Predictive {
  readonly kind: 'forecast';
  readonly method: ForecastMethod;
  /** The period to date that it rests on; absent when it rests on past years alone. */
  readonly restsOn?: Period;
  /** The comparable past years used, ascending; at least three. */
  readonly years: readonly number[];
  readonly quantiles: readonly { readonly p: number; readonly value: number }[];
}

export interface NoPredictive {
  readonly kind: 'none';
  readonly why: NoForecast;
  /** Comparable past years found, when that is the reason. */
  readonly years: readonly number[];
}

export type Forecast = Predictive | NoPredictive;

/** The usual share of the year reached by the end of each month, 1 to 12, with the spread of past years. */
export interface SeasonalShares {
  readonly years: readonly number[];
  /** Index 0 is the end of January; ascending to 1 for an accumulating flow. */
  readonly months: readonly { readonly month: number; readonly low: number; readonly central: number; readonly high: number }[];
}
