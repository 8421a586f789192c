/** The exact answers of the small steps: pieces, shares, orders, edges of days, what is told of a missing member. */
import { describe, expect, test } from 'vitest';
import { type Day, day, decimal } from '../values/index.ts';
import {
  apportion,
  buildTerritory,
  commonGround,
  crosswalk,
  divide,
  findReusedCodes,
  levelOfCode,
  parseTerritoryList,
  type RestatedFigure,
  restate,
  sumOnGround,
  type TerritoryAct,
  type TerritoryCode,
  type TerritoryRecord,
  type Transfer,
  type UnitEntry,
  undoRestatement,
  viewSeries,
} from './index.ts';
import { addShares, multiplyShares, type Share, shareOf, sumOfWeights } from './share.ts';

const share = (text: string) => text as Share;
const code = (text: string) => text as TerritoryCode;
const [first, last] = [day('2020-01-01'), day('2030-01-01')];

function unit(text: string, from?: string, to?: string, parent?: string): UnitEntry {
  const [number = '', ...name] = text.split(' ');
  const level = levelOfCode(number)!;
  const kinds = { province: 'province', district: 'rural-district', commune: 'commune' } as const;
  return {
    ...{ code: code(number), name: name.join(' '), kind: kinds[level], level },
    ...(parent && { parent: code(parent) }),
    ...(from && { from: day(from) }),
    ...(to && { to: day(to) }),
  };
}

const act = (number: string, effective: string): TerritoryAct => ({
  number: number as TerritoryAct['number'],
  name: { vi: number, en: number },
  effective: day(effective),
  effectiveIs: 'exact',
});

const move = (number: string, from: string, to: string, weight?: number, basis?: string): Transfer => ({
  ...{ act: number as Transfer['act'], from: code(from), to: code(to), extent: weight === undefined ? 'whole' : 'part' },
  ...(weight !== undefined && { weight: decimal(weight) }),
  ...(basis && { basis }),
});

const record = (units: readonly UnitEntry[], acts: readonly TerritoryAct[] = [], transfers: readonly Transfer[] = []): TerritoryRecord => ({
  units,
  acts,
  transfers,
  levelEnds: [],
});
type Pair = readonly [string, number?];

const figures = (...pairs: readonly Pair[]) => pairs.map(([text, value]) => ({ unit: code(text), ...(value !== undefined && { value: decimal(value) }) }));

describe('apportioning', () => {
  const cases: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
    ['10', ['1/3', '1/3', '1/3'], 0, ['4', '3', '3']],
    ['11', ['1/3', '1/3', '1/3'], 0, ['4', '4', '3']],
    ['-10', ['1/3', '1/3', '1/3'], 0, ['-4', '-3', '-3']],
    ['0', ['1/2', '1/2'], 0, ['0', '0']],
    ['7', ['1/4', '3/4'], 0, ['2', '5']],
    ['5', ['3/4', '1/4'], 0, ['4', '1']],
    ['3', ['1/6', '1/2', '1/3'], 0, ['1', '1', '1']],
    ['100', ['1/7', '2/7', '4/7'], 0, ['14', '29', '57']],
    ['1', ['1/2', '1/2'], 1, ['0.5', '0.5']],
    ['1.25', ['1/2', '1/2'], 0, ['0.63', '0.62']],
    ['12', ['1'], 0, ['12']],
    ['2', ['1/5', '1/5', '1/5', '1/5', '1/5'], 0, ['1', '1', '0', '0', '0']],
    ['4', ['1/10', '3/10', '6/10'], 0, ['1', '1', '2']],
  ];
  test.each(cases)('%s by %j at %i places', (value, shares, places, pieces) => {
    expect(apportion(decimal(value), shares.map(share), places)).toEqual(pieces);
  });

  test('shares that are no whole are a mistake in the program', () => {
    expect(() => apportion(decimal(100), [share('1/2'), share('1/4')], 0)).toThrow('shares 1/2, 1/4 are not one whole');
    expect(() => apportion(decimal(100), [share('1/2'), share('3/4')], 0)).toThrow('not one whole');
  });
});

