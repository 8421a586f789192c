/** Quantities as the judge compares them: brought to the criterion's unit, differences of percentages in points. */
import {
  compareDecimals,
  convertQuantity,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  isRank,
  multiplyDecimals,
  type Quantity,
  roundDecimal,
  subtractDecimals,
  type Unit,
} from '../values/index.ts';
import type { Comparison } from './types.ts';

const isCount = (unit: Unit): boolean => unit.dimension.startsWith('count:');

/**
 * `actual` in the unit of `wanted`; undefined when they measure different things. Counted nouns are an open class ("liên
 * hiệp", "liên hiệp hợp tác xã nông nghiệp"): a person linked the part to the indicator, so counts compare as counts.
 */
export function inUnitOf(actual: Quantity, wanted: Unit): Quantity | undefined {
  if (!isCount(actual.unit) || !isCount(wanted)) return convertQuantity(actual, wanted);
  return convertQuantity({ value: actual.value, unit: { ...wanted, factor: actual.unit.factor, code: actual.unit.code } }, wanted);
}

/** A count under the counted noun of `wanted`, so that one thing has one name: "0 liên hiệp" held against "1 liên hiệp hợp tác xã". */
export function withCountedNoun<T extends Quantity>(counted: T, wanted: Unit): T {
  const sameSize = isCount(counted.unit) && isCount(wanted) && counted.unit.factor === wanted.factor;
  return sameSize ? { ...counted, unit: wanted } : counted;
}

/** The unit in which two quantities of `unit` differ: percentages differ in percentage points, ranks in places. */
export function differenceUnit(unit: Unit): Unit {
  if (isRank(unit)) return place;
  if (unit.dimension !== 'ratio') return unit;
  return unit.factor === '0.001' ? permillePoint : percentagePoint;
}

const percentagePoint: Unit = {
  code: 'percentage-point',
  dimension: 'ratio-difference',
  factor: decimal('1'),
  vi: 'điểm phần trăm',
  en: 'percentage points',
  enOne: 'percentage point',
};
const permillePoint: Unit = {
  code: 'permille-point',
  dimension: 'ratio-difference',
  factor: decimal('0.1'),
  vi: 'điểm phần nghìn',
  en: 'per-mille points',
  enOne: 'per-mille point',
};
const place: Unit = { code: 'place', dimension: 'rank', factor: decimal('1'), vi: 'hạng', en: 'places', enOne: 'place' };

/** Both numbers and their difference; `actual` must already be in the unit of `against`. */
export function comparisonOf(actual: Quantity, against: Quantity): Comparison {
  return { actual, against, gap: { value: subtractDecimals(actual.value, against.value), unit: differenceUnit(against.unit) } };
}

const hundred = decimal('100');

/** `actual` as a percentage of `against`, to two decimals or as many as keep 99,99…% from reading as 100%. */
export function shareInPercent(actual: Decimal, against: Decimal): Decimal | undefined {
  const order = compareDecimals(actual, against);
  for (let places = 2; places <= 12; places += 1) {
    const share = divideDecimals(multiplyDecimals(actual, hundred), against, places);
    if (share === undefined || order === 0 || compareDecimals(share, hundred) !== 0) return share;
  }
  return hundred;
}

/** For showing: exact up to six decimals; beyond that rounded, but never so far that a difference disappears. */
export function shown(quantity: Quantity): Quantity {
  if (decimalPlaces(quantity.value) <= 6) return quantity;
  for (let places = 3; places < 12; places += 1) {
    const value = roundDecimal(quantity.value, places);
    if (value !== '0') return { value, unit: quantity.unit };
  }
  return quantity;
}
