/** The reader's words with those of the outlook. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { outlookEnglish } from './messages.en.ts';
import { outlookVietnamese } from './messages.vi.ts';

export interface OutlookReaderWords extends ReaderWords {
  readonly o: SayOf<typeof outlookVietnamese>;
}

const inLanguage = sayInBoth(outlookVietnamese, outlookEnglish);

export function useOutlookWords(): OutlookReaderWords {
  const words = useWords();
  return { ...words, o: inLanguage[words.language] };
}
