/** Tables as people really send them: titles above, merged cells, commas, signs for nothing, doubled rows, numbers as text. */
import { findUnit, getUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { TerritoryCode } from '../index.ts';
import type { Fillable, FilledCell, FilledRow } from './filled-table.ts';
import { foldCell } from './fold-cell.ts';
import { readFilled } from './read-filled.ts';
import { makeRequest } from './testing/build.ts';

const exports = makeRequest('exports', { unit: getUnit('usd-million') });
const growth = makeRequest('growth', { unit: getUnit('percent'), measure: 'growth-yoy' });
const wanted: readonly Fillable[] = [
  { cell: foldCell(exports, [], []), name: 'Kim ngạch xuất khẩu', territoryName: 'Tỉnh' },
  { cell: foldCell(growth, [], []), name: 'Tốc độ tăng trưởng (GRDP)', territoryName: 'Tỉnh' },
];

const text = (value: string, more: Partial<FilledCell> = {}): FilledCell | undefined => (value === '' ? undefined : { kind: 'text', text: value, ...more });
const grid = (...lines: readonly (readonly (string | FilledCell)[])[]): readonly FilledRow[] =>
  lines.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) }));
const read = (...lines: readonly (readonly (string | FilledCell)[])[]) => readFilled(grid(...lines), wanted, findUnit);
const header = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Lý do không có số liệu', 'Ghi chú'];
const row = (value: string | FilledCell, reason = '', note = '') => [exports.id, 'Kim ngạch xuất khẩu', 'triệu USD', value, reason, note];
const one = (value: string | FilledCell, reason?: string, note?: string) => read(header, row(value, reason, note))?.rows[0];

describe('values', () => {
  const cases: readonly [string | FilledCell, string][] = [
    ['1.750,5', '1750.5'],
    ['1750', '1750'],
    ['6,5', '6.5'],
    ['6.5', '6.5'],
    ['1 750', '1750'],
    ['1.234.567', '1234567'],
    ['-3,2', '-3.2'],
    ['−3,2', '-3.2'],
    ['(3,2)', '-3.2'],
    ['1.750,5 triệu USD', '1750.5'],
    [{ kind: 'number', text: '1750.5' }, '1750.5'],
  ];
  test.each(cases)('%s', (given, value) => expect(one(given)?.entry?.value).toMatchObject({ kind: 'number', value, unit: { code: 'usd-million' } }));

  test('another unit of the same kind stays as it was written; one that measures something else is told', () => {
    expect(one('1,5 tỷ USD')?.entry?.value).toMatchObject({ value: '1.5', unit: { code: 'usd-billion' } });
    expect(one('5 %')).toMatchObject({ problems: [{ code: 'collection/unknown-unit', parameters: { given: '%' } }] });
    expect(one('5 %')?.entry).toBeUndefined();
  });

  test('percent in the cell’s format', () => {
    const cell: FilledCell = { kind: 'number', text: '6.5', isPercent: true };
    expect(read(header, [growth.id, '', '', cell])?.rows[0]?.entry?.value).toMatchObject({ value: '6.5', unit: { code: 'percent' } });
  });

  test.each([
    ['Đạt', '1'],
    ['chưa', '0'],
    ['1', '1'],
  ])('a count of a single unit is written in words, too: %s', (given, value) => {
    const recognised = makeRequest('new-rural', { unit: getUnit('count:xã'), measure: 'count', territory: '29038' as TerritoryCode });
    const fillable = { cell: foldCell(recognised, [], []), name: 'Xã đạt chuẩn nông thôn mới', territoryName: 'Xã A' };
    const rows = (...lines: readonly (readonly string[])[]) => readFilled(grid(...lines), [fillable], findUnit)?.rows[0]?.entry?.value;
    expect(rows(header, [recognised.id, '', 'xã', given])).toMatchObject({ kind: 'number', value });
    expect(rows(['Xã đạt chuẩn nông thôn mới', given])).toMatchObject({ kind: 'number', value });
    expect(one(given === '1' ? 'Đạt' : given)?.entry).toBeUndefined();
  });

  test('what may be thousands or decimals is pointed out', () => {
    expect(one('1.750')).toMatchObject({
      entry: { value: { value: '1750' } },
      problems: [{ code: 'collection/ambiguous-number', parameters: { theirs: '1.750', mine: '1,75' } }],
    });
    expect(one('12,345')).toMatchObject({ entry: { value: { value: '12.345' } }, problems: [{ code: 'collection/ambiguous-number' }] });
  });

  test('a table that can only be English is read so throughout', () => {
    const table = read(header, row('1,750'), [growth.id, '', '', '1,234.5']);
    expect(table?.rows.map(({ entry }) => (entry?.value.kind === 'number' ? entry.value.value : ''))).toEqual(['1750', '1234.5']);
  });

  const gaps: readonly [string, string][] = [
    ['-', 'not-applicable'],
    ['–', 'not-applicable'],
    ['…', 'not-collected'],
    ['...', 'not-collected'],
    ['chưa có', 'not-yet'],
    ['01/01/1970', 'not-yet'],
  ];
  test.each(gaps)('%s is missing: %s', (given, reason) => expect(one(given)?.entry?.value).toMatchObject({ kind: 'missing', reason }));

  test('an empty cell says nothing, unless a reason stands beside it', () => {
    expect(one('')).toBeUndefined();
    expect(one('', 'không cung cấp')?.entry?.value).toEqual({ kind: 'missing', reason: 'withheld', words: 'không cung cấp' });
    expect(one('', 'đang rà soát hồ sơ')?.entry?.value).toEqual({ kind: 'missing', reason: 'not-collected', words: 'đang rà soát hồ sơ' });
    expect(one('', '01/01/1970')).toBeUndefined();
  });

  test('words are no number, a day neither', () => {
    expect(one('khoảng năm trăm')).toMatchObject({ problems: [{ code: 'collection/not-a-number' }] });
    expect(one({ kind: 'day', text: '2024-05-06' })).toMatchObject({ problems: [{ code: 'collection/not-a-number' }] });
    expect(one('5', '', '01/01/1970')?.entry?.note).toBe('');
  });
});

