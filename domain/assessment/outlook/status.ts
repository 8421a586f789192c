/** From a probability or a pace to the word for it, by the declared thresholds. */
import { compareDecimals, type Decimal, divideDecimals } from '../../values/index.ts';
import type { OutlookThresholds } from './facts.ts';

export type Foreseeable = 'on-track' | 'at-risk' | 'off-track';

export function statusOfProbability(probability: Decimal, { probability: from }: OutlookThresholds): Foreseeable {
  if (compareDecimals(probability, from.onTrack) >= 0) return 'on-track';
  return compareDecimals(probability, from.atRisk) >= 0 ? 'at-risk' : 'off-track';
}

/**
 * `reached` against `expected` where more is asked; turned round where less is. An expectation of nothing is met by
 * anything that is not on the wrong side of it.
 */
export function statusOfPace(reached: Decimal, expected: Decimal, sign: 1 | -1, { pace: from }: OutlookThresholds): Foreseeable {
  const [part, whole] = sign === 1 ? [reached, expected] : [expected, reached];
  if (compareDecimals(part, whole) >= 0) return 'on-track';
  const ratio = compareDecimals(whole, '0' as Decimal) > 0 ? divideDecimals(part, whole, 6) : undefined;
  if (ratio === undefined) return 'off-track';
  if (compareDecimals(ratio, from.onTrack) >= 0) return 'on-track';
  return compareDecimals(ratio, from.atRisk) >= 0 ? 'at-risk' : 'off-track';
}

const order = { 'off-track': 0, 'at-risk': 1, 'on-track': 2 } as const;

export function worstOf(statuses: readonly Foreseeable[]): Foreseeable | undefined {
  return statuses.reduce<Foreseeable | undefined>((worst, status) => (worst && order[worst] <= order[status] ? worst : status), undefined);
}