describe('shares', () => {
  test('are exact and in lowest terms', () => {
    expect([
      shareOf(decimal(2), decimal(4)),
      shareOf(decimal('0.5'), decimal(2)),
      shareOf(decimal('1.25'), decimal('2.5')),
      shareOf(decimal(3), decimal(3)),
    ]).toEqual(['1/2', '1/4', '1/2', '1']);
    expect(shareOf(decimal(2), decimal('0.25'))).toBe('8');
    expect(shareOf(decimal(0), decimal(5))).toBe('0');
    expect([shareOf(decimal(1), decimal(0)), shareOf(decimal(-1), decimal(2)), shareOf(decimal(1), decimal(-2))]).toEqual([undefined, undefined, undefined]);
    expect([multiplyShares(share('2/3'), share('3/4')), addShares(share('1/6'), share('1/3')), addShares(share('1/2'), share('1/2'))]).toEqual([
      '1/2',
      '1/2',
      '1',
    ]);
  });

  test('weights sum only when each is known and one is above zero', () => {
    expect(sumOfWeights([decimal(1), decimal('0.5')])).toBe('1.5');
    expect(sumOfWeights([decimal(0), decimal(2)])).toBe('2');
    expect(sumOfWeights([decimal(1), undefined])).toBeUndefined();
    expect(sumOfWeights([decimal(3), decimal(-1)])).toBeUndefined();
    expect(sumOfWeights([decimal(0), decimal(0)])).toBeUndefined();
  });
});

