/** Numbers that measure nothing: dates, years, document numbers, labels, quoted titles. Read before any figure is. */
import type { Span } from '../values/index.ts';
import { allMatches, digitStarts, matchesAt, oncePerPassage, type Passage } from './text.ts';

/** A place where no figure may be read, and why. */
export interface NotFigure extends Span {
  readonly why: 'quoted' | 'date' | 'year' | 'document' | 'label';
}

const year = String.raw`(?:19|20)\d{2}`;
const dash = String.raw`\s*[-–—]\s*`;

interface MaskRule {
  readonly why: NotFigure['why'];
  readonly pattern: RegExp;
  /** Stands in every match: a passage without it need not be searched. */
  readonly needs?: string;
}

/**
 * In order; each says what is masked. All run on the folded passage. Almost all look for a digit first and then at the
 * words before it: digits are far fewer than places where a word may begin.
 */
const rules: readonly MaskRule[] = [
  // What stands in quotation marks behind "thành" or "như sau:" is the new wording of an amendment, not a title.
  {
    why: 'quoted',
    pattern:
      /(?=[“"«])(?<!(?:thành|như\s+sau|bằng\s+cụm\s+từ|bổ\s+sung[^“”;.]{0,60}:)(?:\s+cụm\s+từ)?\s*:?\s*)(?:“[^“”]{0,2000}”|"[^"\n]{0,2000}"|«[^«»]{0,2000}»)/gu,
  },
  { why: 'date', needs: 'ngày', pattern: /ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\s*\/\s*\d{1,2}(?:\s*\/\s*\d{4})?)?/gu },
  { why: 'date', pattern: /(?=\d)(?<![\d.,])\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4}(?!\d)/gu },
  { why: 'date', needs: 'tháng', pattern: new RegExp(String.raw`(?<!\p{L})tháng\s+\d{1,2}(?:(?:\s*[-/]\s*|\s+năm\s+)${year})?(?!\d)`, 'gu') },
  {
    why: 'date',
    needs: 'tháng',
    pattern: new RegExp(String.raw`(?=\d)(?<!\d)\d{1,2}\s+tháng(?!\p{L})(?:\s+(?:đầu|cuối)\s+năm)?(?:\s+(?:năm\s+)?${year})?`, 'gu'),
  },
  { why: 'date', needs: 'quý', pattern: new RegExp(String.raw`(?<!\p{L})quý\s+(?:[1-4]|iv|i{1,3})(?!\p{L})(?:(?:\s*/\s*|\s+năm\s+)${year})?`, 'gu') },
  { why: 'document', needs: '/', pattern: /(?=\d)(?<![\p{L}\p{N}])\d+\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{L}]{1,8}\d*(?:\s*-\s*[\p{L}\p{N}]+)+(?![\p{L}\p{N}])/gu },
  { why: 'document', needs: '/', pattern: /(?=\d)(?<![\p{L}\p{N}])\d+\s*\/\s*\d{4}\s*\/\s*\p{L}[\p{L}\p{N}]*/gu },
  { why: 'document', needs: '/', pattern: /(?=\d)(?<![\p{L}\p{N}])\d+\s*-\s*(?:nq|đa|ct|kl|qđ|kh|hd|tb|ctr|tt)\s*\/\s*[\p{L}]+/gu },
  {
    why: 'document',
    pattern:
      /(?=\d)(?<=(?<!\p{L})(?:điều|khoản|điểm|phụ lục|biểu|mục|luật|nghị định|nghị quyết|quyết định|đề án)\s+(?:số\s*:?\s*)?)\d+(?:\s*\/\s*\d{4}(?!\d))?(?!\d*[.,]?\d*\s*%)/gu,
  },
  {
    why: 'year',
    pattern: new RegExp(
      String.raw`(?=[12])(?<=(?<!\p{L})(?:năm(?:\s+học)?|giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ)\s+(?:từ\s+)?(?:năm\s+)?)${year}(?:(?:${dash}|\s+đến\s+(?:năm\s+)?)${year})?(?!\d)`,
      'gu',
    ),
  },
  { why: 'year', pattern: new RegExp(String.raw`(?=[12])(?<![\d.,])${year}${dash}${year}(?![\d.,]*\d)`, 'gu') },
  { why: 'year', pattern: new RegExp(String.raw`(?=[12])(?<![\d.,/])${year}(?!\d|[.,]\d|\s*%|\s*\p{L})`, 'gu') },
  {
    why: 'label',
    pattern:
      /(?=\d)(?<=(?<!\p{L})(?:lần(?:\s+thứ)?|giai\s+đoạn|mức\s+độ|cấp(?:\s+độ)?|lớp|loại|khóa|tuần|đợt|phần|khu\s+vực|bước|vùng|chỉ\s+tiêu|tiêu\s+chí(?:\s+số)?|(?<!(?:trong|vào|thuộc)\s+)nhóm|quốc\s+lộ|đường\s+tỉnh|tuyến|gói\s+thầu|vành\s+đai|mũi|covid)[\s-]+(?:số\s+)?)\d{1,2}(?![\d.,]*\d|\s*%|\s*(?:tỉnh|địa phương|thành phố|xã|phường|huyện|ha|km|m|người|hộ|lao động|tỷ|triệu|nghìn)(?!\p{L})|\s+(?:về|của)\s+(?:các\s+)?chỉ\s+số)/gu,
  },
  // "vốn đầu tư 5 năm": a stretch of time, unless it is what is to be reached ("sống khỏe tối thiểu 67 năm").
  { why: 'date', pattern: /(?=\d)(?<!(?:đạt|thiểu|nhất|trên|là|còn|khoảng|dưới|hơn|từ|đến|[-–])\s*)(?<![\d.,])\d{1,2}\s+năm(?!\p{L})/gu },
  {
    why: 'label',
    pattern:
      /(?=[01])(?<=(?<!\p{L})(?:trên|mỗi|tính\s+trên)\s+|\/\s*)(?:0?1|100|1\.000|10\.000|100\.000)\s+(?:vạn\s+)?(?:dân|người|trẻ|ca|phụ\s+nữ|km2|ha)(?!\p{L})/gu,
  },
  { why: 'label', needs: '(', pattern: /\(\s*(?:gồm\s+|có\s+)?\d+\s+(?:nhóm\s+)?(?:chỉ\s+tiêu|nhiệm\s+vụ)\s*\)/gu },
  { why: 'label', needs: '(', pattern: /(?<=\()\d{1,2}(?=\))/gu },
  { why: 'label', needs: 'cả', pattern: /(?<!\p{L})cả\s+\d+\s+(?:tiêu\s+chí|mặt|chỉ\s+số)(?!\p{L})/gu },
  {
    why: 'label',
    pattern: /(?=\d\.\d)(?<=(?<!\p{L})(?:công nghiệp|cách mạng|phiên bản|nền tảng|web|thế hệ)\s+)\d\.\d(?!\d)/gu,
  },
  {
    why: 'label',
    pattern: /(?=\d)(?<=(?<!\p{L})(?:quốc\s+lộ|đường\s+tỉnh|đường\s+huyện|tỉnh\s+lộ|ql|đt)[\s.]*)\d{1,4}\p{L}?(?![\p{L}\d]|[.,]\d|\s*%|\s*km(?!\p{L}))/gu,
  },
  { why: 'label', needs: 'cấp', pattern: /(?=\d)(?<=(?<!\p{L})(?:chính\s+quyền(?:\s+địa\s+phương)?|mô\s+hình)\s+)\d{1,2}\s+cấp(?!\p{L})/gu },
  { why: 'label', needs: '24', pattern: /(?<!\d)24\s*\/\s*(?:7|24)(?!\d)/gu },
  { why: 'label', needs: '-', pattern: /(?=-\d)(?<=\p{L})-\d+(?!\d)/gu },
];

