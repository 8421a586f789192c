/** The words of a passage made comparable: lower case, one place for the tone mark, and every offset unchanged. */

import type { PreparedText } from '../resolution/index.ts';
import { atSight } from '../resolution/index.ts';

/** A passage to read: NFC text, and the same text folded, character against character. */
export interface Passage {
  readonly text: string;
  readonly folded: string;
  /** What was found in it already, by the number of the rule that looked; absent where nothing is kept. */
  readonly found?: unknown[];
}

/** `folded` is given where the words are part of a text that was folded before. */
export function passageOf(text: string, folded = foldVietnamese(text)): Passage {
  return { text, folded, found: [] };
}

const foldedTexts = new WeakMap<PreparedText, string>();

/** The whole prepared text folded, once for all who read passages of it. */
export function foldedTextOf(prepared: PreparedText): string {
  const folded = foldedTexts.get(prepared) ?? foldVietnamese(prepared.text);
  foldedTexts.set(prepared, folded);
  return folded;
}

let rules = 0;

/** Reads a passage once, however often it is asked: several rules look for the same things in it. */
export function oncePerPassage<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const rule = rules++;
  return (passage) => (passage.found ? ((passage.found[rule] ??= read(passage)) as T) : read(passage));
}

/** A tone mark in its other place, and words with another spelling. What is looked for comes first, what stands around it after. */
const variant = atSight(/o[àáảãạèéẻẽẹ](?!\p{L})|u[ỳýỷỹỵ](?<!qu.)(?!\p{L})|(?:tỉ|sỹ)(?<!\p{L}..)(?!\p{L})/gu);
const usualSpelling: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
  tỉ: 'tỷ',
  sỹ: 'sĩ',
};

/**
 * Lower case; "khoá" as "khóa", "uỷ" as "ủy", "tỉ" as "tỷ", "bác sỹ" as "bác sĩ". The result has the length of what
 * was given, so an offset in one is an offset in the other. Expects NFC.
 */
export function foldVietnamese(text: string): string {
  if (text.length > longestKept) return fold(text);
  const known = folds.get(text);
  if (known !== undefined) return known;
  if (folds.size >= mostKept) folds.clear();
  const folded = fold(text);
  folds.set(text, folded);
  return folded;
}

/** Several rules ask for the same name one after the other; the last few are kept. */
const folds = new Map<string, string>();
const mostKept = 32;
const longestKept = 200;

function fold(text: string): string {
  const lower = lowerKeepingLength(text);
  return mayVary(lower) ? lower.replace(variant, (pair) => usualSpelling[pair] ?? pair) : lower;
}

/** Whether a character stands in it that one of the other spellings ends with, behind the one it begins with. */
function mayVary(lower: string): boolean {
  for (let at = 1; at < lower.length; at++) {
    const first = secondOf[lower.charCodeAt(at)];
    if (first !== undefined && first !== 0 && (first & bitOf(lower.charCodeAt(at - 1))) !== 0) return true;
  }
  return false;
}

/** One bit for each letter that another spelling begins with. */
const bitOf = (code: number): number => (code === 111 ? 1 : code === 117 ? 2 : code === 116 ? 4 : code === 115 ? 8 : 0);
/** For each letter that ends one of them, the bits of those that stand before it. */
const secondOf = new Uint8Array(0x1efa);
for (const pair of Object.keys(usualSpelling)) secondOf[pair.charCodeAt(1)] = (secondOf[pair.charCodeAt(1)] ?? 0) | bitOf(pair.charCodeAt(0));

function lowerKeepingLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

const special = /[.*+?^${}()|[\]\\/]/g;

/** The source of a pattern for words as written in a rule: any white space between them, folded like the passage. */
export function wordsPattern(words: string): string {
  return foldVietnamese(words.normalize('NFC'))
    .split(' ')
    .map((word) => word.replace(special, String.raw`\$&`))
    .join(String.raw`\s+`);
}

/** Alternatives, longest first, so that "không quá" is not read as "quá". */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(wordsPattern)
    .join('|');
}

/** Edges of a word; signs such as "≥" need none. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/** A pattern that finds any of the phrases as whole words. */
export function phrasePattern(phrases: readonly string[], flags = 'gu'): RegExp {
  return atSight(new RegExp(`${beginningOf(phrases)}${wordStart}(?:${anyOf(phrases)})${wordEnd}`, flags));
}

/** Looks only where one of the phrases can begin: far cheaper than asking of every place whether a word begins there. */
export function beginningOf(phrases: readonly string[]): string {
  return `(?=${[...new Set(phrases.map((phrase) => foldVietnamese(phrase.normalize('NFC')).slice(0, 2)))].join('|')})`;
}

/** The text right before a place, no more than so many characters. */
export const lastBefore = (text: string, place: number, most: number): string => text.slice(Math.max(0, place - most), place);

