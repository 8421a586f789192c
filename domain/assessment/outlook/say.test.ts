/** The clauses of an outlook, spoken: months, rounded numbers, bands, what is needed; and the words for a pace or a probability. */
import { findUnit, outlookThresholds } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { decimal, parsePeriod } from '../../values/index.ts';
import type { Needed, Pace } from './index.ts';
import { byEndOf, sayExpectedShare, sayGrowth, sayNeededGrowth, sayNeededPerMonth, sayProbability, spoken } from './say.ts';
import { statusOfPace, statusOfProbability, worstOf } from './status.ts';

const [billion, percent] = [findUnit('tỷ đồng') ?? expect.fail(), findUnit('%') ?? expect.fail()];
const period = (text: string) => parsePeriod(text) ?? expect.fail(text);
const money = (value: string) => ({ value: decimal(value), unit: billion });
const rate = (value: string) => ({ value: decimal(value), unit: percent });
const year = period('2024');

describe('when', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  test.each(months.map((name, index) => [name, index + 1] as const))('the end of %s', (name, month) => {
    const to = { start: '2024-01', months: month };
    expect([byEndOf(to, year, 'vi'), byEndOf(to, year, 'en')]).toEqual([`hết tháng ${month}`, `by the end of ${name}`]);
  });

  test('the year is named where the period is longer than one, or another', () => {
    const five = { start: '2021-01', months: 60 };
    expect(byEndOf({ start: '2021-01', months: 12 }, five, 'vi')).toBe('hết tháng 12/2021');
    expect(byEndOf({ start: '2021-01', months: 18 }, five, 'en')).toBe('by the end of June 2022');
    expect(byEndOf({ start: '2024-01', months: 12 }, period('2023'), 'vi')).toBe('hết tháng 12/2024');
    expect(byEndOf(period('2024-Q2'), year, 'en')).toBe('by the end of June');
  });
});

describe('how much', () => {
  test.each([
    ['12345.678', '12.346'],
    ['1000.5', '1.001'],
    ['1000', '1.000'],
    ['999.96', '1.000'],
    ['999.94', '999,9'],
    ['100.04', '100'],
    ['99.996', '100'],
    ['8.123', '8,12'],
    ['-8.127', '-8,13'],
    ['0', '0'],
  ])('%s is spoken as %s', (value, vi) => expect(spoken(money(value), 'vi')).toBe(`${vi} tỷ đồng`.replace('-', '−')));

  test.each([
    ['8.121', '8,13', '8,12'],
    ['8.129', '8,13', '8,12'],
    ['8.12', '8,12', '8,12'],
    ['108.333333', '108,4', '108,3'],
    ['1458.333', '1.459', '1.458'],
    ['1458.667', '1.459', '1.458'],
    ['999.99', '1.000', '999,9'],
  ])('%s is never less than %s where it is needed, nor more than %s where it is allowed', (value, up, down) => {
    expect([spoken(money(value), 'vi', 'up'), spoken(money(value), 'vi', 'down')]).toEqual([`${up} tỷ đồng`, `${down} tỷ đồng`]);
  });

  test('growth goes up, down or nowhere', () => {
    expect(['4.96', '-2', '0'].map((value) => sayGrowth(rate(value), 'vi'))).toEqual(['tăng 4,96%', 'giảm 2%', 'không tăng, không giảm']);
    expect(['4.96', '-2', '0'].map((value) => sayGrowth(rate(value), 'en'))).toEqual(['up 4.96%', 'down 2%', 'unchanged']);
    expect([sayGrowth(rate('20.1924'), 'vi', 'up'), sayGrowth(rate('20.1924'), 'vi'), sayGrowth(rate('20.1989'), 'vi', 'down')]).toEqual([
      'tăng 20,2%',
      'tăng 20,19%',
      'tăng 20,19%',
    ]);
    expect([sayGrowth(rate('-6.251'), 'vi', 'up'), sayGrowth(rate('-6.251'), 'vi', 'down')]).toEqual(['giảm 6,25%', 'giảm 6,26%']);
  });
});

