/** A plan whose amount stands only in brackets: "thu ngân sách vượt dự toán (6.000 tỷ đồng)". */
import { atSight } from '../resolution/index.ts';
import type { Effects, Surroundings } from './criterion-rules.ts';
import type { Mention } from './quantity-text.ts';
import { lastBefore, type Passage } from './text.ts';

const planned = atSight(
  /(?<!\p{L})(ước |đã )?(đạt và vượt|hoàn thành và vượt|không vượt|vượt|đạt|hoàn thành|bằng)(?: mức| quá)? (?:dự toán|kế hoạch|chỉ tiêu)(?: (?:năm )?[\p{L}\d]+){0,8} ?\(\s*$/u,
);
const longest = 100;

/** What the verb makes of the plan's own amount: it is to be reached, or gone beyond. */
const effectOf: Readonly<Record<string, Effects>> = {
  'đạt và vượt': { bound: 'at-least' },
  'hoàn thành và vượt': { bound: 'at-least' },
  'không vượt': { bound: 'at-most' },
  vượt: { bound: 'at-least', strict: true },
};

/** The verb and the plan before a figure's bracket as what surrounds it; of any other figure what was read already. */
export function withPlanBefore({ folded }: Passage, mention: Mention, around: Surroundings): Surroundings {
  if (folded[mention.end] !== ')' || around.words.length > 0 || mention.unit === undefined || mention.unit.dimension === 'ratio') return around;
  const before = lastBefore(folded, mention.start, longest);
  const match = before.trimEnd().endsWith('(') ? planned.exec(before) : null;
  if (match?.[2] === undefined) return around;
  const start = mention.start - before.length + match.index;
  const effects = match[1] === undefined ? (effectOf[match[2]] ?? { reaches: true }) : { result: true };
  return { ...around, effects, start, nameEnd: start, words: [match[2]] };
}