describe('building', () => {
  test('units, acts and changes come in their order, whatever the order of the record', () => {
    const acts = [act('9/NQ', '2025-01-01'), act('2/NQ', '2024-01-01'), act('1/NQ', '2025-01-01')];
    const units = [unit('10003 C'), unit('10001 A Mới', '2025-01-01'), unit('10002 B'), unit('10001 A'), unit('10004 D')];
    const moves = [move('9/NQ', '10003', '10004'), move('9/NQ', '10004', '10004'), move('1/NQ', '10001', '10001'), move('2/NQ', '10002', '10002')];
    const built = buildTerritory(record(units, acts, moves));
    expect(built.units.map(({ name, from, to }) => [name, from ?? '', to ?? ''].join('|'))).toEqual([
      'A||2024-12-31',
      'A Mới|2025-01-01|',
      'B||2023-12-31',
      'B|2024-01-01|',
      'C||2024-12-31',
      'D||2024-12-31',
      'D|2025-01-01|',
    ]);
    expect(built.acts.map(({ number }) => number)).toEqual(['2/NQ', '1/NQ', '9/NQ']);
    expect(built.changes.map(({ act: by, kind, from, to }) => [by, kind, from.join(), to.join()].join('|'))).toEqual([
      '2/NQ|moved|10002|10002',
      '1/NQ|renamed|10001|10001',
      '9/NQ|merge|10003,10004|10004',
    ]);
  });

  test('changes of one act come by their units, transfers by both sides', () => {
    const moves = [move('1/NQ', '10004', '10004'), move('1/NQ', '10002', '10003', 1), move('1/NQ', '10002', '10001', 1), move('1/NQ', '10001', '10001')];
    const { changes } = buildTerritory(
      record(
        ['10001 A', '10002 B', '10003 C', '10004 D'].map((text) => unit(text)),
        [act('1/NQ', '2025-01-01')],
        moves,
      ),
    );
    expect(changes.map(({ from, transfers }) => `${from.join()}: ${transfers.map((one) => `${one.from}→${one.to}`).join(' ')}`)).toEqual([
      '10001,10002: 10001→10001 10002→10001 10002→10003',
      '10004: 10004→10004',
    ]);
  });

  test('an unnamed unit keeps the last name it had; an act nobody recorded does nothing', () => {
    const units = [unit('10001 Cũ'), unit('10001 Mới', '2022-01-01', '2029-12-31'), unit('10001 Sau', '2027-01-01')];
    const built = buildTerritory(
      record(units, [act('1/NQ', '2025-01-01')], [move('1/NQ', '10001', '10001'), move('7/NQ', '10001', '10002'), move('1/NQ', '10005', '10006')]),
    );
    expect(built.units.map(({ name, from, to }) => [name, from ?? '', to ?? ''].join('|'))).toEqual([
      'Cũ||2021-12-31',
      'Mới|2022-01-01|2024-12-31',
      'Mới|2025-01-01|2026-12-31',
      'Sau|2027-01-01|',
    ]);
    expect(built.changes.map(({ act: by }) => by)).toEqual(['1/NQ', '1/NQ']);
  });

  test('a later word on the same first day corrects, and the earliest end holds', () => {
    const built = buildTerritory(
      record([unit('10001 Sai', undefined, '2024-06-30'), unit('10001 Đúng', undefined, '2023-06-30'), unit('10002 B', '2021-01-01', '2022-12-31')]),
    );
    expect(built.units.map(({ name, to }) => `${name} ${to}`)).toEqual(['Đúng 2023-06-30', 'B 2022-12-31']);
  });

  test('a level that ends passes to what its children became; whole when that is one unit', () => {
    const told = {
      ...record(
        [
          unit('100 M', undefined, undefined, '10'),
          unit('101 N', undefined, undefined, '10'),
          unit('10 T'),
          unit('10001 A', undefined, undefined, '100'),
          unit('10002 B', undefined, undefined, '100'),
          unit('10003 C', undefined, undefined, '101'),
        ],
        [act('1/NQ', '2025-01-01')],
        [move('1/NQ', '10002', '10001'), move('1/NQ', '10001', '10001')],
      ),
      levelEnds: [
        { level: 'district' as const, act: '1/NQ' as TerritoryAct['number'] },
        { level: 'commune' as const, act: '7/NQ' as TerritoryAct['number'] },
      ],
    };
    const ended = buildTerritory(told).changes.filter(({ kind }) => kind === 'level-abolished');
    expect(ended.map(({ from, to, transfers }) => [from.join(), to.join(), transfers.map(({ extent }) => extent).join()].join('|'))).toEqual([
      '100|10001|whole',
      '101|10003|whole',
    ]);
    const split = buildTerritory({ ...told, transfers: [] }).changes;
    expect(split[0]?.transfers.map(({ to, extent }) => `${to} ${extent}`)).toEqual(['10001 part', '10002 part']);
  });
});

