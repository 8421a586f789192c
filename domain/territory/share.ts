/** Exact shares of a whole: "1", "3/5". Weights seldom divide evenly, so shares are fractions and are only rounded to units of the figure. */
import { addDecimals, type Branded, compareDecimals, type Decimal, zero } from '../values/index.ts';

/** A fraction in lowest terms as text. */
export type Share = Branded<'Share'>;

export const wholeShare = '1' as Share;

/** Part of whole, both decimals; undefined when the whole is not above zero or the part is negative. */
export function shareOf(part: Decimal, whole: Decimal): Share | undefined {
  const [numerator, denominator] = alignedIntegers(part, whole);
  return denominator <= 0n || numerator < 0n ? undefined : reduced(numerator, denominator);
}

/** A share of a share. */
export function multiplyShares(a: Share, b: Share): Share {
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return reduced(x.numerator * y.numerator, x.denominator * y.denominator);
}

export function addShares(a: Share, b: Share): Share {
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return reduced(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fractionOf(share: Share): Fraction {
  const [numerator = '0', denominator = '1'] = share.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function reduced(numerator: bigint, denominator: bigint): Share {
  const divisor = greatestDivisor(numerator, denominator);
  const [n, d] = [numerator / divisor, denominator / divisor];
  return (d === 1n ? String(n) : `${n}/${d}`) as Share;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** Two decimals as integers of one scale. */
function alignedIntegers(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const places = Math.max(fractionLength(a), fractionLength(b));
  return [integerAt(a, places), integerAt(b, places)];
}

const fractionLength = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** The value counted in units of 10 to the minus `places`; `places` is at least what the value carries. */
export function integerAt(value: Decimal, places: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/** The sum of weights of which each is known and none is below zero; undefined otherwise, and when they are all zero. */
export function sumOfWeights(weights: readonly (Decimal | undefined)[]): Decimal | undefined {
  let sum: Decimal = zero;
  for (const weight of weights) {
    if (weight === undefined || compareDecimals(weight, zero) < 0) return undefined;
    sum = addDecimals(sum, weight);
  }
  return compareDecimals(sum, zero) > 0 ? sum : undefined;
}
