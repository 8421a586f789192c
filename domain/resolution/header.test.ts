/** Letterheads and titles as they are met: what each says, and which words stand beside it. */
import { expect, test } from 'vitest';
import { parseResolution } from './parse-resolution.ts';
import type { Quote } from './types.ts';

/** What the header says, with the words of the text behind it; then the words that say nothing known. */
function header(text: string): readonly string[] {
  const { documentNumber, title, issuer, term, session, issuedOn, effectiveFrom, planYears, preamble } = parseResolution(
    `${text}\nCăn cứ Luật Đất đai;\nQUYẾT NGHỊ:\n1. Giao.`,
  );
  const slice = (start: number, end: number) => text.slice(start, end).replace(/\s+/gu, ' ');
  const at = ({ span }: Quote) => slice(span.start, span.end);
  const beside = preamble.map(({ start, end }) => slice(start, end)).filter((words) => words !== '' && !words.startsWith('Căn cứ'));
  return [
    documentNumber && `number: ${documentNumber.text} in ${at(documentNumber)}`,
    title && `title: ${title.text}`,
    issuer && `issuer: ${issuer.text}`,
    term && `term: ${term.number} in ${at(term.quote)}`,
    session && `session: ${session.number}${session.special ? ' special' : ''} in ${at(session.quote)}`,
    issuedOn && `issued: ${issuedOn.day} in ${at(issuedOn.quote)}`,
    effectiveFrom && `effective: ${effectiveFrom.day} in ${at(effectiveFrom.quote)}`,
    planYears.length > 0 && `years: ${planYears.join(' ')}`,
    beside.length > 0 && `beside: ${beside.join(' / ')}`,
  ].filter((line) => typeof line === 'string');
}