describe('crosswalks', () => {
  const units = [
    unit('10001 A'),
    unit('10001 A Mới', '2022-01-01'),
    unit('10009 A Mới', '2023-01-01'),
    unit('10002 B', '2024-01-01'),
    unit('10003 C', '2024-01-01'),
  ];
  const acts = [act('1/NQ', '2022-01-01'), act('2/NQ', '2023-01-01'), act('3/NQ', '2024-01-01')];
  const moves = [
    move('1/NQ', '10001', '10001'),
    move('2/NQ', '10001', '10009'),
    move('3/NQ', '10009', '10002', 1, 'dân số'),
    move('3/NQ', '10009', '10003', 3, 'dân số'),
  ];
  const territory = buildTerritory(record(units, acts, moves));
  const links = (from: string, to: string) =>
    crosswalk(territory, { from: day(from), to: day(to), level: 'commune' }).links.map((one) =>
      [one.from, one.to, one.share ?? '?', one.acts.join(), one.bases.join()].join('|'),
    );

  test('count what takes effect after the first day and up to the second', () => {
    expect(links('2021-01-01', '2021-12-31')).toEqual(['10001|10001|1||']);
    expect(links('2021-12-31', '2022-01-01')).toEqual(['10001|10001|1||']);
    expect(links('2022-01-01', '2022-12-31')).toEqual(['10001|10001|1||']);
    expect(links('2022-12-31', '2023-01-01')).toEqual(['10001|10009|1|2/NQ|']);
    expect(links('2023-01-01', '2023-12-31')).toEqual(['10009|10009|1||']);
    expect(links('2021-01-01', '2024-01-01')).toEqual(['10001|10002|1/4|2/NQ,3/NQ|dân số', '10001|10003|3/4|2/NQ,3/NQ|dân số']);
    expect(links('2024-01-01', '2030-01-01')).toEqual(['10002|10002|1||', '10003|10003|1||']);
  });

  test('read backwards, parts lie whole in what they came from', () => {
    expect(links('2024-06-01', '2021-01-01')).toEqual(['10002|10001|1|2/NQ,3/NQ|dân số', '10003|10001|1|2/NQ,3/NQ|dân số']);
    const grown = buildTerritory(record([unit('10001 A'), unit('10002 B', '2025-01-01')]));
    expect(crosswalk(grown, { from: last, to: first, level: 'commune' })).toEqual({
      from: last,
      to: first,
      links: [{ from: '10001', to: '10001', share: '1', acts: [], bases: [] }],
      lost: ['10002'],
    });
  });

  test('into another level and back', () => {
    const tree = buildTerritory(
      record([unit('10 T'), unit('10001 A', undefined, undefined, '10'), unit('10002 B', undefined, undefined, '10'), unit('10003 C')]),
    );
    expect(crosswalk(tree, { from: first, to: last, level: 'commune', into: 'province' })).toMatchObject({
      links: [
        { to: '10', share: '1' },
        { to: '10', share: '1' },
      ],
      lost: ['10003'],
    });
    const back = crosswalk(tree, { from: last, to: first, level: 'province', into: 'commune' });
    expect(back.links.map(({ from, to, share: part }) => [from, to, part ?? '?'].join('|'))).toEqual(['10|10001|?', '10|10002|?']);
    const up = crosswalk(tree, { from: last, to: first, level: 'commune', into: 'province' });
    expect([up.links.map(({ from, to }) => `${from} ${to}`), up.lost]).toEqual([['10001 10', '10002 10'], ['10003']]);
  });

  test('land that the record loses is named, and nothing of it is placed', () => {
    const losing = buildTerritory(record([unit('10001 A', undefined, '2024-12-31'), unit('10002 B')]));
    const walk = crosswalk(losing, { from: first, to: last, level: 'commune' });
    expect(walk).toMatchObject({ links: [{ from: '10002' }], lost: ['10001'] });
    expect(restate(figures(['10001', 5], ['10002', 7]), walk)).toMatchObject({
      figures: [{ unit: '10002', value: '7' }],
      unplaced: [{ unit: '10001', value: '5' }],
    });
    const half = buildTerritory(
      record(
        [unit('10001 A'), unit('10002 B', '2022-01-01', '2022-12-31'), unit('10003 C', '2022-01-01')],
        [act('1/NQ', '2022-01-01')],
        [move('1/NQ', '10001', '10002', 1), move('1/NQ', '10001', '10003', 1)],
      ),
    );
    const gone = crosswalk(half, { from: first, to: last, level: 'commune' });
    expect(gone).toMatchObject({ links: [{ to: '10003', share: '1/2' }], lost: ['10001'] });
    expect(restate(figures(['10001', 8]), gone)).toMatchObject({
      figures: [{ unit: '10003', gaps: [{ from: '10001', why: 'share-unknown', of: '8' }] }],
      unplaced: [{ value: '8' }],
    });
  });
});

