/** Every kind of change in words, both languages, on small histories. */
import { describe, expect, test } from 'vitest';
import { type Day, day, decimal } from '../values/index.ts';
import {
  type AgencyCode,
  type AgencyRegister,
  type AgencySuccession,
  buildTerritory,
  changesOfCode,
  childrenOf,
  commonGround,
  crosswalk,
  explainFate,
  findAgency,
  findPlaces,
  foldName,
  holderOf,
  levelOfCode,
  nameEn,
  nameVi,
  parseTerritoryCode,
  successorOf,
  type TerritoryAct,
  type TerritoryCode,
  type Transfer,
  type UnitEntry,
  whatBecameOf,
} from './index.ts';

const [first, last] = [day('2020-01-01'), day('2030-01-01')];

/** "10001 Xã A <10" a commune under a province; "10001 Xã A <10 2025-01-01" from a day on. */
function unit(text: string): UnitEntry {
  const [, code = '', name = '', parent, from] = /^(\d+) (.*?)(?: <(\d+))?(?: (\d{4}-\d{2}-\d{2}))?$/.exec(text) ?? [];
  const level = levelOfCode(code)!;
  const kinds = { province: 'province', district: 'rural-district', commune: name.startsWith('Phường') ? 'ward' : 'commune' } as const;
  return { code: code as TerritoryCode, name, kind: kinds[level], level, ...(parent && { parent: parent as TerritoryCode }), ...(from && { from: day(from) }) };
}

const act = (number: string, effective: string, effectiveIs: TerritoryAct['effectiveIs'] = 'exact'): TerritoryAct => ({
  number: number as TerritoryAct['number'],
  name: { vi: `Nghị quyết ${number}`, en: `Resolution ${number}` },
  effective: day(effective),
  effectiveIs,
});

/** "10001→10002": whole where a unit passes to one, in part where to several. */
function transfers(number: string, ...arrows: string[]): readonly Transfer[] {
  const pairs = arrows.map((arrow) => arrow.split('→') as [TerritoryCode, TerritoryCode]);
  return pairs.map(([from, to]) => ({
    act: number as Transfer['act'],
    from,
    to,
    extent: pairs.filter(([other]) => other === from).length > 1 ? 'part' : 'whole',
  }));
}

const territoryOf = (units: readonly string[], acts: readonly TerritoryAct[], ...moves: (readonly Transfer[])[]) =>
  buildTerritory({ units: units.map(unit), acts, transfers: moves.flat(), levelEnds: [] });

const tell = (territory: ReturnType<typeof buildTerritory>, code: string, read: Day = last) =>
  explainFate(territory, code as TerritoryCode, { named: first, read })?.says;

