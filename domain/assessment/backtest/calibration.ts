/**
 * What past forecasts teach of the width of the next: how far the figures that came lay outside, or inside, the 80 % intervals
 * that were given for earlier years. Figures of one year go astray together, so it is years that are counted, not forecasts.
 */
import { type Predictive, quantileOf, type Scale } from '../forecast/index.ts';

/** A forecast of an earlier year as it was given, before any widening, and the figure that came, as known by now. */
export interface Outcome {
  readonly year: number;
  readonly given: Predictive;
  readonly scale: Scale;
  readonly final: number;
}

/** Years that the width as given counts for: it is widened sooner than narrowed. */
const trusted = { widening: 2, narrowing: 12 } as const;

/** By how much the next interval should be wider (above 1) or narrower than given; 1 when nothing has come yet. */
export function widthFactor(outcomes: readonly Outcome[]): number {
  const reaches = outcomes.map(reachOf).filter(Number.isFinite).sort((a, b) => a - b);
  const needed = Math.log(Math.max(0.1, reaches[Math.ceil(0.8 * reaches.length) - 1] ?? 1));
  const years = new Set(outcomes.map(({ year }) => year)).size;
  return Math.exp((needed * years) / (years + (needed > 0 ? trusted.widening : trusted.narrowing)));
}

/** How far from the middle the figure came, as a part of the interval on that side: up to 1 is inside. */
function reachOf({ given, scale, final }: Outcome): number {
  const [low = 0, middle = 0, high = 0] = [0.1, 0.5, 0.9].map((p) => scale.enter(quantileOf(given, p)));
  const came = scale.enter(final);
  return (came - middle) / ((came < middle ? low : high) - middle);
}
