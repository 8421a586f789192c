/** Each way of foreseeing a year's end, reckoned by hand on a plain scale; and which years are looked at. */
import { describe, expect, test } from 'vitest';
import type { KnownSeries, KnownYear } from './known-series.ts';
import type { Scale } from './scale.ts';
import { type Setting, ways, type YearState, yearStates } from './ways.ts';

const plain: Scale = { enter: (value) => value, leave: (value) => value, name: 'plain' };
const doubled: Scale = { enter: (value) => value * 2, leave: (value) => value / 2, name: 'plain' };
const names = ['ground', 'usualMove', 'restAsLastYear', 'shareOfLastYear', 'planAsUsual', 'lastYearGrown', 'usualYear', 'latestPace', 'restOfPlan'] as const;

const setting = (kind: Setting['kind'], rest: Partial<Setting> = {}): Setting => ({ elapsed: 6, months: 12, scale: plain, kind, ...rest });

interface Known {
  readonly toDate?: Readonly<Record<number, number>>;
  readonly final?: number;
  readonly plan?: number;
}

const yearOf = (year: number, { toDate = {}, final, plan }: Known): KnownYear => ({
  year,
  toDate: new Map(Object.entries(toDate).map(([month, value]) => [Number(month), value])),
  ...(final !== undefined && { final }),
  ...(plan !== undefined && { plan }),
});

/** A year at the month in question, on the scale. */
function state(
  year: number,
  known: Known,
  { before, scale = plain, elapsed = 6 }: { readonly before?: KnownYear; readonly scale?: Scale; readonly elapsed?: number } = {},
): YearState {
  const of = yearOf(year, known);
  return {
    year,
    of,
    toDate: scale.enter(of.toDate.get(elapsed) ?? Number.NaN),
    ...(known.final !== undefined && { final: scale.enter(known.final) }),
    ...(known.plan !== undefined && { plan: scale.enter(known.plan) }),
    ...(before && { before }),
  };
}

const say = (name: (typeof names)[number], ...given: Parameters<(typeof ways)[number]>): number => ways[names.indexOf(name)]?.(...given) ?? expect.fail(name);

/** NaN says that a way has nothing to go by. */
const expectNear = (actual: number, value: number) => (Number.isNaN(value) ? expect(actual).toBeNaN() : expect(actual).toBeCloseTo(value, 9));

const y2020 = yearOf(2020, { toDate: { 3: 18, 6: 40 }, final: 90 });
const y2021 = yearOf(2021, { toDate: { 3: 20, 6: 50 }, final: 100 });
const others = [
  state(2020, { toDate: { 6: 40 }, final: 90, plan: 100 }),
  state(2021, { toDate: { 6: 50 }, final: 110, plan: 100 }, { before: y2020 }),
  state(2022, { toDate: { 6: 60 }, plan: 130 }),
];
const now = state(2023, { toDate: { 3: 30, 6: 70 }, plan: 150 }, { before: y2021 });

