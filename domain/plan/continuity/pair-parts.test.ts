/** Parts brought together one to one: the surest pair first, and of equal ones those nearer in the order of the text. */
import { describe, expect, test } from 'vitest';
import type { Plan, TargetPart } from '../types.ts';
import { likeness, nameSetOf } from './likeness.ts';
import { isSetByAnother, listedParts, type PlacedPart, pairParts } from './pair-parts.ts';

const partOf = (name: string, more: Partial<TargetPart> = {}): TargetPart => ({ name, address: name, ...more }) as TargetPart;
const place = (name: string, at = 0, setter?: PlacedPart['setter']): PlacedPart => ({ part: partOf(name), group: '', at, ...(setter && { setter }) });
const planOf = (...targets: (readonly TargetPart[])[]): Plan =>
  ({ targets: targets.map((parts, index) => ({ name: `mục ${index + 1}`, parts })), hidden: [], tasks: [], works: [] }) as unknown as Plan;

/** Pairs by name, as a judge with the given scores finds them. */
function paired(as: readonly PlacedPart[], bs: readonly PlacedPart[], score: (a: string, b: string) => number, least = 0.5) {
  const { pairs, onlyA, onlyB } = pairParts(as, bs, least, (a, b) => ({ score: score(a.part.name, b.part.name), why: [] }));
  const names = (placed: readonly PlacedPart[]) => placed.map(({ part }) => part.name);
  return { pairs: pairs.map(({ a, b }) => `${a.part.name} = ${b.part.name}`), onlyA: names(onlyA), onlyB: names(onlyB) };
}

describe('listed parts', () => {
  test('stand in the order of the text, from 0 towards 1, with the name of their target', () => {
    const parts = listedParts(planOf([partOf('a'), partOf('b')], [partOf('c'), partOf('d')]));
    expect(parts.map(({ part, group, at }) => [part.name, group, at])).toEqual([
      ['a', 'mục 1', 0],
      ['b', 'mục 1', 0.25],
      ['c', 'mục 2', 0.5],
      ['d', 'mục 2', 0.75],
    ]);
    expect(listedParts(planOf())).toEqual([]);
  });

  test('are set by whoever set them, or set what they lie within', () => {
    const setter = { kind: 'assigned', text: 'Trung ương giao', span: { start: 0, end: 1 } } as const;
    const [whole, middle, inner, other] = [
      partOf('thu', { setter }),
      partOf('thu nội địa', { within: 'thu' as never }),
      partOf('thu đất', { within: 'thu nội địa' as never }),
      partOf('chi'),
    ];
    expect(listedParts(planOf([other, whole, middle, inner])).map((placed) => placed.setter)).toEqual([undefined, 'assigned', 'assigned', 'assigned']);
  });

  test('that lie within each other have no setter, and reading them ends', () => {
    const round = [partOf('a', { within: 'b' as never }), partOf('b', { within: 'a' as never })];
    expect(listedParts(planOf(round)).map((placed) => placed.setter)).toEqual([undefined, undefined]);
  });
});

test.each([
  ['assigned', 'striven-for', true],
  ['assigned', 'assigned', false],
  ['assigned', undefined, false],
  [undefined, 'striven-for', false],
  [undefined, undefined, false],
] as const)('set by %s and by %s: by another is %s', (a, b, expected) => expect(isSetByAnother(place('x', 0, a), place('x', 0, b))).toBe(expected));

describe('pairs', () => {
  test('the surest first, though it stands later', () => {
    const score = (a: string, b: string) => (a === 'hộ nghèo' && b === 'hộ nghèo mới' ? 0.9 : 0.7);
    expect(paired([place('hộ cận nghèo', 0), place('hộ nghèo', 0.5)], [place('hộ nghèo mới', 0)], score)).toEqual({
      pairs: ['hộ nghèo = hộ nghèo mới'],
      onlyA: ['hộ cận nghèo'],
      onlyB: [],
    });
  });

  test('of equal ones those that stand nearer to each other', () => {
    const same = () => 0.8;
    const [first, last] = [place('thu một', 0.1), place('thu hai', 0.9)];
    expect(paired([place('thu', 0.8)], [first, last], same).pairs).toEqual(['thu = thu hai']);
    expect(paired([place('thu', 0.8)], [last, first], same).pairs).toEqual(['thu = thu hai']);
    expect(paired([place('thu', 0.2)], [first, last], same).pairs).toEqual(['thu = thu một']);
    expect(paired([place('thu', 0.2)], [last, first], same).pairs).toEqual(['thu = thu một']);
  });

  test('each part once, in the order of the first text', () => {
    const score = (a: string, b: string) => (a === 'thu hai' && b === 'thu xa' ? 0.95 : 0.6);
    expect(paired([place('thu một', 0), place('thu hai', 0.5)], [place('thu xa', 0), place('thu gần', 0.5)], score)).toEqual({
      pairs: ['thu một = thu gần', 'thu hai = thu xa'],
      onlyA: [],
      onlyB: [],
    });
  });

  test('from the least score on, not below', () => {
    expect(paired([place('thu')], [place('thu')], () => 0.5).pairs).toHaveLength(1);
    expect(paired([place('thu')], [place('thu')], () => 0.49)).toEqual({ pairs: [], onlyA: ['thu'], onlyB: ['thu'] });
  });

  test('only of parts that share a word, marks or not', () => {
    const always = () => 1;
    expect(paired([place('tổng thu')], [place('tổng chi')], always).pairs).toHaveLength(1);
    expect(paired([place('hộ nghèo')], [place('tổng chi')], always).pairs).toHaveLength(0);
    expect(paired([place('thuỷ')], [place('thúy')], always).pairs).toHaveLength(1);
    expect(paired([place('ab cd')], [place('abcd')], always).pairs).toHaveLength(0);
    expect(paired([place('ab')], [place('ba')], always).pairs).toHaveLength(0);
  });
});

describe('likeness', () => {
  test('a word that few names have says more than one that all have', () => {
    const set = nameSetOf(['tỷ lệ nghèo', 'tỷ lệ nước sạch', 'tỷ lệ rừng', 'tỷ lệ dân']);
    expect(likeness('tỷ lệ nghèo', 'hộ nghèo', set)).toBeGreaterThan(likeness('tỷ lệ nghèo', 'tỷ suất', set));
  });

  test('a word said twice counts twice only where both say it twice', () => {
    const set = nameSetOf(['a', 'b']);
    expect(likeness('xã xã', 'xã', set)).toBeCloseTo(2 / 3, 10);
    expect(likeness('xã', 'xã xã', set)).toBeCloseTo(2 / 3, 10);
    expect(likeness('xã xã', 'xã xã', set)).toBe(1);
  });

  test('without marks too, the rarer word says more', () => {
    const set = nameSetOf(['tổng thụ', 'tổng một', 'tổng hai', 'tổng ba']);
    expect(likeness('tong thu', 'x thu', set)).toBeGreaterThan(likeness('tong thu', 'tong x', set));
  });
});
