/** A target against the five years before. */
import { findUnit } from '@moc/facts';
import { expect, test } from 'vitest';
import { decimal, type Unit, yearPeriod } from '../../../values/index.ts';
import type { PartAddress } from '../../types.ts';
import { draft, shown } from '../testing/lint-text.ts';
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
