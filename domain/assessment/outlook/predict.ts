/** Forecasts and usual shares of a series, asked once for each set of figures known: on days without news the answer stands. */
import type { Indicator, Measure } from '../../observation/index.ts';
import { type Period, periodCode, periodYear, type Unit } from '../../values/index.ts';
import { type Forecast, forecastPeriod, type KnownFigure, type SeasonalShares, seasonalShares } from '../forecast/index.ts';
import { historyOf, type KnownSeries } from './known-series.ts';
import { type Memory, remembered } from './remember.ts';

export interface Asked {
  readonly accumulation: Indicator['accumulation'];
  readonly measure: Measure;
  readonly target: Period;
  readonly unit: Unit;
  /** The level to date where it was derived, so that the forecast rests on what the sentence tells. */
  readonly derived?: KnownFigure;
}

const forecasts: Memory<KnownSeries, Forecast> = new WeakMap();
const shares: Memory<KnownSeries, SeasonalShares | undefined> = new WeakMap();

/**
 * The forecast as known on the day of the latest figure, which is all that is known on the days after it until the next.
 * Plans of several years have no comparable past: three terms of one definition are on nobody's record.
 */
export function predict(series: KnownSeries, { accumulation, measure, target, unit, derived }: Asked): Forecast {
  const { lastKnown } = series;
  if (lastKnown === undefined) return { kind: 'none', why: 'nothing-this-year', years: [] };
  if (target.months > 12) return { kind: 'none', why: 'thin-history', years: [] };
  const key = [accumulation, measure, periodCode(target), unit.code, derived?.value, derived?.period.months].join('|');
  return remembered(forecasts, series, key, () => {
    const published = historyOf(series, measure, unit);
    return forecastPeriod({ accumulation, measure, target, asKnownOn: lastKnown, history: derived ? [...published, derived] : published });
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
