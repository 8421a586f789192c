/** Reading a predictive distribution: its quantiles, and the probability that the figure ends above, below or between bounds. */
import type { Scale } from './scale.ts';
import { normalBelow, normalQuantile, studentQuantile } from './statistics.ts';
import type { Predictive } from './types.ts';

/** The probabilities at which every forecast is stored: enough for the fan, the 80 % interval and the tails. */
export const storedProbabilities = [0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99] as const;

/** The stored quantiles of a Student distribution about `middle` on the scale, in the unit of the series. */
export function spreadAround(scale: Scale, middle: number, spread: number, freedom: number): Predictive['quantiles'] {
  return storedProbabilities.map((p) => ({ p, value: scale.leave(middle + spread * studentQuantile(p, freedom)) }));
}

/** The same distribution about the same middle, `factor` times as wide on the scale. */
export function widen(predictive: Predictive, scale: Scale, factor: number): Predictive {
  const middle = scale.enter(quantileOf(predictive, 0.5));
  return { ...predictive, quantiles: predictive.quantiles.map(({ p, value }) => ({ p, value: scale.leave(middle + factor * (scale.enter(value) - middle)) })) };
}

interface Knot {
  readonly z: number;
  readonly value: number;
}

function knots(predictive: Predictive): readonly Knot[] {
  return predictive.quantiles.map(({ p, value }) => ({ z: normalQuantile(p), value }));
}

/** The stretch between two knots on which `wanted` falls; beyond the ends the last stretch is drawn out. */
function stretch(all: readonly Knot[], wanted: (knot: Knot) => boolean): readonly [Knot, Knot] {
  const found = all.findIndex(wanted);
  const upper = Math.min(Math.max(found === -1 ? all.length - 1 : found, 1), all.length - 1);
  return [all[upper - 1] as Knot, all[upper] as Knot];
}

/**
 * The value below which the figure ends with probability `p` (0 < p < 1), in the unit of the series. Between stored
 * quantiles the line is straight on the normal scale.
 */
export function quantileOf(predictive: Predictive, p: number): number {
  const z = normalQuantile(p);
  const [a, b] = stretch(knots(predictive), (knot) => knot.z >= z);
  return a.value + ((z - a.z) / (b.z - a.z)) * (b.value - a.value);
}

function probabilityBelow(predictive: Predictive, bound: number): number {
  const [a, b] = stretch(knots(predictive), (knot) => knot.value >= bound);
  if (b.value <= a.value) return bound > b.value ? 1 : bound < a.value ? 0 : (normalBelow(a.z) + normalBelow(b.z)) / 2;
  return normalBelow(a.z + ((bound - a.value) / (b.value - a.value)) * (b.z - a.z));
}

/** The probability, 0 to 1, that the figure ends at `bound` or above; `bound` in the unit of the series. */
export function probabilityAtLeast(predictive: Predictive, bound: number): number {
  return 1 - probabilityBelow(predictive, bound);
}

/** The probability, 0 to 1, that the figure ends at `bound` or below. */
export function probabilityAtMost(predictive: Predictive, bound: number): number {
  return probabilityBelow(predictive, bound);
}

/** The probability, 0 to 1, that the figure ends from `low` to `high`; 0 when the bounds are crossed. */
export function probabilityBetween(predictive: Predictive, low: number, high: number): number {
  return Math.max(0, probabilityBelow(predictive, high) - probabilityBelow(predictive, low));
}
