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

test('four items are a list, three are not', () => {
  const four = draft(items.slice(0, 4));
  expect(shown(punctuation, four.replace('còn 2%;', 'còn 2%.'))).toEqual(['note lint/item-ends-otherwise “2%.”']);
  expect(shown(punctuation, draft(items.slice(0, 4)).replace('23.500 tỷ đồng.', '23.500 tỷ đồng;'))).toEqual(['note lint/list-not-closed “đồng;”']);
  expect(shown(punctuation, draft(items.slice(0, 3)).replace('triệu USD (trở lên).', 'triệu USD (trở lên);'))).toEqual([]);
});

test('a habit is what more than three in five do', () => {
  const six = draft([...items, 'Diện tích trồng mới đạt 5 ha']);
  const stops = (count: number) => ['40%', '2%', '(trở lên)'].slice(0, count).reduce((given, end) => given.replace(`${end};`, `${end}.`), six);
  expect(shown(punctuation, stops(1))).toEqual(['note lint/item-ends-otherwise “40%.”']);
  expect(shown(punctuation, stops(2))).toEqual([]);
});

test('of sentences, a comma behind the last is not closed', () => {
  const sentences = draft(items.map((item) => `${item}.`));
  expect(shown(punctuation, sentences.replace('60 triệu đồng.', '60 triệu đồng,'))).toEqual(['note lint/list-not-closed “đồng,”']);
  expect(said(punctuation, sentences.replace('còn 2%.', 'còn 2%;'))).toEqual([
    'Mục “b)” kết thúc bằng dấu “;”, trong khi 3 mục khác của danh sách kết thúc bằng dấu “.”.',
  ]);
});

test('items that have items of their own are no list of sentences', () => {
  const nested = text.replace('còn 2%;', 'còn 2%:\n- Hộ nghèo đô thị còn 1%;\n- Hộ nghèo nông thôn còn 3%.');
  expect(shown(punctuation, nested)).toEqual([]);
});