const cases: readonly (readonly [name: string, text: string, header: readonly string[]])[] = [
  [
    'a letterhead of a province',
    'HỘI ĐỒNG NHÂN DÂN\nTỈNH AN LẠC\nSố: 46/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Lạc, ngày 08 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nKHÓA X, KỲ HỌP THỨ 18',
    [
      'number: 46/NQ-HĐND in Số: 46/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC',
      'term: 10 in KHÓA X',
      'session: 18 in KỲ HỌP THỨ 18',
      'issued: 2024-12-08 in An Lạc, ngày 08 tháng 12 năm 2024',
      'years: 2025',
      'beside: HỘI ĐỒNG NHÂN DÂN / TỈNH AN LẠC / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc',
    ],
  ],
  [
    'a city in two columns, number and place glued, another glued behind the issuer',
    'HỘI ĐỒNG NHÂN DÂN | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ AN LẠC | Độc lập - Tự do - Hạnh phúc\nSố 46/NQ-HĐNDAn Lạc , ngày 8 tháng 12 năm 2024\nNGHỊ QUYẾT\nVỀ NHIỆM VỤ NĂM 2025\n-----\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ AN LẠCKHÓA X KÌ HỌP THỨ HAI',
    [
      'number: 46/NQ-HĐND in Số 46/NQ-HĐND',
      'title: NGHỊ QUYẾT VỀ NHIỆM VỤ NĂM 2025',
      'issuer: HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ AN LẠC',
      'term: 10 in KHÓA X',
      'session: 2 in KÌ HỌP THỨ HAI',
      'issued: 2024-12-08 in An Lạc , ngày 8 tháng 12 năm 2024',
      'years: 2025',
      'beside: HỘI ĐỒNG NHÂN DÂN | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM / THÀNH PHỐ AN LẠC | Độc lập - Tự do - Hạnh phúc / -----',
    ],
  ],
  [
    'blanks everywhere or nowhere',
    'HỘI ĐỒNG NHÂN DÂN\nTP. AN LẠC\nSỐ : 46 / NQ - HĐND\nTP.An Lạc,ngày08tháng12năm2024\nNGHỊ QUYẾT \nVề nhiệm vụ\nnăm 2025',
    [
      'number: 46/NQ-HĐND in SỐ : 46 / NQ - HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issuer: HỘI ĐỒNG NHÂN DÂN TP. AN LẠC',
      'issued: 2024-12-08 in TP.An Lạc,ngày08tháng12năm2024',
      'years: 2025',
    ],
  ],
  [
    'a title with a remark behind it',
    'Số: 46/NQ-HĐND\nTP. An Lạc, ngày 08 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025 (Trích)',
    [
      'number: 46/NQ-HĐND in Số: 46/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issued: 2024-12-08 in TP. An Lạc, ngày 08 tháng 12 năm 2024',
      'years: 2025',
      'beside: (Trích)',
    ],
  ],
  [
    'a place with a number, a remark glued to the title',
    'HỘI ĐỒNG NHÂN DÂN QUẬN 7\nQuận 7, ngày 08 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025(Nghị quyết này đã được thông qua)',
    [
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issuer: HỘI ĐỒNG NHÂN DÂN QUẬN 7',
      'issued: 2024-12-08 in Quận 7, ngày 08 tháng 12 năm 2024',
      'years: 2025',
      'beside: (Nghị quyết này đã được thông qua)',
    ],
  ],
  [
    'impossible day; a date that goes on',
    'An Lạc, ngày 31 tháng 02 năm 2024\nAn Lạc, ngày 08 tháng 12 năm 2024 tại hội trường\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'years: 2025', 'beside: An Lạc, ngày 31 tháng 02 năm 2024 / An Lạc, ngày 08 tháng 12 năm 2024 tại hội trường'],
  ],
  [
    'a title whose first line was lost',
    'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nTrích Về sau\nV/v giao chỉ tiêu năm 2025\nKHÓA X',
    ['title: V/v giao chỉ tiêu năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC', 'term: 10 in KHÓA X', 'years: 2025', 'beside: Trích Về sau'],
  ],
  [
    'a title that is its number',
    'NGHỊ QUYẾT SỐ: 46/NQ-HĐND NĂM 2024\nCộng hòa\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC',
    [
      'number: 46/NQ-HĐND in NGHỊ QUYẾT SỐ: 46/NQ-HĐND',
      'title: NGHỊ QUYẾT SỐ: 46/NQ-HĐND NĂM 2024',
      'issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC',
      'beside: Cộng hòa',
    ],
  ],
  [
    '… without the word',
    'Trích NGHỊ QUYẾT 12/NQ-HĐND\nNGHỊ QUYẾT 46/NQ-HĐND\nVăn bản này còn hiệu lực',
    ['number: 46/NQ-HĐND in NGHỊ QUYẾT 46/NQ-HĐND', 'title: NGHỊ QUYẾT 46/NQ-HĐND', 'beside: Trích NGHỊ QUYẾT 12/NQ-HĐND / Văn bản này còn hiệu lực'],
  ],
  [
    'a number above the title',
    'NGHỊ QUYẾT Số 46/NQ-HĐND\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nSố hiệu: 46/NQ-HĐND\nKhóa X',
    [
      'number: 46/NQ-HĐND in NGHỊ QUYẾT Số 46/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'term: 10 in Khóa X',
      'years: 2025',
      'beside: Số hiệu: 46/NQ-HĐND',
    ],
  ],
  ['a title ends before the number', 'NGHỊ QUYẾT\nVề việc a\nSố : 46/NQ-HĐND', ['number: 46/NQ-HĐND in Số : 46/NQ-HĐND', 'title: NGHỊ QUYẾT Về việc a']],
  ['… before a line of underscores', 'NGHỊ QUYẾT\nVề nhiệm vụ - giải pháp\n___\nTrang 1', ['title: NGHỊ QUYẾT Về nhiệm vụ - giải pháp', 'beside: ___']],
  ['… before a line of stars', 'NGHỊ QUYẾT\nVề nhiệm vụ *\n***\nTrang 1', ['title: NGHỊ QUYẾT Về nhiệm vụ *', 'beside: ***']],
  [
    '… not at a single sign',
    'NGHỊ QUYẾT\n_Về nhiệm vụ năm 2025_\n-- phần chung\nKỲ HỌP THỨ 2',
    ['title: NGHỊ QUYẾT _Về nhiệm vụ năm 2025_ -- phần chung', 'session: 2 in KỲ HỌP THỨ 2', 'years: 2025'],
  ],
  [
    'the National Assembly',
    'Nghị quyết số: 46/2025/QH15\nQUỐC HỘI\nNGHỊ QUYẾT\nVề kế hoạch 5 năm 2026-2030',
    [
      'number: 46/2025/QH15 in Nghị quyết số: 46/2025/QH15',
      'title: NGHỊ QUYẾT Về kế hoạch 5 năm 2026-2030',
      'issuer: QUỐC HỘI',
      'years: 2026 2027 2028 2029 2030',
    ],
  ],
  [
    'a block of attributes',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nSố hiệu | 45/NQ-HĐND\nNgày ban hành: 08/12/2024\nNgày có hiệu lực | 10-12-2024',
    [
      'number: 45/NQ-HĐND in 45/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issued: 2024-12-08 in 08/12/2024',
      'effective: 2024-12-10 in 10-12-2024',
      'years: 2025',
      'beside: Số hiệu |  / Ngày ban hành:  / Ngày có hiệu lực | 10-12-2024',
    ],
  ],
  [
    'attributes of other names are none, the first of a name counts',
    'Số hiệu cũ | 44/NQ-HĐND\nCác Số hiệu | 43/NQ-HĐND\nNgày ban hành đầu | 07/12/2023\nSố/ký hiệu | 45/NQ-HĐND\nSố hiệu | 46/NQ-HĐND\nNgày bắt đầu có hiệu lực | chưa rõ 10/12/2024\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025',
    [
      'number: 45/NQ-HĐND in 45/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'years: 2025',
      'beside: Số hiệu cũ | 44/NQ-HĐND / Các Số hiệu | 43/NQ-HĐND / Ngày ban hành đầu | 07/12/2023 / Số/ký hiệu |  / Số hiệu | 46/NQ-HĐND / Ngày bắt đầu có hiệu lực | chưa rõ 10/12/2024',
    ],
  ],
  ['an attribute without a value', 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nSố hiệu', ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'years: 2025', 'beside: Số hiệu']],
  [
    'an issuer before term and session on its line',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN HUYỆN SÔNG MÂY, KHOÁ X (KỲ HỌP THỨ 2)',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN HUYỆN SÔNG MÂY', 'term: 10 in KHOÁ X', 'session: 2 in KỲ HỌP THỨ 2', 'years: 2025'],
  ],
  [
    'an issuer with signs behind it',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN XÃ AN LẠC ;, \nKÌ HỌP LẦN THỨ 2',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN XÃ AN LẠC', 'session: 2 in KÌ HỌP LẦN THỨ 2', 'years: 2025'],
  ],
  [
    'an issuer in the title alone',
    'NGHỊ QUYẾT CỦA QUỐC HỘI VỀ NHIỆM VỤ NĂM 2025',
    ['title: NGHỊ QUYẾT CỦA QUỐC HỘI VỀ NHIỆM VỤ NĂM 2025', 'issuer: QUỐC HỘI', 'years: 2025'],
  ],
  [
    '… of a province',
    'Nghị quyết của Hội đồng nhân dân tỉnh An Lạc',
    ['title: Nghị quyết của Hội đồng nhân dân tỉnh An Lạc', 'issuer: Hội đồng nhân dân tỉnh An Lạc'],
  ],
  [
    'a place in small letters below',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN\nĐặc khu Bạch Long\nKhóa X',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN Đặc khu Bạch Long', 'term: 10 in Khóa X', 'years: 2025'],
  ],
  [
    'no place below',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN\nTrên đường TỈNH lộ',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN', 'years: 2025', 'beside: Trên đường TỈNH lộ'],
  ],
  [
    'a place below an issuer that has one',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nXÃ SÔNG MÂY',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC', 'years: 2025', 'beside: XÃ SÔNG MÂY'],
  ],
  [
    'a city without a stop',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nHỘI ĐỒNG NHÂN DÂN\nTP AN LẠC',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025', 'issuer: HỘI ĐỒNG NHÂN DÂN TP AN LẠC', 'years: 2025'],
  ],
  [
    'a line that only names the council',
    'NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nThường trực Hội đồng nhân dân\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC',
    ['title: NGHỊ QUYẾT Về nhiệm vụ năm 2025 Thường trực Hội đồng nhân dân', 'issuer: HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC', 'years: 2025'],
  ],
  [
    'attributes as a list, with words behind',
    '- Số ký hiệu văn bản: 45 / NQ-HĐND (bản chính)\n•Ngày ký : 8.12.2024 (thứ Hai)\nNgày áp dụng hiệu lực:\n10/12/2024 trở đi\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025',
    [
      'number: 45/NQ-HĐND in 45 / NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issued: 2024-12-08 in 8.12.2024',
      'effective: 2024-12-10 in 10/12/2024',
      'years: 2025',
      'beside: Số ký hiệu văn bản:  / (bản chính) / •Ngày ký :  / (thứ Hai) / Ngày áp dụng hiệu lực: / 10/12/2024 trở đi',
    ],
  ],
  [
    'attributes on lines of their own',
    'Số hiệu\n45/NQ-HĐND\nNgày ban hành :\n08/12/2024\nNgày hiệu lực\nchưa rõ\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025',
    [
      'number: 45/NQ-HĐND in 45/NQ-HĐND',
      'title: NGHỊ QUYẾT Về nhiệm vụ năm 2025',
      'issued: 2024-12-08 in 08/12/2024',
      'years: 2025',
      'beside: Số hiệu  / Ngày ban hành : / Ngày hiệu lực chưa rõ',
    ],
  ],
];

