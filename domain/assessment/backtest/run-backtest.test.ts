/** What each question of the past was measured against, who answered it, and who taught whom: reckoned by hand on small series. */
import { describe, expect, test } from 'vitest';
import { quantileOf } from '../forecast/index.ts';
import { type BacktestSeries, readSeries, runBacktest, type SeriesRow, type Trial } from './index.ts';

const row = (series: string, period: string, measure: string, value: number, published: string, status = 'chinh_thuc'): SeriesRow => ({
  ...{ series, name: series, period, measure, value: String(value), unit: 'tỷ đồng', status, published, note: '' },
});

/** Whole years, each published in the January after it, and half a year of the last: a flow. */
function flow(id: string, totals: Readonly<Record<number, number>>, half: number, ...more: readonly SeriesRow[]): readonly SeriesRow[] {
  const years = Object.keys(totals).map(Number);
  const last = Math.max(...years);
  return [
    ...years.map((year) => row(id, String(year), 'value', totals[year] ?? 0, `${year + 1}-01-06`)),
    ...years.filter((year) => year < last).map((year) => row(id, `${year}-M06-YTD`, 'value', (totals[year] ?? 0) / 2, `${year}-06-28`)),
    row(id, `${last}-M06-YTD`, 'value', half, `${last}-06-28`),
    ...more,
  ];
}

/** A level at the end of each June and December. */
const level = (id: string, values: Readonly<Record<number, number>>): readonly SeriesRow[] =>
  Object.entries(values).flatMap(([year, value]) => [
    row(id, `${year}-M06`, 'value', value - 1, `${year}-06-29`),
    row(id, `${year}-M12`, 'value', value, `${year}-12-29`),
  ]);

const read = (rows: readonly SeriesRow[]): readonly BacktestSeries[] => readSeries(rows).series;
const trialsOf = (rows: readonly SeriesRow[], ...options: Parameters<typeof runBacktest>[1][]): readonly Trial[] => runBacktest(read(rows), ...options);
const at = (trials: readonly Trial[], day: string, series?: string): Trial =>
  trials.find(({ asKnownOn, series: id }) => asKnownOn === day && (series === undefined || id.startsWith(`${series} `))) ?? expect.fail(day);

describe('the threshold', () => {
  const thresholdOf = (rows: readonly SeriesRow[], day: string) => {
    const { threshold } = at(trialsOf(rows), day);
    return threshold && [Number(threshold.value.toFixed(6)), threshold.basis];
  };

  test.each<[string, Readonly<Record<number, number>>, number]>([
    ['the middle of three steps', { 2017: 100, 2018: 110, 2019: 143, 2020: 171.6, 2021: 200 }, 205.92],
    ['whatever their order', { 2017: 100, 2018: 130, 2019: 143, 2020: 171.6, 2021: 200 }, 205.92],
    ['of two steps the larger', { 2018: 100, 2019: 110, 2020: 143, 2021: 200 }, 185.9],
    ['of one step that one', { 2019: 100, 2020: 110, 2021: 200 }, 121],
    ['of one year the year itself', { 2020: 110, 2021: 200 }, 110],
    ['steps from or to nothing, or to the other side of it, are none', { 2015: 0, 2016: 0, 2017: 50, 2018: -5, 2019: 100, 2020: 110, 2021: 200 }, 121],
    ['of years of nothing the last', { 2018: 0, 2019: 0, 2020: 0, 2021: 200 }, 0],
  ])('of a flow without a plan carries the last year on by the usual growth: %s', (_name, totals, value) => {
    expect(thresholdOf(flow('x', totals, 90), '2021-06-30')).toEqual([value, 'past-years']);
  });

  test('of a flow with a plan is the plan, from the day it was known', () => {
    const rows = flow('x', { 2019: 100, 2020: 110, 2021: 200 }, 90, row('x', '2021', 'plan', 150, '2021-08-10', 'ke_hoach'));
    expect([thresholdOf(rows, '2021-07-31'), thresholdOf(rows, '2021-08-31')]).toEqual([
      [121, 'past-years'],
      [150, 'plan'],
    ]);
  });

  test('of a level is the mean of the last three years, or of those there are', () => {
    expect(thresholdOf(level('x', { 2016: 90, 2017: 10, 2018: 20, 2019: 60, 2020: 50 }), '2020-06-30')).toEqual([30, 'past-years']);
    expect(thresholdOf(level('x', { 2018: 20, 2019: 60, 2020: 50 }), '2020-06-30')).toEqual([40, 'past-years']);
    expect(thresholdOf(level('x', { 2019: 60, 2020: 50 }), '2020-06-30')).toEqual([60, 'past-years']);
  });

  test('of a first year is none, and nobody answers', () => {
    const first = at(trialsOf(flow('x', { 2021: 200 }, 90)), '2021-06-30');
    expect(first).not.toHaveProperty('threshold');
    expect(first.answers).toEqual({});
  });
});

