/** The forecast of one period of one series from what was known on a day. */

import { experienceOf } from './experience.ts';
import { forecastFromPast } from './from-past-years.ts';
import { type KnownSeries, readKnownSeries } from './known-series.ts';
import { drawLessons, sayAll, settingOf } from './lessons.ts';
import { spreadAround } from './predictive.ts';
import type { Forecast, ForecastMethod, ForecastQuestion, NoForecast, NoPredictive } from './types.ts';
import { yearStates } from './ways.ts';
import { weigh } from './weigh.ts';

/** What `target` will come to, as far as known on `asKnownOn`: a distribution, or why there is none. Values in the unit of the series. */
export function forecastPeriod(question: ForecastQuestion): Forecast {
  if (question.accumulation === 'event') return none('not-a-number');
  return forecastFrom(question, readKnownSeries(question));
}

/** As `forecastPeriod`, from a series already laid out for this very question. */
export function forecastFrom(question: ForecastQuestion, series: KnownSeries): Forecast {
  if (series.elapsed === 0 && question.fromPastYears) return forecastFromPast(question, series);
  if (series.elapsed === 0) return none(isPublishedWithinYears(series) ? 'nothing-this-year' : 'no-in-year-figures');
  const setting = settingOf(question, series, series.elapsed);
  const { target, past } = yearStates(series, setting);
  const years = past.map((year) => year.year);
  if (!target || years.length < 3) return none('thin-history', years);
  const { ground, apart } = sayAll(setting, target, past);
  const { weights, spread, freedom } = weigh(drawLessons(setting, past), question.peers ?? [], experienceOf(setting));
  const middle = ground + apart.reduce((sum, each, way) => sum + each * (weights[way] ?? 0), 0);
  return {
    kind: 'forecast',
    method: methodOf(question),
    restsOn: { start: question.target.start, months: series.elapsed },
    years,
    quantiles: spreadAround(setting.scale, middle, spread, freedom),
  };
}

function none(why: NoForecast, years: readonly number[] = []): NoPredictive {
  return { kind: 'none', why, years };
}

function isPublishedWithinYears(series: KnownSeries): boolean {
  return series.past.some((year) => [...year.toDate.keys()].some((months) => months < series.months));
}

function methodOf({ accumulation, measure }: ForecastQuestion): ForecastMethod {
  if (accumulation === 'growth' || (accumulation === 'flow' && measure === 'growth-yoy')) return 'growth-to-date';
  return accumulation === 'flow' ? 'flow-completion' : 'level-path';
}
