/** The reader's words with those of the account pages. */
import { formatInstant } from '@moc/domain/values';
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { accountEnglish } from './messages.en.ts';
import { accountVietnamese } from './messages.vi.ts';

export interface AccountWords extends ReaderWords {
  readonly a: SayOf<typeof accountVietnamese>;
  /** An instant as the reader writes it, by the clock of Vietnam. */
  readonly at: (instant: string) => string;
}

const inLanguage = sayInBoth(accountVietnamese, accountEnglish);

export function useAccountWords(): AccountWords {
  const words = useWords();
  return { ...words, a: inLanguage[words.language], at: (instant) => formatInstant(instant, words.language) ?? instant };
}