describe('answers', () => {
  const trials = trialsOf(flow('x', { 2016: 98, 2017: 100, 2018: 110, 2019: 121, 2020: 133, 2021: 200 }, 75));
  const trial = at(trials, '2021-06-30');

  test('come from the model and from each baseline, under its own name', () => {
    expect(Object.keys(trial.answers).sort()).toEqual(['last-share', 'linear', 'moc', 'seasonal']);
    expect(trial.answers.linear?.point).toBeCloseTo(150, 6);
    expect(trial.answers['last-share']?.point).toBeCloseTo(150, 6);
    expect(trial.answers.seasonal).not.toEqual(trial.answers.linear);
    expect(trial).toMatchObject({ series: 'x value', kind: 'flow', truth: 200, month: 6, target: { start: '2021-01', months: 12 } });
  });

  test('of the model are read off its distribution: the middle, and the interval that holds eight in ten', () => {
    const { forecast, answers } = trial;
    if (forecast.kind === 'none') return expect.fail();
    expect(answers.moc).toMatchObject({ point: quantileOf(forecast, 0.5), low: quantileOf(forecast, 0.1), high: quantileOf(forecast, 0.9) });
    for (const answer of Object.values(answers)) {
      expect(answer.low).toBeLessThan(answer.point);
      expect(answer.point).toBeLessThan(answer.high);
      expect(answer.probability).toBeGreaterThanOrEqual(0);
      expect(answer.probability).toBeLessThanOrEqual(1);
    }
  });

  test('are asked at the ends of months in which something of the year is known and its end is not', () => {
    expect(trials.filter(({ target }) => target.start === '2021-01').map(({ asKnownOn }) => asKnownOn.slice(5))).toEqual([
      ...['06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
    ]);
    expect(new Set(trials.map(({ truth }) => truth))).toEqual(new Set([98, 100, 110, 121, 133, 200]));
  });

  test('are not asked of a year that never came', () => {
    const rows = [...flow('x', { 2019: 100, 2020: 110 }, 50), row('x', '2021-M06-YTD', 'value', 60, '2021-06-28')];
    expect(new Set(trialsOf(rows).map(({ target }) => target.start))).toEqual(new Set(['2019-01', '2020-01']));
  });
});

describe('who teaches whom', () => {
  const totals = { 2012: 100, 2013: 120, 2014: 95, 2015: 140, 2016: 90, 2017: 150, 2018: 100, 2019: 170, 2020: 110, 2021: 180 };
  const shaped = (id: string, factor: number, wobble: number) =>
    flow(id, Object.fromEntries(Object.entries(totals).map(([year, value], index) => [year, value * factor + (index % 3) * wobble])), 60 * factor);
  const [a, b, stock] = [
    shaped('a', 1, 0),
    shaped('b', 3, 20),
    level('s', { 2012: 5, 2013: 9, 2014: 4, 2015: 8, 2016: 3, 2017: 9, 2018: 4, 2019: 8, 2020: 5, 2021: 7 }),
  ];
  const of = (trials: readonly Trial[], series: string) => trials.filter(({ series: id }) => id.startsWith(`${series} `));
  const alone = { peers: false, yearly: false };

  test('a series of another kind teaches nothing and widens nothing', () => {
    expect(of(trialsOf([...a, ...stock]), 'a')).toEqual(trialsOf(a));
    expect(of(trialsOf([...a, ...stock]), 's')).toEqual(trialsOf(stock));
  });

  test('one of its kind does, unless it may not', () => {
    expect(of(trialsOf([...a, ...b]), 'a')).not.toEqual(trialsOf(a));
    expect(of(trialsOf([...a, ...b], alone), 'a')).toEqual(trialsOf(a, alone));
  });

  test('nobody teaches himself: until a result is in, a series alone answers as without peers', () => {
    const first = trialsOf(a).find(({ answers }) => answers.moc)?.asKnownOn ?? expect.fail();
    expect(at(trialsOf(a), first)).toEqual(at(trialsOf(a, alone), first));
  });

  test('results that fell outside widen what comes after, of their kind', () => {
    const width = (trials: readonly Trial[], series: string) => {
      const { moc } = at(trials, '2021-06-30', series).answers;
      return moc ? moc.high - moc.low : expect.fail();
    };
    const wild = trialsOf([...a, ...b]);
    const tame = trialsOf([...a, ...b], alone);
    expect([width(wild, 'a') > 0, width(tame, 'a') > 0]).toEqual([true, true]);
    expect(width(wild, 'a')).not.toBeCloseTo(width(tame, 'a'), 6);
  });
});

describe('series published once a year', () => {
  const rows = [2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => row('y', String(year), 'value', 100 + (year - 2014) * 7, `${year + 1}-01-06`));

  test('are left out, and asked at mid-year on purpose', () => {
    expect(trialsOf(rows)).toEqual([]);
    const asked = trialsOf(rows, { peers: true, yearly: true });
    expect(asked.map(({ asKnownOn }) => asKnownOn)).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => `${year}-06-30`));
    expect(asked.every(({ kind }) => kind === 'yearly')).toBe(true);
    expect(at(asked, '2020-06-30').threshold?.value).toBeCloseTo((121 + 128 + 135) / 3, 6);
  });
});
