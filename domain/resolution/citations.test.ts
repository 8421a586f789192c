/** Citations: sentences with the cited words marked below, and what is read from them. */
import { describe, expect, test } from 'vitest';
import { parseResolution } from './parse-resolution.ts';
import type { Citation } from './types.ts';

/**
 * Under each sentence, one line a citation: carets below its first and last words, then what is known of it, joined by
 * " | " in the order kind, number, date, provision, issuer, title. A sentence without marks cites nothing.
 */
const sentences = `
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2015-06-19 | Luật Tổ chức chính quyền địa phương

Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2019-11-22 | Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 72/2025/QH15 | Luật Tổ chức chính quyền địa phương

Căn cứ Luật số 64/2025/QH15 ngày 19/02/2025;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 64/2025/QH15 | 2025-02-19

Căn cứ Luật Ngân sách nhà nước năm 2015; Luật Đầu tư công ngày 29/11/2024;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | Luật Ngân sách nhà nước năm 2015
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2024-11-29 | Luật Đầu tư công

Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Đất đai ngày 01/7/2024;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2024-07-01 | Luật Sửa đổi, bổ sung một số điều của Luật Đất đai

Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân ngày 03 tháng 12 năm 2004;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2004-12-03 | Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi theo Nghị quyết số 203/2025/QH15;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Hiến pháp | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam
                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị quyết | 203/2025/QH15

Xét Báo cáo thẩm tra số 50/BC-HĐND của Ban Kinh tế - Ngân sách và ý kiến thảo luận của đại biểu;
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Báo cáo thẩm tra | 50/BC-HĐND | Ban Kinh tế - Ngân sách

1. Nghị quyết số 12/2021/NQ-HĐND của Hội đồng nhân dân tỉnh hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị quyết | 12/2021/NQ-HĐND | Hội đồng nhân dân tỉnh

Căn cứ Luật Ngân sách nhà nước và Luật Đầu tư công;
       ^^^^^^^^^^^^^^^^^^^^^^^ Luật | Luật Ngân sách nhà nước
                                  ^^^^^^^^^^^^^^^^ Luật | Luật Đầu tư công

Căn cứ điểm a khoản 2 Điều 103 Luật Đất đai ngày 18 tháng 01 năm 2024;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Luật | 2024-01-18 | điểm a khoản 2 Điều 103 | Luật Đất đai

Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo;
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị định | 09/2019/NĐ-CP | 2019-01-24 | Chính phủ | quy định về chế độ báo cáo

Xét Tờ trình số 6580/TTr-UBND ngày 27 tháng 10 năm 2023 của Ủy ban nhân dân tỉnh về việc ban hành Nghị quyết và Tờ trình số 7071/TTr-UBND ngày 17 tháng 11 năm 2023 của Ủy ban nhân dân tỉnh;
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Tờ trình | 6580/TTr-UBND | 2023-10-27 | Ủy ban nhân dân tỉnh | về việc ban hành Nghị quyết
                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Tờ trình | 7071/TTr-UBND | 2023-11-17 | Ủy ban nhân dân tỉnh

Xét Tờ trình số 12/TTr-UBND; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu.
    ^^^^^^^^^^^^^^^^^^^^^^^ Tờ trình | 12/TTr-UBND
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Báo cáo thẩm tra | Ban Kinh tế - Ngân sách

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị quyết | 57-NQ/TW | 2024-12-22 | Bộ Chính trị

1. Triển khai có hiệu quả Đề án số 08-ĐA/TU ngày 22 tháng 11 năm 2022 của Tỉnh ủy về thí điểm tạo nguồn cán bộ; ban hành chính sách.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Đề án | 08-ĐA/TU | 2022-11-22 | Tỉnh ủy | về thí điểm tạo nguồn cán bộ

1. Sắp xếp theo Nghị quyết số 35/2023/UBTVQH15 ngày 12 tháng 7 năm 2023 của Ủy ban Thường vụ Quốc hội.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị quyết | 35/2023/UBTVQH15 | 2023-07-12 | Ủy ban Thường vụ Quốc hội

1. Sửa đổi Nghị quyết Số : 140/NQ - HĐND ngày 10.12.2024 và Quyết định 1492/QĐ-TTg.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nghị quyết | 140/NQ-HĐND | 2024-12-10
                                                            ^^^^^^^^^^^^^^^^^^^^^^ Quyết định | 1492/QĐ-TTg

1. Thực hiện Đề án của Chính phủ về “Đầu tư xây dựng ít nhất 01 triệu căn hộ”.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Đề án | Chính phủ | Đầu tư xây dựng ít nhất 01 triệu căn hộ

1. Giao Ủy ban nhân dân tỉnh thực hiện theo điểm b, c khoản 3 Điều 5 của Quy chế.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^ điểm b, c khoản 3 Điều 5

1. Nâng cao chất lượng văn bản quy phạm pháp luật; 32,3 giường bệnh/vạn dân; giai đoạn 2021 - 2030; kỳ họp thứ 11 - HĐND tỉnh; 1/Giao Ủy ban.

1. Kết luận số 12-KL/TW ngày 31 tháng 02 năm 2023.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Kết luận | 12-KL/TW
`;

const cases = sentences
  .trim()
  .split('\n\n')
  .map((block): [sentence: string, marks: string] => {
    const [sentence = '', ...marks] = block.split('\n');
    return [sentence, marks.join('\n')];
  });

describe('citations', () => {
  test.each(cases)('%s', (sentence, marks) => {
    const isRecital = /^(?:Căn cứ|Xét|Thực hiện)/u.test(sentence);
    const text = isRecital ? `${sentence}\nQUYẾT NGHỊ:` : `QUYẾT NGHỊ:\n${sentence}`;
    const { citations } = parseResolution(text);
    expect(citations.map((citation) => markedLine(citation, text.indexOf(sentence))).join('\n')).toBe(marks);
  });

  test('the role follows the part of the text', () => {
    const text = 'Căn cứ Luật Đất đai;\nXét Tờ trình số 1/TTr-UBND;\nQUYẾT NGHỊ:\n1. Theo Luật Quy hoạch.';
    expect(parseResolution(text).citations.map(({ role }) => role)).toEqual(['legal-basis', 'considered', 'mentioned']);
  });
});

function markedLine({ span, documentKind, number, date, provision, issuer, title }: Citation, start: number): string {
  const known = [documentKind, number, date, provision, issuer, title].filter((part) => part !== undefined);
  return `${' '.repeat(span.start - start)}${'^'.repeat(span.end - span.start)} ${known.join(' | ')}`;
}
