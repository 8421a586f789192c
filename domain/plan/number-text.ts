/** Vietnamese numbers as written: "1.750" is 1750, "6,5" is 6.5, "1.260,500" is 1260.5; "1.750,5.0" is no number. */

import { atSight } from '../resolution/index.ts';
import { type Decimal, parseDecimal } from '../values/index.ts';
import { isSpaceAt, matchesAt, startsOfDigits } from './text.ts';

export type Notation =
  | 'usual' // a point groups thousands, a comma starts decimals
  | 'decimal-point' // "7.0": a point before one, two or more than three digits
  | 'spaced' // "71 000"
  | 'english'; // "12,345.6", "1,234,567"

export interface WrittenNumber {
  readonly value: Decimal;
  readonly notation: Notation;
}

/** In order of preference; the first that fits the whole text decides. */
const notations: readonly { readonly form: RegExp; readonly notation: Notation; readonly group: string; readonly point: string }[] = [
  { form: /^\d+(?:,\d+)?$/, notation: 'usual', group: '', point: ',' },
  { form: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, notation: 'usual', group: '.', point: ',' },
  { form: /^\d+\.\d+$/, notation: 'decimal-point', group: '', point: '.' },
  { form: /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$/, notation: 'spaced', group: ' \u00a0\u202f', point: ',' },
  { form: /^[1-9]\d{0,2}(?:\.\s?\d{3})+(?:,\d+)?$/, notation: 'spaced', group: '. \n\u00a0\u202f', point: ',' },
  { form: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, notation: 'english', group: ',', point: '.' },
  { form: /^[1-9]\d{0,2}(?:,\d{3}){2,}$/, notation: 'english', group: ',', point: '.' },
];

/** Reads one number; undefined when the text is none. Exact, leading zeros ("05") allowed. */
export function parseNumberText(text: string): WrittenNumber | undefined {
  const found = notations.find(({ form }) => form.test(text));
  if (!found) return undefined;
  const ungrouped = found.group === '' ? text : [...text].filter((c) => !found.group.includes(c)).join('');
  const digits = ungrouped.replace(found.point, '.');
  const value = parseDecimal(digits);
  return value === undefined ? undefined : { value, notation: found.notation };
}

export interface NumberMention extends WrittenNumber {
  readonly start: number;
  readonly end: number;
}

/** A word that commits may be glued to its figure ("đạt8%"), and any word of small letters to a percentage ("vệ sinh85%"). */
const plain = atSight(
  /(?:(?<![\p{L}\p{N}])|(?<=(?<!\p{L})(?:đạt|còn|tăng|giảm|khoảng|trên|dưới|hơn|thiểu|nhất))|(?<=\p{Ll}{2})(?=\d+(?:[.,]\d+)?\s*[%‰]))\d+(?:[.,]\d+)*/uy,
);
/** "5. 200": a line broken behind the point that groups thousands. */
const brokenTail = /\.\s\d{3}(?:,\d+)?(?![\d.,]*\d)(?= \p{Ll})/uy;
const spacedTail = /(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![\d.,]*\d)/y;

export interface NumbersFound {
  readonly numbers: readonly NumberMention[];
  readonly unreadable: readonly { readonly start: number; readonly end: number }[];
}

/** Every number of a text in order; words with digits in them ("H5N1", "K2") are none. `unreadable` lists the rest. */
export function findNumbers(text: string, digits = startsOfDigits(text)): NumbersFound {
  const numbers: NumberMention[] = [];
  const unreadable: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of matchesAt(plain, text, digits)) {
    if (match.index < from) continue;
    const end = endOfNumber(text, match.index, match[0]);
    const read = parseNumberText(text.slice(match.index, end));
    from = end;
    if (read) numbers.push({ value: read.value, notation: read.notation, start: match.index, end });
    else unreadable.push({ start: match.index, end });
  }
  return { numbers, unreadable };
}

function endOfNumber(text: string, start: number, digits: string): number {
  const end = start + digits.length;
  const next = text.charAt(end);
  if (next === '.') {
    brokenTail.lastIndex = end;
    return brokenTail.test(text) && /^[1-9]\d{0,2}(?:\.\d{3})*$/.test(digits) ? brokenTail.lastIndex : end;
  }
  if (!isSpaceAt(text, end)) return end;
  spacedTail.lastIndex = end;
  return spacedTail.test(text) && /^[1-9]\d{0,2}$/.test(digits) ? spacedTail.lastIndex : end;
}
