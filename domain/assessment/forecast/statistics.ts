/** The few statistics forecasts need: weighted means, and the normal and Student distributions, all deterministic. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The standard normal distribution function (Abramowitz and Stegun 7.1.26 refined by Cody's form; absolute error below 1e-7). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.5 * Math.abs(z / Math.SQRT2));
  const x = z / Math.SQRT2;
  const series =
    -x * x -
    1.26551223 +
    t *
      (1.00002368 +
        t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
  const tail = 0.5 * t * Math.exp(series);
  return z >= 0 ? 1 - tail : tail;
}

/** The standard normal quantile (Acklam's rational approximation; relative error below 1.2e-9). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tailQuantile(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tailQuantile(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const above =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r + 2.506628277459239;
  const below = ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1;
  return (above * q) / below;
}

function tailQuantile(q: number): number {
  const above =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783;
  const below = (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1;
  return above / below;
}

/** Student's quantile for three or more degrees of freedom (Cornish-Fisher expansion about the normal, Abramowitz and Stegun 26.7.5). */
export function studentQuantile(p: number, freedom: number): number {
  const z = normalQuantile(p);
  const z2 = z * z;
  const terms = [
    (z * (z2 + 1)) / 4,
    (z * (5 * z2 * z2 + 16 * z2 + 3)) / 96,
    (z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15)) / 384,
    (z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 * z2 - 1920 * z2 - 945)) / 92160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}

/** The derivative of the log of the gamma function, for x > 0 (asymptotic series after moving x above 6). */
export function digamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 6; at += 1) sum -= 1 / at;
  const inverse = 1 / (at * at);
  return sum + Math.log(at) - 0.5 / at - inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
}

/** The derivative of digamma, for x > 0. */
export function trigamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 6; at += 1) sum += 1 / (at * at);
  const inverse = 1 / (at * at);
  return sum + 1 / at + inverse / 2 + (inverse / at) * (1 / 6 - inverse * (1 / 30 - inverse / 42));
}

/** The x whose trigamma is `wanted`, between 0.05 and 100, by halving. */
export function inverseTrigamma(wanted: number): number {
  let [low, high] = [0.05, 100];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (trigamma(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
