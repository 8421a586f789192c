/** Reading whole texts: layouts, metadata, diagnostics, and what holds for any text whatever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from './address.ts';
import { findProvision, headingOf, textOf, walkProvisions } from './find-provision.ts';
import { parseResolution } from './parse-resolution.ts';
import { resolutionRefusals } from './refusals.ts';
import type { Provision, Resolution } from './types.ts';

/** One line a provision: address, [heading], own words. */
function outline(text: string): string {
  const resolution = parseResolution(text);
  return [...walkProvisions(resolution.body)].map((provision) => line(resolution, provision)).join('\n');
}

function line(resolution: Resolution, provision: Provision): string {
  const heading = headingOf(resolution, provision);
  return [provision.address, heading && `[${heading}]`, textOf(resolution, provision)].filter(Boolean).join(' ');
}

const layouts: readonly [name: string, text: string, outline: string][] = [
  [
    'Roman numerals above letters, letters that begin anew and letters that go on',
    'I. CHỈ TIÊU\nA. Kinh tế\n1/ Một.\nB. Xã hội\n2/ Hai.\nII. NHIỆM VỤ\nA. Kinh tế\n1/ Ba.\nIII. TỔ CHỨC THỰC HIỆN\nB. Xã hội\n1/ Bốn.',
    `muc-I [CHỈ TIÊU]
muc-I.phan-A [Kinh tế]
muc-I.phan-A.khoan-1 Một.
muc-I.phan-B [Xã hội]
muc-I.phan-B.khoan-2 Hai.
muc-II [NHIỆM VỤ]
muc-II.phan-A [Kinh tế]
muc-II.phan-A.khoan-1 Ba.
muc-III [TỔ CHỨC THỰC HIỆN]
muc-III.phan-B [Xã hội]
muc-III.phan-B.khoan-1 Bốn.`,
  ],
  [
    'letters above Roman numerals, in an article that follows one the other way round',
    'Điều 1. Chỉ tiêu\nI. CHUNG\nA. Kinh tế\n1/ Một.\nĐiều 2. Nhiệm vụ\nA. KẾT QUẢ\nI. Kinh tế\n1. Hai.\nII. Xã hội\n1. Ba.\nB. PHƯƠNG HƯỚNG\nI. Kinh tế\n1. Bốn.',
    `dieu-1 [Chỉ tiêu]
dieu-1.muc-I [CHUNG]
dieu-1.muc-I.phan-A [Kinh tế]
dieu-1.muc-I.phan-A.khoan-1 Một.
dieu-2 [Nhiệm vụ]
dieu-2.phan-A [KẾT QUẢ]
dieu-2.phan-A.muc-I [Kinh tế]
dieu-2.phan-A.muc-I.khoan-1 Hai.
dieu-2.phan-A.muc-II [Xã hội]
dieu-2.phan-A.muc-II.khoan-1 Ba.
dieu-2.phan-B [PHƯƠNG HƯỚNG]
dieu-2.phan-B.muc-I [Kinh tế]
dieu-2.phan-B.muc-I.khoan-1 Bốn.`,
  ],
  [
    'letters that were above Roman numerals before stay there',
    'A. KẾT QUẢ\nI. Kinh tế\n1. Một.\nB. PHƯƠNG HƯỚNG\nI. Kinh tế\n1. Hai.\nC. TỔ CHỨC\nGiao Ủy ban.',
    `phan-A [KẾT QUẢ]
phan-A.muc-I [Kinh tế]
phan-A.muc-I.khoan-1 Một.
phan-B [PHƯƠNG HƯỚNG]
phan-B.muc-I [Kinh tế]
phan-B.muc-I.khoan-1 Hai.
phan-C [TỔ CHỨC]
phan-C.doan-1 Giao Ủy ban.`,
  ],
  [
    'articles, clauses, points, paragraphs',
    'Điều 1. Giao chỉ tiêu như sau:\n1. Chỉ tiêu chủ yếu\na) Một;\nb) Hai.\n2. Nhiệm vụ\na) Về kinh tế\nĐoạn một.\nĐoạn hai.\nđ) Khác.\nĐiều 2. Thi hành.',
    `dieu-1 Giao chỉ tiêu như sau:
dieu-1.khoan-1 [Chỉ tiêu chủ yếu]
dieu-1.khoan-1.diem-a Một;
dieu-1.khoan-1.diem-b Hai.
dieu-1.khoan-2 [Nhiệm vụ]
dieu-1.khoan-2.diem-a [Về kinh tế]
dieu-1.khoan-2.diem-a.doan-1 Đoạn một.
dieu-1.khoan-2.diem-a.doan-2 Đoạn hai.
dieu-1.khoan-2.diem-đ Khác.
dieu-2 Thi hành.`,
  ],
  [
    'no article: Roman, arabic, 2.1, dash, plus',
    'I. MỤC TIÊU\nTăng nhanh.\nII. CHỈ TIÊU\n1. Kinh tế\n1.1. GRDP tăng 8%.\n1.2. Thu ngân sách:\n- Nội địa 5.000 tỷ đồng;\n+ Từ đất 1.000 tỷ đồng;\n- Xuất nhập khẩu 140 tỷ đồng.\n2. Xã hội\na. Hộ nghèo dưới 1%.',
    `muc-I [MỤC TIÊU]
muc-I.doan-1 Tăng nhanh.
muc-II [CHỈ TIÊU]
muc-II.khoan-1 [Kinh tế]
muc-II.khoan-1.diem-1 GRDP tăng 8%.
muc-II.khoan-1.diem-2 [Thu ngân sách]
muc-II.khoan-1.diem-2.tiet-1 Nội địa 5.000 tỷ đồng;
muc-II.khoan-1.diem-2.tiet-1.tiet-1 Từ đất 1.000 tỷ đồng;
muc-II.khoan-1.diem-2.tiet-2 Xuất nhập khẩu 140 tỷ đồng.
muc-II.khoan-2 [Xã hội]
muc-II.khoan-2.diem-a Hộ nghèo dưới 1%.`,
  ],
  [
    'sections A and B; "1/"',
    'A. KẾT QUẢ\n1/ Đạt khá.\nB. NHIỆM VỤ\n1/ Giao thông.\n2/ Y tế.',
    'phan-A [KẾT QUẢ]\nphan-A.khoan-1 Đạt khá.\nphan-B [NHIỆM VỤ]\nphan-B.khoan-1 Giao thông.\nphan-B.khoan-2 Y tế.',
  ],
  [
    'themes over numbers that count on',
    'Điều 1. Chỉ tiêu\nVề kinh tế:\n(1) GRDP tăng 8%;\n(2) Thu 10.000 tỷ đồng;\nVề xã hội:\n(3) Hộ nghèo giảm 1%.',
    `dieu-1 [Chỉ tiêu]
dieu-1.nhom-1 [Về kinh tế]
dieu-1.nhom-1.khoan-1 GRDP tăng 8%;
dieu-1.nhom-1.khoan-2 Thu 10.000 tỷ đồng;
dieu-1.nhom-2 [Về xã hội]
dieu-1.nhom-2.khoan-3 Hộ nghèo giảm 1%.`,
  ],
  ['"Chỉ tiêu 1:"', '1. Kinh tế\nChỉ tiêu 1: GRDP.\nChỉ tiêu 2: Thu.', 'khoan-1 [Kinh tế]\nkhoan-1.diem-1 GRDP.\nkhoan-1.diem-2 Thu.'],
  ['small Roman numerals', '1. Khác\n(i) một;\n(ii) hai.', 'khoan-1 [Khác]\nkhoan-1.tiet-i một;\nkhoan-1.tiet-ii hai.'],
  ['the letter i behind h', '1. Khác\ng) một;\nh) hai;\ni) ba.', 'khoan-1 [Khác]\nkhoan-1.diem-g một;\nkhoan-1.diem-h hai;\nkhoan-1.diem-i ba.'],
  ['a line broken inside a sentence', '1. Khu vực\nnông nghiệp tăng\n3% trong năm.\n2. Khác.', 'khoan-1 Khu vực nông nghiệp tăng 3% trong năm.\nkhoan-2 Khác.'],
  [
    'numbers that open nothing',
    'Đạt khá.\n1.750 triệu USD.\n12/NQ-HĐND.\n7.0-7.5%.',
    'doan-1 Đạt khá.\ndoan-2 1.750 triệu USD.\ndoan-3 12/NQ-HĐND.\ndoan-4 7.0-7.5%.',
  ],
  ['a number used twice', '1. Một\na) x.\na) y.', 'khoan-1 [Một]\nkhoan-1.diem-a x.\nkhoan-1.diem-a-2 y.'],
  [
    'inserted provisions',
    'Điều 1. A\n1. B\na) x.\na1) y.\nb) z.\n1a. C.\n2. D.\nĐiều 1a. E.',
    'dieu-1 [A]\ndieu-1.khoan-1 [B]\ndieu-1.khoan-1.diem-a x.\ndieu-1.khoan-1.diem-a1 y.\ndieu-1.khoan-1.diem-b z.\ndieu-1.khoan-1a C.\ndieu-1.khoan-2 D.\ndieu-1a E.',
  ],
  [
    'titles over plain paragraphs, themes below them',
    'Điều 1. Kế hoạch năm 2024\nMục tiêu tổng quát\nTăng nhanh.\nCác chỉ tiêu chủ yếu\nVề kinh tế\nGRDP tăng 8%.\nVề xã hội\nHộ nghèo còn 2%.\nNhiệm vụ, giải pháp\nLàm tốt.',
    `dieu-1 [Kế hoạch năm 2024]
dieu-1.nhom-1 [Mục tiêu tổng quát]
dieu-1.nhom-1.doan-1 Tăng nhanh.
dieu-1.nhom-2 [Các chỉ tiêu chủ yếu]
dieu-1.nhom-2.nhom-1 [Về kinh tế]
dieu-1.nhom-2.nhom-1.doan-1 GRDP tăng 8%.
dieu-1.nhom-2.nhom-2 [Về xã hội]
dieu-1.nhom-2.nhom-2.doan-1 Hộ nghèo còn 2%.
dieu-1.nhom-3 [Nhiệm vụ, giải pháp]
dieu-1.nhom-3.doan-1 Làm tốt.`,
  ],
  [
    'a heading that its text runs on from',
    'I. Mục tiêu tổng quát: Phấn đấu tăng trưởng nhanh và bền vững.\nII. Chỉ tiêu chủ yếu. Tốc độ tăng trưởng đạt 8%; thu ngân sách 5.000 tỷ đồng.\n1. Tuyển quân: 100%.',
    `muc-I [Mục tiêu tổng quát] Phấn đấu tăng trưởng nhanh và bền vững.
muc-II [Chỉ tiêu chủ yếu] Tốc độ tăng trưởng đạt 8%; thu ngân sách 5.000 tỷ đồng.
muc-II.khoan-1 Tuyển quân: 100%.`,
  ],
  [
    'parts and chapters with their title on the next line',
    'PHẦN THỨ NHẤT\nĐÁNH GIÁ NĂM 2023\n1. Khá.\nPHẦN THỨ HAI\nNĂM 2024\nTăng 8%.',
    'phan-1 [ĐÁNH GIÁ NĂM 2023]\nphan-1.khoan-1 Khá.\nphan-2 [NĂM 2024]\nphan-2.doan-1 Tăng 8%.',
  ],
  [
    'three numbers deep',
    '2. Chỉ tiêu\n2.1. Kinh tế\n2.1.1. GRDP tăng 8%.\n2.1.2. Thu 5.000 tỷ đồng.\n2.2. Xã hội\n2.2.1 Hộ nghèo còn 2%.',
    `khoan-2 [Chỉ tiêu]
khoan-2.diem-1 [Kinh tế]
khoan-2.diem-1.diem-1 GRDP tăng 8%.
khoan-2.diem-1.diem-2 Thu 5.000 tỷ đồng.
khoan-2.diem-2 [Xã hội]
khoan-2.diem-2.diem-1 Hộ nghèo còn 2%.`,
  ],
  [
    'numbers with a dash or a comma behind them',
    'A- KẾT QUẢ\nI- ƯU ĐIỂM\n1- Kinh tế khá\na- Công nghiệp tăng 8%.\nb, Dịch vụ tăng 9%.\n2, Xã hội ổn định.',
    `phan-A [KẾT QUẢ]
phan-A.muc-I [ƯU ĐIỂM]
phan-A.muc-I.khoan-1 [Kinh tế khá]
phan-A.muc-I.khoan-1.diem-a Công nghiệp tăng 8%.
phan-A.muc-I.khoan-1.diem-b Dịch vụ tăng 9%.
phan-A.muc-I.khoan-2 Xã hội ổn định.`,
  ],
  [
    'the numbers of a quoted text are none of this one',
    '1. Sửa đổi khoản 2 như sau:\n“2. Chỉ tiêu\na) GRDP tăng 9%;\nb) Thu 6.000 tỷ đồng.”\n2. Bãi bỏ khoản 3.',
    `khoan-1 Sửa đổi khoản 2 như sau:
khoan-1.doan-1 “2. Chỉ tiêu
khoan-1.doan-2 a) GRDP tăng 9%;
khoan-1.doan-3 b) Thu 6.000 tỷ đồng.”
khoan-2 Bãi bỏ khoản 3.`,
  ],
  ['a number broken behind its dot', 'a) Thu ngân sách đạt 5.\n200 tỷ đồng.\nb) Khác.', 'diem-a Thu ngân sách đạt 5. 200 tỷ đồng.\ndiem-b Khác.'],
  [
    'a table in the body',
    '1. Chỉ tiêu\n| TT | Chỉ tiêu | ĐVT | KH 2024 |\n|---|---|---|---|\n| 1 | GRDP | % | 8 |\n| 2 | Hộ nghèo | % | 2 |\n2. Nhiệm vụ.',
    'khoan-1 [Chỉ tiêu]\nkhoan-1.hang-1 GRDP | % | 8\nkhoan-1.hang-2 Hộ nghèo | % | 2\nkhoan-2 Nhiệm vụ.',
  ],
  ['prose', 'Phấn đấu tăng 7%.\nThu ngân sách khá.', 'doan-1 Phấn đấu tăng 7%.\ndoan-2 Thu ngân sách khá.'],
  ['the letter i where h was left out', '1. Khác\ng) một;\ni) hai.', 'khoan-1 [Khác]\nkhoan-1.diem-g một;\nkhoan-1.diem-i hai.'],
  [
    'a series goes on under a bare title with a comma in it',
    '1. Chỉ tiêu\na) Về kinh tế:\n(1) GRDP tăng 8%.\n(2) Thu 500 tỷ đồng.\nb) Văn hóa, xã hội\n(3) Hộ nghèo còn 2%.',
    `khoan-1 [Chỉ tiêu]
khoan-1.diem-a [Về kinh tế]
khoan-1.diem-a.khoan-1 GRDP tăng 8%.
khoan-1.diem-a.khoan-2 Thu 500 tỷ đồng.
khoan-1.diem-b [Văn hóa, xã hội]
khoan-1.diem-b.khoan-3 Hộ nghèo còn 2%.`,
  ],
  [
    'a quotation that is never closed holds nothing, whatever is quoted behind it',
    '1. Thay “a) GRDP\nb) Chi “thường xuyên” tăng.\nc) Vay.',
    'khoan-1 [Thay “a) GRDP]\nkhoan-1.diem-b Chi “thường xuyên” tăng.\nkhoan-1.diem-c Vay.',
  ],
  [
    'what is no title over plain paragraphs: a sentence with a colon, a line with a figure, a short word in capitals',
    'Điều 1. Kế hoạch\nTrong năm, cần lưu ý:\nThu ngân sách tăng.\nMục tiêu 8 điểm\nChi ngân sách giảm.\nGRDP\nTăng nhanh.',
    `dieu-1 [Kế hoạch]
dieu-1.doan-1 Trong năm, cần lưu ý:
dieu-1.doan-2 Thu ngân sách tăng.
dieu-1.doan-3 Mục tiêu 8 điểm
dieu-1.doan-4 Chi ngân sách giảm.
dieu-1.doan-5 GRDP
dieu-1.doan-6 Tăng nhanh.`,
  ],
  [
    'two sentences are no title, nor is a share',
    '1. Tăng nhanh. Giữ ổn định\na) Một.\n2. Phấn đấu tăng 8%\na) Hai.',
    'khoan-1 Tăng nhanh. Giữ ổn định\nkhoan-1.diem-a Một.\nkhoan-2 Phấn đấu tăng 8%\nkhoan-2.diem-a Hai.',
  ],
  [
    'a title of two hundred characters is one, of one more a sentence',
    `1. ${'Phát triển '.repeat(18)}xã\na) Một.\n2. ${'Phát triển '.repeat(18)}xãa\na) Hai.`,
    `khoan-1 [${'Phát triển '.repeat(18)}xã]\nkhoan-1.diem-a Một.\nkhoan-2 ${'Phát triển '.repeat(18)}xãa\nkhoan-2.diem-a Hai.`,
  ],
  [
    'text runs on from a title when it is longer than thirty characters',
    '1. Mục tiêu: Phát triển nhanh, bền vững..\n2. Mục tiêu: Phát triển nhanh, bền vững...',
    'khoan-1 Mục tiêu: Phát triển nhanh, bền vững..\nkhoan-2 [Mục tiêu] Phát triển nhanh, bền vững...',
  ],
  ['"Phụ lục 1" behind the last number, where nothing ends the text', '1. Giao.\nPhụ lục 1: Danh mục', 'khoan-1 Giao.\nkhoan-1.doan-1 Phụ lục 1: Danh mục'],
  ['pipes of a table row', '| a) | GRDP tăng 7% |', 'diem-a | GRDP tăng 7%'],
];

