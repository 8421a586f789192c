/** A decimal with its unit; units convert only within one dimension. */
import { compareDecimals, type Decimal, divideDecimals, formatDecimal, type Language, multiplyDecimals, subtractDecimals } from './decimal.ts';

/**
 * A unit as dated data hands it in (`@moc/facts`). `factor` leads to the dimension's base unit: 1 "tỷ đồng" is
 * 1 000 000 000 of "đồng". Units of different dimensions never compare.
 */
export interface Unit {
  readonly code: string;
  readonly dimension: string;
  readonly factor: Decimal;
  readonly vi: string;
  readonly en: string;
  /** The English word beside exactly 1, where it is another. */
  readonly enOne?: string;
}

export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** A place in an order; how far two places are apart is another unit of the same dimension. */
export const isRank = ({ code }: Unit): boolean => code === 'rank';

export function isComparable(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension;
}

/** -1, 0, 1; undefined when the units measure different things. Exact. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  if (!isComparable(a.unit, b.unit)) return undefined;
  return compareDecimals(multiplyDecimals(a.value, a.unit.factor), multiplyDecimals(b.value, b.unit.factor));
}

/** The same quantity in `unit`, to at most 12 decimals; undefined across dimensions. */
export function convertQuantity(quantity: Quantity, unit: Unit): Quantity | undefined {
  if (quantity.unit.code === unit.code) return quantity;
  if (!isComparable(quantity.unit, unit)) return undefined;
  const value = divideDecimals(multiplyDecimals(quantity.value, quantity.unit.factor), unit.factor, 12);
  return value === undefined ? undefined : { value, unit };
}

/** `a` minus `b`, in the unit of `b`; undefined across dimensions. The difference of two percentages is in points. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity | undefined {
  const converted = convertQuantity(a, b.unit);
  return converted && { value: subtractDecimals(converted.value, b.value), unit: b.unit };
}

/** "1.750 triệu USD", "6,5%", "hạng 20": the percent sign stands close, as the Council writes it; a rank is named before its number. */
export function formatQuantity(quantity: Quantity, language: Language, places?: number): string {
  const number = formatDecimal(quantity.value, language, places);
  const { unit } = quantity;
  const word = language === 'en' && /^−?1$/.test(number) ? (unit.enOne ?? unit.en) : unit[language];
  if (word === '') return number;
  if (isRank(unit)) return `${word} ${number}`;
  return /^[%‰]/.test(word) ? number + word : `${number} ${word}`;
}
