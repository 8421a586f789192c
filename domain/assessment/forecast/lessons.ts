/**
 * What a series has taught: for every past year, what each way would have said at the same month, knowing the years before,
 * and what came. Lessons of one series help to weigh the ways for another of its kind.
 */

import { type KnownSeries, readKnownSeries } from './known-series.ts';
import { scaleOf } from './scale.ts';
import type { ForecastQuestion, Lessons } from './types.ts';
import { type Setting, ways, type YearState, yearStates } from './ways.ts';

export function settingOf(question: ForecastQuestion, series: KnownSeries, elapsed: number): Setting {
  const kind = !series.cumulative ? 'level' : question.measure === 'growth-yoy' ? 'average' : 'amount';
  return { elapsed, months: series.months, scale: scaleOf(question, series), kind };
}

/** The ground (the first way) and how far each other way lies from it; 0 where a way has nothing to say. */
export function sayAll(setting: Setting, year: YearState, others: readonly YearState[]): { readonly ground: number; readonly apart: readonly number[] } {
  const [ground = Number.NaN, ...rest] = ways.map((way) => way(setting, year, others));
  return { ground, apart: rest.map((said) => (Number.isFinite(said) ? said - ground : 0)) };
}

/** Lessons of the series in `question` at `elapsed` months, from the years complete by the day of the question. */
export function drawLessons(setting: Setting, past: readonly YearState[]): Lessons {
  const years = past.flatMap((year) => {
    const { ground, apart } = sayAll(setting, year, teachersOf(year, past));
    return Number.isFinite(ground) && year.final !== undefined ? [{ year: year.year, apart, missed: year.final - ground }] : [];
  });
  return { years };
}

/** A year is foreseen from the years before it, as it really would have been; the first of all from those after it. */
function teachersOf(year: YearState, past: readonly YearState[]): readonly YearState[] {
  const before = past.filter((other) => other.year < year.year);
  return before.length > 0 ? before : past.filter((other) => other !== year);
}

/** Lessons for askers at the same month, from the series where it is laid out for this very question: hand those of other series of the same kind to `forecastPeriod` as `peers`. */
export function lessonsOf(question: ForecastQuestion, elapsed: number, series: KnownSeries = readKnownSeries(question)): Lessons {
  const setting = settingOf(question, series, elapsed);
  return drawLessons(setting, yearStates(series, setting).past);
}