describe('against what', () => {
  const pace = (basis: Pace['basis'], expected: string, low?: string, high?: string): Pace => ({
    ...{ kind: 'share', reached: decimal('70'), expected: decimal(expected), basis, years: [] },
    ...(low !== undefined && { expectedLow: decimal(low) }),
    ...(high !== undefined && { expectedHigh: decimal(high) }),
  });

  test.each<[Pace, string, string]>([
    [pace('past-years', '72.36', '70', '73.33'), 'các năm trước cùng kỳ đạt 70–73,3%', 'in past years it was 70–73.3% by then'],
    [pace('past-years', '72.36', '72.36', '72.36'), 'các năm trước cùng kỳ đạt 72,4%', 'in past years it was 72.4% by then'],
    [pace('planned-path', '40'), 'kịch bản đến kỳ này là 40%', 'the plan for that time was 40%'],
    [pace('planned-path', '40', '40'), 'kịch bản đến kỳ này là 40%', 'the plan for that time was 40%'],
    [pace('planned-path', '40', undefined, '45'), 'kịch bản đến kỳ này là 40%', 'the plan for that time was 40%'],
    [
      pace('straight-line', '91.6667'),
      'mức chia đều theo tháng là 91,7% (chưa đủ số liệu 3 năm để so sánh)',
      'an even pace would be 91.7% (there are not three past years to compare)',
    ],
  ])('%#', (given, vi, en) => expect([sayExpectedShare(given, 'vi'), sayExpectedShare(given, 'en')]).toEqual([vi, en]));
});

describe('what the rest must bring', () => {
  const needed = (amount: Needed['amount'], remaining: number, rest: Partial<Needed> = {}): Needed => ({ kind: 'per-month', amount, remaining, ...rest });
  const best = (text: string, amount: Needed['amount']) => ({ best: { amount, period: period(text) } });

  test('in several months, or in the one that is left', () => {
    expect(sayNeededPerMonth(needed(money('340'), 3), 'vi')).toBe('cần 340 tỷ đồng mỗi tháng trong 3 tháng còn lại');
    expect(sayNeededPerMonth(needed(money('340'), 1), 'vi')).toBe('cần 340 tỷ đồng trong tháng còn lại');
    expect(sayNeededPerMonth(needed(money('340'), 3), 'en')).toBe('340 billion VND a month needed over the 3 months left');
    expect(sayNeededPerMonth(needed(money('340'), 1), 'en')).toBe('340 billion VND needed in the month left');
  });

  test('beside the most on record: an average of a stretch, or a single month', () => {
    expect(sayNeededPerMonth(needed(money('340'), 3, best('2024-Q1', money('674.7'))), 'vi')).toMatch(
      /, cao nhất từng đạt 674,7 tỷ đồng \(bình quân quý I\/2024\)$/,
    );
    expect(sayNeededPerMonth(needed(money('340'), 3, best('2024-M03', money('674.7'))), 'vi')).toMatch(
      /, cao nhất từng đạt 674,7 tỷ đồng \(tháng 0?3\/2024\)$/,
    );
    expect(sayNeededPerMonth(needed(money('340'), 3, best('2023', money('674.7'))), 'en')).toMatch(
      /, the most on record is 674\.7 billion VND \(on average in 2023\)$/,
    );
    expect(sayNeededPerMonth(needed(money('340'), 3, best('2024-M03', money('674.7'))), 'en')).toMatch(
      /, the most on record is 674\.7 billion VND \(in March 2024\)$/,
    );
  });

  test.each<[string, 1 | -1, string, string]>([
    ['8.045', 1, '6 tháng còn lại cần tăng 8,05% so với cùng kỳ', 'it must grow by 8.05% year on year over the 6 months left'],
    ['-8.045', 1, '6 tháng còn lại có thể giảm đến 8,04% so với cùng kỳ', 'it may fall by 8.04% year on year over the 6 months left'],
    ['-8.045', -1, '6 tháng còn lại cần giảm 8,05% so với cùng kỳ', 'it must fall by 8.05% year on year over the 6 months left'],
    ['8.045', -1, '6 tháng còn lại có thể tăng đến 8,04% so với cùng kỳ', 'it may grow by 8.04% year on year over the 6 months left'],
  ])('a growth of %s where %i is good', (value, sign, vi, en) => {
    const growth = needed(rate(value), 6, { kind: 'growth-in-rest' });
    expect([sayNeededGrowth(growth, 'vi', sign), sayNeededGrowth(growth, 'en', sign)]).toEqual([vi, en]);
  });

  test.each<[string, 1 | -1, boolean, string, string]>([
    ['0', -1, true, 'cần giảm', 'it must fall'],
    ['0', -1, false, 'không được tăng', 'it must not grow'],
    ['0', 1, true, 'cần tăng', 'it must grow'],
    ['0', 1, false, 'không được giảm', 'it must not fall'],
    ['0.004', -1, true, 'không được tăng', 'it must not grow'],
    ['-0.004', 1, false, 'không được giảm', 'it must not fall'],
    ['0.004', 1, false, 'cần tăng 0,01%', 'it must grow by 0.01%'],
    ['6', 1, true, 'cần tăng trên 6%', 'it must grow by more than 6%'],
    ['6.001', 1, true, 'cần tăng 6,01%', 'it must grow by 6.01%'],
    ['-6', 1, true, 'có thể giảm dưới 6%', 'it may fall by less than 6%'],
    ['-6', -1, true, 'cần giảm trên 6%', 'it must fall by more than 6%'],
    ['6', -1, true, 'có thể tăng dưới 6%', 'it may grow by less than 6%'],
    ['6', -1, false, 'có thể tăng đến 6%', 'it may grow by 6%'],
  ])('a growth of %s where %i is good, strictly: %s', (value, sign, isStrict, vi, en) => {
    const growth = needed(rate(value), 1, { kind: 'growth-in-rest' });
    expect(sayNeededGrowth(growth, 'vi', sign, isStrict)).toBe(`tháng còn lại ${vi} so với cùng kỳ`);
    expect(sayNeededGrowth(growth, 'en', sign, isStrict)).toBe(`${en} year on year over the month left`);
  });

  test('the record of growths is the highest or the lowest, by the side that is good', () => {
    const growth = needed(rate('8'), 6, { kind: 'growth-in-rest', weights: 'equal', ...best('2022', rate('7.33')) });
    expect(sayNeededGrowth(growth, 'vi', 1)).toMatch(/, cao nhất từng ghi nhận là tăng 7,33% \(năm 2022\)$/);
    expect(sayNeededGrowth(growth, 'en', 1)).toBe(
      'it must grow by 8% year on year over the 6 months left (quarters weighing the same); the highest on record is up 7.33% (2022)',
    );
    expect(sayNeededGrowth(growth, 'vi', -1)).toMatch(/, thấp nhất từng ghi nhận là tăng 7,33% \(năm 2022\)$/);
    expect(sayNeededGrowth(growth, 'en', -1)).toMatch(/; the lowest on record is up 7\.33% \(2022\)$/);
  });

  test('how likely', () => {
    const forecast = { probability: decimal('0.63'), years: [2020, 2021, 2022] } as never;
    expect([sayProbability(forecast, 'vi'), sayProbability(forecast, 'en')]).toEqual([
      'xác suất đạt chỉ tiêu là 63%, theo số liệu 3 năm',
      'the probability of meeting it is 63%, from 3 years of figures',
    ]);
  });
});