describe('layouts', () => {
  test.each(layouts)('%s', (_name, text, expected) => {
    expect(outline(`QUYẾT NGHỊ:\n${text}`)).toBe(expected);
  });
});

describe('metadata', () => {
  const text = `HỘI ĐỒNG NHÂN DÂN
TỈNH AN LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số : 140/NQ - HĐND
An Lạc, ngày 12 tháng 12 năm 2025
NGHỊ QUYẾT
Về Kế hoạch phát triển kinh tế - xã hội
5 năm 2026 - 2030
HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC KHOÁ XIX, KỲ HỌP CHUYÊN ĐỀ LẦN THỨ HAI MƯƠI TÁM
Căn cứ Luật Đất đai;
QUYẾT NGHỊ:
1. Thông qua kế hoạch.
Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XIX thông qua tại kỳ họp thứ 28 ngày 25 tháng 12 năm 2025 và có hiệu lực sau 10 ngày kể từ ngày thông qua./.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Trần Văn An
Nơi nhận:
- Như trên.`;
  const resolution = parseResolution(text);

  test('number, title, issuer, term, session, years', () => {
    expect(resolution.documentNumber?.text).toBe('140/NQ-HĐND');
    expect(resolution.title?.text).toBe('NGHỊ QUYẾT Về Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030');
    expect(resolution.issuer?.text).toBe('HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC');
    expect(resolution.term).toMatchObject({ number: 19, quote: { text: 'KHOÁ XIX' } });
    expect(resolution.session).toMatchObject({ number: 28, special: true });
    expect(resolution.planYears).toEqual([2026, 2027, 2028, 2029, 2030]);
  });

  test('adoption, and effect counted from it', () => {
    expect(resolution.adoptedOn?.day).toBe('2025-12-25');
    expect(resolution.effectiveFrom?.day).toBe('2026-01-04');
  });

  test('who signed for whom', () => {
    expect(resolution.signature).toMatchObject({ capacity: 'KT.', office: { text: 'PHÓ CHỦ TỊCH' }, name: { text: 'Trần Văn An' } });
  });

  test('to whom it is sent', () => {
    expect(resolution.recipients?.map(({ start, end }) => text.slice(start, end))).toEqual(['Nơi nhận:', '- Như trên.']);
    expect(resolution.diagnostics).toEqual([]);
  });

  test('what belongs to no part is reported, not lost', () => {
    const words = 'Lời ghi của trang mạng';
    const { diagnostics } = parseResolution(`${text}\n${words}`);
    expect(diagnostics).toEqual([
      { code: 'resolution/not-read', severity: 'note', parameters: { words }, span: { start: text.length + 1, end: text.length + 1 + words.length } },
    ]);
  });
});

