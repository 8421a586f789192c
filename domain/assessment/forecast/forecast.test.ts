/** Forecasts of one series: what they say, that they narrow, and that nothing known later leaks in. Series are made up for the purpose. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day, dayOf, daysInMonth, type Period, parsePeriod, yearPeriod } from '../../values/index.ts';
import {
  type ForecastQuestion,
  forecastPeriod,
  type KnownFigure,
  lessonsOf,
  type Predictive,
  probabilityAtLeast,
  probabilityAtMost,
  probabilityBetween,
  quantileOf,
  seasonalShares,
} from './index.ts';

const period = (text: string): Period => parsePeriod(text) ?? expect.fail(`not a period: ${text}`);
const monthEnd = (year: number, month: number): Day => dayOf(year, month, daysInMonth(year, month));

const figure = (code: string, value: number, knownBy: string, rest: Partial<KnownFigure> = {}): KnownFigure => ({
  period: period(code),
  measure: 'value',
  value,
  status: 'estimate',
  knownBy: day(knownBy),
  ...rest,
});

/** A made-up flow: yearly totals, months shared out with a bump in December and a little yearly unevenness. */
function madeUpFlow(totals: Readonly<Record<number, number>>, uneven = 0.02): readonly KnownFigure[] {
  const weights = [6, 5, 8, 8, 8, 9, 8, 8, 9, 9, 10, 12];
  return Object.entries(totals).flatMap(([year, total]) => {
    let sum = 0;
    return weights.map((weight, index) => {
      sum += weight;
      const share = index === 11 ? 1 : (sum / 100) * (1 + uneven * Math.sin(Number(year) * 1.7) * (1 - sum / 100));
      const code = index === 11 ? year : `${year}-M${String(index + 1).padStart(2, '0')}-YTD`;
      return figure(code, total * share, monthEnd(Number(year), index + 1));
    });
  });
}

const flow = madeUpFlow({ 2017: 100, 2018: 108, 2019: 117, 2020: 120, 2021: 131, 2022: 140, 2023: 152, 2024: 160 });

const ask = (history: readonly KnownFigure[], asKnownOn: string, rest: Partial<ForecastQuestion> = {}): ForecastQuestion => ({
  accumulation: 'flow',
  measure: 'value',
  target: yearPeriod(Number(asKnownOn.slice(0, 4))),
  asKnownOn: day(asKnownOn),
  history,
  ...rest,
});

function predict(question: ForecastQuestion): Predictive {
  const forecast = forecastPeriod(question);
  return forecast.kind === 'forecast' ? forecast : expect.fail(`no forecast: ${forecast.why}`);
}

const width = (predictive: Predictive): number => quantileOf(predictive, 0.9) - quantileOf(predictive, 0.1);

describe('a flow', () => {
  test('is carried on from its usual share of the year', () => {
    const said = predict(ask(flow, '2024-07-31'));
    expect(said).toMatchObject({ method: 'flow-completion', restsOn: { start: '2024-01', months: 7 }, years: [2017, 2018, 2019, 2020, 2021, 2022, 2023] });
    expect(quantileOf(said, 0.5)).toBeGreaterThan(155);
    expect(quantileOf(said, 0.5)).toBeLessThan(165);
  });

  test('the interval narrows from month to month', () => {
    const widths = Array.from({ length: 11 }, (_, index) => width(predict(ask(flow, monthEnd(2024, index + 1)))));
    for (const [index, later] of widths.entries()) if (index > 0) expect(later).toBeLessThan(widths[index - 1] as number);
  });

  test('months that were published singly are added up', () => {
    const singly = flow.flatMap((one) => {
      const before = flow.find((other) => other.period.start === one.period.start && other.period.months === one.period.months - 1);
      return one.period.months === 12
        ? [one]
        : [figure(`${one.period.start.slice(0, 4)}-M${String(one.period.months).padStart(2, '0')}`, one.value - (before?.value ?? 0), one.knownBy)];
    });
    expect(quantileOf(predict(ask(singly, '2024-09-30')), 0.5)).toBeCloseTo(quantileOf(predict(ask(flow, '2024-09-30')), 0.5), 6);
  });

  test('first figures that are always raised later are taken for what they are', () => {
    const low = flow.map((one) => (one.period.months === 6 ? { ...one, value: one.value * 0.9 } : one));
    const raised = [
      ...low,
      ...flow
        .filter((one) => one.period.months === 6)
        .map((one) => ({ ...one, status: 'preliminary' as const, knownBy: monthEnd(Number(one.period.start.slice(0, 4)), 12) })),
    ];
    expect(quantileOf(predict(ask(raised, '2024-06-30')), 0.5)).toBeCloseTo(quantileOf(predict(ask(low, '2024-06-30')), 0.5), 6);
    expect(quantileOf(predict(ask(raised, '2024-06-30')), 0.5)).toBeGreaterThan(150);
  });

  test('an estimate of the whole year is held against how such estimates fared', () => {
    const estimated = Object.entries({ 2019: 117, 2020: 120, 2021: 131, 2022: 140, 2023: 152 }).flatMap(([year, total]) => [
      figure(year, total * 0.95, `${year}-12-05`),
      figure(year, total, `${Number(year) + 1}-06-30`, { status: 'official' }),
    ]);
    const said = predict(ask([...estimated, figure('2024', 152, '2024-12-05')], '2024-12-31'));
    expect(quantileOf(said, 0.5)).toBeCloseTo(160, 0);
  });
});

