/** Workbooks read as tables: texts as shown, rows by their number in the sheet, what is no workbook refused in words. */
import { describe, expect, it } from 'vitest';
import { isWorkbook, readSheet } from './read-sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

const columns = [{ header: 'Họ và tên' }, { header: 'Thư' }];

async function readTableOf(bytes: Uint8Array) {
  const outcome = await readSheet(bytes, 'x.xlsx');
  return outcome.ok ? outcome.value : expect.fail(outcome.refusals[0].code);
}

describe('a workbook', () => {
  it('is read row by row, empty rows passed over', async () => {
    const bytes = Buffer.from(
      await writeXlsx([
        {
          name: 'Người',
          columns,
          rows: [
            ['Lê Thị Lan', 'lan@x.example'],
            ['', ''],
            ['Võ Văn Sáu', ''],
          ],
        },
      ]),
    );
    expect(isWorkbook(bytes)).toBe(true);
    const { columns: read, rows } = await readTableOf(bytes);
    expect(read).toEqual(['Họ và tên', 'Thư']);
    expect(rows).toEqual([
      { line: 2, cells: { 'Họ và tên': 'Lê Thị Lan', Thư: 'lan@x.example' } },
      { line: 4, cells: { 'Họ và tên': 'Võ Văn Sáu', Thư: '' } },
    ]);
  });

  it('that is damaged or none at all is refused', async () => {
    const bytes = await writeXlsx([{ name: 'a', columns, rows: [] }]);
    for (const broken of [bytes.subarray(0, 200), Buffer.from('PK\u0003\u0004 chẳng phải gì'), Buffer.from('')]) {
      const outcome = await readSheet(broken, 'x.xlsx');
      expect(outcome.ok ? '' : outcome.refusals[0].code).toMatch(/^document\//);
    }
  });
});
