/** The order of numbers among neighbours: what follows what, and diagnostics where it does not. */
import type { Diagnostic } from '../values/index.ts';
import { parseNumeral, parseRoman } from './numerals.ts';

/** Points are lettered in this order: no f, j, w, z. */
export const legalLetters = 'abcdđeghiklmnopqrstuvxy';

/** A number that stands in a series: its style says how it counts. */
export interface Numbered {
  readonly style: string;
  readonly number: string;
}

/** The place of a number in its series, from 1; undefined where the series does not know it ("f)"). */
export function ordinalOf({ style, number }: Numbered): number | undefined {
  if (style === 'letter') return placeOf(number.slice(0, 1), legalLetters);
  if (style === 'capital') return placeOf(number.toLowerCase(), legalLetters);
  if (style === 'roman' || style === 'small-roman') return parseRoman(number.toUpperCase());
  if (style.startsWith('decimal')) return Number(number.split('.').at(-1));
  if (style === 'article' || style === 'arabic') return Number.parseInt(number, 10);
  return parseNumeral(number.toLowerCase());
}

function placeOf(letter: string, alphabet: string): number | undefined {
  const index = letter === '' ? -1 : alphabet.indexOf(letter);
  return index < 0 ? undefined : index + 1;
}

/** How the numbers of one series are written back: 5 is "đ" among letters, "V" among Roman numerals. */
function writeNumber(style: string, ordinal: number): string {
  if (style === 'letter') return legalLetters[ordinal - 1] ?? String(ordinal);
  if (style === 'capital') return (legalLetters[ordinal - 1] ?? String(ordinal)).toUpperCase();
  return String(ordinal);
}

/**
 * What is wrong with a number, given the one before it in its series (absent for the first). Inserted provisions
 * ("2a", "a1") repeat the number before them on purpose.
 */
export function checkSequence(previous: Numbered | undefined, current: Numbered): Omit<Diagnostic, 'span'> | undefined {
  const now = ordinalOf(current);
  if (now === undefined) return problem('resolution/number-unknown', { number: current.number });
  const before = previous ? ordinalOf(previous) : 0;
  if (before === undefined || now === before + 1) return undefined;
  const told = { number: current.number, previous: previous?.number ?? '' };
  if (now > before) return problem('resolution/number-skipped', { ...told, missing: missingBetween(current.style, before, now) });
  if (now < before) return problem('resolution/number-out-of-order', told);
  return previous?.number === current.number ? problem('resolution/number-repeated', told) : undefined;
}

function missingBetween(style: string, before: number, now: number): string {
  const shown = Array.from({ length: Math.min(now - before - 1, 5) }, (_, index) => writeNumber(style, before + 1 + index));
  return shown.join(', ') + (now - before - 1 > 5 ? ', …' : '');
}

function problem(code: Diagnostic['code'], parameters: Diagnostic['parameters']): Omit<Diagnostic, 'span'> {
  return { code, severity: 'warning', parameters };
}
