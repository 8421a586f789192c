/**
 * Prepares a text for reading and keeps the way back: every place in the prepared text leads to its place in the
 * original.
 *
 * The prepared text guarantees:
 * - letters are composed (NFC), though the original may mix composed and decomposed ones;
 * - a line ends with one "\n", whatever ended it before;
 * - within a line, blanks (non-breaking spaces and tabs included) stand alone and are plain spaces;
 * - characters without width (soft hyphens, byte order marks, joiners) are gone, odd hyphens are "-";
 * - letters of other alphabets that old fonts and converters put for "đ" and "ư" ("Ðến", "trƣờng") are those.
 *
 * Letters, digits and punctuation are never changed otherwise: old spellings ("Uỷ", "khoá") stay.
 */
import type { Span } from '../values/index.ts';

export interface PreparedText {
  readonly original: string;
  readonly text: string;
  /** The original place of a prepared one: whole letters, never half of one. */
  toOriginal(span: Span): Span;
  /** The prepared place of an original one, widened to whole prepared letters. */
  toPrepared(span: Span): Span;
}

/** A stretch of prepared text and where it came from. In a copied one, places correspond unit by unit. */
interface Piece {
  readonly prepared: number;
  readonly original: number;
  readonly preparedLength: number;
  readonly originalLength: number;
  readonly copied: boolean;
}

const widthless = '\\u00ad\\u034f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const blanks = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** The only letters that compose with letters: a Korean syllable's parts. */
const syllable = '[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?';

/** What looks like a Vietnamese letter and is another: eth and the African d for "đ", gha for "ư". */
const meant: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', Ƣ: 'Ư', ƣ: 'ư' };
const everyLookalike = /[ÐðƉƢƣ]/gu;

/** More in one match overflow the stack of the matcher. */
const longestRun = 1000;

/** What cannot be copied as it is; everything between two matches can, once composed. */
const irregular = new RegExp(
  [
    '(?<line>\\r\\n?|[\\v\\f\\u0085\\u2028\\u2029])',
    `(?<blank>[${blanks}][${blanks}${widthless}]{1,${longestRun}}|[^\\S\\r\\n\\v\\f\\u0085\\u2028\\u2029\\ufeff ])`,
    `(?<letter>(?:${syllable}|[^\\p{M}\\s${widthless}])[\\p{M}${widthless}]{1,${longestRun}}|\\p{M}[\\p{M}${widthless}]{0,${longestRun}})`,
    '(?<lookalike>[ÐðƉƢƣ])',
    '(?<hyphen>[\\u2010\\u2011\\u2212\\uf02d])',
    `(?<nothing>[${widthless}]{1,${longestRun}})`,
  ].join('|'),
  'uy',
);

const moreBlanks = new RegExp(`[${blanks}${widthless}]{1,${longestRun}}`, 'uy');
const everyWidthless = new RegExp(`[${widthless}]`, 'gu');

/** Blanks in a row, and every character that is not surely copied as it is: only near these anything irregular begins. */
const suspicious = / {2}|[^\n -~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u01a1\u01a4-\u024f\u1e00-\u1eff–—‘’“”…•]/g;

interface NextIrregular {
  readonly match: RegExpExecArray | null;
  /** Nothing suspicious stands before it: none of its letters can be composed any further. */
  readonly isComposed: boolean;
}