describe('ways that meet', () => {
  const one = act('1/NQ', '2024-01-01');
  const links = (walk: ReturnType<typeof crosswalk>) =>
    walk.links.map((link) => [link.from, link.to, link.share ?? '?', link.acts.join(), link.bases.join()].join('|'));
  const across = { from: first, to: last, level: 'commune' as const };

  test('a unit moved under another keeps its land: no act is told of it', () => {
    const units = [unit('100 M'), unit('101 N'), unit('10001 A', undefined, undefined, '100'), unit('10001 A', '2024-01-01', undefined, '101')];
    expect(links(crosswalk(buildTerritory(record(units, [one], [move('1/NQ', '10001', '10001')])), across))).toEqual(['10001|10001|1||']);
  });

  test('what weights count is told of divisions only, and only where every part has its weight', () => {
    const whole = { ...move('1/NQ', '10001', '10002'), basis: 'hộ' };
    const merged = buildTerritory(record([unit('10001 A'), unit('10002 B')], [one], [whole, move('1/NQ', '10002', '10002')]));
    expect(links(crosswalk(merged, across))).toEqual(['10001|10002|1|1/NQ|', '10002|10002|1|1/NQ|']);
    const unknown = [move('1/NQ', '10001', '10001', 1, 'hộ'), { ...move('1/NQ', '10001', '10002'), extent: 'part' as const }, move('1/NQ', '10002', '10002')];
    const divided = buildTerritory(record([unit('10001 A'), unit('10002 B')], [one], unknown));
    expect(links(crosswalk(divided, across))).toEqual(['10001|10001|?|1/NQ|', '10001|10002|?|1/NQ|', '10002|10002|1|1/NQ|']);
  });

  const meeting = (weight?: number) => {
    const units = ['10001 A', '10002 B', '10003 C', '10004 D'].map((text) => unit(text));
    const later = [
      move('2/NQ', '10002', '10004', 1, 'hộ'),
      move('2/NQ', '10002', '10002', 1, 'hộ'),
      { ...move('2/NQ', '10003', '10004', weight, 'diện tích'), extent: 'part' as const },
      move('2/NQ', '10003', '10003', 2, 'diện tích'),
      move('2/NQ', '10004', '10004'),
    ];
    const earlier = [
      move('1/NQ', '10001', '10002', 1, 'dân số'),
      move('1/NQ', '10001', '10003', 1, 'dân số'),
      move('1/NQ', '10002', '10002'),
      move('1/NQ', '10003', '10003'),
    ];
    return crosswalk(buildTerritory(record(units, [one, act('2/NQ', '2025-01-01')], [...earlier, ...later])), across);
  };

  test('add their shares, their acts and what the weights counted', () => {
    expect(links(meeting(1)).filter((link) => link.startsWith('10001'))).toEqual([
      '10001|10002|1/4|1/NQ,2/NQ|dân số,hộ',
      '10001|10003|1/3|1/NQ,2/NQ|dân số,diện tích',
      '10001|10004|5/12|1/NQ,2/NQ|dân số,hộ,diện tích',
    ]);
  });

  test('have no share where one of them has none', () => {
    expect(links(meeting()).filter((link) => link.startsWith('10001'))).toEqual([
      '10001|10002|1/4|1/NQ,2/NQ|dân số,hộ',
      '10001|10003|?|1/NQ,2/NQ|dân số',
      '10001|10004|?|1/NQ,2/NQ|dân số,hộ',
    ]);
  });

  test('parts of a divided district keep their shares where one commune stands for each; a renumbered one brings its act to all below', () => {
    const units = [
      unit('100 M'),
      unit('101 N', '2024-01-01'),
      unit('102 P', '2024-01-01'),
      unit('10001 A', undefined, undefined, '101'),
      unit('10002 B', undefined, undefined, '102'),
    ];
    const split = buildTerritory(record(units, [one], [move('1/NQ', '100', '101', 1), move('1/NQ', '100', '102', 3)]));
    expect(links(crosswalk(split, { from: first, to: last, level: 'district', into: 'commune' }))).toEqual(['100|10001|1/4|1/NQ|', '100|10002|3/4|1/NQ|']);
    const below = [unit('100 M'), unit('101 N', '2024-01-01'), unit('10001 A', undefined, undefined, '101'), unit('10002 B', undefined, undefined, '101')];
    const renumbered = buildTerritory(record(below, [one], [move('1/NQ', '100', '101')]));
    expect(links(crosswalk(renumbered, { from: first, to: last, level: 'district', into: 'commune' }))).toEqual(['100|10001|?|1/NQ|', '100|10002|?|1/NQ|']);
  });

  test('a province spreads over the communes of its districts, not over the districts', () => {
    const units = [
      unit('10 T'),
      unit('100 M', undefined, undefined, '10'),
      unit('10001 A', undefined, undefined, '100'),
      unit('10002 B', undefined, undefined, '10'),
    ];
    const walk = crosswalk(buildTerritory(record(units)), { from: first, to: last, level: 'province', into: 'commune' });
    expect(links(walk)).toEqual(['10|10001|?||', '10|10002|?||']);
  });
});

