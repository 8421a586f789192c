/** Units convert within a dimension and nowhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareQuantities, convertQuantity, decimal, formatQuantity, type Quantity, subtractQuantities, type Unit } from './index.ts';

const unit = (code: string, dimension: string, factor: string, vi: string, en = vi): Unit => ({ code, dimension, factor: decimal(factor), vi, en });
const million = unit('usd-million', 'usd', '1000000', 'triệu USD', 'million USD');
const billion = unit('usd-billion', 'usd', '1000000000', 'tỷ USD', 'billion USD');
const percent = unit('percent', 'ratio', '0.01', '%');
const permille = unit('permille', 'ratio', '0.001', '‰');
const commune = unit('count:xã', 'count:xã', '1', 'xã', 'communes');
const of = (value: string, u: Unit): Quantity => ({ value: decimal(value), unit: u });

describe('units', () => {
  test('1,63 tỷ USD is 1.630 triệu USD', () => {
    expect(convertQuantity(of('1.63', billion), million)).toEqual(of('1630', million));
    expect(compareQuantities(of('1.63', billion), of('1630', million))).toBe(0);
  });

  test('6,5% is 65‰', () => expect(compareQuantities(of('6.5', percent), of('65', permille))).toBe(0));

  test('money and communes never compare', () => {
    expect(compareQuantities(of('1', million), of('1', commune))).toBeUndefined();
    expect(convertQuantity(of('1', million), commune)).toBeUndefined();
    expect(subtractQuantities(of('1', million), of('1', commune))).toBeUndefined();
  });

  test('a difference is in the unit of the second', () => expect(subtractQuantities(of('1.63', billion), of('1750', million))).toEqual(of('-120', million)));

  test('conversion there and back is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        const there = convertQuantity(of(String(n), million), billion);
        return there !== undefined && convertQuantity(there, million)?.value === String(n);
      }),
    );
  });

  test('for readers: the percent sign stands close, other units apart', () => {
    expect(formatQuantity(of('6.5', percent), 'vi')).toBe('6,5%');
    expect(formatQuantity(of('1750', million), 'vi')).toBe('1.750 triệu USD');
    expect(formatQuantity(of('1750', million), 'en')).toBe('1,750 million USD');
    expect(formatQuantity(of('17', unit('none', 'none', '1', '')), 'vi')).toBe('17');
    expect(formatQuantity(of('1', { ...commune, enOne: 'commune' }), 'en')).toBe('1 commune');
    expect(formatQuantity(of('17', { ...commune, enOne: 'commune' }), 'en')).toBe('17 communes');
    expect(formatQuantity(of('1', { ...commune, enOne: 'commune' }), 'vi')).toBe('1 xã');
  });

  test('in English one is one, whatever its sign, and as it is shown', () => {
    const points = { ...unit('percentage-point', 'ratio-difference', '1', 'điểm phần trăm', 'percentage points'), enOne: 'percentage point' };
    const shown = (value: string, places?: number) => formatQuantity(of(value, points), 'en', places);
    expect(['1', '-1', '1.5', '11', '0', '-11'].map((value) => shown(value))).toEqual([
      '1 percentage point',
      '−1 percentage point',
      '1.5 percentage points',
      '11 percentage points',
      '0 percentage points',
      '−11 percentage points',
    ]);
    expect([shown('1.004', 2), shown('1.04', 1)]).toEqual(['1 percentage point', '1 percentage point']);
    expect(shown('1.04', 2)).toBe('1.04 percentage points');
  });

  test('a rank is named before its number', () => {
    const rank = unit('rank', 'rank', '1', 'hạng', 'rank');
    expect([formatQuantity(of('20', rank), 'vi'), formatQuantity(of('20', rank), 'en'), formatQuantity(of('1', rank), 'en')]).toEqual([
      'hạng 20',
      'rank 20',
      'rank 1',
    ]);
    expect(formatQuantity(of('20', { ...rank, code: 'place' }), 'vi')).toBe('20 hạng');
  });
});
