/** Tables that lost their cells' borders and never had row numbers: one cell a line, a row told by its name, unit and figures. */
import type { Line } from './lines.ts';
import type { PreparedText } from './prepare-text.ts';
import { endsTable, isName, isValue, noteHeading, type RawCell, type RawRow, rowOf, type TableBlock } from './table-lines.ts';

const nameHeading = /^(?:(?:các|tên|hệ thống)\s)?(?:chỉ tiêu|nội dung|tiêu chí)(?:\s(?:chủ yếu|cụ thể))?$/iu;
const unitHeading = /^(?:đơn vị(?: tính)?|đ\.?v\.?t\.?|đv tính)$/iu;
const otherHeading =
  /(?<!\p{L})(?:năm|kế hoạch|kh|thực hiện|th|ước|mục tiêu|dự toán|dự kiến|giai đoạn|nghị quyết|so sánh|ghi chú|cơ quan|đơn vị (?:chủ trì|phối hợp|thực hiện|theo dõi|phụ trách)|20\d\d)(?!\p{L})/iu;
const mostColumns = 12;

/** All such tables: a heading "Chỉ tiêu", "Đơn vị tính" and columns, and at least two rows with figures. */
export function findBareTables(prepared: PreparedText, lines: readonly Line[]): TableBlock[] {
  const blocks: TableBlock[] = [];
  for (let index = 0; index + 4 < lines.length; index++) {
    if (!nameHeading.test(textAt(lines, index)) || !unitHeading.test(textAt(lines, index + 1))) continue;
    const width = widthOf(lines, index);
    if (width < 3) continue;
    const columns: Columns = { figures: width - 2 - (noteHeading.test(textAt(lines, index + width - 1)) ? 1 : 0), width };
    const { rows, end } = readRows(prepared, lines, index + width, columns);
    if (rows.filter(({ cells }) => cells.length > 1).length < 2) continue;
    blocks.push({ lines: lines.slice(index, end), rows: [rowOf(prepared, lines.slice(index, index + width)), ...rows], headerRows: 1 });
    index = end - 1;
  }
  return blocks;
}

interface Columns {
  readonly figures: number;
  readonly width: number;
}

const textAt = (lines: readonly Line[], index: number): string => lines[index]?.text ?? '';

/** The heading goes on while its lines name years, plans, results or notes. */
function widthOf(lines: readonly Line[], start: number): number {
  let width = 2;
  while (
    width < mostColumns &&
    textAt(lines, start + width).length <= 60 &&
    otherHeading.test(textAt(lines, start + width)) &&
    !beginsRow(lines, start + width)
  )
    width++;
  return width;
}

function readRows(prepared: PreparedText, lines: readonly Line[], from: number, columns: Columns): { rows: RawRow[]; end: number } {
  const rows: RawRow[] = [];
  let index = from;
  while (index < lines.length && !endsTable(textAt(lines, index))) {
    const length = beginsRow(lines, index) ? rowLength(lines, index, columns) : 1;
    // What is no row is a group's title, if a row follows.
    if (length === 1 && !(/^\p{L}/u.test(textAt(lines, index)) && beginsRow(lines, index + 1))) break;
    rows.push(length === 1 ? rowOf(prepared, lines.slice(index, index + 1)) : fullRow(prepared, lines.slice(index, index + length), columns));
    index += length;
  }
  return { rows, end: index };
}

/** A name, then its unit and a figure, or a figure at once. */
function beginsRow(lines: readonly Line[], index: number): boolean {
  const [name, next, afterNext] = [0, 1, 2].map((step) => textAt(lines, index + step)) as [string, string, string];
  if (!(isName(name) || /^\p{Lu}\p{L}{2,}$/u.test(name))) return false;
  return isFigure(next) || (isUnit(next) && isFigure(afterNext));
}

const isFigure = (text: string): boolean => isValue(text) || text === '-';
const isUnit = (text: string): boolean => text !== '' && text.length <= 30 && !isFigure(text) && /^[%‰\p{L}\d][\p{L}\d\s%‰/.,()²³-]*$/u.test(text);
/** Who follows a figure up stands in the note, whatever comes behind. */
const office = /^(?:Sở|Ban|Cục|Chi cục|Công an|UBND|Ủy ban|Uỷ ban|Bộ|Thuế|Hải quan|Bảo hiểm|BHXH|Văn phòng|Thống kê|Kho bạc|Hội|Liên)(?!\p{L})/u;

function rowLength(lines: readonly Line[], index: number, { figures, width }: Columns): number {
  let next = index + (isFigure(textAt(lines, index + 1)) ? 1 : 2);
  const first = next;
  while (next < lines.length && next - first < figures && isFigure(textAt(lines, next))) next++;
  const hasNote = width - 2 > figures;
  const behind = textAt(lines, next);
  const isNote =
    hasNote && behind !== '' && !isFigure(behind) && !endsTable(behind) && (office.test(behind) || !(beginsRow(lines, next) || beginsRow(lines, next + 1)));
  return next - index + (isNote || (hasNote && office.test(behind)) ? 1 : 0);
}

/** The row with empty cells where it lacks its unit, its first figures or its note. */
function fullRow(prepared: PreparedText, lines: readonly Line[], { figures, width }: Columns): RawRow {
  const row = rowOf(prepared, lines);
  const [name, ...rest] = row.cells as [RawCell, ...RawCell[]];
  const at = rest.findIndex(({ text }) => isFigure(text));
  const values = rest.slice(at).filter(({ text }) => isFigure(text));
  const note = rest.slice(at + values.length);
  const empty = (count: number, { span }: RawCell): RawCell[] =>
    Array.from({ length: Math.max(count, 0) }, () => ({ text: '', span: { start: span.start, end: span.start } }));
  const [first, last] = [values[0] as RawCell, values.at(-1) as RawCell];
  const unit = at > 0 ? rest.slice(0, 1) : empty(1, first);
  return { ...row, cells: [name, ...unit, ...empty(figures - values.length, first), ...values, ...note, ...empty(width - 2 - figures - note.length, last)] };
}
