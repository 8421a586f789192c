/**
 * A balance: figures that, with their signs, add up to nothing. Everything is held in base units, exactly; the float beside
 * each figure only finds quickly what surely agrees.
 */
import { absoluteDecimal, addDecimals, compareDecimals, type Decimal, multiplyDecimals, negateDecimal, type Unit, zero } from '../../../values/index.ts';
import type { Observation } from '../../types.ts';
import { baseValue, type Cell, commonEditions, type FilledCell } from '../cell.ts';
import { placesTogether, roundingOf } from '../rounding.ts';

export type EquationKind = 'parts' | 'shares' | 'periods' | 'territories';

export interface Term {
  readonly cell: FilledCell;
  /** The whole stands with −1, its parts with 1. */
  readonly sign: 1 | -1;
}

export interface Equation {
  readonly kind: EquationKind;
  /** The whole first, where there is one. */
  readonly terms: readonly Term[];
  /** In base units: −1 for shares of a whole, else 0. */
  readonly constant: Decimal;
  /** The unit in which it is told. */
  readonly unit: Unit;
  /** Equations of one rule: "parts export-turnover". Told from codes, a rule is believed when near or often seen to hold. */
  readonly rule: string;
  readonly isDeclared: boolean;
}

/** An equation with the figures put into it. */
export interface Evaluated {
  readonly equation: Equation;
  /** In the order of the terms. */
  readonly figures: readonly Observation[];
  /** Parts less whole, in base units. */
  readonly residual: Decimal;
  readonly tolerance: Decimal;
  readonly holds: boolean;
}

/** Half of the last decimal of every figure, in base units. */
export function toleranceOf(figures: readonly Observation[]): Decimal {
  const placesOf = placesTogether(figures);
  return figures.reduce((sum, figure) => addDecimals(sum, multiplyDecimals(roundingOf(figure.unit, placesOf(figure)), figure.unit.factor)), zero);
}

export const signed = (value: Decimal, sign: 1 | -1): Decimal => (sign === 1 ? value : negateDecimal(value));

function put(equation: Equation, figures: readonly Observation[]): Evaluated {
  const residual = figures.reduce((sum, figure, index) => addDecimals(sum, signed(baseValue(figure), equation.terms[index]!.sign)), equation.constant);
  const tolerance = toleranceOf(figures);
  return { equation, figures, residual, tolerance, holds: compareDecimals(absoluteDecimal(residual), tolerance) <= 0 };
}

/**
 * With the figures that hold. Where they come of different documents and disagree, a document that states all of them and
 * agrees with itself is enough; what differs between documents is a conflict and listed as one.
 */
export function evaluate(equation: Equation): Evaluated {
  const cells = equation.terms.map(({ cell }) => cell);
  const held = put(
    equation,
    cells.map(({ chosen }) => chosen),
  );
  if (held.holds || cells.every(isStatedOnce)) return held;
  const editions = commonEditions(cells).map((figures) => put(equation, figures));
  return editions.find(({ holds }) => holds) ?? editions[0] ?? held;
}

const isStatedOnce = ({ observations }: Cell): boolean => observations.length === 1;

/** Whether the chosen figures surely agree to the last digit, judged by floats: never true of what does not. */
export function surelyHolds({ terms, constant }: Equation): boolean {
  let [sum, size] = [Number(constant), 0];
  for (const { cell, sign } of terms) {
    sum += sign * cell.approximate;
    size += Math.abs(cell.approximate);
  }
  if (sum === 0 && size < Number.MAX_SAFE_INTEGER && terms.every(({ cell }) => Number.isInteger(cell.approximate))) return true;
  return Math.abs(sum) + size * 1e-12 <= leastTolerance(terms);
}

/** The rounding of the longest figure alone: no greater than the tolerance of all. */
function leastTolerance(terms: readonly Term[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { cell } of terms) {
    const { value, unit } = cell.chosen;
    const dot = value.indexOf('.');
    const rounding = (0.5 * Number(unit.factor)) / 10 ** (dot < 0 ? 0 : value.length - dot - 1);
    if (unit.dimension.startsWith('count:')) return 0;
    if (rounding < least) least = rounding;
  }
  return least;
}
