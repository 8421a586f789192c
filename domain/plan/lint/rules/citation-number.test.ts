/** Cited documents and their numbers. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { citationNumber } from './citation-number.ts';

const citing = (recital: string) => draft(['Tỷ lệ đô thị hóa đạt 40%']).replace('QUYẾT NGHỊ:', `${recital}\nQUYẾT NGHỊ:`);

test.each([
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'Xét Tờ trình số 6580/TTr-UBND ngày 27 tháng 10 năm 2023 của Ủy ban nhân dân tỉnh;',
  'Xét Báo cáo thẩm tra của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh;',
])('silent: %s', (recital) => expect(shown(citationNumber, citing(recital))).toEqual([]));

test('a decision without its number', () => {
  const found = shown(citationNumber, citing('Căn cứ Quyết định của Thủ tướng Chính phủ về việc phê duyệt Chương trình;'));
  expect(found).toEqual([expect.stringMatching(/^note lint\/citation-without-number “Quyết định của Thủ tướng Chính phủ/)]);
});
