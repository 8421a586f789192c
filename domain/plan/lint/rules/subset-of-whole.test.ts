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

test.each([
  'đô thị',
  'thành thị',
  'nông thôn',
  'khu vực biên giới',
  'vùng cao',
  'miền núi',
  'dân tộc thiểu số',
  'có chủ hộ là nữ',
  'có chủ hộ là nam',
  'có trẻ nhỏ',
  'cấp tỉnh quản lý',
  'cấp huyện quản lý',
  'cấp xã quản lý',
  'cấp học phổ thông',
  'có con học mầm non',
  'có con học tiểu học',
  'có con học trung học',
])('silent: a rate of households %s may be higher', (group) => {
  expect(shown(subsetOfWhole, draft([`Tỷ lệ hộ dùng nước sạch đạt 90%; trong đó, tỷ lệ hộ ${group} đạt 99%`]))).toEqual([]);
});

test.each([
  ['a share of the whole', 'Tỷ trọng công nghiệp đạt 38%; trong đó, tỷ trọng chế biến đạt 68%', ['warning lint/subset-larger “38%” “68%”', '  68 − 38 = 30']],
  [
    'a rate named by the south',
    'Tỷ lệ hộ dùng điện đạt 90%; trong đó, tỷ lệ hộ dùng điện Namgrid đạt 99%',
    ['warning lint/subset-larger “90%” “99%”', '  99 − 90 = 9'],
  ],
  ['growth, though told as a rate', 'Tỷ lệ tăng trưởng đạt 7%; trong đó, tỷ lệ dịch vụ đạt 9%', []],
  ['no rate of its own', 'Tỷ lệ lao động qua đào tạo đạt 38%; trong đó, lao động có bằng cấp đạt 68%', []],
  ['exactly the whole', 'Tổng vốn đạt 500 tỷ đồng; trong đó, vốn ngân sách 500 tỷ đồng', []],
  ['another unit', 'Sản lượng lúa đạt 500 tấn; trong đó, diện tích 600 ha', []],
  ['people and things', 'Giải quyết việc làm cho 200 lao động; trong đó, hỗ trợ 300 doanh nghiệp', []],
  ['things and people', 'Thành lập 200 doanh nghiệp; trong đó, có 300 lao động', []],
  ['the least of a part against the most of the whole', 'Tổng vốn đạt 500 - 600 tỷ đồng; trong đó, vốn ngân sách 550 - 700 tỷ đồng', []],
  [
    'in another scale',
    'Tổng vốn đạt 1,5 nghìn tỷ đồng; trong đó, vốn ngân sách 1.600 tỷ đồng',
    ['warning lint/subset-larger “1,5 nghìn tỷ đồng” “1.600 tỷ đồng”', '  1,6 − 1,5 = 0,1'],
  ],
])('%s', (_name, target, expected) => expect(shown(subsetOfWhole, draft([target]))).toEqual(expected));
