/** Preparing a text: what it guarantees, and the way back to the original. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preparedSlice, prepareText } from './prepare-text.ts';

const cases: readonly [name: string, original: string, prepared: string][] = [
  ['composes letters', 'Tô\u0309ng vô\u0301n', 'Tổng vốn'],
  ['keeps composed letters', 'Tổng vốn đ)', 'Tổng vốn đ)'],
  ['makes blanks plain and single', 'Số\u00a0:\t140 \u2009 ha', 'Số : 140 ha'],
  ['makes thousands of blanks one', `a${' \u200b\t'.repeat(2500)}b${' '.repeat(1001)}c${' '.repeat(1002)}d`, 'a b c d'],
  ['ends lines with one sign', 'a\r\nb\rc\u2028d\n\ne', 'a\nb\nc\nd\n\ne'],
  ['drops signs without width', '\ufeffĐiều\u200b 1\u00ad.', 'Điều 1.'],
  ['composes across a sign without width', 'a\u200b\u0301', 'á'],
  ['composes letters of letters, a mark behind them or not', '\u1100\u1161\u0301 \u1100\u1161', '\uac00\u0301 \uac00'],
  ['makes odd hyphens plain, leaves dashes', 'NQ\u2011HĐND 6 – 7', 'NQ-HĐND 6 – 7'],
  ['puts right what only looks like đ and ư', 'Ðến năm, ðạt trƣờng Ƣu', 'Đến năm, đạt trường Ưu'],
  ['leaves old spellings', 'Uỷ ban khoá', 'Uỷ ban khoá'],
  ['leaves a mark without a letter', '\u0301', '\u0301'],
];

test.each(cases)('%s', (_name, original, prepared) => {
  expect(prepareText(original).text).toBe(prepared);
});

describe('the way back', () => {
  test('leads to whole original letters', () => {
    const original = 'x  phâ\u0301n đâ\u0301u đạt';
    const prepared = prepareText(original);
    const start = prepared.text.indexOf('phấn đấu');
    const span = prepared.toOriginal({ start, end: start + 'phấn đấu'.length });
    expect(original.slice(span.start, span.end)).toBe('phâ\u0301n đâ\u0301u');
  });

  test('starts from a slice as well', () => {
    const original = 'a) Tô\u0309ng vô\u0301n đạt 23.500\u00a0\u00a0tỷ đồng;';
    const slice = preparedSlice(prepareText(original), { start: 3, end: original.length });
    const start = slice.text.indexOf('23.500 tỷ');
    const span = slice.toOriginal({ start, end: start + '23.500 tỷ'.length });
    expect(original.slice(span.start, span.end)).toBe('23.500\u00a0\u00a0tỷ');
  });
});

test.each([
  ['a blank drawn from two', 'a\u00a0\u00a0b', { start: 1, end: 3 }, { start: 1, end: 2 }],
  ['half of such a blank', 'a\u00a0\u00a0b', { start: 2, end: 3 }, { start: 1, end: 2 }],
  ['a composed letter', 'xe\u0302\u0300y', { start: 1, end: 4 }, { start: 1, end: 2 }],
  ['copied letters behind it', 'xe\u0302\u0300yz', { start: 4, end: 6 }, { start: 2, end: 4 }],
  ['nothing, behind the end', 'ab', { start: 2, end: 2 }, { start: 2, end: 2 }],
])('the way there: %s', (_name, original, from, to) => expect(prepareText(original).toPrepared(from)).toEqual(to));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'ơ', 'ề', 'e', '\u0302', '\u0300', '\u0323', ' ', '\u00a0', '\t', '\n', '\r', '\u200b', '\ufeff', '2', '😀', '\ud83d'),
  }),
);

describe('always', () => {
  test('the prepared text keeps its promises and preparing twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text } = prepareText(original);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/ {2}|[\t\r\u00a0\u200b\ufeff]/u);
        expect(prepareText(text).text).toBe(text);
      }),
    );
  });

  test('composed and decomposed forms become the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(prepareText(text.normalize('NFD')).text).toBe(prepareText(text.normalize('NFC')).text);
      }),
    );
  });

  test('a span leads into the original, in order, and preparing its words gives the words back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, one, other) => {
        const prepared = prepareText(original);
        const [start, end] = [one % (prepared.text.length + 1), other % (prepared.text.length + 1)].sort((a, b) => a - b) as [number, number];
        const span = prepared.toOriginal({ start, end });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(original.length);
        if (end > start) expect(prepareText(original.slice(span.start, span.end)).text).toContain(prepared.text.slice(start, end));
      }),
    );
  });
});
