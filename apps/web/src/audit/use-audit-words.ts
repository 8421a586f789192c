/** The words of the audit page beside the words of every page. */
import { type SayOf, sayInBoth } from '../i18n/say.ts';
import { type ReaderWords, useWords } from '../i18n/use-words.ts';
import { auditEnglish } from './messages.en.ts';
import { auditVietnamese } from './messages.vi.ts';

const inLanguage = sayInBoth(auditVietnamese, auditEnglish);

export interface AuditWords extends ReaderWords {
  readonly a: SayOf<typeof auditVietnamese>;
}

export function useAuditWords(): AuditWords {
  const words = useWords();
  return { ...words, a: inLanguage[words.language] };
}
