/** What figures are divided among, said by their units or only by their names, and which of them measure the same. */
import { scaleWords, units } from '@moc/facts';
import { expect, test } from 'vitest';
import { readTargetParts } from '../read-parts.ts';
import type { TargetPart } from '../types.ts';
import { earlierPlans } from './find-earlier.ts';
import { hasSameUnit, isDividedOtherwise, ownName, perOf, quantityOf } from './measure.ts';

const partOf = (sentence: string): TargetPart => readTargetParts(sentence, { units, scaleWords }, { planYear: 2024 }).parts[0] as unknown as TargetPart;
const named = (name: string): string | undefined => perOf({ ...partOf('Số hồ sơ 5 hồ sơ'), name });

test.each([
  ['Số giường bệnh trên 1 vạn dân', '10000 người', 'Số giường bệnh'],
  ['Số giường bệnh trên 10.000 dân', '10000 người', 'Số giường bệnh'],
  ['Số giường bệnh/vạn dân', '10000 người', 'Số giường bệnh'],
  ['Số giường bệnh / một vạn dân số', '10000 người', 'Số giường bệnh'],
  ['Thuê bao internet tính trên 100 dân', '100 người', 'Thuê bao internet'],
  ['Thuê bao trên mỗi nghìn người', '1000 người', 'Thuê bao'],
  ['Doanh nghiệp trên ngàn dân', '1000 người', 'Doanh nghiệp'],
  ['Vốn vay trên triệu hộ', '1000000 hộ', 'Vốn vay'],
  ['Tỷ suất tử vong trẻ em trên 1.000 trẻ đẻ sống', '1000 trẻ đẻ sống', 'Tỷ suất tử vong trẻ em'],
  ['Tỷ số tử vong mẹ trên 100.000 ca đẻ sống', '100000 ca đẻ sống', 'Tỷ số tử vong mẹ'],
  ['Số con / phụ nữ', 'phụ nữ', 'Số con'],
  ['Năng suất / lao động', 'lao động', 'Năng suất'],
  ['GRDP bình quân đầu người', 'người', 'GRDP'],
  ['GRDP tính theo đầu người', 'người', 'GRDP'],
  ['Thu nhập tính bình quân trên đầu người', 'người', 'Thu nhập'],
  ['Chi tiêu trung bình mỗi đầu người', 'người', 'Chi tiêu'],
  ['Đất ở đầu người', 'người', 'Đất ở'],
  ['Thu nhập bình quân mỗi hộ', 'hộ', 'Thu nhập'],
  ['Thu nhập bình quân trên một lao động', 'lao động', 'Thu nhập'],
  ['Chi phí trung bình theo 1 trẻ em', 'trẻ em', 'Chi phí'],
  ['Số xã trên địa bàn', undefined, 'Số xã trên địa bàn'],
  ['Số trẻ trên 5 tuổi', undefined, 'Số trẻ trên 5 tuổi'],
  ['Số hộ trên dân số', undefined, 'Số hộ trên dân số'],
  ['Thu nhập bình quân', undefined, 'Thu nhập bình quân'],
  ['bình quân đầu người', 'người', 'bình quân đầu người'],
])('%s', (name, per, own) => {
  expect(named(name)).toBe(per);
  expect(ownName(name).replace(/\s+/gu, ' ').trim()).toBe(own);
});

test.each([
  ['Thu nhập đạt 65 triệu đồng/người/năm', 'người'],
  ['Số giường bệnh đạt 34 giường/vạn dân', '10000 người'],
  ['Năng suất lao động đạt 120 triệu đồng/lao động', 'lao động'],
  ['Sản lượng đạt 500 tấn', undefined],
  ['Năng suất lúa đạt 62 tạ/ha', 'area'],
  ['Hoàn thành Đề án phát triển du lịch', undefined],
])('%s is divided among', (sentence, per) => expect(perOf(partOf(sentence))).toBe(per));

