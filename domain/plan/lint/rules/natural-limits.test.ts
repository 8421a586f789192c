/** Limits that nothing measured can cross. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { naturalLimits } from './natural-limits.ts';

test.each([
  ['all of a whole', ['Tỷ lệ người dân tham gia bảo hiểm y tế đạt 100%']],
  ['more than the estimate', ['Thu ngân sách đạt 105% dự toán Trung ương giao']],
  ['growth', ['Kim ngạch xuất khẩu tăng 120%']],
  ['a debt ratio', ['Tỷ lệ dư nợ so với tổng thu ngân sách đạt 120%']],
  ['a range with a dash', ['Tốc độ tăng trưởng đạt 6,5 - 7%']],
  ['a count behind a dash of a list', ['Thành lập mới - 15 hợp tác xã']],
])('silent: %s', (_name, targets) => expect(shown(naturalLimits, draft(targets))).toEqual([]));

test('a share above the whole', () => {
  expect(shown(naturalLimits, draft(['Tỷ lệ hộ dân sử dụng nước sạch đạt 103,5%']))).toEqual(['error lint/share-above-whole “103,5%”', '  103,5 − 100 = 3,5']);
});

test('a range upside down', () => {
  expect(shown(naturalLimits, draft(['Tốc độ tăng trưởng kinh tế (GRDP) đạt 7% - 6,5%']))).toEqual(['error lint/range-upside-down “7% - 6,5%”']);
});

test('a negative count', () => {
  expect(shown(naturalLimits, draft(['Số hợp tác xã thành lập mới đạt -15 hợp tác xã']))).toEqual(['error lint/negative-level “-15 hợp tác xã”']);
});
