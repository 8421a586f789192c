/** Stretches of a year that a figure is for: "10 tháng đầu năm", "6 tháng cuối năm 2025", "quý II". */
import type { Period } from '../values/index.ts';

/** First month of the year, and how many months. */
export interface Stretch {
  readonly first: number;
  readonly months: number;
}

export interface StretchFound {
  readonly stretch: Stretch;
  readonly year?: number;
  /** The name without it. */
  readonly from: number;
  readonly to: number;
}

const told = String.raw`(?:(?<count>1[01]|[1-9]|ba|sáu|chín|mười) tháng (?<end>đầu|cuối) năm|quý (?<quarter>iv|i{1,3}|[1-4]))(?!\p{L})(?:(?: ?\/ ?| (?:năm )?)(?<year>(?:19|20)\d{2})(?!\d))?`;
const leading = new RegExp(String.raw`^[\s,.;:]*(?:và )?(?:phấn đấu )?(?:(?:trong|lũy kế|tính chung|qua) )?${told} ?,? (?=\p{L})`, 'u');
const trailing = new RegExp(` (?:trong )?${told} ?$`, 'u');

/** The stretch at the head or the end of the words between two offsets of a folded text: when, and no part of what is measured. */
export function stretchIn(folded: string, from: number, to: number): StretchFound | undefined {
  const words = folded.slice(from, to);
  if (!words.includes('tháng') && !words.includes('quý')) return undefined;
  const head = leading.exec(words);
  const found = head ?? trailing.exec(words);
  if (!found) return undefined;
  const { year } = found.groups ?? {};
  const place = head ? { from: from + head[0].length, to } : { from, to: from + found.index };
  return { stretch: stretchOf(found.groups ?? {}), ...(year !== undefined && { year: Number(year) }), ...place };
}

const anywhere = new RegExp(told, 'u');

/** The stretch named anywhere in folded words that lead up to figures: "các chỉ tiêu cần thực hiện trong 6 tháng cuối năm". */
export function stretchNamed(folded: string): { readonly stretch: Stretch; readonly year?: number } | undefined {
  if (!folded.includes('tháng') && !folded.includes('quý')) return undefined;
  const found = anywhere.exec(folded);
  if (!found) return undefined;
  const { year } = found.groups ?? {};
  return { stretch: stretchOf(found.groups ?? {}), ...(year !== undefined && { year: Number(year) }) };
}

const counts: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9, mười: 10 };
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function stretchOf({ count = '', end, quarter }: Record<string, string | undefined>): Stretch {
  if (quarter !== undefined) return { first: 3 * (quarters[quarter] ?? Number(quarter)) - 2, months: 3 };
  const months = counts[count] ?? Number(count);
  return { first: end === 'cuối' ? 13 - months : 1, months };
}

/** The stretch in its year. */
export function periodOfStretch({ first, months }: Stretch, year: number): Period {
  return { start: `${year}-${String(first).padStart(2, '0')}`, months };
}
