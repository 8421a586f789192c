/** The few statistics against printed tables, and the small system of equations against its own proof. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solve } from './solve.ts';
import { freedomOf, logVarianceDoubt, logVarianceOf, rootMeanSquare, spreadOf } from './spread.ts';
import { digamma, inverseTrigamma, mean, median, normalBelow, normalQuantile, studentQuantile, trigamma } from './statistics.ts';

describe('middles', () => {
  test('mean and median', () => {
    expect([mean([1, 2, 6]), median([9, 1, 4]), median([9, 1, 4, 6]), median([10, 9, 2])]).toEqual([3, 4, 5, 9]);
    expect([mean([]), median([])]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [0.5, 0.691462461],
    [1, 0.841344746],
    [1.96, 0.975002105],
    [3, 0.998650102],
    [-1, 0.158655254],
    [-2.5, 0.006209665],
  ])('below %d lies %d', (z, p) => expect(normalBelow(z)).toBeCloseTo(p, 6));

  test.each([
    [0.5, 0],
    [0.6, 0.2533471031],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.98, 2.0537489106],
    [0.99, 2.326347874],
    [0.999, 3.0902323062],
    [0.1, -1.2815515655],
    [0.01, -2.326347874],
    [0.02, -2.0537489106],
    [0.0001, -3.7190164855],
  ])('%d lies below %d', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 7));
});

describe('Student’s distribution', () => {
  test.each([
    [0.975, 3, 3.1824, 0.05],
    [0.975, 5, 2.5706, 0.003],
    [0.975, 10, 2.2281, 0.0002],
    [0.9, 5, 1.4759, 0.001],
    [0.9, 10, 1.3722, 0.0001],
    [0.99, 10, 2.7638, 0.002],
    [0.75, 4, 0.7407, 0.001],
    [0.975, 1e6, 1.95997, 0.0001],
  ])('%d at %d degrees of freedom lies below %d', (p, freedom, t, error) => {
    expect(Math.abs(studentQuantile(p, freedom) - t)).toBeLessThan(error);
    expect(studentQuantile(1 - p, freedom)).toBeCloseTo(-studentQuantile(p, freedom), 9);
  });
});

describe('the gamma function’s derivatives', () => {
  test.each([
    [1, -0.5772156649, 1.6449340668],
    [0.5, -1.963510026, 4.9348022005],
    [10, 2.251752589, 0.1051663356],
    [6, 1.7061176684, 0.1813229557],
  ])('at %d', (x, di, tri) => {
    expect(digamma(x)).toBeCloseTo(di, 6);
    expect(trigamma(x)).toBeCloseTo(tri, 5);
  });

  test.each([0.2, 1, 4, 20, 80])('trigamma is turned back at %d', (x) => expect(inverseTrigamma(trigamma(x))).toBeCloseTo(x, 4));
});

describe('spreads', () => {
  test('are the root of the mean square', () => expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12));

  test('as log variances have no bias: of one miss more is thought than of many', () => {
    expect(logVarianceOf([1, 1])).toBeCloseTo(0 - digamma(1) + Math.log(1), 9);
    expect(logVarianceOf([2, 2, 2, 2])).toBeCloseTo(Math.log(4) - digamma(2) + Math.log(2), 9);
    expect(logVarianceOf([0, 0])).toBeCloseTo(Math.log(1e-8) - digamma(1), 9);
  });

  test('are the surer the more misses there are', () => {
    expect(logVarianceDoubt(2)).toBeCloseTo(trigamma(1), 9);
    expect(logVarianceDoubt(10)).toBeLessThan(logVarianceDoubt(3));
  });

  test('have between three and ten degrees of freedom', () => {
    expect(freedomOf({ middle: 0, doubt: 100 })).toBe(3);
    expect(freedomOf({ middle: 0, doubt: 0.001 })).toBe(10);
    expect(freedomOf({ middle: 0, doubt: trigamma(3) })).toBeCloseTo(6, 3);
  });

  test('come back from their belief', () => {
    const misses = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    expect(spreadOf({ middle: logVarianceOf(misses), doubt: logVarianceDoubt(misses.length) })).toBeCloseTo(0.1, 4);
  });
});

describe('equations', () => {
  test('are solved', () => {
    expect(
      solve(
        [
          [2, 1],
          [1, 3],
        ],
        [5, 10],
      ),
    ).toEqual([1, 3]);
    expect(solve([[4]], [2])).toEqual([0.5]);
  });

  test('whatever the system, the answer fulfils it', () => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), row, (half, right) => {
        const matrix = half.map((a, i) => half.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) + (i === j ? 1 : 0)));
        const answer = solve(matrix, right);
        for (const [index, line] of matrix.entries())
          expect(line.reduce((sum, value, k) => sum + value * (answer[k] ?? 0), 0)).toBeCloseTo(right[index] ?? 0, 5);
      }),
    );
  });
});
