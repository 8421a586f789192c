/** Units: every spelling means one unit, every code can be read back, counted nouns are an open class. */
import { readFileSync } from 'node:fs';
import { compareQuantities, decimal } from '@moc/domain/values';
import { expect, test } from 'vitest';
import { findUnit, getUnit, units } from './units.ts';

const key = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');

test('codes are unique, and each is read back', () => {
  const codes = units.map(({ unit }) => unit.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { unit } of units) expect(getUnit(unit.code)).toEqual(unit);
});

test('no spelling means two units', () => {
  const spellings = units.flatMap(({ spellings: all }) => [...new Set(all.map(key))]);
  expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([]);
});

test.each(units.map(({ unit, spellings }) => [unit.code, spellings] as const))('%s is found by every spelling, composed or not', (code, spellings) => {
  for (const spelling of spellings) for (const form of ['NFC', 'NFD']) expect(findUnit(` ${spelling.normalize(form)} `)?.code).toBe(code);
});

test('units of one dimension compare exactly', () => {
  const of = (value: string, text: string) => ({ value: decimal(value), unit: findUnit(text)! });
  expect(compareQuantities(of('1.75', 'tỷ USD'), of('1750', 'triệu USD'))).toBe(0);
  expect(compareQuantities(of('5.82', 'nghìn tỷ đồng'), of('5820', 'tỷ đồng'))).toBe(0);
  expect(compareQuantities(of('1', 'tỷ đồng'), of('1', 'tỷ USD'))).toBeUndefined();
});

test('a counted noun makes a unit of its own; what is no word makes none', () => {
  expect(findUnit('Hợp tác xã')).toMatchObject({ code: 'count:hợp tác xã', en: 'cooperatives' });
  expect(getUnit('count:hợp tác xã')).toEqual({ ...findUnit('hợp tác xã') });
  expect([findUnit(''), findUnit('12'), findUnit('%%'), findUnit('a/b')]).toEqual([undefined, undefined, undefined, undefined]);
  expect(() => getUnit('no-such-unit')).toThrow('no-such-unit');
});

test('every unit of the example is known', () => {
  const [head = '', ...rows] = readFileSync(new URL('../examples/ben-tre-2024/indicators.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const column = head.split(',').indexOf('unit');
  const unitOf = (row: string): string => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)][column]?.[1]?.replaceAll('"', '') ?? '';
  const written = [...new Set(rows.map(unitOf))];
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((text) => text !== '' && findUnit(text) === undefined)).toEqual([]);
});
