/** The words about duties and explanations beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { dutiesEnglish } from './messages.en.ts';
import { dutiesVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(dutiesVietnamese, dutiesEnglish);

export interface DutyWords extends ReaderWords {
  readonly d: SayOf<typeof dutiesVietnamese>;
}

export function useDutyWords(): DutyWords {
  const words = useWords();
  return { ...words, d: inLanguage[words.language] };
}
