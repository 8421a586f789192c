/** Which changes befell a code between two days, and on which day to look for a unit that no longer stands. */
import { describe, expect, test } from 'vitest';
import { day } from '../values/index.ts';
import { buildTerritory, changesBetween, changesOfCode, dayOfUnit, levelOfCode, type TerritoryAct, type TerritoryCode, type Transfer } from './index.ts';

const code = (text: string) => text as TerritoryCode;

/** "10001 Xã A", "10001 Xã A 2022-01-01 2024-12-31": without days since ever and still. */
function unit(text: string) {
  const [, number = '', name = '', from, to] = /^(\d+) (.*?)(?: (\d{4}-\d\d-\d\d))?(?: (\d{4}-\d\d-\d\d))?$/.exec(text) ?? [];
  const level = levelOfCode(number)!;
  return { code: code(number), name, kind: 'commune' as const, level, ...(from && { from: day(from) }), ...(to && { to: day(to) }) };
}

const act = (number: string, effective: string): TerritoryAct => ({
  number: number as TerritoryAct['number'],
  name: { vi: number, en: number },
  effective: day(effective),
  effectiveIs: 'exact',
});

const move = (number: string, from: string, to: string): Transfer => ({ act: number as Transfer['act'], from: code(from), to: code(to), extent: 'whole' });

/** A takes in B in 2022 and goes up in C in 2024. */
const territory = buildTerritory({
  units: ['10001 Xã A', '10001 Phường A 2022-01-01', '10002 Xã B', '10003 Xã C', '10004 Xã D 2023-01-01 2024-06-30', '10005 Xã E'].map(unit),
  acts: [act('1/NQ', '2022-01-01'), act('2/NQ', '2024-01-01')],
  transfers: [move('1/NQ', '10001', '10001'), move('1/NQ', '10002', '10001'), move('2/NQ', '10001', '10003'), move('2/NQ', '10003', '10003')],
  levelEnds: [],
});

const told = (changes: ReturnType<typeof changesBetween>) =>
  changes.map(({ kind, act: by, from, to }) => `${by.number} ${kind}: ${from.map(({ name }) => name).join(', ')} → ${to.map(({ name }) => name).join(', ')}`);
const [merged, again] = ['1/NQ merge: Xã A, Xã B → Phường A', '2/NQ merge: Phường A, Xã C → Xã C'];

describe('changes between two days', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['2020-01-01', '2021-12-31', []],
    ['2021-12-31', '2022-01-01', [merged]],
    ['2022-01-01', '2023-12-31', []],
    ['2021-01-01', '2025-01-01', [merged, again]],
    ['2023-12-31', '2024-01-01', [again]],
    ['2024-01-01', '2030-01-01', []],
  ];
  test.each(cases)('after %s and up to %s', (from, to, expected) => {
    expect(told(changesBetween(territory, { from: day(from), to: day(to) }))).toEqual(expected);
  });

  test.each([
    ['10001', [merged, again]],
    ['10002', [merged]],
    ['10003', [again]],
    ['10005', []],
  ])('of the code %s', (number, expected) => {
    expect(told(changesBetween(territory, { from: day('2020-01-01'), to: day('2030-01-01'), code: code(number) }))).toEqual(expected);
    expect(told(changesOfCode(territory, code(number)))).toEqual(expected);
  });
});

describe('the day to look for a unit', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['while it stands, the day asked about', '10001', '2021-06-01', '2021-06-01'],
    ['on its last day', '10001', '2023-12-31', '2023-12-31'],
    ['after its end, its last day', '10001', '2026-01-01', '2023-12-31'],
    ['the day after its end', '10002', '2022-01-01', '2021-12-31'],
    ['before it stood, its first day', '10004', '2020-01-01', '2023-01-01'],
    ['after a unit that came and went', '10004', '2030-01-01', '2024-06-30'],
    ['of a code that nobody bore', '10009', '2026-01-01', undefined],
  ];
  test.each(cases)('%s', (_name, number, on, expected) => {
    expect(dayOfUnit(territory, code(number), day(on))).toBe(expected);
  });
});