describe('restating', () => {
  const units = [unit('10001 A'), unit('10002 B'), unit('10003 C', '2024-01-01')];
  const territory = buildTerritory(
    record(
      units,
      [act('1/NQ', '2024-01-01')],
      [move('1/NQ', '10001', '10002', 2, 'hộ'), move('1/NQ', '10001', '10003', 1, 'hộ'), move('1/NQ', '10002', '10002')],
    ),
  );
  const walk = crosswalk(territory, { from: first, to: last, level: 'commune' });

  test('tells pieces, gaps, acts and bases', () => {
    expect(restate(figures(['10001', 10], ['10009', 3]), walk)).toEqual({
      figures: [
        {
          ...{ unit: '10002', partial: '7', pieces: [{ from: '10001', of: '10', share: '2/3', taken: '7' }] },
          ...{ gaps: [{ from: '10002', why: 'no-figure' }], isRestated: true, acts: ['1/NQ'], bases: ['hộ'] },
        },
        {
          unit: '10003',
          value: '3',
          pieces: [{ from: '10001', of: '10', share: '1/3', taken: '3' }],
          gaps: [],
          isRestated: true,
          acts: ['1/NQ'],
          bases: ['hộ'],
        },
      ],
      unplaced: [{ unit: '10009', value: '3' }],
    });
    expect(restate(figures(['10002', 4]), walk).figures[1]).toEqual({
      unit: '10003',
      pieces: [],
      gaps: [{ from: '10001', why: 'no-figure' }],
      isRestated: true,
      acts: ['1/NQ'],
      bases: ['hộ'],
    });
  });

  test('carries the decimals of the series, or those asked for', () => {
    const taken = (list: ReturnType<typeof figures>, places?: number) =>
      restate(list, walk, places).figures.flatMap(({ pieces }) => pieces.map((piece) => piece.taken));
    expect(taken(figures(['10001', 1], ['10002', 0.25]))).toEqual(['0.67', '0.25', '0.33']);
    expect(taken(figures(['10001', 1]), 3)).toEqual(['0.667', '0.333']);
    expect(taken(figures(['10001', 1]))).toEqual(['1', '0']);
  });

  test('a figure of the same land under the same code is not restated', () => {
    const same = crosswalk(territory, { from: last, to: day('2031-01-01'), level: 'commune' });
    expect(restate(figures(['10002', 1], ['10003']), same).figures.map(({ isRestated, value }) => [isRestated, value])).toEqual([
      [false, '1'],
      [false, undefined],
    ]);
  });

  test('undone in order; what lacks a piece has no value', () => {
    const whole = restate(figures(['10002', 4], ['10001', 10]), walk);
    expect(undoRestatement(whole)).toEqual(figures(['10001', 10], ['10002', 4]));
    expect(undoRestatement({ ...whole, figures: whole.figures.slice(0, 1) })).toEqual(figures(['10001'], ['10002', 4]));
    expect(undoRestatement({ figures: [], unplaced: figures(['10009', 3], ['10008']) })).toEqual(figures(['10008'], ['10009', 3]));
  });
});

