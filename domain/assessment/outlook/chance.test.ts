/** Numbers of a forecast as they are shown, and the chance that a criterion holds. */
import { findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../values/index.ts';
import { type Predictive, probabilityAtLeast, probabilityBetween, quantileOf } from '../forecast/index.ts';
import { asDecimal, asProbability, boundsOfAll, presentForecast } from './chance.ts';
import type { Demand } from './demand.ts';

const unit = findUnit('ha') ?? expect.fail();
const predictive: Predictive = {
  ...{ kind: 'forecast', method: 'flow-completion', years: [2021, 2022, 2023] },
  quantiles: [0.025, 0.1, 0.5, 0.9, 0.975].map((p, index) => ({ p, value: 80 + index * 10 })),
};
const more = (value: string): Demand => ({ side: 'more', bound: { value: decimal(value), unit }, strict: false });

describe('numbers', () => {
  test.each([
    [1234567.89, '1234570'],
    [123.456789, '123.457'],
    [0.00012345678, '0.000123457'],
    [-98.7654321, '-98.7654'],
    [0, '0'],
    [100, '100'],
  ])('%d keeps six digits: %s', (value, shown) => expect(asDecimal(value)).toBe(shown));

  test.each([
    [0, '0.01'],
    [0.004, '0.01'],
    [0.336, '0.34'],
    [0.994, '0.99'],
    [1, '0.99'],
  ])('a chance of %d is %s: never nothing, never certain', (value, shown) => expect(asProbability(value)).toBe(shown));
});

describe('a forecast', () => {
  test('is told by its middle, the interval that holds eight in ten, and every stored quantile in percent', () => {
    const { probability: _, ...told } = presentForecast(predictive, more('100'), unit);
    expect(told).toEqual({
      ...{ method: 'flow-completion', years: [2021, 2022, 2023] },
      ...{ central: { value: '100', unit }, low: { value: '90', unit }, high: { value: '110', unit } },
      quantiles: [
        { p: 2.5, value: '80' },
        { p: 10, value: '90' },
        { p: 50, value: '100' },
        { p: 90, value: '110' },
        { p: 97.5, value: '120' },
      ],
    });
  });

  test('of what is counted is told in whole numbers, its interval no narrower', () => {
    const counted = { ...unit, code: 'xa', dimension: 'count:xa', factor: decimal('1') };
    const shifted: typeof predictive = { ...predictive, quantiles: predictive.quantiles.map(({ p, value }) => ({ p, value: value / 7 })) };
    const { central, low, high } = presentForecast(shifted, more('14'), counted);
    expect([low.value, central.value, high.value]).toEqual(['12', '14', '16']);
    const exact = presentForecast(predictive, more('100'), counted);
    expect([exact.low.value, exact.high.value]).toEqual(['90', '110']);
    expect(presentForecast(shifted, more('14'), { ...counted, factor: decimal('1000') }).low.value).toBe('12.8571');
  });

  test.each<[string, Demand, number]>([
    ['reaching it', more('100'), 0.5],
    ['reaching less', more('90'), 0.9],
    ['staying under it', { side: 'less', bound: { value: decimal('90'), unit }, strict: false }, 0.1],
    ['staying within', { side: 'within', bound: { value: decimal('100'), unit }, low: decimal('90'), high: decimal('110') }, 0.8],
  ])('has a chance of %s', (_name, demand, chance) => expect(Number(presentForecast(predictive, demand, unit).probability)).toBeCloseTo(chance, 9));

  test('reads as the distribution it comes from', () => {
    expect(quantileOf(predictive, 0.5)).toBeCloseTo(100, 6);
    expect(probabilityAtLeast(predictive, 90) - probabilityAtLeast(predictive, 110)).toBeCloseTo(probabilityBetween(predictive, 90, 110), 9);
  });
});

test('of several: at least what is left when each misses alone, at most the least likely', () => {
  const bounds = (...each: string[]) => boundsOfAll(each.map((text) => decimal(text)));
  expect(bounds('0.95', '0.9', '0.99')).toEqual({ low: '0.84', high: '0.9' });
  expect(bounds('0.5', '0.5')).toEqual({ low: '0', high: '0.5' });
  expect(bounds('0.3', '0.6')).toEqual({ low: '0', high: '0.3' });
  expect(bounds('0.7')).toEqual({ low: '0.7', high: '0.7' });
});