test('where the number is in the title, its line alone is the title', () => {
  const { title, documentNumber, issuer } = parseResolution(
    'NGHỊ QUYẾT số 46/NQ-HĐND năm 2024\nThuộc tính văn bản\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC| CỘNG HÒA XÃ HỘI\nQUYẾT NGHỊ:\n1. Giao.',
  );
  expect([title?.text, documentNumber?.text, issuer?.text]).toEqual(['NGHỊ QUYẾT số 46/NQ-HĐND năm 2024', '46/NQ-HĐND', 'HỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC']);
});

test('enacting words glued to the recital before them', () => {
  const { enactingWords, body } = parseResolution('Căn cứ Luật Đất đai;QUYẾT NGHỊ: Điều 1. Giao.');
  expect([enactingWords?.text, body[0]?.address]).toEqual(['QUYẾT NGHỊ:', 'dieu-1']);
});

const effects: readonly [name: string, closing: string, day: string | undefined][] = [
  ['from the day of signing: the day of issue', 'Nghị quyết này được thông qua ngày 10 tháng 12 năm 2024 và có hiệu lực từ ngày ký.', '2024-12-12'],
  ['from the day of adoption', 'Nghị quyết được HĐND tỉnh thông qua ngày 10/12/2024, có hiệu lực kể từ ngày thông qua.', '2024-12-10'],
  [
    'ten days later, in figures and words',
    'Nghị quyết này đã được thông qua ngày 10 tháng 12 năm 2024 và có hiệu lực sau 10 (mười) ngày kể từ ngày thông qua.',
    '2024-12-20',
  ],
  [
    'ten days after signing, over the year',
    'Nghị quyết này được thông qua ngày 24 tháng 12 năm 2024 và có hiệu lực sau mười ngày kể từ ngày ký ban hành.',
    '2024-12-22',
  ],
  [
    'some days after an adoption that is named',
    'Nghị quyết này có hiệu lực sau 07 ngày, kể từ ngày Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 8 thông qua ngày 10 tháng 12 năm 2024.',
    '2024-12-17',
  ],
  ['on a day', 'Nghị quyết này được thông qua ngày 10 tháng 12 năm 2024 và có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2025.', '2025-01-01'],
  ['unsaid', 'Nghị quyết này được thông qua ngày 10 tháng 12 năm 2024.', undefined],
];

