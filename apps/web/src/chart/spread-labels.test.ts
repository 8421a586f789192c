/** However close the points, their labels can be read, and the first stays where its point is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

it('moves the second label away from the first', () => expect(spreadLabels([100, 104], 16)).toEqual([100, 116]));

it('keeps the first in place and all apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }), (heights) => {
      const placed = spreadLabels(heights, 16);
      const sorted = [...placed].sort((a, b) => a - b);
      return placed[0] === heights[0] && sorted.every((height, index) => index === 0 || height - (sorted[index - 1] ?? 0) >= 16);
    }),
  );
});
