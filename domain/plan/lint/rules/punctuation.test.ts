/** Items of one list end alike. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { punctuation } from './punctuation.ts';

const items = [
  'Tỷ lệ đô thị hóa đạt 40%',
  'Tỷ lệ hộ nghèo còn 2%',
  'Kim ngạch xuất khẩu đạt 1.750 triệu USD (trở lên)',
  'Tổng vốn đầu tư đạt 23.500 tỷ đồng',
  'GRDP bình quân đầu người đạt 60 triệu đồng',
];
const text = draft(items);

test.each([
  ['semicolons, a full stop behind the last', text],
  ['sentences', draft(items.map((item) => `${item}.`))],
  ['blanks behind the sign', text.replaceAll(';', '; ')],
  ['too short a list to have a habit', draft(['Tỷ lệ đô thị hóa đạt 40%.', 'Tỷ lệ hộ nghèo còn 2%;', 'Tổng vốn đầu tư đạt 23.500 tỷ đồng'])],
])('silent: %s', (_name, given) => expect(shown(punctuation, given)).toEqual([]));

test('a full stop inside', () => {
  const given = text.replace('còn 2%;', 'còn 2%.');
  expect(shown(punctuation, given)).toEqual(['note lint/item-ends-otherwise “2%.”']);
  expect(said(punctuation, given)).toEqual(['Mục “b)” kết thúc bằng dấu “.”, trong khi 3 mục khác của danh sách kết thúc bằng dấu “;”.']);
});

test('no sign at all, and a list that is not closed', () => {
  expect(shown(punctuation, text.replace('còn 2%;', 'còn 2%'))).toEqual(['note lint/item-ends-bare “2%”']);
  expect(shown(punctuation, text.replace('60 triệu đồng.', '60 triệu đồng;'))).toEqual(['note lint/list-not-closed “đồng;”']);
});
