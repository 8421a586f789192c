/** What is asked of a number, as one bound and the side of it that is wanted. */
import type { AmountCriterion } from '../../plan/index.ts';
import { addDecimals, compareDecimals, type Decimal, decimal, multiplyDecimals, negateDecimal, type Quantity, subtractDecimals } from '../../values/index.ts';
import { type Direction, demandedBound } from '../assess-criterion.ts';
import { defaultAboutTolerancePercent } from '../options.ts';
import type { Foreseeable } from './status.ts';
import type { Pace } from './types.ts';

/** `more`: reaching the bound from below is asked; `less`: staying under it; `within`: between two. */
export type Demand =
  | { readonly side: 'more' | 'less'; readonly bound: Quantity; readonly strict: boolean }
  | { readonly side: 'within'; readonly bound: Quantity; readonly low: Decimal; readonly high: Decimal };

/** The least that makes the part met, by the words and, where they leave the better side open, by the declared direction. */
export function demandOf(criterion: AmountCriterion, direction: Direction, tolerancePercent: Decimal = defaultAboutTolerancePercent): Demand {
  const bound = demandedBound(criterion, direction);
  const better = direction === 'lower-better' ? 'less' : 'more';
  switch (criterion.kind) {
    case 'at-least':
      return { side: 'more', bound, strict: criterion.strict };
    case 'at-most':
      return { side: 'less', bound, strict: criterion.strict };
    case 'range':
      if (direction === 'neutral' || direction === 'undeclared') return { side: 'within', bound, low: criterion.lower.value, high: criterion.upper.value };
      return { side: better, bound, strict: false };
    case 'about':
      return about(bound, direction, tolerancePercent);
    case 'equals':
      return direction === 'neutral' ? about(bound, direction, tolerancePercent) : { side: better, bound, strict: false };
  }
}

/** "khoảng X": from X less the tolerance on, or up to X and the tolerance; both, where no side is better. */
function about(bound: Quantity, direction: Direction, percent: Decimal): Demand {
  const size = multiplyDecimals(multiplyDecimals(bound.value, percent), decimal('0.01'));
  const tolerance = size.startsWith('-') ? negateDecimal(size) : size;
  const [low, high] = [subtractDecimals(bound.value, tolerance), addDecimals(bound.value, tolerance)];
  if (direction === 'higher-better') return { side: 'more', bound: { value: low, unit: bound.unit }, strict: false };
  if (direction === 'lower-better') return { side: 'less', bound: { value: high, unit: bound.unit }, strict: false };
  return { side: 'within', bound, low, high };
}

/** Whether the number, in the unit of the bound, is what is asked. */
export function satisfies(demand: Demand, actual: Decimal): boolean {
  if (demand.side === 'within') return compareDecimals(actual, demand.low) >= 0 && compareDecimals(actual, demand.high) <= 0;
  const order = compareDecimals(actual, demand.bound.value);
  if (order === 0) return !demand.strict;
  return order > 0 === (demand.side === 'more');
}

/** Whether the bound itself is not enough: "trên X", "dưới X". */
export const isStrict = (demand: Demand): boolean => demand.side !== 'within' && demand.strict;

/** The word for a pace measured against the bound itself: where exactly the bound is not enough, standing on it is at risk. */
export function beforeBound(demand: Demand, status: Foreseeable, { reached }: Pick<Pace, 'reached'>): Foreseeable {
  return status === 'on-track' && !satisfies(demand, reached) ? 'at-risk' : status;
}

/** The demand as an outlook tells it. */
export function tellDemand(demand: Demand): { readonly demanded: Quantity; readonly side: Demand['side']; readonly strict?: true } {
  const strict = isStrict(demand);
  return { demanded: demand.bound, side: demand.side, ...(strict && { strict: true as const }) };
}

/** 1 when more is asked, -1 when less is. */
export const signOf = ({ side }: Demand): 1 | -1 => (side === 'less' ? -1 : 1);
