/** The words of a passage made comparable: lower case, one place for the tone mark, and every offset unchanged. */

/** A passage to read: NFC text, and the same text folded, character against character. */
export interface Passage {
  readonly text: string;
  readonly folded: string;
}

export function passageOf(text: string): Passage {
  return { text, folded: foldVietnamese(text) };
}

/** What was found in a passage already, by the number of the rule that looked; kept beside the passages and gone with them. */
const foundIn = new WeakMap<Passage, unknown[]>();
let rules = 0;
let lastAsked: { readonly passage: Passage; readonly found: unknown[] } | undefined;

/** Reads a passage once, however often it is asked: several rules look for the same things in it, mostly one after the other. */
export function oncePerPassage<T>(read: (passage: Passage) => T): (passage: Passage) => T {
  const rule = rules++;
  return (passage) => {
    const found = foundBefore(passage);
    return (found[rule] ??= read(passage)) as T;
  };
}

function foundBefore(passage: Passage): unknown[] {
  if (lastAsked?.passage === passage) return lastAsked.found;
  const found = foundIn.get(passage) ?? [];
  if (found.length === 0) foundIn.set(passage, found);
  lastAsked = { passage, found };
  return found;
}

/** A tone mark in its other place, and words with another spelling. What is looked for comes first, what stands around it after. */
const variant = /o[àáảãạèéẻẽẹ](?!\p{L})|u[ỳýỷỹỵ](?<!qu.)(?!\p{L})|(?:tỉ|sỹ)(?<!\p{L}..)(?!\p{L})/gu;
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
  return lowerKeepingLength(text).replace(variant, (pair) => usualSpelling[pair] ?? pair);
}

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
  return new RegExp(`${beginningOf(phrases)}${wordStart}(?:${anyOf(phrases)})${wordEnd}`, flags);
}

/** Looks only where one of the phrases can begin: far cheaper than asking of every place whether a word begins there. */
export function beginningOf(phrases: readonly string[]): string {
  return `(?=${[...new Set(phrases.map((phrase) => foldVietnamese(phrase.normalize('NFC')).slice(0, 2)))].join('|')})`;
}

/** White space drawn together, ends trimmed of spaces and loose punctuation. */
export function tidy(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isLoose(text, from, '.')) from++;
  while (to > from && isLoose(text, to - 1)) to--;
  return singleSpaced(text.slice(from, to));
}

/** White space drawn together; almost every text has none to draw together and is given back as it is. */
export function singleSpaced(text: string): string {
  return isSingleSpaced(text) ? text : text.replace(/\s+/gu, ' ');
}

function isSingleSpaced(text: string): boolean {
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === ' ' ? before === ' ' : isSpace(c)) return false;
    before = c;
  }
  return true;
}

/** Whether a character of a folded text is a digit or a letter of Vietnamese. */
export function isWordCharacter(c: string): boolean {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'à' && c <= 'ư' && c !== '÷') || (c >= 'ạ' && c <= 'ỹ');
}

/** Whether a character is white space; ASCII and the letters of Vietnamese tell it by their place. */
export function isSpace(c: string): boolean {
  return c === ' ' || ((c < '!' || (c > '~' && (c < 'À' || c > 'ỹ' || (c > 'ư' && c < 'Ạ')))) && c.trim() === '');
}

function isLoose(text: string, at: number, more = ''): boolean {
  const c = text.charAt(at);
  return (c >= 'A' && c <= 'z') || (c >= '0' && c <= '9') ? false : ',;:–—-'.includes(c) || more.includes(c) || isSpace(c);
}

/** Every match of a global pattern; unlike `matchAll` it makes no new pattern each time, which costs more than short texts do. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Where the digits of a text begin: a figure, a year or a document's number begins nowhere else. */
export function digitStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let inDigits = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    const isDigit = c >= 48 && c <= 57;
    if (isDigit && !inDigits) starts.push(at);
    inDigits = isDigit;
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
