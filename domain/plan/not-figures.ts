/** Numbers that measure nothing: dates, years, document numbers, labels, quoted titles. Read before any figure is. */

import { allMatches, atSight } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { inOrderOf } from './in-order.ts';
import { digitStarts, holdsSign, openingsOf, type RareSign } from './landmarks.ts';
import { isDigit, isSpaceAt, matchesAt, oncePerPassage, type Passage, skipSpaces, wordAt, wordBefore } from './text.ts';

/** A place where no figure may be read; what is quoted names no work either. */
export interface NotFigure extends Span {
  readonly isQuoted?: true;
}

const year = String.raw`(?:19|20)\d{2}`;
const dash = ' ?[-–—] ?';

/** What stands beside the digits that a pattern may begin with: the rule is asked only there. One of them is enough. */
interface DigitTrigger {
  /** The word before them (`wordBefore`). */
  readonly behind?: readonly string[];
  /** The sign before them, over blanks. */
  readonly behindSign?: string;
  /** The word after them. */
  readonly before?: readonly string[];
  /** The sign after them, over blanks. */
  readonly sign?: string;
  /** The first digit. */
  readonly first?: string;
}

interface MaskRule {
  readonly isQuoted?: true;
  readonly pattern: RegExp;
  /** One of these stands in every match: a passage without them need not be searched. */
  readonly needs?: readonly RareSign[];
  /** Every match begins with the word that opens here. */
  readonly opens?: (passage: Passage) => readonly number[];
  /** The pattern begins with digits and is asked only where digits stand so. */
  readonly at?: DigitTrigger;
}

const words = (list: string): readonly string[] => list.split(' ');

