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

/** For figures side by side: the decimals of the longest figure of the same unit in the same document. */
export function placesTogether(figures: readonly Printed[]): (figure: Printed) => number {
  const places = new Map<string, number>();
  const table = ({ unit, source }: Printed): string => `${source} ${unit.code}`;
  for (const figure of figures) places.set(table(figure), Math.max(places.get(table(figure)) ?? 0, decimalPlaces(figure.value)));
  return (figure) => places.get(table(figure)) ?? 0;
}

interface Printed {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly source: string;
}

export const times = (value: Decimal, count: number): Decimal => multiplyDecimals(value, String(count) as Decimal);
