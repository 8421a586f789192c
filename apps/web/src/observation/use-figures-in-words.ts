/** The reader's words with those of the page that takes figures in. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { figuresInEnglish } from './figures-in-messages.en.ts';
import { figuresInVietnamese } from './figures-in-messages.vi.ts';

export interface FiguresInWords extends ReaderWords {
  readonly f: SayOf<typeof figuresInVietnamese>;
}

const inLanguage = sayInBoth(figuresInVietnamese, figuresInEnglish);

export function useFiguresInWords(): FiguresInWords {
  const words = useWords();
  return { ...words, f: inLanguage[words.language] };
}
