/** Counts of a single unit: which they are, and how they are written. */

import { getUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { Measure, TerritoryCode } from '../index.ts';
import { isAchievement, readAchievement, sayAchievement } from './achievement.ts';

describe('a count of a single unit', () => {
  test.each([
    ['count:xã', '29038', 'count', true],
    ['count:xã, phường', '29038', 'count', true],
    ['count:huyện', '833', 'count', true],
    ['count:huyện, thị xã', '833', 'count', true],
    ['count:xã', '83', 'count', false],
    ['count:xã', '833', 'count', false],
    ['count:huyện', '29038', 'count', false],
    ['count:xã', '29038', 'share-of-plan', false],
    ['usd-million', '29038', 'count', false],
  ])('%s in %s, %s: %s', (unit, territory, measure, expected) => {
    const dimension = unit.startsWith('count:') ? unit : getUnit(unit).dimension;
    const asked = { unit: { ...getUnit('percent'), dimension }, territory: territory as TerritoryCode, measure: measure as Measure };
    expect(isAchievement(asked)).toBe(expected);
  });
});

test.each([
  ['Đạt', '1'],
  ['đạt chuẩn', '1'],
  [' 1 ', '1'],
  ['CHƯA', '0'],
  ['không đạt', '0'],
  ['0', '0'],
  ['chưa có', undefined],
  ['17', undefined],
])('%s', (text, expected) => {
  const read = readAchievement(text);
  expect(read).toBe(expected);
  if (read) expect(sayAchievement(read)).toBeDefined();
});
