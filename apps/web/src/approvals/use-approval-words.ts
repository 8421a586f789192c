/** The words of the approvals page beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { approvalsEnglish } from './messages.en.ts';
import { approvalsVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(approvalsVietnamese, approvalsEnglish);

export interface ApprovalWords extends ReaderWords {
  readonly a: SayOf<typeof approvalsVietnamese>;
}

export function useApprovalWords(): ApprovalWords {
  const words = useWords();
  return { ...words, a: inLanguage[words.language] };
}
