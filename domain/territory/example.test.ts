/** The real lists of 2024 and 2025: counts, names, what became of units, and messages for rows that are wrong. */
import { agencyRegister, nationalTerritory } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { readExampleFile } from '../testing/example.ts';
import { readCsv } from '../testing/read-csv.ts';
import { type Day, day, decimal } from '../values/index.ts';
import {
  buildTerritory,
  changesBetween,
  commonGround,
  crosswalk,
  dayOfUnit,
  explainFate,
  findAgency,
  findPlaces,
  findReusedCodes,
  findUnitNamed,
  findUnitOn,
  holderOf,
  joinRecords,
  type ListRow,
  parseTerritoryList,
  restate,
  restateRatio,
  successorOf,
  sumOnGround,
  type TerritoryCode,
  type TerritoryListKind,
  type TerritoryRecord,
  type Transfer,
  undoRestatement,
  unitsNamed,
  unitsOn,
  viewSeries,
  whatBecameOf,
} from './index.ts';

const files: readonly (readonly [TerritoryListKind, string])[] = [
  ['acts', 'acts.csv'],
  ['provinces', 'provinces.csv'],
  ['districts', 'districts-2024.csv'],
  ['communes', 'communes-2024.csv'],
  ['communes', 'communes-2025.csv'],
  ['territory-changes', 'changes-2024.csv'],
  ['territory-changes', 'changes-2025.csv'],
];

const tableOf = (name: string) => readCsv(readExampleFile(`territory/${name}`));

function take(known: TerritoryRecord, kind: TerritoryListKind, columns: readonly string[], rows: readonly ListRow[], file?: string): TerritoryRecord {
  const list = parseTerritoryList(kind, columns, rows, { known, ...(file !== undefined && { file }) });
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  const values = <T>(all: readonly { readonly value: T }[]) => all.map(({ value }) => value);
  return joinRecords(known, { units: values(list.value.units), acts: values(list.value.acts), transfers: values(list.value.transfers) });
}

const record = files.reduce((known, [kind, name]) => take(known, kind, tableOf(name).columns, tableOf(name).rows, name), nationalTerritory);
const territory = buildTerritory(record);
const code = (text: string) => text as TerritoryCode;
const [adopted, between, now] = [day('2023-12-07'), day('2025-03-01'), day('2026-11-22')];

const within = (province: string, on: Day) =>
  unitsOn(territory, on, 'commune').filter((unit) => holderOf(territory, unit.code, on, 'province')?.code === province);

describe('the lists', () => {
  test('give 63 provinces and then 34, nine districts and then none, 157 communes, 148, and 124 in the new province', () => {
    expect([adopted, between, now].map((on) => unitsOn(territory, on, 'province').length)).toEqual([63, 63, 34]);
    expect([adopted, between, now].map((on) => unitsOn(territory, on, 'district').length)).toEqual([9, 9, 0]);
    expect([within('83', adopted).length, within('83', between).length, within('83', now).length, within('86', now).length]).toEqual([157, 148, 0, 124]);
  });

  test('give no code again', () => {
    expect(findReusedCodes(territory)).toEqual([]);
  });

  test('fit together: all the communes of the province of 2024 lie whole in 48 of the new one', () => {
    const { links, lost } = crosswalk(territory, { from: adopted, to: now, level: 'commune' });
    const ours = links.filter(({ from }) => within('83', adopted).some((unit) => unit.code === from));
    expect(lost).toEqual([]);
    expect(ours).toHaveLength(157);
    expect(ours.every(({ share }) => share === '1')).toBe(true);
    expect(new Set(ours.map(({ to }) => to)).size).toBe(48);
  });

  test('tell changes by kind', () => {
    const kinds = changesBetween(territory, { from: adopted, to: now }).map(({ kind, act }) => `${act.number} ${kind}`);
    expect(Object.fromEntries([...Map.groupBy(kinds, (one) => one)].map(([one, all]) => [one, all.length]))).toEqual({
      '175/2024/QH15 renamed': 1,
      '1237/NQ-UBTVQH15 merge': 6,
      '202/2025/QH15 merge': 23,
      '203/2025/QH15 level-abolished': 9,
      '1687/NQ-UBTVQH15 merge': 114,
      '1687/NQ-UBTVQH15 moved': 4,
      '1687/NQ-UBTVQH15 boundary-moved': 2,
    });
  });
});

