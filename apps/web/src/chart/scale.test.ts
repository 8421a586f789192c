/** Drawings keep proportions. */
import { describe, expect, it } from 'vitest';
import { linearScale, pathThrough } from './scale.ts';

describe('a linear scale', () => {
  it('leads ends to ends', () => {
    const x = linearScale([4, 8], [200, 0]);
    expect([x(4), x(6), x(8)]).toEqual([200, 100, 0]);
  });
  it('leads an empty domain to the middle', () => expect(linearScale([5, 5], [0, 10])(5)).toBe(5));
});

it('draws a path through points', () =>
  expect(
    pathThrough([
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]),
  ).toBe('M1 2L3 4'));
