/** Small pieces of sentences: quantities, sizes, capitals, both languages at once. */
import type { Criterion } from '../plan/index.ts';
import { absoluteDecimal, type Bilingual, formatPeriod, formatQuantity, type Language, type Period, periodYear, type Quantity } from '../values/index.ts';
import { shown } from './quantities.ts';

export const inBoth = (say: (language: Language) => string): Bilingual => ({ vi: say('vi'), en: say('en') });

export const quantity = (value: Quantity, language: Language): string => formatQuantity(shown(value), language);

/** A number without its sign, for "tăng 5%" and "thấp hơn … là 0,82". */
export const size = (value: Quantity, language: Language): string => quantity({ value: absoluteDecimal(value.value), unit: value.unit }, language);

const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'] as const;

/** A period within an English sentence, after "in" or "for": "the first nine months of 2024", "the second quarter of 2024". */
export function periodEn(period: Period): string {
  const month = Number(period.start.slice(5, 7));
  if (period.months === 3 && month % 3 === 1) return `the ${ordinals[(month - 1) / 3]} quarter of ${periodYear(period)}`;
  if (month === 1 && period.months > 1 && period.months < 12) return `the first ${numbers[period.months - 1]} months of ${periodYear(period)}`;
  return formatPeriod(period, 'en');
}

export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

export function approximately(criterion: Criterion, language: Language): string {
  return 'approximate' in criterion && criterion.approximate ? (language === 'vi' ? 'khoảng ' : 'about ') : '';
}
