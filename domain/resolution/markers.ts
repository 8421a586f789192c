/**
 * The numbers that open a provision, in every style met in resolutions: "Điều 2.", "II.", "2.1", "1/", "(1)", "đ)",
 * "(i)", "-", "+", "Chỉ tiêu 3:".
 */
import { parseNumeral } from './numerals.ts';
import type { ProvisionKind } from './types.ts';

export interface MarkerStyle {
  readonly name: string;
  readonly kind: ProvisionKind;
  /** Address prefix: "dieu", "khoan", "diem", "tiet", "phan", "chuong", "muc". */
  readonly prefix: string;
  /** A marker closes everything open of the same or a higher rank, and opens below the rest. */
  readonly rank: number;
  /** The characters a marker of this style may begin with. */
  readonly opens: string;
  /** Matches the marker at the start of a paragraph; group 1 is the number, absent for dashes. */
  readonly pattern: RegExp;
}

/** A marker read at the start of a paragraph: `length` covers number and punctuation, `skip` the blanks behind too. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As written, without punctuation; absent for dashes. */
  readonly number?: string;
  readonly length: number;
  readonly skip: number;
}

/** Behind a dot or slash a sentence begins: "1.750 triệu" and "12/NQ-HĐND" open nothing. */
const sentence = '(?=\\s+|$|["“(]?\\p{Lu}\\p{Ll}|["“(]?\\p{Lu}\\s)';

const bullets = '•·●▪■◦➢►✓✔◆❖‣⁃\uf0b7\uf0a7\uf0d8\uf0fc';

/**
 * In order of preference where one text fits several ("I." is Roman before it is a letter). Ranks follow the order of
 * Decree 34/2016, article 62 (phần, chương, mục, tiểu mục, điều, khoản, điểm) and, below it, usage. Inserted provisions
 * carry a letter or a digit more ("2a.", "a1)").
 */
export const markerStyles: readonly MarkerStyle[] = [
  style('part', 'section', 'phan', 0, 'P', `^(?:Phần|PHẦN)\\s+(?:(?:thứ|THỨ)\\s+)?(${numeralWord()})\\s*(?:[.:–-]|$)`),
  style('chapter', 'section', 'chuong', 10, 'C', `^(?:Chương|CHƯƠNG)\\s+(?:(?:thứ|THỨ)\\s+)?(${numeralWord()})\\s*(?:[.:–-]|$)`),
  style('division', 'section', 'muc', 20, 'M', `^(?:Mục|MỤC)\\s+(\\d{1,2}|[IVX]{1,5})\\s*(?:[.:–-]|$)`),
  style('subdivision', 'section', 'tieu-muc', 25, 'T', '^(?:Tiểu mục|TIỂU MỤC)\\s+(\\d{1,2}|[IVX]{1,5})\\s*(?:[.:–-]|$)'),
  style('article', 'article', 'dieu', 30, 'Đ', '^(?:Điều|ĐIỀU)\\s*(\\d{1,3}[a-zđ]?)\\s*(?:[.:–-]|$)'),
  style('roman', 'section', 'muc', 50, 'IVX', `^([IVX]{1,6})\\s?(?:[.\\/)]${sentence}|\\s?[.–-]\\s+(?=\\p{Lu})|[–-](?=\\p{Lu}{2}))`),
  style('capital', 'section', 'phan', 40, 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐ', `^([A-ZĐ])\\s?(?:[.\\/)]${sentence}|[–-]\\s*(?=\\p{Lu}{2}))`),
  style('decimal', 'point', 'diem', 70, '123456789', `^([1-9]\\d?(?:\\.[1-9]\\d?){1,3})(?:[.)\\/]\\s*|\\s+)(?=["“(]?\\p{Lu})`),
  style(
    'arabic',
    'paragraph',
    'khoan',
    60,
    '0123456789',
    `^(\\d{1,3}[a-zđ]?)(?:\\s?[.\\/]${sentence}|\\s?[–-]\\s+(?=\\p{Lu})|[–-](?=\\p{Lu}\\p{Ll})|,\\s(?=\\p{Lu}))`,
  ),
  style('bracketed', 'paragraph', 'khoan', 75, '(0123456789', '^\\(?(\\d{1,3})\\)'),
  style(
    'letter',
    'point',
    'diem',
    80,
    '(abcdefghijklmnopqrstuvwxyzđ',
    `^(?:\\(?([a-zđ]\\d?)\\s?\\)|([a-zđ])(?:\\s?[.\\/]${sentence}|\\s?[–-]\\s+(?=\\p{Lu}|\\d)|,\\s(?=\\p{Lu})))`,
  ),
  style('goal', 'point', 'diem', 80, 'CMTN', '^(?:Chỉ tiêu|CHỈ TIÊU|Mục tiêu|MỤC TIÊU|Tiêu chí|Nhiệm vụ)\\s+(?:số\\s+)?(\\d{1,3})\\s*[.:]'),
  style('small-roman', 'indent', 'tiet', 90, '(ivx', `^(?:\\(([ivx]{1,5})\\)|([ivx]{1,5})(?:\\)|\\.${sentence}))`),
  style('star', 'indent', 'tiet', 95, '*', '^\\*+'),
  style('dash', 'indent', 'tiet', 100, '-–—', '^[-–—](?=\\s|\\p{L}|["“(]|\\d{1,3}(?:,\\d+)?%\\s+(?!so\\s|trở\\s|và\\s|của\\s)\\p{Ll})'),
  style('bullet', 'indent', 'tiet', 105, bullets, `^[${bullets}]`),
  style('plus', 'indent', 'tiet', 110, '+', '^\\+(?!\\d)'),
];

function style(name: string, kind: ProvisionKind, prefix: string, rank: number, opens: string, pattern: string): MarkerStyle {
  return { name, kind, prefix, rank, opens, pattern: new RegExp(pattern, 'u') };
}

function numeralWord(): string {
  return '\\d{1,2}|[IVX]{1,5}|(?:\\p{Ll}|\\p{Lu}){2,5}(?:\\s\\p{L}{2,5})?';
}

/** Those that may begin with a character, best first: most paragraphs begin with none. */
const stylesByOpening = new Map(
  [...new Set(markerStyles.flatMap(({ opens }) => [...opens]))].map((c) => [c, markerStyles.filter(({ opens }) => opens.includes(c))]),
);
const stylesFor = (text: string): readonly MarkerStyle[] => stylesByOpening.get(text.charAt(0)) ?? [];

/** Every marker the paragraph may begin with, best first. */
export function readMarkers(text: string): Marker[] {
  return stylesFor(text).flatMap((candidate) => {
    const match = candidate.pattern.exec(text);
    if (!match) return [];
    const number = match[1] ?? match[2];
    if (candidate.name === 'part' && parseNumeral((number ?? '').toLowerCase()) === undefined) return [];
    const length = match[0].trimEnd().length;
    const skip = length + (/^\s*/u.exec(text.slice(length)) as RegExpExecArray)[0].length;
    return [{ style: candidate, length, skip, ...(number === undefined ? {} : { number }) }];
  });
}

export function startsWithMarker(text: string): boolean {
  return stylesFor(text).some(({ pattern }) => pattern.test(text));
}
