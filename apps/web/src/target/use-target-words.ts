/** The reader's words with those of a target's own page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { targetEnglish } from './messages.en.ts';
import { targetVietnamese } from './messages.vi.ts';

export interface TargetWords extends ReaderWords {
  readonly g: SayOf<typeof targetVietnamese>;
}

const inLanguage = sayInBoth(targetVietnamese, targetEnglish);

export function useTargetWords(): TargetWords {
  const words = useWords();
  return { ...words, g: inLanguage[words.language] };
}
