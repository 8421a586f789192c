/** A number as people type it in the language of the page: "1.750,5" or "1,750.5". */
import { type Decimal, decimal, type Language } from '@moc/domain/values';

const shapes: Readonly<Record<Language, RegExp>> = {
  vi: /^[-−]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u,
  en: /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u,
};

/** Undefined when the text is no well-written number of that language. */
export function typedNumber(typed: string, language: Language): Decimal | undefined {
  const text = typed.trim().replace(/\s|%$/gu, '');
  if (!shapes[language].test(text)) return undefined;
  const plain = language === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return decimal(plain.replace('−', '-').replace(/^(-?)0+(?=\d)/u, '$1'));
}
