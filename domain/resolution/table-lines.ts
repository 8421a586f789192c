/**
 * Finds tables among the lines of a text, as office programs and web pages leave them: cells between pipes, cells
 * behind tabs, or one cell a line. Gives rows of cells; what the columns mean is the concern of tables.ts.
 */
import type { Span } from '../values/index.ts';
import type { Line } from './lines.ts';
import type { PreparedText } from './prepare-text.ts';

/** A cell with its place in the original text; empty text where the cell is empty. */
export interface RawCell {
  readonly text: string;
  readonly span: Span;
}

/** A row and its place in the prepared text. */
export interface RawRow extends Span {
  readonly cells: readonly RawCell[];
}

export interface TableBlock {
  readonly lines: readonly Line[];
  /** Rows of the heading first, then the others. */
  readonly rows: readonly RawRow[];
  readonly headerRows: number;
}

/** Tables with signs between their cells, or with row numbers. Lines of a table are neighbours. Time grows linearly with the text. */
export function findNumberedTables(prepared: PreparedText, lines: readonly Line[]): TableBlock[] {
  return [...findSeparated(prepared, lines), ...findFlattened(prepared, lines)];
}

/** Rows with pipes or tabs: at least two neighbours of three cells or more. */
function findSeparated(prepared: PreparedText, lines: readonly Line[]): TableBlock[] {
  if (!/[|\t]/u.test(prepared.original)) return [];
  const blocks: TableBlock[] = [];
  let open: { readonly lines: Line[]; readonly rows: RawRow[]; readonly sign: string } | undefined;
  const close = () => {
    if (open && open.rows.filter(({ cells }) => cells.length >= 3).length >= 2) blocks.push(blockOf(open.lines, open.rows));
    open = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const rowLines = open?.sign === '\t' ? linesOfTabRow(prepared, lines, index, widthOf(open.rows)) : linesOfRow(prepared.text, lines, index);
    const [first, last] = [rowLines[0] as Line, rowLines.at(-1) as Line];
    const place = prepared.toOriginal({ start: first.from, end: last.to });
    const words = prepared.original.slice(place.start, place.end);
    if (open?.sign === '\t' && goesOn(prepared, lines, index, open.rows)) {
      open.lines.push(first);
      open.rows.push(extended(prepared.original, open.rows.pop() as RawRow, first, place));
      continue;
    }
    const sign = signOf(words) ?? (open?.sign === '\t' && isGroupLine(prepared, first, lines[index + 1]) ? '\t' : undefined);
    if (open && sign !== open.sign) close();
    if (sign === undefined) continue;
    open ??= { lines: [], rows: [], sign };
    for (const line of rowLines) open.lines.push(line);
    const cells = cellsOf(prepared.original, place, sign);
    if (!cells.every(({ text }) => /^[-:=\s]*$/u.test(text))) open.rows.push({ start: first.start, end: last.end, cells });
    index += rowLines.length - 1;
  }
  close();
  return blocks;
}

/** A row between pipes may be broken inside a cell: it goes on to the line that ends with a pipe. */
function linesOfRow(text: string, lines: readonly Line[], index: number): readonly Line[] {
  const first = lines[index] as Line;
  if (!text.slice(first.from, first.start).includes('|') || first.to > first.end) return [first];
  for (let next = index + 1; next <= index + 6; next++) {
    const line = lines[next];
    if (!line || line.from < line.start) return [first];
    if (line.to > line.end) return lines.slice(index, next + 1);
  }
  return [first];
}

