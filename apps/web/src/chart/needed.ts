/** What the remaining months would have to do for the whole period to touch its post. Plain arithmetic, not a forecast. */
import { type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '@moc/domain/values';

/**
 * The growth rate the remaining months need, if all months are equal in size: (asked × all − so far × gone) ÷ left,
 * to two decimals. Undefined when no months are left.
 */
export function neededGrowth(asked: Decimal, soFar: Decimal, gone: number, all: number): Decimal | undefined {
  const left = all - gone;
  if (left <= 0) return undefined;
  const missing = subtractDecimals(multiplyDecimals(asked, decimal(all)), multiplyDecimals(soFar, decimal(gone)));
  return divideDecimals(missing, decimal(left), 2);
}
