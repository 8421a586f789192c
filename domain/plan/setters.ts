/** Who set a figure: the centre's assignment, or what the province strives for beyond it. */
import { allMatches, atSight } from '../resolution/index.ts';
import { tidy } from './text.ts';

export interface SetterMention {
  readonly kind: 'assigned' | 'striven-for';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const giver = `(?:trung ương|thủ tướng(?: chính phủ)?|chính phủ|bộ(?: tài chính)?|cấp trên|cấp thẩm quyền|(?:ủy ban nhân dân|ubnd) (?:tỉnh|thành phố|huyện)|thành phố|huyện|hđnd tỉnh|hội đồng nhân dân tỉnh|tw|tỉnh)`;
const assigned = atSight(
  new RegExp(
    String.raw`(?=[stmdkcbhuủ])(?<!\p{L})(?:so với |theo )?(?:(?:mức )?(?:dự toán|kế hoạch|chỉ tiêu) (?:do |được )?)?${giver} giao(?: (?:dự toán|kế hoạch|chỉ tiêu))?(?: là)?(?!\p{L})`,
    'gu',
  ),
);
const strivenFor = atSight(
  new RegExp(String.raw`(?<!\p{L})(?:(?:chỉ tiêu|dự toán|kế hoạch|mức) )?(?:địa phương|tỉnh|${giver}) phấn đấu|(?<!\p{L})chỉ tiêu phấn đấu(?!\p{L})`, 'gu'),
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
