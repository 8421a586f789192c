/** The words of the pages on which figures are sent and approved, beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { updatesEnglish } from './messages.en.ts';
import { updatesVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(updatesVietnamese, updatesEnglish);

export interface UpdateWords extends ReaderWords {
  readonly u: SayOf<typeof updatesVietnamese>;
}

export function useUpdateWords(): UpdateWords {
  const words = useWords();
  return { ...words, u: inLanguage[words.language] };
}
