/** How provisions are numbered: every style of marker at its edges, numerals in figures, Roman and words, and the order they stand in. */
import { describe, expect, test } from 'vitest';
import { addDays, datePattern, parseWrittenDate } from './dates.ts';
import { documentNumberPattern, isDocumentNumber, withoutBlanks } from './document-number.ts';
import { foldWords } from './letters.ts';
import { readMarkers, startsWithMarker } from './markers.ts';
import { numeralPattern, parseNumberWords, parseNumeral, parseRoman } from './numerals.ts';
import { checkSequence } from './sequence.ts';

describe('Roman numerals', () => {
  test.each([
    ['I', 1],
    ['III', 3],
    ['IV', 4],
    ['VIII', 8],
    ['IX', 9],
    ['XIV', 14],
    ['XL', 40],
    ['XLIX', 49],
    ['LXXX', 80],
    ['XC', 90],
    ['XCIX', 99],
    ['CCCXC', 390],
    ['', undefined],
    ['IIII', undefined],
    ['VV', undefined],
    ['IC', undefined],
    ['XXXX', undefined],
    ['CCCC', undefined],
    ['xi', undefined],
    ['XIA', undefined],
    ['AXI', undefined],
  ])('%j is %s', (text, value) => expect(parseRoman(text)).toBe(value));
});

describe('numbers in words', () => {
  test.each([
    ['nhất', 1],
    ['một', 1],
    ['hai', 2],
    ['nhì', 2],
    ['ba', 3],
    ['bốn', 4],
    ['tư', 4],
    ['năm', 5],
    ['sáu', 6],
    ['bảy', 7],
    ['bẩy', 7],
    ['tám', 8],
    ['chín', 9],
    ['mười', 10],
    ['mười một', 11],
    ['mười lăm', 15],
    ['mười nhăm', 15],
    ['Mười  Sáu ', 16],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['ba mười hai', 32],
    ['chín mươi chín', 99],
    ['hai ba', 23],
    ['', undefined],
    ['mươi', undefined],
    ['trăm', undefined],
    ['mười trăm', undefined],
    ['mười một hai', undefined],
    ['hai ba tư', undefined],
    ['hai mươi trăm', undefined],
    ['hai trăm', undefined],
    ['hai mươi mốt hai', undefined],
  ])('%j is %s', (text, value) => expect(parseNumberWords(text)).toBe(value));

  test.each([
    ['16', 16],
    ['2024', 2024],
    ['12345', undefined],
    ['xvi', 16],
    ['mười sáu', 16],
    ['6a', undefined],
    ['a6', undefined],
  ])('in any form, %j is %s', (text, value) => expect(parseNumeral(text)).toBe(value));

  test.each([
    ['kỳ họp thứ mười tám (chuyên đề)', 'mười tám'],
    ['kỳ họp thứ 18', '18'],
    ['kỳ họp thứ XVIII,', 'XVIII'],
    ['kỳ họp thứ hai mươi mốt nhân dân', 'hai mươi mốt'],
    ['kỳ họp thứ Xã', undefined],
    ['kỳ họp thứ mộtx', undefined],
  ])('in “%s” stands %s', (text, found) => expect(new RegExp(`thứ (${numeralPattern})`, 'iu').exec(text)?.[1]).toBe(found));
});

