/** Words that a person points at, read into a draft: the unit whole, the places in the original text. */
import { expect, test } from 'vitest';
import { draftOfWords } from './read-words.ts';

const read = (words: string) => {
  const text = `Điều 3. Nhiệm vụ\n1. Trong năm, ${words}; đồng thời kiểm tra.`;
  const start = text.indexOf(words);
  const { name, unitText, valueSpan, denominator } = draftOfWords(text, { start, end: start + words.length }, undefined);
  return { name, unitText, value: valueSpan && text.slice(valueSpan.start, valueSpan.end), ...(denominator && { denominator }) };
};

test.each([
  ['cấp mới 25 mã số vùng trồng', 'mã số vùng trồng', '25 mã số vùng trồng'],
  ['cấp mới 25 mã số vùng trồng xuất khẩu', 'mã số vùng trồng xuất khẩu', '25 mã số vùng trồng xuất khẩu'],
  ['25 mã số vùng trồng cây ăn trái trong năm 2027', 'mã số vùng trồng cây ăn trái', '25 mã số vùng trồng cây ăn trái'],
  ['có 14 vùng nuôi tôm công nghệ cao', 'vùng nuôi tôm công nghệ cao', '14 vùng nuôi tôm công nghệ cao'],
  ['cấp mới 25 mã số vùng', 'mã số vùng', '25 mã số vùng'],
  ['hỗ trợ 40 hộ vay vốn', 'hộ', '40 hộ'],
  ['trồng mới 300 ha rừng', 'ha', '300 ha'],
])('"%s" counts "%s"', (words, unitText, value) => {
  expect(read(words)).toMatchObject({ unitText, value });
});