describe('an amount, half of the year over', () => {
  const amount = setting('amount');

  test.each<[(typeof names)[number], number]>([
    ['ground', 70 + (50 + 60) / 2],
    ['usualMove', Number.NaN],
    ['restAsLastYear', 70 + 100 - 50],
    ['shareOfLastYear', 70 + 100 - 50],
    ['planAsUsual', 150 + (-10 + 10) / 2],
    ['lastYearGrown', 100 + (110 - 90)],
    ['usualYear', Number.NaN],
    ['latestPace', 70 + (100 - 50) * (40 / 30)],
    ['restOfPlan', 70 + (150 - 70) * ((50 / 60 + 60 / 50) / 2)],
  ])('%s', (name, value) => expectNear(say(name, amount, now, others), value));

  test('last year and the plan are brought onto the scale', () => {
    const scaled = setting('amount', { scale: doubled });
    const [it, all] = [
      state(2023, { toDate: { 6: 70 }, plan: 150 }, { before: y2021, scale: doubled }),
      [state(2021, { toDate: { 6: 50 }, final: 110 }, { before: y2020, scale: doubled })],
    ];
    expect(say('restAsLastYear', scaled, it, all)).toBe(240);
    expect(say('shareOfLastYear', scaled, it, all)).toBe(240);
    expect(say('lastYearGrown', scaled, it, all)).toBe(240);
  });

  test('the plan fulfilled is not told beyond three times, nor below nothing, nor where next to nothing of it is left', () => {
    const left = (final: number) => say('restOfPlan', amount, now, [state(2021, { toDate: { 6: 50 }, final, plan: 100 })]);
    expect([left(250), left(200), left(30)]).toEqual([70 + 80 * 3, 70 + 80 * 3, 70]);
    const planned = (plan: number) => say('restOfPlan', amount, state(2023, { toDate: { 6: 100 }, plan }), others);
    expect([planned(102), planned(90)]).toEqual([Number.NaN, Number.NaN]);
    expect(planned(103)).toBeGreaterThan(102);
    expect(say('restOfPlan', amount, now, [state(2021, { toDate: { 6: 100 }, final: 110, plan: 102 })])).toBeNaN();
    expect(say('restOfPlan', amount, now, [state(2021, { toDate: { 6: 50 }, final: 110 }), state(2020, { toDate: { 6: 50 }, plan: 100 })])).toBeNaN();
    expect(say('restOfPlan', amount, now, [state(2021, { toDate: { 3: 50 }, final: 110, plan: 100 })])).toBeNaN();
    expect(say('restOfPlan', amount, state(2023, { toDate: { 6: 70 } }), others)).toBeNaN();
    expect(say('restOfPlan', amount, state(2023, { toDate: { 3: 70 }, plan: 150 }), others)).toBeNaN();
  });

  test('the pace of the latest quarter is held between a fifth and five times last year’s', () => {
    const pace = (reached: number, before: KnownYear = y2021) => say('latestPace', amount, state(2023, { toDate: { 3: 30, 6: reached } }, { before }), others);
    expect([pace(30), pace(300)]).toEqual([30 + 50 * 0.2, 300 + 50 * 5]);
    expect(pace(70, yearOf(2021, { toDate: { 3: 50, 6: 50 }, final: 100 }))).toBeNaN();
    expect(pace(70, yearOf(2021, { toDate: { 3: 20, 6: 50 } }))).toBeNaN();
    expect(pace(70, yearOf(2021, { toDate: { 6: 50 }, final: 100 }))).toBeNaN();
  });

  test('the latest stretch is a quarter where it is known, else two months, one, four, six', () => {
    const at = (months: readonly number[], elapsed = 7) => {
      const toDate = Object.fromEntries([...months, elapsed].map((month) => [month, month * month]));
      const before = yearOf(2021, { toDate: Object.fromEntries([...months, elapsed].map((month) => [month, month])), final: 12 });
      return say('latestPace', setting('amount', { elapsed }), state(2023, { toDate }, { before, elapsed }), []);
    };
    const expected = (back: number, elapsed = 7) => elapsed ** 2 + (12 - elapsed) * Math.min(5, (elapsed ** 2 - (elapsed - back) ** 2) / back);
    expect(at([4, 5, 6], 7)).toBeCloseTo(expected(3), 9);
    expect(at([1, 2], 3)).toBeCloseTo(expected(2, 3), 9);
    expect(at([1], 2)).toBeCloseTo(expected(1, 2), 9);
    expect(at([3], 7)).toBeCloseTo(expected(4), 9);
    expect(at([1], 7)).toBeCloseTo(expected(6), 9);
    expect(at([2], 7)).toBeNaN();
    expect(at([], 3)).toBeNaN();
  });

  test('without the year before, ways that go by it have nothing to say', () => {
    const alone = state(2023, { toDate: { 3: 30, 6: 70 } });
    for (const name of ['restAsLastYear', 'shareOfLastYear', 'planAsUsual', 'lastYearGrown', 'latestPace'] as const)
      expect(say(name, amount, alone, others)).toBeNaN();
    const unfinished = state(2023, { toDate: { 6: 70 } }, { before: yearOf(2022, { toDate: { 6: 60 } }) });
    const unseen = state(2023, { toDate: { 6: 70 } }, { before: yearOf(2022, { final: 60 }) });
    for (const name of ['restAsLastYear', 'shareOfLastYear'] as const)
      expect([say(name, amount, unfinished, others), say(name, amount, unseen, others)]).toEqual([NaN, NaN]);
    expect(say('lastYearGrown', amount, unfinished, others)).toBeNaN();
    expect(say('restAsLastYear', amount, state(2023, { toDate: { 3: 30 } }, { before: y2021 }), others)).toBeNaN();
  });

  test('others that do not tell are left out of what is usual', () => {
    expect(say('ground', amount, now, [others[0]!, others[2]!, state(2019, { toDate: { 3: 1 }, final: 9 })])).toBe(120);
    expect(say('ground', amount, now, [])).toBeNaN();
  });
});

