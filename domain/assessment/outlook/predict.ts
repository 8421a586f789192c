/** Forecasts and usual shares of a series, asked once for each set of figures known: on days without news the answer stands. */
import type { Indicator, Measure } from '../../observation/index.ts';
import { type Period, periodCode, periodYear, type Unit } from '../../values/index.ts';
import type { FigureIndex } from '../figure-index.ts';
import { type Forecast, forecastFrom, type KnownFigure, readKnownSeries, type SeasonalShares, seasonalShares } from '../forecast/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { historyOf, type KnownSeries } from './known-series.ts';
import { lessonsOfPeers } from './peers.ts';
import { type Memory, remembered } from './remember.ts';

export interface Asked {
  readonly accumulation: Indicator['accumulation'];
  readonly measure: Measure;
  readonly target: Period;
  readonly unit: Unit;
  /** The level to date where it was derived, so that the forecast rests on what the sentence tells. */
  readonly derived?: KnownFigure;
  /** Whose series it is, and where others are found that it can learn from. */
  readonly of: Pick<MeasuredPart, 'indicator' | 'link'>;
  readonly index: FigureIndex;
}

const forecasts: Memory<KnownSeries, Forecast> = new WeakMap();
const shares: Memory<KnownSeries, SeasonalShares | undefined> = new WeakMap();

/**
 * The forecast as known on the day of the latest figure, which is all that is known on the days after it until the next.
 * Plans of several years have no comparable past: three terms of one definition are on nobody's record.
 */
export function predict(series: KnownSeries, { accumulation, measure, target, unit, derived, of, index }: Asked): Forecast {
  const { lastKnown } = series;
  if (lastKnown === undefined) return { kind: 'none', why: 'nothing-this-year', years: [] };
  if (target.months > 12) return { kind: 'none', why: 'thin-history', years: [] };
  const key = [accumulation, measure, periodCode(target), unit.code, derived?.value, derived?.period.months].join('|');
  return remembered(forecasts, series, key, () => {
    const published = historyOf(series, measure, unit);
    const question = { accumulation, measure, target, asKnownOn: lastKnown, history: derived ? [...published, derived] : published };
    const known = readKnownSeries(question);
    const alone = forecastFrom(question, known);
    if (alone.kind === 'none') return alone;
    const learning = { question, indicator: of.indicator, territory: of.link.territory, unit, elapsed: known.elapsed };
    return forecastFrom({ ...question, peers: lessonsOfPeers(learning, index) }, known);
  });
}

/** The usual shares of the calendar year that `year` is. */
export function usualShares(series: KnownSeries, measure: Measure, unit: Unit, year: Period): SeasonalShares | undefined {
  const { lastKnown } = series;
  if (lastKnown === undefined) return undefined;
  return remembered(shares, series, `${measure}|${unit.code}|${periodCode(year)}`, () =>
    seasonalShares(historyOf(series, measure, unit), lastKnown, periodYear(year)),
  );
}
