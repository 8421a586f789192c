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
});
