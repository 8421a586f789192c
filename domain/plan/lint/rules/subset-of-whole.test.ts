/** What is "trong đó" against the whole. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { subsetOfWhole } from './subset-of-whole.ts';

test.each([
  ['people by other names', ['Giải quyết việc làm cho 20.000 lao động, trong đó có trên 2.500 người đi làm việc ở nước ngoài']],
  ['a share of the same', ['Tỷ lệ lao động qua đào tạo đạt 68%; trong đó, tỷ lệ lao động có bằng cấp, chứng chỉ đạt 38%']],
  ['growth of parts', ['Tốc độ tăng trưởng kinh tế đạt 7%; trong đó, khu vực dịch vụ tăng 9%; khu vực công nghiệp tăng 12%']],
  ['a rate of a subgroup', ['Tỷ lệ hộ dân sử dụng nước sạch đạt 90%; trong đó, tỷ lệ hộ dân đô thị đạt 99%']],
])('silent: %s', (_name, targets) => expect(shown(subsetOfWhole, draft(targets))).toEqual([]));

test('a part larger than the whole', () => {
  const text = draft(['Giải quyết việc làm cho 2.000 lao động, trong đó có trên 2.500 người đi làm việc ở nước ngoài']);
  expect(shown(subsetOfWhole, text)).toEqual(['warning lint/subset-larger “2.000 lao động” “2.500 người”', '  2.500 − 2.000 = 500']);
});

test('a share larger than the share that contains it', () => {
  const text = draft(['Tỷ lệ lao động qua đào tạo đạt 38%; trong đó, tỷ lệ lao động có bằng cấp, chứng chỉ đạt 68%']);
  expect(shown(subsetOfWhole, text)).toEqual(['warning lint/subset-larger “38%” “68%”', '  68 − 38 = 30']);
});

test('silent: what is larger behind a semicolon is no part', () => {
  const target = 'Tổng đàn gia súc 500.000 con, trong đó đàn heo 420.000 con; đàn gia cầm 8 triệu con';
  expect(shown(subsetOfWhole, draft([target]))).toEqual([]);
});
