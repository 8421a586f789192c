/** Instants told by the clock of Vietnam, over the ends of days, months and years. */
import { expect, test } from 'vitest';
import { formatInstant } from './index.ts';

test.each([
  ['2026-11-22T07:05:09.123Z', '14:05 ngày 22/11/2026', '14:05 on 22 November 2026'],
  ['2026-11-22T17:00:00Z', '00:00 ngày 23/11/2026', '00:00 on 23 November 2026'],
  ['2024-02-28T20:30:00.000Z', '03:30 ngày 29/02/2024', '03:30 on 29 February 2024'],
  ['2024-12-31T23:59:00.000Z', '06:59 ngày 01/01/2025', '06:59 on 1 January 2025'],
  ['2025-04-30T17:00:00.000Z', '00:00 ngày 01/05/2025', '00:00 on 1 May 2025'],
])('%s', (instant, vi, en) => expect([formatInstant(instant, 'vi'), formatInstant(instant, 'en')]).toEqual([vi, en]));

test.each(['', '2024-12-05', '2024-13-05T00:00:00Z', '2024-02-30T00:00:00Z', 'hôm qua'])('%j is none', (given) =>
  expect(formatInstant(given, 'vi')).toBeUndefined(),
);
