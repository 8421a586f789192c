/** How far ways are trusted: what own years and peers teach, and how wide the forecast must be. */
import { describe, expect, test } from 'vitest';
import type { Lessons } from './types.ts';
import { weigh } from './weigh.ts';

const before = { middle: -4, doubt: 1, weights: [0.3, 0.1] };

/** Years in which the first way lay `apart` off and would have been right by `right` of it. */
const lessons = (years: number, { apart = 0.1, right = 1, second = 0, wild = 0, from = 2010 } = {}): Lessons => ({
  years: Array.from({ length: years }, (_, index) => {
    const sign = index % 2 === 0 ? 1 : -1;
    return { year: from + index, apart: [sign * apart, sign * second], missed: sign * (apart * right + (index === 0 ? wild : 0)) };
  }),
});

const weights = (...given: Parameters<typeof weigh>): readonly number[] => weigh(...given).weights;

describe('weights', () => {
  test('by hand: one way, one teacher, towards the starting trust', () => {
    const own = lessons(4);
    const [first] = weights(own, [], { ...before, weights: [0.3] });
    expect(first).toBeCloseTo((120 * 0.3 + 2 * 4) / (120 + 2 * 4), 9);
  });

  test('a peer as unsteady counts for half an own year', () => {
    const [first] = weights(lessons(4), [lessons(5)], { ...before, weights: [0.3] });
    expect(first).toBeCloseTo((120 * 0.3 + 2 * 4 + 5) / (120 + 2 * 4 + 5), 9);
  });

  test('one that is e^0.7 times as unsteady counts half of that', () => {
    const [first] = weights(lessons(4), [lessons(5, { apart: 0.1 * Math.exp(0.7) })], { ...before, weights: [0.3] });
    expect(first).toBeCloseTo((120 * 0.3 + 2 * 4 + 5 / 2) / (120 + 2 * 4 + 5 / 2), 9);
    const [steadier] = weights(lessons(4), [lessons(5, { apart: 0.1 * Math.exp(-0.7) })], { ...before, weights: [0.3] });
    expect(steadier).toBeCloseTo(first ?? 0, 9);
  });

  test('peers with fewer than three years teach nothing', () => {
    expect(weights(lessons(4), [lessons(2)], before)).toEqual(weights(lessons(4), [], before));
    expect(weights(lessons(4), [lessons(3)], before)).not.toEqual(weights(lessons(4), [], before));
  });

  test('a way that would have been wrong is trusted less, one that was never apart as before', () => {
    const [right, unseen] = weights(lessons(10), [], before);
    const [wrong] = weights(lessons(10, { right: -1 }), [], before);
    expect(right).toBeGreaterThan(0.3);
    expect(wrong).toBeLessThan(0.3);
    expect(unseen).toBeCloseTo(0.1, 9);
  });

  test('two ways that say the same share what is learnt', () => {
    const [a, b] = weights(lessons(10, { second: 0.1 }), [], { ...before, weights: [0.2, 0.2] });
    expect(a).toBeCloseTo(b ?? 0, 9);
    const [alone] = weights(lessons(10), [], { ...before, weights: [0.2] });
    expect((a ?? 0) + (b ?? 0)).toBeGreaterThan(alone ?? 0);
  });

  test('a wild year teaches no more than four ordinary ones', () => {
    const own = lessons(30, { wild: 1000 });
    const unit = Math.sqrt((1000.1 ** 2 + 29 * 0.01) / 30);
    const small = 0.1 / unit;
    const [first] = weights(own, [], { ...before, weights: [0.3] });
    expect(first).toBeCloseTo((120 * 0.3 + 2 * (small * 4 + 29 * small * small)) / (120 + 2 * 30 * small * small), 6);
  });
});

describe('the width', () => {
  const spread = (...given: Parameters<typeof weigh>): number => weigh(...given).spread;

  test('grows with the misses that remain, and falls with the years they come from', () => {
    expect(spread(lessons(8, { right: 4 }), [], before)).toBeGreaterThan(spread(lessons(8, { right: 2 }), [], before));
    expect(spread(lessons(3, { right: 2 }), [], { ...before, doubt: 1000 })).toBeGreaterThan(spread(lessons(12, { right: 2 }), [], { ...before, doubt: 1000 }));
  });

  test('leans on experience while little is known', () => {
    expect(spread(lessons(3), [], { ...before, middle: 0 })).toBeGreaterThan(spread(lessons(3), [], { ...before, middle: -8 }));
  });

  test('hears peers when there are two of them, and more years seen by anybody narrow it', () => {
    const own = lessons(4, { right: 2 });
    const calm = lessons(6, { right: 1.01 });
    const [none, one, two] = [[], [calm], [calm, calm]].map((peers) => spread(own, peers, before));
    expect(one).not.toBe(two);
    expect(two).toBeLessThan(one ?? 0);
    expect(none).toBeGreaterThan(two ?? 0);
    const elsewhere = lessons(6, { right: 1.01, from: 1990 });
    expect(spread(own, [elsewhere], before)).toBeLessThan(spread(own, [calm], before));
  });

  test('peers that differ from each other leave more doubt', () => {
    const own = lessons(4, { right: 2 });
    const alike = [lessons(8, { right: 2 }), lessons(8, { right: 2 }), lessons(8, { right: 2 })];
    const unlike = [lessons(8, { right: 1.001 }), lessons(8, { right: 2 }), lessons(8, { right: 9 })];
    expect(weigh(own, unlike, before).freedom).toBeLessThanOrEqual(weigh(own, alike, before).freedom);
  });

  test('has between three and ten degrees of freedom', () => {
    for (const years of [3, 5, 20, 60]) {
      const { freedom } = weigh(lessons(years), [], before);
      expect(freedom).toBeGreaterThanOrEqual(3);
      expect(freedom).toBeLessThanOrEqual(10);
    }
  });
});