describe('one act', () => {
  const one = act('1/NQ', '2025-01-01');
  const cases: readonly (readonly [string, readonly string[], readonly Transfer[], string, string, string])[] = [
    [
      'merged under a new name',
      ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10', '10003 Xã C <10 2025-01-01'],
      transfers('1/NQ', '10001→10003', '10002→10003'),
      '10001',
      'Xã A: từ ngày 01/01/2025 nhập cùng xã B thành xã C (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it was merged with B Commune into C Commune (Resolution 1/NQ), T Province.',
    ],
    [
      'merged into another',
      ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10'],
      transfers('1/NQ', '10001→10002', '10002→10002'),
      '10001',
      'Xã A: từ ngày 01/01/2025 nhập vào xã B (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it was merged into B Commune (Resolution 1/NQ), T Province.',
    ],
    [
      'took in another',
      ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10'],
      transfers('1/NQ', '10001→10002', '10002→10002'),
      '10002',
      'Xã B: từ ngày 01/01/2025 nhận thêm xã A (Nghị quyết 1/NQ), tỉnh T.',
      'B Commune: on 1 January 2025 it took in A Commune (Resolution 1/NQ), T Province.',
    ],
    [
      'divided',
      ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10 2025-01-01', '10003 Phường C <10 2025-01-01'],
      transfers('1/NQ', '10001→10002', '10001→10003'),
      '10001',
      'Xã A: từ ngày 01/01/2025 được chia vào xã B và phường C (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it was divided among B Commune and C Ward (Resolution 1/NQ), T Province.',
    ],
    [
      'boundary moved',
      ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10'],
      transfers('1/NQ', '10001→10001', '10001→10002', '10002→10002'),
      '10001',
      'Xã A: từ ngày 01/01/2025 được điều chỉnh địa giới, thuộc 2 xã A và B (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 boundaries were moved and it came to A Commune and B Commune (Resolution 1/NQ), T Province.',
    ],
    [
      'renamed',
      ['10 Tỉnh T', '10001 Xã A <10', '10001 Phường A <10 2025-01-01'],
      transfers('1/NQ', '10001→10001'),
      '10001',
      'Xã A: từ ngày 01/01/2025 đổi thành phường A (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it became A Ward (Resolution 1/NQ), T Province.',
    ],
    [
      'recoded under its name',
      ['10 Tỉnh T', '10001 Xã A <10', '10009 Xã A <10 2025-01-01'],
      transfers('1/NQ', '10001→10009'),
      '10001',
      'Xã A: từ ngày 01/01/2025 mang mã 10009 (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it took the code 10009 (Resolution 1/NQ), T Province.',
    ],
    [
      'recoded with a new name',
      ['10 Tỉnh T', '10001 Xã A <10', '10009 Xã Á <10 2025-01-01'],
      transfers('1/NQ', '10001→10009'),
      '10001',
      'Xã A: từ ngày 01/01/2025 mang mã 10009 và tên xã Á (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it took the code 10009 and the name Á Commune (Resolution 1/NQ), T Province.',
    ],
    [
      'moved under another unit',
      ['10 Tỉnh T', '100 Huyện M <10', '101 Huyện N <10', '10001 Xã A <100', '10001 Xã A <101 2025-01-01'],
      transfers('1/NQ', '10001→10001'),
      '10001',
      'Xã A: từ ngày 01/01/2025 chuyển sang huyện N (Nghị quyết 1/NQ), tỉnh T.',
      'A Commune: on 1 January 2025 it passed to N District (Resolution 1/NQ), T Province.',
    ],
  ];
  test.each(cases)('%s', (_name, units, moves, code, vi, en) => {
    const territory = territoryOf(units, [one], moves);
    expect(tell(territory, code)).toEqual({ vi, en });
    expect(tell(territory, code, day('2024-12-31'))?.en).toContain('is unchanged as of 31 December 2024.');
  });

  test('whose day is only known at the latest', () => {
    const territory = territoryOf(['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10'], [act('1/NQ', '2025-01-01', 'latest')], cases[1]![2]);
    expect(tell(territory, '10001')).toEqual({
      vi: 'Xã A: chậm nhất từ ngày 01/01/2025 nhập vào xã B (Nghị quyết 1/NQ), tỉnh T.',
      en: 'A Commune: by 1 January 2025 it was merged into B Commune (Resolution 1/NQ), T Province.',
    });
  });
});

