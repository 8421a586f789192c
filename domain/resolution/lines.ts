/** The lines of a prepared text: where they stand, and which of them is only the number of a page. */
import type { Span } from '../values/index.ts';

/** A line and its place in the prepared text, without blanks and pipes around it. */
export interface Line extends Span {
  readonly text: string;
  /** The place of the whole line, pipes included. */
  readonly from: number;
  readonly to: number;
}

/** All lines that have words, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\n]+/gu)) {
    const cut = enactingIn(whole);
    if (cut !== undefined) {
      for (const part of cut) lines.push(...splitLines(part.text).map((line) => moved(line, index + part.start)));
      continue;
    }
    const match = /[^\s|](?:.*[^\s|])?/su.exec(whole);
    if (!match) continue;
    const start = index + match.index;
    lines.push({ start, end: start + match[0].length, text: match[0], from: index, to: index + whole.length });
  }
  return lines;
}

/** "…, QUYẾT NGHỊ: Điều 1. …" on one line is three; undefined for every other line. */
function enactingIn(line: string): { readonly text: string; readonly start: number }[] | undefined {
  const match = /(?<=^|[;.,]\s?)QUYẾT\s*NGHỊ\s*:(?=\s*$|\s+(?:Điều|ĐIỀU|\d|I\.|A\.))/u.exec(line);
  if (!match || match[0].length === line.trim().length) return undefined;
  const end = match.index + match[0].length;
  const parts = [
    { text: line.slice(0, match.index), start: 0 },
    { text: match[0], start: match.index },
    { text: line.slice(end), start: end },
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}

function moved(line: Line, by: number): Line {
  return { ...line, start: line.start + by, end: line.end + by, from: line.from + by, to: line.to + by };
}

/** The column at which the whole text was wrapped; undefined where lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  return lines.length > 20 && longest >= 60 && longest <= 130 ? longest : undefined;
}

const pageWords = /^(?:[-–—]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s?\/\s?\d{1,3})?(?:\s*[-–—])?$/iu;

/**
 * Numbers of pages among the lines of a text that was wrapped: they stand alone on a line, count by one, and have
 * at least a few lines between them. Nowhere else is a lone number taken for one.
 */
export function findPageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  if (wrapWidth(lines) === undefined) return found;
  let next: number | undefined;
  let last = -leastLines;
  lines.forEach((line, index) => {
    const number = Number(pageWords.exec(line.text)?.[1]);
    const expected = next === undefined ? number === 1 || number === 2 : number === next;
    if (!expected || index - last < leastLines) return;
    found.add(line);
    next = number + 1;
    last = index;
  });
  return found;
}

const leastLines = 8;
