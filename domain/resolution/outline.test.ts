/** Which provision stands below which: series under titles, titles on lines of their own, introductions, quotations. */
import { describe, expect, test } from 'vitest';
import { headingOf, parseResolution, textOf, walkProvisions } from './index.ts';
import { isLeadIn } from './outline.ts';

/** One line a provision: address, [heading], own words; without those that only fill a quotation. */
function outline(text: string): readonly string[] {
  const resolution = parseResolution(`QUYẾT NGHỊ:\n${text}`);
  return [...walkProvisions(resolution.body)]
    .map((provision) => {
      const heading = headingOf(resolution, provision);
      return [provision.address, heading && `[${heading}]`, textOf(resolution, provision)].filter(Boolean).join(' ');
    })
    .filter((line) => !line.endsWith(' Đoạn.'));
}

/** So many characters without figure or stop. */
const words = (length: number): string => `${'Phát triển '.repeat(30).slice(0, length - 2)}xã`;

const cases: readonly (readonly [name: string, text: string, outline: readonly string[]])[] = [
  [
    'a letter that neither begins nor goes on stands above Roman numerals',
    'I. CHỈ TIÊU\nA. Kinh tế\n1. Một.\nII. NHIỆM VỤ\nC. Xã hội\n1. Hai.\nE. PHỤ TRÁCH\n1. Ba.',
    [
      'muc-I [CHỈ TIÊU]',
      'muc-I.phan-A [Kinh tế]',
      'muc-I.phan-A.khoan-1 Một.',
      'muc-II [NHIỆM VỤ]',
      'muc-II.phan-C [Xã hội]',
      'muc-II.phan-C.khoan-1 Hai.',
      'phan-E [PHỤ TRÁCH]',
      'phan-E.khoan-1 Ba.',
    ],
  ],
  [
    'a letter above Roman numerals where none stood before',
    'I. KẾT QUẢ\n1. Một.\nB. PHƯƠNG HƯỚNG\nI. Kinh tế\n1. Hai.',
    ['muc-I [KẾT QUẢ]', 'muc-I.khoan-1 Một.', 'phan-B [PHƯƠNG HƯỚNG]', 'phan-B.muc-I [Kinh tế]', 'phan-B.muc-I.khoan-1 Hai.'],
  ],
  [
    'a letter used twice',
    'A. KẾT QUẢ\nI. Kinh tế\nA. PHƯƠNG HƯỚNG\nI. Xã hội\n1. Một.',
    ['phan-A [KẾT QUẢ]', 'phan-A.muc-I Kinh tế', 'phan-A-2 [PHƯƠNG HƯỚNG]', 'phan-A-2.muc-I [Xã hội]', 'phan-A-2.muc-I.khoan-1 Một.'],
  ],
  [
    'the letter I behind H',
    'G. KINH TẾ\n1. Một.\nH. XÃ HỘI\n1. Hai.\nI. MÔI TRƯỜNG\n1. Ba.',
    ['phan-G [KINH TẾ]', 'phan-G.khoan-1 Một.', 'phan-H [XÃ HỘI]', 'phan-H.khoan-1 Hai.', 'phan-I [MÔI TRƯỜNG]', 'phan-I.khoan-1 Ba.'],
  ],
  [
    'articles and chapters stand under no title',
    'I. Mục tiêu\nĐiều 1. Giao.\n1. Các chỉ tiêu\nChương I. Chung\nĐiều 2. Giao.',
    ['muc-I Mục tiêu', 'dieu-1 Giao.', 'dieu-1.khoan-1 Các chỉ tiêu', 'chuong-I [Chung]', 'chuong-I.dieu-2 Giao.'],
  ],
  [
    'Roman numerals below a clause, one left out; a larger gap is another series',
    'Điều 1. Kế hoạch\n1. Mục tiêu\nTăng nhanh.\n2. Các chỉ tiêu\nI. Kinh tế\na) Thu.\nIII. Xã hội\na) Y tế.\n3. Giải pháp\nLàm tốt.\nV. Khác',
    [
      'dieu-1 [Kế hoạch]',
      'dieu-1.khoan-1 [Mục tiêu]',
      'dieu-1.khoan-1.doan-1 Tăng nhanh.',
      'dieu-1.khoan-2 [Các chỉ tiêu]',
      'dieu-1.khoan-2.muc-I [Kinh tế]',
      'dieu-1.khoan-2.muc-I.diem-a Thu.',
      'dieu-1.khoan-2.muc-III [Xã hội]',
      'dieu-1.khoan-2.muc-III.diem-a Y tế.',
      'dieu-1.khoan-3 [Giải pháp]',
      'dieu-1.khoan-3.doan-1 Làm tốt.',
      'dieu-1.khoan-3.muc-V Khác',
    ],
  ],
  [
    'a series does not begin under a title with words of its own',
    '1. Mục tiêu\nTăng nhanh.\n2. Các chỉ tiêu\nTình hình thuận lợi.\nI. Kinh tế\n1. Một.',
    [
      'khoan-1 [Mục tiêu]',
      'khoan-1.doan-1 Tăng nhanh.',
      'khoan-2 [Các chỉ tiêu]',
      'khoan-2.doan-1 Tình hình thuận lợi.',
      'muc-I [Kinh tế]',
      'muc-I.khoan-1 Một.',
    ],
  ],
  [
    'goals below letters of the same rank, counted through and begun anew',
    'a) Về kinh tế:\nChỉ tiêu 1: Thu 500 tỷ đồng.\nChỉ tiêu 2: Chi 400 tỷ đồng.\nb) Về xã hội:\nChỉ tiêu 3: Hộ nghèo còn 2%.\nc) Văn hóa, xã hội\nChỉ tiêu 1: Trùng tu đình.',
    [
      'diem-a [Về kinh tế]',
      'diem-a.diem-1 Thu 500 tỷ đồng.',
      'diem-a.diem-2 Chi 400 tỷ đồng.',
      'diem-b [Về xã hội]',
      'diem-b.diem-3 Hộ nghèo còn 2%.',
      'diem-c [Văn hóa, xã hội]',
      'diem-c.diem-1 Trùng tu đình.',
    ],
  ],
  [
    'a letter is never below one',
    'a) Chỉ tiêu:\na) Thu 500 tỷ đồng.\nb) Chi 400 tỷ đồng.',
    ['diem-a Chỉ tiêu:', 'diem-a-2 Thu 500 tỷ đồng.', 'diem-b Chi 400 tỷ đồng.'],
  ],
  [
    'a title is followed by the next of its series',
    '1. Mục tiêu\n2. Các nhiệm vụ trọng tâm\n3. Tổ chức thực hiện\nGiao.',
    ['khoan-1 Mục tiêu', 'khoan-2 Các nhiệm vụ trọng tâm', 'khoan-3 [Tổ chức thực hiện]', 'khoan-3.doan-1 Giao.'],
  ],
  [
    'numbers that begin anew below a title end where its own series goes on',
    '1. Mục tiêu chung\nPhát triển.\n2. Các chỉ tiêu chủ yếu\n1. GRDP tăng 8%.\n2. Thu 500 tỷ đồng.\n3. Nhiệm vụ, giải pháp\nĐẩy mạnh.',
    [
      'khoan-1 [Mục tiêu chung]',
      'khoan-1.doan-1 Phát triển.',
      'khoan-2 [Các chỉ tiêu chủ yếu]',
      'khoan-2.khoan-1 GRDP tăng 8%.',
      'khoan-2.khoan-2 Thu 500 tỷ đồng.',
      'khoan-3 [Nhiệm vụ, giải pháp]',
      'khoan-3.doan-1 Đẩy mạnh.',
    ],
  ],
  [
    '… and only there',
    '1. Mục tiêu chung\nPhát triển.\n2. Các chỉ tiêu chủ yếu\n1. GRDP tăng 8%.\n2. Thu 500 tỷ đồng.\n3. Hộ nghèo còn 2%.\n5. Nhiệm vụ quốc phòng\n3. Nhiệm vụ, giải pháp\nĐẩy mạnh.',
    [
      'khoan-1 [Mục tiêu chung]',
      'khoan-1.doan-1 Phát triển.',
      'khoan-2 [Các chỉ tiêu chủ yếu]',
      'khoan-2.khoan-1 GRDP tăng 8%.',
      'khoan-2.khoan-2 Thu 500 tỷ đồng.',
      'khoan-2.khoan-3 Hộ nghèo còn 2%.',
      'khoan-2.khoan-5 Nhiệm vụ quốc phòng',
      'khoan-3 [Nhiệm vụ, giải pháp]',
      'khoan-3.doan-1 Đẩy mạnh.',
    ],
  ],
  [
    'numbers begin nothing anew behind words of the title’s own',
    '1. Mục tiêu\nPhát triển.\n2. Các chỉ tiêu chủ yếu\nTình hình.\n1. GRDP tăng 8%.\n2. Thu.',
    [
      'khoan-1 [Mục tiêu]',
      'khoan-1.doan-1 Phát triển.',
      'khoan-2 [Các chỉ tiêu chủ yếu]',
      'khoan-2.doan-1 Tình hình.',
      'khoan-1-2 GRDP tăng 8%.',
      'khoan-2-2 Thu.',
    ],
  ],
  [
    '… nor below the first title',
    '1. Các chỉ tiêu\n1. GRDP tăng 8%.\n2. Thu 500 tỷ đồng.',
    ['khoan-1 Các chỉ tiêu', 'khoan-1-2 GRDP tăng 8%.', 'khoan-2 Thu 500 tỷ đồng.'],
  ],
  [
    'a title has 120 characters at most',
    `1. Mục tiêu\nTăng.\n2. Chỉ tiêu ${words(111)}\nI. Kinh tế\n3. Chỉ tiêu ${words(112)}\nI. Kinh tế`,
    [
      'khoan-1 [Mục tiêu]',
      'khoan-1.doan-1 Tăng.',
      `khoan-2 [Chỉ tiêu ${words(111)}]`,
      'khoan-2.muc-I Kinh tế',
      `khoan-3 Chỉ tiêu ${words(112)}`,
      'muc-I Kinh tế',
    ],
  ],
  [
    'a figure makes a title none, a year and a comma do not',
    '1. Mục tiêu\nTăng.\n2. Các chỉ tiêu, 5 nhóm\nI. Kinh tế\n3. Các chỉ tiêu năm 2025, cụ thể\nI. Kinh tế',
    [
      'khoan-1 [Mục tiêu]',
      'khoan-1.doan-1 Tăng.',
      'khoan-2 Các chỉ tiêu, 5 nhóm',
      'muc-I [Kinh tế]',
      'muc-I.khoan-3 [Các chỉ tiêu năm 2025, cụ thể]',
      'muc-I.khoan-3.muc-I Kinh tế',
    ],
  ],
  [
    '… nor is one what ends with a stop',
    '1. Mục tiêu\nTăng.\n2. Các chỉ tiêu.\nI. Kinh tế\n- Thu.',
    ['khoan-1 [Mục tiêu]', 'khoan-1.doan-1 Tăng.', 'khoan-2 Các chỉ tiêu.', 'muc-I [Kinh tế]', 'muc-I.tiet-1 Thu.'],
  ],
  [
    'a series begins anew under a bare title of 80 characters at most, without figure or two sentences',
    `a) Về kinh tế:\n1. Một.\nb) ${words(80)}\n1. Hai.\nc) ${words(81)}\n1. Ba.\nd) Văn hóa, 5 nhóm\n1. Bốn.\nđ) Tăng. Giảm\n1. Năm.`,
    [
      'diem-a [Về kinh tế]',
      'diem-a.khoan-1 Một.',
      `diem-b [${words(80)}]`,
      'diem-b.khoan-1 Hai.',
      `diem-c ${words(81)}`,
      'khoan-1 Ba.',
      'khoan-1.diem-d Văn hóa, 5 nhóm',
      'khoan-1-2 Bốn.',
      'khoan-1-2.diem-đ Tăng. Giảm',
      'khoan-1-2.diem-đ.khoan-1 Năm.',
    ],
  ],
  [
    'the title of a chapter on the next line, or nowhere',
    'Chương I\nQUY ĐỊNH CHUNG, ĐỐI TƯỢNG\nĐiều 1. Giao.\nChương II\nĐiều 2. Giao.\nChương III\nGiao các sở.\nChương IV. Khác\nBãi bỏ quy định cũ\nChương V',
    [
      'chuong-I [QUY ĐỊNH CHUNG, ĐỐI TƯỢNG]',
      'chuong-I.dieu-1 Giao.',
      'chuong-II',
      'chuong-II.dieu-2 Giao.',
      'chuong-III',
      'chuong-III.doan-1 Giao các sở.',
      'chuong-IV [Khác]',
      'chuong-IV.doan-1 Bãi bỏ quy định cũ',
      'chuong-V',
    ],
  ],
  ['a table is no title', 'Chương I\n| TT | Chỉ tiêu | KH 2025 |\n| 1 | Thu | 5 |', ['chuong-I', 'chuong-I.hang-1 Thu | 5']],
  [
    'a title of 250 characters',
    `Chương I\n${words(250)}\nĐiều 1. Giao.\nChương II\n${words(251)}\nĐiều 2. Giao.`,
    [`chuong-I ${words(250)}`, 'chuong-I.dieu-1 Giao.', 'chuong-II', `chuong-II.doan-1 ${words(251)}`, 'chuong-II.dieu-2 Giao.'],
  ],
  ['an article takes no title from the next line', 'Điều 1.\nQuy định chung\nĐiều 2. Giao.', ['dieu-1', 'dieu-1.doan-1 Quy định chung', 'dieu-2 Giao.']],
  [
    'what text runs on from',
    'A. Mục tiêu : Phát triển nhanh, bền vững trên mọi mặt.\n1. Các chỉ tiêu chủ yếu năm 2025 của tỉnh: Thu ngân sách trên địa bàn đạt 500 tỷ đồng.\n2. Các chỉ tiêu chủ yếu năm 2025 đạt 8%: Thu ngân sách trên địa bàn đạt 500 tỷ đồng.\n3. Thực hiện Mục tiêu quốc gia: Thu ngân sách trên địa bàn đạt 500 tỷ đồng.\n4. Mục tiêu: phát triển nhanh, bền vững trên mọi mặt của tỉnh.\na) Mục tiêu: Phát triển nhanh, bền vững trên mọi mặt của tỉnh.',
    [
      'phan-A [Mục tiêu] Phát triển nhanh, bền vững trên mọi mặt.',
      'phan-A.khoan-1 [Các chỉ tiêu chủ yếu năm 2025 của tỉnh] Thu ngân sách trên địa bàn đạt 500 tỷ đồng.',
      'phan-A.khoan-2 Các chỉ tiêu chủ yếu năm 2025 đạt 8%: Thu ngân sách trên địa bàn đạt 500 tỷ đồng.',
      'phan-A.khoan-3 Thực hiện Mục tiêu quốc gia: Thu ngân sách trên địa bàn đạt 500 tỷ đồng.',
      'phan-A.khoan-4 Mục tiêu: phát triển nhanh, bền vững trên mọi mặt của tỉnh.',
      'phan-A.khoan-4.diem-a Mục tiêu: Phát triển nhanh, bền vững trên mọi mặt của tỉnh.',
    ],
  ],
  [
    'a title of 100 characters',
    `1. Mục tiêu ${words(91)}: Phát triển nhanh, bền vững trên mọi mặt.\n2. Mục tiêu ${words(92)}: Phát triển nhanh, bền vững trên mọi mặt.`,
    [`khoan-1 [Mục tiêu ${words(91)}] Phát triển nhanh, bền vững trên mọi mặt.`, `khoan-2 Mục tiêu ${words(92)}: Phát triển nhanh, bền vững trên mọi mặt.`],
  ],
  [
    'an introduction of 120 characters, never over what stands above it',
    `Điều 1. Kế hoạch\nVề ${words(116)}:\n(1) Một.\nVề ${words(117)}:\n(2) Hai.\nVề y tế:\nI. Chung`,
    [
      'dieu-1 [Kế hoạch]',
      `dieu-1.nhom-1 [Về ${words(116)}]`,
      'dieu-1.nhom-1.khoan-1 Một.',
      `dieu-1.nhom-1.khoan-1.doan-1 Về ${words(117)}:`,
      'dieu-1.nhom-1.khoan-2 Hai.',
      'dieu-1.nhom-1.khoan-2.doan-1 Về y tế:',
      'dieu-1.muc-I Chung',
    ],
  ],
  [
    'a title over numbers behind a title over paragraphs',
    'Điều 1. Kế hoạch\nCác chỉ tiêu chủ yếu\nThu ngân sách tăng.\nNhiệm vụ, giải pháp\n1. Một.\n2. Hai.',
    [
      'dieu-1 [Kế hoạch]',
      'dieu-1.nhom-1 [Các chỉ tiêu chủ yếu]',
      'dieu-1.nhom-1.doan-1 Thu ngân sách tăng.',
      'dieu-1.nhom-2 [Nhiệm vụ, giải pháp]',
      'dieu-1.nhom-2.khoan-1 Một.',
      'dieu-1.nhom-2.khoan-2 Hai.',
    ],
  ],
  [
    'titles close dashes and small Roman numerals',
    'Điều 1. Chỉ tiêu\n- Thu 500 tỷ đồng.\nNhiệm vụ, giải pháp\nĐẩy mạnh.\n1. Khác\n(i) Một;\nTổ chức thực hiện\nGiao.',
    [
      'dieu-1 [Chỉ tiêu]',
      'dieu-1.tiet-1 Thu 500 tỷ đồng.',
      'dieu-1.nhom-1 [Nhiệm vụ, giải pháp]',
      'dieu-1.nhom-1.doan-1 Đẩy mạnh.',
      'dieu-1.nhom-1.khoan-1 [Khác]',
      'dieu-1.nhom-1.khoan-1.tiet-i Một;',
      'dieu-1.nhom-1.khoan-1.nhom-1 [Tổ chức thực hiện]',
      'dieu-1.nhom-1.khoan-1.nhom-1.doan-1 Giao.',
    ],
  ],
  [
    'a plain paragraph closes an indent unless that ends with a colon',
    '1. Khác\n(i) Một.\nĐoạn riêng.\n- Việc gồm:\nMột việc.\n2. Khác\n(i) gồm:\nHai việc.',
    [
      'khoan-1 [Khác]',
      'khoan-1.tiet-i Một.',
      'khoan-1.doan-1 Đoạn riêng.',
      'khoan-1.tiet-1 Việc gồm:',
      'khoan-1.tiet-1.doan-1 Một việc.',
      'khoan-2 [Khác]',
      'khoan-2.tiet-i gồm:',
      'khoan-2.tiet-i.doan-1 Hai việc.',
    ],
  ],
  [
    'words of a title within a line make none',
    'Điều 1. Kế hoạch\nThực hiện Mục tiêu quốc gia\nTăng nhanh.\nMục tiêu tổng quát\nPhát triển.\nNhiệm vụ của Nhóm công tác\nLàm tốt.\nXÃ HỘI\nNâng cao.',
    [
      'dieu-1 [Kế hoạch]',
      'dieu-1.doan-1 Thực hiện Mục tiêu quốc gia',
      'dieu-1.doan-2 Tăng nhanh.',
      'dieu-1.nhom-1 [Mục tiêu tổng quát]',
      'dieu-1.nhom-1.doan-1 Phát triển.',
      'dieu-1.nhom-2 [Nhiệm vụ của Nhóm công tác]',
      'dieu-1.nhom-2.doan-1 Làm tốt.',
      'dieu-1.nhom-3 [XÃ HỘI]',
      'dieu-1.nhom-3.doan-1 Nâng cao.',
    ],
  ],
  [
    'quotations over several paragraphs, within one, and broken ones',
    '1. Sửa đổi như sau:\n“a) Thu 500 tỷ đồng.\nb) Chi 400 tỷ đồng.\nc) Vay.”\n2. Thay “a) Thu” bằng “b) Chi”.\na) Giao.\n3. Bỏ ” ở điểm a;\na) Giao.\n4. Thêm “điểm\na) Giao”, sau đó thêm “điểm\nb) Nhận”.\nc) Hết.',
    [
      'khoan-1 Sửa đổi như sau:',
      'khoan-1.doan-1 “a) Thu 500 tỷ đồng.',
      'khoan-1.doan-2 b) Chi 400 tỷ đồng.',
      'khoan-1.doan-3 c) Vay.”',
      'khoan-2 Thay “a) Thu” bằng “b) Chi”.',
      'khoan-2.diem-a Giao.',
      'khoan-3 Bỏ ” ở điểm a;',
      'khoan-3.diem-a Giao.',
      'khoan-4 [Thêm “điểm]',
      'khoan-4.doan-1 a) Giao”, sau đó thêm “điểm',
      'khoan-4.doan-2 b) Nhận”.',
      'khoan-4.diem-c Hết.',
    ],
  ],
  [
    'a quotation goes over a hundred paragraphs at most',
    `1. Thêm:\n“2. Một.\n${'Đoạn.\n'.repeat(98)}3. Hai.”\n4. Thêm:\n“5. Một.\n${'Đoạn.\n'.repeat(100)}6. Hai.”`,
    ['khoan-1 [Thêm]', 'khoan-1.doan-1 “2. Một.', 'khoan-1.doan-100 3. Hai.”', 'khoan-4 [Thêm]', 'khoan-4.doan-1 “5. Một.', 'khoan-6 Hai.”'],
  ],
];

describe('outlines', () => {
  test.each(cases)('%s', (_name, text, expected) => expect(outline(text)).toEqual(expected));
});

test.each(['như sau:', 'sau đây :', 'Gồm:', 'bao gồm:', 'nhiệm vụ là:', 'cụ thể:', 'Mục tiêu, trong đó:', 'các chỉ tiêu dưới đây:'])('%j leads in', (text) =>
  expect(isLeadIn(text)).toBe(true),
);

test.each(['Về kinh tế:', 'như sau', 'gồm: một', 'kẻgồm:', 'sau.:', 'năm sau (2025):'])('%j is a title or a sentence', (text) =>
  expect(isLeadIn(text)).toBe(false),
);
