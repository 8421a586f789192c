/** CSV (RFC 4180) as rows that know their physical line; also with semicolons or tabs, as spreadsheets set to Vietnamese write it. */
import { accepted, type Outcome, type Place, type Refusal, refused } from '@moc/domain/values';
import Papa from 'papaparse';

export interface TableRow {
  /** 1-based line of the file on which the row begins; cells may hold line breaks. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  /** What stands between the cells: ",", ";" or a tab. */
  readonly separator: string;
  readonly rows: readonly TableRow[];
}

const maximumRefusals = 100;

/**
 * Reads a table whose first line names the columns. Blank lines are passed over; line breaks inside cells become "\n";
 * cells are otherwise untouched. Refusals: `document/no-header`, `document/quotes`, `document/ragged-row`.
 */
export function readTable(text: string, name?: string): Outcome<Table> {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const separator = delimiterOf(source);
  const parsed = Papa.parse<string[]>(source, { delimiter: separator, newline: '\n' });
  const lines = lineNumbers(parsed.data);
  const place = (line: number): Place => (name === undefined ? { line } : { file: name, line });
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes) return refused({ code: 'document/quotes', parameters: {}, place: place(lines[quotes.row ?? 0] ?? 1) });
  const [header = [], ...records] = parsed.data;
  const columns = header.map((column) => column.trim().normalize('NFC'));
  if (columns.every((column) => column === '')) return refused({ code: 'document/no-header', parameters: {}, place: place(1) });
  const [first, ...rest] = raggedRows(records, columns.length, lines, place);
  if (first) return refused(first, ...rest);
  return accepted({ columns, separator, rows: rowsOf(records, columns, lines) });
}

/** Comma, unless the header line has none and does have semicolons or tabs. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

/** The line on which each record begins: one more for every record before it, and for every line break in its cells. */
function lineNumbers(records: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return records.map((cells) => {
    const begins = line;
    line += 1;
    for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1;
    return begins;
  });
}

const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0]!.trim() === '';

function raggedRows(records: readonly (readonly string[])[], wanted: number, lines: readonly number[], place: (line: number) => Place): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [index, cells] of records.entries()) {
    if (cells.length === wanted || isBlank(cells)) continue;
    refusals.push({ code: 'document/ragged-row', parameters: { given: cells.length, wanted }, place: place(lines[index + 1]!) });
    if (refusals.length === maximumRefusals) break;
  }
  return refusals;
}

function rowsOf(records: readonly (readonly string[])[], columns: readonly string[], lines: readonly number[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  const single = columns.length === 1;
  for (let index = 0; index < records.length; index++) {
    const record = records[index]!;
    if (isBlank(record) && (!single || record[0] === '')) continue;
    const cells: Record<string, string> = {};
    for (let column = 0; column < columns.length; column++) cells[columns[column]!] = record[column]!;
    rows.push({ line: lines[index + 1]!, cells });
  }
  return rows;
}
