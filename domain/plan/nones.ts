/** Things that are not to happen, or to be no more: "không xảy ra …", "không còn …". */
import { atSight } from '../resolution/index.ts';
import { zero } from '../values/index.ts';
import { openingsOf } from './landmarks.ts';
import { endOfMatch, type Mention } from './quantity-text.ts';
import type { Statement } from './statement.ts';
import { matchesAt, type Passage, tidy, wordBefore, wordsBefore } from './text.ts';
import type { Criterion } from './types.ts';
import { readUnit, type UnitLexicon } from './unit-text.ts';

const none = atSight(
  /(?<!\p{L})(không để xảy ra|không xảy ra|không để phát sinh|không phát sinh|không để|không có|không còn) (?=[“"]?(?:\p{L}|\d[\d.,]* \p{L}))/uy,
);
const noneOpenings = openingsOf(['không']);
/** "không còn 10 phòng học tạm": a number behind it counts what is not to be. */
const numberOf = /\d[\d.]* (?=\p{L})/uy;

/** "không xảy ra …": from the verb to the end of its clause, or to a comma behind which a figure is committed. */
export function noneStatements(passage: Passage, lexicon: UnitLexicon, endOfClause: (from: number) => number, noMoreOnly = false): readonly Statement[] {
  const found: Statement[] = [];
  for (const match of matchesAt(none, passage.folded, noneOpenings(passage))) {
    if (noMoreOnly && !/còn$/u.test(match[1] ?? '')) continue;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const objectStart = match.index + match[0].length;
    const end = objectStart + passage.text.slice(objectStart, endOfClause(objectStart)).trimEnd().length;
    const what = tidy(passage.text.slice(objectStart, end));
    if (what === '') continue;
    const noMore: Criterion = { kind: 'none', what };
    const counted = /còn$/u.test(match[1] ?? '') ? readUnit(passage, endOfMatch(numberOf, passage.folded, objectStart) ?? objectStart, lexicon) : undefined;
    const zeroOf = counted?.kind === 'known' && counted.unit.dimension.startsWith('count:') ? counted.unit : undefined;
    found.push({
      start: match.index,
      end,
      name: what,
      nameStart: objectStart,
      nameEnd: end,
      doubts: [],
      criterion: zeroOf ? { kind: 'equals', value: { value: zero, unit: zeroOf } } : noMore,
      alternatives: zeroOf ? [noMore] : [],
    });
  }
  return found;
}

const lastWords = new Set(['ra', 'sinh', 'để', 'có', 'còn']);
const notToBe = /(?<!\p{L})không (?:(?:để )?(?:xảy ra|phát sinh)|để|có|còn)$/u;

/** "không để xảy ra 02 vụ cháy lớn": the number is of what is not to happen, and no level; "không còn 2%" is one. */
export function isOfNone({ folded }: Passage, { start, unit, shareOf }: Mention): boolean {
  if (!lastWords.has(wordBefore(folded, start)) || unit === undefined || (unit.dimension === 'ratio' && shareOf === undefined)) return false;
  return notToBe.test(wordsBefore(folded, start, 24));
}
