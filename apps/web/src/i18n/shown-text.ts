/** Words as shown, with their language where it is not the page's: what nobody has translated stays Vietnamese and says so. */
import type { Bilingual, Language } from '@moc/domain/values';
import { keepTogether } from './typography.ts';

export interface ShownText {
  readonly text: string;
  readonly lang?: 'vi';
}

/** An English text that is the Vietnamese one, letter for letter, was not translated. */
export function inItsLanguage(language: Language, given: Bilingual): ShownText {
  const isForeign = language === 'en' && given.en === given.vi;
  return { text: keepTogether(given[language]), ...(isForeign && { lang: 'vi' }) };
}

/** For a label, which has no language of its own: foreign words stand in quotation marks. */
export function inLabel({ text, lang }: ShownText): string {
  return lang === undefined ? text : `“${text}”`;
}