interface Search extends MaskRule {
  readonly find: (folded: string, digits: readonly number[]) => readonly RegExpExecArray[];
}

/** A rule whose pattern begins with a look ahead for a digit is asked only where digits begin. */
function searchBy(rule: MaskRule): Search {
  if (!/^\(\?=(?:\\d|\[[012]+\])/.test(rule.pattern.source)) return { ...rule, find: (folded) => allMatches(rule.pattern, folded) };
  const here = new RegExp(rule.pattern.source, 'uy');
  return { ...rule, find: (folded, digits) => matchesAt(here, folded, digits) };
}

const searches = rules.map(searchBy);
const quotedOnly = searches.filter(({ why }) => why === 'quoted');

/** All such places, in order of their start. Where no digit stands, only quotations need looking for. */
export const findNotFigures = oncePerPassage(({ folded }: Passage): readonly NotFigure[] => {
  const found: NotFigure[] = [];
  const digits = digitStarts(folded);
  for (const { why, find, needs } of digits.length > 0 ? searches : quotedOnly) {
    if (needs !== undefined && !folded.includes(needs)) continue;
    for (const match of find(folded, digits)) found.push({ why, start: match.index, end: match.index + match[0].length });
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
});

/** Whether an offset falls into one of the places; `places` are in order of start. */
export function maskOf(places: readonly NotFigure[], length: number): (offset: number) => NotFigure | undefined {
  const edges: NotFigure[] = [];
  let reach = -1;
  for (const place of places) {
    if (place.end <= reach) continue;
    edges.push(place);
    reach = place.end;
  }
  return (offset) => {
    if (offset < 0 || offset >= length) return undefined;
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const place = edges[low];
    return place && place.start <= offset ? place : undefined;
  };
}
