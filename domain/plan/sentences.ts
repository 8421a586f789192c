/** Sentences of a prepared text: cut at a full stop before a space, never inside brackets, quotation marks or abbreviations. */

import { allMatches, atSight } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { lastBefore, skipSpaces } from './text.ts';

const stop = /[.!?]+["”»]?(?=\s|$)|\n/gu;
const letter = atSight(/\p{L}/u);
const abbreviation = atSight(/(?<!\p{L})(?:tp|tx|tt|th|tr|gs|pgs|ts|ths|bs|đ\/c|st|no|v\.v|vv|đt|ql|q|p|h)\.$/iu);

export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const from = Math.min(skipSpaces(text, start), end);
    const words = text.slice(from, end).trimEnd();
    if (letter.test(words)) sentences.push({ start: from, end: from + words.length });
    start = end;
  };
  for (const match of allMatches(stop, text)) {
    const end = match.index + match[0].length;
    if (end <= start || (match[0] !== '\n' && abbreviation.test(lastBefore(text, end, 6)))) continue;
    if (!isInside(text, start, match.index)) add(end);
  }
  add(text.length);
  return sentences;
}

/** Whether a bracket or a quotation opened in this sentence is still open. */
function isInside(text: string, start: number, at: number): boolean {
  const part = text.slice(Math.max(start, at - 400), at);
  return isOpen(part, '(', ')') || isOpen(part, '“', '”');
}

function isOpen(part: string, opening: string, closing: string): boolean {
  const opened = part.lastIndexOf(opening);
  return opened >= 0 && !part.includes(closing, opened);
}
