/** "tăng trưởng kinh tế cao hơn năm 2023", "thấp hơn bình quân cả nước": a level told only by what it is compared with. */

import { allMatches } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { trimName } from './name-edges.ts';
import type { Statement } from './statement.ts';
import { type Passage, tidy } from './text.ts';

const comparison =
  /(?<!\p{L})(cao|lớn|nhiều|tốt|thấp|ít|nhỏ) hơn (?:so với )?(?:mức )?(?:của )?(?:cùng kỳ|năm (?:trước|\d{4})|(?:tốc độ tăng )?bình quân|trung bình)(?: \d{4}| (?!để|và|nhằm|góp|tạo|đảm|bảo)\p{L}+){0,6}/gu;
const lead = /(?<!\p{L})(?:thúc đẩy|phấn đấu|quyết tâm|bảo đảm|đảm bảo|duy trì|để|đưa|nhằm|giữ) /gu;
const lower = /^(?:thấp|ít|nhỏ)$/u;

/** "tốc độ tăng thu cao hơn tốc độ tăng chi": measured against another indicator, which no series of its own can tell. */
const withAnother =
  /(?<!\p{L})((?:cao|lớn|nhanh|thấp|chậm) hơn)(?: so với)? ((?:tốc độ|nhịp độ|mức) tăng|tăng trưởng)(?!\p{L}| bình quân| (?:của )?năm)[^,;:.()\d]{3,80}/gu;

/** One statement for each comparison of a clause, named by the words before it back to a verb or a comma. */
export function comparisonStatements(passage: Passage, clause: Span): readonly Statement[] {
  const words = passage.folded.slice(clause.start, clause.end);
  if (!words.includes(' hơn ')) return [];
  const withItself = allMatches(comparison, words).flatMap((match) => comparedStatement(passage, clause, match, directionOf));
  return withItself.length > 0 ? withItself : allMatches(withAnother, words).flatMap((match) => comparedStatement(passage, clause, match, relationOf));
}

type Compared = Pick<Statement, 'criterion' | 'doubts'>;

function directionOf(called: string, told: string, [, word = '']: RegExpExecArray): Compared {
  return { criterion: { kind: 'direction', toward: lower.test(word) ? 'decrease' : 'increase', what: `${called} ${told}` }, doubts: [] };
}

function relationOf(_called: string, told: string, [, relation = '']: RegExpExecArray): Compared {
  return { criterion: { kind: 'event', verb: relation, what: told.slice(relation.length).trimStart() }, doubts: ['two-indicators'] };
}

function comparedStatement(
  { text, folded }: Passage,
  clause: Span,
  match: RegExpExecArray,
  read: (called: string, told: string, match: RegExpExecArray) => Compared,
): readonly Statement[] {
  const at = clause.start + match.index;
  const before = folded.slice(clause.start, at);
  const verb = allMatches(lead, before).at(-1);
  const from = clause.start + Math.max(before.lastIndexOf(',') + 1, verb ? verb.index + verb[0].length : 0);
  const name = trimName(folded, from, at);
  const end = at + match[0].trimEnd().length;
  const called = tidy(text.slice(name.start, name.end).replace(/ đạt$/iu, ''));
  if (called === '' || /\d/u.test(called)) return [];
  const compared = read(called, tidy(text.slice(at, end)), match);
  return [{ start: name.start, end, nameStart: name.start, nameEnd: name.end, name: called, alternatives: [], ...compared }];
}