describe('several acts', () => {
  const acts = [act('1/NQ', '2025-01-01'), act('2/NQ', '2026-01-01')];

  test('are told one after another, and where the land lies after them all', () => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10001 Xã A Mới <10 2025-01-01', '10002 Xã B <10 2026-01-01', '10003 Xã C <10 2026-01-01'];
    const territory = territoryOf(units, acts, transfers('1/NQ', '10001→10001'), transfers('2/NQ', '10001→10002', '10001→10003'));
    expect(tell(territory, '10001')?.vi).toBe(
      'Xã A: từ ngày 01/01/2025 đổi thành xã A Mới (Nghị quyết 1/NQ); từ ngày 01/01/2026 được chia vào 2 xã B và C (Nghị quyết 2/NQ), tỉnh T.',
    );
    expect(changesOfCode(territory, '10001' as TerritoryCode).map(({ kind }) => kind)).toEqual(['renamed', 'split']);
  });

  test('after a division name the units of the day of reading', () => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10 2025-01-01', '10003 Xã C <10 2025-01-01', '10003 Xã D <10 2026-01-01'];
    const territory = territoryOf(units, acts, transfers('1/NQ', '10001→10002', '10001→10003'), transfers('2/NQ', '10003→10003'));
    expect(tell(territory, '10001')?.vi).toBe('Xã A: từ ngày 01/01/2025 được chia vào 2 xã B và C (Nghị quyết 1/NQ); địa bàn nay thuộc 2 xã B và D, tỉnh T.');
  });

  test('a level that ends without lists of the units below leaves its land unplaced, and says so', () => {
    const territory = buildTerritory({
      units: ['10 Tỉnh T', '100 Huyện M <10'].map(unit),
      acts: [act('1/NQ', '2025-01-01')],
      transfers: [],
      levelEnds: [{ level: 'district', act: '1/NQ' as TerritoryAct['number'] }],
    });
    expect(tell(territory, '100')).toEqual({
      vi: 'Huyện M: cấp huyện kết thúc hoạt động từ ngày 01/01/2025 (Nghị quyết 1/NQ); danh mục đã nhập chưa cho biết đơn vị nào mang địa bàn này.',
      en: 'M District: the district level ended on 1 January 2025 (Resolution 1/NQ); the lists taken in do not say which units carry its land.',
    });
    const { links, lost } = crosswalk(territory, { from: first, to: last, level: 'district' });
    expect([links, lost]).toEqual([[], ['100']]);
  });
});

describe('an end without a recorded act', () => {
  const until = (text: string, to: string): UnitEntry => ({ ...unit(text), to: day(to) });
  const record = (units: readonly UnitEntry[], acts: readonly TerritoryAct[] = [], ...moves: (readonly Transfer[])[]) =>
    buildTerritory({ units, acts, transfers: moves.flat(), levelEnds: [] });
  const gone = record([unit('10 Tỉnh T'), until('10001 Xã A <10', '2024-12-31')]);

  test('is told as an end, with the last day, and that no act is recorded', () => {
    expect(tell(gone, '10001')).toEqual({
      vi: 'Xã A: kết thúc hoạt động, ngày cuối là 31/12/2024; văn bản quyết định việc này chưa được ghi nhận; danh mục đã nhập chưa cho biết đơn vị nào mang địa bàn này.',
      en: 'A Commune: it ended, its last day being 31 December 2024; the act that ended it is not recorded; the lists taken in do not say which units carry its land.',
    });
  });

  test('is none on the last day itself', () => {
    expect(tell(gone, '10001', day('2024-12-31'))?.vi).toBe('Xã A không thay đổi tính đến ngày 31/12/2024.');
    expect(tell(gone, '10001', day('2025-01-01'))?.vi).toContain('ngày cuối là 31/12/2024');
    expect(tell(gone, '10')?.vi).toBe('Tỉnh T không thay đổi tính đến ngày 01/01/2030.');
  });

  test('is told after the acts that are recorded', () => {
    const units = [unit('10 Tỉnh T'), unit('10001 Xã A <10'), { ...until('10001 Phường A <10', '2026-06-30'), from: day('2025-01-01') }];
    const territory = record(units, [act('1/NQ', '2025-01-01')], transfers('1/NQ', '10001→10001'));
    expect(tell(territory, '10001')?.vi).toBe(
      'Xã A: từ ngày 01/01/2025 đổi thành phường A (Nghị quyết 1/NQ); kết thúc hoạt động, ngày cuối là 30/06/2026; văn bản quyết định việc này chưa được ghi nhận; danh mục đã nhập chưa cho biết đơn vị nào mang địa bàn này.',
    );
    expect(tell(territory, '10001', day('2026-06-30'))?.vi).toBe('Xã A: từ ngày 01/01/2025 đổi thành phường A (Nghị quyết 1/NQ), tỉnh T.');
  });

  test('travels with the plan that names the unit', () => {
    const places = findPlaces(gone, ['xã A'], first, '10' as TerritoryCode);
    expect(places[0]?.turns.map(({ since }) => since)).toEqual(['2025-01-01']);
    expect(whatBecameOf(places, 'xã A', day('2024-12-31'))).toBeUndefined();
    expect(whatBecameOf(places, 'xã A', day('2025-01-01'))?.en).toContain('the act that ended it is not recorded');
  });
});

