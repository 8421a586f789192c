/** Days that exist, and publication dates known only to the month or year. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, dayOf, daysInMonth, formatDay, formatPublicationDate, isAfter, parseDay, parsePublicationDate } from './index.ts';

describe('days', () => {
  test.each(['2024-02-29', '2024-12-31', '2000-02-29', '2023-02-28'])('%s exists', (text) => expect(parseDay(text)).toBe(text));

  test.each([
    '2024-02-31',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '31/02/2024',
    '2024-02',
    '',
    '2024-01-00',
    '20240101',
  ])('%j does not', (text) => expect(parseDay(text)).toBeUndefined());

  test('every day of a thousand years agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2600 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, date) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const exists = new Date(Date.UTC(year, month - 1, date)).getUTCMonth() === month - 1;
        return (parseDay(text) !== undefined) === exists && (!exists || dayOf(year, month, date) === text) && date <= daysInMonth(year, month) === exists;
      }),
    );
  });

  test('written for readers', () => {
    expect(formatDay(day('2024-12-05'), 'vi')).toBe('05/12/2024');
    expect(formatDay(day('2024-12-05'), 'en')).toBe('5 December 2024');
    expect(isAfter(day('2025-01-06'), day('2024-12-05'))).toBe(true);
  });

  test('a constant that is no day is a programmer’s error', () => expect(() => day('2024-02-31')).toThrow());
});

describe('publication dates are known from the last day they can have been', () => {
  test.each([
    ['2024-12-05', 'day', '2024-12-05', '05/12/2024', '5 December 2024'],
    ['2024-02', 'month', '2024-02-29', 'tháng 02/2024', 'February 2024'],
    ['2025', 'year', '2025-12-31', 'năm 2025', '2025'],
  ] as const)('%s', (text, precision, knownBy, vi, en) => {
    const date = parsePublicationDate(text);
    expect(date).toEqual({ precision, text, knownBy });
    expect(date && formatPublicationDate(date, 'vi')).toBe(vi);
    expect(date && formatPublicationDate(date, 'en')).toBe(en);
  });

  test('no date is unknown, not refused', () => {
    const date = parsePublicationDate('');
    expect(date).toEqual({ precision: 'unknown', text: '' });
    expect(date && formatPublicationDate(date, 'vi')).toBe('không rõ ngày');
  });

  test.each(['2024-13', '2024-00', '31/02', '2024-02-31', '24', '2024-', ' 2024'])('%j is refused', (text) =>
    expect(parsePublicationDate(text)).toBeUndefined(),
  );
});
