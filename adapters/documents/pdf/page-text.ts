/** The pieces of text on a PDF page, with their places, as lines from top to bottom. */
import type { Glyphs, Viewport } from './glyphs.ts';
import type { Piece } from './piece.ts';
import { findGrids, type Grid, indexBetween, isInGrid } from './rules.ts';

/** Words that stand together on one line; places in points from the top left corner of the page. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLine {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  /** Of the baseline, downwards. */
  readonly y: number;
  /** Of the letters. */
  readonly height: number;
}

export interface RuledTable {
  readonly top: number;
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export interface PageText {
  readonly lines: readonly PageLine[];
  /** Tables drawn with rules; their words are not among the lines. */
  readonly tables: readonly RuledTable[];
  readonly width: number;
  readonly height: number;
  /** Text that does not run from left to right: stamps, watermarks. */
  readonly turned: number;
}

export const textOfLine = ({ segments }: PageLine): string => segments.map(({ text }) => text).join('\t');

export function layPage({ pieces, rules, turned }: Glyphs, { width, height }: Viewport): PageText {
  const grids = findGrids(rules);
  const free: Piece[] = [];
  const held = new Map<Grid, Piece[]>();
  for (const piece of pieces) {
    const grid = grids.find((one) => isInGrid(one, piece));
    if (!grid) free.push(piece);
    else if (held.has(grid)) held.get(grid)!.push(piece);
    else held.set(grid, [piece]);
  }
  const tables = [...held].map(([grid, inside]) => fillGrid(grid, inside));
  return { lines: groupByBaseline(free).map(lineOf), tables, width, height, turned };
}

function fillGrid({ columns, rows }: Grid, pieces: readonly Piece[]): RuledTable {
  const cells: Piece[][][] = rows.slice(1).map(() => columns.slice(1).map(() => []));
  for (const piece of pieces) cells[indexBetween(rows, piece.y - piece.height * 0.3)]![indexBetween(columns, (piece.left + piece.right) / 2)]!.push(piece);
  const linesOf = (inside: readonly Piece[]) =>
    groupByBaseline(inside).map((line) =>
      lineOf(line)
        .segments.map(({ text }) => text)
        .join(' '),
    );
  return { top: rows[0]!, rows: cells.map((row) => row.map(linesOf)) };
}

/** Raised and lowered signs go with the line they stand on. */
function groupByBaseline(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = groups.at(-1);
    const near =
      last &&
      piece.y - last.y < (Math.min(piece.height, last.height) < Math.max(piece.height, last.height) * 0.8 ? 0.5 : 0.35) * Math.max(piece.height, last.height);
    if (!near) groups.push({ y: piece.y, height: piece.height, pieces: [piece] });
    else {
      last.pieces.push(piece);
      if (piece.height > last.height) Object.assign(last, { y: piece.y, height: piece.height });
    }
  }
  return groups.map((group) => group.pieces);
}

/** A gap wider than this, in heights of a letter, parts columns or cells; justified words stand closer. */
const cellGap = 1.7;
const wordGap = 0.12;

function lineOf(given: readonly Piece[]): PageLine {
  const pieces = withoutDoubles([...given].sort((a, b) => a.left - b.left));
  const height = heightOf(pieces);
  const base = (pieces.find((piece) => piece.height > height * 0.8) ?? pieces[0]!).y;
  const segments: { text: string; left: number; right: number }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    const gap = last ? piece.left - last.right : Number.POSITIVE_INFINITY;
    const raised = piece.height < height * 0.8 && base - piece.y > height * 0.12 && /^\d{1,2}$/.test(piece.text);
    if (!last || gap > height * cellGap) segments.push({ text: piece.text, left: piece.left, right: piece.right });
    else {
      const apart = gap > height * wordGap && !last.text.endsWith(' ') && !piece.text.startsWith(' ');
      last.text += (apart ? ' ' : '') + (raised ? raisedMark(piece.text) : piece.text);
      last.right = Math.max(last.right, piece.right);
    }
  }
  const trimmed = segments.map((segment) => ({ ...segment, text: tidy(segment.text) }));
  return { segments: trimmed, left: segments[0]!.left, right: Math.max(...segments.map(({ right }) => right)), y: base, height };
}

/** A raised number may call a footnote or be a power; until that is known it stands between two signs of no meaning. */
const raisedMark = (number: string): string => `\ue010${number}\ue011`;

/** Takes the marks of raised numbers away, and with them the numbers that call footnotes: not those behind "m". */
export function settleRaised(text: string, withFootnotes: boolean): string {
  if (!text.includes('\ue010')) return text;
  return text.replace(/(m)?\ue010(\d+)\ue011/g, (_, unit: string | undefined, number: string) =>
    unit === undefined && withFootnotes ? '' : `${unit ?? ''}${number}`,
  );
}

/** Ligatures as letters; marks drawn apart from their letter join it. */
const tidy = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/ ([\u0300-\u036f])/g, '$1')
    .trim()
    .normalize('NFC');

/** Of most of the letters. */
function heightOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of pieces) letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** Bold drawn by printing twice. */
function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return !before || before.text !== piece.text || Math.abs(before.left - piece.left) > 1;
  });
}