describe('markers', () => {
  /** The best marker: its style and number, then what stands behind it. */
  const marker = (text: string): string => {
    const [best] = readMarkers(text);
    expect(startsWithMarker(text) || best === undefined).toBe(true);
    return best ? `${best.style.name} ${best.number ?? '–'} | ${text.slice(0, best.length)} | ${text.slice(best.skip)}` : 'none';
  };

  test.each([
    ['Phần thứ nhất', 'part nhất | Phần thứ nhất | '],
    ['PHẦN II: Kinh tế', 'part II | PHẦN II: | Kinh tế'],
    ['Phần 2. Xã hội', 'part 2 | Phần 2. | Xã hội'],
    ['Chương I', 'chapter I | Chương I | '],
    ['CHƯƠNG 2. Quy định', 'chapter 2 | CHƯƠNG 2. | Quy định'],
    ['Mục 1. Chung', 'division 1 | Mục 1. | Chung'],
    ['MỤC IV', 'division IV | MỤC IV | '],
    ['Mục tiêu chung', 'none'],
    ['Tiểu mục 2: Riêng', 'subdivision 2 | Tiểu mục 2: | Riêng'],
    ['Điều 1. Nội dung', 'article 1 | Điều 1. | Nội dung'],
    ['ĐIỀU 12', 'article 12 | ĐIỀU 12 | '],
    ['Điều 2a: Thêm', 'article 2a | Điều 2a: | Thêm'],
    ['Điều2. Dính', 'article 2 | Điều2. | Dính'],
    ['Điều 5 của Luật', 'none'],
    ['I. Kinh tế', 'roman I | I. | Kinh tế'],
    ['IV/ Xã hội', 'roman IV | IV/ | Xã hội'],
    ['II- XÃ HỘI', 'roman II | II- | XÃ HỘI'],
    ['III - Xã hội', 'roman III | III - | Xã hội'],
    ['A. Đánh giá', 'capital A | A. | Đánh giá'],
    ['Đ. Đánh giá', 'capital Đ | Đ. | Đánh giá'],
    ['B- ĐÁNH GIÁ', 'capital B | B- | ĐÁNH GIÁ'],
    ['2.1 Thu ngân sách', 'decimal 2.1 | 2.1 | Thu ngân sách'],
    ['2.1.3. Thu ngân sách', 'decimal 2.1.3 | 2.1.3. | Thu ngân sách'],
    ['2.10) Thu ngân sách', 'decimal 2.10 | 2.10) | Thu ngân sách'],
    ['2.1 tỷ đồng', 'none'],
    ['1. Kinh tế', 'arabic 1 | 1. | Kinh tế'],
    ['1/ Kinh tế', 'arabic 1 | 1/ | Kinh tế'],
    ['12a. Thêm', 'arabic 12a | 12a. | Thêm'],
    ['1.Kinh tế', 'arabic 1 | 1. | Kinh tế'],
    ['1 - Kinh tế', 'arabic 1 | 1 - | Kinh tế'],
    ['1-Kinh tế', 'arabic 1 | 1- | Kinh tế'],
    ['1, Kinh tế', 'arabic 1 | 1, | Kinh tế'],
    ['1.750 triệu USD', 'none'],
    ['12/NQ-HĐND', 'none'],
    ['(1) Thu', 'bracketed 1 | (1) | Thu'],
    ['2) Thu', 'bracketed 2 | 2) | Thu'],
    ['a) Thu', 'letter a | a) | Thu'],
    ['đ) Thu', 'letter đ | đ) | Thu'],
    ['a1) Thu', 'letter a1 | a1) | Thu'],
    ['(b) Thu', 'letter b | (b) | Thu'],
    ['c. Thu', 'letter c | c. | Thu'],
    ['d/ Thu', 'letter d | d/ | Thu'],
    ['e - 5 xã', 'letter e | e - | 5 xã'],
    ['g, Thu', 'letter g | g, | Thu'],
    ['g, thu', 'none'],
    ['Chỉ tiêu 3: Thu', 'goal 3 | Chỉ tiêu 3: | Thu'],
    ['CHỈ TIÊU SỐ 3', 'none'],
    ['Chỉ tiêu số 12. Thu', 'goal 12 | Chỉ tiêu số 12. | Thu'],
    ['Mục tiêu 1. Thu', 'goal 1 | Mục tiêu 1. | Thu'],
    ['Tiêu chí 2: Thu', 'goal 2 | Tiêu chí 2: | Thu'],
    ['Nhiệm vụ 4. Thu', 'goal 4 | Nhiệm vụ 4. | Thu'],
    ['Chỉ tiêu 3 đạt', 'none'],
    ['(ii) Thu', 'small-roman ii | (ii) | Thu'],
    ['iv) Thu', 'small-roman iv | iv) | Thu'],
    ['ii. Thu', 'small-roman ii | ii. | Thu'],
    ['** Thu', 'star – | ** | Thu'],
    ['- Thu', 'dash – | - | Thu'],
    ['–Thu', 'dash – | – | Thu'],
    ['- “Thu”', 'dash – | - | “Thu”'],
    ['-5 độ', 'none'],
    ['• Thu', 'bullet – | • | Thu'],
    ['\uf0b7   Thu', 'bullet – | \uf0b7 | Thu'],
    ['+ Thu', 'plus – | + | Thu'],
    ['+5 độ', 'none'],
    ['Thu ngân sách', 'none'],
    ['', 'none'],
  ])('%j: %s', (text, expected) => expect(marker(text)).toBe(expected));

  test('a paragraph may fit several; the best comes first', () => {
    expect(readMarkers('I. Kinh tế').map(({ style }) => style.name)).toEqual(['roman', 'capital']);
    expect(readMarkers('i) Thu').map(({ style }) => style.name)).toEqual(['letter', 'small-roman']);
    expect(readMarkers('Phần trăm:').map(({ style }) => style.name)).toEqual([]);
  });
});

