/** All tables of a text, in the order of their lines. */
import { findBareTables } from './bare-rows.ts';
import type { Line } from './lines.ts';
import type { PreparedText } from './prepare-text.ts';
import { findNumberedTables, type TableBlock } from './table-lines.ts';

/** No line stands in two tables: those with signs or row numbers come first. */
export function findTables(prepared: PreparedText, lines: readonly Line[]): TableBlock[] {
  const numbered = findNumberedTables(prepared, lines);
  const bare = findBareTables(prepared, lines);
  const taken = bare.length === 0 ? undefined : new Set(numbered.flatMap((block) => block.lines));
  return [...numbered, ...bare.filter((block) => !block.lines.some((line) => taken?.has(line)))].sort((a, b) => firstPlace(a) - firstPlace(b));
}

const firstPlace = ({ lines }: TableBlock): number => lines[0]?.start ?? 0;
