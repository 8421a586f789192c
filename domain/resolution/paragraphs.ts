/** Cuts a prepared text into paragraphs: one a line, unless a line was broken inside a sentence. */
import type { Span } from '../values/index.ts';
import { type Line, wrapWidth } from './lines.ts';
import { startsWithMarker } from './markers.ts';
import type { TableBlock } from './table-lines.ts';

/** A paragraph and its place in the prepared text, without the blanks around it. Joined lines keep their "\n". */
export interface Paragraph extends Span {
  readonly text: string;
  /** The table that stands here; its words are in its rows. */
  readonly table?: TableBlock;
}

/** All paragraphs of the lines, in order; the lines of a table are one. */
export function joinLines(text: string, lines: readonly Line[], block: TableOfLine): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const table = block(line);
    if (next && (table ? table === block(next) : block(next) === undefined && continues(line, next, width))) return;
    const { start: from } = lines[start] as Line;
    paragraphs.push({ start: from, end: line.end, text: text.slice(from, line.end), ...(table ? { table } : {}) });
    start = index + 1;
  });
  return paragraphs;
}

/** The table a line stands in. */
export type TableOfLine = (line: Line) => TableBlock | undefined;

export function tableFinder(tables: readonly TableBlock[]): TableOfLine {
  const byLine = new Map<number, TableBlock>();
  for (const table of tables) for (const line of table.lines) byLine.set(line.start, table);
  return (line) => byLine.get(line.start);
}

/** Whether a sentence runs on from one line into the next. */
function continues(line: Line, next: Line, width: number | undefined): boolean {
  if (/\d[.,]$/u.test(line.text) && /^\d{3}(?!\d)/u.test(next.text)) return true;
  if (width !== undefined && line.text.length > width * 0.8 && /[\d%]$/u.test(line.text) && /^[-–]\s?\d/u.test(next.text)) return true;
  if (numberBelow.test(line.text) && /^\d[\d\s/]*[/-]\s?\p{Lu}/u.test(next.text)) return true;
  if (line.text.length <= longestLetterhead && letterhead.some(([above, below]) => above.test(line.text) && below.test(next.text))) return true;
  if (line.text.length >= leastBroken && brokenPair.test(line.text) && pairBelow.test(next.text)) return true;
  if (startsWithMarker(next.text) || /[.;:!?…]["”’)]?$/u.test(line.text)) return false;
  if (countsTargets.test(next.text)) return false;
  if (/^[\p{Ll}\d%(]/u.test(next.text)) return !isCapitals(line.text);
  return width !== undefined && line.text.length > width * 0.8 && !isCapitals(next.text);
}

/** "Số:" over "46/NQ-HĐND". */
const numberBelow = /^(?:Số|SỐ)\s*:?$/u;

/** "HỘI" over "ĐỒNG NHÂN DÂN", "Hà" over "Yên, ngày 08 tháng 12 năm 2021": narrow cells of a letterhead. */
const letterhead: readonly (readonly [RegExp, RegExp])[] = [
  [/^HỘI(?: ĐỒNG(?: NHÂN)?)?$/u, /^(?:ĐỒNG |NHÂN |DÂN(?!\p{L}))/u],
  [/^CỘNG(?: H(?:ÒA|OÀ)(?: XÃ(?: HỘI(?: CHỦ(?: NGHĨA)?)?)?)?)?$/u, /^(?:H(?:ÒA|OÀ) XÃ|XÃ HỘI|HỘI CHỦ|CHỦ NGHĨA|NGHĨA VIỆT|VIỆT NAM)/u],
  [/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u, /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, ngày \d{1,2} tháng/u],
];
const longestLetterhead = 30;

/** "… giảm tỷ trọng nông, lâm" over "- ngư nghiệp xuống còn 31%": the dash of a pair, not of an item. */
const brokenPair = /(?:nông|lâm|nghiệp|kinh tế|quốc phòng|văn h(?:óa|oá)|thương mại|khoa học)$/u;
const pairBelow = /^[-–] (?:lâm|ngư|thủy sản|thuỷ sản|diêm|xây dựng|tiểu thủ|thủ công|xã hội|an ninh|dịch vụ|du lịch|công nghệ|thể thao)(?!\p{L})/u;
const leastBroken = 40;

/** "8 chỉ tiêu xã hội gồm:": a title that begins with its number, not the rest of a line. */
const countsTargets = /^\d{1,3} (?:nhóm )?(?:chỉ tiêu|mục tiêu|nhiệm vụ)(?!\p{L})[^.;:]{0,80}:$/iu;

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
