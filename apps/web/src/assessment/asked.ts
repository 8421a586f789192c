/** What a target asks for, in few words: its parts' criteria joined. */
import { describeCriterion, type Target, type TargetPart } from '@moc/domain/plan';
import type { ReaderWords } from '../i18n/use-words.ts';

export function askedOfPart(words: ReaderWords, part: TargetPart): string {
  return words.pick(describeCriterion(part.criterion));
}

/** The deciding parts' criteria, at most `most` of them: "6,5% - 7%", "32,87%; 21,59%; 42,4%; …". */
export function askedOfTarget(words: ReaderWords, target: Target, most = 4): string {
  const deciding = target.parts.filter((part) => part.role === 'binding' && part.within === undefined);
  const asked = (deciding.length > 0 ? deciding : target.parts).map((part) => askedOfPart(words, part));
  const shown = [...new Set(asked)];
  return shown.slice(0, most).join('; ') + (shown.length > most ? '; …' : '');
}
