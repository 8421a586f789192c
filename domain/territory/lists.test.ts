/** What each list gives, row by row, and the whole refusal of a wrong cell: where it stands, what was given, what was wanted. */
import { describe, expect, test } from 'vitest';
import { day } from '../values/index.ts';
import { parseTerritoryList, type TerritoryListKind, type TerritoryRecord } from './index.ts';
import { kindsOfLevel, splitName } from './names.ts';
import type { TerritoryAct, TerritoryCode, Transfer, UnitEntry } from './types.ts';

const code = (text: string) => text as TerritoryCode;
const number = (text: string) => text as TerritoryAct['number'];

/** "Nghị quyết 1/NQ" from 2025, "2/NQ" from 2026; one province with two districts, another without any. */
const known: TerritoryRecord = {
  units: [
    { code: code('10'), name: 'Tỉnh T', kind: 'province', level: 'province' },
    { code: code('20'), name: 'Tỉnh U', kind: 'province', level: 'province' },
    { code: code('100'), name: 'Huyện M', kind: 'rural-district', level: 'district', parent: code('10') },
    { code: code('101'), name: 'Huyện N', kind: 'rural-district', level: 'district', parent: code('10') },
    { code: code('10001'), name: 'Xã A', kind: 'commune', level: 'commune', parent: code('100') },
    { code: code('10002'), name: 'Xã B', kind: 'commune', level: 'commune', parent: code('100') },
  ],
  acts: [
    { number: number('1/NQ'), name: { vi: 'Nghị quyết 1/NQ', en: 'Resolution 1/NQ' }, effective: day('2025-01-01'), effectiveIs: 'exact' },
    { number: number('2/NQ'), name: { vi: 'Nghị quyết 2/NQ', en: 'Resolution 2/NQ' }, effective: day('2026-01-01'), effectiveIs: 'exact' },
  ],
  transfers: [],
  levelEnds: [],
};

type Cells = Readonly<Record<string, string>>;
const columnsOf: Readonly<Record<TerritoryListKind, readonly string[]>> = {
  acts: ['number', 'effective_on', 'name_vi', 'name_en'],
  provinces: ['code', 'name', 'type'],
  districts: ['code', 'name', 'type', 'province_code'],
  communes: ['code', 'name', 'type', 'province_code'],
  'territory-changes': ['from', 'to', 'extent', 'legal_basis'],
};

/** The first row stands on line 2. */
function parse(kind: TerritoryListKind, rows: readonly Cells[], { given = known, file }: { readonly given?: TerritoryRecord; readonly file?: string } = {}) {
  const numbered = rows.map((cells, index) => ({ line: index + 2, cells }));
  return parseTerritoryList(kind, columnsOf[kind], numbered, { known: given, ...(file !== undefined && { file }) });
}

