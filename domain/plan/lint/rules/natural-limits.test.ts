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
  ['an amount of money above a hundred', ['Tỷ lệ thu hồi đạt 250 tỷ đồng']],
  ['all of a whole in per mille', ['Tỷ lệ trẻ được tiêm chủng đạt 1000‰']],
  [
    'a share of other things',
    ['Tỷ lệ giới tính khi sinh đạt 110%', 'Tỷ lệ tự chủ tài chính đạt 120%', 'Tỷ lệ lạm phát đạt 130%', 'Tỷ lệ dân số phụ thuộc đạt 150%'],
  ],
  ['no share at all', ['Năng suất bằng 150%']],
  ['points below nothing', ['Chỉ số đạt -5 điểm']],
  ['a range with one bound', ['Tốc độ tăng trưởng đạt 7 - 7%']],
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

test('per mille, a coverage, an upper bound', () => {
  expect(shown(naturalLimits, draft(['Tỷ lệ trẻ được tiêm chủng đạt 1001‰']))).toEqual(['error lint/share-above-whole “1001‰”', '  1.001 − 1.000 = 1']);
  expect(shown(naturalLimits, draft(['Độ che phủ rừng đạt 142%']))[0]).toBe('error lint/share-above-whole “142%”');
  expect(shown(naturalLimits, draft(['Bao phủ bảo hiểm y tế đạt 90 - 105%']))).toEqual(['error lint/share-above-whole “90 - 105%”', '  105 − 100 = 5']);
});

test.each([
  ['Sản lượng lúa đạt -5 tấn', '“-5 tấn”'],
  ['Diện tích rừng là - 5 ha', ''],
  ['Chiều dài đường: -5 km', '“-5 km”'],
  ['Tỷ lệ hộ nghèo còn -2%', '“-2%”'],
  ['Tỷ lệ hộ nghèo còn\u00a0-2%', '“-2%”'],
])('below nothing: %s', (target, words) => expect(shown(naturalLimits, draft([target]))).toEqual(words === '' ? [] : [`error lint/negative-level ${words}`]));

test('a change upside down', () => {
  expect(shown(naturalLimits, draft(['Kim ngạch xuất khẩu tăng 9 - 8%']))).toEqual(['error lint/range-upside-down “9 - 8%”']);
});