describe('names', () => {
  const cases: readonly (readonly [string, Day, readonly string[]])[] = [
    ['huyện Mỏ Cày Nam', adopted, ['833']],
    ['Huyện mỏ cày nam', adopted, ['833']],
    ['Mỏ Cày Nam', adopted, ['833']],
    ['huyện Mỏ Cày Nam', now, []],
    ['xã Mỏ Cày Nam', adopted, []],
    ['huyện Mo Cay Nam', adopted, []],
    ['thành phố Bến Tre', adopted, ['829']],
    ['TP. Bến Tre', adopted, ['829']],
    ['Bến Tre', adopted, ['829', '83']],
    ['phường 08', adopted, ['28759']],
    ['xã Hòa Lộc', adopted, ['28924']],
    ['xã Hoà Lộc', adopted, ['28924']],
    ['xã Không Có', adopted, []],
  ];
  test.each(cases)('%s on %s', (written, on, codes) => {
    expect(unitsNamed(territory, written, on, code('83')).map((unit) => unit.code)).toEqual(codes);
  });

  test('that mean several units mean none', () => {
    expect(findUnitNamed(territory, 'Bến Tre', adopted, code('83'))).toBeUndefined();
    expect(findUnitNamed(territory, 'huyện Mỏ Cày Nam', adopted)?.code).toBe('833');
  });
});

describe('what became of it', () => {
  const says = (text: string, named = adopted, read = now) => explainFate(territory, code(text), { named, read })?.says;

  test('a district named in 2023 and read in 2026', () => {
    expect(says('833')).toEqual({
      vi: 'Huyện Mỏ Cày Nam: cấp huyện kết thúc hoạt động từ ngày 01/07/2025 (Nghị quyết 203/2025/QH15); địa bàn nay thuộc 5 xã Mỏ Cày, Đồng Khởi, An Định, Thành Thới và Hương Mỹ, tỉnh Vĩnh Long (tỉnh Bến Tre nhập vào tỉnh Vĩnh Long theo Nghị quyết 202/2025/QH15).',
      en: 'Mỏ Cày Nam District: the district level ended on 1 July 2025 (Resolution 203/2025/QH15); its land now lies in Mỏ Cày Commune, Đồng Khởi Commune, An Định Commune, Thành Thới Commune and Hương Mỹ Commune, Vĩnh Long Province (Bến Tre Province was merged into Vĩnh Long Province by Resolution 202/2025/QH15).',
    });
  });

  const cases: readonly (readonly [string, string])[] = [
    ['83', 'Tỉnh Bến Tre: từ ngày 01/07/2025 nhập vào tỉnh Vĩnh Long (Nghị quyết 202/2025/QH15).'],
    ['86', 'Tỉnh Vĩnh Long: từ ngày 01/07/2025 nhận thêm 2 tỉnh Bến Tre và Trà Vinh (Nghị quyết 202/2025/QH15).'],
    ['24', 'Tỉnh Bắc Giang: từ ngày 01/07/2025 nhập vào tỉnh Bắc Ninh (Nghị quyết 202/2025/QH15).'],
    ['46', 'Tỉnh Thừa Thiên Huế: từ ngày 01/01/2025 đổi thành thành phố Huế (Nghị quyết 175/2024/QH15).'],
    ['01', 'Thành phố Hà Nội không thay đổi tính đến ngày 22/11/2026.'],
    [
      '28810',
      'Xã An Khánh: chậm nhất từ ngày 01/01/2025 nhập vào thị trấn Châu Thành (Nghị quyết 1237/NQ-UBTVQH15); từ ngày 01/07/2025 nhập vào xã Phú Túc (Nghị quyết 1687/NQ-UBTVQH15), tỉnh Vĩnh Long (tỉnh Bến Tre nhập vào tỉnh Vĩnh Long theo Nghị quyết 202/2025/QH15).',
    ],
    [
      '28777',
      'Phường An Hội: chậm nhất từ ngày 01/01/2025 nhận thêm phường 4 và phường 5 (Nghị quyết 1237/NQ-UBTVQH15); từ ngày 01/07/2025 nhận thêm 3 xã Mỹ Thạnh An, Phú Nhuận và Sơn Phú (Nghị quyết 1687/NQ-UBTVQH15), tỉnh Vĩnh Long (tỉnh Bến Tre nhập vào tỉnh Vĩnh Long theo Nghị quyết 202/2025/QH15).',
    ],
    ['29719', 'Thị trấn Tam Bình: từ ngày 01/07/2025 được điều chỉnh địa giới, thuộc 2 xã Tam Bình và Trà Côn (Nghị quyết 1687/NQ-UBTVQH15), tỉnh Vĩnh Long.'],
    [
      '832',
      'Huyện Chợ Lách: cấp huyện kết thúc hoạt động từ ngày 01/07/2025 (Nghị quyết 203/2025/QH15); địa bàn nay thuộc 4 xã Chợ Lách, Phú Phụng, Vĩnh Thành và Hưng Khánh Trung, tỉnh Vĩnh Long (tỉnh Bến Tre nhập vào tỉnh Vĩnh Long theo Nghị quyết 202/2025/QH15), trong đó xã Hưng Khánh Trung có cả địa bàn của đơn vị khác.',
    ],
  ];
  test.each(cases)('%s', (text, vi) => {
    expect(says(text)?.vi).toBe(vi);
  });

  test('nothing, before it happened; and nobody knows a code that nobody bore', () => {
    expect(says('833', adopted, day('2025-06-30'))?.vi).toBe('Huyện Mỏ Cày Nam không thay đổi tính đến ngày 30/06/2025.');
    expect(says('830')).toBeUndefined();
    expect(dayOfUnit(territory, code('833'), now)).toBe('2025-06-30');
    expect(dayOfUnit(territory, code('830'), now)).toBeUndefined();
  });

  test('the places of a plan carry their turns with them', () => {
    const places = findPlaces(territory, ['huyện Mỏ Cày Nam', 'huyện Mỏ Cày Nam', 'huyện Không Có'], adopted, code('83'));
    expect(places.map(({ written, turns }) => [written, turns.map(({ since }) => since)])).toEqual([['huyện Mỏ Cày Nam', ['2025-07-01']]]);
    expect(whatBecameOf(places, 'huyện Mỏ Cày Nam', day('2025-06-30'))).toBeUndefined();
    expect(whatBecameOf(places, 'huyện Mỏ Cày Nam', day('2025-07-01'))?.vi).toContain('5 xã Mỏ Cày');
    expect(whatBecameOf(places, 'huyện Khác', now)).toBeUndefined();
  });
});