function read(kind: TerritoryListKind, rows: readonly Cells[], given = known) {
  const parsed = parse(kind, rows, { given });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

/** "3 to territory/repeated-row {…}", the column only where it is the place of the fault. */
function faults(kind: TerritoryListKind, rows: readonly Cells[], given = known): readonly string[] {
  const parsed = parse(kind, rows, { given });
  if (parsed.ok) return [];
  return parsed.refusals.map(({ code: said, place, parameters: { column, ...rest } }) => {
    expect(column).toBe(place?.column);
    return `${place?.line} ${place?.column} ${said} ${JSON.stringify(rest)}`;
  });
}

const commune: Cells = { code: '10003', name: 'Xã C', type: 'Xã', province_code: '10' };
const change: Cells = { from: '10001', to: '10001', extent: 'toan_bo', legal_basis: '1/NQ' };

describe('units', () => {
  test('come with the line they stand on, their days and the unit above them', () => {
    expect(read('communes', [commune, { ...commune, code: '10004', name: ' Thị  trấn D ', type: 'Thị trấn', district_code: '100' }]).units).toEqual([
      { line: 2, value: { code: '10003', name: 'Xã C', kind: 'commune', level: 'commune', parent: '10' } },
      { line: 3, value: { code: '10004', name: 'Thị trấn D', kind: 'township', level: 'commune', parent: '100' } },
    ]);
    expect(read('communes', [{ ...commune, valid_from: '2024-01-01', valid_to: '2025-12-31' }]).units[0]?.value).toMatchObject({
      ...{ from: '2024-01-01', to: '2025-12-31' },
    });
    expect(read('provinces', [{ code: '30', name: 'Tỉnh V', type: 'Tỉnh', province_code: '10' }])).toEqual({
      units: [{ line: 2, value: { code: '30', name: 'Tỉnh V', kind: 'province', level: 'province' } }],
      acts: [],
      transfers: [],
    });
  });

  test('of one code stand several times, from different days', () => {
    const twice = [
      { ...commune, valid_to: '2024-06-30' },
      { ...commune, name: 'Xã C Mới', valid_from: '2024-07-01' },
    ];
    expect(read('communes', twice).units.map(({ value }) => value.from)).toEqual([undefined, '2024-07-01']);
    expect(faults('communes', [...twice, twice[1]!])).toEqual(['4 code territory/repeated-row {"first":3}']);
  });

  const kinds: readonly (readonly [string, TerritoryListKind, string, string, UnitEntry['kind']])[] = [
    ['Tỉnh', 'provinces', '30', 'Tỉnh V', 'province'],
    ['Thành phố', 'provinces', '30', 'Thành phố V', 'municipality'],
    ['TP', 'provinces', '30', 'Thành phố V', 'municipality'],
    ['huyện', 'districts', '102', 'Huyện P', 'rural-district'],
    ['Quận', 'districts', '102', 'Quận P', 'urban-district'],
    ['Thị xã', 'districts', '102', 'Thị xã P', 'district-town'],
    ['tx', 'districts', '102', 'Thị xã P', 'district-town'],
    ['thành phố', 'districts', '102', 'Thành phố P', 'district-city'],
    ['TP', 'districts', '102', 'Thành phố P', 'district-city'],
    ['Xã', 'communes', '10003', 'Xã C', 'commune'],
    ['Phường', 'communes', '10003', 'Phường C', 'ward'],
    ['thị trấn', 'communes', '10003', 'Thị trấn C', 'township'],
    ['tt', 'communes', '10003', 'Thị trấn C', 'township'],
    ['Đặc khu', 'communes', '10003', 'Đặc khu C', 'special-zone'],
  ];
  test.each(kinds)('“%s” in %s', (type, list, number, name, kind) => {
    const cells = { code: number, name, type, ...(list !== 'provinces' && { province_code: '10' }) };
    expect(read(list, [cells]).units[0]?.value).toMatchObject({ kind, name });
  });

  test('messages name the kinds of a level in full', () => {
    expect(kindsOfLevel('province')).toEqual(['tỉnh', 'thành phố']);
    expect(kindsOfLevel('district')).toEqual(['huyện', 'quận', 'thị xã', 'thành phố']);
    expect(kindsOfLevel('commune')).toEqual(['phường', 'thị trấn', 'đặc khu']);
  });
});

describe('a province that passed into another', () => {
  const gone = { code: '20', name: 'Tỉnh U', type: 'Tỉnh', valid_to: '2024-12-31', successor_code: '10' };
  const stands = ['1/NQ', '2/NQ'].map((act) => ({ act: number(act), from: code('10'), to: code('10'), extent: 'whole' as const }));
  const standing: TerritoryRecord = { ...known, transfers: stands };
  const joined: TerritoryRecord = { ...known, transfers: [...stands, { act: number('1/NQ'), from: code('20'), to: code('10'), extent: 'whole' }] };
  const transfers = (rows: readonly Cells[], given = known) =>
    read('provinces', rows, given).transfers.map(({ line, value }) => [line, value.act, value.from, value.to, value.extent].join(' '));

  test('is tied to the act that is known to join the two from the next day', () => {
    expect(transfers([gone], joined)).toEqual(['2 1/NQ 20 10 whole']);
    expect(faults('provinces', [{ ...gone, valid_to: '2024-12-30' }], joined)).toEqual(['2 successor_code territory/no-act {"from":"20","to":"10"}']);
    expect(faults('provinces', [gone])).toEqual(['2 successor_code territory/no-act {"from":"20","to":"10"}']);
  });

  test.each([
    ['another act', { act: number('2/NQ') }],
    ['from another unit', { from: code('100') }],
    ['to another unit', { to: code('101') }],
  ])('a transfer by %s does not join them', (_name, other) => {
    const given = { ...joined, transfers: joined.transfers.map((transfer) => (transfer.from === '20' ? { ...transfer, ...other } : transfer)) };
    expect(faults('provinces', [gone], given)).toEqual(['2 successor_code territory/no-act {"from":"20","to":"10"}']);
  });

  test('or to the act its row names', () => {
    expect(transfers([{ ...gone, legal_basis: '1/NQ' }], standing)).toEqual(['2 1/NQ 20 10 whole']);
    expect(transfers([{ ...gone, legal_basis: '2/NQ', valid_to: '2025-12-31' }], joined)).toEqual(['2 2/NQ 20 10 whole']);
    expect(faults('provinces', [{ ...gone, legal_basis: '9/NQ' }], joined)).toEqual(['2 legal_basis territory/unknown-act {"given":"9/NQ"}']);
  });

  test('a province that goes on alone is no change; one that takes others in is', () => {
    const stays = { code: '10', name: 'Tỉnh T', type: 'Tỉnh', successor_code: '10', legal_basis: '1/NQ' };
    expect(transfers([stays])).toEqual([]);
    expect(transfers([stays, { ...gone, legal_basis: '1/NQ' }])).toEqual(['2 1/NQ 10 10 whole', '3 1/NQ 20 10 whole']);
  });
});

describe('changes', () => {
  test('of known units give transfers and no unit', () => {
    expect(read('territory-changes', [change])).toEqual({
      units: [],
      acts: [],
      transfers: [{ line: 2, value: { act: '1/NQ', from: '10001', to: '10001', extent: 'whole' } }],
    });
    const words = ['toan_bo', 'whole', 'mot_phan', 'part'].map((extent) => read('territory-changes', [{ ...change, extent }]).transfers[0]?.value.extent);
    expect(words).toEqual(['whole', 'whole', 'part', 'part']);
  });

  test('carry a weight and what it counts; zero is a weight, and a basis alone is none', () => {
    const weighed = (cells: Cells): Partial<Transfer> | undefined =>
      read('territory-changes', [{ ...change, extent: 'mot_phan', ...cells }]).transfers[0]?.value;
    expect(weighed({ weight: '12.5', basis: 'hộ' })).toEqual({ act: '1/NQ', from: '10001', to: '10001', extent: 'part', weight: '12.5', basis: 'hộ' });
    expect(weighed({ weight: '0' })).toEqual({ act: '1/NQ', from: '10001', to: '10001', extent: 'part', weight: '0' });
    expect(weighed({ basis: 'hộ' })).toEqual({ act: '1/NQ', from: '10001', to: '10001', extent: 'part' });
  });

  const unitsOf = (...rows: readonly Cells[]) => read('territory-changes', rows).units.map(({ line, value }) => ({ line, ...value }));
  const formerUnitsOf = (...rows: readonly Cells[]) => unitsOf(...rows).filter(({ from }) => from === undefined);

  test('name a former unit that no list brought, under the first unit above that the row names', () => {
    const former = { ...change, from: '10008', from_name: 'Phường Cũ', to: '10009', to_name: 'Xã Mới' };
    const unit = { line: 2, code: '10008', name: 'Phường Cũ', kind: 'ward', level: 'commune' };
    expect(formerUnitsOf(former)).toEqual([unit]);
    expect(formerUnitsOf({ ...former, from_province_code: '10' })).toEqual([{ ...unit, parent: '10' }]);
    expect(formerUnitsOf({ ...former, district_code: '100', from_province_code: '10' })).toEqual([{ ...unit, parent: '100' }]);
    expect(formerUnitsOf({ ...former, from_district_code: '101', district_code: '100' })).toEqual([{ ...unit, parent: '101' }]);
    expect(formerUnitsOf({ ...former, district_code: 'huyện M' })).toEqual([unit]);
    expect(formerUnitsOf({ ...change, from: '30', from_name: 'Tỉnh V', to: '31', to_name: 'Tỉnh W', from_province_code: '30' })).toEqual([
      { line: 2, code: '30', name: 'Tỉnh V', kind: 'province', level: 'province' },
    ]);
  });

  test('name a later unit from the day of the act on, under the unit above its own or that of the eve', () => {
    const later = { ...change, to: '10009', to_name: 'Xã Mới' };
    const unit = { line: 2, code: '10009', name: 'Xã Mới', kind: 'commune', level: 'commune', from: '2025-01-01' };
    expect(unitsOf(later)).toEqual([unit]);
    expect(unitsOf({ ...later, district_code: '100' })).toEqual([{ ...unit, parent: '100' }]);
    expect(unitsOf({ ...later, to_district_code: '101', district_code: '100' })).toEqual([{ ...unit, parent: '101' }]);
    expect(unitsOf({ ...later, to_province_code: '10', to_district_code: '101' })).toEqual([{ ...unit, parent: '10' }]);
    const renamed = { line: 2, code: '10001', name: 'Phường A', kind: 'ward', level: 'commune', from: '2025-01-01' };
    expect(unitsOf({ ...change, to_name: 'Phường A' })).toEqual([{ ...renamed, parent: '100' }]);
    expect(unitsOf({ ...change, to_name: 'Phường A', to_district_code: '101' })).toEqual([{ ...renamed, parent: '101' }]);
  });

  test('say nothing new of a unit that stands under the name given, nor of one that a list begins with the act', () => {
    expect(unitsOf({ ...change, to_name: 'Xã A' })).toEqual([]);
    const begun = {
      ...known,
      units: [...known.units, { code: code('10001'), name: 'Phường A', kind: 'ward', level: 'commune', from: day('2025-01-01') } as const],
    };
    expect(read('territory-changes', [{ ...change, to_name: 'Phường Bê' }], begun).units).toEqual([]);
  });

  test('name each unit once, at the first row', () => {
    const into = (from: string, act: string): Cells => ({ from, to: '10009', to_name: 'Xã Mới', extent: 'toan_bo', legal_basis: act });
    expect(unitsOf(into('10001', '1/NQ'), into('10002', '1/NQ')).map(({ line, code: unit, from }) => [line, unit, from])).toEqual([[2, '10009', '2025-01-01']]);
  });
});

describe('a wrong cell', () => {
  const cases: readonly (readonly [string, TerritoryListKind, readonly Cells[], readonly string[]])[] = [
    ['an empty code', 'communes', [{ ...commune, code: '' }], ['2 code territory/empty-cell {"wanted":"5 chữ số / digits"}']],
    ['a code of two digits', 'districts', [{ ...commune, type: 'Huyện', code: '10' }], ['2 code territory/code {"given":"10","wanted":3}']],
    ['a code of three digits', 'provinces', [{ code: '100', name: 'Tỉnh V', type: 'Tỉnh' }], ['2 code territory/code {"given":"100","wanted":2}']],
    ['a code with a letter before it', 'communes', [{ ...commune, code: 'x0003' }], ['2 code territory/code {"given":"x0003","wanted":5}']],
    ['a code with a letter behind it', 'communes', [{ ...commune, code: '1000x' }], ['2 code territory/code {"given":"1000x","wanted":5}']],
    ['an empty name', 'communes', [{ ...commune, name: '' }], ['2 name territory/empty-cell {"wanted":"tên đơn vị / name"}']],
    ['an empty kind', 'communes', [{ ...commune, type: '' }], ['2 type territory/empty-cell {"wanted":"phường, thị trấn, đặc khu"}']],
    ['a kind of another level', 'communes', [{ ...commune, type: 'Quận' }], ['2 type territory/kind {"given":"Quận","wanted":"phường, thị trấn, đặc khu"}']],
    [
      'no unit above',
      'communes',
      [{ ...commune, province_code: '' }],
      ['2 province_code territory/empty-cell {"wanted":"mã đơn vị cấp trên / code of the unit above"}'],
    ],
    ['an unknown province', 'communes', [{ ...commune, province_code: '99' }], ['2 province_code territory/unknown-parent {"given":"99"}']],
    ['an unknown district', 'communes', [{ ...commune, district_code: '999' }], ['2 district_code territory/unknown-parent {"given":"999"}']],
    ['a first day', 'communes', [{ ...commune, valid_from: '30/2' }], ['2 valid_from territory/day {"given":"30/2"}']],
    ['a last day', 'communes', [{ ...commune, valid_to: '2025-13-01' }], ['2 valid_to territory/day {"given":"2025-13-01"}']],
    ['an empty unit of a change', 'territory-changes', [{ ...change, from: '' }], ['2 from territory/empty-cell {"wanted":"mã đơn vị / code"}']],
    ['no code in a change', 'territory-changes', [{ ...change, to: 'Xã B' }], ['2 to territory/code {"given":"Xã B","wanted":"2, 3, 5"}']],
    ['an extent', 'territory-changes', [{ ...change, extent: 'nửa' }], ['2 extent territory/word {"given":"nửa","wanted":"toan_bo, mot_phan"}']],
    ['no act', 'territory-changes', [{ ...change, legal_basis: '' }], ['2 legal_basis territory/empty-cell {"wanted":"1687/NQ-UBTVQH15"}']],
    ['an unknown act', 'territory-changes', [{ ...change, legal_basis: '9/NQ' }], ['2 legal_basis territory/unknown-act {"given":"9/NQ"}']],
    ['a weight in words', 'territory-changes', [{ ...change, weight: 'nửa' }], ['2 weight territory/weight {"given":"nửa"}']],
    ['a weight below zero', 'territory-changes', [{ ...change, weight: '-0.5' }], ['2 weight territory/weight {"given":"-0.5"}']],
    [
      'an unnamed former unit',
      'territory-changes',
      [{ ...change, from: '10008', to: '10009', to_name: 'Xã Mới' }],
      ['2 from territory/unknown-unit {"given":"10008","wanted":"from_name"}'],
    ],
    ['an unnamed later unit', 'territory-changes', [{ ...change, to: '10009' }], ['2 to territory/unknown-unit {"given":"10009","wanted":"to_name"}']],
    [
      'a later unit whose name says no kind of its level',
      'territory-changes',
      [{ ...change, to: '10009', to_name: 'Huyện Mới' }],
      ['2 to_name territory/kind {"given":"Huyện Mới","wanted":"phường, thị trấn, đặc khu"}'],
    ],
    [
      'a later unit whose name says no kind',
      'territory-changes',
      [{ ...change, to: '10009', to_name: 'Mới' }],
      ['2 to_name territory/kind {"given":"Mới","wanted":"phường, thị trấn, đặc khu"}'],
    ],
    [
      'whole to one and then to another',
      'territory-changes',
      [change, { ...change, to: '10009', to_name: 'Xã Mới' }],
      ['3 extent territory/whole-and-part {"given":"10001","first":2}'],
    ],
    ['a change said twice', 'territory-changes', [change, change], ['3 to territory/repeated-row {"first":2}']],
  ];
  test.each(cases)('%s', (_name, kind, rows, expected) => {
    expect(faults(kind, rows)).toEqual(expected);
  });

  /** A row that is refused for a cell says nothing else: it does not count as said before. */
  const once: readonly (readonly [string, TerritoryListKind, Cells])[] = [
    ['without a code', 'communes', { ...commune, code: '' }],
    ['without a name', 'communes', { ...commune, name: '' }],
    ['without a kind', 'communes', { ...commune, type: '' }],
    ['with a wrong first day', 'communes', { ...commune, valid_from: 'x' }],
    ['with a wrong last day', 'communes', { ...commune, valid_to: 'x' }],
    ['without a unit above', 'communes', { ...commune, province_code: '' }],
    ['with a wrong unit above', 'communes', { ...commune, province_code: '99' }],
    ['with a wrong former unit', 'territory-changes', { ...change, from: 'x' }],
    ['with a wrong later unit', 'territory-changes', { ...change, to: 'x' }],
    ['with a wrong extent', 'territory-changes', { ...change, extent: 'x' }],
    ['with an unknown act', 'territory-changes', { ...change, legal_basis: 'x' }],
    ['with a wrong weight', 'territory-changes', { ...change, weight: 'x' }],
    ['without an act', 'territory-changes', { ...change, legal_basis: '' }],
    ['without a number', 'acts', { number: '', effective_on: '2026-01-01', name_vi: 'a', name_en: 'b' }],
    ['without a name in English', 'acts', { number: '3/NQ', effective_on: '2026-01-01', name_vi: 'a', name_en: '' }],
    ['without a name in Vietnamese', 'acts', { number: '3/NQ', effective_on: '2026-01-01', name_vi: '', name_en: 'b' }],
    ['with a wrong day of effect', 'acts', { number: '3/NQ', effective_on: 'x', name_vi: 'a', name_en: 'b' }],
    ['with a wrong day of issue', 'acts', { number: '3/NQ', effective_on: '2026-01-01', issued_on: 'x', name_vi: 'a', name_en: 'b' }],
  ];
  test.each(once)('a row %s has that one fault, as often as it stands', (_name, kind, cells) => {
    const [first] = faults(kind, [cells]);
    expect(faults(kind, [cells, cells])).toEqual([first, first?.replace(/^2/, '3')]);
  });

  test('a province that cannot be placed says so once', () => {
    expect(faults('provinces', [{ code: '20', name: 'Tỉnh U', type: 'Tỉnh', successor_code: 'x' }])).toEqual([]);
  });
});

describe('the place of a fault', () => {
  const wrong = { ...commune, code: 'x' };

  test('names the file where there is one', () => {
    const placed = (file?: string) => {
      const parsed = parse('communes', [wrong], file === undefined ? {} : { file });
      return parsed.ok ? undefined : parsed.refusals[0].place;
    };
    expect(placed('xa.csv')).toEqual({ file: 'xa.csv', line: 2, column: 'code' });
    expect(placed()).toEqual({ line: 2, column: 'code' });
  });

  test('a missing column stands in the header', () => {
    const missing = (file?: string) => {
      const parsed = parseTerritoryList('communes', ['code', 'name', 'type'], [{ line: 2, cells: commune }], { known, ...(file && { file }) });
      return parsed.ok ? [] : parsed.refusals;
    };
    const refusal = { code: 'territory/missing-column', parameters: { column: 'province_code', wanted: 'code, name, type, province_code' } };
    expect(missing()).toEqual([{ ...refusal, place: { line: 1, column: 'province_code' } }]);
    expect(missing('xa.csv')).toEqual([{ ...refusal, place: { file: 'xa.csv', line: 1, column: 'province_code' } }]);
  });

  test('what is not listed is counted', () => {
    const parsed = parse(
      'communes',
      Array.from({ length: 103 }, () => wrong),
    );
    expect(parsed.ok ? [] : [parsed.refusals.length, parsed.refusals.at(-1)]).toEqual([101, { code: 'territory/more-refusals', parameters: { count: 3 } }]);
    const all = parse(
      'communes',
      Array.from({ length: 100 }, () => wrong),
    );
    expect(all.ok ? 0 : all.refusals.length).toBe(100);
  });
});

describe('a code that was borne', () => {
  const ended = known.units.map((unit) => (unit.code === '10001' ? { ...unit, to: day('2024-06-30') } : unit));
  const given = { ...known, units: ended };
  const again = { ...commune, code: '10001', valid_from: '2025-01-01' };

  test('is refused at the row that gives it again, with the name of who bore it', () => {
    expect(faults('communes', [commune, again], given)).toEqual(['3 code territory/code-reused {"given":"10001","name":"Xã A"}']);
    expect(faults('communes', [{ ...again, valid_from: '', valid_to: '2023-12-31' }, again], given)).toEqual([
      '3 code territory/code-reused {"given":"10001","name":"Xã C"}',
    ]);
  });

  test('or at the row that says who bore it before, when the later unit is known', () => {
    const began = known.units.map((unit) => (unit.code === '10001' ? { ...unit, from: day('2024-07-01') } : unit));
    expect(faults('communes', [commune, { ...commune, code: '10001', valid_to: '2023-12-31' }], { ...known, units: began })).toEqual([
      '3 code territory/code-reused {"given":"10001","name":"Xã C"}',
    ]);
  });

  test('or at the change that brings it back', () => {
    const rows = [
      { ...change, from: '10002', to: '10002' },
      { ...change, from: '101', to: '10001', to_name: 'Xã Khác' },
    ];
    expect(faults('territory-changes', rows, given)).toEqual(['3 to territory/code-reused {"given":"10001","name":"Xã A"}']);
  });

  test('may go on with a change of the same day, and not with one of another', () => {
    const renewed: readonly UnitEntry[] = [
      ...known.units,
      { ...commune, code: code('10001'), kind: 'commune', level: 'commune', from: day('2026-01-01') } as never,
    ];
    expect(
      faults(
        'territory-changes',
        [
          { ...change, from: '10002', to: '10001' },
          { ...change, from: '10001', to: '10001' },
        ],
        { ...known, units: renewed },
      ),
    ).toEqual([]);
  });
});

test('kinds are cut off names only where they stand before one', () => {
  const cut = (text: string) => Object.values(splitName(text)).join('|');
  expect(['TP. Bến Cát', 'TP.Bến Cát', 'tp   Bến  Cát', ' Xã  An ', 'Xã', 'Xã.', 'An Xã Mới', 'Phường 8', 'Tân Phường'].map(cut)).toEqual([
    'tp|Bến Cát',
    'tp|Bến Cát',
    'tp|Bến Cát',
    'xã|An',
    'Xã',
    'Xã.',
    'An Xã Mới',
    'phường|8',
    'Tân Phường',
  ]);
});
