/** Forms written and read back, and workbooks as other programs leave them: merged cells, percent, days, numbers as text. */
import { Workbook } from '@cj-tech-master/excelts';
import { decimal } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { type GridSheet, readBlock, readGrid, writeForm } from '../index.ts';

async function grid(bytes: Uint8Array): Promise<readonly GridSheet[]> {
  const read = await readGrid(bytes, 'x.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
}

const form = {
  name: 'Số liệu',
  title: ['Sở A: số liệu cần gửi', 'Tải ngày 05/12/2024'],
  columns: [
    { header: 'Mã', width: 10 },
    { header: 'Số liệu', width: 10, input: { kind: 'number' }, hint: 'Nhập số' },
    { header: 'Loại số', width: 10, input: { kind: 'list', choices: ['ước tính', 'sơ bộ'] } },
    { header: 'Ghi chú', width: 10, input: { kind: 'text' } },
  ],
  rows: [
    ['a|83|2024|value', { number: decimal('1750.5') }, 'ước tính', undefined],
    ['b|83|2024|value', undefined, undefined, 'x'],
  ],
  instructions: { name: 'Hướng dẫn', lines: ['Chỉ nhập ô vàng'] },
} as const;

describe('a form', () => {
  test('comes back as it was written, the same bytes each time', async () => {
    const bytes = await writeForm(form);
    expect(Buffer.from(await writeForm(form)).equals(Buffer.from(bytes))).toBe(true);
    const [sheet, help] = await grid(bytes);
    expect(sheet?.rows.map(({ line, cells }) => [line, cells.map((cell) => cell?.text)])).toMatchObject([
      [1, ['Sở A: số liệu cần gửi']],
      [2, ['Tải ngày 05/12/2024']],
      [4, ['Mã', 'Số liệu', 'Loại số', 'Ghi chú']],
      [5, ['a|83|2024|value', '1750.5', 'ước tính', undefined]],
      [6, ['b|83|2024|value', undefined, undefined, 'x']],
    ]);
    expect(sheet?.rows[3]?.cells[1]).toEqual({ kind: 'number', text: '1750.5' });
    expect(help?.rows[0]?.cells[0]?.text).toBe('Chỉ nhập ô vàng');
  });

  test('is locked but for what is asked, which is guided', async () => {
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(await writeForm(form)) as never);
    const sheet = book.getWorksheet('Số liệu')!;
    expect(sheet.getCell('A5').protection?.locked ?? true).toBe(true);
    expect(sheet.getCell('B5').protection?.locked).toBe(false);
    expect(sheet.getCell('B5').dataValidation).toMatchObject({ type: 'decimal', prompt: 'Nhập số' });
    expect(sheet.getCell('C5').dataValidation).toMatchObject({ type: 'list', formulae: ['"ước tính,sơ bộ"'] });
  });
});

describe('workbooks of other programs', () => {
  test('merged cells, percent, days, floating ends and numbers as text', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('Biểu 1');
    sheet.addRow(['BÁO CÁO']);
    sheet.mergeCells('A1:C1');
    sheet.addRow(['Chỉ tiêu', 'Số liệu', 'Ngày']);
    sheet.addRow(['Tăng trưởng', 0.068, new Date(Date.UTC(1970, 0, 1))]);
    sheet.getCell('B3').numFmt = '0.0%';
    sheet.getCell('C3').numFmt = 'dd/mm/yyyy';
    sheet.addRow(['Xuất khẩu', 0.1 + 0.2, '1.750,5']);
    sheet.addRow(['', 12_345_678_901, 1e-7]);
    sheet.mergeCells('A4:A5');
    book.addWorksheet('Trống');
    const sheets = await grid(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Biểu 1']);
    const rows = sheets[0]!.rows;
    expect(rows[0]?.cells[2]).toEqual({ kind: 'text', text: 'BÁO CÁO', isCopy: true });
    expect(rows[2]?.cells.slice(1)).toEqual([
      { kind: 'number', text: '6.8', isPercent: true },
      { kind: 'day', text: '1970-01-01' },
    ]);
    expect(rows[3]?.cells.slice(1)).toEqual([
      { kind: 'number', text: '0.3' },
      { kind: 'text', text: '1.750,5' },
    ]);
    expect(rows[4]?.cells).toEqual([
      { kind: 'text', text: 'Xuất khẩu', isCopy: true },
      { kind: 'number', text: '12345678901' },
      { kind: 'number', text: '0.0000001' },
    ]);
  });

  test('what is none is refused in words', async () => {
    expect(await readGrid(new TextEncoder().encode('không phải'), 'x.xlsx')).toMatchObject({
      ok: false,
      refusals: [{ code: 'document/damaged', parameters: { file: 'x.xlsx' } }],
    });
    expect(await readGrid(new Uint8Array(10_000_001), 'x.xlsx')).toMatchObject({ ok: false, refusals: [{ code: 'document/too-large' }] });
  });
});

test('a pasted block: tabs, quoted breaks, empty lines', () => {
  expect(readBlock('a\t1,5\r\n\r\n"b\nc"\t…\r\n').map(({ line, cells }) => [line, cells.map((cell) => cell?.text)])).toEqual([
    [1, ['a', '1,5']],
    [3, ['b\nc', '…']],
  ]);
  expect(readBlock('Mã;Số liệu\nx;1,5')[1]?.cells.map((cell) => cell?.text)).toEqual(['x', '1,5']);
  expect(readBlock('Mã,Số liệu\nx,"1,5"')[1]?.cells.map((cell) => cell?.text)).toEqual(['x', '1,5']);
});
