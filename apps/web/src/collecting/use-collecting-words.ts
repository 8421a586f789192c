/** The words of the page of collection beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { collectingEnglish } from './messages.en.ts';
import { collectingVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(collectingVietnamese, collectingEnglish);

export interface CollectingWords extends ReaderWords {
  readonly c: SayOf<typeof collectingVietnamese>;
}

export function useCollectingWords(): CollectingWords {
  const words = useWords();
  return { ...words, c: inLanguage[words.language] };
}