/** "1 | Tốc độ tăng" over "tổng sản phẩm | % | 7,5": a name broken between tabs makes a row of the usual width with the line below. */
function linesOfTabRow(prepared: PreparedText, lines: readonly Line[], index: number, width: number): readonly Line[] {
  const [first, next] = [lines[index] as Line, lines[index + 1]];
  if (!next) return [first];
  const [begun, rest] = [tabCells(prepared, first), tabCells(prepared, next)];
  const isBegun = isOrder(begun[0] as string) && isName(begun.at(-1) as string);
  const fills = rest.length > 1 && begun.length + rest.length - 1 === width && /^[\p{L}(]/u.test(rest[0] as string) && !isOrder(rest[0] as string);
  return isBegun && fills ? [first, next] : [first];
}

function tabCells(prepared: PreparedText, line: Line): readonly string[] {
  const place = prepared.toOriginal({ start: line.from, end: line.to });
  return prepared.original
    .slice(place.start, place.end)
    .split('\t')
    .map((cell) => cell.trim());
}

/** A line without tabs between numbered rows, below a row that ends in words: the note goes on there. */
function goesOn(prepared: PreparedText, lines: readonly Line[], index: number, rows: readonly RawRow[]): boolean {
  const { text } = lines[index] as Line;
  const last = (rows.at(-1) as RawRow).cells;
  const note = (last.at(-1) as RawCell).text;
  if (rows.length < 2 || last.length < widthOf(rows) || !/\p{L}{2}/u.test(note) || isValue(note)) return false;
  if (text.length > 120 || endsTable(text) || groupCell.test(text) || text === text.toUpperCase() || tabCells(prepared, lines[index] as Line).length > 1)
    return false;
  const below = lines.slice(index + 1, index + 4).map((line) => tabCells(prepared, line));
  return isOrder(below.find((cells) => cells.length > 1)?.[0] ?? '');
}

const widthOf = (rows: readonly RawRow[]): number => (rows[0] as RawRow).cells.length;

function extended(original: string, row: RawRow, line: Line, { end }: Span): RawRow {
  const last = row.cells.at(-1) as RawCell;
  return { ...row, end: line.end, cells: [...row.cells.slice(0, -1), rawCell(original, { start: last.span.start, end })] };
}

/** "I. Kinh tế" between rows with tabs: a row whose other cells are empty, or lost. */
function isGroupLine(prepared: PreparedText, { text }: Line, next: Line | undefined): boolean {
  return groupCell.test(text) && text.length <= longestCell && next !== undefined && tabCells(prepared, next).length > 1;
}

/** A title with its number in one cell. */
const groupCell = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)]\s\p{L}/u;

/** Two pipes, or a tab between words. */
function signOf(words: string): string | undefined {
  if (words.indexOf('|') < words.lastIndexOf('|')) return '|';
  return words.trim().includes('\t') ? '\t' : undefined;
}

function cellsOf(original: string, place: Span, sign: string): RawCell[] {
  const words = original.slice(place.start, place.end);
  const cells: RawCell[] = [];
  let start = place.start;
  for (const part of words.split(sign)) {
    cells.push(rawCell(original, { start, end: start + part.length }));
    start += part.length + 1;
  }
  if (sign === '|' && (cells[0] as RawCell).text === '') cells.shift();
  if (sign === '|' && (cells.at(-1) as RawCell).text === '') cells.pop();
  return cells;
}

function rawCell(original: string, { start, end }: Span): RawCell {
  const words = original.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const text = words.trim();
  return {
    text: text
      .normalize('NFC')
      .replace(/[\s\u200b\u00ad]+/gu, ' ')
      .trim(),
    span: { start: from, end: from + text.length },
  };
}

const orderHeading = /^(?:TT|STT|S\.?T\.?T\.?|Số TT|Stt|Số thứ tự)\.?$/u;
const orderWords = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2}){0,2}|[a-zđ])[.)]?$|^[-–+*•]$/u;

/** Whether a cell numbers its row: "I", "A", "3", "2.1", "a)", "-". */
export function isOrder(text: string): boolean {
  return orderWords.test(text);
}

const longestCell = 250;

/** One cell a line: begins at "TT" or "STT" on a line of its own, its heading reaches to the first number of a row. */
function findFlattened(prepared: PreparedText, lines: readonly Line[]): TableBlock[] {
  const blocks: TableBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!orderHeading.test((lines[index] as Line).text)) continue;
    const width = lines.slice(index, index + 16).findIndex(({ text }) => isOrder(text));
    if (width < 3) continue;
    const end = endOfFlattened(lines, index + width);
    const hasNote = noteHeading.test((lines[index + width - 1] as Line).text);
    const rows = flattenedRows(prepared, lines.slice(index + width, end), width, hasNote);
    if (rows.length < 2) continue;
    const heading = rowOf(prepared, lines.slice(index, index + width));
    blocks.push({ lines: lines.slice(index, end), rows: [heading, ...rows], headerRows: 1 });
    index = end - 1;
  }
  return blocks;
}

