/** A year of which nothing is published yet, carried on from past years; only on request, never as an outlook within the year. */
import type { KnownSeries } from './known-series.ts';
import { spreadAround } from './predictive.ts';
import { scaleOf } from './scale.ts';
import { freedomOf, logVarianceDoubt, logVarianceOf, spreadOf } from './spread.ts';
import { mean } from './statistics.ts';
import type { Forecast, ForecastQuestion } from './types.ts';

/** The last known year, changed by the usual yearly change once for every year between; at least three yearly changes are needed. */
export function forecastFromPast(question: ForecastQuestion, series: KnownSeries): Forecast {
  const scale = scaleOf(question, series);
  const known = series.past.flatMap(({ year, final }) => (final === undefined ? [] : [{ year, at: scale.enter(final) }]));
  const years = known.map(({ year }) => year);
  const changes = known.flatMap(({ year, at }, index) => {
    const before = known[index - 1];
    return before ? [(at - before.at) / (year - before.year)] : [];
  });
  const last = known.at(-1);
  if (changes.length < 3 || !last) return { kind: 'none', why: 'thin-history', years };
  const usual = mean(changes);
  const misses = changes.map((change) => change - usual);
  const belief = { middle: logVarianceOf(misses), doubt: logVarianceDoubt(misses.length - 1) };
  const ahead = Math.max(1, series.target.year - last.year);
  const spread = spreadOf(belief) * Math.sqrt(ahead + (ahead * ahead) / misses.length);
  const method = question.accumulation === 'flow' ? 'flow-completion' : question.accumulation === 'growth' ? 'growth-to-date' : 'level-path';
  return { kind: 'forecast', method, years, quantiles: spreadAround(scale, last.at + ahead * usual, spread, freedomOf(belief)) };
}
