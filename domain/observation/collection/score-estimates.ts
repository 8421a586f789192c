/** How far estimates lay from the figures that came after them, per agency and indicator; in order of names, never of merit. */
import type { AgencyCode } from '../../territory/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  convertQuantity,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  type Quantity,
  roundDecimal,
  subtractDecimals,
} from '../../values/index.ts';
import type { IndicatorCode } from '../types.ts';
import type { EstimateScore } from './types.ts';

/** An approved estimate and the settled figure of the same place and period. */
export interface EstimatePair {
  readonly agency: AgencyCode;
  readonly indicator: IndicatorCode;
  readonly estimate: Quantity;
  readonly final: Quantity;
}

/** Median of |estimate − final| / |final| in percent, to two decimals. A final figure of zero, or in a unit that does not convert, compares with nothing. */
export function scoreEstimates(pairs: readonly EstimatePair[]): readonly EstimateScore[] {
  const groups = Map.groupBy(pairs, ({ agency, indicator }) => JSON.stringify([agency, indicator]));
  const scores = [...groups.values()].flatMap((group): readonly EstimateScore[] => {
    const errors = group.flatMap(errorOf).sort(compareDecimals);
    const { agency, indicator } = group[0]!;
    return errors.length === 0 ? [] : [{ agency, indicator, compared: errors.length, medianError: roundDecimal(medianOf(errors), 2) }];
  });
  const key = ({ agency, indicator }: EstimateScore) => `${agency}\u0000${indicator}`;
  return scores.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function errorOf({ estimate, final }: EstimatePair): readonly Decimal[] {
  const converted = convertQuantity(estimate, final.unit);
  if (!converted) return [];
  const error = multiplyDecimals(absoluteDecimal(subtractDecimals(converted.value, final.value)), decimal(100));
  const relative = divideDecimals(error, absoluteDecimal(final.value), 6);
  return relative === undefined ? [] : [relative];
}

function medianOf(sorted: readonly Decimal[]): Decimal {
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return divideDecimals(addDecimals(sorted[middle - 1]!, sorted[middle]!), decimal(2), 6)!;
}