/** The table ends where a line is too long for a cell, or where something else begins. */
function endOfFlattened(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && !endsTable((lines[index] as Line).text)) index++;
  return index;
}

export function endsTable(text: string): boolean {
  return text.length > longestCell || /^(?:Ghi chú\s*:|PHỤ LỤC|Phụ lục|Nơi nhận\s*:|Điều\s\d|(?:TM|KT)\.)/u.test(text) || orderHeading.test(text);
}

export function rowOf(prepared: PreparedText, lines: readonly Line[]): RawRow {
  const cells = lines.map((line) => rawCell(prepared.original, prepared.toOriginal(line)));
  return { start: (lines[0] as Line).start, end: (lines.at(-1) as Line).end, cells };
}

/** A row begins at its number when a name follows, or at a name when the row before is full. */
function flattenedRows(prepared: PreparedText, lines: readonly Line[], width: number, hasNote: boolean): RawRow[] {
  const starts = rowStarts(lines, width);
  const rows = starts.flatMap((start, index) => splitFull(prepared, lines.slice(start, starts[index + 1] ?? lines.length), width, hasNote));
  return hasNote ? rows.map((row) => upToNote(wholeNote(row, width), width)) : rows;
}

/** A note on several lines is one cell. */
function wholeNote(row: RawRow, width: number): RawRow {
  const note = row.cells.slice(width - 1);
  if (note.length < 2 || note.some(({ text }) => isValue(text))) return row;
  const [first, last] = [note[0], note.at(-1)] as [RawCell, RawCell];
  const text = note.map((cell) => cell.text).join(' ');
  return { ...row, cells: [...row.cells.slice(0, width - 1), { text, span: { start: first.span.start, end: last.span.end } }] };
}

/** A row that ends with its note but lost an empty cell ("13 | Giảm tai nạn | % | 5 - 10 | Công an"): its figures stand right before the note. */
function upToNote(row: RawRow, width: number): RawRow {
  const { cells } = row;
  const missing = width - cells.length;
  const first = cells.findIndex(({ text }, at) => at > 1 && isValue(text));
  if (first < 0 || !isValue(cells.at(-2)?.text ?? '') || isValue(cells.at(-1)?.text ?? '')) return row;
  const { start } = (cells[first] as RawCell).span;
  const empty = Array.from({ length: missing }, (): RawCell => ({ text: '', span: { start, end: start } }));
  return { ...row, cells: [...cells.slice(0, first), ...empty, ...cells.slice(first)] };
}

/** A number that does not follow the last one stands in a row that still lacks cells: "78" over "Trong đó: …" is a figure. */
function rowStarts(lines: readonly Line[], width: number): number[] {
  const starts: number[] = [];
  let last = Number.NaN;
  lines.forEach(({ text }, index) => {
    const [next, before] = [lines[index + 1]?.text ?? '', lines[index - 1]?.text ?? ''];
    if (!isOrder(text) || !isName(next) || (text === '-' && isOrder(before))) return;
    const number = /\D/u.test(text) ? Number.NaN : Number(text);
    const jumps = number !== 1 && (number <= last || number > last + 2);
    const within = index - (starts.at(-1) ?? Number.NaN) < width;
    if (within && (jumps || /^trong\sđó/iu.test(next))) return;
    if (number) last = number;
    starts.push(index);
  });
  return starts;
}

