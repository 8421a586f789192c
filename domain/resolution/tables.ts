/** Makes tables of blocks of cells: columns by their meaning, rows with addresses, units inherited. */
import { readColumns } from './columns.ts';
import type { Line } from './lines.ts';
import type { PreparedText } from './prepare-text.ts';
import { isOrder, isValue, type RawCell, type RawRow, type TableBlock } from './table-lines.ts';
import type { Address, ColumnRole, Quote, Table, TableCell, TableColumn, TableRow } from './types.ts';

/** The rows of a table below its heading, in order: these become provisions. */
export function rowsOf({ rows, headerRows }: TableBlock): readonly RawRow[] {
  return rows.slice(headerRows);
}

/** The number a row carries: the first cell, when it is one and a name follows. */
export function orderOf({ cells }: RawRow): RawCell | undefined {
  const [first] = cells as [RawCell];
  return cells.length > 1 && isOrder(first.text) ? first : undefined;
}

/** Reads a block whose rows have the given addresses, in the same order. */
export function readTable(prepared: PreparedText, block: TableBlock, addresses: readonly Address[], planYears: readonly number[]): Table {
  const rows = rowsOf(block);
  const header = block.rows.slice(0, block.headerRows);
  const width = block.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = readColumns(header, width, planYears);
  const [first, last] = [block.lines[0], block.lines.at(-1)] as [Line, Line];
  return {
    span: prepared.toOriginal({ start: first.start, end: last.end }),
    columns,
    rows: readRows(rows, columns, addresses),
  };
}

function readRows(rows: readonly RawRow[], columns: readonly TableColumn[], addresses: readonly Address[]): TableRow[] {
  let above: Quote | undefined;
  return rows.map((row, index) => {
    const cells = placeCells(row.cells, columns);
    const kind = cells.some(({ column, text }) => holdsFigures((columns[column] as TableColumn).role) && text !== '-') ? 'item' : 'group';
    const own = cells.find(({ column }) => (columns[column] as TableColumn).role === 'unit');
    const unit = own && !isDitto(own.text) ? { text: own.text, span: own.span } : above;
    above = kind === 'group' && !own ? undefined : unit;
    return { address: addresses[index] as Address, kind, cells, ...(unit && (kind === 'item' || own) ? { unit } : {}) };
  });
}

function holdsFigures(role: ColumnRole): boolean {
  return !['number', 'name', 'unit', 'note'].includes(role);
}

function isDitto(text: string): boolean {
  return /^(?:["“”'`,-]+|(?:-\s?)?n(?:hư )?t(?:rên)?(?:\s?-)?)$/iu.test(text);
}

/** No table that lost its empty cells is wider: what is keeps its cells in order. */
const widest = 100;

/**
 * The cells in their columns. A row with all its cells is in order; one that lost its empty cells (one cell a line) is
 * matched by kind: number, name, unit, then figures from the last column of figures backwards to what is there.
 */
function placeCells(cells: readonly RawCell[], columns: readonly TableColumn[]): TableCell[] {
  const filled = cells.filter(({ text }) => text !== '');
  const inOrder = filled.length < cells.length || cells.length === columns.length || columns.length > widest;
  if (inOrder) return cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ ...cell, column }]));
  const free = columns.map((_, index) => index);
  const take = (fits: (column: TableColumn) => boolean): number | undefined => {
    const place = free.findIndex((index) => fits(columns[index] as TableColumn));
    return place < 0 ? undefined : free.splice(place, 1)[0];
  };
  const values = filled.filter(({ text }, index) => isValue(text) && !(index === 0 && isOrder(text))).length;
  const isFull = values >= columns.filter(({ role }) => holdsFigures(role)).length;
  const wanted = (role: ColumnRole) => holdsFigures(role) && (role !== 'comparison' || isFull);
  return filled.flatMap((cell, index) => {
    const column = columnFor(cell.text, index, take, wanted);
    return column === undefined ? [] : [{ ...cell, column }];
  });
}

function columnFor(
  text: string,
  index: number,
  take: (fits: (column: TableColumn) => boolean) => number | undefined,
  wanted: (role: ColumnRole) => boolean,
): number | undefined {
  if (index === 0 && isOrder(text)) return take(({ role }) => role === 'number');
  if (isValue(text) || text === '-') return take(({ role }) => wanted(role)) ?? take(() => true);
  return take(({ role }) => role === 'name') ?? take(({ role }) => role === 'unit') ?? take(({ role }) => role === 'note') ?? take(() => true);
}