describe('a later version without a recorded act', () => {
  const listed = (...units: readonly string[]) => buildTerritory({ units: units.map(unit), acts: [], transfers: [], levelEnds: [] });
  const renamed = listed('10 Tỉnh T', '10001 Xã A <10', '10001 Phường A <10 2025-01-01');

  test('is told with the name and the day of the list, never as unchanged', () => {
    expect(tell(renamed, '10001')).toEqual({
      vi: 'Xã A: từ ngày 01/01/2025 được ghi là phường A (chưa ghi nhận văn bản quyết định), tỉnh T.',
      en: 'A Commune: from 1 January 2025 it is listed as A Ward (no act on record), T Province.',
    });
    expect(tell(renamed, '10001', day('2024-12-31'))?.vi).toBe('Xã A không thay đổi tính đến ngày 31/12/2024.');
  });

  test('under another superior, or with both new', () => {
    const districts = ['10 Tỉnh T', '100 Huyện M <10', '101 Huyện N <10'];
    expect(tell(listed(...districts, '10001 Xã A <100', '10001 Xã A <101 2025-01-01'), '10001')).toEqual({
      vi: 'Xã A: từ ngày 01/01/2025 được ghi thuộc huyện N (chưa ghi nhận văn bản quyết định), tỉnh T.',
      en: 'A Commune: from 1 January 2025 it is listed under N District (no act on record), T Province.',
    });
    expect(tell(listed(...districts, '10001 Xã A <100', '10001 Xã B <101 2025-01-01'), '10001')?.vi).toBe(
      'Xã A: từ ngày 01/01/2025 được ghi là xã B, thuộc huyện N (chưa ghi nhận văn bản quyết định), tỉnh T.',
    );
  });

  test('is none where the version says the same, or where an act changed the superior on that day', () => {
    expect(tell(listed('10 Tỉnh T', '10001 Xã A <10', '10001 Xã A <10 2025-01-01'), '10001')?.en).toContain('is unchanged');
    const level = buildTerritory({
      units: ['10 Tỉnh T', '100 Huyện M <10', '10001 Xã A <100', '10001 Xã A <10 2025-01-01'].map(unit),
      acts: [act('1/NQ', '2025-01-01')],
      transfers: [],
      levelEnds: [{ level: 'district', act: '1/NQ' as TerritoryAct['number'] }],
    });
    expect(tell(level, '10001')?.vi).toBe('Xã A không thay đổi tính đến ngày 01/01/2030.');
  });

  test('stands among the acts in the order of days, and the act befalls the unit under its later name', () => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10001 Phường A <10 2024-06-01', '10002 Xã B <10', '10001 Phường A <10 2025-01-01'];
    const territory = territoryOf(units, [act('1/NQ', '2025-01-01')], transfers('1/NQ', '10001→10001', '10002→10001'));
    expect(tell(territory, '10001')?.vi).toBe(
      'Xã A: từ ngày 01/06/2024 được ghi là phường A (chưa ghi nhận văn bản quyết định); từ ngày 01/01/2025 nhận thêm xã B (Nghị quyết 1/NQ), tỉnh T.',
    );
  });

  test('travels with the plan that names the unit', () => {
    const places = findPlaces(renamed, ['xã A'], first, '10' as TerritoryCode);
    expect(places[0]?.turns.map(({ since }) => since)).toEqual(['2025-01-01']);
    expect(whatBecameOf(places, 'xã A', day('2025-01-01'))?.vi).toContain('được ghi là phường A');
  });
});