test.each([
  ['Thu ngân sách đạt 9 tỷ đồng', 'Thu ngân sách đạt 900 triệu đồng', true, false],
  ['Sản lượng cá đạt 5 tấn', 'Sản lượng cá đạt 9 tỷ đồng', false, false],
  ['Số giường bệnh trên 1 vạn dân đạt 34 giường', 'Số giường bệnh đạt 34 giường bệnh/vạn dân', true, false],
  ['Số giường bệnh trên 1 vạn dân đạt 34 giường', 'Số giường bệnh đạt 340 giường bệnh', false, true],
  ['Số bác sĩ trên 1 vạn dân đạt 12', 'Số bác sĩ đạt 12 bác sĩ/vạn dân', true, false],
  ['Số bác sĩ trên 1 vạn dân đạt 12 bác sĩ', 'Số dược sĩ trên 1 vạn dân đạt 3 dược sĩ', false, false],
  ['Thu nhập bình quân đạt 65 triệu đồng', 'Thu nhập bình quân đầu người đạt 65 triệu đồng', true, false],
  ['Thu nhập bình quân đạt 65 triệu đồng/người/năm', 'Thu nhập bình quân đạt 65 triệu đồng', true, false],
  ['GRDP bình quân đầu người đạt 90 triệu đồng', 'GRDP đạt 90 tỷ đồng', false, true],
  ['GRDP bình quân đầu người đạt 90 triệu đồng', 'GRDP bình quân mỗi hộ đạt 90 triệu đồng', false, true],
  ['Thu nhập bình quân đạt 65 triệu đồng/người', 'Thu nhập bình quân đạt 5 tấn', false, false],
  ['Thu nhập bình quân đạt 65 triệu đồng', 'Thu nhập bình quân đạt 5 tấn', false, false],
  ['Tỷ lệ hộ nghèo giảm 2%', 'Tỷ lệ hộ nghèo từ 2 - 3%', true, false],
  ['Hoàn thành Đề án phát triển du lịch', 'Sản lượng cá đạt 5 tấn', true, false],
])('%s | %s', (one, other, sameUnit, otherwise) => {
  const [a, b] = [partOf(one), partOf(other)];
  expect([hasSameUnit(a, b), isDividedOtherwise(a, b)]).toEqual([sameUnit, otherwise]);
  expect([hasSameUnit(b, a), isDividedOtherwise(b, a)]).toEqual([sameUnit, otherwise]);
});

test('the quantity that names the unit: of a change its amount, of a range its lower end, of an event none', () => {
  const values = ['Tỷ lệ hộ nghèo giảm 2%', 'Tỷ lệ hộ nghèo từ 2 - 3%', 'Tỷ lệ hộ nghèo dưới 4%', 'Hoàn thành Đề án phát triển du lịch'];
  expect(values.map((sentence) => quantityOf(partOf(sentence).criterion)?.value)).toEqual(['2', '2', '4', undefined]);
});

test('a plan goes on from the nearest one before it of the same length, tenant and Council', () => {
  const plan = (id: string, start: string, more: object = {}) => ({
    id,
    tenant: 'a',
    planPeriod: { start, months: 12 } as never,
    issuer: 'HĐND TỈNH HỒ SEN',
    ...more,
  });
  const now = plan('now', '2025-01');
  const all = [
    now,
    plan('first', '2022-01'),
    plan('last', '2024-01', { issuer: 'Hội đồng nhân dân tỉnh Hồ Sen' }),
    plan('unnamed', '2023-01', { issuer: undefined }),
    plan('later', '2026-01'),
    plan('same year', '2025-01'),
    plan('five years', '2021-01', { planPeriod: { start: '2021-01', months: 60 } }),
    plan('of others', '2024-01', { tenant: 'b' }),
    plan('of another province', '2024-01', { issuer: 'HĐND tỉnh Núi Đá' }),
    plan('of the National Assembly', '2024-01', { issuer: 'Quốc hội' }),
  ];
  expect(earlierPlans(now, all).map(({ id }) => id)).toEqual(['last', 'unnamed', 'first']);
  expect(earlierPlans({ ...now, issuer: undefined }, all).map(({ id }) => id)).toEqual([
    'last',
    'of another province',
    'of the National Assembly',
    'unnamed',
    'first',
  ]);
  expect(earlierPlans({ ...now, issuer: 'QUỐC HỘI' }, all).map(({ id }) => id)).toEqual(['of the National Assembly', 'unnamed']);
});