describe('figures over the change of 2025', () => {
  const districts = unitsOn(territory, adopted, 'district').map(({ code: unit }, i) => ({ unit, value: decimal(1000 + i) }));

  test('districts sum to the new province to the last unit, with the acts that did it', () => {
    const walk = crosswalk(territory, { from: adopted, to: now, level: 'district', into: 'province' });
    const { figures, unplaced } = restate(districts, walk);
    expect(unplaced).toEqual([]);
    expect(figures.map(({ unit, value, isRestated, acts }) => ({ unit, value, isRestated, acts }))).toEqual([
      { unit: '86', value: '9036', isRestated: true, acts: ['202/2025/QH15', '203/2025/QH15'] },
    ]);
    expect(undoRestatement({ figures, unplaced })).toEqual(districts);
  });

  test('a district is not divided among communes without weights: its figure stays whole, unplaced', () => {
    const { figures, unplaced } = restate(districts, crosswalk(territory, { from: adopted, to: now, level: 'district' }));
    expect(unplaced).toEqual(districts);
    expect(figures.every(({ value, partial }) => value === undefined && partial === undefined)).toBe(true);
    expect(figures.find(({ unit }) => unit === '28901')?.gaps.map(({ from, why }) => [from, why])).toEqual([
      ['832', 'share-unknown'],
      ['838', 'share-unknown'],
    ]);
  });

  test('districts of 2024 and communes of 2026 share ground in five groups', () => {
    const groups = commonGround(territory, [
      { day: adopted, level: 'district' },
      { day: now, level: 'commune' },
    ]).filter(({ members }) => members[0]!.units.length > 0);
    expect(groups.map(({ members }) => members.map(({ units }) => units.length))).toEqual([
      [5, 23],
      [1, 5],
      [1, 7],
      [1, 7],
      [1, 6],
    ]);
    expect(groups[1]!.members[0]!.units).toEqual(['833']);
    expect(sumOnGround(groups, adopted, districts.slice(1))[0]).toMatchObject({ gaps: [{ from: '829', why: 'no-figure' }], partial: '4015' });
  });

  test('a rate is made anew from numerator and denominator, never averaged', () => {
    const walk = crosswalk(territory, { from: adopted, to: now, level: 'province' });
    const poor = [
      { unit: code('83'), value: decimal(10) },
      { unit: code('84'), value: decimal(1) },
      { unit: code('86'), value: decimal(1) },
    ];
    const households = [
      { unit: code('83'), value: decimal(100) },
      { unit: code('84'), value: decimal(100) },
      { unit: code('86'), value: decimal(1000) },
    ];
    const ratio = restateRatio(poor, households, walk, { per: decimal(100), places: 2 }).find(({ unit }) => unit === '86');
    expect(ratio?.value).toBe('1');
    expect(restateRatio(poor.slice(1), households, walk, { per: decimal(100), places: 2 }).find(({ unit }) => unit === '86')?.value).toBeUndefined();
  });

  test('the three views of one series', () => {
    const year = (start: string) => ({ start, months: 12 });
    const figure = (unit: string, value: number) => ({ unit: code(unit), value: decimal(value) });
    const series = {
      level: 'province' as const,
      periods: [
        { period: year('2024-01'), on: day('2024-12-31'), figures: [figure('83', 5), figure('84', 6), figure('86', 7)] },
        { period: year('2025-01'), on: day('2025-12-31'), figures: [figure('86', 20)] },
      ],
    };
    const told = (view: Parameters<typeof viewSeries>[2]) =>
      viewSeries(territory, series, view).periods.map(({ figures }) =>
        figures.filter(({ pieces }) => pieces.length > 0).map(({ unit, value, isRestated }) => `${unit} ${value}${isRestated ? ' *' : ''}`),
      );
    expect(told({ kind: 'as-it-was' })).toEqual([['83 5', '84 6', '86 7'], ['86 20']]);
    expect(told({ kind: 'units-of', day: now })).toEqual([['86 18 *'], ['86 20']]);
    expect(told({ kind: 'common-ground' })).toEqual([['86 18 *'], ['86 20']]);
    expect(told({ kind: 'units-of', day: adopted })[1]).toEqual([]);
  });
});

