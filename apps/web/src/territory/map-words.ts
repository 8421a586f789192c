/** The words of the map page in the reader's language, beside those every page has. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { mapEnglish } from './messages.en.ts';
import { mapVietnamese } from './messages.vi.ts';

export interface MapWords extends ReaderWords {
  readonly m: SayOf<typeof mapVietnamese>;
}

const inLanguage = sayInBoth(mapVietnamese, mapEnglish);

export function useMapWords(): MapWords {
  const words = useWords();
  return { ...words, m: inLanguage[words.language] };
}
