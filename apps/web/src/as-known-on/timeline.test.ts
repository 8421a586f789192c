/** The arrow keys go from one day of arrivals to the next, and stop at the ends. */
import { day } from '@moc/domain/values';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { latestTick, neighbourTick, type Timeline } from './timeline.ts';
import { dayWithin } from './use-as-known-on.ts';

const tick = (text: string) => ({ day: day(text), figures: 1, verdicts: 0, events: 0, sources: [] });
const timeline: Timeline = { first: day('2023-12-07'), last: day('2025-01-06'), ticks: [tick('2024-07-11'), tick('2024-12-05'), tick('2025-01-06')] };

describe('the next and previous day of arrivals', () => {
  it.each([
    ['2023-12-07', 1, '2024-07-11'],
    ['2024-07-31', 1, '2024-12-05'],
    ['2024-12-05', 1, '2025-01-06'],
    ['2025-01-06', 1, undefined],
    ['2025-01-06', -1, '2024-12-05'],
    ['2024-07-11', -1, '2023-12-07'],
    ['2023-12-07', -1, undefined],
  ] as const)('from %s by %d', (from, direction, wanted) => expect(neighbourTick(timeline, day(from), direction)).toBe(wanted));
});

it('knows the last arrival of a day between', () => expect(latestTick(timeline, day('2024-12-31'))?.day).toBe('2024-12-05'));
it('knows none before the first', () => expect(latestTick(timeline, day('2024-01-01'))).toBeUndefined());
it('numbers days and back', () => expect(dayFromNumber(dayNumber(day('2024-02-29')))).toBe('2024-02-29'));

describe('the day of the address', () => {
  it.each([
    ['2024-12-05', '2024-12-05'],
    ['1900-01-01', '2023-12-07'],
    ['2999-12-31', '2025-01-06'],
    ['2024-02-31', '2025-01-06'],
    ['abc', '2025-01-06'],
    [undefined, '2025-01-06'],
  ])('%s is shown as %s', (asked, wanted) => expect(dayWithin(timeline, asked)).toBe(wanted));
});