describe('common ground and views', () => {
  const units = [unit('10003 C'), unit('10001 A'), unit('10002 B'), unit('10004 D', undefined, '2024-12-31')];
  const territory = buildTerritory(record(units, [act('1/NQ', '2024-01-01')], [move('1/NQ', '10001', '10003'), move('1/NQ', '10003', '10003')]));
  const days = [
    { day: last, level: 'commune' as const },
    { day: first, level: 'commune' as const },
  ];
  const groups = commonGround(territory, days);

  test('groups come by their first unit; a unit that is lost stands alone', () => {
    expect(groups).toEqual([
      {
        id: '10002',
        members: [
          { day: first, units: ['10002'] },
          { day: last, units: ['10002'] },
        ],
      },
      {
        id: '10003',
        members: [
          { day: first, units: ['10001', '10003'] },
          { day: last, units: ['10003'] },
        ],
      },
      {
        id: '10004',
        members: [
          { day: first, units: ['10004'] },
          { day: last, units: [] },
        ],
      },
    ]);
    expect(commonGround(territory, [])).toEqual([]);
  });

  test('sums name the member that is missing', () => {
    const sums = (on: Day, ...pairs: readonly Pair[]) => sumOnGround(groups, on, figures(...pairs));
    expect(sums(first, ['10001', 2], ['10002', 3], ['10003', 4])).toEqual([
      { unit: '10002', value: '3', pieces: [{ from: '10002', of: '3', share: '1', taken: '3' }], gaps: [], isRestated: false, acts: [], bases: [] },
      {
        ...{ unit: '10003', value: '6', gaps: [], isRestated: true, acts: [], bases: [] },
        pieces: [
          { from: '10001', of: '2', share: '1', taken: '2' },
          { from: '10003', of: '4', share: '1', taken: '4' },
        ],
      },
      { unit: '10004', pieces: [], gaps: [{ from: '10004', why: 'no-figure' }], isRestated: false, acts: [], bases: [] },
    ]);
    expect(sums(first, ['10003', 4])[1]).toMatchObject({ partial: '4', gaps: [{ from: '10001', why: 'no-figure' }] });
    expect(sums(last, ['10003', 6]).map(({ unit: id }) => id)).toEqual(['10002', '10003']);
    expect(sums(day('2025-01-01'), ['10003', 6])).toEqual([]);
  });

  const period = { start: '2020-01', months: 12 };
  const series = { level: 'commune' as const, periods: [{ period, on: first, figures: figures(['10001', 2], ['10002'], ['10009', 1], ['10008']) }] };

  test('as it was: nothing is touched', () => {
    expect(viewSeries(territory, series, { kind: 'as-it-was' })).toEqual({
      groups: [],
      periods: [
        {
          period,
          unplaced: [],
          figures: [
            { unit: '10001', value: '2', pieces: [{ from: '10001', of: '2', share: '1', taken: '2' }], gaps: [], isRestated: false, acts: [], bases: [] },
            { unit: '10002', pieces: [], gaps: [{ from: '10002', why: 'no-figure' }], isRestated: false, acts: [], bases: [] },
            { unit: '10009', value: '1', pieces: [{ from: '10009', of: '1', share: '1', taken: '1' }], gaps: [], isRestated: false, acts: [], bases: [] },
            { unit: '10008', pieces: [], gaps: [{ from: '10008', why: 'no-figure' }], isRestated: false, acts: [], bases: [] },
          ],
        },
      ],
    });
  });

  test('the other views leave what they cannot place beside', () => {
    const [today] = viewSeries(territory, series, { kind: 'units-of', day: last }).periods;
    expect(today?.unplaced).toEqual(figures(['10009', 1]));
    expect(viewSeries(territory, series, { kind: 'units-of', day: last }).groups).toEqual([]);
    const ground = viewSeries(territory, series, { kind: 'common-ground' });
    expect(ground.groups).toHaveLength(4);
    expect(ground.periods[0]?.unplaced).toEqual(figures(['10009', 1]));
    const tree = buildTerritory(record([unit('10 T'), unit('10001 A', undefined, undefined, '10')]));
    const raised = viewSeries(
      tree,
      { ...series, periods: [{ period, on: first, figures: figures(['10001', 2]) }] },
      { kind: 'units-of', day: last, into: 'province' },
    );
    expect(raised.periods[0]?.figures.map(({ unit: id, value }) => `${id} ${value}`)).toEqual(['10 2']);
  });

  test('a ratio needs both, and a denominator that is not zero', () => {
    const of = (value?: number): RestatedFigure => ({
      unit: code('10'),
      ...(value !== undefined && { value: decimal(value) }),
      pieces: [],
      gaps: [],
      isRestated: false,
      acts: [],
      bases: [],
    });
    const form = { per: decimal(100), places: 1 };
    expect(divide(of(1), of(3), form)).toEqual({ unit: '10', numerator: of(1), denominator: of(3), value: '33.3' });
    expect(divide(of(), of(3), form)).toEqual({ unit: '10', numerator: of(), denominator: of(3) });
    expect(divide(of(1), of(), form)).toEqual({ unit: '10', numerator: of(1), denominator: of() });
    expect(divide(of(1), of(0), form)).toEqual({ unit: '10', numerator: of(1), denominator: of(0) });
  });
});

