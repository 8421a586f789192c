/** Every step in words, in both languages: figures by status and form, operations, rounding, and why something is missing. */
import { describe, expect, test } from 'vitest';
import { type Decimal, day } from '../../values/index.ts';
import { amount, sayAmount, sayDerivedStep, sayFigureStep, sayMissing, sayOperation } from './say-step.ts';
import { indicator, observation, period } from './testing/world.ts';
import type { MissingWhy } from './types.ts';

const billion = { vi: 'tỷ đồng', en: 'billion VND' };
const percent = { vi: '%', en: '%' };
const revenue = indicator('thu', 'tỷ đồng', { name: { vi: 'Thu nội địa', en: 'Domestic revenue' } });
const of = (value: string, unit = billion, step?: number) => amount(value as Decimal, unit, step);

test('amounts carry their unit; a percent sign stands at the number, a bare number alone', () => {
  expect([sayAmount(of('5680'), 'vi'), sayAmount(of('5680'), 'en'), sayAmount(of('6.5', percent), 'vi'), sayAmount(of('2', { vi: '', en: '' }), 'en')]).toEqual(
    [...['5.680 tỷ đồng', '5,680 billion VND', '6,5%', '2']],
  );
  expect(sayAmount(of('6.5', { vi: '‰', en: '‰' }), 'vi')).toBe('6,5‰');
  expect(of('1')).not.toHaveProperty('step');
});

describe('a figure', () => {
  const given = observation('thu 2024 = 5680 tỷ đồng @2024-12-05');

  test.each([
    ['plan', 'kế hoạch', 'plan'],
    ['estimate', 'ước tính', 'estimate'],
    ['preliminary', 'sơ bộ', 'preliminary'],
    ['official', 'chính thức', 'official'],
  ] as const)('of status %s', (status, vi, en) => {
    expect(sayFigureStep({ ...given, status }, revenue, of('5680'))).toEqual({
      vi: `Thu nội địa, năm 2024, đơn vị 83: 5.680 tỷ đồng (${vi}; công bố 05/12/2024; nguồn nguon)`,
      en: `Domestic revenue, 2024, place 83: 5,680 billion VND (${en}; published 5 December 2024; source nguon)`,
    });
  });

  test.each([
    ['value', '', ''],
    ['count', '', ''],
    ['rank', ' (thứ hạng)', ' (rank)'],
    ['growth-yoy', ' (tăng so với cùng kỳ)', ' (growth year on year)'],
    ['share-of-plan', ' (so với kế hoạch)', ' (share of plan)'],
  ] as const)('in the form %s', (measure, vi, en) => {
    const said = sayFigureStep({ ...given, measure }, revenue, of('5680'));
    expect([said.vi.split(':')[0], said.en.split(':')[0]]).toEqual([`Thu nội địa, năm 2024, đơn vị 83${vi}`, `Domestic revenue, 2024, place 83${en}`]);
  });

  test('that itself follows from a formula', () => {
    expect(sayDerivedStep(revenue, period('2024-Q1'), '83', '[a] + [b]', of('5'))).toEqual({
      vi: 'Thu nội địa, quý I/2024, đơn vị 83: 5 tỷ đồng (suy ra theo công thức [a] + [b])',
      en: 'Domestic revenue, Q1 2024, place 83: 5 billion VND (derived by the formula [a] + [b])',
    });
  });
});

describe('an operation', () => {
  const say = (
    operator: Parameters<typeof sayOperation>[0]['operator'],
    operands: readonly ReturnType<typeof of>[],
    roundedTo?: number,
    hundredfold?: boolean,
  ) => sayOperation({ operator, operands, result: of('9'), ...(roundedTo !== undefined && { roundedTo }) }, hundredfold);

  test.each<[Parameters<typeof sayOperation>[0]['operator'], string, string]>([
    ['+', '(1) 5 tỷ đồng + 4 tỷ đồng = 9 tỷ đồng', '(1) 5 billion VND + 4 billion VND = 9 billion VND'],
    ['-', '(1) 5 tỷ đồng − 4 tỷ đồng = 9 tỷ đồng', '(1) 5 billion VND − 4 billion VND = 9 billion VND'],
    ['*', '(1) 5 tỷ đồng × 4 tỷ đồng = 9 tỷ đồng', '(1) 5 billion VND × 4 billion VND = 9 billion VND'],
    ['/', '(1) 5 tỷ đồng ÷ 4 tỷ đồng = 9 tỷ đồng', '(1) 5 billion VND ÷ 4 billion VND = 9 billion VND'],
    ['sum', '(1) 5 tỷ đồng + 4 tỷ đồng = 9 tỷ đồng', '(1) 5 billion VND + 4 billion VND = 9 billion VND'],
    ['negate', '−((1) 5 tỷ đồng) = 9 tỷ đồng', '−((1) 5 billion VND) = 9 billion VND'],
    ['convert', 'đổi đơn vị: (1) 5 tỷ đồng = 9 tỷ đồng', 'in another unit: (1) 5 billion VND = 9 billion VND'],
    ['round', 'làm tròn: (1) 5 tỷ đồng = 9 tỷ đồng', 'rounded: (1) 5 billion VND = 9 billion VND'],
  ])('%s', (operator, vi, en) => expect(say(operator, [of('5', billion, 1), of('4')])).toEqual({ vi, en }));

  test('a constant below zero stands in brackets, a step by its number', () => {
    expect(say('-', [of('5'), of('-3')]).vi).toBe('5 tỷ đồng − (−3 tỷ đồng) = 9 tỷ đồng');
    expect(say('-', [of('5'), of('-3', billion, 2)]).vi).toBe('5 tỷ đồng − (2) −3 tỷ đồng = 9 tỷ đồng');
  });

  test('what was rounded is said, and what is told in percent', () => {
    expect(say('/', [of('5'), of('4')], 2)).toEqual({
      vi: '5 tỷ đồng ÷ 4 tỷ đồng = 9 tỷ đồng (giữ 2 chữ số thập phân)',
      en: '5 billion VND ÷ 4 billion VND = 9 billion VND (to 2 decimals)',
    });
    expect(say('/', [of('5'), of('4')], 0, true).vi).toBe('5 tỷ đồng ÷ 4 tỷ đồng × 100 = 9 tỷ đồng (giữ 0 chữ số thập phân)');
  });
});

test.each<[MissingWhy, string, string]>([
  ['no-figure', 'chưa có số liệu công bố đến 01/10/2024', 'no figure published by 1 October 2024'],
  ['undated', 'có số liệu nhưng không rõ ngày công bố', 'figures exist, but nobody knows since when'],
  ['no-children', 'không biết các đơn vị trực thuộc để cộng', 'the units below, to be summed over, are not known'],
  ['division-by-zero', 'phép chia cho 0', 'a division by zero'],
  ['other-unit', 'số liệu có đơn vị không quy đổi được', 'the figure came in a unit that does not convert'],
  ['too-large', 'phép tính quá lớn nên đã dừng lại', 'the computation grew too large and was stopped'],
])('what is missing: %s', (why, vi, en) => {
  expect(sayMissing(why, revenue, period('2024-M09'), '83', day('2024-10-01'))).toEqual({
    vi: `Thu nội địa, tháng 9/2024, đơn vị 83: ${vi}`,
    en: expect.stringMatching(new RegExp(`^Domestic revenue, .*2024, place 83: ${en}$`)),
  });
  expect(sayMissing(why, undefined, period('2024'), '83', day('2024-10-01'))).toEqual({ vi: `năm 2024, đơn vị 83: ${vi}`, en: `2024, place 83: ${en}` });
});
