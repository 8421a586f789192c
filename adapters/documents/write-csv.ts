/** Tables as CSV (RFC 4180): UTF-8, CRLF, numbers in machine notation. */
import type { TableCell, WrittenColumn } from './cell.ts';

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes Vietnamese for another encoding. Default true. */
  readonly mark?: boolean;
  /**
   * Leaves texts that a spreadsheet would run as a formula as they are. By default they get an apostrophe in front,
   * since anyone may have written the note that someone else opens in a spreadsheet.
   */
  readonly exact?: boolean;
}

/** The bytes of a CSV file. */
export function writeCsv(
  columns: readonly WrittenColumn[],
  rows: readonly (readonly TableCell[])[],
  { mark = true, exact = false }: CsvOptions = {},
): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) => cells.map((cell) => quoted(textOf(cell, exact))).join(','));
  return new TextEncoder().encode(`${mark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`);
}

function textOf(cell: TableCell, exact: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object' && 'number' in cell) return cell.number;
  if (typeof cell === 'object' && 'day' in cell) return cell.day;
  const text = typeof cell === 'string' ? cell : cell.text;
  return exact || !/^[=+\-@\t\r]/.test(text) ? text : `'${text}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
