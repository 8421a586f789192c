/** Addresses of provisions: built, read from what people type, and named in words. */
import type { Bilingual } from '../values/index.ts';
import { parseNumeral } from './numerals.ts';
import { prepareText } from './prepare-text.ts';
import type { Address, AddressName } from './types.ts';

/** The kinds an address knows, outermost first. */
const segmentNames: Readonly<Record<string, Bilingual>> = {
  'phu-luc': { vi: 'Phụ lục', en: 'Appendix' },
  phan: { vi: 'Phần', en: 'Part' },
  chuong: { vi: 'Chương', en: 'Chapter' },
  muc: { vi: 'Mục', en: 'Section' },
  'tieu-muc': { vi: 'Tiểu mục', en: 'Subsection' },
  dieu: { vi: 'Điều', en: 'Article' },
  nhom: { vi: 'nhóm', en: 'group' },
  khoan: { vi: 'khoản', en: 'clause' },
  diem: { vi: 'điểm', en: 'point' },
  tiet: { vi: 'tiết', en: 'indent' },
  doan: { vi: 'đoạn', en: 'paragraph' },
  hang: { vi: 'hàng', en: 'row' },
};

const order = Object.keys(segmentNames);

/** One step of an address: "diem-đ". Of "2.1" the last number counts, of "thứ nhất" its value. */
export function addressSegment(prefix: string, number: string): string {
  const last = number.split('.').at(-1) ?? number;
  const spelled = /^\p{L}{2,}/u.test(last) && prefix !== 'tiet' ? parseNumeral(last.toLowerCase()) : undefined;
  const isRoman = /^[IVX]+$/u.test(last);
  return `${prefix}-${spelled === undefined || isRoman ? last.replace(/\s+/gu, '-') : spelled}`;
}

export function childAddress(parent: Address | undefined, segment: string): Address {
  return (parent === undefined ? segment : `${parent}.${segment}`) as Address;
}

/**
 * Reads an address as stored ("dieu-2.khoan-2.diem-đ"), in short ("2.2.đ": article, clause, point, paragraph) or in
 * words, in either order ("Điều 2 khoản 2 điểm đ", "điểm đ khoản 2 Điều 2"). Undefined for anything else; whether such
 * a provision exists is another question (`findProvision`).
 */
export function parseAddress(text: string): Address | undefined {
  const asked = prepareText(text).text.trim();
  return parseStored(asked) ?? parseShort(asked) ?? parseWords(asked);
}

const segment = `(?:${order.join('|')})-[\\p{L}\\d]{1,8}(?:-\\d{1,4})?`;
const stored = new RegExp(`^${segment}(?:\\.${segment})*$`, 'u');

function parseStored(text: string): Address | undefined {
  return stored.test(text) ? (text as Address) : undefined;
}

function parseShort(text: string): Address | undefined {
  const match = /^(\d{1,3}[a-zđ]?)(?:\.(\d{1,3}[a-zđ]?))?(?:(?<=\.\d{1,3}[a-zđ]?)\.([a-zđ]\d?))?(?:\.(\d{1,3}))?$/u.exec(text.toLowerCase());
  if (!match) return undefined;
  const numbers = [match[1], match[2], match[3], match[4]];
  return joined(['dieu', 'khoan', 'diem', 'doan'].map((prefix, index) => [prefix, numbers[index]]));
}

const word = /(phụ lục|phần|chương|tiểu mục|mục|điều|nhóm|khoản|điểm|tiết|đoạn|hàng)\s+(?:(?:thứ|số)\s+)?([\p{L}\d]{1,8})[\s,.]*/giuy;

function parseWords(text: string): Address | undefined {
  const found = [...text.matchAll(word)];
  if (found.length === 0 || found.reduce((sum, match) => sum + match[0].length, 0) !== text.length) return undefined;
  const steps = found.map((match): [string, string] => [prefixOf(match[1] as string), match[2] as string]);
  if (new Set(steps.map(([prefix]) => prefix)).size < steps.length) return undefined;
  return joined(isInward(steps) ? steps : steps.toReversed());
}

/** "Điều 2 khoản 2" goes inward; the order of citing, "khoản 2 Điều 2", goes outward. */
function isInward(steps: readonly [string, string][]): boolean {
  const places = steps.map(([prefix]) => order.indexOf(prefix));
  return (places[0] ?? 0) <= (places.at(-1) ?? 0);
}

function prefixOf(vietnamese: string): string {
  const lower = vietnamese.toLowerCase();
  return order.find((prefix) => segmentNames[prefix]?.vi.toLowerCase() === lower) ?? lower;
}

function joined(steps: readonly (readonly [string, string | undefined])[]): Address {
  const segments = steps.filter(([, number]) => number !== undefined).map(([prefix, number]) => addressSegment(prefix, number as string));
  return segments.join('.') as Address;
}

/** "Điều 2 khoản 2 điểm đ" / "Article 2, clause 2, point đ". */
export function nameAddress(address: Address): AddressName {
  const steps = address.split('.').map((step) => {
    const prefix = order.find((name) => step.startsWith(`${name}-`)) ?? step;
    return { names: segmentNames[prefix] ?? { vi: prefix, en: prefix }, number: step.slice(prefix.length + 1) };
  });
  const vi = steps.map(({ names, number }) => `${names.vi} ${number}`).join(' ');
  const en = steps.map(({ names, number }) => `${names.en} ${number}`).join(', ');
  return { vi: capitalised(vi), en: capitalised(en) };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
