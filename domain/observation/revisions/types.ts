/** Revisions: pairs of vintages of one figure, and how much an indicator's figures usually move. */
import type { Bilingual, Decimal, Period, Unit } from '../../values/index.ts';
import type { IndicatorCode, Measure, Observation, TerritoryCode } from '../types.ts';

/** From the first published figure to the one that holds. */
export interface Revision {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
  /** Every published vintage that changed the figure, the first and the last included, in the order of publication. */
  readonly vintages: readonly Observation[];
  /** Last less first, in the unit of the last. */
  readonly change: Decimal;
  readonly unit: Unit;
  /** In percent of the first; absent for rates, growth and ranks, whose change is told in points, and where the first is zero. */
  readonly percent?: Decimal;
}

/** The revisions of one indicator in one form. */
export interface RevisionSummary {
  readonly indicator: IndicatorCode;
  readonly measure: Measure;
  /** Figures published more than once, moved or not. */
  readonly followed: number;
  readonly revisions: readonly Revision[];
  /** Of the moved and the unmoved: the size of the change in the middle, and the largest; in points or percent, without sign. */
  readonly median: Decimal;
  readonly largest: Decimal;
  readonly kind: 'points' | 'percent';
  readonly says: Bilingual;
}
