/** Spreads as log variances: how large a usual miss is, and how much is known about that from so many misses. */
import { digamma, inverseTrigamma, mean, trigamma } from './statistics.ts';

/** A log variance as a belief: its middle and the variance of the belief. */
export interface LogVariance {
  readonly middle: number;
  readonly doubt: number;
}

/** Misses below a ten-thousandth are the rounding of the publisher. */
const leastVariance = 1e-8;

export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}

/** The log of the variance behind the misses, without the bias of small numbers. */
export function logVarianceOf(misses: readonly number[]): number {
  const half = misses.length / 2;
  return Math.log(Math.max(leastVariance, rootMeanSquare(misses) ** 2)) - digamma(half) + Math.log(half);
}

/** How unsure a log variance from so many misses is. */
export function logVarianceDoubt(misses: number): number {
  return trigamma(misses / 2);
}

/** The spread that belongs to the belief, at these degrees of freedom. */
export function spreadOf(belief: LogVariance): number {
  const half = freedomOf(belief) / 2;
  return Math.exp((belief.middle + digamma(half) - Math.log(half)) / 2);
}

/** Degrees of freedom of a Student distribution that is as unsure of its spread: never fewer than 3, nor so many that years like none before are ruled out. */
export function freedomOf({ doubt }: LogVariance): number {
  return Math.max(3, Math.min(10, 2 * inverseTrigamma(doubt)));
}
