/** The forecasts anyone can make on the back of an envelope, reckoned there; and the scores of trials. */
import { describe, expect, test } from 'vitest';
import { day, parsePeriod } from '../../values/index.ts';
import { type ForecastQuestion, quantileOf, readKnownSeries } from '../forecast/index.ts';
import { type Baseline, forecastBaseline, scoreTrials, type Trial } from './index.ts';

type Halves = Readonly<Record<number, readonly [half: number, whole?: number]>>;

function questionOf(halves: Halves, rest: Partial<ForecastQuestion> = {}): ForecastQuestion {
  const measure = rest.measure ?? 'value';
  const figure = (code: string, value: number, knownBy: string) => ({
    period: parsePeriod(code) ?? expect.fail(code),
    measure,
    value,
    status: 'estimate' as const,
    knownBy: day(knownBy),
  });
  const history = Object.entries(halves).flatMap(([year, [half, whole]]) => [
    figure(rest.accumulation === 'rate' ? `${year}-M06` : `${year}-H1`, half, `${year}-07-06`),
    ...(whole === undefined ? [] : [figure(rest.accumulation === 'rate' ? `${year}-M12` : year, whole, `${Number(year) + 1}-01-06`)]),
  ]);
  return { accumulation: 'flow', measure: 'value', target: { start: '2024-01', months: 12 }, asKnownOn: day('2024-07-31'), history, ...rest };
}

const central = (which: Baseline, question: ForecastQuestion): number | undefined => {
  const said = forecastBaseline(which, question, readKnownSeries(question));
  return said && Number(quantileOf(said, 0.5).toFixed(6));
};

const amounts: Halves = { 2020: [40, 90], 2021: [50, 100], 2022: [55, 120], 2023: [60, 130], 2024: [70] };

describe('a baseline', () => {
  test.each<[string, Partial<ForecastQuestion>, readonly [number, number, number]]>([
    ['of amounts', {}, [140, 70 + 130 - 60, Number(((70 * 130) / 60).toFixed(6))]],
    ['of growths to date', { accumulation: 'growth', measure: 'growth-yoy' }, [70, (6 * 70 + 12 * 130 - 6 * 60) / 12, 140]],
    ['of levels', { accumulation: 'rate' }, [70, 140, 140]],
  ])('%s carries the year on in its own way', (_name, rest, [linear, seasonal, lastShare]) => {
    const question = questionOf(amounts, rest);
    expect([central('linear', question), central('seasonal', question), central('last-share', question)]).toEqual([linear, seasonal, lastShare]);
  });

  test('goes by the nearest earlier year that is complete and has a figure at the same month', () => {
    expect(central('seasonal', questionOf({ ...amounts, 2023: [60] }))).toBe(70 + 120 - 55);
    const without = questionOf(amounts);
    const history = without.history.filter(({ period }) => !(period.start === '2023-01' && period.months === 6));
    expect(central('seasonal', { ...without, history })).toBe(70 + 120 - 55);
  });

  test('needs two past errors of its own, and a figure of this year', () => {
    expect(central('linear', questionOf({ 2022: [55, 120], 2023: [60, 130], 2024: [70] }))).toBe(140);
    expect(central('linear', questionOf({ 2023: [60, 130], 2024: [70] }))).toBeUndefined();
    expect(central('seasonal', questionOf({ 2022: [55, 120], 2023: [60, 130], 2024: [70] }))).toBeUndefined();
    expect(central('seasonal', questionOf({ 2021: [50, 100], 2022: [55, 120], 2023: [60, 130], 2024: [70] }))).toBe(140);
    expect(central('linear', questionOf({ 2021: [50, 100], 2022: [55, 120], 2023: [60, 130] }))).toBeUndefined();
  });

  test('is as wide as it used to be wrong', () => {
    const width = (halves: Halves) => {
      const question = questionOf(halves);
      const said = forecastBaseline('linear', question, readKnownSeries(question)) ?? expect.fail();
      return quantileOf(said, 0.9) / quantileOf(said, 0.1);
    };
    expect(width({ 2020: [45, 91], 2021: [50, 99], 2022: [60, 121], 2023: [65, 130], 2024: [70] })).toBeLessThan(width({ ...amounts, 2022: [30, 120] }));
    const exact = width({ 2020: [45, 90], 2021: [50, 100], 2022: [60, 120], 2024: [70] });
    expect(exact).toBeGreaterThan(1);
    expect(exact).toBeLessThan(1.0001);
  });
});