/** The same without the blanks that part it from the place: rules whose words stand right before one look at their end. */
export const wordsBefore = (text: string, place: number, most: number): string => lastBefore(text, place, most).trimEnd();

/** White space drawn together, ends trimmed of spaces and loose punctuation. */
export function tidy(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && (isA(loose, text.charCodeAt(from)) || text.charCodeAt(from) === stop)) from++;
  while (to > from && isA(loose, text.charCodeAt(to - 1))) to--;
  return singleSpaced(from === 0 && to === text.length ? text : text.slice(from, to));
}

/** White space drawn together; almost every text has none to draw together and is given back as it is. */
export function singleSpaced(text: string): string {
  return isSingleSpaced(text) ? text : text.replace(/\s+/gu, ' ');
}

function isSingleSpaced(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isA(space, code) && (code !== blank || before === blank)) return false;
    before = code;
  }
  return true;
}

const [blank, stop] = [32, 46];

/** What a character is, as bits: told by its code alone, for reading asks it of every character many times. */
const [letter, digit, capital, space, loose, joint] = [1, 2, 4, 8, 16, 32];
const last = 0x3000;
const traits = Uint8Array.from({ length: last + 1 }, (_, code) => traitsOf(String.fromCharCode(code)));

function traitsOf(c: string): number {
  const isBlank = c.trim() === '';
  return (
    ((c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ư' && c !== '÷') || (c >= 'ạ' && c <= 'ỹ') ? letter : 0) |
    (c >= '0' && c <= '9' ? digit : 0) |
    (/\p{Lu}/u.test(c) ? capital : 0) |
    (isBlank ? space : 0) |
    (isBlank || ',;:…–—-'.includes(c) ? loose : 0) |
    (isBlank || '.:-'.includes(c) ? joint : 0)
  );
}

/** Whether a character has one of some traits; behind the table only a mark of byte order is known, which is white space. */
function isA(trait: number, code: number): boolean {
  return code <= last ? ((traits[code] as number) & trait) !== 0 : code === 0xfeff && (trait & (space | loose | joint)) !== 0;
}

/** Whether a digit or a letter of Vietnamese stands at a place of a folded text. */
export const isWordCharacterAt = (text: string, at: number): boolean => isA(letter | digit, text.charCodeAt(at));

/** Whether a character of a folded text, by its code, is a letter of Vietnamese. */
export const isVietnameseLetter = (code: number): boolean => isA(letter, code);

/** Whether a capital letter stands at a place. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isA(capital, code) || (code > last && /^\p{Lu}/u.test(text.slice(at, at + 2)));
}

/** Whether white space stands at a place, or the end of the text. */
export const isSpaceAt = (text: string, at: number): boolean => at >= text.length || isA(space, text.charCodeAt(at));

/**
 * The letters right before a place of a folded text, over blanks and what parts a word from its number (". : -"): "lần" of
 * "lần thứ" is none, "thứ" is. Empty where none stand there. Rules whose words stand before a figure are asked by it.
 */
export function wordBefore(folded: string, place: number): string {
  let end = place;
  while (end > 0 && isA(joint, folded.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isA(letter, folded.charCodeAt(start - 1))) start--;
  return folded.slice(start, end);
}

/** The letters at a place of a folded text, over blanks; empty where none stand there. */
export function wordAt(folded: string, place: number): string {
  const start = skipSpaces(folded, place);
  let end = start;
  while (end < folded.length && isA(letter, folded.charCodeAt(end))) end++;
  return folded.slice(start, end);
}

/** The first place from `from` on that is no white space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isA(space, text.charCodeAt(at))) at++;
  return at;
}

/** The first place from `from` on that is no blank: a line's end stops, for what stands behind it is another item's. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lineEnd && isA(space, text.charCodeAt(at))) at++;
  return at;
}

const lineEnd = 10;

/** A digit from 0 to 9, by its code. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the digits of some words begin. */
export function startsOfDigits(text: string): readonly number[] {
  const starts: number[] = [];
  let inDigits = false;
  for (let at = 0; at < text.length; at++) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !inDigits) starts.push(at);
    inDigits = digit;
  }
  return starts;
}

/** The match of a sticky pattern at each of the places in order; none begins inside the one before. */
export function matchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let reach = 0;
  for (const place of places) {
    if (place < reach) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    reach = pattern.lastIndex;
  }
  return found;
}

/** Those of some places in order that lie from `from` on and before `to`. */
export function placesWithin(places: readonly number[], from: number, to: number): readonly number[] {
  const first = firstNotBelow(places, from);
  let last = first;
  while ((places[last] ?? to) < to) last++;
  return first === last ? none : places.slice(first, last);
}

const none: readonly number[] = [];

/** The first place in numbers in order that is not below `value`; their length when none is. */
export function firstNotBelow(ordered: readonly number[], value: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
