/** A total and its parts in one unit. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { unitsOfParts } from './units-of-parts.ts';

const budget = (part: string) =>
  draft([`Thu ngân sách nhà nước trên địa bàn đạt 5.820 tỷ đồng (trong đó: thu nội địa 5.680 tỷ đồng; thu từ hoạt động xuất, nhập khẩu ${part})`]);

test.each([['140 tỷ đồng'], ['30 doanh nghiệp']])('silent: %s', (part) => expect(shown(unitsOfParts, budget(part))).toEqual([]));

test('another scale is a note, another measure a warning', () => {
  expect(shown(unitsOfParts, budget('140.000 triệu đồng'))).toEqual(['note lint/scales-differ “5.820 tỷ đồng” “140.000 triệu đồng”']);
  expect(shown(unitsOfParts, budget('6 triệu USD'))).toEqual(['warning lint/units-differ “5.820 tỷ đồng” “6 triệu USD”']);
});

test('the same in another currency is no part', () => {
  expect(shown(unitsOfParts, draft(['GRDP bình quân đầu người đạt 26,5 triệu đồng, tương đương khoảng 1.240 USD']))).toEqual([]);
});

test.each(['Sản lượng lương thực 1,2 triệu tấn, trong đó lúa 950.000 tấn', 'Diện tích lúa 80.000 ha, trong đó năng suất đạt 62 tạ/ha'])(
  'silent: one unit in words, or another measure: %s',
  (target) => expect(shown(unitsOfParts, draft([target]))).toEqual([]),
);
