/** Periods as values: read, written, compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeriods, formatPeriod, isWithin, type Period, parsePeriod, periodCode, periodEnd, periodYear, samePeriod, yearPeriod } from './index.ts';

const period = (text: string): Period => parsePeriod(text) ?? expect.fail(`not a period: ${text}`);

describe('files name periods', () => {
  test.each([
    ['2024', '2024-01', 12, '2024-12-31', 'năm 2024', '2024'],
    ['2024-Q1', '2024-01', 3, '2024-03-31', 'quý I/2024', 'Q1 2024'],
    ['2024-Q4', '2024-10', 3, '2024-12-31', 'quý IV/2024', 'Q4 2024'],
    ['2024-H1', '2024-01', 6, '2024-06-30', '6 tháng/2024', '6 months of 2024'],
    ['2024-9M', '2024-01', 9, '2024-09-30', '9 tháng/2024', '9 months of 2024'],
    ['2024-H2', '2024-07', 6, '2024-12-31', '6 tháng cuối năm 2024', 'the last 6 months of 2024'],
    ['2024-08/P5M', '2024-08', 5, '2024-12-31', '5 tháng cuối năm 2024', 'the last 5 months of 2024'],
    ['2024-03/P5M', '2024-03', 5, '2024-07-31', '5 tháng từ 3/2024', '5 months from March 2024'],
    ['2024-01/P60M', '2024-01', 60, '2028-12-31', 'giai đoạn 2024-2028', '2024–2028'],
    ['2024-M02', '2024-02', 1, '2024-02-29', 'tháng 2/2024', 'February 2024'],
    ['2024-M11-YTD', '2024-01', 11, '2024-11-30', '11 tháng/2024', '11 months of 2024'],
  ])('%s', (text, start, months, end, vi, en) => {
    expect(period(text)).toEqual({ start, months });
    expect(periodEnd(period(text))).toBe(end);
    expect(formatPeriod(period(text), 'vi')).toBe(vi);
    expect(formatPeriod(period(text), 'en')).toBe(en);
    expect(periodYear(period(text))).toBe(2024);
  });

  test.each([
    '',
    '24',
    '2024-Q5',
    '2024-Q0',
    '2024-H3',
    '2024-13M',
    '2024-0M',
    '2024-M00',
    '2024-M13',
    '2024-M1',
    '2024-M13-YTD',
    '2024Q1',
    '2024 ',
    'quý I/2024',
    '2024-13/P5M',
    '2024-03/P0M',
    '2024-3/P5M',
  ])('%j is refused', (text) => expect(parsePeriod(text)).toBeUndefined());
});

const anyPeriod = fc.record({ year: fc.integer({ min: 1990, max: 2090 }), month: fc.integer({ min: 1, max: 12 }), months: fc.integer({ min: 1, max: 99 }) });
const made = anyPeriod.map(({ year, month, months }): Period => ({ start: `${year}-${String(month).padStart(2, '0')}`, months }));

describe('properties', () => {
  test('what a period is written as reads back as itself', () => {
    fc.assert(fc.property(made, (value) => samePeriod(parsePeriod(periodCode(value)) ?? expect.fail(), value)));
  });

  test('different periods have different codes', () => {
    fc.assert(fc.property(made, made, (a, b) => samePeriod(a, b) === (periodCode(a) === periodCode(b))));
  });

  test('a period lies within another only if it ends no later and starts no earlier', () => {
    fc.assert(fc.property(made, made, (a, b) => isWithin(a, b) === (a.start >= b.start && periodEnd(a) <= periodEnd(b))));
  });

  test('the order is total: opposite ways round, zero only for the same', () => {
    fc.assert(
      fc.property(
        made,
        made,
        (a, b) => Math.sign(comparePeriods(a, b)) === -Math.sign(comparePeriods(b, a)) && (comparePeriods(a, b) === 0) === samePeriod(a, b),
      ),
    );
  });

  test('nine months of a year lie within it, a December before does not', () => {
    expect(isWithin(period('2024-9M'), yearPeriod(2024))).toBe(true);
    expect(isWithin(period('2023-M12'), yearPeriod(2024))).toBe(false);
  });
});
