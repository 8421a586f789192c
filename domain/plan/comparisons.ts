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

/** One statement for each comparison of a clause, named by the words before it back to a verb or a comma. */
export function comparisonStatements({ text, folded }: Passage, clause: Span): readonly Statement[] {
  const words = folded.slice(clause.start, clause.end);
  if (!words.includes(' hơn ')) return [];
  return allMatches(comparison, words).flatMap((match): Statement[] => {
    const at = clause.start + match.index;
    const before = folded.slice(clause.start, at);
    const verb = allMatches(lead, before).at(-1);
    const from = clause.start + Math.max(before.lastIndexOf(',') + 1, verb ? verb.index + verb[0].length : 0);
    const name = trimName(folded, from, at);
    const end = at + match[0].trimEnd().length;
    const called = tidy(text.slice(name.start, name.end).replace(/ đạt$/iu, ''));
    if (called === '' || /\d/u.test(called)) return [];
    const what = `${called} ${tidy(text.slice(at, end))}`;
    const toward = lower.test(match[1] ?? '') ? 'decrease' : 'increase';
    return [
      {
        start: name.start,
        end,
        nameStart: name.start,
        nameEnd: name.end,
        name: called,
        criterion: { kind: 'direction', toward, what },
        alternatives: [],
        doubts: [],
      },
    ];
  });
}
