/** One indicator, two levels. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { rivalTargets } from './rival-targets.ts';

test.each([
  [
    'each says who set it',
    ['Thu ngân sách nhà nước trên địa bàn theo dự toán Trung ương giao đạt 5.820 tỷ đồng, chỉ tiêu địa phương phấn đấu là 5.900 tỷ đồng'],
  ],
  ['the same level twice', ['Kim ngạch xuất khẩu đạt 1.750 triệu USD', 'Kim ngạch xuất khẩu đạt 1,75 tỷ USD']],
  ['a running total', ['Số xã đạt chuẩn nông thôn mới trong năm: 12 xã; lũy kế đến hết năm có 89 xã']],
  ['two horizons', ['Tỷ lệ đô thị hóa đến năm 2030 đạt 40%; đến năm 2035 đạt 45%']],
])('silent: %s', (_name, targets) => expect(shown(rivalTargets, draft(targets))).toEqual([]));

test('two levels of the list', () => {
  expect(
    shown(rivalTargets, draft(['Kim ngạch xuất khẩu đạt 1.750 triệu USD', 'Tỷ lệ đô thị hóa đạt 40%', 'Kim ngạch xuất khẩu đạt 1.800 triệu USD'])),
  ).toEqual(['warning lint/two-targets “1.750 triệu USD” “1.800 triệu USD”']);
});

test('list and tasks', () => {
  const list = ['Kim ngạch xuất khẩu đạt 1.750 triệu USD', 'Tỷ lệ đô thị hóa đạt 40%', 'Tỷ lệ hộ nghèo còn 2%'];
  const tasks = (value: string) => draft(list, [`Mở rộng thị trường, phấn đấu kim ngạch xuất khẩu đạt ${value} triệu USD.`]);
  expect(shown(rivalTargets, tasks('1.750'))).toEqual([]);
  expect(shown(rivalTargets, tasks('1.800'))).toEqual(['warning lint/values-differ “1.750 triệu USD” “1.800 triệu USD”']);
});

test.each([
  ['an earlier part of the year', 'Phấn đấu đến cuối quý II kim ngạch xuất khẩu đạt 1.200 triệu USD.'],
  ['six months', 'Trong 6 tháng đầu năm, kim ngạch xuất khẩu đạt 1.100 triệu USD.'],
  ['another year', 'Đến năm 2035, kim ngạch xuất khẩu đạt 4.000 triệu USD.'],
])('silent: the tasks speak of %s', (_time, task) => expect(shown(rivalTargets, draft(['Kim ngạch xuất khẩu đạt 2.400 triệu USD'], [task]))).toEqual([]));

test('silent: two givers, each by name', () => {
  const target = 'Thu nội địa theo dự toán Trung ương giao 5.000 tỷ đồng, Hội đồng nhân dân tỉnh giao 5.400 tỷ đồng';
  expect(shown(rivalTargets, draft([target]))).toEqual([]);
});
