/**
 * The two forecasts anyone can make on the back of an envelope, each with the spread of its own past errors: linear pace
 * (the rest of the year goes as the year so far) and seasonal naive (the rest goes exactly as the rest of last year), and a
 * stronger cousin of the second (the same share of the year is done as last year).
 */
import { type ForecastQuestion, type KnownSeries, type KnownYear, type Predictive, scaleOf, spreadAround } from '../forecast/index.ts';
import type { Baseline } from './types.ts';

type Point = (year: KnownYear, before: KnownYear | undefined) => number | undefined;

/** The predictive distribution of a baseline, or undefined where it has nothing to go by: fewer than two past errors. */
export function forecastBaseline(which: Baseline, question: ForecastQuestion, series: KnownSeries): Predictive | undefined {
  const scale = scaleOf(question, series);
  const point = points(question, series)[which];
  const now = point(series.target, previous(series.past, series.target, series.elapsed));
  const errors = series.past.flatMap((year) => {
    const foreseen = point(year, previous(series.past, year, series.elapsed));
    const error = foreseen === undefined || year.final === undefined ? Number.NaN : scale.enter(year.final) - scale.enter(foreseen);
    return Number.isFinite(error) ? [error] : [];
  });
  const middle = now === undefined ? Number.NaN : scale.enter(now);
  if (!Number.isFinite(middle) || errors.length < 2) return undefined;
  const spread = Math.max(1e-6, Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length));
  return {
    kind: 'forecast',
    method: 'flow-completion',
    years: [],
    quantiles: spreadAround(scale, middle, spread, Math.max(3, errors.length)),
  };
}

/** The nearest earlier year that is complete and has a figure at the same month. */
function previous(past: readonly KnownYear[], year: KnownYear, elapsed: number): KnownYear | undefined {
  return past.findLast((each) => each.year < year.year && each.final !== undefined && each.toDate.has(elapsed));
}

function points(question: ForecastQuestion, series: KnownSeries): Readonly<Record<Baseline, Point>> {
  const { elapsed } = series;
  const months = question.target.months;
  const at = (year: KnownYear | undefined): number | undefined => year?.toDate.get(elapsed);
  const flow = series.cumulative && question.measure !== 'growth-yoy';
  const both = (year: KnownYear, before: KnownYear | undefined, combine: (toDate: number, last: number, lastToDate: number) => number): number | undefined => {
    const [toDate, lastToDate] = [at(year), at(before)];
    return toDate === undefined || lastToDate === undefined || before?.final === undefined ? undefined : combine(toDate, before.final, lastToDate);
  };
  return {
    linear: (year) => {
      const toDate = at(year);
      return toDate === undefined ? undefined : flow ? (toDate * months) / elapsed : toDate;
    },
    seasonal: (year, before) =>
      both(year, before, (toDate, last, lastToDate) =>
        flow || !series.cumulative ? toDate + last - lastToDate : (elapsed * toDate + (months * last - elapsed * lastToDate)) / months,
      ),
    'last-share': (year, before) => both(year, before, (toDate, last, lastToDate) => (flow ? (toDate * last) / lastToDate : toDate + last - lastToDate)),
  };
}
