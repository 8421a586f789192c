/** One operation on two values with units: exact, but for quotients, which keep a declared number of digits. */
import { addDecimals, compareDecimals, type Decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../../values/index.ts';
import { limits } from './limits.ts';
import type { BinaryOperator, UnitTerm } from './types.ts';
import { conversionFactor, ratioScale } from './unit-terms.ts';

/** A value in the unit of its node. */
export interface Operand {
  readonly value: Decimal;
  readonly term: UnitTerm;
}

export interface Computed {
  readonly value: Decimal;
  /** Decimals kept, where the exact quotient has more. */
  readonly roundedTo?: number;
}

/** `left operator right` in the unit `result`; undefined when the divisor is zero. */
export function operate(operator: BinaryOperator, left: Operand, right: Operand, result: UnitTerm): Computed | undefined {
  switch (operator) {
    case '+':
      return { value: addDecimals(inTerm(left, result), inTerm(right, result)) };
    case '-':
      return { value: subtractDecimals(inTerm(left, result), inTerm(right, result.kind === 'points' ? left.term : result)) };
    case '*':
      return { value: multiplyDecimals(...factorsOf(left, right, result)) };
    case '/':
      return divide(...factorsOf(left, right, result));
  }
}

/** The value in the units of `term`; for two percentages the difference keeps their per-cent. */
export function inTerm({ value, term }: Operand, wanted: UnitTerm): Decimal {
  return multiplyDecimals(value, conversionFactor(term, wanted));
}

/** What is multiplied or divided: percentages as parts of one, unless the result is itself the percentage. */
function factorsOf(left: Operand, right: Operand, result: UnitTerm): readonly [Decimal, Decimal] {
  if (left.term.kind === 'pure' && result.kind === 'ratio') return [left.value, right.value];
  const a = result.kind === 'ratio' ? left.value : multiplyDecimals(left.value, ratioScale(left.term));
  const b = right.term.kind === 'ratio' ? multiplyDecimals(right.value, right.term.scale) : inTerm(right, left.term);
  return [a, b];
}

/** The quotient to 16 significant digits, exact where it ends before; undefined when the divisor is zero. */
export function divide(dividend: Decimal, divisor: Decimal): Computed | undefined {
  const places = placesFor(dividend, divisor);
  const value = divideDecimals(dividend, divisor, places);
  if (value === undefined) return undefined;
  return compareDecimals(multiplyDecimals(value, divisor), dividend) === 0 ? { value } : { value, roundedTo: places };
}

/** Enough places that the quotient keeps its significant digits however small it is. */
function placesFor(dividend: Decimal, divisor: Decimal): number {
  return Math.max(0, limits.significantDigits + magnitude(divisor) - magnitude(dividend));
}

/** Digits before the point; for values below one, minus the zeros behind it. */
function magnitude(value: Decimal): number {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  if (whole !== '0') return whole.length;
  return -(/^0*/.exec(fraction) as RegExpExecArray)[0].length;
}