describe('many units', () => {
  const one = act('1/NQ', '2025-01-01');

  /** A district whose communes go on under the province when its level ends. */
  const ended = (units: readonly string[], ...moves: (readonly Transfer[])[]) =>
    buildTerritory({ units: units.map(unit), acts: [one], transfers: moves.flat(), levelEnds: [{ level: 'district', act: one.number }] });

  const divided = (...later: readonly string[]) => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', ...later.map((text) => `${text} <10 2025-01-01`)];
    return territoryOf(units, [one], transfers('1/NQ', ...later.map((text) => `10001→${text.slice(0, 5)}`)));
  };

  test.each([
    [['10002 Xã B', '10003 Xã C', '10004 Phường D', '10005 Phường E'], '2 xã B, C và 2 phường D, E'],
    [['10002 Xã B', '10003 Xã C', '10004 Xã D'], '3 xã B, C và D'],
    [['10002 Xã B', '10004 Phường D', '10005 Phường E'], 'xã B và 2 phường D, E'],
    [['10002 Phường 1', '10003 Phường 2'], 'phường 1 và phường 2'],
    [['10002 Phường 1', '10003 Phường An'], 'phường 1 và phường An'],
    [['10002 Phường An 1', '10003 Phường An 2'], '2 phường An 1 và An 2'],
    [['10002 Bình', '10003 An'], 'Bình và An'],
  ])('%j are listed by kind', (later, list) => {
    expect(tell(divided(...later), '10001')?.vi).toBe(`Xã A: từ ngày 01/01/2025 được chia vào ${list} (Nghị quyết 1/NQ), tỉnh T.`);
  });

  test('a commune that goes on when the level above it ends is unchanged; one that another act moves is not', () => {
    const units = ['10 Tỉnh T', '100 Huyện M <10', '10001 Xã A <100', '10001 Xã A <10 2025-01-01'];
    expect(tell(ended(units, transfers('1/NQ', '10001→10001')), '10001')?.vi).toBe('Xã A không thay đổi tính đến ngày 01/01/2030.');
    const twice = ['10 Tỉnh T', '100 Huyện M <10', '101 Huyện N <10', '10001 Xã A <100', '10001 Xã A <101 2024-01-01', '10001 Xã A <10 2025-01-01'];
    const moved = buildTerritory({
      units: twice.map(unit),
      acts: [act('0/NQ', '2024-01-01'), one],
      transfers: [...transfers('0/NQ', '10001→10001'), ...transfers('1/NQ', '10001→10001')],
      levelEnds: [{ level: 'district', act: one.number }],
    });
    expect(tell(moved, '10001')?.vi).toBe('Xã A: từ ngày 01/01/2024 chuyển sang huyện N (Nghị quyết 0/NQ), tỉnh T.');
  });

  test('of which some hold land of others are named', () => {
    const before = ['10 Tỉnh T', '100 Huyện M <10', '101 Huyện N <10', '10001 Xã A <100', '10002 Xã B <100', '10003 Xã C <101', '10004 Xã D <101'];
    const units = [...before, '10001 Xã A <10 2025-01-01', '10002 Xã B <10 2025-01-01'];
    const mixed = ended(units, transfers('1/NQ', '10001→10001', '10003→10001', '10002→10002'));
    expect(tell(mixed, '100')).toEqual({
      vi: 'Huyện M: cấp huyện kết thúc hoạt động từ ngày 01/01/2025 (Nghị quyết 1/NQ); địa bàn nay thuộc 2 xã A và B, tỉnh T, trong đó xã A có cả địa bàn của đơn vị khác.',
      en: 'M District: the district level ended on 1 January 2025 (Resolution 1/NQ); its land now lies in A Commune and B Commune, T Province; A Commune also holds land of other units.',
    });
    const two = ended(
      [...units, '10005 Xã E <100', '10005 Xã E <10 2025-01-01'],
      transfers('1/NQ', '10001→10001', '10003→10001', '10002→10002', '10004→10002', '10005→10005'),
    );
    expect(tell(two, '100')?.en).toContain('T Province; A Commune and B Commune also hold land of other units.');
    const all = ended(units, transfers('1/NQ', '10001→10001', '10003→10001', '10002→10002', '10004→10002'));
    expect(tell(all, '100')?.vi).toMatch(/địa bàn nay thuộc 2 xã A và B, tỉnh T\.$/);
  });

  test('after a division, what befell only one of them is not told of the whole', () => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10 2025-01-01', '10003 Xã C <10 2025-01-01', '10002 Phường B <10 2026-01-01'];
    const territory = territoryOf(units, [one, act('2/NQ', '2026-01-01')], transfers('1/NQ', '10001→10002', '10001→10003'), transfers('2/NQ', '10002→10002'));
    expect(tell(territory, '10001')?.vi).toBe(
      'Xã A: từ ngày 01/01/2025 được chia vào 2 xã B và C (Nghị quyết 1/NQ); địa bàn nay thuộc phường B và xã C, tỉnh T.',
    );
  });

  test('each act is told with the units it made, not with those of a later one', () => {
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10001 Xã A Mới <10 2025-01-01', '10002 Xã B <10'];
    const territory = territoryOf(units, [one, act('2/NQ', '2026-01-01')], transfers('1/NQ', '10001→10001'), transfers('2/NQ', '10001→10002', '10002→10002'));
    expect(tell(territory, '10001')?.vi).toBe(
      'Xã A: từ ngày 01/01/2025 đổi thành xã A Mới (Nghị quyết 1/NQ); từ ngày 01/01/2026 nhập vào xã B (Nghị quyết 2/NQ), tỉnh T.',
    );
  });
});

