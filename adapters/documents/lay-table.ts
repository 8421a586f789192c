/** A table as lines: a row a line with tabs between cells; a table that only places text side by side, cell after cell. */
import { joinPassages, type Passage, passage, splitLines, trimPassage } from './passage.ts';

/** Paragraphs of one cell; empty where a cell above or to the left reaches into it. */
export type Cell = readonly Passage[];

/** Letterhead and signature stand in tables without borders (Decree 30/2020/NĐ-CP, appendix I). */
const letterhead = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|^\s*Nơi\s+nhận\s*:/u;

export const isLetterhead = (text: string): boolean => letterhead.test(text);

export function layTable(rows: readonly (readonly Cell[])[]): readonly Passage[] {
  const table = rows.map((cells) => cells.map(linesOfCell)).filter((cells) => cells.some((lines) => lines.length > 0));
  if (isLayout(table)) return table.flat(2);
  return table.map((cells) => {
    const row = joinPassages(
      cells.map((lines) => joinPassages(lines, ' ')),
      '\t',
    );
    const end = row.text.trimEnd().length;
    return end === row.text.length
      ? row
      : passage(
          row.text.slice(0, end),
          row.notes.filter(({ span }) => !span || span.end <= end),
        );
  });
}

function linesOfCell(cell: Cell): readonly Passage[] {
  return cell
    .flatMap(splitLines)
    .map(trimPassage)
    .filter(({ text, notes }) => text !== '' || notes.length > 0);
}

function isLayout(table: readonly (readonly Cell[])[]): boolean {
  const columns = table.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (columns <= 1) return true;
  if (columns > 3 || table.length > 4) return false;
  const cells = table.flat();
  return cells.some((lines) => lines.some(({ text }) => isLetterhead(text))) || (table.length <= 2 && cells.some((lines) => lines.length > 2));
}
