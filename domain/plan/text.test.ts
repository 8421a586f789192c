/** Words made comparable, and what stands around a place of a text. */
import { expect, test } from 'vitest';
import { prepareText } from '../resolution/index.ts';
import {
  anyOf,
  firstNotBelow,
  foldedTextOf,
  foldVietnamese,
  isCapitalAt,
  isDigit,
  isSpaceAt,
  isVietnameseLetter,
  isWordCharacterAt,
  lastBefore,
  matchesAt,
  oncePerPassage,
  passageOf,
  phrasePattern,
  placesWithin,
  singleSpaced,
  skipBlanks,
  skipSpaces,
  startsOfDigits,
  tidy,
  wordAt,
  wordBefore,
  wordsBefore,
  wordsPattern,
} from './text.ts';

test.each([
  ['Hoà, hoá, hoả, hoã, hoạ', 'hòa, hóa, hỏa, hõa, họa'],
  ['loè, khoé, khoẻ, nhoẽ, khoẹ', 'lòe, khóe, khỏe, nhõe, khọe'],
  ['luỳ, luý, luỷ, luỹ, luỵ', 'lùy, lúy, lủy, lũy, lụy'],
  ['hoàn, khoát, loét, huỳnh, thuý', 'hoàn, khoát, loét, huỳnh, thúy'],
  ['quý, quỹ, quỷ, uỷ', 'quý, quỹ, quỷ, ủy'],
  ['Tỉ lệ, tỉnh, ntỉ, Bác sỹ, sỹ quan', 'tỷ lệ, tỉnh, ntỉ, bác sĩ, sĩ quan'],
  ['TỔNG SỐ: 5 %', 'tổng số: 5 %'],
  ['İ: ỦY BAN KHOÁ', 'İ: ủy ban khóa'],
  ['', ''],
])('%s folded', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
  expect(foldVietnamese(`${' '.repeat(300)}${text}`)).toBe(`${' '.repeat(300)}${folded}`);
});

test('many names are folded, each for itself', () => {
  const names = Array.from({ length: 80 }, (_, at) => `Khoá ${at}`);
  expect([...names, ...names].map((name) => foldVietnamese(name))).toEqual([...names, ...names].map((name) => name.replace('Khoá', 'khóa')));
});

test('the whole text is folded once for its prepared form', () => {
  const prepared = prepareText('Uỷ ban NHÂN DÂN');
  expect(foldedTextOf(prepared)).toBe('ủy ban nhân dân');
  expect(foldedTextOf(prepared)).toBe('ủy ban nhân dân');
});

test('a rule looks once at a passage, and at each for itself', () => {
  const asked: string[] = [];
  const length = oncePerPassage(({ text }) => asked.push(text) && text.length);
  const halves = oncePerPassage(({ text }) => text.length / 2);
  const [one, other] = [passageOf('Hai năm'), passageOf('ba')];
  expect([length(one), halves(one), length(one), length(other), halves(one)]).toEqual([7, 3.5, 7, 2, 3.5]);
  expect(asked).toEqual(['Hai năm', 'ba']);
  expect(length({ text: 'ba', folded: 'ba' })).toBe(2);
});

test('phrases become patterns: any white space between words, signs as they are, longest first, whole words only', () => {
  expect(wordsPattern('Tỉ lệ (%)')).toBe(String.raw`tỷ\s+lệ\s+\(%\)`);
  expect(anyOf(['quá', 'không quá', 'a+b'])).toBe(String.raw`không\s+quá|quá|a\+b`);
  const found = (text: string): string[] => [...text.matchAll(phrasePattern(['quá', 'không quá', 'nhiều']))].map(([words]) => words);
  expect(found('không  quá, quán, quá; nhiều5 nhiều')).toEqual(['không  quá', 'quá', 'nhiều']);
});

test.each([
  [' ,;: a\u00a0 b…–—- ', 'a b'],
  ['. a.', 'a.'],
  ['a b', 'a b'],
  ['a\tb\nc', 'a b c'],
  [' – ', ''],
  ['', ''],
  ['\ufeffa  b', 'a b'],
])('"%s" tidied', (text, tidied) => expect(tidy(text)).toBe(tidied));