test.each(cases)('%s', (_name, text, expected) => expect(header(text)).toEqual(expected));

test.each([
  ['Về nhiệm vụ năm 2025', [2025]],
  ['Về kế hoạch 5 năm 2026-2030', [2026, 2027, 2028, 2029, 2030]],
  ['Về kế hoạch giai đoạn 2020 – 2030', [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]],
  ['Về tầm nhìn 2020 - 2031', []],
  ['Về giai đoạn 2030 - 2026 đến năm 2030', [2030]],
  ['Về giai đoạn 2026 - 2026', [2026]],
  ['Về kết quả năm 2024 và nhiệm vụ năm 2025', [2025]],
  ['Đánh giá năm 2025, tổng kết năm 2024', [2025]],
  ['Về năm 2026 và năm 2025', [2025, 2026]],
  ['Về mục tiêu tới 2030, đến  2028', [2028, 2030]],
  ['Sửa đổi Nghị quyết 46/NQ-HĐND năm 2024 về nhiệm vụ năm 2025', [2025]],
  ['Sửa đổi QĐ năm 2023, NQ-HĐND\nnăm 2024 về năm 2025', [2025]],
  ['Bãi bỏ Nghị quyết ngày 08 tháng 12 năm 2023 của năm 2025', [2025]],
  ['BÃI BỎ NGHỊ QUYẾT NGÀY 08 THÁNG 12 NĂM 2023 VỀ NĂM 2025', [2025]],
  ['Về năm 20255', []],
  ['Giao 12025 - 2030', []],
])('the years of %j are %j', (title, years) => {
  const { planYears } = parseResolution(`NGHỊ QUYẾT\n${title}\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nQUYẾT NGHỊ:\n1. Giao.`);
  expect(planYears).toEqual(years);
});