/** The first irregular place from `from` on: a suspicious character, or the letter or blank before it. */
function nextIrregular(original: string, from: number): NextIrregular {
  let isComposed = true;
  suspicious.lastIndex = from;
  for (let found = suspicious.exec(original); found; found = suspicious.exec(original)) {
    const match = matchAt(irregular, original, Math.max(from, found.index - 1)) ?? matchAt(irregular, original, found.index);
    if (match) return { match, isComposed };
    isComposed = false;
    suspicious.lastIndex = found.index + 1;
  }
  return { match: null, isComposed };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Prepares any string; never fails, whatever its characters. Time grows linearly with its length. */
export function prepareText(original: string): PreparedText {
  const pieces: Piece[] = [];
  const chunks: string[] = [];
  let length = 0;
  const add = (chunk: string, start: number, originalLength: number, copied: boolean) => {
    if (originalLength === 0) return;
    pieces.push({ prepared: length, original: start, preparedLength: chunk.length, originalLength, copied });
    chunks.push(chunk);
    length += chunk.length;
  };
  let done = 0;
  for (;;) {
    const { match, isComposed } = nextIrregular(original, done);
    copyStretch(original.slice(done, match?.index), isComposed, done, add);
    if (!match) break;
    done = endOf(match, original);
    add(replacementOf(match), match.index, done - match.index, false);
  }
  return preparedText(original, chunks.join(''), pieces);
}

type Add = (chunk: string, start: number, originalLength: number, copied: boolean) => void;

/** Blanks in a row are one, however many. */
function endOf(match: RegExpExecArray, original: string): number {
  let end = match.index + match[0].length;
  if (match[0].length <= longestRun || match.groups?.blank === undefined) return end;
  while (matchAt(moreBlanks, original, end)) end = moreBlanks.lastIndex;
  return end;
}

function replacementOf(match: RegExpExecArray): string {
  const groups = match.groups ?? {};
  if (groups.line !== undefined) return '\n';
  if (groups.blank !== undefined) return ' ';
  if (groups.hyphen !== undefined) return '-';
  const letters = match[0].replace(everyWidthless, '').normalize('NFC');
  return letters.replace(everyLookalike, (letter) => meant[letter] ?? letter);
}

/** Almost every stretch is already composed; in one that is not, each word stands for itself. */
function copyStretch(stretch: string, isComposed: boolean, start: number, add: Add): void {
  if (isComposed || stretch.normalize('NFC') === stretch) {
    add(stretch, start, stretch.length, true);
    return;
  }
  for (const word of stretch.matchAll(/\s+|\S+/gu)) {
    const composed = word[0].normalize('NFC');
    add(composed, start + word.index, word[0].length, composed === word[0]);
  }
}

function preparedText(original: string, text: string, pieces: readonly Piece[]): PreparedText {
  return {
    original,
    text,
    toOriginal: (span) => translate(pieces, span, 'prepared', 'original', original.length),
    toPrepared: (span) => translate(pieces, span, 'original', 'prepared', text.length),
  };
}

type Side = 'prepared' | 'original';

/** An empty span stays empty; any other runs from the start of its first letter to the end of its last. */
function translate(pieces: readonly Piece[], span: Span, from: Side, to: Side, length: number): Span {
  const first = pieceAt(pieces, span.start, from);
  const start = first ? startIn(first, span.start, from, to) : length;
  if (span.end <= span.start) return { start, end: start };
  const last = pieceAt(pieces, span.end - 1, from);
  return { start, end: last ? endIn(last, span.end, from, to) : length };
}

function startIn(piece: Piece, offset: number, from: Side, to: Side): number {
  return piece.copied ? placeOf(piece, to) + (offset - placeOf(piece, from)) : placeOf(piece, to);
}

function endIn(piece: Piece, offset: number, from: Side, to: Side): number {
  if (piece.copied) return placeOf(piece, to) + (offset - placeOf(piece, from));
  return placeOf(piece, to) + lengthOf(piece, to);
}

/** The piece that holds the unit at `offset`; undefined behind the end. Binary search: pieces are in order. */
function pieceAt(pieces: readonly Piece[], offset: number, side: Side): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(pieces[middle] as Piece, side) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = low > 0 ? pieces[low - 1] : undefined;
  return piece && offset < placeOf(piece, side) + lengthOf(piece, side) ? piece : undefined;
}

/** Named fields, not fields by a name: binary searches ask this more often than anything else. */
function placeOf(piece: Piece, side: Side): number {
  return side === 'prepared' ? piece.prepared : piece.original;
}

function lengthOf(piece: Piece, side: Side): number {
  return side === 'prepared' ? piece.preparedLength : piece.originalLength;
}

/** A part of a prepared text, with the way from its own places to the original. */
export interface PreparedSlice {
  readonly text: string;
  toOriginal(span: Span): Span;
}

/** The prepared words of a span of the original (a provision's `textSpan`, say). */
export function preparedSlice(prepared: PreparedText, originalSpan: Span): PreparedSlice {
  const { start, end } = prepared.toPrepared(originalSpan);
  return {
    text: prepared.text.slice(start, end),
    toOriginal: (span) => prepared.toOriginal({ start: start + span.start, end: start + span.end }),
  };
}