describe('divisions by weight', () => {
  test('shares multiply along the way and add up where ways meet', () => {
    const weighed = (list: readonly Transfer[], ...weights: number[]) => list.map((one, i) => ({ ...one, weight: decimal(weights[i] ?? 0) }));
    const units = ['10 Tỉnh T', '10001 Xã A <10', '10002 Xã B <10 2025-01-01', '10003 Xã C <10 2025-01-01', '10004 Xã D <10 2026-01-01'];
    const territory = territoryOf(
      units,
      [act('1/NQ', '2025-01-01'), act('2/NQ', '2026-01-01')],
      weighed(transfers('1/NQ', '10001→10002', '10001→10003'), 1, 2),
      weighed(transfers('2/NQ', '10002→10002', '10002→10004', '10003→10003', '10003→10004'), 1, 1, 3, 1),
    );
    const { links } = crosswalk(territory, { from: first, to: last, level: 'commune' });
    expect(links.map(({ to, share }) => `${to} ${share}`)).toEqual(['10002 1/6', '10003 1/2', '10004 1/3']);
    const provinces = crosswalk(territory, { from: first, to: last, level: 'commune', into: 'province' });
    expect(provinces.links).toEqual([{ from: '10001', to: '10', share: '1', acts: ['1/NQ', '2/NQ'], bases: [] }]);
  });
});

