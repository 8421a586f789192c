/** The words of the desk in the reader's language, beside those every page has. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { deskEnglish } from './messages.en.ts';
import { deskVietnamese } from './messages.vi.ts';

export type SayAtDesk = SayOf<typeof deskVietnamese>;

export interface DeskWords extends ReaderWords {
  readonly d: SayAtDesk;
}

const inLanguage = sayInBoth(deskVietnamese, deskEnglish);

export function useDeskWords(): DeskWords {
  const words = useWords();
  return { ...words, d: inLanguage[words.language] };
}
