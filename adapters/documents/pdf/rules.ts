/** Lines drawn on a PDF page, and the tables they make: columns and rows known for certain. */
import type { Piece } from './piece.ts';

/** From `from` to `to`, at `at`: x for an upright rule, y for a level one. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly upright: readonly Rule[];
  readonly level: readonly Rule[];
}

/** Borders of columns from left to right and of rows from top to bottom. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Thicker than this is a surface. */
const thickest = 3;
const shortest = 4;
const near = 3;

/** A drawn straight stroke or thin rectangle as a rule; anything else is none. */
export function addRule(rules: { readonly upright: Rule[]; readonly level: Rule[] }, left: number, top: number, right: number, bottom: number): void {
  const [width, height] = [Math.abs(right - left), Math.abs(bottom - top)];
  if (width <= thickest && height >= shortest) rules.upright.push({ at: (left + right) / 2, from: Math.min(top, bottom), to: Math.max(top, bottom) });
  else if (height <= thickest && width >= shortest) rules.level.push({ at: (top + bottom) / 2, from: Math.min(left, right), to: Math.max(left, right) });
}

/** Tables with at least two columns. */
export function findGrids({ upright, level }: Rules): readonly Grid[] {
  const columns = mergeRules(upright);
  return bandsOf(columns).flatMap(({ from: top, to: bottom }) => {
    const xs = borders(columns, top, bottom, 0.3);
    if (xs.length < 3) return [];
    const inside = mergeRules(level.filter(({ at }) => at >= top - near && at <= bottom + near));
    const ys = borders(inside, xs[0]!, xs.at(-1)!, 0.5).filter((y) => y > top + near && y < bottom - near);
    return [{ columns: xs, rows: [top, ...ys, bottom] }];
  });
}

/** Borders are drawn cell by cell; those on one line are one. */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: { at: number; from: number; to: number }[] = [];
  for (const rule of [...rules].sort((a, b) => Math.round(a.at / near) - Math.round(b.at / near) || a.from - b.from)) {
    const last = merged.at(-1);
    if (last && Math.abs(last.at - rule.at) <= near && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
    else merged.push({ ...rule });
  }
  return merged;
}

/** Stretches of the page that upright rules cover. */
function bandsOf(upright: readonly Rule[]): readonly { readonly from: number; readonly to: number }[] {
  const bands: { from: number; to: number }[] = [];
  for (const { from, to } of [...upright].sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1);
    if (last && from <= last.to + near) last.to = Math.max(last.to, to);
    else bands.push({ from, to });
  }
  return bands;
}

/** Places where rules cover at least that share of the way. */
function borders(rules: readonly Rule[], from: number, to: number, share: number): readonly number[] {
  const covered: { at: number; length: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const length = Math.min(rule.to, to) - Math.max(rule.from, from);
    if (length <= 0) continue;
    const last = covered.at(-1);
    if (last && rule.at - last.at <= near) last.length += length;
    else covered.push({ at: rule.at, length });
  }
  return covered.filter(({ length }) => length >= (to - from) * share).map(({ at }) => at);
}

/** Whether the letters stand in the grid. */
export function isInGrid({ columns, rows }: Grid, { left, right, y, height }: Piece): boolean {
  const middle = (left + right) / 2;
  const level = y - height * 0.3;
  return middle > columns[0]! && middle < columns.at(-1)! && level > rows[0]! && level < rows.at(-1)!;
}

/** Which of the stretches between the borders holds the place. */
export function indexBetween(borders: readonly number[], at: number): number {
  const behind = borders.findIndex((border) => border > at);
  return Math.min(Math.max((behind < 0 ? borders.length : behind) - 1, 0), borders.length - 2);
}
