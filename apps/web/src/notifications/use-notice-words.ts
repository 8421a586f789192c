/** The words of the page of notices beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { noticesEnglish } from './messages.en.ts';
import { noticesVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(noticesVietnamese, noticesEnglish);

export interface NoticeWords extends ReaderWords {
  readonly n: SayOf<typeof noticesVietnamese>;
}

export function useNoticeWords(): NoticeWords {
  const words = useWords();
  return { ...words, n: inLanguage[words.language] };
}