describe('scores', () => {
  const trial = (truth: number, rest: Partial<Trial> = {}): Trial => ({
    ...{
      series: 'x',
      kind: 'flow',
      target: { start: '2020-01', months: 12 },
      asKnownOn: day('2020-06-30'),
      month: 6,
      truth,
      threshold: { value: 100, basis: 'plan' },
    },
    answers: { moc: { point: 100, low: 90, high: 110, probability: 0.8 } },
    forecast: { kind: 'none', why: 'thin-history', years: [] },
    ...rest,
  });

  test('an interval holds its ends, and a threshold is reached at itself', () => {
    expect([90, 110].map((truth) => scoreTrials([trial(truth)]).coverage)).toEqual([1, 1]);
    expect([89.9, 110.1].map((truth) => scoreTrials([trial(truth)]).coverage)).toEqual([0, 0]);
    expect([100, 99.9].map((truth) => scoreTrials([trial(truth)]).reached)).toEqual([1, 0]);
  });

  test('only trials with a forecast count, only those with a threshold are questions', () => {
    const { threshold: _, ...open } = trial(100);
    const score = scoreTrials([
      trial(100),
      trial(100, { answers: { linear: { point: 1, low: 0, high: 2 } } }),
      { ...open, answers: { moc: { point: 100, low: 90, high: 110 } } },
    ]);
    expect([score.trials, score.questions, score.brier.moc?.toFixed(2)]).toEqual([2, 1, '0.04']);
  });

  test('the error is the median, in percent of amounts and in points of rates', () => {
    const at = (point: number, truth: number, kind: Trial['kind']) => trial(truth, { kind, answers: { moc: { point, low: 0, high: 1 } } });
    expect(scoreTrials([at(90, 100, 'flow'), at(130, 100, 'flow'), at(80, 100, 'flow')]).error.moc).toBe(20);
    expect(scoreTrials([at(-90, -100, 'stock')]).error.moc).toBe(10);
    expect(scoreTrials([at(9, 10, 'yearly')]).error.moc).toBe(10);
    expect(scoreTrials([at(90, 100, 'rate')]).error.moc).toBe(10);
    expect(scoreTrials([at(7, 5, 'growth'), at(7, 4, 'growth')]).error.moc).toBe(3);
    expect(scoreTrials([at(7, 0, 'growth')]).error.moc).toBe(7);
    expect(scoreTrials([at(90, 100, 'flow'), at(5, 0, 'flow')]).error.moc).toBe(10);
    expect(scoreTrials([at(5, 0, 'flow')]).error).toEqual({});
  });

  test('skill is told over the trials both answered; a baseline that is never wrong leaves none', () => {
    const both = { moc: { point: 100, low: 90, high: 110, probability: 0.8 }, linear: { point: 100, low: 90, high: 110, probability: 0.6 } };
    const score = scoreTrials([trial(100, { answers: both }), trial(50)]);
    expect(score.skill.linear).toBeCloseTo(1 - 0.04 / 0.16, 9);
    expect(score.skill).not.toHaveProperty('seasonal');
    const sure = { ...both, linear: { ...both.linear, probability: 1 } };
    expect(scoreTrials([trial(100, { answers: sure })]).skill).toEqual({});
    const nearlySure = { ...both, linear: { ...both.linear, probability: 0.99 } };
    expect(scoreTrials([trial(100, { answers: nearlySure })]).skill).toEqual({});
    expect(scoreTrials([trial(100, { answers: both })]).baselineCoverage).toEqual({ linear: 1 });
  });
});