describe('tables', () => {
  test('titles above, a row of numbers below, lines that belong to nobody', () => {
    const table = read(
      ['ỦY BAN NHÂN DÂN TỈNH'],
      ['BÁO CÁO THÁNG 12', text('', { isCopy: true }) as never],
      ['STT', 'Chỉ tiêu:', 'ĐVT', 'Thực hiện', 'Ghi chú'],
      ['1', 'KIM NGẠCH  XUẤT KHẨU', 'Triệu USD', '1.600', ''],
      ['2', 'Chỉ tiêu khác', '%', '5', ''],
      ['', 'Ghi chú: số ước', '', '', ''],
    );
    expect(table?.rows).toMatchObject([{ request: exports.id, line: 4, entry: { value: { value: '1600' } } }]);
    expect(table?.unknown).toEqual([{ line: 5, text: '2 · Chỉ tiêu khác · % · 5' }]);
  });

  test('a merged name counts for its rows, a merged figure once', () => {
    const copy = (value: string) => text(value, { isCopy: true }) as FilledCell;
    const table = read(
      ['Chỉ tiêu', 'Kỳ', 'Số liệu'],
      ['Kim ngạch xuất khẩu', 'quý IV', '5'],
      [copy('Kim ngạch xuất khẩu'), 'năm 2024', '7'],
      [growth.id, '', copy('7')],
    );
    expect(table?.rows).toMatchObject([{ line: 3, entry: { value: { value: '7' } } }]);
  });

  test('doubled rows: the same is one, another number is told', () => {
    expect(read(header, row('5'), row('5'))?.rows).toHaveLength(1);
    expect(read(header, row('5'), row('6'))?.rows[1]).toMatchObject({
      problems: [{ code: 'collection/repeated-row', parameters: { line: 2, given: '6 triệu USD' } }],
    });
  });

  test('a cell that somebody changed since the table was made is told', () => {
    const changed = read(['Mã', 'Lần', 'Số liệu'], [exports.id, '3', '5'])?.rows[0];
    expect(changed).toMatchObject({ entry: {}, problems: [{ code: 'collection/changed-meanwhile', parameters: { expected: 3, version: 0 } }] });
  });

  test('a block without header, by name', () => {
    expect(read(['x', 'Kim ngạch xuất khẩu', '5'], ['y', 'Tốc độ tăng trưởng (GRDP)', '6,5'])?.rows.map(({ request }) => request)).toEqual([
      exports.id,
      growth.id,
    ]);
    expect(read(['5'], ['6'])).toBeUndefined();
  });

  const names = ['Kim ngạch xuất khẩu', 'Tốc độ tăng trưởng (GRDP)'];
  /** The heads of a table's columns, what it holds for exports, and the column that is taken of it. */
  const heads: readonly (readonly [readonly string[], readonly string[], string])[] = [
    [['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2024', 'Thực hiện năm 2024', 'So với KH (%)'], ['1', names[0]!, 'triệu USD', '1.750', '1.630,5', '93,2'], '1630.5'],
    [['Tên chỉ tiêu', 'TH 2023', 'KH 2024', 'Ước TH 2024', '% TH/KH', '% so cùng kỳ'], [names[0]!, '1456', '1750', '1630,5', '93', '112'], '1630.5'],
    [['Chỉ tiêu', 'Chỉ tiêu giao', 'Thực hiện 9 tháng', 'Ước thực hiện cả năm'], [names[0]!, '1750', '1200', '1630,5'], '1630.5'],
    [['Các chỉ tiêu chủ yếu', 'Nghị quyết giao', 'Năm 2023', 'Năm 2024'], [names[0]!, '1750', '1456', '1630,5'], '1630.5'],
    [['Chỉ tiêu', 'Kết quả thực hiện đến 31/12/2024 (triệu USD)', 'Ngày chốt'], [names[0]!, '1630,5', '01/01/1970'], '1630.5'],
    [['Đầu việc', 'Kế hoạch', 'Thực hiện'], [names[0]!, '1750', '1630,5'], '1630.5'],
  ];
  test.each(heads)('%j: the plan, last year and comparisons are not taken for the figure', (head, cells, value) => {
    const table = read(head, cells);
    expect(table?.rows).toMatchObject([{ entry: { value: { value } } }]);
    expect(table?.isDoubtful).toBe(false);
  });

  test('a header over two rows, the upper one merged, and a row that numbers the columns', () => {
    const table = read(
      ['TT', 'Chỉ tiêu', 'Năm 2023', 'Năm 2024', '', ''],
      ['', '', 'Thực hiện', 'Kế hoạch', 'Ước thực hiện', 'So với KH (%)'],
      ['A', 'B', '1', '2', '3', '4=3/2'],
      ['1', names[0]!, '1456', '1750', '1.630,5', '93,2'],
    );
    expect(table?.rows).toMatchObject([{ line: 4, entry: { value: { value: '1630.5' } } }]);
    expect([table?.column, table?.unknown]).toEqual([4, []]);
    expect(table?.columns).toContainEqual({ column: 3, heading: 'Năm 2024 Kế hoạch' });
  });

  test('a month is taken for a request of that month, not for the year', () => {
    const table = read(['Chỉ tiêu', 'Thực hiện tháng 12', 'Lũy kế cả năm 2024'], [names[0]!, '120', '1630']);
    expect(table?.rows).toMatchObject([{ entry: { value: { value: '1630' } } }]);
  });

  test('where two columns could be it, one is taken and it is told; a person’s choice holds', () => {
    const rows = [
      ['Chỉ tiêu', 'Thực hiện (sở báo)', 'Thực hiện (thống kê)'],
      [names[0]!, '1630', '1640'],
    ] as const;
    const table = read(...rows);
    expect(table).toMatchObject({ column: 1, isDoubtful: true, columns: [{ column: 1 }, { column: 2, heading: 'Thực hiện (thống kê)' }] });
    const chosen = readFilled(grid(...rows), wanted, findUnit, 2);
    expect(chosen).toMatchObject({ column: 2, isDoubtful: false, rows: [{ entry: { value: { value: '1640' } } }] });
    expect(readFilled(grid(...rows), wanted, findUnit, 7)).toMatchObject({ column: 1 });
  });

  test('columns without any heading leave a doubt; a table of plans alone gives nothing', () => {
    expect(read([names[0]!, '1750', '1630'])).toMatchObject({ column: 1, isDoubtful: true });
    expect(read(['Chỉ tiêu', 'Kế hoạch 2024'], [names[0]!, '1750'])).toBeUndefined();
  });

  test.each([
    '1. Kim ngạch xuất khẩu',
    '- Kim ngạch xuất khẩu',
    'c) Kim ngạch xuất khẩu (triệu USD)',
    '2.1. Kim ngạch  xuất khẩu:',
    'Trong đó: Kim ngạch xuất khẩu',
    'III. KIM NGẠCH XUẤT KHẨU',
  ])('%s is named so in a report', (name) => expect(read(['Chỉ tiêu', 'Thực hiện'], [name, '5'])?.rows).toMatchObject([{ request: exports.id }]));
});
