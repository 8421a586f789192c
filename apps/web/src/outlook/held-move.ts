/** "cần tăng 20,2%", "có thể tăng đến 5%": the growth that an amount held by its growth must have, rounded to the side that is enough. */
import { type PartOutlook, sayMove } from '@moc/domain/assessment';
import type { Language } from '@moc/domain/values';

export function heldMove({ demanded, side, strict }: Pick<PartOutlook, 'demanded' | 'side' | 'strict'>, language: Language): string {
  return demanded ? sayMove({ amount: demanded }, language, side === 'less' ? -1 : 1, strict === true) : '';
}
