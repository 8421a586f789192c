/** Rates over changed units: numerator and denominator restated each for itself and divided anew; rates are never averaged. */
import { type Decimal, divideDecimals, multiplyDecimals } from '../values/index.ts';
import type { Crosswalk } from './crosswalk.ts';
import { type RestatedFigure, restate, type UnitFigure } from './restate.ts';
import type { TerritoryCode } from './types.ts';

export interface RatioForm {
  /** 100 for percent, 10000 for "per ten thousand people". */
  readonly per: Decimal;
  /** Decimals of the quotient, as the figure is published. */
  readonly places: number;
}

export interface RestatedRatio {
  readonly unit: TerritoryCode;
  readonly numerator: RestatedFigure;
  readonly denominator: RestatedFigure;
  /** Absent when either is missing, or the denominator is zero. */
  readonly value?: Decimal;
}

/** The ratio of two series that add up, for the units of the crosswalk's second day. */
export function restateRatio(
  numerators: readonly UnitFigure[],
  denominators: readonly UnitFigure[],
  ground: Crosswalk,
  form: RatioForm,
): readonly RestatedRatio[] {
  const below = new Map(restate(denominators, ground).figures.map((figure) => [figure.unit, figure]));
  return restate(numerators, ground).figures.map((numerator) => divide(numerator, below.get(numerator.unit)!, form));
}

/** The ratio of two figures of one unit or group. */
export function divide(numerator: RestatedFigure, denominator: RestatedFigure, { per, places }: RatioForm): RestatedRatio {
  const { value: above } = numerator;
  const { value: below } = denominator;
  const value = above === undefined || below === undefined ? undefined : divideDecimals(multiplyDecimals(above, per), below, places);
  return { unit: numerator.unit, numerator, denominator, ...(value !== undefined && { value }) };
}
