/** What stands above the recitals: number, title, issuer, term, session. */
import type { Span } from '../values/index.ts';
import { datePattern, parseWrittenDate } from './dates.ts';
import { numeralPattern, parseNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Quote, Resolution } from './types.ts';

export interface Header extends Pick<Resolution, 'documentNumber' | 'title' | 'issuer' | 'term' | 'session' | 'planYears' | 'issuedOn'> {
  /** The day of effect that a block of attributes gives ("Ngày có hiệu lực | 09/12/2022"). */
  readonly statedEffect?: NonNullable<Resolution['effectiveFrom']>;
}

/** Reads what the header says; `closing` is asked for term and session where the header is silent. */
export function readHeader(prepared: PreparedText, header: readonly Paragraph[], closing: Paragraph | undefined): Header {
  const places = [...header, ...(closing ? [closing] : [])];
  const attributes = readAttributes(header);
  const title = readTitle(prepared, header);
  const documentNumber = readNumbers(prepared, header) ?? statedNumber(prepared, attributes.get('number'));
  const issuer = readIssuer(prepared, header);
  const term = firstOf(places, (paragraph) => readTerm(prepared, paragraph));
  const session = firstOf(places, (paragraph) => readSession(prepared, paragraph));
  const issuedOn = firstOf(header, (paragraph) => readPlaceAndDate(prepared, paragraph)) ?? statedDay(prepared, attributes.get('issued'));
  const statedEffect = statedDay(prepared, attributes.get('effective'));
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(title ? { title } : {}),
    ...(issuer ? { issuer } : {}),
    ...(term ? { term } : {}),
    ...(session ? { session } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(statedEffect ? { statedEffect } : {}),
    planYears: title ? readPlanYears(title.text) : [],
  };
}

