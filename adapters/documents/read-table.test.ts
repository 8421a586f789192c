/** CSV as it comes from people and programs: quoting, line numbers, faults, speed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable, writeCsv } from './index.ts';

const read = (text: string) => {
  const outcome = readTable(text, 'a.csv');
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
};

describe('rows with their lines', () => {
  test('line breaks inside cells and blank lines count', () => {
    const { columns, rows } = read('tên,trị số\r\n"một\r\nhai",1\r\n\r\n  \r\nba,"2,5"\r\n"nói ""bốn""",\r\n');
    expect(columns).toEqual(['tên', 'trị số']);
    expect(rows).toEqual([
      { line: 2, cells: { tên: 'một\nhai', 'trị số': '1' } },
      { line: 6, cells: { tên: 'ba', 'trị số': '2,5' } },
      { line: 7, cells: { tên: 'nói "bốn"', 'trị số': '' } },
    ]);
  });

  test('semicolons and tabs, where the header has no comma', () => {
    expect(read('a;b\n1,5;2\n').rows).toEqual([{ line: 2, cells: { a: '1,5', b: '2' } }]);
    expect(read('a\tb\n1\t2').rows).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
  });

  test('column names are composed and trimmed, a byte order mark is not part of them', () => {
    expect(read(`\uFEFF ${'tên'.normalize('NFD')} ,b\n1,2`).columns).toEqual(['tên', 'b']);
  });

  test('what is written is read again', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const bytes = writeCsv([{ header: 'a' }, { header: 'b' }], rows, { exact: true, mark: false });
        expect(read(new TextDecoder().decode(bytes)).rows.map(({ cells }) => [cells['a'], cells['b']])).toEqual(rows);
      }),
    );
  });
});

describe('faults with their lines', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['no header', '\n1,2', 'document/no-header', 1],
    ['a cell too many', 'a,b\n1,2\n"x\ny",2\n1.750,5,0\n', 'document/ragged-row', 5],
    ['a cell too few', 'a,b\n1\n', 'document/ragged-row', 2],
    ['an open quotation mark', 'a,b\n1,2\n"3,4\n', 'document/quotes', 3],
    ['a quotation mark in the middle', 'a,b\n"1"x,2\n', 'document/quotes', 2],
  ];
  test.each(cases)('%s', (_what, text, code, line) => {
    expect(readTable(text, 'a.csv')).toMatchObject({ ok: false, refusals: [{ code, place: { file: 'a.csv', line } }] });
  });

  test('every ragged row is named, up to a hundred', () => {
    const outcome = readTable(`a,b\n${'1\n'.repeat(300)}`);
    expect(!outcome.ok && outcome.refusals.length).toBe(100);
  });
});

test('two hundred thousand rows', () => {
  const row = '2.2.a,Tốc độ tăng trưởng kinh tế (GRDP),2024-M08,growth_yoy_pct,7.33,%,uoc,83,2023-02-10,voh-2023-02-10,"ghi chú, có phẩy"\n';
  const text = `indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note\n${row.repeat(200_000)}`;
  expect(read(text).rows.at(-1)?.line).toBe(200_001);
});
