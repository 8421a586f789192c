/** What a change is measured against, as written: "so với năm 2023", "so cùng kỳ". */
import { endOfBracketTail, type Segment } from './segments.ts';
import { findSetter } from './setters.ts';
import { foldVietnamese, type Passage, tidy } from './text.ts';

const baseWords = /(?:^|[\s(])so (?:với )?(?!sánh)(?=\p{L})([^,;()\n]{2,80})/u;

/** "gấp 2 lần năm 2020", "gấp 1,5 lần bình quân cả nước". */
const bareBase = /^ ((?:năm|cùng kỳ|giai đoạn|mức|bình quân)\s[^,;()\n]{2,60})/u;

/** "so với năm 2023", "so cùng kỳ": what a change is measured against, as written. */
export function baseIn(tail: string, passage: Passage, place: Segment, end: number, shareOf: string | undefined, times: boolean): string | undefined {
  const folded = passage.folded.slice(end, end + tail.length);
  const direct = (folded.includes('so') ? baseWords.exec(folded) : null) ?? (shareOf === undefined && times ? bareBase.exec(folded) : null);
  if (direct) return tidy(tail.slice(direct.index + direct[0].length - (direct[1]?.length ?? 0)).replace(/[.…]+\s*$/u, ''));
  const plan = findSetter(passage.text, passage.folded, end, place.tailEnd);
  if (plan && shareOf !== undefined && tidy(passage.text.slice(end, plan.start)) === '') return `${shareOf} ${plan.text}`;
  if (passage.text[place.tailEnd] !== '(' || tidy(passage.text.slice(end, place.tailEnd)) !== '') return undefined;
  const bracket = passage.text.slice(place.tailEnd, endOfBracketTail(passage.text, place.tailEnd));
  const inside = baseWords.exec(foldVietnamese(bracket));
  return inside ? tidy(bracket.slice(inside.index + inside[0].length - (inside[1]?.length ?? 0), inside.index + inside[0].length)) : undefined;
}

/** "so với năm trước", "so cùng kỳ" anywhere in some words; undefined where none is named. */
export function baseNamed(words: string): string | undefined {
  if (!words.includes('so') && !words.includes('So') && !words.includes('SO')) return undefined;
  const base = /(?<!\p{L})so (?:với )?((?:cùng|năm)\s[^,;:.()]*)/iu.exec(words)?.[1];
  return base === undefined ? undefined : tidy(base);
}
