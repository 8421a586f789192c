/** The words of the pages on which figures are sent and approved, beside the words of every page. */
import { isAchievement, sayAchievement } from '@moc/domain/observation';
import type { Quantity } from '@moc/domain/values';
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { updatesEnglish } from './messages.en.ts';
import { updatesVietnamese } from './messages.vi.ts';

type Asked = Parameters<typeof isAchievement>[0];

const inLanguage = sayInBoth(updatesVietnamese, updatesEnglish);

export interface UpdateWords extends ReaderWords {
  readonly u: SayOf<typeof updatesVietnamese>;
  /** A figure as the request asks for it: a number with its unit, or achieved and not yet where it counts a single unit. */
  readonly figure: (request: Asked, value: Quantity) => string;
}

export function useUpdateWords(): UpdateWords {
  const words = useWords();
  const figure = (request: Asked, quantity: Quantity): string => {
    const said = isAchievement(request) ? sayAchievement(quantity.value) : undefined;
    return said ? words.pick(said) : words.quantity(quantity);
  };
  return { ...words, u: inLanguage[words.language], figure };
}
