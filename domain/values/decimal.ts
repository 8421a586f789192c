/**
 * Exact decimals. A `Decimal` is its own canonical text ("6.5", "-13.78", "0"), so it can be compared, stored,
 * hashed and sent as it is; arithmetic goes through big integers and never through floating point.
 */
import type { Branded } from './id.ts';

export type Decimal = Branded<'Decimal'>;

const canonical = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
const machine = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads machine notation (dot before decimals, no grouping: "1750", "06.50"). Undefined when it is anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (canonical.test(text) && text !== '-0') return text as Decimal;
  const match = machine.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return fromParts(BigInt((sign === '-' ? '-' : '') + whole + fraction), fraction.length);
}

/** A decimal known to be well written, for constants and tests; throws on bad notation, which is a programmer's error. */
export function decimal(text: string | number): Decimal {
  const value = parseDecimal(String(text));
  if (value === undefined) throw new Error(`not a decimal: ${JSON.stringify(text)}`);
  return value;
}

export const zero = '0' as Decimal;
const one = '1' as Decimal;

interface Parts {
  readonly coefficient: bigint;
  readonly scale: number;
}

function partsOf(value: Decimal): Parts {
  const dot = value.indexOf('.');
  if (dot < 0) return { coefficient: BigInt(value), scale: 0 };
  return { coefficient: BigInt(value.slice(0, dot) + value.slice(dot + 1)), scale: value.length - dot - 1 };
}

function fromParts(coefficient: bigint, scale: number): Decimal {
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole;
  return (negative && text !== '0' ? `-${text}` : text) as Decimal;
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const x = partsOf(a);
  const y = partsOf(b);
  const scale = Math.max(x.scale, y.scale);
  return [x.coefficient * 10n ** BigInt(scale - x.scale), y.coefficient * 10n ** BigInt(scale - y.scale), scale];
}

/** -1, 0 or 1, exactly. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function addDecimals(augend: Decimal, addend: Decimal): Decimal {
  const [x, y, scale] = aligned(augend, addend);
  return fromParts(x + y, scale);
}

export function subtractDecimals(minuend: Decimal, subtrahend: Decimal): Decimal {
  const [x, y, scale] = aligned(minuend, subtrahend);
  return fromParts(x - y, scale);
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  if (a === one) return b;
  if (b === one) return a;
  const x = partsOf(a);
  const y = partsOf(b);
  return fromParts(x.coefficient * y.coefficient, x.scale + y.scale);
}

/**
 * The quotient rounded half away from zero at `places` decimals; undefined when the divisor is zero.
 * The only inexact operation here, hence the named precision.
 */
export function divideDecimals(dividend: Decimal, divisor: Decimal, places: number): Decimal | undefined {
  const [x, y] = aligned(dividend, divisor);
  if (y === 0n) return undefined;
  return roundedQuotient(x * 10n ** BigInt(places), y, places);
}

/** Half away from zero, as Vietnamese statistical tables round. For showing only; never before a comparison. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  const { coefficient, scale } = partsOf(value);
  if (scale <= places) return value;
  return roundedQuotient(coefficient, 10n ** BigInt(scale - places), places);
}

function roundedQuotient(numerator: bigint, denominator: bigint, places: number): Decimal {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (n * 2n + d) / (d * 2n);
  return fromParts(negative ? -quotient : quotient, places);
}

export function negateDecimal(value: Decimal): Decimal {
  return subtractDecimals(zero, value);
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.startsWith('-') ? negateDecimal(value) : value;
}

/** How many decimals the value carries. */
export function decimalPlaces(value: Decimal): number {
  return partsOf(value).scale;
}

export type Language = 'vi' | 'en';

/** For readers: 1.750 and 6,5 in Vietnamese, 1,750 and 6.5 in English. Exact unless `places` asks for rounding. */
export function formatDecimal(value: Decimal, language: Language, places?: number): string {
  const shown = places === undefined ? value : roundDecimal(value, places);
  const [whole = '0', fraction] = absoluteDecimal(shown).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = inThousands(whole).join(group);
  const sign = shown.startsWith('-') ? '−' : '';
  return sign + (fraction ? `${grouped}${point}${fraction}` : grouped);
}

/** "1234567" in groups of three, told from the end. */
function inThousands(digits: string): readonly string[] {
  const first = digits.length % 3;
  return [...(first > 0 ? [digits.slice(0, first)] : []), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
}