const titleStart = /^NGHỊ QUYẾT(?!\p{L})(?!\s+(?:số\s*:?\s*)?\d)/iu;
const numberedTitle = /^NGHỊ QUYẾT\s+(?:số\s*:?\s*)?\d/iu;
const bareTitle = /^(?:VỀ|Về|V\/v)\s/u;
const council = /^(?:HỘI\sĐỒNG\sNHÂN\sDÂN|QUỐC HỘI)(?!\p{L})/iu;
const placeAndDate =
  /(?:^|[\s|]|(?<=[/-]\p{Lu}{2,5})(?=\p{Lu}\p{Ll}))(?<place>(?:TP\.\s?)?\p{Lu}[\p{L}\d\s.’'-]{0,40}?)\s*,\s*(?<date>ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})\s*$/u;
const titleEnd = /^(?:HỘI ĐỒNG NHÂN DÂN|QUỐC HỘI|KH(?:ÓA|OÁ)\s|K[ỲÌ] HỌP|CỘNG H(?:ÒA|OÀ)|ĐỘC LẬP|Số\s*:|Số hiệu|\(Từ ngày|-{3,}|_{3,}|\*{3})/iu;

/** From "NGHỊ QUYẾT" to the issuer's line; where that line was lost, from "VỀ …"; else what a page calls the text. */
function readTitle(prepared: PreparedText, header: readonly Paragraph[]): Quote | undefined {
  const first = firstIndex(header, [titleStart, bareTitle, numberedTitle]);
  if (first < 0) return undefined;
  const start = header[first] as Paragraph;
  const isNumbered = numberedTitle.test(start.text);
  const length = header.slice(first + 1).findIndex(({ text }) => titleEnd.test(text) || placeAndDate.test(text));
  const last = isNumbered ? first : length < 0 ? header.length - 1 : first + length;
  const whole = { start: start.start, end: (header[last] as Paragraph).end };
  const remark = prepared.text.slice(whole.start, whole.end).search(remarkBehind);
  return quoteOf(prepared, remark > 0 ? { start: whole.start, end: whole.start + remark } : whole);
}

/** "(Trích)", "(Nghị quyết này đã được … thông qua ngày …)" behind the title. */
const remarkBehind = /\s*\((?:Trích|Nghị quyết này)(?!\p{L})/iu;

/** The place of the first paragraph that fits the first pattern that any fits. */
function firstIndex(paragraphs: readonly Paragraph[], patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    const index = paragraphs.findIndex(({ text }) => pattern.test(text));
    if (index >= 0) return index;
  }
  return -1;
}

/** A place glued to the number ("46/NQ-HĐNDSông Mây, ngày …") is none of it. */
const numberForm = '\\d[\\d\\s/]*(?:[/-]\\s?(?:\\p{Lu}{2,}(?=\\p{Lu}\\p{Ll})|\\p{L}[\\p{L}\\d]*)\\s?)+';
const numberLine = new RegExp(`^(?:[Ss]ố|SỐ)\\s*:?\\s*(${numberForm})`, 'u');
const namedNumber = new RegExp(`^(?:Nghị quyết|NGHỊ QUYẾT|Luật|LUẬT)\\s+(?:(?:[Ss]ố|SỐ)\\s*:?\\s*)?(${numberForm})`, 'u');

/** "Số: 46/NQ-HĐND", also with inner blanks; where no such line stands, "Nghị quyết số: 46/2025/QH15". */
function readNumber(prepared: PreparedText, paragraph: Paragraph, form: RegExp): Quote | undefined {
  const match = form.exec(paragraph.text);
  if (!match) return undefined;
  const quote = quoteOf(prepared, placeIn(paragraph, 0, match[0].trimEnd()));
  return { ...quote, text: (match[1] as string).replace(/\s+/gu, '') };
}

function readNumbers(prepared: PreparedText, header: readonly Paragraph[]): Quote | undefined {
  return (
    firstOf(header, (paragraph) => readNumber(prepared, paragraph, numberLine)) ?? firstOf(header, (paragraph) => readNumber(prepared, paragraph, namedNumber))
  );
}

/** "Sông Mây, ngày 08 tháng 12 năm 2023". */
function readPlaceAndDate(prepared: PreparedText, paragraph: Paragraph): Header['issuedOn'] {
  const match = placeAndDate.exec(paragraph.text);
  const day = parseWrittenDate(match?.groups?.date ?? '');
  if (!match || !day) return undefined;
  const words = match[0].replace(/^[\s|]+/u, '').trimEnd();
  return { day, quote: quoteOf(prepared, placeIn(paragraph, match.index + match[0].indexOf(words), words)) };
}

const attributeNames: Readonly<Record<string, RegExp>> = {
  number: /^(?:Số hiệu|Số ký hiệu|Số\/ký hiệu)(?: văn bản)?$/iu,
  issued: /^Ngày (?:ban hành|ký)$/iu,
  effective: /^Ngày (?:có |áp dụng |bắt đầu có )?hiệu lực$/iu,
};

/** The block of attributes that pages of law put above a text: "Số hiệu | 45/NQ-HĐND", also on two lines. */
function readAttributes(header: readonly Paragraph[]): ReadonlyMap<string, Paragraph> {
  const found = new Map<string, Paragraph>();
  header.forEach((paragraph, index) => {
    const match = /^(?:[-•]\s*)?([^|:]{2,22}?)\s*[|:\n]\s*(\S.*)$/u.exec(paragraph.text);
    const label = (match?.[1] ?? paragraph.text.replace(/\s*:$/u, '')).trim();
    const name = Object.keys(attributeNames).find((key) => attributeNames[key]?.test(label));
    if (name === undefined || found.has(name)) return;
    const value = match?.[2] === undefined ? header[index + 1] : partOf(paragraph, match[2]);
    if (value) found.set(name, value);
  });
  return found;
}

function partOf(paragraph: Paragraph, words: string): Paragraph {
  const start = paragraph.start + paragraph.text.lastIndexOf(words);
  return { start, end: start + words.length, text: words };
}

function statedNumber(prepared: PreparedText, value: Paragraph | undefined): Quote | undefined {
  const match = value && new RegExp(`^${numberForm}`, 'u').exec(value.text);
  return match && value ? { ...quoteOf(prepared, placeIn(value, 0, match[0].trimEnd())), text: match[0].replace(/\s+/gu, '') } : undefined;
}

function statedDay(prepared: PreparedText, value: Paragraph | undefined): Header['issuedOn'] {
  const match = value && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.exec(value.text);
  const day = match && parseWrittenDate(match[0]);
  return day && value ? { day, quote: quoteOf(prepared, placeIn(value, 0, match[0])) } : undefined;
}

const councilAlone = /^HỘI\sĐỒNG\sNHÂN\sDÂN$/iu;
const place = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/iu;
const issuerWords = /^(?:HỘI\sĐỒNG\sNHÂN\sDÂN|QUỐC HỘI).*?(?=\s*[,;(–-]{0,200}\s*(?:KH(?:ÓA|OÁ)\s|K[ỲÌ] HỌP)|\s*(?:\||CỘNG H(?:ÒA|OÀ))|[\s,;]*$)/iu;

/** The issuer's line behind the title, else the first one; a place on a line of its own belongs to it. */
function readIssuer(prepared: PreparedText, header: readonly Paragraph[]): Quote | undefined {
  const title = firstIndex(header, [titleStart, bareTitle]);
  const behind = header.findIndex(({ text }, index) => index > title && council.test(text));
  const index = behind >= 0 ? behind : header.findIndex(({ text }) => council.test(text));
  const line = header[index];
  if (!line) return issuerInTitle(prepared, header[title]);
  const next = header[index + 1];
  if (next && councilAlone.test(line.text) && place.test(next.text)) return quoteOf(prepared, { start: line.start, end: next.end });
  return quoteOf(prepared, placeIn(line, 0, issuerWords.exec(line.text)?.[0] ?? line.text));
}

/** "NGHỊ QUYẾT CỦA QUỐC HỘI VỀ …", where nothing else says who. */
function issuerInTitle(prepared: PreparedText, title: Paragraph | undefined): Quote | undefined {
  const match =
    title && /^NGHỊ QUYẾT\s+CỦA\s+((?:QUỐC HỘI|HỘI ĐỒNG NHÂN DÂN)(?!\p{L})[^,;.]{0,60}?)(?=\s+(?:VỀ|V\/v|ban hành)(?!\p{L})|\s*$)/iu.exec(title.text);
  return match && title ? quoteOf(prepared, placeIn(title, match[0].length - (match[1] as string).length, match[1] as string)) : undefined;
}

/** Also glued to the council's name: "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ YÊNKHÓA XV". */
const termWords = new RegExp(`(?:(?<!\\p{L})|(?<=^HỘI ĐỒNG NHÂN DÂN \\p{L}[^,.;:]{2,40}))kh(?:óa|oá)\\s+(?:thứ\\s+)?(${numeralPattern})`, 'iu');

function readTerm(prepared: PreparedText, paragraph: Paragraph): Resolution['term'] {
  const match = termWords.exec(paragraph.text);
  const number = match && parseNumeral(match[1] as string);
  return match && number ? { number, quote: quoteOf(prepared, placeIn(paragraph, match.index, match[0])) } : undefined;
}

const special = '(?:chuyên đề|bất thường|không thường (?:kỳ|lệ)|đột xuất|giải quyết công việc phát sinh)';
const sessionWords = new RegExp(
  `(?<!\\p{L})k[ỳì] họp\\s+(?:\\(?(${special})\\)?\\s+)?(?:lần\\s+)?(?:thứ\\s+)?(${numeralPattern})(?:\\s*[(,–-]\\s*(?:k[ỳì] họp\\s+)?(?:(${special})|thường (?:lệ|kỳ))[^()\\n|]{0,60}\\)?)?`,
  'iu',
);

function readSession(prepared: PreparedText, paragraph: Paragraph): Resolution['session'] {
  const match = sessionWords.exec(paragraph.text);
  const number = match && parseNumeral(match[2] as string);
  if (!match || !number) return undefined;
  const isSpecial = match[1] !== undefined || match[3] !== undefined;
  return { number, special: isSpecial, quote: quoteOf(prepared, placeIn(paragraph, match.index, match[0])) };
}

/**
 * "năm 2024" is one year; "giai đoạn 2021 - 2025" is five. A year inside a date or of results ("tình hình năm 2024 và
 * nhiệm vụ năm 2025") is not planned for.
 */
function readPlanYears(title: string): number[] {
  const planned = title.replace(new RegExp(datePattern, 'giu'), '').replace(/(?:NQ|QĐ|KH)[-\p{Lu}]*\s*năm\s+20\d\d/giu, '');
  const range = /(?<!\d)(20\d\d)\s?[-–]\s?(20\d\d)(?!\d)/u.exec(planned);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range && last >= first && last - first <= 10) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const years = [...new Set([...planned.matchAll(/(?:năm|đến|tới)\s+(20\d\d)(?!\d)/giu)].map((match) => Number(match[1])))].sort((a, b) => a - b);
  return /tình hình|kết quả|đánh giá|tổng kết/iu.test(planned) ? years.slice(-1) : years;
}

function placeIn(paragraph: Paragraph, index: number, words: string): Span {
  const start = paragraph.start + index;
  return { start, end: start + words.length };
}

function firstOf<T>(paragraphs: readonly Paragraph[], read: (paragraph: Paragraph) => T | undefined): T | undefined {
  for (const paragraph of paragraphs) {
    const value = read(paragraph);
    if (value !== undefined) return value;
  }
  return undefined;
}
