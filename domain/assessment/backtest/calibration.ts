/**
 * What past forecasts teach of the width of the next: how far the figures that came lay outside, or inside, the 80 % intervals
 * that were given for earlier years. Figures of one year go astray together, so it is years that are counted, not forecasts.
 */
import { type Predictive, quantileOf, type Scale } from '../forecast/index.ts';

/** A forecast of an earlier year as it was given, before any widening, and the figure that came, as known by now; on the scale. */
export interface Outcome {
  readonly year: number;
  readonly interval: Interval;
  readonly came: number;
}

/** The ends and the middle of the 80 % interval, on the scale. */
export type Interval = readonly [low: number, middle: number, high: number];

export function intervalOf(given: Predictive, scale: Scale): Interval {
  const at = (p: number): number => scale.enter(quantileOf(given, p));
  return [at(0.1), at(0.5), at(0.9)];
}

/** Years that the width as given counts for: it is widened sooner than narrowed. */
const trusted = { widening: 2, narrowing: 12 } as const;

/** By how much the next interval should be wider (above 1) or narrower than given; 1 when nothing has come yet. */
export function widthFactor(outcomes: readonly Outcome[]): number {
  const reaches = outcomes
    .map(reachOf)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const needed = Math.log(Math.max(0.1, reaches[Math.ceil(0.8 * reaches.length) - 1] ?? 1));
  const years = new Set(outcomes.map(({ year }) => year)).size;
  return Math.exp((needed * years) / (years + (needed > 0 ? trusted.widening : trusted.narrowing)));
}

/** How far from the middle the figure came, as a part of the interval on that side: up to 1 is inside. */
function reachOf({ interval: [low, middle, high], came }: Outcome): number {
  return (came - middle) / ((came < middle ? low : high) - middle);
}
