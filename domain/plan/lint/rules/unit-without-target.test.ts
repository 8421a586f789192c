/** Units of the tasks against those of the targets. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { unitWithoutTarget } from './unit-without-target.ts';

const targets = [
  'Công nhận 05 xã đạt chuẩn nông thôn mới; huyện An Phú đạt chuẩn huyện nông thôn mới; huyện Bình Sơn cơ bản đạt tiêu chí huyện nông thôn mới nâng cao',
];
const task = (units: string) => draft(targets, [`Đẩy nhanh tiến độ xây dựng huyện đạt chuẩn nông thôn mới tại các huyện ${units}.`]);

test.each([
  ['the same districts', task('An Phú và Bình Sơn')],
  ['fewer districts', draft(targets, ['Đẩy nhanh tiến độ xây dựng nông thôn mới tại huyện An Phú.'])],
  ['another goal', draft(targets, ['Hỗ trợ phòng, chống xâm nhập mặn tại các huyện An Phú và Cát Hải.'])],
  ['another kind of unit', draft(targets, ['Xây dựng nông thôn mới tại các xã Mỹ An và Mỹ Lộc.'])],
])('silent: %s', (_name, text) => expect(shown(unitWithoutTarget, text)).toEqual([]));

test('a district with a task and no target', () => {
  const text = task('An Phú, Bình Sơn và Cát Hải');
  expect(shown(unitWithoutTarget, text)).toEqual(['warning lint/unit-without-target “huyện An Phú đạt chuẩn huyện nông thôn mới” “Cát Hải”']);
  expect(said(unitWithoutTarget, text)[0]).toContain('Huyện Cát Hải được nêu trong nhiệm vụ về “nông thôn mới” nhưng không có trong chỉ tiêu');
});

test('silent: what was reached is only kept', () => {
  const text = draft(['Xã An Hòa, xã Bình Hòa đạt chuẩn nông thôn mới'], ['Duy trì kết quả nông thôn mới ở các xã Cát Hòa, Định Hòa.']);
  expect(shown(unitWithoutTarget, text)).toEqual([]);
});