/** In order. All run on the folded passage. */
const rules: readonly MaskRule[] = [
  // What stands in quotation marks behind "thành" or "như sau:" is the new wording of an amendment, not a title.
  {
    isQuoted: true,
    needs: ['“', '"', '«'],
    pattern:
      /(?=[“"«])(?<!:\s*(?=“[^“”]{0,300}\d\s?%[^“”]{0,300}\d\s?%))(?<!(?:thành|như sau|bằng cụm từ|bổ sung[^“”;.]{0,60}:)(?: cụm từ)? ?:?\s*)(?:“[^“”]{0,2000}”|"[^"\n]{0,2000}"|«[^«»]{0,2000}»)/gu,
  },
  { opens: openingsOf(['ngày']), pattern: /ngày \d{1,2}(?: tháng \d{1,2}(?: năm \d{4})?| ?\/ ?\d{1,2}(?: ?\/ ?\d{4})?)?/uy },
  { at: { sign: '/-' }, pattern: /(?<![\d.,])\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?\d{4}(?!\d)/uy },
  // "đến 12/2025": a month without its word.
  {
    at: { sign: '/' },
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})(?:đến|trước|hết|cuối|vào|từ|trong) )(?:0?[1-9]|1[0-2]) ?\/ ?${year}(?!\d| (?:xã|hộ|người|thôn|trường|ấp)(?!\p{L}))`,
      'uy',
    ),
  },
  { opens: openingsOf(['tháng']), pattern: new RegExp(String.raw`(?<!\p{L})tháng \d{1,2}(?:(?: ?[-/] ?| năm )${year})?(?!\d)`, 'uy') },
  {
    at: { before: ['tháng'] },
    pattern: new RegExp(String.raw`(?<!\d)\d{1,2} tháng(?!\p{L})(?: (?:đầu|cuối) năm)?(?: (?:năm )?${year})?`, 'uy'),
  },
  {
    opens: openingsOf(['quý']),
    pattern: new RegExp(String.raw`(?<!\p{L})quý (?:[1-4]|iv|i{1,3})(?!\p{L})(?:(?: ?/ ?| năm )${year})?`, 'uy'),
  },
  { at: { sign: '/' }, pattern: /(?<![\p{L}\p{N}])\d+ ?\/ ?(?:\d{4} ?\/ ?)?[\p{L}]{1,8}\d*(?: ?- ?[\p{L}\p{N}]+)+(?![\p{L}\p{N}])/uy },
  { at: { sign: '/' }, pattern: /(?<![\p{L}\p{N}])\d+ ?\/ ?\d{4} ?\/ ?\p{L}[\p{L}\p{N}]*/uy },
  { at: { sign: '-' }, pattern: /(?<![\p{L}\p{N}])\d+ ?- ?(?:nq|đa|ct|kl|qđ|kh|hd|tb|ctr|tt) ?\/ ?[\p{L}]+/uy },
  {
    at: { behind: words('điều khoản điểm lục biểu mục luật định quyết án số') },
    pattern:
      /(?<=(?<!\p{L})(?:điều|khoản|điểm|phụ lục|biểu|mục|luật|nghị định|nghị quyết|quyết định|đề án) (?:số ?:? ?)?)\d+(?: ?\/ ?\d{4}(?!\d))?(?!\d*[.,]?\d* ?%)/uy,
  },
  {
    at: { behind: words('năm học đoạn kỳ từ') },
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})(?:năm(?: học)?|giai đoạn|nhiệm kỳ|thời kỳ) (?:từ )?(?:năm )?)${year}(?:(?:${dash}| đến (?:năm )?)${year})?(?!\d)`,
      'uy',
    ),
  },
  { at: { sign: '-–—' }, pattern: new RegExp(String.raw`(?<![\d.,])${year}${dash}${year}(?![\d.,]*\d)`, 'uy') },
  { at: { first: '12' }, pattern: new RegExp(String.raw`(?<![\d.,/])${year}(?!\d|[.,]\d| ?%| ?\p{L})`, 'uy') },
  {
    at: { behind: words('lần thứ đoạn độ cấp lớp loại khóa tuần đợt phần vực bước vùng tiêu chí nhóm lộ tỉnh tuyến thầu đai mũi covid số') },
    pattern:
      /(?<=(?<!\p{L})(?:lần(?: thứ)?|giai đoạn|mức độ|(?<!(?:nâng|cung|trợ) )cấp(?: độ)?|lớp|loại|khóa|tuần|đợt|phần|khu vực|bước|vùng|chỉ tiêu|tiêu chí(?: số)?|(?<!(?:trong|vào|thuộc) )nhóm|quốc lộ|đường tỉnh|tuyến|gói thầu|vành đai|mũi|covid)[\s-]+(?:số )?)\d{1,2}(?![\d.,]*\d| ?%| ?(?:tỉnh|địa phương|thành phố|xã|phường|huyện|ha|km|m|người|hộ|lao động|tỷ|triệu|nghìn|mã số|giấy|chứng chỉ|chứng nhận|thẻ|sổ)(?!\p{L})| (?:về|của) (?:các )?chỉ số)/uy,
  },
  // "vốn đầu tư 5 năm": a stretch of time, unless it is what is to be reached ("sống khỏe tối thiểu 67 năm").
  {
    at: { before: ['năm'] },
    pattern: /(?<!(?:đạt|thiểu|nhất|trên|là|còn|khoảng|dưới|hơn|từ|đến|[-–]) ?)(?<![\d.,])\d{1,2} năm(?!\p{L})/uy,
  },
  {
    at: { behind: words('trên mỗi cứ bình quân'), behindSign: '/' },
    pattern:
      /(?<=(?<!\p{L})(?:trên|mỗi|tính trên|cứ|trung bình|bình quân) |\/ ?)(?:0?1|100|1\.?000|10\.?000|100\.?000) (?:vạn )?(?:dân|người|trẻ|ca|phụ nữ|km2|ha)(?!\p{L})/uy,
  },
  {
    at: { before: words('nhóm chỉ nhiệm') },
    pattern: /(?<=\( ?(?:gồm |có )?)\d+ (?:nhóm )?(?:chỉ tiêu|nhiệm vụ)(?= ?\))/uy,
  },
  // "Thông qua 24 chỉ tiêu, trong đó …": how many there are; "hoàn thành 20 chỉ tiêu" is to be done.
  {
    at: { before: ['chỉ'] },
    pattern: /(?<!(?:thành|đạt|vượt|nhất|thiểu) )(?<![\d.,/])\d{1,3} chỉ tiêu(?!\p{L})(?! (?:đạt|hoàn thành|vượt))/uy,
  },
  {
    at: { behind: words('đến tới đấu') },
    pattern: new RegExp(
      String.raw`(?<=(?<![\p{L}]|\d )(?:đến|tới|phấn đấu) )${year}(?= (?:đạt|là|có|phấn đấu|còn|tăng|giảm|toàn|trên|khoảng|thu hút|đón|đưa|nâng|hoàn thành)(?!\p{L}))`,
      'uy',
    ),
  },
  { at: { behindSign: '(' }, pattern: /(?<=\()\d{1,2}(?=\))/uy },
  { opens: openingsOf(['cả']), pattern: /(?<!\p{L})cả \d+ (?:tiêu chí|mặt|chỉ số)(?!\p{L})/uy },
  {
    at: { behind: words('nghiệp mạng bản tảng web hệ') },
    pattern: /(?<=(?<!\p{L})(?:công nghiệp|cách mạng|phiên bản|nền tảng|web|thế hệ) )\d\.\d(?!\d)/uy,
  },
  {
    at: { behind: words('lộ tỉnh huyện ql đt') },
    pattern: /(?<=(?<!\p{L})(?:quốc lộ|đường tỉnh|đường huyện|tỉnh lộ|ql|đt)[\s.]*)\d{1,4}\p{L}?(?![\p{L}\d]|[.,]\d| ?%| ?km(?!\p{L}))/uy,
  },
  // "tuyến metro số 3", "tổ máy số 2": what bears a number of its own.
  {
    at: { behind: ['số'] },
    pattern: /(?<=(?<!\p{L})(?:tuyến|tổ máy|nhà máy|trạm|cảng|bến|lô|gói thầu|khu công nghiệp|metro)(?: \p{L}+){0,3}? số )\d{1,2}(?![\d.,]*\d| ?%)/uy,
  },
  {
    at: { before: ['cấp'] },
    pattern: /(?<=(?<!\p{L})(?:chính quyền(?: địa phương)?|mô hình) )\d{1,2} cấp(?!\p{L})/uy,
  },
  // "Đảng bộ Phường 11 đặt mục tiêu …": a place called by its number.
  {
    at: { behind: words('phường quận') },
    pattern: /(?<=(?<!\p{L}|số )(?:phường|quận) )\d{1,2}(?= ?,| (?!phường|quận)\p{L})/uy,
  },
  // "bảo quản ở nhiệt độ -18 độ C".
  { at: { before: ['độ'] }, pattern: /(?<=nhiệt độ (?:từ |dưới |trên )?[−–-]?\s?)\d{1,3}(?:[.,]\d+)? độ c(?!\p{L})/uy },
  { at: { sign: '/' }, pattern: /(?<!\d)24 ?\/ ?(?:7|24)(?!\d)/uy },
  { at: { behindSign: '-' }, pattern: /(?<=\p{L}-)\d+(?!\d)/uy },
];

