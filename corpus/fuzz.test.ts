/**
 * Reading never refuses: cases cut, strewn and spoilt at random, and texts grown from a grammar of resolutions, are read
 * without an exception, with every span in the text and no letter or digit lost.
 */
import { type Plan, readPlan } from '@moc/domain/plan';
import { findProvision, parseResolution, type Quote, type Resolution, walkProvisions } from '@moc/domain/resolution';
import type { Span } from '@moc/domain/values';
import { scaleWords, units } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCases } from './cases.ts';

const texts = readCases().map(({ text }) => text);

/** Words that mean something to a reader, to be strewn where they mean nothing. */
const keywords = [
  'QUYẾT NGHỊ:',
  'Điều 1.',
  'Điều',
  'khoản 2',
  'điểm đ',
  '1.',
  '2.1.',
  'a)',
  'đ)',
  '(i)',
  '(1)',
  '- ',
  '+ ',
  'I.',
  'A.',
  'Phần thứ hai',
  'Chỉ tiêu 3:',
  'Về kinh tế:',
  'NGHỊ QUYẾT',
  'PHỤ LỤC II',
  'TT',
  'STT',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Kế hoạch năm 2025',
  'Ước thực hiện',
  '|',
  '||',
  '|---|',
  '\t',
  '\t\t',
  'Căn cứ',
  'Xét',
  'Nơi nhận:',
  'KT. CHỦ TỊCH',
  'CHỦ TỊCH',
  '(Đã ký)',
  'Nghị quyết này đã được',
  'thông qua ngày',
  'có hiệu lực từ ngày ký',
  'sau 10 ngày',
  'Luật',
  'Luật sửa đổi, bổ sung',
  'số',
  'của',
  '“',
  '”',
  '(',
  ')',
  '[',
  '/',
  '//',
  '%',
  '‰',
  '5%',
  '1.750',
  '7,5 - 8',
  '7.0-7.5%',
  '71 000',
  '118/204 xã',
  'tăng',
  'giảm',
  'còn',
  'từ',
  'đến',
  'trở lên',
  'trong đó',
  'không quá',
  'ít nhất',
  'gấp đôi',
  'Top 20',
  'tỷ đồng',
  'vạn',
  'huyện A',
  'đạt chuẩn',
  'không để xảy ra',
  'năm 2030',
  'ngày 31 tháng 02 năm 2023',
  '999999999999999999999',
  '0',
  '12',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\u0302',
  '\ud800',
  '\udc00',
  '😀',
  '\u0000',
  '\u2028',
  '\f',
];

const anyText = fc.constantFrom(...texts);
const anyWords = fc.oneof(fc.constantFrom(...keywords), fc.string({ unit: 'binary', maxLength: 12 }));
const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });

type Spoil = (text: string) => string;
const at = (text: string, place: number): number => Math.floor(place * text.length);

/** One accident that can befall a file. */
const anySpoil: fc.Arbitrary<Spoil> = fc.oneof(
  anyPlace.map(
    (place): Spoil =>
      (text) =>
        text.slice(0, at(text, place)),
  ),
  anyPlace.map(
    (place): Spoil =>
      (text) =>
        text.slice(at(text, place)),
  ),
  fc.tuple(anyPlace, anyPlace).map(
    ([a, b]): Spoil =>
      (text) =>
        text.slice(0, at(text, Math.min(a, b))) + text.slice(at(text, Math.max(a, b))),
  ),
  fc.tuple(anyPlace, anyPlace).map(
    ([a, b]): Spoil =>
      (text) =>
        text.slice(0, at(text, a)) + text.slice(at(text, b)),
  ),
  fc.tuple(anyPlace, anyWords).map(
    ([place, words]): Spoil =>
      (text) =>
        text.slice(0, at(text, place)) + words + text.slice(at(text, place)),
  ),
  fc.array(fc.tuple(anyPlace, anyWords), { maxLength: 12 }).map(
    (all): Spoil =>
      (text) =>
        all.reduce((now, [place, words]) => now.slice(0, at(now, place)) + words + now.slice(at(now, place)), text),
  ),
  fc.constantFrom<Spoil>(
    (text) => text.replaceAll('\n', ' '),
    (text) => text.replaceAll('\n', ''),
    (text) => text.replaceAll(' ', '\n'),
    (text) => text.replaceAll(' ', ''),
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('\n', ' | '),
    (text) => text.replaceAll(' ', '\t'),
    (text) => text.split('\n').reverse().join('\n'),
    (text) => [...text].reverse().join(''),
    (text) => text.replace(/(.{40})/gu, '$1\n'),
  ),
);

const spoiltText = fc
  .tuple(anyText, fc.array(anySpoil, { minLength: 1, maxLength: 4 }))
  .map(([text, spoils]) => spoils.reduce((now, spoil) => spoil(now), text));

