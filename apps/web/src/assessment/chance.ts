/** A probability as it is written: "63%"; of several parts together, whose ties nobody knows, its bounds: "20–40%". */
import type { TargetOutlook } from '@moc/domain/assessment';
import { type Decimal, decimal, formatDecimal, type Language, multiplyDecimals } from '@moc/domain/values';

const hundred = decimal('100');

export const percentOf = (probability: Decimal, language: Language): string => formatDecimal(multiplyDecimals(probability, hundred), language);

export function chanceWords({ low, high }: NonNullable<TargetOutlook['probability']>, language: Language): string {
  return low === high ? `${percentOf(low, language)}%` : `${percentOf(low, language)}–${percentOf(high, language)}%`;
}
