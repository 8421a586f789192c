/** By when: "đến năm 2030", "trong năm 2025", "đến cuối năm 2024". */

import { allMatches, atSight } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';

export interface Horizon extends Span {
  readonly year: number;
  /** "đến" sets a later horizon; a bare year only dates the figure. */
  readonly until: boolean;
  /** "đến hết tháng 6/2026", "trước ngày 01/10/2025": how many months of the year lie before it, when not all. */
  readonly months?: number;
}

const horizon = atSight(/(?<!\p{L})((?:tính )?(?:đến|tới) (?:hết |cuối )?|(?:trong|của|vào|cuối|hết) )?năm ((?:19|20)\d{2})(?!\d| ?[-–] ?\d) ?[,:]?/gu);

/** "đến tháng 12/2025", "trước ngày 30 tháng 6 năm 2026", "trong quý II/2026": a day or a month names its year too. */
const dated =
  /(?<!\p{L})((?:tính )?đến (?:hết |cuối |trước )?|(?:trước|trong|vào|hết|cuối) (?:hết )?)(?:quý (?:[1-4]|iv|i{1,3})|(?:(?:ngày )?\d{1,2} ?(?:[/-]| tháng\s) ?)?(?:tháng )?(0?[1-9]|1[0-2])) ?(?:[/-]| năm\s) ?((?:19|20)\d{2})(?!\d) ?[,:]?/gu;

/** "thu nhập đến 2030 đạt …": a year without its word. */
const bareYear =
  /(?<!\p{L}|\d )((?:tính )?(?:đến|tới) (?:hết |cuối )?)((?:19|20)\d{2})(?= (?:đạt|là|có|phấn đấu|còn|tăng|giảm|toàn|trên|khoảng|thu hút|đón|đưa|nâng|hoàn thành)(?!\p{L})| ?(?:,|$))/gu;

/** "so với ước thực hiện năm 2023": the year dates what is compared with. */
const comparing = /(?<!\p{L})so (?:với|cùng|ước|thực hiện|kế hoạch)\s[^,;.()]*$/u;

/** The last horizon named between two offsets; one that dates a comparison ("so với năm 2023") is none. */
export function findHorizon(folded: string, from: number, to: number): Horizon | undefined {
  const part = folded.slice(from, to);
  if (!holdsYear(part)) return undefined;
  const years = part.includes('năm') ? allMatches(horizon, part).map((m) => horizonOf(m, from, Number(m[2]))) : [];
  const days = yearBehind.test(part) ? allMatches(dated, part).map((m) => datedOf(m, from)) : [];
  const bare = / (?:19|20)\d\d/.test(part) ? allMatches(bareYear, part).map((m) => horizonOf(m, from, Number(m[2]))) : [];
  const found = days.length + bare.length === 0 ? years : [...years, ...days, ...bare].sort((a, b) => a.end - b.end);
  return found.findLast(
    ({ start }) =>
      !/(?:so|với|hơn|sánh|giá|gốc|cố định|chuẩn nghèo|cùng kỳ|giai đoạn|từ|bằng|thời điểm|tháng \d{1,2}|khóa|năm học) (?:với )?(?:cùng kỳ )?$/u.test(
        folded.slice(Math.max(from, start - 20), start),
      ) && !comparing.test(folded.slice(Math.max(from, start - 60), start)),
  );
}

const span = String.raw`(?:giai đoạn|thời kỳ|nhiệm kỳ|(?<!\d)\d{1,2} năm) (?:19|20)\d{2} ?[-–] ?((?:19|20)\d{2})(?!\d)`;
const spanAhead = new RegExp(String.raw`^[\s,;:.]*(?:trong )?${span} ?[,:]`, 'u');
const spanBefore = new RegExp(String.raw`(?:${span}|\( ?(?:19|20)\d{2} ?[-–] ?((?:19|20)\d{2}) ?\)) ?[,:]? ?$`, 'u');
const spanBehind = new RegExp(`^ ?(?:trong |cho )?${span}`, 'u');
/** "theo chuẩn giai đoạn 2022 - 2025": the years of another document, not of the figure. */
const ofDocument = /(?:chuẩn|tiêu chí|chương trình|kế hoạch|đề án|nghị quyết|chiến lược|quy hoạch|dự án)[^,;.:]*$/u;

/** The last year of the span of years told at the head or the end of a name, or right behind its figure: "tăng 8%/năm giai đoạn 2026 - 2030". */
export function endOfSpanOfYears(folded: string, name: Span, figureEnd: number): number | undefined {
  if (!holdsYear(folded.slice(Math.min(name.start, figureEnd), Math.max(name.end, figureEnd + 60)))) return undefined;
  const words = folded.slice(name.start, name.end);
  const behind = spanBehind.exec(folded.slice(figureEnd, figureEnd + 60));
  const before = behind ?? (/ kỳ | đoạn |\d năm |\d ?\) ?$/u.test(` ${words}`) ? (spanBefore.exec(words) ?? spanAhead.exec(words)) : null);
  if (!before || (!behind && ofDocument.test(words.slice(0, before.index)))) return undefined;
  return Number(before[1] ?? before[2]);
}

const spanOpens = new RegExp(String.raw`^[\s,;:.]*(?:theo đó ?, ?)?(?:trong )?${span} ?,`, 'u');

/** The last year of the span of years that opens some words: "Giai đoạn 2026 - 2030, phấn đấu …" dates what follows too. */
export function spanThatOpens(folded: string): number | undefined {
  const opened = holdsYear(folded) ? spanOpens.exec(folded) : null;
  return opened ? Number(opened[1]) : undefined;
}

const holdsYear = (words: string): boolean => (words.includes('20') || words.includes('19')) && /(?:19|20)\d\d/.test(words);
const yearBehind = /(?:tháng|quý|\d ?[/-])[^,;.]{0,8}(?:19|20)\d\d/u;

function horizonOf({ index, 0: words, 1: until }: RegExpExecArray, from: number, year: number): Horizon {
  return { start: from + index, end: from + index + words.length, year, until: /đến|tới/u.test(until ?? '') };
}

/** A day or a month: the months up to it, where the words set a limit and do not only date. */
function datedOf(match: RegExpExecArray, from: number): Horizon {
  const month = Number(match[2] ?? 12);
  const found = horizonOf(match, from, yearOfMonth(Number(match[3]), month));
  const isLimit = /đến|trước|hết/u.test(match[1] ?? '');
  const isBefore = /trước (?!hết)/u.test(match[1] ?? '') && (/^[^\d]*0?1 ?(?:[/-]| tháng)/u.test(match[0]) || !/ngày|\d ?[/-] ?\d{1,2} ?[/-]/u.test(match[0]));
  const months = isBefore ? month - 1 : month;
  return isLimit && match[2] !== undefined && month > 1 && months < 12 ? { ...found, months } : found;
}

/** "giải ngân đến ngày 31/01/2026": the books of a year are closed in the January that follows (Law on the State Budget 83/2015/QH13, article 64). */
function yearOfMonth(year: number, month: number): number {
  return month === 1 ? year - 1 : year;
}
