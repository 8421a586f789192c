/** The cells of a workbook's sheets as they are meant: text, exact numbers, days; merged cells repeated. XLSX read by hand, within the limits of every archive. */
import { accepted, type Outcome, refused } from '@moc/domain/values';
import { type Archive, openArchive } from '../archive.ts';
import { documentLimits } from '../document.ts';
import { DocumentFault } from '../fault.ts';
import { childElements, parseXml, textBelow, type XmlElement } from '../xml.ts';

/** What stands in a cell. A number is machine notation with at most fifteen digits, as a spreadsheet keeps it; of a percentage it is the percent. */
export interface GridCell {
  readonly kind: 'text' | 'number' | 'day';
  readonly text: string;
  /** Copied here from the first cell of a merged range. */
  readonly isCopy?: true;
  readonly isPercent?: true;
}

export interface GridRow {
  /** As the spreadsheet numbers its rows, from 1. */
  readonly line: number;
  /** By column, from 0; undefined where the cell is empty. */
  readonly cells: readonly (GridCell | undefined)[];
}

export interface GridSheet {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** Workbooks are smaller than documents; one that is not is no form that somebody filled in. */
const limits = { ...documentLimits, maximumBytes: 10_000_000 };
const mostColumns = 200;
const mostRows = 20_000;

/**
 * Reads every sheet that is not empty. Refusals: those of archives (`document/damaged`, `archive-bomb`, `encrypted` …) and
 * `document/no-workbook` for a file that is none.
 */
export async function readGrid(bytes: Uint8Array, file: string): Promise<Outcome<readonly GridSheet[]>> {
  if (bytes.length > limits.maximumBytes) {
    const parameters = { file, megabytes: Math.ceil(bytes.length / 1_000_000), maximum: limits.maximumBytes / 1_000_000 };
    return refused({ code: 'document/too-large', parameters });
  }
  try {
    const archive = await openArchive(bytes, limits);
    const sheets = await readSheets(archive);
    return sheets ? accepted(sheets) : refused({ code: 'document/no-workbook', parameters: { file } });
  } catch (error) {
    if (error instanceof DocumentFault) return refused({ code: error.code, parameters: { ...error.parameters, file } });
    throw error;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const named = (element: XmlElement | undefined, name: string): readonly XmlElement[] => childElements(element).filter((child) => local(child.name) === name);
const child = (element: XmlElement | undefined, name: string): XmlElement | undefined => named(element, name)[0];

async function part(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = archive.read(name);
  return bytes && parseXml(bytes, name, limits);
}

interface Book {
  readonly shared: readonly string[];
  readonly formats: readonly ('general' | 'percent' | 'day')[];
  readonly since1904: boolean;
}

async function readSheets(archive: Archive): Promise<readonly GridSheet[] | undefined> {
  const workbook = await part(archive, 'xl/workbook.xml');
  if (!workbook) return undefined;
  const targets = new Map(
    named(await part(archive, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  const book: Book = {
    shared: named(await part(archive, 'xl/sharedStrings.xml'), 'si').map(textOf),
    formats: formatsOf(await part(archive, 'xl/styles.xml')),
    since1904: ['1', 'true'].includes(child(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
  const sheets: GridSheet[] = [];
  for (const { attributes } of named(child(workbook, 'sheets'), 'sheet')) {
    const id = Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1];
    const target = targets.get(id ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const sheet = await part(archive, path);
    if (sheet) sheets.push({ name: attributes['name'] ?? '', rows: rowsOf(sheet, book) });
  }
  return sheets.filter(({ rows }) => rows.length > 0);
}

const texts = new Set(['t']);

/** A shared or inline text: its runs joined, without the readings that some languages put above. */
function textOf(element: XmlElement): string {
  return childElements(element)
    .map((one) => (local(one.name) === 't' ? textBelow({ ...one, name: 't' }, texts) : local(one.name) === 'r' ? textOf(one) : ''))
    .join('');
}

const builtIn: Readonly<Record<number, 'percent' | 'day'>> = { 9: 'percent', 10: 'percent', 14: 'day', 15: 'day', 16: 'day', 17: 'day', 22: 'day' };

function formatsOf(styles: XmlElement | undefined): Book['formats'] {
  const own = new Map(named(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']));
  return named(child(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const code = own.get(attributes['numFmtId'] ?? '')?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (code === undefined) return builtIn[Number(attributes['numFmtId'])] ?? 'general';
    if (code.includes('%')) return 'percent';
    return /[dy]/i.test(code) && !/[0#]/.test(code) ? 'day' : 'general';
  });
}

function rowsOf(sheet: XmlElement, book: Book): readonly GridRow[] {
  const rows = new Map<number, (GridCell | undefined)[]>();
  let before = 0;
  for (const row of named(child(sheet, 'sheetData'), 'row').slice(0, mostRows)) {
    before = Number(row.attributes['r'] ?? before + 1);
    const cells: (GridCell | undefined)[] = [];
    for (const cell of named(row, 'c')) {
      const column = cell.attributes['r'] ? placeOf(cell.attributes['r']).column : cells.length;
      if (column < mostColumns) cells[column] = cellOf(cell, book);
    }
    rows.set(before, cells);
  }
  for (const { attributes } of named(child(sheet, 'mergeCells'), 'mergeCell')) spread(rows, attributes['ref'] ?? '');
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells: Array.from(cells) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined && cell.text.trim() !== ''));
}

/** "BC12" → row 12, column 54. */
function placeOf(ref: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** Repeats what stands in the first cell of a merged range in all of it. */
function spread(rows: Map<number, (GridCell | undefined)[]>, ref: string): void {
  const [from, to] = ref.split(':').map(placeOf);
  const first = from && rows.get(from.row)?.[from.column];
  if (!from || !to || !first || to.row - from.row > mostRows || to.column > mostColumns) return;
  for (let row = from.row; row <= to.row; row++) {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    for (let column = from.column; column <= to.column; column++) {
      if (row !== from.row || column !== from.column) cells[column] = { ...first, isCopy: true };
    }
  }
}

function cellOf(cell: XmlElement, { shared, formats, since1904 }: Book): GridCell | undefined {
  const raw = child(cell, 'v');
  const value = raw ? textBelow({ ...raw, name: 't' }, texts) : '';
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return text(textOf(child(cell, 'is') ?? cell));
  if (type === 's') return text(shared[Number(value)] ?? '');
  if (type !== 'n' || value === '') return text(type === 'b' || type === 'e' ? '' : value);
  const number = Number(value);
  if (!Number.isFinite(number)) return text(value);
  const format = formats[Number(cell.attributes['s'] ?? 0)] ?? 'general';
  if (format === 'day') return { kind: 'day', text: dayOfSerial(number, since1904) };
  return format === 'percent' ? { kind: 'number', text: machine(number * 100), isPercent: true } : { kind: 'number', text: machine(number) };
}

const text = (value: string): GridCell | undefined => (value.trim() === '' ? undefined : { kind: 'text', text: value.normalize('NFC') });

/** Fifteen digits, as many as a spreadsheet keeps; never with an exponent. */
function machine(number: number): string {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(number.toPrecision(15)) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain = point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : `${digits.padEnd(point, '0').slice(0, point)}.${digits.slice(point)}`;
  return sign + plain.replace(/\.?0*$/, (end) => (end.startsWith('.') ? '' : plain.includes('.') ? '' : end)).replace(/^(?=\.)/, '0');
}

/** The calendar day of a serial number; 1900 counts a 29 February that never was. */
function dayOfSerial(serial: number, since1904: boolean): string {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, days >= 60 ? 30 : 31) + days * 86_400_000).toISOString().slice(0, 10);
}
