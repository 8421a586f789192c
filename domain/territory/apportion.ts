/** Dividing a figure among units so that nothing is lost: largest remainders, exact to the last unit. */
import { type Decimal, decimalPlaces, parseDecimal } from '../values/index.ts';
import { fractionOf, integerAt, type Share } from './share.ts';

/**
 * Divides `value` by `shares` (which make up one whole), each piece at `places` decimals (at least those the value
 * carries: 0 keeps a count whole); the pieces sum to the value exactly. What is left after rounding down goes to the largest
 * remainders, among equals to the first. Throws when the shares are not a whole, which is a programmer's error.
 */
export function apportion(value: Decimal, shares: readonly Share[], places: number): readonly Decimal[] {
  const scale = Math.max(places, decimalPlaces(value));
  const signed = integerAt(value, scale);
  const total = signed < 0n ? -signed : signed;
  const pieces = shares.map((share) => {
    const { numerator, denominator } = fractionOf(share);
    return { floor: (total * numerator) / denominator, remainder: (total * numerator) % denominator, denominator };
  });
  const left = total - pieces.reduce((sum, { floor }) => sum + floor, 0n);
  if (left < 0n || left > BigInt(pieces.length)) throw new Error(`shares ${shares.join(', ')} are not one whole`);
  const favoured = new Set(byRemainder(pieces).slice(0, Number(left)));
  return pieces.map(({ floor }, index) => {
    const size = floor + (favoured.has(index) ? 1n : 0n);
    return decimalAt(signed < 0n ? -size : size, scale);
  });
}

/** Indexes, largest remainder first. */
function byRemainder(pieces: readonly { readonly remainder: bigint; readonly denominator: bigint }[]): readonly number[] {
  const indexes = pieces.map((_, index) => index);
  return indexes.sort((a, b) => {
    const [x, y] = [pieces[a]!, pieces[b]!];
    const [left, right] = [x.remainder * y.denominator, y.remainder * x.denominator];
    return left > right ? -1 : left < right ? 1 : a - b;
  });
}

function decimalAt(count: bigint, places: number): Decimal {
  const negative = count < 0n;
  const digits = (negative ? -count : count).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return parseDecimal(`${negative ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`)!;
}