/** Words of a name: letters first, and more of them than a unit or a value has. */
export function isName(text: string): boolean {
  return /^["“(]?\p{L}/u.test(text) && /\p{L}{2,}\s+[\p{L}(]|^\p{Lu}{3,}/u.test(text) && !isValue(text);
}

/** "7,5 - 8", "≥ 55", "Dưới 1,0", "Giảm 0,6": a figure with at most a few words. */
export function isValue(text: string): boolean {
  return (
    /\d/u.test(text) &&
    text.length <= 40 &&
    /^(?:[\d\s.,%‰+<>≤≥=~±()/–-]|từ|đến|trên|dưới|khoảng|không|quá|ít|nhất|tối|thiểu|đa|hơn|trở|lên|xuống|giảm|tăng|còn|đạt|thêm|bằng|top|điểm)+$/iu.test(text)
  );
}

export const noteHeading = /^(?:ghi chú|cơ quan|đơn vị (?:chủ trì|phối hợp|thực hiện|theo dõi|phụ trách))/iu;

/** "- Công nghiệp (%)" and "Tr.đó:" below the row they are parts of. */
const member = /^[-–+•*]\s*\p{L}/u;
const membersFollow = /^(?:trong đó|tr\.?\s?đó)\s*:?$/iu;

/** Cells beyond the width belong to a next row without a number: it begins at a name behind a figure, or behind the note that ends a row. */
function splitFull(prepared: PreparedText, given: readonly Line[], width: number, hasNote: boolean): RawRow[] {
  if (given.length <= width) return [rowOf(prepared, given)];
  const lines = given.filter(({ text }, index) => !(membersFollow.test(text) && member.test(given[index + 1]?.text ?? '')));
  const rows: RawRow[] = [];
  let start = 0;
  for (let index = 3; index + 2 <= lines.length; index++) {
    const noteAt = start + width - (isOrder((lines[start] as Line).text) ? 1 : 2);
    const behind = isValue((lines[index - 1] as Line).text) ? !hasNote || index !== noteAt : hasNote && index === noteAt + 1;
    const isMember = member.test((lines[index] as Line).text) && lines.slice(index + 1, index + 3).some(({ text }) => isValue(text));
    if (index - start < 3 || !(isMember || (isName((lines[index] as Line).text) && behind))) continue;
    rows.push(memberRow(prepared, rowOf(prepared, lines.slice(start, index))));
    start = index;
  }
  return [...rows, memberRow(prepared, rowOf(prepared, lines.slice(start)))];
}

/** The dash of a member stands where the others have their number. */
function memberRow(prepared: PreparedText, row: RawRow): RawRow {
  const [name, ...others] = row.cells as [RawCell, ...RawCell[]];
  if (!member.test(name.text)) return row;
  const { start, end } = name.span;
  const length = prepared.original.slice(start + 1, end).trimStart().length;
  const dash = { text: name.text.slice(0, 1), span: { start, end: start + 1 } };
  const rest = { text: name.text.slice(1).trimStart(), span: { start: end - length, end } };
  return { ...row, cells: [dash, rest, ...others] };
}

/** The heading reaches to the first row that is numbered or has values that are no years; a table that goes on from another page has none. */
function blockOf(lines: readonly Line[], rows: readonly RawRow[]): TableBlock {
  const hasHeading = looksLikeHeading(rows[0] as RawRow);
  const first = rows.findIndex(({ cells }) => isDataRow(cells) || (hasHeading && isGroupRow(cells)));
  return { lines, rows, headerRows: Math.max(first, hasHeading ? 1 : 0) };
}

function isGroupRow(cells: readonly RawCell[]): boolean {
  const words = cells.filter(({ text }) => text !== '');
  return words.length === 1 && groupCell.test((words[0] as RawCell).text);
}

function isDataRow(cells: readonly RawCell[]): boolean {
  if (numbersColumns(cells)) return false;
  const isFollowed = cells.some(({ text }, index) => index > 0 && text !== '');
  if (isOrder((cells[0] as RawCell).text) && isFollowed) return true;
  return cells.some(({ text }) => isValue(text) && /\d/u.test(text.replace(/20\d\d/gu, '')));
}

/** "(1) | (2) | (3) = (2)/(1)": a row that only numbers the columns. */
export function numbersColumns(cells: readonly RawCell[]): boolean {
  return cells.every(({ text }) => text === '' || /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/u.test(text));
}

function looksLikeHeading({ cells }: RawRow): boolean {
  return cells.some(({ text }) => orderHeading.test(text) || /^(?:chỉ tiêu|nội dung|tên|đơn vị|đvt)/iu.test(text));
}