test.each(effects)('effect: %s', (_name, closing, day) => {
  const text = `TỈNH AN LẠC\nAn Lạc, ngày 12 tháng 12 năm 2024\nNGHỊ QUYẾT\nVề năm 2025\nQUYẾT NGHỊ:\n1. Giao.\n${closing}`;
  expect(parseResolution(text)).toMatchObject({ issuedOn: { day: '2024-12-12' } });
  expect(parseResolution(text).effectiveFrom?.day).toBe(day);
});

const sessions: readonly [words: string, number: number, special: boolean][] = [
  ['KỲ HỌP THỨ MƯỜI TÁM', 18, false],
  ['KỲ HỌP CHUYÊN ĐỀ LẦN THỨ 28', 28, true],
  ['KỲ HỌP THỨ 23 (KỲ HỌP BẤT THƯỜNG)', 23, true],
  ['KỲ HỌP THỨ HAI MƯƠI LĂM (CHUYÊN ĐỀ)', 25, true],
  ['KÌ HỌP LẦN THỨ IV', 4, false],
  ['KỲ HỌP THỨ 24 (KỲ HỌP THƯỜNG LỆ CUỐI NĂM 2024)', 24, false],
  ['KỲ HỌP THỨ 9 - KỲ HỌP CHUYÊN ĐỀ', 9, true],
];