describe('the order of numbers', () => {
  const told = (style: string, previous: string | undefined, number: string): string => {
    const found = checkSequence(previous === undefined ? undefined : { style, number: previous }, { style, number });
    if (!found) return 'in order';
    expect(found.severity).toBe('warning');
    const { number: now, previous: before, missing } = found.parameters as Readonly<Record<string, string>>;
    return [found.code.replace('resolution/number-', ''), now, before === undefined ? '' : `(${before})`, missing ?? ''].join(' ').trim();
  };

  test.each([
    ['letter', undefined, 'a', 'in order'],
    ['letter', 'd', 'đ', 'in order'],
    ['letter', 'e', 'g', 'in order'],
    ['letter', 'i', 'k', 'in order'],
    ['letter', 'v', 'x', 'in order'],
    ['letter', 'a', 'a1', 'in order'],
    ['letter', 'a', 'c', 'skipped c (a) b'],
    ['letter', 'c', 'e', 'skipped e (c) d, đ'],
    ['letter', 'e', 'f', 'unknown f'],
    ['letter', 'c', 'a', 'out-of-order a (c)'],
    ['letter', 'b', 'b', 'repeated b (b)'],
    ['letter', undefined, 'c', 'skipped c () a, b'],
    ['letter', 'f', 'g', 'in order'],
    ['capital', 'A', 'B', 'in order'],
    ['capital', 'C', 'E', 'skipped E (C) D, Đ'],
    ['roman', 'III', 'IV', 'in order'],
    ['roman', 'III', 'VI', 'skipped VI (III) 4, 5'],
    ['roman', 'I', 'IIII', 'unknown IIII'],
    ['small-roman', 'i', 'ii', 'in order'],
    ['decimal-2', '2.1', '2.2', 'in order'],
    ['decimal-2', '2.1', '2.4', 'skipped 2.4 (2.1) 2, 3'],
    ['article', '2', '2a', 'in order'],
    ['article', '2', '3', 'in order'],
    ['article', '2', '9', 'skipped 9 (2) 3, 4, 5, 6, 7, …'],
    ['article', '2', '8', 'skipped 8 (2) 3, 4, 5, 6, 7'],
    ['arabic', '3', '1', 'out-of-order 1 (3)'],
    ['part', 'nhất', 'Hai', 'in order'],
    ['part', 'nhất', 'ba', 'skipped ba (nhất) 2'],
  ])('%s: after %s comes %s: %s', (style, previous, number, expected) => expect(told(style, previous, number)).toBe(expected));
});

describe('dates and document numbers', () => {
  const date = new RegExp(datePattern, 'u');
  test.each([
    ['họp ngày 07 tháng 12 năm 2023.', 'ngày 07 tháng 12 năm 2023', '2023-12-07'],
    ['ngày 7/12/2023', 'ngày 7/12/2023', '2023-12-07'],
    ['ngày 07.12.2023', 'ngày 07.12.2023', '2023-12-07'],
    ['ngày 07 - 12 - 2023', 'ngày 07 - 12 - 2023', '2023-12-07'],
    ['ngày07tháng12năm2023', 'ngày07tháng12năm2023', '2023-12-07'],
    ['ngày 31 tháng 02 năm 2023', 'ngày 31 tháng 02 năm 2023', undefined],
    ['ngày 7/12/20231', undefined, undefined],
    ['ngày 7 tháng 12', undefined, undefined],
    ['7/12/2023', undefined, undefined],
  ])('%j holds %s', (text, found, day) => {
    const written = date.exec(text)?.[0];
    expect(written).toBe(found);
    expect(written && parseWrittenDate(written)).toBe(day);
  });

  test.each([
    ['2023-12-07', 10, '2023-12-17'],
    ['2023-12-25', 10, '2024-01-04'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-11-30', 0, '2023-11-30'],
    ['2023-11-30', 32, '2024-01-01'],
    ['2023-12-31', 366, '2024-12-31'],
  ])('%s and %i days is %s', (from, count, day) => expect(addDays(from as never, count)).toBe(day));

  const numbered = new RegExp(documentNumberPattern, 'u');
  test.each([
    ['Tờ trình số 6580/TTr-UBND ngày', '6580/TTr-UBND'],
    ['số 09/2023/NQ-HĐND', '09/2023/NQ-HĐND'],
    ['số 08-ĐA/TU', '08-ĐA/TU'],
    ['số 35/2023/UBTVQH15', '35/2023/UBTVQH15'],
    ['số 12 / NQ - HĐND của', '12/NQ-HĐND'],
    ['7/12/2023', undefined],
    ['số 1/Giao', '1/Giao'],
  ])('in %j stands %s', (text, number) => {
    const found = numbered.exec(text)?.[0];
    expect(found && withoutBlanks(found)).toBe(number);
  });

  test('a number of a document has a slash and two capitals', () => {
    expect(['12/NQ-HĐND', '1/Giao', '11-HĐND', '5/ĐA', '2/ GRDP', '12/ NQ-HĐND'].map(isDocumentNumber)).toEqual([true, false, false, true, false, true]);
  });
});

test.each([
  ['UỶ  ban\nnhân dân ', 'ủy ban nhân dân'],
  ['khoá hoà hoả toã hoạ', 'khóa hòa hỏa tõa họa'],
  ['thuý thuỳ huỹ luỵ', 'thúy thùy hũy lụy'],
  ['quý quỳ hoàn toán', 'quý quỳ hoàn toán'],
])('%j is compared as %j', (text, folded) => expect(foldWords(text)).toBe(folded));
