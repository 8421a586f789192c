/** How far past misses widen the next interval: reckoned by hand on distributions whose 80 % interval is from 90 to 110. */
import { describe, expect, test } from 'vitest';
import { day } from '../../values/index.ts';
import { type Predictive, quantileOf, scaleOf, spreadAround, widen } from '../forecast/index.ts';
import { intervalOf, type Outcome, widthFactor } from './calibration.ts';

const plain = scaleOf(
  { accumulation: 'rate', measure: 'value', target: { start: '2020-01', months: 12 }, asKnownOn: day('2020-06-30'), history: [] },
  {
    cumulative: false,
    months: 12,
    elapsed: 0,
    target: { year: 2020, toDate: new Map() },
    past: [],
  },
);
const unit = spreadAround(plain, 0, 1, 10);
const reach = unit.find(({ p }) => p === 0.9)?.value ?? Number.NaN;
const given: Predictive = { kind: 'forecast', method: 'level-path', years: [], quantiles: spreadAround(plain, 100, 10 / reach, 10) };
const came = (year: number, final: number): Outcome => ({ year, interval: intervalOf(given, plain), came: final });

describe('the factor', () => {
  test('is 1 while nothing has come', () => expect(widthFactor([])).toBe(1));

  test('after one year in which figures lay twice as far as they should, is the third root of two', () =>
    expect(widthFactor([came(2019, 120), came(2019, 80)])).toBeCloseTo(2 ** (1 / 3), 6));

  test('counts years, not forecasts', () => {
    const oneYear = Array.from({ length: 50 }, () => came(2019, 120));
    expect(widthFactor(oneYear)).toBeCloseTo(2 ** (1 / 3), 6);
    expect(widthFactor([...oneYear, came(2018, 120)])).toBeCloseTo(2 ** (1 / 2), 6);
  });

  test('narrows more slowly than it widens, and never to nothing', () => {
    expect(widthFactor([came(2019, 105), came(2019, 95)])).toBeCloseTo(2 ** (-1 / 13), 6);
    expect(widthFactor(Array.from({ length: 30 }, (_, index) => came(1990 + index, 100)))).toBeGreaterThan(0.1);
  });

  test('widens about the same middle', () => {
    const wider = widen(given, plain, 2);
    expect([0.1, 0.5, 0.9].map((p) => Math.round(quantileOf(wider, p)))).toEqual([80, 100, 120]);
  });
});
