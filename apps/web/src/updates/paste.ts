/** A block copied from a sheet: one column of figures fills the rows downwards, anything wider is read by the server. */
import { isAchievement, readAchievement } from '@moc/domain/observation';
import type { UpdateRow } from '@moc/wire';
import { typedNumber } from '../outlook/typed-number.ts';

/** The lines of a block of one column, as typed; undefined where it is a single cell or several columns. */
export function pastedColumn(text: string): readonly string[] | undefined {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n');
  if (lines.length < 2 || lines.some((line) => line.includes('\t'))) return undefined;
  return lines.map((line) => line.trim());
}

/** Whether the block has several columns, so that names may say which figure is whose. */
export const isTable = (text: string): boolean => text.trim().includes('\t');

/** Cells that say "nothing here" in sheets as they are really sent. */
const empty = new Set(['', '-', '–', '—', '…', '...', 'x', 'X', '01/01/1970']);

/** A cell as it goes into the field of its row: "đạt" and "chưa" are one and nought where a single unit is counted. */
export function pastedFor({ cell: { request } }: UpdateRow, cell: string, language: 'vi' | 'en'): string | undefined {
  return (isAchievement(request) ? readAchievement(cell) : undefined) ?? pastedCell(cell, language);
}

/** A cell as it goes into the field; undefined for one that says nothing. A number in the other language's form is taken for what it says. */
export function pastedCell(cell: string, language: 'vi' | 'en'): string | undefined {
  if (empty.has(cell)) return undefined;
  if (typedNumber(cell, language) !== undefined) return cell;
  const other = language === 'vi' ? 'en' : 'vi';
  if (typedNumber(cell, other) === undefined || !/[.,]/u.test(cell)) return cell;
  const swapped = cell.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.'));
  return typedNumber(swapped, language) === undefined ? cell : swapped;
}
