/** TCVN3 and VNI: every Vietnamese letter there and back, real sentences told apart, Unicode left alone. */
import { describe, expect, test } from 'vitest';
import { decodeCharacters } from '../decode-characters.ts';
import { convertByFont, countSyllables, decodeLegacy, detectLegacy, encodeTcvn3, encodeVni, isSyllable } from './index.ts';

const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const small = [...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const letters = [...small, ...small.map((letter) => letter.toUpperCase())];

const asLatin = (bytes: Uint8Array | undefined): string => new TextDecoder('windows-1252').decode(bytes);

describe('every Vietnamese letter', () => {
  test('there are 67 beyond ASCII, small and capital', () => {
    expect(new Set(letters.filter((letter) => letter.charCodeAt(0) > 127)).size).toBe(134);
  });

  test.each(letters)('%s in VNI', (letter) => {
    expect(decodeLegacy(asLatin(encodeVni(letter)), 'vni')).toBe(letter);
  });

  test.each([...small, ...'ĂÂÊÔƠƯĐ'])('%s in TCVN3', (letter) => {
    expect(decodeLegacy(asLatin(encodeTcvn3(letter)), 'tcvn3')).toBe(letter);
  });

  test('capitals that TCVN3 has no code for', () => {
    expect(encodeTcvn3('Ế')).toBeUndefined();
  });
});

const sentences: readonly (readonly [coded: string, encoding: 'tcvn3' | 'vni', text: string])[] = [
  ['Héi ®ång nh©n d©n tØnh quyÕt nghÞ: Tèc ®é t¨ng tr­ëng kinh tÕ ®¹t 7,5%', 'tcvn3', 'Hội đồng nhân dân tỉnh quyết nghị: Tốc độ tăng trưởng kinh tế đạt 7,5%'],
  ['Tû lÖ hé nghÌo gi¶m cßn 3,1%; ®­êng giao th«ng n«ng th«n ®­îc cøng hãa', 'tcvn3', 'Tỷ lệ hộ nghèo giảm còn 3,1%; đường giao thông nông thôn được cứng hóa'],
  ['NGHÞ QUYÕT VÒ NHIÖM Vô PH¸T TRIÓN', 'tcvn3', 'NGHỊ QUYẾT VỀ NHIỆM VỤ PHÁT TRIỂN'],
  [
    'Hoäi ñoàng nhaân daân tænh quyeát nghò: Toác ñoä taêng tröôûng kinh teá ñaït 7,5%',
    'vni',
    'Hội đồng nhân dân tỉnh quyết nghị: Tốc độ tăng trưởng kinh tế đạt 7,5%',
  ],
  ['NGHÒ QUYEÁT VEÀ NHIEÄM VUÏ PHAÙT TRIEÅN KINH TEÁ', 'vni', 'NGHỊ QUYẾT VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ'],
  ['Ñöôøng giao thoâng noâng thoân ñöôïc cöùng hoùa; khoâng xaûy ra oan sai', 'vni', 'Đường giao thông nông thôn được cứng hóa; không xảy ra oan sai'],
];

describe('sentences', () => {
  test.each(sentences)('%s', (coded, encoding, text) => {
    expect(detectLegacy(coded)).toBe(encoding);
    expect(decodeLegacy(coded, encoding)).toBe(text);
    const bytes = Uint8Array.from(coded, (letter) => letter.charCodeAt(0));
    expect(decodeCharacters(bytes)).toEqual({ text, encoding });
  });

  test('Windows-1258 with marks behind their letters', () => {
    const bytes = Buffer.from('Nghi\xf2 quy\xea\xect v\xea\xcc nhi\xea\xf2m vu\xf2 n\xe3m 2024', 'latin1');
    expect(decodeCharacters(bytes)).toEqual({ text: 'Nghị quyết về nhiệm vụ năm 2024', encoding: 'windows-1258' });
  });
});

describe('what is no old encoding', () => {
  test.each([
    'Hội đồng nhân dân tỉnh quyết nghị về nhiệm vụ phát triển kinh tế - xã hội',
    'Hội đồng nhân dân tỉnh quyết nghị về nhiệm vụ'.normalize('NFD'),
    'Le Conseil a adopté à la majorité des voix la résolution présentée après délibération',
    'The Council adopted the résumé.',
    '',
  ])('%s', (text) => {
    expect(detectLegacy(text)).toBeUndefined();
  });

  test('bytes that are no text of any kind', () => {
    expect(decodeCharacters(Uint8Array.from([0x80, 0x00, 0xff, 0x00, 0x01, 0x90, 0xc3]))).toBeUndefined();
  });
});

test('a font tells the encoding of its words; capital fonts give capitals', () => {
  expect(convertByFont('nghÞ quyÕt', '.VnTimeH').text).toBe('NGHỊ QUYẾT');
  expect(convertByFont('quyÕt', '.VnTime').text).toBe('quyết');
  expect(convertByFont('quyeát', 'VNI-Times').text).toBe('quyết');
  expect(convertByFont('quyết', '.VnTime').text).toBe('quyết');
  expect(convertByFont('quyÕt', 'Times New Roman').text).toBe('quyÕt');
});

test('syllables', () => {
  for (const word of ['nghiêng', 'khuỷu', 'quyết', 'giữa', 'Đắk', 'yêu', 'oan', 'thuở', 'xoong', 'nguyễn'])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of ['quyÕt', 'nghò́', 'résolution', 'ñaït', 'bcd']) expect([word, isSyllable(word)]).toEqual([word, false]);
  expect(countSyllables('Nghị quyết số 15 về việc')).toEqual({ words: 5, syllables: 5 });
});
