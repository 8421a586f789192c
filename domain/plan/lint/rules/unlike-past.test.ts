/** A target against the five years before. */
import { findUnit } from '@moc/facts';
import { expect, test } from 'vitest';
import { decimal, type Unit, yearPeriod } from '../../../values/index.ts';
import type { PartAddress } from '../../types.ts';
import { draft, said, shown } from '../testing/lint-text.ts';
import { unlikePast } from './unlike-past.ts';

const series = (...values: string[]) => ({
  known: values.map((value, i) => ({
    part: 'dieu-1.diem-a.phan-1' as PartAddress,
    period: yearPeriod(2030 - values.length + i),
    quantity: { value: decimal(value), unit: findUnit('triệu USD') as Unit },
    source: 'Cục Thống kê',
  })),
});
const exports = (value: string) => draft([`Kim ngạch xuất khẩu đạt ${value} triệu USD`]);

test.each([
  ['a step beyond the highest', '1.750', series('1200', '1300', '1450', '1600')],
  ['two years are too few', '175.000', series('1500', '1600')],
  ['years long past do not count', '175.000', { known: series('1200', '1300', '1450', '1600').known.map((one) => ({ ...one, period: yearPeriod(2020) })) }],
])('silent: %s', (_name, value, context) => expect(shown(unlikePast, exports(value), context)).toEqual([]));

test('a slip of the comma', () => {
  expect(shown(unlikePast, exports('17.500'), series('1200', '1300', '1450', '1600'))).toEqual([
    'note lint/above-past-years “17.500 triệu USD”',
    '  1.600 − 1.200 = 400',
    '  17.500 > 1.600 + 400 = 2.000',
  ]);
  expect(shown(unlikePast, exports('175'), series('1200', '1300', '1450', '1600'))[0]).toBe('note lint/below-past-years “175 triệu USD”');
});

test('the years are told oldest first, in whatever order they were handed in', () => {
  const { known } = series('1200', '1300', '1450', '1600');
  const [told] = said(unlikePast, exports('17.500'), { known: known.toReversed() });
  expect(told).toBe(
    'Kim ngạch xuất khẩu: mức 17.500 triệu USD cao khác thường so với các năm trước, từ 1.200 triệu USD đến 1.600 triệu USD (2026, 2027, 2028, 2029). Hãy kiểm tra đơn vị, dấu phẩy và căn cứ.',
  );
  expect(shown(unlikePast, exports('175'), { known })[2]).toBe('  175 < 1.200 − 400 = 800');
});

test.each([
  ['exactly as far above as the span is wide', '2.000', false],
  ['one farther', '2.001', true],
  ['exactly as far below', '800', false],
  ['one lower', '799', true],
])('%s', (_name, value, told) => {
  const { known } = series('1600', '1200', '1450');
  expect(shown(unlikePast, exports(value), { known }).length > 0).toBe(told);
});

test('three years are enough; only whole years of the part itself, within five, in a unit that converts', () => {
  const { known } = series('1200', '1300', '1450');
  const is = (changed: readonly object[]) =>
    shown(unlikePast, exports('17.500'), { known: known.map((one, index) => ({ ...one, ...changed[index] })) as typeof known }).length > 0;
  expect(is([])).toBe(true);
  expect(is([{ part: 'dieu-1.diem-b.phan-1' }])).toBe(false);
  expect(is([{ period: { start: '2027-01', months: 6 } }])).toBe(false);
  expect(is([{ period: yearPeriod(2025) }])).toBe(true);
  expect(is([{ period: yearPeriod(2024) }])).toBe(false);
  expect(is([{ period: yearPeriod(2030) }])).toBe(false);
  expect(is([{ period: yearPeriod(2028) }])).toBe(false);
  expect(is([{ quantity: { value: decimal('5'), unit: findUnit('ha') as Unit } }])).toBe(false);
  expect(is([{ quantity: { value: decimal('1.2'), unit: findUnit('tỷ USD') as Unit } }])).toBe(true);
});

test('a growth aimed at is held against past growths; a fall is not', () => {
  const known = ['5', '6', '7'].map((value, i) => ({
    ...{
      part: 'dieu-1.diem-a.phan-1' as PartAddress,
      period: yearPeriod(2027 + i),
      quantity: { value: decimal(value), unit: findUnit('%') as Unit },
      source: 'Cục Thống kê',
    },
  }));
  expect(shown(unlikePast, draft(['Kim ngạch xuất khẩu tăng 70%']), { known })[0]).toMatch(/^note lint\/above-past-years/);
  expect(shown(unlikePast, draft(['Kim ngạch xuất khẩu giảm 70%']), { known })).toEqual([]);
});