test.each(sessions)('session: %s', (words, number, special) => {
  const { session } = parseResolution(`NGHỊ QUYẾT\nVề năm 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nKHÓA X, ${words}\nQUYẾT NGHỊ:\n1. Giao.`);
  expect(session).toMatchObject({ number, special, quote: { text: words } });
});

const signatures: readonly [lines: string, capacity: string | undefined, office: string, name: string | undefined][] = [
  ['CHỦ TỊCH\nNguyễn Văn An', undefined, 'CHỦ TỊCH', 'Nguyễn Văn An'],
  ['CHỦ TỊCH: Tô An', undefined, 'CHỦ TỊCH', 'Tô An'],
  ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng A Sình', 'KT.', 'PHÓ CHỦ TỊCH', 'Giàng A Sình'],
  ['TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTRẦN VĂN AN', 'TM.', 'CHỦ TỊCH', 'TRẦN VĂN AN'],
  ['TM. CHỦ TỌA KỲ HỌP\nCHỦ TỊCH HĐND TỈNH\nHà An', 'TM.', 'CHỦ TỊCH HĐND TỈNH', 'Hà An'],
  ['Q. CHỦ TỊCH\n[daky]\nY Suối Êban', 'Q.', 'CHỦ TỊCH', 'Y Suối Êban'],
  ['Nơi nhận:     CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n      Nông Thị An', undefined, 'CHỦ TỊCH', 'Nông Thị An'],
  ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nK’ Thông', 'KT.', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC', 'K’ Thông'],
  ['CHỦ TỊCH\nH’Yim Kđoh', undefined, 'CHỦ TỊCH', 'H’Yim Kđoh'],
  ['Chủ tịch: Lò Văn An', undefined, 'Chủ tịch', 'Lò Văn An'],
  ['CHỦ TỊCH', undefined, 'CHỦ TỊCH', undefined],
];