describe('codes given again', () => {
  const one = act('1/NQ', '2025-01-01');
  const codes = (told: TerritoryRecord) =>
    findReusedCodes(buildTerritory(told)).map(({ code: found, former, later }) => `${found} ${former.name} ${later.name}`);

  test('are those that come back after a pause, or for other land', () => {
    expect(codes(record([unit('10001 A', undefined, '2024-12-31'), unit('10001 Khác', '2025-01-01')]))).toEqual([]);
    expect(codes(record([unit('10001 A', undefined, '2024-12-30'), unit('10001 Khác', '2025-01-01')]))).toEqual(['10001 A Khác']);
    const foreign = record(
      [unit('10001 A'), unit('10002 B'), unit('10001 Khác', '2025-01-01')],
      [one],
      [move('1/NQ', '10002', '10001'), move('1/NQ', '10001', '10003')],
    );
    expect(codes(foreign)).toEqual(['10001 A Khác']);
    const kept = record(
      [unit('10001 A'), unit('10002 B'), unit('10001 Chung', '2025-01-01')],
      [one],
      [move('1/NQ', '10002', '10001'), move('1/NQ', '10001', '10001')],
    );
    expect(codes(kept)).toEqual([]);
  });

  test('are refused at the row that gives them', () => {
    const known = record([unit('10 T'), unit('10001 A', undefined, '2024-06-30', '10'), unit('10002 B', undefined, undefined, '10')], [one]);
    const refused = (kind: 'communes' | 'territory-changes', rows: readonly Record<string, string>[]) => {
      const parsed = parseTerritoryList(
        kind,
        Object.keys(rows[0] ?? {}),
        rows.map((cells, i) => ({ line: i + 2, cells })),
        { known },
      );
      return parsed.ok
        ? []
        : parsed.refusals.map(({ code: said, place, parameters }) => [said, place?.line, place?.column, parameters['given'], parameters['name']].join('|'));
    };
    const commune = (number: string, valid_from: string) => ({ code: number, name: 'Xã X', type: 'Xã', province_code: '10', valid_from });
    expect(refused('communes', [commune('10005', '2025-01-01'), commune('10001', '2025-01-01')])).toEqual(['territory/code-reused|3|code|10001|A']);
    const change = (from: string, to: string) => ({ from, to, to_name: 'Xã X', extent: 'toan_bo', legal_basis: '1/NQ' });
    expect(refused('territory-changes', [change('10002', '10001')])).toEqual(['territory/code-reused|2|to|10001|A']);
  });
});
