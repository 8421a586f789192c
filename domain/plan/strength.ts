/** The strength of the verb: phấn đấu and its like are striving, "cơ bản" is nearly, everything else is firm. */
import { atSight } from '../resolution/index.ts';
import type { TargetPart } from './types.ts';

const striving = atSight(/(?<!\p{L})(?:phấn đấu|quyết tâm|nỗ lực|cố gắng)(?!\p{L})/u);
/** One of their first words: nearly all words of a resolution hold none. */
const strives = /phấn|quyết|nỗ|cố/;
const basically = /cơ(?<!(?:\p{L}|dựng )cơ) bản (?:đạt|hoàn thành|được|xóa|không)/u;

/** `words` are folded: the part's own words from its clause's beginning to the figure. */
export function strengthOf(words: string, isBasically = false): TargetPart['strength'] {
  if (strives.test(words) && striving.test(words)) return 'striving';
  return isBasically || (words.includes('cơ') && basically.test(words)) ? 'basically' : 'firm';
}

/** "Phấn đấu tỷ lệ A đạt …, tỷ lệ B đạt …": a verb that opens the clause governs its whole list. */
export function opensStriving(clause: string): boolean {
  return strives.test(clause) && /^[\s,;:.()\d]*(?:(?:đến|trong) năm \d{4}[\s,:]*)?(?:phấn đấu|quyết tâm|nỗ lực)(?!\p{L})/u.test(clause);
}
