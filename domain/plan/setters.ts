/** Who set a figure: the centre's assignment, or what the province strives for beyond it. */
import { allMatches } from '../resolution/index.ts';
import { tidy } from './text.ts';

export interface SetterMention {
  readonly kind: 'assigned' | 'striven-for';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const giver = String.raw`(?:trung\s+ương|thủ\s+tướng(?:\s+chính\s+phủ)?|chính\s+phủ|bộ(?:\s+tài\s+chính)?|cấp\s+trên|cấp\s+thẩm\s+quyền|(?:ủy\s+ban\s+nhân\s+dân|ubnd)\s+(?:tỉnh|thành\s+phố|huyện)|thành\s+phố|huyện|hđnd\s+tỉnh|hội\s+đồng\s+nhân\s+dân\s+tỉnh|tw|tỉnh)`;
const assigned = new RegExp(
  String.raw`(?=[stmdkcbhuủ])(?<!\p{L})(?:so\s+với\s+|theo\s+)?(?:(?:mức\s+)?(?:dự\s+toán|kế\s+hoạch|chỉ\s+tiêu)\s+(?:do\s+|được\s+)?)?${giver}\s+giao(?:\s+(?:dự\s+toán|kế\s+hoạch|chỉ\s+tiêu))?(?:\s+là)?(?!\p{L})`,
  'gu',
);
const strivenFor = new RegExp(
  String.raw`(?<!\p{L})(?:(?:chỉ\s+tiêu|dự\s+toán|kế\s+hoạch|mức)\s+)?(?:địa\s+phương|tỉnh|${giver})\s+phấn\s+đấu|(?<!\p{L})chỉ\s+tiêu\s+phấn\s+đấu(?!\p{L})`,
  'gu',
);

/** The last setter named between two offsets of a folded passage; undefined when none is. */
export function findSetter(text: string, folded: string, from: number, to: number): SetterMention | undefined {
  const part = folded.slice(from, to);
  if (!part.includes('giao') && !part.includes('phấn')) return undefined;
  const found = [
    ...(part.includes('giao') ? allMatches(assigned, part).map((m) => ({ kind: 'assigned' as const, m })) : []),
    ...(part.includes('phấn') ? allMatches(strivenFor, part).map((m) => ({ kind: 'striven-for' as const, m })) : []),
  ].sort((a, b) => a.m.index - b.m.index);
  const last = found.at(-1);
  if (!last) return undefined;
  const [start, end] = [from + last.m.index, from + last.m.index + last.m[0].length];
  return { kind: last.kind, start, end, text: tidy(text.slice(start, end)) };
}
