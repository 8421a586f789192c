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

const collected = 'Thu ngân sách nhà nước trên địa bàn';
const inside = (inner: string, trade: string) => `(trong đó: thu nội địa ${inner} tỷ đồng; thu từ hoạt động xuất, nhập khẩu ${trade} tỷ đồng)`;

test.each([
  ['the assigned total', `${collected} theo dự toán Trung ương giao là 6.000 tỷ đồng, địa phương phấn đấu đạt 6.388,3 tỷ đồng ${inside('5.920', '80')}`],
  ['the striven-for total', `${collected} theo dự toán Trung ương giao là 6.000 tỷ đồng, địa phương phấn đấu đạt 6.388,3 tỷ đồng ${inside('6.300', '88,3')}`],
  [
    'the assigned total in brackets',
    `${collected} phấn đấu đạt 6.388,3 tỷ đồng (dự toán Trung ương giao 6.000 tỷ đồng), trong đó: thu nội địa 5.920 tỷ đồng; thu xuất nhập khẩu 80 tỷ đồng`,
  ],
  [
    'parts told for both setters',
    `${collected} đạt 6.388,3 tỷ đồng, trong đó: thu nội địa theo dự toán Trung ương giao 5.920 tỷ đồng, địa phương phấn đấu 6.300 tỷ đồng; thu xuất nhập khẩu 88,3 tỷ đồng`,
  ],
])('silent where the parts make %s', (_name, target) => expect(shown(partsAndTotal, draft([target]))).toEqual([]));

test('of two totals the nearer one is named where the parts make neither', () => {
  const target = `${collected} theo dự toán Trung ương giao là 6.000 tỷ đồng, địa phương phấn đấu đạt 6.388,3 tỷ đồng ${inside('5.920', '70')}`;
  expect(shown(partsAndTotal, draft([target]))).toEqual([
    'warning lint/parts-below-total “6.000 tỷ đồng” “5.920 tỷ đồng” “70 tỷ đồng”',
    '  5.920 + 70 = 5.990',
    '  6.000 − 5.990 = 10',
  ]);
});

test('a list within a list ends at the semicolon: what follows belongs to the outer one', () => {
  const target =
    'Tổng vốn đầu tư phát triển toàn xã hội đạt 24.500 tỷ đồng, gồm: vốn nhà nước 6.500 tỷ đồng, trong đó vốn ngân sách tỉnh 4.100 tỷ đồng; vốn ngoài nhà nước 16.800 tỷ đồng; vốn đầu tư trực tiếp nước ngoài 1.200 tỷ đồng';
  expect(shown(partsAndTotal, draft([target]))).toEqual([]);
});
