/** The shape of a check: the words of its findings and what it notices in a family of related figures. One file of `rules/` holds one. */
import type { Line, Sayable } from '../../plan/index.ts';
import type { Bilingual, Code, Decimal, Period, RefusalWords } from '../../values/index.ts';
import type { Authority } from '../select-figure.ts';
import type { Indicator, IndicatorCode, IndicatorRelation, Observation, Source, SourceId, TerritoryCode } from '../types.ts';
import type { Cell, CellTable } from './cell.ts';
import type { FigureFinding, SkippedCheck, TerritoryBranch } from './types.ts';

export interface FigureCheck {
  readonly name: string;
  /** The sentence of each code it gives. */
  readonly words: RefusalWords;
  readonly check: (family: Family) => readonly Noticed[];
}

/** Indicators that have something to do with each other, with all their figures. */
export interface Family extends CellTable {
  /** Cells by series, each in the order of its periods. */
  readonly series: readonly (readonly Cell[])[];
  readonly cellsOf: (code: IndicatorCode) => readonly Cell[];
  /** The units that make up a unit, at one time or another. */
  readonly branchesOf: (parent: TerritoryCode) => readonly TerritoryBranch[];
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>;
  readonly relations: readonly IndicatorRelation[];
  readonly authority: Authority;
  readonly sourceOf: (id: SourceId) => Source | undefined;
  /** In the middle of a sentence; undefined for the unit whose figures these are, and where no name is known. */
  readonly nameTerritory: (code: TerritoryCode) => Bilingual | undefined;
  /** Told of what could not be checked; absent where nobody asks. */
  readonly skip?: (skipped: SkippedCheck) => void;
}

/** What a check noticed, not yet put into words. */
export interface Noticed {
  readonly code: Code;
  readonly severity: FigureFinding['severity'];
  /** The one in question first. */
  readonly figures: readonly Observation[];
  readonly parameters: () => Readonly<Record<string, Sayable>>;
  readonly arithmetic?: () => readonly Line[];
  readonly suspects?: readonly { readonly figure: Observation; readonly value: Decimal; readonly alone: boolean }[];
}

/** The sentence's words for a figure: what, where, when. */
export type NameFigure = (figure: { readonly indicator: IndicatorCode; readonly territory: TerritoryCode; readonly period: Period }) => Sayable;