describe('agencies', () => {
  const heirs = (written: string, on: string) => successorOf(agencyRegister, findAgency(agencyRegister, written)!.code, day(on)).map(({ says }) => says.vi);

  test('a duty passes to the successor, and it is said from whom', () => {
    expect(heirs('Sở Kế hoạch và Đầu tư', '2025-02-28')).toEqual(['Sở Kế hoạch và Đầu tư']);
    expect(heirs('sở KH & ĐT', '2025-03-01')).toEqual(['Sở Tài chính (nhận nhiệm vụ của Sở Kế hoạch và Đầu tư từ ngày 01/03/2025, Nghị định 45/2025/NĐ-CP)']);
    expect(heirs('Sở Tài chính', '2026-01-01')).toEqual(['Sở Tài chính']);
  });

  test('what is not sourced is said to be open', () => {
    expect(heirs('Sở Lao động – Thương binh và Xã hội', '2026-01-01')[0]).toContain('nơi nhận các nhiệm vụ khác chưa có trong dữ liệu');
  });

  test('nobody is found where nobody is meant', () => {
    expect(findAgency(agencyRegister, 'Sở Không Có')).toBeUndefined();
    expect(successorOf(agencyRegister, 'khong-co' as never, now)).toEqual([]);
  });
});

describe('rows that are wrong', () => {
  const row = (line: number, cells: Record<string, string>): ListRow => ({ line, cells });
  const refusals = (kind: TerritoryListKind, rows: readonly ListRow[], columns = Object.keys(rows[0]?.cells ?? {})) => {
    const parsed = parseTerritoryList(kind, columns, rows, { known: record, file: 'thu.csv' });
    return parsed.ok ? [] : parsed.refusals.map(({ code: said, place }) => `${place?.line ?? 0} ${place?.column ?? ''} ${said}`);
  };
  const commune = { code: '99001', name: 'Xã Mới', type: 'Xã', province_code: '86' };
  const change = { from: '28756', to: '28756', extent: 'toan_bo', legal_basis: '1687/NQ-UBTVQH15' };

  const cases: readonly (readonly [string, TerritoryListKind, readonly ListRow[], readonly string[]])[] = [
    ['no row', 'communes', [], ['0  territory/no-rows']],
    ['a code of another level', 'communes', [row(2, { ...commune, code: '990' })], ['2 code territory/code']],
    ['an empty name', 'communes', [row(2, { ...commune, name: ' ' })], ['2 name territory/empty-cell']],
    ['a kind of another level', 'communes', [row(2, { ...commune, type: 'Huyện' })], ['2 type territory/kind']],
    ['an unknown parent', 'communes', [row(2, { ...commune, province_code: '99' })], ['2 province_code territory/unknown-parent']],
    ['a day that does not exist', 'communes', [row(2, { ...commune, valid_from: '2025-02-30' })], ['2 valid_from territory/day']],
    ['a row twice', 'communes', [row(2, commune), row(3, commune)], ['3 code territory/repeated-row']],
    ['a code given again', 'communes', [row(2, { ...commune, code: '28765', valid_from: '2026-01-01' })], ['2 code territory/code-reused']],
    ['an unknown act', 'territory-changes', [row(2, { ...change, legal_basis: '1/NQ' })], ['2 legal_basis territory/unknown-act']],
    ['another extent', 'territory-changes', [row(2, { ...change, extent: 'nửa' })], ['2 extent territory/word']],
    ['a weight below zero', 'territory-changes', [row(2, { ...change, weight: '-1' })], ['2 weight territory/weight']],
    ['a unit nobody knows', 'territory-changes', [row(2, { ...change, from: '99002' })], ['2 from territory/unknown-unit']],
    ['whole and in part', 'territory-changes', [row(2, change), row(3, { ...change, to: '28777' })], ['3 extent territory/whole-and-part']],
    ['a change twice', 'territory-changes', [row(2, change), row(3, change)], ['3 to territory/repeated-row']],
    ['an act without its day', 'acts', [row(2, { number: '1/NQ', effective_on: '', name_vi: 'a', name_en: 'b' })], ['2 effective_on territory/empty-cell']],
    [
      'an act of unclear effect',
      'acts',
      [row(2, { number: '1/NQ', effective_on: '2026-01-01', effective_is: 'maybe', name_vi: 'a', name_en: 'b' })],
      ['2 effective_is territory/word'],
    ],
    [
      'a successor that no act made',
      'provinces',
      [row(2, { code: '01', name: 'Thành phố X', type: 'Thành phố', valid_to: '2025-06-30', successor_code: '04' })],
      ['2 successor_code territory/no-act'],
    ],
  ];
  test.each(cases)('%s', (_name, kind, rows, expected) => {
    expect(refusals(kind, rows, rows.length > 0 ? Object.keys(rows[0]!.cells) : ['code', 'name', 'type', 'province_code'])).toEqual(expected);
  });

  test('a missing column, before anything is read', () => {
    expect(refusals('communes', [row(2, commune)], ['code', 'name'])).toEqual(['1 type territory/missing-column', '1 province_code territory/missing-column']);
  });

  test('more faults than are listed are counted', () => {
    const rows = Array.from({ length: 120 }, (_, i) => row(i + 2, { ...commune, code: 'x' }));
    expect(refusals('communes', rows)).toHaveLength(101);
    expect(refusals('communes', rows).at(-1)).toBe('0  territory/more-refusals');
  });
});

