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

const marked = String.raw`[\p{L}\p{N}]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ][\p{L}\p{N}]*`;

const between = String.raw`[^\p{L}\p{N}“”:]+`;

const english = String.raw`(?!(?:a|and|are|at|but|for|in|is|it|named|not|of|on|or|state|states|the|to|which)(?![\p{L}\p{N}]))`;

/** A stretch from one word with Vietnamese marks to the last; up to three plain words between two such belong to it. */
const vietnameseStretch = new RegExp(String.raw`(?<![\p{L}\p{N}])${marked}(?:(?:${between}${english}[\p{L}\p{N}]+){0,3}?${between}${marked})*`, 'giu');

/** An English sentence that holds names in Vietnamese, cut where the language changes; one piece in Vietnamese itself. */
export function piecesByLanguage(language: Language, text: string): readonly ShownText[] {
  if (language === 'vi') return [{ text }];
  const pieces: ShownText[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(vietnameseStretch)) {
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: found, lang: 'vi' });
    at = index + found.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
