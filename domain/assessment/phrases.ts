/** Small pieces of sentences: quantities, sizes, capitals, both languages at once. */
import type { Criterion } from '../plan/index.ts';
import { absoluteDecimal, type Bilingual, formatQuantity, type Language, type Quantity } from '../values/index.ts';
import { shown } from './quantities.ts';

export const inBoth = (say: (language: Language) => string): Bilingual => ({ vi: say('vi'), en: say('en') });

export const quantity = (value: Quantity, language: Language): string => formatQuantity(shown(value), language);

/** A number without its sign, for "tăng 5%" and "thấp hơn … là 0,82". */
export const size = (value: Quantity, language: Language): string => quantity({ value: absoluteDecimal(value.value), unit: value.unit }, language);

export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

export function approximately(criterion: Criterion, language: Language): string {
  return 'approximate' in criterion && criterion.approximate ? (language === 'vi' ? 'khoảng ' : 'about ') : '';
}
