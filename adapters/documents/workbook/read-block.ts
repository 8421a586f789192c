/** A block copied out of a spreadsheet: lines of cells apart by tabs, quoted where a cell holds breaks; as a grid. */
import Papa from 'papaparse';
import type { GridRow } from './read-grid.ts';

/** Rows of pasted text, or of a CSV file. Without a single tab the cells are apart by semicolons, or by commas where the first line has them after words. */
export function readBlock(pasted: string): readonly GridRow[] {
  const text = pasted.replace(/\r\n?/g, '\n');
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : /\p{L},|,"/u.test(text.split('\n', 1)[0]!) ? ',' : '\t';
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return data
    .map((cells, index) => ({
      line: index + 1,
      cells: cells.map((cell) => (cell.trim() === '' ? undefined : ({ kind: 'text', text: cell.normalize('NFC') } as const))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
