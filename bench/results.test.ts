/** RESULTS.md: what is taken again replaces its own section and nothing else. */
import { expect, it } from 'vitest';
import { type Taken, withSection } from './results.ts';

const order = ['reading', 'desk', 'country'];
const taken = (bench: string, result: string): Taken => ({
  bench,
  day: '2026-11-22',
  seconds: 12.4,
  load: 0.04,
  machine: '2 cores',
  rows: [{ work: 'a row', result, aim: '< 5 ms', holds: true }],
});

it('keeps the order, replaces its own section, leaves the others as they were', () => {
  const first = withSection('# Something older\n', taken('country', '1 ms'), order);
  const both = withSection(first, taken('reading', '2 ms'), order);
  expect([...both.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual(['reading', 'country']);
  expect(both).toContain('`npm run bench -- country`, 2026-11-22, 12 s, load before 0.0. 2 cores.');
  const again = withSection(both, taken('reading', '3 ms'), order);
  expect(again).toBe(both.replace('2 ms', '3 ms'));
});