describe('levels that both stand', () => {
  const territory = territoryOf(['10 Tỉnh T', '100 Huyện M <10', '101 Huyện N <10', '10001 Xã A <100', '10002 Xã B <100', '10003 Xã C <101'], []);

  test('a unit spreads over those below it, with shares unknown unless there is one', () => {
    const { links, lost } = crosswalk(territory, { from: first, to: last, level: 'district', into: 'commune' });
    expect(links.map(({ from, to, share }) => `${from} ${to} ${share ?? '?'}`)).toEqual(['100 10001 ?', '100 10002 ?', '101 10003 1']);
    expect(lost).toEqual([]);
  });

  test('and shares its ground with them, in whichever order the days are given', () => {
    const days = [
      { day: last, level: 'commune' as const },
      { day: first, level: 'district' as const },
    ];
    expect(commonGround(territory, days).map(({ members }) => members.map(({ units }) => units.join(' ')))).toEqual([
      ['100', '10001 10002'],
      ['101', '10003'],
    ]);
  });

  test('a later word on the same transfer takes the place of the earlier one', () => {
    const one = act('1/NQ', '2025-01-01');
    const plain = transfers('1/NQ', '10001→10001', '10001→10002', '10002→10002');
    const weighed = plain.slice(0, 2).map((transfer) => ({ ...transfer, weight: decimal(1) }));
    const told = buildTerritory({ units: ['10001 Xã A', '10002 Xã B'].map(unit), acts: [one], transfers: [...plain, ...weighed], levelEnds: [] });
    expect(crosswalk(told, { from: first, to: last, level: 'commune' }).links.map(({ share }) => share)).toEqual(['1/2', '1/2', '1']);
  });
});

describe('names and codes', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['Hòa Lộc', 'Hoà Lộc', true],
    ['Thủy', 'Thuỷ', true],
    ['Khỏe', 'Khoẻ', true],
    ['Hoa Lộc', 'Hòa Lộc', false],
    ['Phường 04', 'phường 4', true],
    ['Phường 14', 'phường 4', false],
    ['Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu', true],
    ['A  B', 'a b', true],
  ];
  test.each(pairs)('%s and %s: %s', (a, b, same) => {
    expect(foldName(a) === foldName(b)).toBe(same);
  });

  test('are written as languages write them', () => {
    expect([nameVi('Thành phố Nào Đó'), nameVi('Phường 8'), nameVi('Nào Đó')]).toEqual(['thành phố Nào Đó', 'phường 8', 'Nào Đó']);
    expect([nameEn('Thành phố Nào Đó', 'municipality'), nameEn('Phường 8', 'ward'), nameEn('Thị xã B', 'district-town')]).toEqual([
      'Nào Đó City',
      'Ward 8',
      'B Town',
    ]);
    expect(['1', '12', '123', '1234', '12345', '123456', 'ab'].map(levelOfCode)).toEqual([
      undefined,
      'province',
      'district',
      undefined,
      'commune',
      undefined,
      undefined,
    ]);
    expect([parseTerritoryCode('833'), parseTerritoryCode('x')]).toEqual(['833', undefined]);
  });

  test('units lie below and above each other on a day', () => {
    const territory = territoryOf(['10 Tỉnh T', '100 Huyện M <10', '10001 Xã A <100'], []);
    const code = '10001' as TerritoryCode;
    expect(holderOf(territory, code, first, 'province')?.name).toBe('Tỉnh T');
    expect(holderOf(territory, code, first, 'commune')?.name).toBe('Xã A');
    expect(holderOf(territory, '10' as TerritoryCode, first, 'commune')).toBeUndefined();
    expect(childrenOf(territory, '100' as TerritoryCode, first).map(({ name }) => name)).toEqual(['Xã A']);
  });
});