describe('the word', () => {
  test.each([
    ['0.7', 'on-track'],
    ['0.69', 'at-risk'],
    ['0.3', 'at-risk'],
    ['0.29', 'off-track'],
  ])('of a probability of %s is %s', (probability, word) => expect(statusOfProbability(decimal(probability), outlookThresholds)).toBe(word));

  test.each<[string, string, 1 | -1, string]>([
    ['75', '75', 1, 'on-track'],
    ['74.9', '75', 1, 'at-risk'],
    ['60', '75', 1, 'at-risk'],
    ['59.9', '75', 1, 'off-track'],
    ['75', '75', -1, 'on-track'],
    ['75.1', '75', -1, 'at-risk'],
    ['93.75', '75', -1, 'at-risk'],
    ['93.8', '75', -1, 'off-track'],
    ['0', '0', 1, 'on-track'],
    ['-1', '0', 1, 'off-track'],
    ['1', '0', -1, 'off-track'],
    ['-2', '-1', 1, 'off-track'],
  ])('of %s against %s, by %i, is %s', (reached, expected, sign, word) => {
    expect(statusOfPace(decimal(reached), decimal(expected), sign, outlookThresholds)).toBe(word);
  });

  test('of several is the worst', () => {
    expect(worstOf([])).toBeUndefined();
    expect(worstOf(['on-track', 'off-track', 'at-risk'])).toBe('off-track');
    expect(worstOf(['at-risk', 'on-track'])).toBe('at-risk');
    expect(worstOf(['on-track', 'on-track'])).toBe('on-track');
  });
});
