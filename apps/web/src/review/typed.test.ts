/** Amounts and periods as people type them, and as the fields show them again. */
import { decimal, type Period } from '@moc/domain/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, parseAmount } from './amount-text.ts';
import { parsePeriodText, periodText } from './period-text.ts';

describe('amounts', () => {
  it.each([
    ['1.750,5', '1750.5'],
    ['6,5', '6.5'],
    [' 6,5% ', '6.5'],
    ['2,3 vạn', '23000'],
    ['1,2 triệu', '1200000'],
    ['23.500', '23500'],
    ['05', '5'],
  ])('%s is %s', (typed, value) => expect(parseAmount(typed)).toBe(decimal(value)));

  it.each(['1.75,0', 'sáu', '', '5 tấn', '1.750,5.0'])('%j is none', (typed) => expect(parseAmount(typed)).toBeUndefined());

  it('come back as they were shown', () => {
    const value = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => decimal(`${whole}.${part}`));
    fc.assert(fc.property(value, (each) => parseAmount(amountText(each)) === each));
  });
});

describe('periods', () => {
  it.each([
    ['2024', { start: '2024-01', months: 12 }],
    ['năm 2024', { start: '2024-01', months: 12 }],
    ['quý II/2024', { start: '2024-04', months: 3 }],
    ['Quý 3 năm 2024', { start: '2024-07', months: 3 }],
    ['6 tháng/2024', { start: '2024-01', months: 6 }],
    ['6 tháng đầu năm 2024', { start: '2024-01', months: 6 }],
    ['tháng 8/2024', { start: '2024-08', months: 1 }],
    ['08/2024', { start: '2024-08', months: 1 }],
    ['2026 - 2030', { start: '2026-01', months: 60 }],
    ['2024-Q1', { start: '2024-01', months: 3 }],
  ] satisfies [string, Period][])('%s', (typed, period) => expect(parsePeriodText(typed)).toEqual(period));

  it.each(['', 'sắp tới', 'quý V/2024', '13/2024', '2030 - 2026'])('%j is none', (typed) => expect(parsePeriodText(typed)).toBeUndefined());

  it('come back as they were shown', () => {
    const forms: readonly Period[] = [
      { start: '2024-01', months: 12 },
      { start: '2024-10', months: 3 },
      { start: '2024-01', months: 9 },
      { start: '2024-11', months: 1 },
      { start: '2026-01', months: 60 },
    ];
    for (const period of forms) expect(parsePeriodText(periodText(period))).toEqual(period);
  });
});
