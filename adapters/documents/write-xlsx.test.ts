/** Workbooks and CSV files as a spreadsheet would find them. */
import { setTimeout as wait } from 'node:timers/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { day, decimal } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { type Sheet, writeCsv, writeXlsx } from './index.ts';

const sheet: Sheet = {
  name: 'Chỉ tiêu: năm 2024/2025',
  columns: [{ header: 'Chỉ tiêu', width: 40 }, { header: 'Trị số' }, { header: 'Ngày' }, { header: 'Nguồn' }],
  rows: [
    [
      'Tốc độ tăng trưởng kinh tế',
      { number: decimal('6.5'), suffix: '%' },
      { day: day('2024-12-05') },
      { text: 'Báo Đồng Khởi', link: 'https://example.org/a?b=1&c=2' },
    ],
    ['Kim ngạch xuất khẩu', { number: decimal('1750') }, undefined, '=1+1'],
    ['Số quá dài', { number: decimal('12345678901234567.5') }, undefined, ''],
  ],
};

async function open(bytes: Uint8Array) {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.worksheets[0]!;
}

describe('xlsx', () => {
  test('numbers, dates, links and Vietnamese come back', async () => {
    const read = await open(await writeXlsx([sheet]));
    expect(read.name).toBe('Chỉ tiêu  năm 2024 2025');
    expect(read.getCell('A1').value).toBe('Chỉ tiêu');
    expect(read.getCell('A2').value).toBe('Tốc độ tăng trưởng kinh tế');
    expect(read.getCell('B2').value).toBe(6.5);
    expect(read.getCell('B2').numFmt).toBe('#,##0.0"%"');
    expect(read.getCell('B3').value).toBe(1750);
    expect(read.getCell('B3').numFmt).toBe('#,##0');
    expect(read.getCell('C2').value).toEqual(new Date('2024-12-05T00:00:00Z'));
    expect(read.getCell('D2').value).toMatchObject({ text: 'Báo Đồng Khởi', hyperlink: 'https://example.org/a?b=1&c=2' });
  });

  test('a text stays a text, and a decimal beyond a double stays exact', async () => {
    const read = await open(await writeXlsx([sheet]));
    expect(read.getCell('D3').value).toBe('=1+1');
    expect(read.getCell('B4').value).toBe('12345678901234567.5');
  });

  test('the header row is frozen and filtered, widths are set', async () => {
    const read = await open(await writeXlsx([sheet]));
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(read.getColumn(1).width).toBe(40);
    expect(read.autoFilter).toBeTruthy();
  });

  test('the same content gives the same bytes', async () => {
    const first = await writeXlsx([sheet]);
    await wait(2100); // ZIP keeps time in steps of two seconds.
    expect(Buffer.from(await writeXlsx([sheet])).equals(Buffer.from(first))).toBe(true);
  });
});

test('csv: mark, CRLF, quotes, machine numbers, no formula from a text', () => {
  const bytes = writeCsv(sheet.columns, [...sheet.rows, ['a "b", c', undefined, undefined, '- xã']]);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    [
      '\uFEFFChỉ tiêu,Trị số,Ngày,Nguồn',
      'Tốc độ tăng trưởng kinh tế,6.5,2024-12-05,Báo Đồng Khởi',
      "Kim ngạch xuất khẩu,1750,,'=1+1",
      'Số quá dài,12345678901234567.5,,',
      `"a ""b"", c",,,'- xã`,
      '',
    ].join('\r\n'),
  );
});
