/** Growth of the sectors, weighted, against the headline. */
import { expect, test } from 'vitest';
import { decimal, yearPeriod } from '../../../values/index.ts';
import type { PartAddress } from '../../types.ts';
import { draft, lintText, shown } from '../testing/lint-text.ts';
import type { KnownFigure } from '../types.ts';
import { weightedGrowth } from './weighted-growth.ts';

const plan = (headline: string, one: string, two: string, three: string) =>
  draft([
    `Tốc độ tăng trưởng kinh tế (GRDP) đạt ${headline}; trong đó, khu vực nông - lâm - thủy sản (khu vực I) tăng ${one}%; khu vực công nghiệp - xây dựng (khu vực II) tăng ${two}%; khu vực dịch vụ (khu vực III) tăng ${three}%`,
    'Cơ cấu kinh tế: khu vực I: 20%; khu vực II: 40%; khu vực III: 40%',
  ]);

test.each([
  ['the mean of the parts', '8%'],
  ['within the tolerance', '8,2%'],
  ['at least what the parts give', '8% trở lên'],
])('silent: %s', (_name, headline) => expect(shown(weightedGrowth, plan(headline, '3', '10', '8,7'))).toEqual([]));

test('parts that cannot carry the headline', () => {
  expect(shown(weightedGrowth, plan('10%', '3', '10', '8,7'))).toEqual([
    'warning lint/growth-below-headline “10%” “3%” “10%” “8,7%” “20%” “40%” “40%”',
    '  20 ÷ 1,03 = 19,4175',
    '  40 ÷ 1,1 = 36,3636',
    '  40 ÷ 1,087 = 36,7985',
    '  19,4175 + 36,3636 + 36,7985 = 92,5796',
    '  100 ÷ 92,5796 = 1,0802 → 8,02%',
  ]);
});

test('parts above the headline, and a range of which only the lower bound is carried', () => {
  expect(shown(weightedGrowth, plan('6%', '3', '10', '8,7'))[0]).toContain('warning lint/growth-above-headline');
  expect(shown(weightedGrowth, plan('8 - 9%', '3', '10', '8,7'))[0]).toContain('note lint/growth-below-upper-bound');
});

test("last year's shares are used where all are known", () => {
  const share = (part: number, value: string): KnownFigure => ({
    part: `dieu-1.diem-b.phan-${part}` as PartAddress,
    period: yearPeriod(2029),
    quantity: { value: decimal(value), unit: { code: 'percent', dimension: 'ratio', factor: decimal('0.01'), vi: '%', en: '%' } },
    source: 'x',
  });
  const text = plan('10%', '3', '10', '8,7');
  const known = [share(1, '25'), share(2, '35'), share(3, '40')];
  expect(shown(weightedGrowth, text, { known })[1]).toBe('  ( 25 × 3 + 35 × 10 + 40 × 8,7 ) ÷ 100 = 7,73%');
  expect(lintText(text, { known: known.slice(1) })[0]?.arithmetic).toHaveLength(5);
});

test('sectors without a counterpart are not weighed', () => {
  const text = draft([
    'Tốc độ tăng trưởng kinh tế đạt 9%; trong đó, khu vực dịch vụ tăng 3%; khu vực công nghiệp - xây dựng tăng 4%',
    'Cơ cấu kinh tế: khu vực I: 20%; khu vực II: 80%',
  ]);
  expect(shown(weightedGrowth, text)).toEqual([]);
});
