/** What stands above the recitals: number, title, issuer, term, session. */
import type { Span } from '../values/index.ts';
import { numeralPattern, parseNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Quote, Resolution } from './types.ts';

export type Header = Pick<Resolution, 'documentNumber' | 'title' | 'issuer' | 'term' | 'session' | 'planYears'>;

/** Reads what the header says; `closing` is asked for term and session where the header is silent. */
export function readHeader(prepared: PreparedText, header: readonly Paragraph[], closing: Paragraph | undefined): Header {
  const places = [...header, ...(closing ? [closing] : [])];
  const title = readTitle(prepared, header);
  const documentNumber = firstOf(header, (paragraph) => readNumber(prepared, paragraph));
  const issuer = readIssuer(prepared, header);
  const term = firstOf(places, (paragraph) => readTerm(prepared, paragraph));
  const session = firstOf(places, (paragraph) => readSession(prepared, paragraph));
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(title ? { title } : {}),
    ...(issuer ? { issuer } : {}),
    ...(term ? { term } : {}),
    ...(session ? { session } : {}),
    planYears: title ? readPlanYears(title.text) : [],
  };
}

const titleStart = /^NGHỊ QUYẾT(?!\p{L})/iu;
const council = /^HỘI ĐỒNG NHÂN DÂN(?!\p{L})/iu;
const titleEnd = /^(?:HỘI ĐỒNG NHÂN DÂN|KH(?:ÓA|OÁ)\s|K[ỲÌ] HỌP|CỘNG H(?:ÒA|OÀ)|ĐỘC LẬP|Số\s*:|-{3,}|_{3,}|\*{3})/iu;

/** From "NGHỊ QUYẾT" to the issuer's line. */
function readTitle(prepared: PreparedText, header: readonly Paragraph[]): Quote | undefined {
  const first = header.findIndex(({ text }) => titleStart.test(text));
  if (first < 0) return undefined;
  const length = header.slice(first + 1).findIndex(({ text }) => titleEnd.test(text));
  const last = length < 0 ? header.length - 1 : first + length;
  return quoteOf(prepared, { start: (header[first] as Paragraph).start, end: (header[last] as Paragraph).end });
}

/** "Số: 46/NQ-HĐND", also with inner blanks. */
function readNumber(prepared: PreparedText, paragraph: Paragraph): Quote | undefined {
  const match = /^Số\s*:\s*(\d[\d\s/]*(?:[/-]\s?\p{Lu}[\p{L}\d]*\s?)+)/iu.exec(paragraph.text);
  if (!match) return undefined;
  const quote = quoteOf(prepared, placeIn(paragraph, 0, match[0]));
  return { ...quote, text: (match[1] as string).replace(/\s+/gu, '') };
}

const councilAlone = /^HỘI ĐỒNG NHÂN DÂN$/iu;
const place = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s/iu;
const issuerWords = /^HỘI ĐỒNG NHÂN DÂN.*?(?=\s*[,;(–-]*\s*(?:KH(?:ÓA|OÁ)\s|K[ỲÌ] HỌP)|$)/iu;

/** The issuer's line behind the title, else the first one; a place on a line of its own belongs to it. */
function readIssuer(prepared: PreparedText, header: readonly Paragraph[]): Quote | undefined {
  const title = header.findIndex(({ text }) => titleStart.test(text));
  const behind = header.findIndex(({ text }, index) => index > title && council.test(text));
  const index = behind >= 0 ? behind : header.findIndex(({ text }) => council.test(text));
  const line = header[index];
  if (!line) return undefined;
  const next = header[index + 1];
  if (next && councilAlone.test(line.text) && place.test(next.text)) return quoteOf(prepared, { start: line.start, end: next.end });
  return quoteOf(prepared, placeIn(line, 0, issuerWords.exec(line.text)?.[0] ?? line.text));
}

const termWords = new RegExp(`(?<!\\p{L})kh(?:óa|oá)\\s+(?:thứ\\s+)?(${numeralPattern})`, 'iu');

function readTerm(prepared: PreparedText, paragraph: Paragraph): Resolution['term'] {
  const match = termWords.exec(paragraph.text);
  const number = match && parseNumeral(match[1] as string);
  return match && number ? { number, quote: quoteOf(prepared, placeIn(paragraph, match.index, match[0])) } : undefined;
}

const special = '(?:chuyên đề|bất thường|không thường (?:kỳ|lệ)|đột xuất)';
const sessionWords = new RegExp(`(?<!\\p{L})k[ỳì] họp\\s+(?:(${special})\\s+)?(?:lần\\s+)?(?:thứ\\s+)?(${numeralPattern})(?:\\s*\\((${special})\\))?`, 'iu');

function readSession(prepared: PreparedText, paragraph: Paragraph): Resolution['session'] {
  const match = sessionWords.exec(paragraph.text);
  const number = match && parseNumeral(match[2] as string);
  if (!match || !number) return undefined;
  const isSpecial = match[1] !== undefined || match[3] !== undefined;
  return { number, special: isSpecial, quote: quoteOf(prepared, placeIn(paragraph, match.index, match[0])) };
}

/** "năm 2024" is one year; "giai đoạn 2021 - 2025" is five. */
function readPlanYears(title: string): number[] {
  const range = /(?<!\d)(20\d\d)\s?[-–]\s?(20\d\d)(?!\d)/u.exec(title);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range && last >= first && last - first <= 10) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const years = [...title.matchAll(/năm\s+(20\d\d)(?!\d)/giu)].map((match) => Number(match[1]));
  return [...new Set(years)].sort((a, b) => a - b);
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
