/** The reader's words with those of the scorecard. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { scorecardEnglish } from './messages.en.ts';
import { scorecardVietnamese } from './messages.vi.ts';

export interface ScorecardWords extends ReaderWords {
  readonly s: SayOf<typeof scorecardVietnamese>;
}

const inLanguage = sayInBoth(scorecardVietnamese, scorecardEnglish);

export function useScorecardWords(): ScorecardWords {
  const words = useWords();
  return { ...words, s: inLanguage[words.language] };
}
