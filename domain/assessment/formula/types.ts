/** A formula as read: its tree with spans, the units it works in, the steps of one computation. */
import type { Indicator, IndicatorCode, Measure, Observation, ObservationId, TerritoryCode } from '../../observation/index.ts';
import type { Bilingual, Day, Decimal, Diagnostic, Period, Quantity, Span, Unit } from '../../values/index.ts';

export type BinaryOperator = '+' | '-' | '*' | '/';

export type FunctionName = 'sum' | 'sum-children' | 'same-period-last-year' | 'to-date' | 'share' | 'growth' | 'per-head' | 'round';

/** What was written, each node with its place in the formula. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit?: string; readonly span: Span }
  | { readonly kind: 'figure'; readonly name: string; readonly measure?: Measure; readonly span: Span }
  | { readonly kind: 'negate'; readonly of: FormulaNode; readonly span: Span }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode; readonly span: Span }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly FormulaNode[]; readonly span: Span };

/** One base unit inside a composed one: in "triệu đồng/người", triệu đồng to the power 1 and người to the power -1. */
export interface UnitFactor {
  /** In the base unit of the dimension: 1 triệu đồng is 1 000 000 đồng. */
  readonly scale: Decimal;
  readonly power: number;
  readonly vi: string;
  readonly en: string;
}

/**
 * The unit of a node. `pure` is a plain number, `ratio` a percentage or a multiple, `points` a difference of percentages;
 * a pure number is never taken for a percentage.
 */
export type UnitTerm =
  | { readonly kind: 'pure' }
  | { readonly kind: 'ratio' | 'points'; readonly scale: Decimal; readonly vi: string; readonly en: string; readonly enOne?: string }
  | { readonly kind: 'composed'; readonly factors: Readonly<Record<string, UnitFactor>> };

/** A node whose names are resolved and whose unit is known. */
export type TypedNode = { readonly term: UnitTerm; readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'figure'; readonly indicator: Indicator; readonly measures: readonly Measure[]; readonly unit: Unit }
  | { readonly kind: 'negate'; readonly of: TypedNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: TypedNode; readonly right: TypedNode }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly TypedNode[] }
);

/** Reading never throws: a value, or what is wrong and where. */
export type CheckedFormula<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly [Diagnostic, ...Diagnostic[]] };

/** What must be known of the world. */
export interface FormulaFacts {
  /** The unit written in braces: `{tỷ đồng}`. */
  readonly findUnit: (text: string) => Unit | undefined;
  /** How composed units are made of base units, by code of the unit. */
  readonly composedUnits: Readonly<Record<string, Readonly<Record<string, UnitFactor>>>>;
  /** Units of percentages and multiples, for figures that come as growth or share of plan. */
  readonly percent: Unit;
  /** The dimension of people, by which `per_head` divides. */
  readonly peopleDimension: string;
}

/** Why an input, and so the result, is missing. */
export type MissingWhy =
  | 'no-figure' // nothing published by that day
  | 'undated' // figures exist, but nobody knows since when
  | 'no-children' // the place has no known units below it
  | 'division-by-zero'
  | 'other-unit' // the figure came in a unit that does not convert
  | 'too-large'; // the computation went past its limit

export interface MissingInput {
  readonly why: MissingWhy;
  readonly indicator?: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly says: Bilingual;
}

/** A number with its unit in words, as a step shows it. */
export interface FormulaAmount {
  readonly value: Decimal;
  readonly unit: Bilingual;
  /** The step that gave it; absent for a constant of the formula. */
  readonly step?: number;
}

/** One line an auditor can redo by hand. */
export type FormulaStep = { readonly number: number; readonly span: Span; readonly says: Bilingual } & (
  | { readonly kind: 'figure'; readonly observation: ObservationId; readonly indicator: IndicatorCode; readonly result: FormulaAmount }
  | { readonly kind: 'derived'; readonly indicator: IndicatorCode; readonly from: DerivedFigure; readonly result: FormulaAmount }
  | {
      readonly kind: 'operation';
      readonly operator: BinaryOperator | 'sum' | 'negate' | 'convert' | 'round';
      readonly operands: readonly FormulaAmount[];
      readonly result: FormulaAmount;
      /** Decimals kept, where the exact result has more. */
      readonly roundedTo?: number;
    }
  | { readonly kind: 'missing'; readonly missing: MissingInput }
);

/** Computed on reading, never stored as if it had been reported. */
export interface DerivedFigure {
  readonly kind: 'derived';
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly asKnownOn: Day;
  readonly formula: string;
  readonly quantity: Quantity;
  readonly steps: readonly FormulaStep[];
  /** Every observation it rests on, each once, also through other formulas. */
  readonly inputs: readonly ObservationId[];
  /** The day from which all inputs were known. */
  readonly since?: Day;
}

/** Nothing can be derived, because of these inputs. */
export interface NotDerived {
  readonly kind: 'missing';
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly asKnownOn: Day;
  readonly formula: string;
  readonly missing: readonly [MissingInput, ...MissingInput[]];
  readonly steps: readonly FormulaStep[];
}

export type Derived = DerivedFigure | NotDerived;

/** Where figures come from while a formula is computed: already selected as known on a day. */
export interface FigureLookup {
  readonly asKnownOn: Day;
  readonly find: (indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure) => FoundFigure;
  /** The units directly below a place during a period; empty when none are known. */
  readonly childrenOf: (territory: TerritoryCode, period: Period) => readonly TerritoryCode[];
}

export type FoundFigure =
  | { readonly kind: 'figure'; readonly observation: Observation; readonly since?: Day }
  | { readonly kind: 'missing'; readonly why: 'no-figure' | 'undated' };