describe('agencies', () => {
  const code = (text: string) => text as AgencyCode;
  const agency = (text: string) => ({ code: code(text), name: { vi: `Sở ${text}`, en: `Department ${text}` }, spellings: [] });
  const passes = (kind: AgencySuccession['kind'], when: TerritoryAct, from: string, ...to: AgencySuccession['to'][number][]): AgencySuccession => ({
    kind,
    act: when,
    from: code(from),
    to,
    isComplete: true,
  });
  const fields = { vi: 'việc làm', en: 'employment' };
  const register: AgencyRegister = {
    agencies: ['A', 'B', 'C', 'D'].map(agency),
    successions: [
      passes('renamed', act('2/NĐ', '2026-01-01'), 'B', { to: code('C') }),
      passes('merge', act('1/NĐ', '2025-01-01'), 'A', { to: code('B') }),
      passes('split', act('3/NĐ', '2027-01-01'), 'C', { to: code('C') }, { to: code('D'), fields }),
    ],
  };
  const heirs = (from: string, on: string) =>
    successorOf(register, code(from), day(on)).map(({ agency: heir, path, says }) => [heir.code, path.length, says.en] as const);

  test('follow each other over several acts', () => {
    expect(heirs('A', '2024-12-31')).toEqual([['A', 0, 'Department A']]);
    expect(heirs('A', '2025-01-01')).toEqual([['B', 1, 'Department B (took over the duties of the Department A on 1 January 2025, Resolution 1/NĐ)']]);
    expect(heirs('A', '2026-06-01')[0]?.slice(0, 2)).toEqual(['C', 2]);
    expect(heirs('A', '2028-01-01').map(([heir]) => heir)).toEqual(['C', 'D']);
    expect(heirs('A', '2028-01-01')[1]?.[2]).toContain('the duties of the Department A for employment');
    expect(heirs('B', '2025-06-01')).toEqual([['B', 0, 'Department B']]);
  });

  const said = (from: string, on: string) => successorOf(register, code(from), day(on)).map(({ says }) => says.vi);

  test('are told in Vietnamese with the field that passed', () => {
    expect(said('A', '2028-01-01')).toEqual([
      'Sở C (nhận nhiệm vụ của Sở A từ ngày 01/01/2027, Nghị quyết 3/NĐ)',
      'Sở D (nhận nhiệm vụ về việc làm của Sở A từ ngày 01/01/2027, Nghị quyết 3/NĐ)',
    ]);
  });

  test('of several acts the earliest comes first; what goes to nobody known is left out; what is not sourced is open', () => {
    const list: AgencyRegister = {
      agencies: ['A', 'B', 'C'].map(agency),
      successions: [
        passes('renamed', act('2/NĐ', '2026-01-01'), 'A', { to: code('C') }),
        { ...passes('split', act('1/NĐ', '2025-01-01'), 'A', { to: code('B') }, { to: code('X') }), isComplete: false },
      ],
    };
    expect(successorOf(list, code('A'), day('2027-01-01')).map(({ agency: heir, isComplete, says }) => [heir.code, isComplete, says.en])).toEqual([
      ['B', false, 'Department B (took over the duties of the Department A on 1 January 2025, Resolution 1/NĐ; who took the other duties is not recorded)'],
    ]);
  });

  test('that keep a duty hold it from the act on, and pass it on with a later one', () => {
    const kept: AgencyRegister = {
      agencies: ['A', 'B'].map(agency),
      successions: [passes('merge', act('1/NĐ', '2025-01-01'), 'A', { to: code('A') }), passes('merge', act('2/NĐ', '2026-01-01'), 'A', { to: code('B') })],
    };
    expect(successorOf(kept, code('A'), day('2025-06-01')).map(({ agency: heir, path }) => [heir.code, path.length])).toEqual([['A', 1]]);
  });

  test('are found however they are written', () => {
    const spelled: AgencyRegister = {
      agencies: [{ ...agency('A'), name: { vi: 'Sở Lao động - Thương binh, Xã hội & Việc làm', en: '' }, spellings: ['Sở LĐ-TB&XH'] }, agency('B')],
      successions: [],
    };
    const found = (written: string) => findAgency(spelled, written)?.code;
    const same = ['sở lao động – thương binh,xã hội&việc làm', ' Sở  Lao động   —  Thương binh , Xã hội  &  Việc làm ', 'SỞ LĐ – TB & XH', 'Sở LĐ-TB&XH'];
    expect(same.map(found)).toEqual(same.map(() => 'A'));
    expect(['Sở Lao động Thương binh, Xã hội & Việc làm', 'SởLĐ-TB&XH', 'Sở LĐ-TB, XH', 'Sở'].map(found)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
