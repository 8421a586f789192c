/**
 * The frame in which rows of any file are read: every fault of every row is collected with its line and column, and a
 * file is accepted whole or not at all. Cells that repeat (units, periods, dates) are understood once and remembered.
 */
import { accepted, type Code, type Decimal, type Outcome, type Parameters, type Place, parseDecimal, type Refusal, refused } from '../values/index.ts';
import { type FileKind, fileColumns, optionalColumns } from './file-words.ts';

/** One line of a file as it was read: 1-based line in the file, cells by column name. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** How many faults are listed before the rest is only counted. */
export const listedRefusals = 100;

/** Refusals of a header line: missing, unexpected and repeated columns; empty when the header is right. */
export function checkHeader(kind: FileKind, columns: readonly string[]): readonly Refusal[] {
  const needed: readonly string[] = fileColumns[kind];
  const known = [...needed, ...(optionalColumns[kind] ?? [])];
  const wanted = known.join(', ');
  const at = (code: Code, column: string): Refusal => ({ code, parameters: { column, wanted }, place: { line: 1, column } });
  const counted = [...new Set(columns)];
  return [
    ...needed.filter((column) => !columns.includes(column)).map((column) => at('observation/missing-column', column)),
    ...counted.filter((column) => !known.includes(column)).map((column) => at('observation/unexpected-column', column)),
    ...counted.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column)).map((column) => at('observation/repeated-column', column)),
  ];
}

/** Collects refusals up to the limit and counts the rest. */
export class Refusals {
  readonly #listed: Refusal[] = [];
  #count = 0;
  readonly #file: string | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  add(line: number, column: string, code: Code, parameters: Parameters): undefined {
    this.#count += 1;
    if (this.#listed.length < listedRefusals) this.#listed.push({ code, parameters: { column, ...parameters }, place: this.#place(line, column) });
    return undefined;
  }

  get count(): number {
    return this.#count;
  }

  #place(line: number, column: string): Place {
    return this.#file === undefined ? { line, column } : { file: this.#file, line, column };
  }

  /** The values when nothing was refused, else every refusal listed and the number of those left out. */
  outcome<T>(values: readonly T[]): Outcome<readonly T[]> {
    const [first, ...rest] = this.#listed;
    if (!first) return accepted(values);
    const left = this.#count - this.#listed.length;
    return refused(first, ...rest, ...(left > 0 ? [{ code: 'observation/more-refusals', parameters: { count: left } } as const] : []));
  }
}

/** What one column's cell means; undefined when it means nothing. */
export type ReadCell<T> = (line: number, cells: RawRow['cells']) => T | undefined;

/** Above this many different values a column is not worth remembering. */
const remembered = 50_000;

/**
 * A reader of one column. `parse` gives the meaning or undefined; then `code` is refused with what was given and what
 * was wanted. Meanings are remembered, so a value repeated in a million rows is understood once and shared.
 */
export function columnReader<T>(refusals: Refusals, column: string, code: Code, parse: (text: string) => T | undefined, wanted: string): ReadCell<T> {
  const known = new Map<string, T>();
  return (line, cells) => {
    const given = cells[column] ?? '';
    const before = known.get(given);
    if (before !== undefined) return before;
    const value = parse(given);
    if (value === undefined) return refusals.add(line, column, code, { given, wanted });
    if (known.size < remembered) known.set(given, value);
    return value;
  };
}

/** What cells of common kinds must hold, for messages. */
export const wantedForms = {
  number: '1750.5',
  date: 'YYYY-MM-DD, YYYY-MM, YYYY',
  day: 'YYYY-MM-DD',
  period: '2024, 2024-Q1, 2024-H1, 2024-9M, 2024-M08, 2024-M11-YTD, 2024-08/P5M',
  unit: '%, tỷ đồng, triệu USD, xã',
  target: '2.2.a, dieu-2.khoan-2.diem-a',
  part: '2.2.a.1, dieu-2.khoan-2.diem-a.phan-1',
} as const;

/** Some of the values a cell may name, "a, b, c…"; where there are none yet, the file that brings them. */
export function someOf(values: Iterable<string>, broughtBy: string): string {
  const some: string[] = [];
  for (const value of values) {
    if (some.length === 5) return `${some.join(', ')}…`;
    some.push(value);
  }
  return some.join(', ') || broughtBy;
}

/**
 * Reads a cell's number: machine notation, and where cells are parted by semicolons "27,4" too. A cell with both a dot and
 * a comma is refused everywhere: nobody knows which of them groups. So is "1.750" where semicolons part the cells: such files
 * come from programs that group by dots.
 */
export function decimalOf({ hasDecimalComma = false }: { readonly hasDecimalComma?: boolean }): (text: string) => Decimal | undefined {
  return (text) => {
    if (hasDecimalComma && /^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return undefined;
    return parseDecimal(hasDecimalComma && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  };
}

/** A cell that must be one of the listed words. */
export function wordReader<T extends string>(refusals: Refusals, column: string, words: Readonly<Record<string, T>>): ReadCell<T> {
  return columnReader(refusals, column, 'observation/word', (text) => (Object.hasOwn(words, text) ? words[text] : undefined), Object.keys(words).join(', '));
}

/** A cell that must not be empty; the text in composed letters. */
export function textReader(refusals: Refusals, column: string, wanted: string): ReadCell<string> {
  return columnReader(refusals, column, 'observation/empty-cell', (text) => text.trim().normalize('NFC') || undefined, wanted);
}

/** Says where a row first stood when the same key comes again. */
export function firstLines(refusals: Refusals, column: string, code: Code): (line: number, key: string, given: string) => boolean {
  const lines = new Map<string, number>();
  return (line, key, given) => {
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, line);
      return true;
    }
    refusals.add(line, column, code, { first, given });
    return false;
  };
}

/** Reads all rows; a row with any fault yields none, and one fault anywhere refuses the file. */
export function readRows<T>(rows: readonly RawRow[], refusals: Refusals, readRow: (row: RawRow) => T | undefined): Outcome<readonly T[]> {
  if (rows.length === 0) return refused({ code: 'observation/no-rows', parameters: {} });
  const values: T[] = [];
  for (const row of rows) {
    const value = readRow(row);
    if (value !== undefined) values.push(value);
  }
  return refusals.outcome(values);
}
