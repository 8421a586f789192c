/** A table as it comes from a spreadsheet, the requests its rows may be about, and what they would become. */
import type { Refusal } from '../../values/index.ts';
import type { FigureCell, FigureEntry, RequestId } from './types.ts';

export interface FilledCell {
  /** A number is machine notation. */
  readonly kind: 'text' | 'number' | 'day';
  readonly text: string;
  /** Repeated from a merged cell. */
  readonly isCopy?: true;
  readonly isPercent?: true;
}

export interface FilledRow {
  readonly line: number;
  readonly cells: readonly (FilledCell | undefined)[];
}

/** A request that a row may be about. */
export interface Fillable {
  readonly cell: FigureCell;
  readonly name: string;
  readonly territoryName: string;
}

/** What one row would become. Without `entry` it says nothing, or cannot be taken for the reasons given. */
export interface FilledFigure {
  readonly request: RequestId;
  readonly line: number;
  readonly entry?: FigureEntry;
  readonly problems: readonly Refusal[];
}

/** A column that may hold the figures, with its heading; empty where it has none. */
export interface FigureColumn {
  readonly column: number;
  readonly heading: string;
}

export interface FilledTable {
  readonly rows: readonly FilledFigure[];
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  /** The column, from 0, from which the figures were taken. */
  readonly column: number;
  /** The columns from which they could be taken; empty in a form of our own, which leaves no choice. */
  readonly columns: readonly FigureColumn[];
  /** Whether nothing tells the column taken from another one. */
  readonly isDoubtful: boolean;
}
