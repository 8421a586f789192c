/** Waits after failures: none at first, then doubling up to a bound, never a lock. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitAfter } from './throttle.ts';

const allowance = { free: 5, longestWaitSeconds: 900 };

it.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [8, 40],
  [12, 640],
  [13, 900],
  [1000, 900],
])('after %i failures the wait is %i seconds', (failures, seconds) => expect(waitAfter(failures, allowance)).toBe(seconds));

it('never shrinks and never passes its bound', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 50 }), (failures, free) => {
      const bounded = { free, longestWaitSeconds: 900 };
      expect(waitAfter(failures, bounded)).toBeLessThanOrEqual(900);
      expect(waitAfter(failures + 1, bounded)).toBeGreaterThanOrEqual(waitAfter(failures, bounded));
    }),
  );
});
