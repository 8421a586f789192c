/** Amounts as people type them: "1.750,5", "6,5", "2,3 vạn"; and as the field shows them again. */
import { parseNumberText } from '@moc/domain/plan';
import { type Decimal, formatDecimal, multiplyDecimals } from '@moc/domain/values';
import { scaleWords } from '@moc/facts';

/** Exact; undefined when the text is no well-written number. A point groups thousands, a comma starts decimals. */
export function parseAmount(typed: string): Decimal | undefined {
  const text = typed.normalize('NFC').trim().replace(/[%‰]$/u, '').trim();
  const scaled = /^(\S.*?)\s+(\p{L}[\p{L}\s]*)$/u.exec(text);
  if (!scaled) return parseNumberText(text)?.value;
  const [, figure = '', word = ''] = scaled;
  const scale = scaleWords.find(({ spellings }) => spellings.includes(word.toLocaleLowerCase('vi').replace(/\s+/gu, ' ')));
  const value = parseNumberText(figure)?.value;
  return scale && value && multiplyDecimals(value, scale.factor);
}

/** The way it would be typed: Vietnamese notation in both languages of the page. */
export const amountText = (value: Decimal): string => formatDecimal(value, 'vi').replace('−', '-');