describe('no probability', () => {
  const three = flow.filter((one) => one.period.start >= '2021');
  test.each([
    [
      'two comparable years',
      ask(
        three.filter((one) => one.period.start >= '2022'),
        '2024-07-31',
      ),
      'thin-history',
      [2022, 2023],
    ],
    ['nothing of the year yet', ask(flow, '2024-01-15'), 'nothing-this-year', []],
    [
      'a figure once a year',
      ask(
        flow.filter((one) => one.period.months === 12),
        '2024-07-31',
      ),
      'no-in-year-figures',
      [],
    ],
    ['an event', ask(flow, '2024-07-31', { accumulation: 'event' }), 'not-a-number', []],
  ] as const)('%s', (_, question, why, years) => {
    expect(forecastPeriod(question)).toEqual({ kind: 'none', why, years });
  });

  test('three comparable years are enough', () => expect(predict(ask(three, '2024-07-31')).years).toEqual([2021, 2022, 2023]));

  test('a yearly series is carried on only when asked', () => {
    const yearly = flow.filter((one) => one.period.months === 12);
    const said = predict(ask(yearly, '2024-07-31', { fromPastYears: true }));
    expect(said.restsOn).toBeUndefined();
    expect(quantileOf(said, 0.5)).toBeCloseTo(163, 0);
  });
});

describe('growth to date and levels', () => {
  const growth = (year: number, values: readonly number[]): readonly KnownFigure[] =>
    ['Q1', 'H1', '9M', ''].flatMap((part, index) => {
      const value = values[index];
      return value === undefined ? [] : [figure(part ? `${year}-${part}` : String(year), value, monthEnd(year, (index + 1) * 3), { measure: 'growth-yoy' })];
    });
  const years = [
    growth(2019, [5, 5.4, 5.8, 6.1]),
    growth(2020, [4.8, 5, 5.6, 5.9]),
    growth(2021, [5.5, 5.8, 6.2, 6.4]),
    growth(2022, [6, 6.2, 6.8, 7]),
    growth(2023, [5.2, 5.5, 5.9, 6.3]),
  ].flat();

  test('a growth ends somewhat above nine months that usually rise', () => {
    const said = predict(ask([...years, ...growth(2024, [5.6, 6, 6.4])], '2024-09-30', { accumulation: 'growth', measure: 'growth-yoy' }));
    expect(said.method).toBe('growth-to-date');
    expect(quantileOf(said, 0.5)).toBeGreaterThan(6.4);
    expect(quantileOf(said, 0.5)).toBeLessThan(7);
  });

  test('a level is carried on from where it stands', () => {
    const levels = [2019, 2020, 2021, 2022, 2023].flatMap((year, index) =>
      [3, 6, 9, 12].map((month) => figure(`${year}-M${String(month).padStart(2, '0')}`, 10 - index - month / 12, monthEnd(year, month))),
    );
    const said = predict(ask([...levels, figure('2024-M06', 4.5, '2024-06-30')], '2024-07-01', { accumulation: 'rate' }));
    expect(said.method).toBe('level-path');
    expect(quantileOf(said, 0.5)).toBeGreaterThan(3.7);
    expect(quantileOf(said, 0.5)).toBeLessThan(4.6);
  });

  test('amounts that fall to zero or below are read on the plain scale', () => {
    const signed = flow.map((one) => ({ ...one, value: one.value - 130 }));
    expect(Number.isFinite(quantileOf(predict(ask(signed, '2024-09-30')), 0.5))).toBe(true);
  });
});

