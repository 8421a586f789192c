/** What the checks say of published figures: findings with the figures concerned, the numbers and the arithmetic. They warn and never block. */
import type { FindingId } from '../../plan/index.ts';
import type { Bilingual, Code, Day, Decimal, Parameters, Period, Unit } from '../../values/index.ts';
import type { Figures, IndicatorCode, Measure, ObservationId, TerritoryCode } from '../types.ts';

/**
 * Something to look at before leaning on figures. Its id is made of the code, of what is measured where and when, and of
 * the numbers: an answer is kept by it, and the alarm comes back only when a number in it changes.
 */
export interface FigureFinding {
  readonly id: FindingId;
  readonly code: Code;
  /** `error`: cannot be true as published. `warning`: figures do not agree. `note`: to be known. */
  readonly severity: 'error' | 'warning' | 'note';
  /** The figures it speaks of, the one in question first. */
  readonly observations: readonly ObservationId[];
  readonly indicators: readonly IndicatorCode[];
  readonly territory: TerritoryCode;
  readonly period: Period;
  /** One sentence with the numbers in it. */
  readonly says: Bilingual;
  /** The steps of the computation, one a line. */
  readonly arithmetic: readonly Bilingual[];
  readonly parameters: Parameters;
  /** The figures most likely wrong; several when nothing tells them apart. Empty where nothing points at one. */
  readonly suspects: readonly Suspect[];
}

/** A figure that may be wrong, and the value that would mend every balance it stands in. */
export interface Suspect {
  readonly observation: ObservationId;
  readonly value: Decimal;
  readonly unit: Unit;
  /** Alone sufficient, or only together with the others listed. */
  readonly alone: boolean;
}

/** A balance that could not be checked: missing is never zero. */
export interface SkippedCheck {
  readonly code: Code;
  readonly says: Bilingual;
}

export type CheckedFigures = Pick<Figures, 'indicators' | 'observations' | 'sources' | 'authorityOrder' | 'relations'>;

/** A unit and the units that make it up, for as long as they do. */
export interface TerritoryBranch {
  readonly parent: TerritoryCode;
  readonly children: readonly TerritoryCode[];
  readonly from?: Day;
  /** The last day on which it held; absent while it does. */
  readonly until?: Day;
}

export interface CheckContext {
  /** Only figures certainly published by this day, and those of unknown date whose period had ended; all of them when absent. */
  readonly asKnownOn?: Day;
  readonly branches?: readonly TerritoryBranch[];
  readonly territoryNames?: Readonly<Record<string, Bilingual>>;
  /** The unit whose figures these are: it is not named in every sentence. */
  readonly home?: string;
  /** Only findings that concern one of these figures. */
  readonly about?: (id: ObservationId) => boolean;
  /** How many findings are put into words at most; the rest is counted. */
  readonly limit?: number;
  /** Also lists the balances that could not be checked. */
  readonly listSkipped?: boolean;
}

export interface CheckResult {
  /** The heaviest first, then by what they measure. */
  readonly findings: readonly FigureFinding[];
  /** All that were found, also those beyond the limit. */
  readonly counted: { readonly error: number; readonly warning: number; readonly note: number };
  readonly skipped: readonly SkippedCheck[];
}

/** What is measured where, when and in which form. */
export interface FigurePlace {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
}
