/** Puts to every series, at the end of every month, the question of its year with nothing known but what was published by then. */
import { type Day, dayOf, daysInMonth, periodYear, yearPeriod } from '../../values/index.ts';
import {
  type Forecast,
  type ForecastQuestion,
  forecastFrom,
  type KnownSeries,
  type Lessons,
  lessonsOf,
  type Predictive,
  probabilityAtLeast,
  quantileOf,
  readKnownSeries,
  type Scale,
  scaleOf,
  widen,
} from '../forecast/index.ts';
import { forecastBaseline } from './baselines.ts';
import { intervalOf, type Outcome, widthFactor } from './calibration.ts';
import type { Answer, BacktestSeries, Forecaster, Trial } from './types.ts';

export interface BacktestOptions {
  /** Let series of one kind learn from one another's past; without, each knows only itself and the built-in experience. */
  readonly peers: boolean;
  /** Ask also about series published once a year, at mid-year, from their past years alone. */
  readonly yearly: boolean;
}

/** All trials of the series, in the order of the days asked. Nothing is random: the same series give the same trials. */
export function runBacktest(all: readonly BacktestSeries[], options: BacktestOptions = { peers: true, yearly: false }): readonly Trial[] {
  const series = all.filter((each) => options.yearly || each.kind !== 'yearly');
  const years = [...new Set(series.flatMap((each) => each.figures.map((figure) => periodYear(figure.period))))].sort((a, b) => a - b);
  const days = years.flatMap((year) => Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1)));
  const truths = new Map(series.map((each) => [each, new Map<string, number | undefined>()]));
  const given: Given[] = [];
  return days.flatMap((asKnownOn) => tryDay(series, asKnownOn, truths, given, options));
}

/** A forecast as it was given on an earlier day, before any widening. */
interface Given extends Omit<Outcome, 'came'> {
  readonly series: BacktestSeries;
  readonly scale: Scale;
}

function monthEnd(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

type Truths = ReadonlyMap<BacktestSeries, Map<string, number | undefined>>;

function tryDay(all: readonly BacktestSeries[], asKnownOn: Day, truths: Truths, given: Given[], options: BacktestOptions): readonly Trial[] {
  const target = yearPeriod(Number(asKnownOn.slice(0, 4)));
  const layOuts = new Map(all.map((series) => [series, readKnownSeries(questionOf(series, target, asKnownOn))]));
  const drawn = new Map<string, Lessons>();
  const draw = (series: BacktestSeries, elapsed: number): Lessons => {
    const key = `${elapsed} ${series.id}`;
    const found = drawn.get(key) ?? lessonsOf(questionOf(series, target, asKnownOn), elapsed, layOuts.get(series));
    drawn.set(key, found);
    return found;
  };
  const factors = new Map([...new Set(all.map(({ kind }) => kind))].map((kind) => [kind, widthFactor(outcomesOf(kind, given, layOuts))]));
  return all.flatMap((series) => {
    const known = truths.get(series) as Map<string, number | undefined>;
    if (!known.has(target.start)) known.set(target.start, findTruth(series, target.start));
    const truth = known.get(target.start);
    if (truth === undefined) return [];
    const question = questionOf(series, target, asKnownOn);
    const seen = layOuts.get(series) as KnownSeries;
    if (series.kind === 'yearly')
      return asKnownOn.slice(5, 7) === '06' ? [tell(series, question, seen, truth, forecastFrom({ ...question, fromPastYears: true }, seen))] : [];
    if (seen.elapsed === 0 || seen.target.final !== undefined) return [];
    const peers = !options.peers ? [] : all.filter((other) => other !== series && other.kind === series.kind).map((other) => draw(other, seen.elapsed));
    const forecast = forecastFrom({ ...question, peers }, seen);
    if (forecast.kind === 'none' || !options.peers) return [tell(series, question, seen, truth, forecast)];
    const scale = scaleOf(question, seen);
    given.push({ series, year: periodYear(target), scale, interval: intervalOf(forecast, scale) });
    return [tell(series, question, seen, truth, widen(forecast, scale, factors.get(series.kind) ?? 1))];
  });
}

/** What came of the forecasts of earlier years, in the figures known by now. */
function outcomesOf(kind: BacktestSeries['kind'], given: readonly Given[], layOuts: ReadonlyMap<BacktestSeries, KnownSeries>): readonly Outcome[] {
  return given.flatMap((each) => {
    if (each.series.kind !== kind) return [];
    const final = layOuts.get(each.series)?.past.find(({ year }) => year === each.year)?.final;
    return final === undefined ? [] : [{ year: each.year, interval: each.interval, came: each.scale.enter(final) }];
  });
}

function questionOf(series: BacktestSeries, target: ForecastQuestion['target'], asKnownOn: Day): ForecastQuestion {
  return { accumulation: series.accumulation, measure: series.measure, target, asKnownOn, history: series.figures };
}

/** The whole year's figure in its latest vintage; for levels the one at the end of the year. */
function findTruth(series: BacktestSeries, start: string): number | undefined {
  return readKnownSeries(questionOf(series, { start, months: 12 }, '9999-12-31' as Day)).target.final;
}

function tell(series: BacktestSeries, question: ForecastQuestion, known: KnownSeries, truth: number, forecast: Forecast): Trial {
  const threshold = findThreshold(series, known);
  const forecasts: readonly (readonly [Forecaster, Predictive | undefined])[] = [
    ['moc', forecast.kind === 'forecast' ? forecast : undefined],
    ['linear', forecastBaseline('linear', question, known)],
    ['seasonal', forecastBaseline('seasonal', question, known)],
    ['last-share', forecastBaseline('last-share', question, known)],
  ];
  return {
    series: series.id,
    kind: series.kind,
    target: question.target,
    asKnownOn: question.asKnownOn,
    month: Number(question.asKnownOn.slice(5, 7)),
    truth,
    ...(threshold && { threshold }),
    answers: Object.fromEntries(forecasts.flatMap(([name, predictive]) => (predictive ? [[name, read(predictive, threshold?.value)]] : []))),
    forecast,
  };
}

function read(predictive: Predictive, threshold: number | undefined): Answer {
  return {
    point: quantileOf(predictive, 0.5),
    low: quantileOf(predictive, 0.1),
    high: quantileOf(predictive, 0.9),
    ...(threshold !== undefined && { probability: probabilityAtLeast(predictive, threshold) }),
  };
}

/** The plan as known then; without one, the year before carried on by the usual growth (flows; from and to nothing there is none) or the mean of the last three years. */
function findThreshold(series: BacktestSeries, known: KnownSeries): Trial['threshold'] {
  if (known.target.plan !== undefined) return { value: known.target.plan, basis: 'plan' };
  const finals = known.past.flatMap((year) => (year.final === undefined ? [] : [year.final]));
  const last = finals.at(-1);
  if (last === undefined) return undefined;
  if (series.kind !== 'flow') return { value: finals.slice(-3).reduce((sum, value) => sum + value, 0) / Math.min(3, finals.length), basis: 'past-years' };
  const steps = finals
    .slice(1)
    .map((value, index) => value / (finals[index] as number))
    .filter((step) => Number.isFinite(step) && step > 0)
    .sort((a, b) => a - b);
  return { value: last * (steps[Math.floor(steps.length / 2)] ?? 1), basis: 'past-years' };
}
