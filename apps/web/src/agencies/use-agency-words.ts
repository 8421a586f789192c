/** The words of the page of agencies beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { agenciesEnglish } from './messages.en.ts';
import { agenciesVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(agenciesVietnamese, agenciesEnglish);

export interface AgencyWords extends ReaderWords {
  readonly g: SayOf<typeof agenciesVietnamese>;
}

export function useAgencyWords(): AgencyWords {
  const words = useWords();
  return { ...words, g: inLanguage[words.language] };
}
