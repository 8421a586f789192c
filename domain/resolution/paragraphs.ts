/** Cuts a prepared text into paragraphs: one a line, unless a line was broken inside a sentence. */
import type { Span } from '../values/index.ts';
import { startsWithMarker } from './markers.ts';

/** A paragraph and its place in the prepared text, without the blanks around it. Joined lines keep their "\n". */
export interface Paragraph extends Span {
  readonly text: string;
}

/** All paragraphs that are not blank, in order. */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && continues(line, next, width)) return;
    const first = lines[start] as Paragraph;
    paragraphs.push({ start: first.start, end: line.end, text: text.slice(first.start, line.end) });
    start = index + 1;
  });
  return paragraphs;
}

function splitLines(text: string): Paragraph[] {
  return [...text.matchAll(/[^\s|](?:[^\n]*[^\s|])?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Whether a sentence runs on from one line into the next. */
function continues(line: Paragraph, next: Paragraph, width: number | undefined): boolean {
  if (startsWithMarker(next.text) || /[.;:!?…]["”’)]?$/u.test(line.text)) return false;
  if (/^[\p{Ll}\d%(]/u.test(next.text)) return !isCapitals(line.text);
  return width !== undefined && line.text.length > width * 0.8 && !isCapitals(next.text);
}

/** The column at which the whole text was wrapped; undefined where lines are paragraphs. */
function wrapWidth(lines: readonly Paragraph[]): number | undefined {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  return lines.length > 20 && longest >= 60 && longest <= 130 ? longest : undefined;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