test('a division with weights is read with what they count', () => {
  const columns = ['from', 'to', 'to_name', 'extent', 'legal_basis', 'weight', 'basis'];
  const known = take(
    record,
    'acts',
    ['number', 'effective_on', 'name_vi', 'name_en'],
    [{ line: 2, cells: { number: '9/NQ', effective_on: '2026-05-01', name_vi: 'Nghị quyết 9/NQ', name_en: 'Resolution 9/NQ' } }],
  );
  const part = (to: string, to_name: string, weight: string) => ({
    from: '28756',
    to,
    to_name,
    extent: 'mot_phan',
    legal_basis: '9/NQ',
    weight,
    basis: 'dân số',
  });
  const joined = take(known, 'territory-changes', columns, [
    { line: 2, cells: part('28756', 'Phường Phú Khương', '2000') },
    { line: 3, cells: part('99003', 'Phường Mới', '1000') },
  ]);
  const divided = buildTerritory(joined);
  expect(findUnitOn(divided, code('99003'), now)).toMatchObject({ name: 'Phường Mới', from: '2026-05-01' });
  const { figures } = restate([{ unit: code('28756'), value: decimal(100) }], crosswalk(divided, { from: day('2026-01-01'), to: now, level: 'commune' }));
  expect(figures.filter(({ pieces }) => pieces.length > 0).map(({ unit, value, bases, pieces }) => [unit, value, bases, pieces[0]!.share])).toEqual([
    ['28756', '67', ['dân số'], '2/3'],
    ['99003', '33', ['dân số'], '1/3'],
  ]);
  const weights = joined.transfers.filter(({ act }) => act === ('9/NQ' as Transfer['act'])).map(({ weight }) => weight);
  expect(weights).toEqual(['2000', '1000']);
});
