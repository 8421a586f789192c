/**
 * One number against one criterion. Comparison is exact: 6,45 is not 6,5; nothing is rounded here. Rules: DOMAIN
 * "Judging"; where the words leave the better side open, the indicator's declared direction decides.
 */
import type { Indicator } from '../observation/index.ts';
import type { AmountCriterion } from '../plan/index.ts';
import { addDecimals, compareDecimals, type Decimal, decimal, multiplyDecimals, type Quantity, subtractDecimals } from '../values/index.ts';
import { defaultAboutTolerancePercent } from './options.ts';
import type { Verdict } from './types.ts';

export type Direction = Indicator['direction'];

/** What the number was held against, by the name it has in the sentence. */
export type BoundName = 'target' | 'minimum' | 'must-exceed' | 'maximum' | 'must-stay-below' | 'lower-bound' | 'upper-bound' | 'about';

export interface Judgement {
  /** `undecided`: the number differs, and nobody declared which side is better. */
  readonly verdict: Exclude<Verdict, 'not-assessable'> | 'undecided';
  readonly against: Quantity;
  readonly bound: BoundName;
  /** For "about": how far either way still counts as met, in the unit of `against`. */
  readonly tolerance?: Decimal;
}

/**
 * Judges `actual`, a number already in the criterion's unit, by the criterion's words and the indicator's direction.
 * - equals: better than the value is exceeded, worse is missed; neutral indicators have the tolerance of "about".
 * - at-least: from the bound on is met, beyond it exceeded. A strict bound ("trên") is met beyond it and never exceeded:
 *   being beyond is all it asks.
 * - at-most: up to the bound is met; below it is exceeded only where lower is declared better, else it is what was asked.
 * - range: met from the bound the direction demands, exceeded beyond the other.
 * - about: met within the tolerance, exceeded or missed outside it by the direction.
 */
export function assessCriterion(
  criterion: AmountCriterion,
  actual: Decimal,
  direction: Direction,
  tolerancePercent: Decimal = defaultAboutTolerancePercent,
): Judgement {
  switch (criterion.kind) {
    case 'equals':
      return direction === 'neutral' ? judgeAbout(criterion.value, actual, direction, tolerancePercent) : judgeEquals(criterion.value, actual, direction);
    case 'at-least':
      return judgeAtLeast(criterion, actual, direction);
    case 'at-most':
      return judgeAtMost(criterion, actual, direction);
    case 'range':
      return judgeRange(criterion, actual, direction);
    case 'about':
      return judgeAbout(criterion.value, actual, direction, tolerancePercent);
  }
}

/** The bound that must be reached for the part to be met. */
export function demandedBound(criterion: AmountCriterion, direction: Direction): Quantity {
  if (criterion.kind !== 'range') return criterion.value;
  return direction === 'lower-better' ? criterion.upper : criterion.lower;
}

/** 1 when `actual` is on the better side of `bound`, -1 on the worse, 0 on it; undefined when no side was declared better. */
function sideOf(actual: Decimal, bound: Decimal, direction: Direction): -1 | 0 | 1 | undefined {
  const order = compareDecimals(actual, bound);
  if (order === 0 || direction === 'higher-better') return order;
  return direction === 'lower-better' ? (order === 1 ? -1 : 1) : undefined;
}

const verdictOfSide = { 1: 'exceeded', 0: 'met', [-1]: 'missed' } as const;

function judgeEquals(against: Quantity, actual: Decimal, direction: Direction): Judgement {
  const side = sideOf(actual, against.value, direction);
  return { verdict: side === undefined ? 'undecided' : verdictOfSide[side], against, bound: 'target' };
}

function judgeAtLeast({ value, strict }: Extract<AmountCriterion, { kind: 'at-least' }>, actual: Decimal, direction: Direction): Judgement {
  const order = compareDecimals(actual, value.value);
  const bound = strict ? 'must-exceed' : 'minimum';
  if (order < 0 || (strict && order === 0)) return { verdict: 'missed', against: value, bound };
  const beyond = order > 0 && !strict && direction !== 'lower-better' && direction !== 'neutral';
  return { verdict: beyond ? 'exceeded' : 'met', against: value, bound };
}

function judgeAtMost({ value, strict }: Extract<AmountCriterion, { kind: 'at-most' }>, actual: Decimal, direction: Direction): Judgement {
  const order = compareDecimals(actual, value.value);
  const bound = strict ? 'must-stay-below' : 'maximum';
  if (order > 0 || (strict && order === 0)) return { verdict: 'missed', against: value, bound };
  const beyond = order < 0 && !strict && direction === 'lower-better';
  return { verdict: beyond ? 'exceeded' : 'met', against: value, bound };
}

function judgeRange({ lower, upper }: Extract<AmountCriterion, { kind: 'range' }>, actual: Decimal, direction: Direction): Judgement {
  const below = compareDecimals(actual, lower.value) < 0;
  const above = compareDecimals(actual, upper.value) > 0;
  const better = direction === 'higher-better' ? above : direction === 'lower-better' && below;
  const outside = below || above;
  const verdict = better ? 'exceeded' : !outside ? 'met' : direction === 'undeclared' ? 'undecided' : 'missed';
  const atUpper = above || (!outside && direction === 'lower-better');
  return { verdict, against: atUpper ? upper : lower, bound: atUpper ? 'upper-bound' : 'lower-bound' };
}

const hundredth = decimal('0.01');

function judgeAbout(against: Quantity, actual: Decimal, direction: Direction, percent: Decimal): Judgement {
  const tolerance = absolutePart(against.value, percent);
  const below = compareDecimals(actual, subtractDecimals(against.value, tolerance)) < 0;
  const above = compareDecimals(actual, addDecimals(against.value, tolerance)) > 0;
  if (!below && !above) return { verdict: 'met', against, bound: 'about', tolerance };
  const side = direction === 'neutral' ? -1 : sideOf(actual, against.value, direction);
  return { verdict: side === undefined ? 'undecided' : verdictOfSide[side], against, bound: 'about', tolerance };
}

function absolutePart(value: Decimal, percent: Decimal): Decimal {
  const part = multiplyDecimals(multiplyDecimals(value, percent), hundredth);
  return part.startsWith('-') ? subtractDecimals(decimal('0'), part) : part;
}
