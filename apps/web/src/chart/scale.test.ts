/** Drawings keep proportions, and their axes stand on round numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, pathThrough, roundValues } from './scale.ts';

describe('a linear scale', () => {
  it('leads ends to ends', () => {
    const x = linearScale([4, 8], [200, 0]);
    expect([x(4), x(6), x(8)]).toEqual([200, 100, 0]);
  });
  it('leads an empty domain to the middle', () => expect(linearScale([5, 5], [0, 10])(5)).toBe(5));
});

describe('round values', () => {
  it.each([
    [4, 7.3, 4, [4, 5, 6, 7]],
    [0, 2000, 4, [0, 500, 1000, 1500, 2000]],
    [0, 0.9, 4, [0, 0.5]],
  ])('from %d to %d', (from, to, count, wanted) => expect(roundValues([from, to], count)).toEqual(wanted));
  it('lie inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 5000 }), (from, length) =>
        roundValues([from, from + length], 4).every((value) => value >= from - 1e-6 && value <= from + length + 1e-6),
      ),
    );
  });
});

it('draws a path through points', () =>
  expect(
    pathThrough([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]),
  ).toBe('M1 2L3 4'));