test.each(signatures)('signature: %j', (lines, capacity, office, name) => {
  const { signature } = parseResolution(`QUYẾT NGHỊ:\n1. Giao.\nNghị quyết này được thông qua ngày 10 tháng 12 năm 2024.\n${lines}`);
  expect([signature?.capacity, signature?.office.text, signature?.name?.text]).toEqual([capacity, office, name]);
});

const problems: readonly [name: string, body: string, problem: string][] = [
  ['a letter left out', '1. A\na) x.\nc) y.', 'resolution/number-skipped {"number":"c","previous":"a","missing":"b"}'],
  ['đ is not skipped silently', '1. A\na) x.\nb) x.\nc) x.\nd) x.\ne) y.', 'resolution/number-skipped {"number":"e","previous":"d","missing":"đ"}'],
  ['a letter the law does not use', '1. A\na) x.\nf) y.', 'resolution/number-unknown {"number":"f"}'],
  ['letters out of order', '1. A\na) x.\nb) y.\na) z.', 'resolution/number-out-of-order {"number":"a","previous":"b"}'],
  ['a number used twice', '1. A.\n1. B.', 'resolution/number-repeated {"number":"1","previous":"1"}'],
  ['a first article that is not the first', 'Điều 2. A.', 'resolution/number-skipped {"number":"2","previous":"","missing":"1"}'],
  [
    'a day that does not exist',
    '1. A.\nNghị quyết này được thông qua ngày 31 tháng 02 năm 2023.',
    'resolution/impossible-date {"date":"ngày 31 tháng 02 năm 2023"}',
  ],
];

