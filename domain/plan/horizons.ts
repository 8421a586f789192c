/** By when: "đến năm 2030", "trong năm 2025", "đến cuối năm 2024". */

import { allMatches } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';

export interface Horizon extends Span {
  readonly year: number;
  /** "đến" sets a later horizon; a bare year only dates the figure. */
  readonly until: boolean;
}

const horizon = /(?<!\p{L})((?:tính )?đến (?:hết |cuối )?|(?:trong|của|vào|cuối|hết) )?năm ((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)\s*[,:]?/gu;

/** "đến tháng 12/2025", "trước ngày 30 tháng 6 năm 2026", "trong quý II/2026": a day or a month names its year too. */
const dated =
  /(?<!\p{L})((?:tính )?đến (?:hết |cuối |trước )?|(?:trước|trong|vào|hết|cuối) (?:hết )?)(?:quý (?:[1-4]|iv|i{1,3})|(?:(?:ngày )?\d{1,2}\s*(?:[/-]| tháng\s)\s*)?(?:tháng )?(0?[1-9]|1[0-2]))\s*(?:[/-]| năm\s)\s*((?:19|20)\d{2})(?!\d)\s*[,:]?/gu;

/** "so với ước thực hiện năm 2023": the year dates what is compared with. */
const comparing = /(?<!\p{L})so (?:với|cùng|ước|thực hiện|kế hoạch)\s[^,;.()]*$/u;

/** The last horizon named between two offsets; one that dates a comparison ("so với năm 2023") is none. */
export function findHorizon(folded: string, from: number, to: number): Horizon | undefined {
  const part = folded.slice(from, to);
  const years = part.includes('năm') ? allMatches(horizon, part).map((m) => horizonOf(m, from, Number(m[2]))) : [];
  const days = yearBehind.test(part) ? allMatches(dated, part).map((m) => horizonOf(m, from, yearOfMonth(Number(m[3]), Number(m[2] ?? 12)))) : [];
  const found = days.length === 0 ? years : [...years, ...days].sort((a, b) => a.end - b.end);
  return found.findLast(
    ({ start }) =>
      !/(?:so|với|hơn|sánh|giá|gốc|cố định|chuẩn nghèo|cùng kỳ|giai đoạn|từ|bằng|thời điểm|tháng \d{1,2}|khóa|năm học) (?:với )?(?:cùng kỳ )?$/u.test(
        folded.slice(Math.max(from, start - 20), start),
      ) && !comparing.test(folded.slice(Math.max(from, start - 60), start)),
  );
}

const yearBehind = /(?:tháng|quý|\d\s*[/-])[^,;.]{0,8}(?:19|20)\d\d/u;

function horizonOf({ index, 0: words, 1: until }: RegExpExecArray, from: number, year: number): Horizon {
  return { start: from + index, end: from + index + words.length, year, until: until?.includes('đến') === true };
}

/** "giải ngân đến ngày 31/01/2026": the books of a year are closed in the January that follows (Law on the State Budget 83/2015/QH13, article 64). */
function yearOfMonth(year: number, month: number): number {
  return month === 1 ? year - 1 : year;
}
