/** By when: "đến năm 2030", "trong năm 2025", "đến cuối năm 2024". */

import { allMatches } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';

export interface Horizon extends Span {
  readonly year: number;
  /** "đến" sets a later horizon; a bare year only dates the figure. */
  readonly until: boolean;
}

const horizon = /(?<!\p{L})((?:tính\s+)?đến\s+(?:hết\s+|cuối\s+)?|(?:trong|của|vào|cuối|hết)\s+)?năm\s+((?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)\s*[,:]?/gu;

/** "so với ước thực hiện năm 2023": the year dates what is compared with. */
const comparing = /(?<!\p{L})so\s+(?:với|cùng)\s[^,;.()]*$/u;

/** The last horizon named between two offsets; one that dates a comparison ("so với năm 2023") is none. */
export function findHorizon(folded: string, from: number, to: number): Horizon | undefined {
  const part = folded.slice(from, to);
  if (!part.includes('năm')) return undefined;
  const found = allMatches(horizon, part).map(
    (m): Horizon => ({
      start: from + m.index,
      end: from + m.index + m[0].length,
      year: Number(m[2]),
      until: m[1]?.includes('đến') === true,
    }),
  );
  return found.findLast(
    ({ start }) =>
      !/(?:so|với|hơn|sánh|giá|gốc|cố\s+định|chuẩn\s+nghèo|cùng\s+kỳ|giai\s+đoạn|từ|bằng|thời\s+điểm|tháng\s+\d{1,2}|khóa|năm\s+học)\s+(?:với\s+)?(?:cùng\s+kỳ\s+)?$/u.test(
        folded.slice(Math.max(from, start - 20), start),
      ) && !comparing.test(folded.slice(Math.max(from, start - 60), start)),
  );
}
