/** Parts against their total: silent where they agree, the gap where they do not. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { partsAndTotal } from './parts-and-total.ts';

const budget = (total: string, inner: string, trade: string) => [
  `Thu ngân sách nhà nước trên địa bàn đạt ${total} tỷ đồng (trong đó: thu nội địa ${inner} tỷ đồng; thu từ hoạt động xuất, nhập khẩu ${trade} tỷ đồng)`,
];

test.each([
  ['exact', budget('5.820', '5.680', '140')],
  ['decimals that agree', budget('6.380,3', '6.300', '80,3')],
  ['off by rounding', budget('6.380,4', '6.300,2', '80,1')],
  ['off by rounding, decimal zeros printed', budget('6.360,0', '6.300,1', '60,0')],
  ['off by rounding of thousands', ['Trồng rừng đạt 1,6 nghìn ha (trong đó: rừng phòng hộ 1,05 nghìn ha; rừng sản xuất 0,5 nghìn ha)']],
  ['one part only', ['Giải quyết việc làm cho 20.000 lao động, trong đó có trên 2.500 người đi làm việc ở nước ngoài']],
  ['some parts of many', budget('50.000', '5.680', '140')],
  ['growth rates', ['Tốc độ tăng trưởng kinh tế đạt 7%; trong đó, khu vực dịch vụ tăng 6%; khu vực công nghiệp tăng 9%']],
])('silent: %s', (_name, targets) => expect(shown(partsAndTotal, draft(targets))).toEqual([]));

test('a gap below is told with its size', () => {
  const text = draft(budget('6.388,3', '6.300', '80'));
  expect(shown(partsAndTotal, text)).toEqual([
    'warning lint/parts-below-total “6.388,3 tỷ đồng” “6.300 tỷ đồng” “80 tỷ đồng”',
    '  6.300 + 80 = 6.380',
    '  6.388,3 − 6.380 = 8,3',
  ]);
  expect(said(partsAndTotal, text)[0]).toContain('ít hơn tổng số 6.388,3 tỷ đồng là 8,3 tỷ đồng');
});

test('what is printed without decimals is exact, and decimal zeros allow no more than half of their last place', () => {
  expect(shown(partsAndTotal, draft(budget('6.360', '6.300,1', '60')))).toHaveLength(3);
  expect(shown(partsAndTotal, draft(budget('6.360,0', '6.300,2', '60,0')))).toHaveLength(3);
});

test('parts above the total', () => {
  expect(shown(partsAndTotal, draft(budget('5.820', '5.680', '240')))).toEqual([
    'warning lint/parts-above-total “5.820 tỷ đồng” “5.680 tỷ đồng” “240 tỷ đồng”',
    '  5.680 + 240 = 5.920',
    '  5.920 − 5.820 = 100',
  ]);
});
