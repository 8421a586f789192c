/** The rows of a table on a page: segments fall into columns, lines of one cell are put together again. */
import { type Cell, isLetterhead, layTable } from '../lay-table.ts';
import { type Passage, passage } from '../passage.ts';
import type { PageLine, Segment } from './page-text.ts';

interface Column {
  left: number;
  right: number;
}

export function readTableRows(lines: readonly PageLine[]): readonly Passage[] {
  const columns = findColumns(lines);
  const gap = smallestGap(lines);
  const rows: string[][][] = [];
  let row: string[][] | undefined;
  for (const [index, line] of lines.entries()) {
    const cells = columns.map((column) => line.segments.filter((segment) => isIn(segment, column)).map(({ text }) => text));
    if (!row || beginsRow(cells, row, line.y - lines[index - 1]!.y > gap * 1.25, columns)) {
      row = columns.map(() => []);
      rows.push(row);
    }
    for (const [at, texts] of cells.entries()) row[at]!.push(...texts);
  }
  if (rows.some((cells) => cells.some((texts) => texts.some(isLetterhead))))
    return layTable([columns.map((_, at) => rows.flatMap((cells) => cells[at]!).map((text) => passage(text)))]);
  return layTable(rows.map((cells) => cells.map((texts): Cell => (texts.length === 0 ? [] : [passage(texts.join(' '))]))));
}

/** Segments that overlap across lines share a column; a line of one segment makes none. */
function findColumns(lines: readonly PageLine[]): readonly Column[] {
  const columns: Column[] = [];
  const segments = lines.filter(({ segments }) => segments.length > 1).flatMap((line) => line.segments);
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

const isIn = ({ left, right }: Segment, column: Column): boolean => {
  const middle = (left + right) / 2;
  return (middle >= column.left && middle <= column.right) || (left < column.right && left >= column.left);
};

function smallestGap(lines: readonly PageLine[]): number {
  const gaps = lines.slice(1).map((line, index) => line.y - lines[index]!.y);
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}

function beginsRow(cells: readonly (readonly string[])[], row: readonly (readonly string[])[], apart: boolean, columns: readonly Column[]): boolean {
  if (apart) return true;
  const widest = columns.reduce((best, { left, right }, at) => (right - left > columns[best]!.right - columns[best]!.left ? at : best), 0);
  return cells.some((texts, at) => at !== widest && texts.length > 0 && row[at]!.length > 0);
}
