/** What a target asks for, in few words: its parts' criteria joined. */
import { describeCriterion, type Target, type TargetPart } from '@moc/domain/plan';
import type { ReaderWords } from '../i18n/use-words.ts';

export function askedOfPart(words: ReaderWords, part: TargetPart): string {
  return words.pick(describeCriterion(part.criterion));
}

/** The deciding parts' criteria, at most `most` of them: "6,5% - 7%", "32,87%; 21,59%; 42,4%; …". */
export function askedOfTarget(words: ReaderWords, target: Target, most = 4): string {
  const deciding = target.parts.filter((part) => part.role === 'binding' && part.within === undefined);
  return askedOfParts(words, deciding.length > 0 ? deciding : target.parts, most);
}

/** The criteria of several parts in one line; a unit they all share stands once: "5.820; 5.900 tỷ đồng". */
export function askedOfParts(words: ReaderWords, parts: readonly TargetPart[], most = 4): string {
  const asked = [...new Set(parts.map((part) => askedOfPart(words, part)))];
  const shown = asked.slice(0, most);
  return withUnitOnce(shown).join('; ') + (asked.length > most ? '; …' : '');
}

function withUnitOnce(asked: readonly string[]): readonly string[] {
  const unit = /[\s\u00a0](\D+)$/u.exec(asked[0] ?? '')?.[0];
  if (unit === undefined || !asked.every((each) => each.endsWith(unit))) return asked;
  return asked.map((each, index) => (index < asked.length - 1 ? each.slice(0, -unit.length) : each));
}