describe('nothing known later leaks in', () => {
  const anyFigure = fc.record({
    year: fc.integer({ min: 2016, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    value: fc.double({ min: 1, max: 1000, noNaN: true }),
    late: fc.integer({ min: 0, max: 700 }),
    plan: fc.boolean(),
  });
  const made = fc
    .array(anyFigure, { maxLength: 60 })
    .map((all) =>
      all.map(({ year, month, value, late, plan }) =>
        figure(
          plan ? String(year) : month === 12 ? String(year) : `${year}-M${String(month).padStart(2, '0')}-YTD`,
          value,
          monthEnd(year + Math.floor(late / 360), (Math.floor(late / 30) % 12) + 1),
          plan ? { status: 'plan' } : {},
        ),
      ),
    );
  const asked = fc
    .record({ year: fc.integer({ min: 2020, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => monthEnd(year, month));

  /** Whether the forecast stays the same when everything published after the day is taken away. */
  const holds = (forecast: (question: ForecastQuestion) => unknown) =>
    fc.property(made, asked, (extra, asKnownOn) => {
      const history = [...flow, ...extra];
      const known = history.filter((one) => one.knownBy <= asKnownOn);
      expect(forecast(ask(history, asKnownOn))).toEqual(forecast(ask(known, asKnownOn)));
    });

  test('figures, plans and revisions published after the day change no forecast', () => fc.assert(holds(forecastPeriod)));
  test('nor the usual shares', () =>
    fc.assert(holds((question) => seasonalShares(question.history, question.asKnownOn, Number(question.asKnownOn.slice(0, 4))) ?? 'none')));
  test('nor the lessons for others', () => fc.assert(holds((question) => lessonsOf(question, 6))));

  test('a forecast that peeks one month ahead is caught', () => {
    const peeking = (question: ForecastQuestion) =>
      forecastPeriod({
        ...question,
        history: question.history.map((one) => ({ ...one, knownBy: one.knownBy <= '2024-08-31' ? day('2016-01-01') : one.knownBy })),
      });
    expect(() => fc.assert(holds(peeking))).toThrow();
  });

  test('the order in which figures are handed in never matters', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...flow], { minLength: flow.length }), (shuffled) => {
        expect(forecastPeriod(ask(shuffled, '2024-05-31'))).toEqual(forecastPeriod(ask(flow, '2024-05-31')));
      }),
    );
  });
});

describe('reading a distribution', () => {
  const said = predict(ask(flow, '2024-06-30'));
  const bound = fc.double({ min: 50, max: 400, noNaN: true });

  test('quantiles and probabilities are each other’s inverse', () => {
    for (const p of [0.02, 0.1, 0.37, 0.5, 0.8, 0.95]) expect(probabilityAtMost(said, quantileOf(said, p))).toBeCloseTo(p, 4);
  });

  test('at least and at most make one, a range is their difference, all lie in 0 to 1', () => {
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        expect(probabilityAtLeast(said, a) + probabilityAtMost(said, a)).toBeCloseTo(1, 9);
        const range = probabilityBetween(said, Math.min(a, b), Math.max(a, b));
        expect(range).toBeGreaterThanOrEqual(0);
        expect(range).toBeLessThanOrEqual(1);
        expect(probabilityBetween(said, 400, 50)).toBe(0);
      }),
    );
  });

  test('a higher bound is never more likely to be reached', () => {
    fc.assert(fc.property(bound, bound, (a, b) => probabilityAtLeast(said, Math.max(a, b)) <= probabilityAtLeast(said, Math.min(a, b)) + 1e-12));
  });

  test('stored quantiles ascend', () => {
    for (const [index, { value }] of said.quantiles.entries()) if (index > 0) expect(value).toBeGreaterThan(said.quantiles[index - 1]?.value as number);
  });
});

describe('usual shares of the year', () => {
  test('ascend to all of it, month by month', () => {
    const shares = seasonalShares(flow, day('2024-03-31'), 2024) ?? expect.fail('no shares');
    expect(shares.years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    expect(shares.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(shares.months[5]?.central).toBeCloseTo(0.44, 2);
    expect(shares.months[11]).toEqual({ month: 12, low: 1, central: 1, high: 1 });
  });

  test('months between published quarters lie on the line between them', () => {
    const quarterly = flow.filter(({ period: { months } }) => months % 3 === 0);
    const shares = seasonalShares(quarterly, day('2024-03-31'), 2024) ?? expect.fail('no shares');
    const [third, fourth, sixth] = [2, 3, 5].map((index) => shares.months[index]?.central ?? 0);
    expect(fourth).toBeCloseTo((third as number) + ((sixth as number) - (third as number)) / 3, 9);
  });

  test('rest on complete years with something above nothing, the latest ten of them', () => {
    const years = (first: number, last: number) => Object.fromEntries(Array.from({ length: last - first + 1 }, (_, index) => [first + index, 100 + index]));
    const told = (history: readonly KnownFigure[]) => seasonalShares(history, day('2024-03-31'), 2024)?.years;
    expect(told(madeUpFlow(years(2010, 2023)))).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    const yearly = figure('2019', 500, '2019-12-31');
    expect(told([...madeUpFlow(years(2020, 2023)), yearly])).toEqual([2020, 2021, 2022, 2023]);
    const nothing = madeUpFlow({ 2019: 0 });
    expect(told([...madeUpFlow(years(2020, 2023)), ...nothing])).toEqual([2020, 2021, 2022, 2023]);
  });

  test('a month is told when three years tell it', () => {
    const three = madeUpFlow({ 2021: 100, 2022: 100, 2023: 100 }, 0);
    const june = (history: readonly KnownFigure[]) => seasonalShares(history, day('2024-03-31'), 2024)?.months[5];
    expect(june(three)).toEqual({ month: 6, low: 0.44, central: 0.44, high: 0.44 });
    const two = three.filter(({ period: { start, months } }) => !(start === '2021-01' && months === 6));
    expect(june(two)?.central).toBeCloseTo((0.35 + 0.52) / 2, 9);
  });

  test('are not told from two years', () => expect(seasonalShares(flow, day('2018-12-31'), 2019)).toBeUndefined());
});