describe('diagnostics', () => {
  const expected = new Set(['resolution/no-title', 'resolution/no-adoption-day', 'resolution/no-signature']);

  test.each(problems)('%s', (_name, body, problem) => {
    const { diagnostics } = parseResolution(`QUYẾT NGHỊ:\n${body}`);
    const found = diagnostics.filter(({ code }) => !expected.has(code)).map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);
    expect(found).toEqual([problem]);
  });

  test.each(['', ' \n\t\u00a0', '\ufeff', '!!!'])('%j is a text without words', (text) => {
    expect(parseResolution(text).diagnostics.map(({ code }) => code)).toContain('resolution/empty-text');
  });
});

/** Pieces that resolutions are made of, strewn at random. */
const pieces = [
  'Điều 1.',
  '\nĐiều 2. ',
  '\n1. ',
  '\n2. ',
  '\na) ',
  '\nđ) ',
  '\nf) ',
  '\n- ',
  '\n+ ',
  '\nI. ',
  '\nA. ',
  '\n(1) ',
  '\n2.1. ',
  '\n1/ ',
  '\ni) ',
  '\nv) ',
  '\nVề kinh tế:',
  '\nQUYẾT NGHỊ:',
  '\nCăn cứ Luật Đầu tư ngày 1 tháng 2 năm 2020;',
  '\nXét Tờ trình số 1/TTr-UBND',
  '\nNghị quyết này được thông qua ngày 31 tháng 02 năm 2023',
  '\nCHỦ TỊCH\nNguyễn Văn A',
  'KT. CHỦ TỊCH\n',
  '\n(Đã ký)\n',
  'NGHỊ QUYẾT\n',
  'KHÓA X',
  'KỲ HỌP THỨ 11',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  '\t',
  '|',
  '. ',
  ';',
  ':',
  'tăng 5%',
  'khoản 2 Điều 3',
  'Số: 1/NQ-HĐND',
  'e\u0301',
  '\u0302',
  '\u200b',
  '😀',
  '\ud800',
  'Luật ',
  'sửa đổi, bổ sung ',
  'Nghị quyết số ',
  'Về ',
  'gồm:',
  '\nHỘI ĐỒNG NHÂN DÂN',
  '\nTỈNH A',
  '\nPHỤ LỤC I',
  '\nPHỤ LỤC\nCHỈ TIÊU NĂM 2024\n',
  '\n| TT | Chỉ tiêu | ĐVT | Ước 2023 | KH 2024 |',
  '\n| 1 | GRDP | % | 6 | 7,5 |',
  '\n|---|---|---|',
  '\n| | bị ngắt',
  '\nTT\nChỉ tiêu\nĐVT\nKH 2024\n',
  '\n1\nTốc độ tăng GRDP\n%\n8,5\n',
  '\n2\tThu ngân sách\tTỷ đồng\t5.000',
  '\nNơi nhận:\n- Như trên;',
  '\nAn Lạc, ngày 8 tháng 12 năm 2023',
  '\nSố hiệu | 1/NQ-HĐND',
  '\nPhần thứ nhất\n',
  '\n2.1.1. ',
  '“',
  '”',
  '\n12\n',
  'đạt 5.\n200 tỷ',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('for any text', () => {
  const always = (name: string, holds: (resolution: Resolution) => void) =>
    test(name, () =>
      fc.assert(
        fc.property(anyText, (text) => holds(parseResolution(text))),
        { numRuns: 500 },
      ),
    );

  always('children lie within their parents, in order, apart from each other', (resolution) => {
    checkNesting(resolution.body, { start: 0, end: resolution.text.length });
    checkNesting(resolution.appendices ?? [], { start: 0, end: resolution.text.length });
  });

  always('the cells of a table lie within their row, in order, in columns that exist', (resolution) => {
    for (const { columns, rows } of resolution.tables ?? []) {
      for (const { address, cells } of rows) {
        const row = findProvision(resolution, address);
        let from = row?.span.start ?? Number.NaN;
        for (const { column, span, text } of cells) {
          expect(columns[column]).toBeDefined();
          expect(span.start >= from && span.end <= (row?.span.end ?? 0) && text !== '').toBe(true);
          from = span.end;
        }
      }
    }
  });

  always('addresses are unique, can be typed, and lead to their provision', (resolution) => {
    const all = [...walkProvisions([...resolution.body, ...(resolution.appendices ?? [])])];
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
    for (const provision of all) {
      expect(parseAddress(provision.address)).toBe(provision.address);
      expect(findProvision(resolution, provision.address)).toBe(provision);
    }
  });

  always('every letter and digit lies in some span', (resolution) => {
    const covered = new Uint8Array(resolution.text.length);
    for (const { start, end } of returnedSpans(resolution)) covered.fill(1, start, end);
    const lost = [...resolution.text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ index }) => covered[index] === 0);
    expect(lost.map(([character]) => character)).toEqual([]);
  });

  always('every span lies in the text and every diagnostic has words', (resolution) => {
    for (const { start, end } of [...returnedSpans(resolution), ...resolution.citations.map(({ span }) => span)]) {
      expect(0 <= start && start <= end && end <= resolution.text.length).toBe(true);
    }
    for (const { code } of resolution.diagnostics) expect(resolutionRefusals[code]).toBeDefined();
  });

  test('composed and decomposed forms have the same addresses', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const addresses = (form: 'NFC' | 'NFD') => [...walkProvisions(parseResolution(text.normalize(form)).body)].map(({ address }) => address);
        expect(addresses('NFD')).toEqual(addresses('NFC'));
      }),
      { numRuns: 500 },
    );
  });
});

