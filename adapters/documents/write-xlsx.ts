/** Tables as an XLSX workbook: real numbers and dates, header row in bold and frozen, filters, the same bytes for the same content. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type Decimal, decimalPlaces } from '@moc/domain/values';
import type { TableCell, WrittenColumn } from './cell.ts';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A fixed instant in the file's properties: the time of writing would make every download different. */
const written = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a workbook. Sheet names lose the characters that Excel does not allow and are cut to 31. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Mốc';
  workbook.created = written;
  workbook.modified = written;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, { name, columns, rows }: Sheet): void {
  const worksheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  const header = worksheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  header.alignment = { vertical: 'top', wrapText: true };
  for (const row of rows) addRow(worksheet, row);
  for (const [index, { header: title, width }] of columns.entries())
    worksheet.getColumn(index + 1).width = width ?? Math.min(Math.max(title.length + 2, 8), 60);
  if (columns.length > 0) worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet'
  );
}

function addRow(worksheet: Worksheet, cells: readonly TableCell[]): void {
  const row = worksheet.addRow([]);
  for (const [index, content] of cells.entries()) {
    if (content === undefined || content === '') continue;
    const cell = row.getCell(index + 1);
    const { value, format } = excelValue(content);
    cell.value = value;
    if (format) cell.numFmt = format;
  }
  row.alignment = { vertical: 'top', wrapText: true };
}

type Value = string | number | Date | { text: string; hyperlink: string };

function excelValue(content: Exclude<TableCell, undefined>): { value: Value; format?: string } {
  if (typeof content === 'string') return { value: content };
  if ('day' in content) return { value: new Date(`${content.day}T00:00:00Z`), format: 'dd/mm/yyyy' };
  if ('link' in content) return { value: { text: content.text, hyperlink: content.link } };
  return isExact(content.number) ? { value: Number(content.number), format: numberFormat(content.number, content.suffix) } : { value: content.number };
}

/** A spreadsheet's number has fifteen digits; a longer decimal stays a text rather than become another number. */
function isExact(value: Decimal): boolean {
  return value.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}

function numberFormat(value: Decimal, suffix = ''): string {
  const places = decimalPlaces(value);
  const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  return suffix === '' ? digits : `${digits}"${suffix.replaceAll('"', '')}"`;
}