describe('an average to date', () => {
  const average = setting('average');

  test.each<[(typeof names)[number], number]>([
    ['ground', 70],
    ['usualMove', 70 + (50 + 60) / 2],
    ['restAsLastYear', (6 * 70 + 12 * 100 - 6 * 50) / 12],
    ['planAsUsual', 150],
    ['lastYearGrown', Number.NaN],
    ['usualYear', 100],
    ['latestPace', (6 * 70 + (6 * (6 * 70 - 3 * 30)) / 3) / 12],
    ['restOfPlan', Number.NaN],
  ])('%s', (name, value) => expectNear(say(name, average, now, others), value));

  test('needs no year before for the pace of the latest quarter', () => {
    expect(say('latestPace', average, state(2023, { toDate: { 3: 30, 6: 70 } }), [])).toBe(90);
    expect(say('latestPace', average, state(2023, { toDate: { 6: 70 } }), [])).toBeNaN();
  });
});

describe('a level', () => {
  const level = setting('level');

  test.each<[(typeof names)[number], number]>([
    ['ground', 70],
    ['usualMove', 70 + (50 + 60) / 2],
    ['restAsLastYear', 70 + 100 - 50],
    ['usualYear', 100],
    ['latestPace', 70 + ((70 - 30) * 3) / 3 / 2],
    ['restOfPlan', Number.NaN],
  ])('%s', (name, value) => expectNear(say(name, level, now, others), value));

  test('drifts on for no longer than is left', () => {
    expect(say('latestPace', setting('level', { elapsed: 11 }), state(2023, { toDate: { 8: 40, 11: 70 } }, { elapsed: 11 }), [])).toBe(70 + (30 * 1) / 3 / 2);
  });
});

describe('which years are looked at', () => {
  const series = (past: readonly KnownYear[], target: KnownYear): KnownSeries => ({ cumulative: true, months: 12, target, elapsed: 6, past });

  test('those with a figure at the month and an end, with the nearest complete year of the two before', () => {
    const past = [
      yearOf(2017, { toDate: { 6: 30 }, final: 80 }),
      yearOf(2018, { toDate: { 6: 35 }, final: 85 }),
      yearOf(2019, { toDate: { 3: 20 }, final: 90 }),
      yearOf(2020, { toDate: { 6: 40 } }),
      yearOf(2021, { toDate: { 6: 50 }, final: 100, plan: 95 }),
    ];
    const { target, past: seen } = yearStates(series(past, yearOf(2022, { toDate: { 6: 60 }, plan: 120 })), setting('amount'));
    expect(seen.map(({ year, toDate, final, plan, before }) => [year, toDate, final, plan, before?.year])).toEqual([
      [2017, 30, 80, undefined, undefined],
      [2018, 35, 85, undefined, 2017],
      [2021, 50, 100, 95, undefined],
    ]);
    expect([target?.toDate, target?.plan, target?.final, target?.before?.year]).toEqual([60, 120, undefined, 2021]);
    expect(target).not.toHaveProperty('final');
  });

  test('two years back is near enough, three are not', () => {
    const before = (year: number) =>
      yearStates(series([yearOf(year, { toDate: { 6: 1 }, final: 2 })], yearOf(2022, { toDate: { 6: 60 } })), setting('amount')).target?.before?.year;
    expect([before(2021), before(2020), before(2019)]).toEqual([2021, 2020, undefined]);
  });

  test('what the scale cannot take is left out', () => {
    const logarithm: Scale = { enter: Math.log, leave: Math.exp, name: 'logarithm' };
    const { target, past } = yearStates(
      series([yearOf(2020, { toDate: { 6: 0 }, final: 5 }), yearOf(2021, { toDate: { 6: 1 }, final: 0 })], yearOf(2022, { toDate: { 6: 1 }, plan: 0 })),
      setting('amount', { scale: logarithm }),
    );
    expect(past).toEqual([]);
    expect(target).toMatchObject({ toDate: 0 });
    expect(target).not.toHaveProperty('plan');
    expect(yearStates(series([], yearOf(2022, { toDate: { 3: 1 } })), setting('amount'))).toEqual({ past: [] });
  });
});