const anywhere = rules.filter(({ at }) => at === undefined);
const quotedOnly = anywhere.filter(({ isQuoted }) => isQuoted);

/** The rules to be asked where digits stand, by what stands beside them. */
const beside = {
  behind: new Map<string, MaskRule[]>(),
  before: new Map<string, MaskRule[]>(),
  behindSign: new Map<string, MaskRule[]>(),
  sign: new Map<string, MaskRule[]>(),
  first: new Map<string, MaskRule[]>(),
};
for (const { pattern, ...named } of rules) {
  const rule = { ...named, pattern: atSight(pattern) };
  const { behind = [], before = [], behindSign = '', sign = '', first = '' } = rule.at ?? {};
  const keys = { behind, before, behindSign: [...behindSign], sign: [...sign], first: [...first] };
  for (const side of Object.keys(beside) as (keyof typeof beside)[])
    for (const key of keys[side]) beside[side].set(key, [...(beside[side].get(key) ?? []), rule]);
}

/** Adds what the rules mask whose word or sign stands beside the digits at a place. */
function maskBeside(folded: string, at: number, found: NotFigure[]): void {
  let [end, before] = [at + 1, at - 1];
  while (isDigit(folded.charCodeAt(end))) end++;
  while (before >= 0 && isSpaceAt(folded, before)) before--;
  const next = skipSpaces(folded, end);
  maskAt(beside.behind.get(wordBefore(folded, at)), folded, at, found);
  maskAt(beside.behindSign.get(folded.charAt(before)), folded, at, found);
  maskAt(beside.before.get(wordAt(folded, next)), folded, at, found);
  maskAt(beside.sign.get(folded.charAt(next)), folded, at, found);
  maskAt(beside.first.get(folded.charAt(at)), folded, at, found);
}

function maskAt(asked: readonly MaskRule[] | undefined, folded: string, at: number, found: NotFigure[]): void {
  if (!asked) return;
  for (const { pattern } of asked) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) found.push({ start: at, end: pattern.lastIndex });
  }
}

/** All such places, in order of their start. Where no digit stands, only quotations need looking for. */
export const findNotFigures = oncePerPassage((passage: Passage): readonly NotFigure[] => {
  const { folded } = passage;
  const found: NotFigure[] = [];
  const digits = digitStarts(passage);
  for (const { isQuoted, pattern, needs, opens } of digits.length > 0 ? anywhere : quotedOnly) {
    if (needs && !needs.some((sign) => holdsSign(passage, sign))) continue;
    for (const match of opens ? matchesAt(pattern, folded, opens(passage)) : allMatches(pattern, folded))
      found.push({ start: match.index, end: match.index + match[0].length, ...(isQuoted && { isQuoted }) });
  }
  for (const at of digits) maskBeside(folded, at, found);
  return inOrderOf(found, (a, b) => a.start - b.start || b.end - a.end);
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
