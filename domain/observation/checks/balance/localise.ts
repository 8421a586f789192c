/**
 * Which figure is most likely wrong where balances fail: the changes of least weight after which every balance holds.
 *
 * The principle is that of I. P. Fellegi and D. Holt, "A Systematic Approach to Automatic Edit and Imputation", Journal of
 * the American Statistical Association 71 (1976), pp. 17–35. Here it is searched by branch and bound: a balance that does
 * not hold must have one of its figures changed, and the change follows from the balance. Figures that weigh less are
 * changed first: an estimate before an official figure, one that stands alone before one that several documents state, and
 * before all one that becomes right by moving the decimal point or by exchanging two digits.
 */
import { absoluteDecimal, addDecimals, compareDecimals, type Decimal, divideDecimals, negateDecimal } from '../../../values/index.ts';
import { sameValue } from '../../select-figure.ts';
import type { Observation, ObservationStatus } from '../../types.ts';
import { baseValue, type FilledCell, isNegative } from '../cell.ts';
import { type Equation, type Evaluated, signed, toleranceOf } from './equation.ts';

/** A set of changes after which everything holds. */
export interface Mending {
  readonly changes: readonly { readonly figure: Observation; readonly value: Decimal }[];
}

/** How many figures are changed at most, how many steps one search may take, and how many ties are kept. */
const limits = { changes: 3, steps: 2000, ties: 50 } as const;

/** A purse of steps for all searches of one run, so that a broken table cannot stop the others from being looked at. */
export interface Purse {
  steps: number;
}

/** The mendings of least weight; several when nothing tells them apart, none when none was found within the limits. */
export function localise(failing: readonly Evaluated[], equationsWith: (cell: FilledCell) => readonly Equation[], purse: Purse): readonly Mending[] {
  return new Search(failing, equationsWith, purse).run();
}

class Search {
  readonly #failing: readonly Equation[];
  readonly #equationsWith: (cell: FilledCell) => readonly Equation[];
  readonly #figures = new Map<FilledCell, Observation>();
  readonly #values = new Map<FilledCell, Decimal>();
  readonly #tolerances = new Map<Equation, Decimal>();
  readonly #purse: Purse;
  #steps = 0;
  #least = Number.POSITIVE_INFINITY;
  #found = new Map<string, Mending>();

  constructor(failing: readonly Evaluated[], equationsWith: (cell: FilledCell) => readonly Equation[], purse: Purse) {
    this.#failing = failing.map(({ equation }) => equation);
    this.#equationsWith = equationsWith;
    this.#purse = purse;
    for (const { equation, figures } of failing)
      for (const [index, { cell }] of equation.terms.entries()) if (!this.#figures.has(cell)) this.#figures.set(cell, figures[index]!);
  }

  run(): readonly Mending[] {
    this.#step(new Map(), 0);
    return this.#steps > limits.steps ? [] : [...this.#found.values()];
  }

  #step(changed: ReadonlyMap<FilledCell, Decimal>, weight: number): void {
    this.#steps += 1;
    this.#purse.steps -= 1;
    if (this.#steps > limits.steps || this.#purse.steps < 0) return;
    const broken = this.#findBroken(changed);
    if (!broken) return this.#keep(changed, weight);
    if (changed.size === limits.changes) return;
    for (const { cell, sign } of broken.equation.terms) {
      if (changed.has(cell)) continue;
      const value = addDecimals(this.#valueOf(cell), signed(negateDecimal(broken.residual), sign));
      if (isNegative(value) && !isNegative(this.#valueOf(cell))) continue;
      const next = weight + weightOf(cell, this.#figureOf(cell), value);
      if (next <= this.#least) this.#step(new Map(changed).set(cell, value), next);
    }
  }

  #keep(changed: ReadonlyMap<FilledCell, Decimal>, weight: number): void {
    if (weight < this.#least) this.#found.clear();
    this.#least = weight;
    if (this.#found.size >= limits.ties) return;
    const changes = [...changed].map(([cell, value]) => ({ figure: this.#figureOf(cell), value: inOwnUnit(this.#figureOf(cell), value) }));
    const key = changes
      .map(({ figure, value }) => `${figure.id}=${value}`)
      .sort()
      .join('|');
    this.#found.set(key, { changes });
  }

  /** The first balance that does not hold, among those that failed and those of the figures changed since. */
  #findBroken(changed: ReadonlyMap<FilledCell, Decimal>): { readonly equation: Equation; readonly residual: Decimal } | undefined {
    for (const equation of [...this.#failing, ...[...changed.keys()].flatMap((cell) => this.#equationsWith(cell))]) {
      const residual = equation.terms.reduce(
        (sum, { cell, sign }) => addDecimals(sum, signed(changed.get(cell) ?? this.#valueOf(cell), sign)),
        equation.constant,
      );
      if (compareDecimals(absoluteDecimal(residual), this.#toleranceOf(equation)) > 0) return { equation, residual };
    }
    return undefined;
  }

  #figureOf(cell: FilledCell): Observation {
    return this.#figures.get(cell) ?? cell.chosen;
  }

  #valueOf(cell: FilledCell): Decimal {
    const known = this.#values.get(cell);
    if (known !== undefined) return known;
    const value = baseValue(this.#figureOf(cell));
    this.#values.set(cell, value);
    return value;
  }

  #toleranceOf(equation: Equation): Decimal {
    const known = this.#tolerances.get(equation);
    if (known !== undefined) return known;
    const tolerance = toleranceOf(equation.terms.map(({ cell }) => this.#figureOf(cell)));
    this.#tolerances.set(equation, tolerance);
    return tolerance;
  }
}

/** The value a mended figure would have, in its own unit, to twelve decimals. */
function inOwnUnit({ unit }: Observation, base: Decimal): Decimal {
  return divideDecimals(base, unit.factor, 12) ?? base;
}

/** What a figure of each status weighs; a plan is adopted in figures and weighs as a settled one. */
const statusWeight: Readonly<Record<ObservationStatus, number>> = { official: 3, plan: 3, preliminary: 2, estimate: 1 };

function weightOf({ observations }: FilledCell, figure: Observation, base: Decimal): number {
  const sources = new Set(observations.filter((one) => sameValue(one, figure)).map(({ source }) => source));
  const weight = statusWeight[figure.status] + Math.min(2, sources.size - 1);
  return looksMistyped(figure.value, inOwnUnit(figure, base)) ? weight / 2 : weight;
}

/** One decimal point moved, or two neighbouring digits exchanged. */
function looksMistyped(written: Decimal, meant: Decimal): boolean {
  if (isNegative(written) !== isNegative(meant)) return false;
  const [a, b] = [digitsOf(written), digitsOf(meant)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [longA, longB] = [written.replace('.', ''), meant.replace('.', '')];
  if (longA.length !== longB.length || written.indexOf('.') !== meant.indexOf('.')) return false;
  const differing = [...longA].flatMap((digit, index) => (digit === longB[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && second === first + 1 && longA[first] === longB[second] && longA[second] === longB[first];
}

/** Digits without sign, point and zeros at either end: what stays when the point moves. */
const digitsOf = (value: Decimal): string => value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
