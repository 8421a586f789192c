/**
 * Median and deviations that a few wrong figures cannot move. These are statistics on figures, not figures: floats.
 *
 * The modified z-score 0.6745 (x − median) / MAD and its cut-off of 3.5 are those of B. Iglewicz and D. C. Hoaglin, "How to
 * Detect and Handle Outliers", ASQC Basic References in Quality Control 16 (1993). 0.6745 is 1 / 1.4826, the constant that
 * makes the MAD of a normal distribution its standard deviation. Where more than half of the values are equal the MAD is
 * zero; the mean absolute deviation, with 1.253314 = √(π/2), then takes its place.
 */
export const cutOff = 3.5;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Spread {
  readonly median: number;
  /** Standard deviation of a normal distribution with this spread; zero when all values are equal. */
  readonly scale: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const center = median(values);
  const deviations = values.map((value) => Math.abs(value - center));
  const mad = median(deviations);
  const mean = deviations.reduce((sum, each) => sum + each, 0) / deviations.length;
  return { median: center, scale: mad > 0 ? 1.4826 * mad : 1.253314 * mean };
}

/** Absent when the values do not vary at all. */
export function modifiedScore(value: number, { median: center, scale }: Spread): number | undefined {
  return scale > 0 ? (value - center) / scale : undefined;
}
