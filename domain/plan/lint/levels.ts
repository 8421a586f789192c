/** The numbers of parts as rules compare them: levels, bounds, and the parts nested in one. */
import {
  addDecimals,
  compareDecimals,
  convertQuantity,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  multiplyDecimals,
  type Quantity,
  type Span,
  zero,
} from '../../values/index.ts';
import { findNumbers } from '../number-text.ts';
import type { Criterion, TargetPart } from '../types.ts';
import type { LintReading, PlacedPart } from './rule.ts';

/** From where to where a criterion asks; a bound that is not set is missing. */
export interface Bounds {
  readonly lower?: Quantity;
  readonly upper?: Quantity;
}

/** The one level a part names ("đạt", "ít nhất", "không quá", "khoảng"); undefined for ranges, changes and deeds. */
export function levelOf({ criterion }: TargetPart): Quantity | undefined {
  return 'value' in criterion ? criterion.value : undefined;
}

/** What a criterion of level asks; undefined for changes and deeds. */
export function boundsOf(criterion: Criterion): Bounds | undefined {
  switch (criterion.kind) {
    case 'equals':
    case 'about':
      return { lower: criterion.value, upper: criterion.value };
    case 'at-least':
      return { lower: criterion.value };
    case 'at-most':
      return { upper: criterion.value };
    case 'range':
      return { lower: criterion.lower, upper: criterion.upper };
    default:
      return undefined;
  }
}

export interface Nest {
  readonly whole: PlacedPart;
  readonly members: readonly PlacedPart[];
}

/** Every part that others are nested in, with those others, in the order of the text. */
export function nestsOf({ parts, nestedIn, quote, plan }: Pick<LintReading, 'parts' | 'nestedIn' | 'quote' | 'plan'>): readonly Nest[] {
  const starts = new Map(plan.targets.map(({ address, span }) => [address, span.start]));
  return parts.flatMap((whole) => {
    const all = nestedIn(whole.part.address);
    if (all.length === 0) return [];
    const start = starts.get(whole.address) ?? whole.part.span.start;
    const isListed = /(?:gồm|trong đó)\s*:/iu.test(quote({ start: Math.min(start, whole.part.span.start), end: whole.part.span.start }));
    // "gồm: a 6.500, trong đó a1 4.100; b 16.800": behind the semicolon the outer list goes on.
    const members = all.filter(({ part }) => {
      const words = quote(between(whole.part, part));
      return !words.includes(';') || !(isListed || (isLarger(part, whole.part) && /trong đó(?!\s*[:,])/iu.test(words)));
    });
    return members.length > 0 ? [{ whole, members }] : [];
  });
}

/** "gia súc 500.000 con, trong đó heo 420.000 con; gia cầm 8 triệu con": what is larger behind a semicolon is no part. */
function isLarger(part: TargetPart, whole: TargetPart): boolean {
  const [inner, outer] = [levelOf(part), levelOf(whole)];
  const same = inner && outer && convertQuantity(inner, outer.unit);
  return same !== undefined && compareDecimals(same.value, outer?.value ?? zero) > 0;
}

/** The words from one part to another behind it. */
const between = (a: TargetPart, b: TargetPart): Span => ({ start: a.span.end, end: Math.max(a.span.end, b.span.start) });

export const one = decimal('1');
export const hundred = decimal('100');

export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce(addDecimals, zero);
}

/** The values in one unit; undefined as soon as one of them measures something else. */
export function valuesIn(quantities: readonly Quantity[], unit: Quantity['unit']): readonly Decimal[] | undefined {
  const converted = quantities.map((quantity) => convertQuantity(quantity, unit)?.value);
  return converted.every((value) => value !== undefined) ? converted : undefined;
}

/**
 * Half of the last digit printed, in the unit of the level: what rounding can have taken from or given to a figure. "60,0" says
 * more than "60"; without decimals, half of one.
 */
export function roundingOf(part: TargetPart, quote: LintReading['quote']): Decimal {
  const { places, scale } = printedOf(part, quote);
  return multiplyDecimals(decimal(places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`), scale);
}

/** Whether the figure was printed with decimals, be they zeros. */
export const hasDecimals = (part: TargetPart, quote: LintReading['quote']): boolean => printedOf(part, quote).places > 0;

/** The decimals of the number as printed, and how many units of the level one of the printed number is ("1,5 nghìn tỷ": 1000). */
function printedOf(part: TargetPart, quote: LintReading['quote']): { readonly places: number; readonly scale: Decimal } {
  const value = levelOf(part)?.value ?? zero;
  const text = part.valueSpan ? quote(part.valueSpan) : '';
  const number = findNumbers(text).numbers[0];
  if (!number) return { places: decimalPlaces(value), scale: one };
  const printed = text.slice(number.start, number.end);
  const point = number.notation === 'decimal-point' || number.notation === 'english' ? '.' : ',';
  const places = printed.includes(point) ? printed.length - printed.lastIndexOf(point) - 1 : 0;
  return { places, scale: divideDecimals(value, number.value, 12) ?? one };
}

export const isPercent = ({ unit }: Quantity): boolean => unit.code === 'percent';

/** Where a finding on a part points: its figure where it has one, else its phrase. */
export const placeOf = ({ part, address }: PlacedPart) => ({ address, span: part.valueSpan ?? part.span });
