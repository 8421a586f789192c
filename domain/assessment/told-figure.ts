/** Figures told by formulas, as the judge asks for them: the figure, and how it came about, step by step. */
import type { Figures, IndicatorCode, TerritoryCode } from '../observation/index.ts';
import type { Bilingual, Day, Period } from '../values/index.ts';
import type { FigureIndex } from './figure-index.ts';
import type { DerivedFigure } from './formula/index.ts';

/** A figure that a formula gave, and how, step by step. */
export interface ToldFigure {
  readonly figure: DerivedFigure;
  readonly steps: readonly Bilingual[];
}

/** Undefined where the indicator has no formula, or an input is missing. */
export type DeriveFigure = (indicator: IndicatorCode, territory: TerritoryCode, period: Period) => ToldFigure | undefined;

/** The units that make up a place during a period. */
export type ChildrenOf = (territory: TerritoryCode, period: Period) => readonly TerritoryCode[];

/** Opens the formulas of a plan's indicators over its figures as known on a day. */
export type OpenFormulas = (figures: Figures, index: FigureIndex, asKnownOn: Day, childrenOf?: ChildrenOf) => DeriveFigure;
