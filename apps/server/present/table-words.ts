/** Words that stand in the cells of downloaded tables. */

import type { TargetOutlook } from '@moc/domain/assessment';
import type { ObservationStatus, ReportedVerdict } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { type Bilingual, type Decimal, decimal, formatDecimal, type Language, multiplyDecimals } from '@moc/domain/values';

export const statusWords: Readonly<Record<ObservationStatus, Bilingual>> = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước tính', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
};

export const reportedWords: Readonly<Record<ReportedVerdict['verdict'], Bilingual>> = {
  'met-or-exceeded': { vi: 'đạt hoặc vượt', en: 'met or exceeded' },
  missed: { vi: 'không đạt', en: 'missed' },
};

export const roleWords: Readonly<Record<TargetPart['role'], Bilingual>> = {
  binding: { vi: 'quyết định', en: 'binding' },
  explanatory: { vi: 'thuyết minh', en: 'explanatory' },
};

/** A share of 1 in percent. */
export const percentOf = (share: Decimal): Decimal => multiplyDecimals(share, decimal('100'));

/** "63", or the bounds of what holds for all parts together: "20–40". */
export function sayChance({ low, high }: NonNullable<TargetOutlook['probability']>, language: Language): string {
  const [least, most] = [low, high].map((share) => formatDecimal(percentOf(share), language));
  return least === most ? `${least}` : `${least}–${most}`;
}
