/** How far rounding alone can have moved a published figure, from the decimals it was printed with. */
import { type Decimal, decimal, decimalPlaces, multiplyDecimals, type Unit, zero } from '../../values/index.ts';

const half: Decimal[] = [];

/** Half of the last of so many decimals. */
export function halfOf(places: number): Decimal {
  half[places] ??= decimal(places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`);
  return half[places]!;
}

/** Counted things are whole and printed whole, so their sums are exact; measured things are rounded when printed. */
export const isExact = ({ dimension }: Unit): boolean => dimension.startsWith('count:') || dimension === 'rank';

/**
 * Half of the last decimal of a table whose figures carry at most `places`: a table prints one number of decimals, and
 * the zeros at the end ("42,40") are lost in notation.
 */
export function roundingOf(unit: Unit, places: number): Decimal {
  return isExact(unit) ? zero : halfOf(places);
}

/** For figures side by side: by the longest of them in each unit. */
export function placesByUnit(figures: readonly { readonly value: Decimal; readonly unit: Unit }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { value, unit } of figures) places.set(unit.code, Math.max(places.get(unit.code) ?? 0, decimalPlaces(value)));
  return places;
}

export const times = (value: Decimal, count: number): Decimal => multiplyDecimals(value, String(count) as Decimal);