test.each([
  ['a b', 'a b'],
  ['a  b', 'a b'],
  [' a ', ' a '],
  ['a \n\tb\u3000c  ', 'a b c '],
])('"%s" single-spaced', (text, spaced) => expect(singleSpaced(text)).toBe(spaced));

test('letters, digits, capitals and blanks are told by their place', () => {
  const line = 'az àư ạỹ 09 ÷ / : ` { @ [ ×';
  const wordly = [...line].filter((_, at) => isWordCharacterAt(line, at)).join('');
  expect(wordly).toBe('azàưạỹ09');
  expect([isWordCharacterAt(line, line.length), isWordCharacterAt('', 0)]).toEqual([false, false]);
  expect(['đ', 'ừ', '1', 'Z', '÷'].map((c) => isVietnameseLetter(c.charCodeAt(0)))).toEqual([true, true, false, false, false]);
  expect(['Ă', 'ă', 'Z', '1', '𝐀', '𝐚', '漢', ''].map((c) => isCapitalAt(c, 0))).toEqual([true, false, true, false, true, false, false, false]);
  expect([isCapitalAt('aB', 1), isCapitalAt('𝐀b', 2), isCapitalAt('漢B', 0)]).toEqual([true, false, false]);
  expect([' ', '\n', '\u00a0', '\u3000', '\ufeff', 'a', '漢'].map((c) => isSpaceAt(c, 0))).toEqual([true, true, true, true, true, false, false]);
  expect([isSpaceAt('a', 1), isSpaceAt('a', 0), isSpaceAt('', 0)]).toEqual([true, false, true]);
  expect(['/', '0', '9', ':'].map((c) => isDigit(c.charCodeAt(0)))).toEqual([false, true, true, false]);
});

test.each([
  ['lần thứ 5', 'thứ'],
  ['mức: - 5', 'mức'],
  ['tp.5', 'tp'],
  ['đạt (5', ''],
  ['a1 5', ''],
  [' 5', ''],
  ['5', ''],
  ['năm5', 'năm'],
])('the word before the figure of "%s"', (folded, word) => expect(wordBefore(folded, folded.lastIndexOf('5'))).toBe(word));

test.each([
  ['5 tỷ đồng', 'tỷ'],
  ['5tấn', 'tấn'],
  ['5 \n xã', 'xã'],
  ['5, xã', ''],
  ['5 ', ''],
  ['5', ''],
])('the word behind the figure of "%s"', (folded, word) => expect(wordAt(folded, 1)).toBe(word));

test('the words right before a place', () => {
  expect([lastBefore('phấn đấu đạt 5', 13, 4), lastBefore('đạt 5', 4, 20), lastBefore('đạt', 0, 5)]).toEqual(['đạt ', 'đạt ', '']);
  expect([wordsBefore('phấn đấu đạt \n 5', 15, 6), wordsBefore('đạt 5', 4, 20)]).toEqual(['đạt', 'đạt']);
});

test('blanks are passed over, lines only by the one', () => {
  expect([skipSpaces('a \n b', 1), skipSpaces('ab', 1), skipSpaces('a  ', 1)]).toEqual([4, 1, 3]);
  expect([skipBlanks('a \u00a0b', 1), skipBlanks('a \n b', 1), skipBlanks('a  ', 1)]).toEqual([3, 2, 3]);
});

test('where digits begin, and which places lie within', () => {
  expect(startsOfDigits('12 a3,45 b')).toEqual([0, 4, 6]);
  expect(startsOfDigits('không')).toEqual([]);
  const places = [1, 3, 5, 7];
  expect([placesWithin(places, 3, 7), placesWithin(places, 4, 5), placesWithin(places, 0, 99), placesWithin([], 0, 9)]).toEqual([[3, 5], [], places, []]);
  expect([0, 3, 4, 8].map((value) => firstNotBelow(places, value))).toEqual([0, 1, 2, 4]);
});

test('a pattern is asked at the places in order, and none of its matches begins inside the one before', () => {
  const words = (places: readonly number[]): string[] => matchesAt(/a+b?/y, 'aab aab', places).map(([match]) => match);
  expect([words([0, 1, 4]), words([1, 3, 5]), words([])]).toEqual([['aab', 'aab'], ['ab', 'ab'], []]);
});