function checkNesting(provisions: readonly Provision[], outer: { start: number; end: number }): void {
  let from = outer.start;
  for (const { span, numberSpan, headingSpan, textSpan, children } of provisions) {
    expect(span.start).toBeGreaterThanOrEqual(from);
    expect(span.end).toBeLessThanOrEqual(outer.end);
    for (const part of [numberSpan, headingSpan, textSpan]) {
      if (part) expect(span.start <= part.start && part.start <= part.end && part.end <= span.end).toBe(true);
    }
    checkNesting(children, span);
    from = span.end;
  }
}

function returnedSpans(resolution: Resolution) {
  const { documentNumber, title, issuer, term, session, issuedOn, enactingWords, closing, signature, preamble, body, diagnostics } = resolution;
  const { recipients = [], appendices = [], tables = [] } = resolution;
  const quotes = [documentNumber, title, issuer, term?.quote, session?.quote, issuedOn?.quote, enactingWords, closing, signature?.office, signature?.name];
  return [
    ...quotes.flatMap((quote) => (quote ? [quote.span] : [])),
    ...preamble,
    ...recipients,
    ...[...body, ...appendices].map(({ span }) => span),
    ...tables.map(({ span }) => span),
    ...diagnostics.flatMap(({ span }) => span ?? []),
  ];
}

test('only "Số:" alone takes the number below it: a sentence that begins with the word stays its own', () => {
  const told = outline('QUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\nSố xã hoàn thành.\n12/15 Xã đạt chuẩn.\n');
  expect(told.split('\n').map((one) => one.replace(/^\S+ /, ''))).toEqual(['[Chỉ tiêu]', 'Số xã hoàn thành.', '12/15 Xã đạt chuẩn.']);
});
