/** Numbers and letters in order. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { numbering } from './numbering.ts';

const items = [
  'Tỷ lệ đô thị hóa đạt 40%',
  'Tỷ lệ hộ nghèo còn 2%',
  'Kim ngạch xuất khẩu đạt 1.750 triệu USD',
  'Tổng vốn đầu tư đạt 23.500 tỷ đồng',
  'GRDP bình quân đầu người đạt 60 triệu đồng',
];

test('silent: letters in the legal order, with đ', () => expect(shown(numbering, draft(items))).toEqual([]));

test.each([
  ['a letter left out', 'c)', 'd)', 'warning lint/number-skipped “d)”'],
  ['the letter before again', 'c)', 'b)', 'warning lint/number-repeated “b)”'],
  ['a letter that is not used', 'c)', 'f)', 'warning lint/number-unknown “f)”'],
])('%s', (_name, from, to, expected) => expect(shown(numbering, draft(items).replace(`\n${from}`, `\n${to}`))).toContain(expected));