const marker = fc.constantFrom(
  'Điều 1. ',
  'Điều 2. ',
  'I. ',
  'II. ',
  'A. ',
  '1. ',
  '2. ',
  '1/ ',
  '2.1. ',
  '2.1.1 ',
  'a) ',
  'b. ',
  'đ) ',
  '(1) ',
  '(i) ',
  '- ',
  '+ ',
  'Chỉ tiêu 1: ',
  '',
);
const name = fc.constantFrom(
  'Tốc độ tăng trưởng',
  'Thu ngân sách',
  'Các chỉ tiêu chủ yếu',
  'Về xã hội',
  'Mục tiêu: Phấn đấu',
  'Tỷ lệ hộ nghèo',
  'Số xã',
  'Cơ cấu kinh tế:',
  '',
);
const figure = fc.constantFrom(
  'đạt 7,5%',
  'từ 7 - 8%',
  'tăng 5% so với năm 2024',
  'giảm còn 2%',
  'trên 1.200 tỷ đồng, trong đó 300 tỷ',
  'gấp 2 lần',
  '12/20 xã',
  '',
  ':',
  '5.\n200 tỷ đồng',
);
const sentence = fc.tuple(marker, name, figure, fc.constantFrom(';', '.', '', ':')).map((parts) => parts.join(' '));
const cell = fc.constantFrom(
  '1',
  'I',
  '-',
  'GRDP',
  'Tỷ lệ hộ nghèo',
  '%',
  'Tỷ đồng',
  '7,5',
  '8,0 - 8,5',
  '> 90',
  '',
  '2025',
  'Kế hoạch năm 2025',
  'TT',
  'Chỉ tiêu',
  'ĐVT',
  'Giảm 0,6',
);
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.constantFrom(' | ', '\t', '\n'))
  .map(([cells, sign]) => (sign === ' | ' ? `| ${cells.join(sign)} |` : cells.join(sign)));
const grownText = fc
  .tuple(
    fc.constantFrom('', 'HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG MÂY\nSố: 1/NQ-HĐND\nSông Mây, ngày 8 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề năm 2025\nCăn cứ Luật Đất đai;\n'),
    fc.constantFrom('', 'QUYẾT NGHỊ:\n'),
    fc.array(fc.oneof(sentence, sentence, row), { maxLength: 25 }),
    fc.constantFrom('', '\nNghị quyết này được thông qua ngày 7 tháng 12 năm 2024 và có hiệu lực từ ngày ký.\nCHỦ TỊCH\nNguyễn Văn A\n'),
    fc.constantFrom('', 'PHỤ LỤC\nCHỈ TIÊU\n', 'Phụ lục I\n', 'Nơi nhận:\n- Như trên\n'),
    fc.array(fc.oneof(row, row, sentence), { maxLength: 12 }),
  )
  .map(([head, enacting, body, end, appendix, rows]) => head + enacting + body.join('\n') + end + appendix + rows.join('\n'));

const numRuns = 250;

describe('never refuses', () => {
  it.each(readCases())('$name, cut at any point', ({ text }) => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => check(text.slice(0, length))),
      { numRuns: 12 },
    );
  });

  it('spoilt cases', () => fc.assert(fc.property(spoiltText, check), { numRuns }));

  it('texts grown from the grammar', () => fc.assert(fc.property(grownText, check), { numRuns: 2 * numRuns }));
});

function check(text: string): void {
  const resolution = parseResolution(text);
  expect(resolution.text).toBe(text);
  checkSpans(resolution);
  checkNothingLost(resolution);
  for (const { address, kind } of walkProvisions([...resolution.body, ...(resolution.appendices ?? [])]))
    expect(findProvision(resolution, address)?.kind).toBe(kind);
  checkPlan(text, readPlan(resolution, { units, scaleWords }));
}

const isWithin = (text: string, { start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;

/** Every span of the result lies in the text. */
function checkSpans(resolution: Resolution): void {
  for (const span of spansIn(resolution)) expect(isWithin(resolution.text, span)).toBe(true);
}

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && typeof value.start === 'number') return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function checkNothingLost(resolution: Resolution): void {
  const { text, body, appendices = [], tables = [], preamble, recipients = [], diagnostics, signature } = resolution;
  const quotes: (Quote | undefined)[] = [resolution.documentNumber, resolution.title, resolution.issuer, resolution.term?.quote, resolution.session?.quote];
  quotes.push(resolution.issuedOn?.quote, resolution.enactingWords, resolution.closing, signature?.office, signature?.name);
  const parts = [...quotes, ...body, ...appendices, ...tables, ...diagnostics].flatMap((part) => part?.span ?? []);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of [...parts, ...preamble, ...recipients]) covered.fill(1, start, end);
  const lost = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ index }) => covered[index] === 0);
  expect(lost.map(([character]) => character).join('')).toBe('');
}

function checkPlan(text: string, plan: Plan): void {
  for (const span of spansIn(plan)) expect(isWithin(text, span)).toBe(true);
  const addresses = plan.targets.flatMap(({ parts }) => parts.map(({ address }) => address));
  expect(new Set(addresses).size).toBe(addresses.length);
}
