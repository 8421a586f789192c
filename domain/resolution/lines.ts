/** The lines of a prepared text: where they stand, and which of them is only the number of a page. */
import type { Span } from '../values/index.ts';
import { allMatches } from './all-matches.ts';
import { findLostBreaks } from './lost-breaks.ts';

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
  let next = 0;
  const isOneLine = !text.trim().includes('\n');
  for (const whole of text.split('\n')) {
    const index = next;
    next += whole.length + 1;
    for (const part of partsOf(whole, isOneLine)) {
      const piece = whole.slice(part.start, part.end);
      const first = piece.search(/[^\s|]/u);
      if (first < 0) continue;
      let last = piece.length;
      while (/[\s|]/u.test(piece.charAt(last - 1))) last -= 1;
      const from = index + part.start;
      lines.push({ start: from + first, end: from + last, text: piece.slice(first, last), from, to: index + part.end });
    }
  }
  return lines;
}

const enactingInLine = /(?<=^|[;.,]\s?)QUYẾT\s*NGHỊ\s*:(?=\s*$|\s+(?:Điều|ĐIỀU|\d|I\.|A\.))/gu;

/** "…, QUYẾT NGHỊ: Điều 1. …" on one line is three; every other line is one. */
function partsOf(line: string, isWhole: boolean): Span[] {
  const lost = findLostBreaks(line, isWhole);
  if (lost.length > 0) return [0, ...lost].map((start, place) => ({ start, end: lost[place] ?? line.length }));
  const found = line.includes('QUYẾT') ? allMatches(enactingInLine, line) : [];
  if (found.length === 0 || found[0]?.[0].length === line.trim().length) return [{ start: 0, end: line.length }];
  const cuts = found.flatMap(({ 0: words, index }) => [index, index + words.length]);
  return [0, ...cuts].map((start, place) => ({ start, end: cuts[place] ?? line.length }));
}

/** The column at which the whole text was wrapped; undefined where lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  return lines.length > 20 && longest >= 60 && longest <= 130 ? longest : undefined;
}

const pageWords = /^(?:[-–—]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s?\/\s?\d{1,3})?(?:\s*[-–—])?$/iu;

/**
 * Numbers of pages among the lines of a text that was wrapped, or between the lines of a sentence that was not: they stand
 * alone on a line, count by one, and have at least a few lines between them. Nowhere else is a lone number taken for one.
 */
export function findPageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const width = wrapWidth(lines);
  let next: number | undefined;
  let last = -leastLines;
  lines.forEach((line, index) => {
    const number = line.text.length > longestNumber ? Number.NaN : Number(pageWords.exec(line.text)?.[1]);
    const expected = next === undefined ? number === 1 || number === 2 : number === next;
    if (!expected || index - last < (width === undefined ? 1 : leastLines) || !numbersPage(lines, index, width)) return;
    found.add(line);
    next = number + 1;
    last = index;
  });
  return found;
}

/** Among wrapped lines, not in a column of cells; elsewhere where it says so, or where a sentence goes on over it. */
function numbersPage(lines: readonly Line[], index: number, width: number | undefined): boolean {
  if (width === undefined) return saysPage.test((lines[index] as Line).text) || standsInSentence(lines[index - 1], lines[index + 1]);
  return index + 1 === lines.length || [-2, -1, 1, 2].some((step) => (lines[index + step]?.text.length ?? 0) > width / 2);
}

const leastLines = 8;
const longestNumber = 20;
/** "Trang 3", "- 3 -": nothing else is written so. */
const saysPage = /^(?:Trang\s|[-–—]\s?\d{1,3}\s?[-–—]$)/iu;

/** "… tổng chi ngân sách địa phương 11.044 tỷ | 2 | đồng": a long line that no stop ends, and one that begins no sentence. */
function standsInSentence(before: Line | undefined, behind: Line | undefined): boolean {
  return before !== undefined && behind !== undefined && before.text.length >= 60 && !/[.;:!?…|]["”’)]?$/u.test(before.text) && /^[\p{Ll}(]/u.test(behind.text);
}
