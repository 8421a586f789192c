/** The day of effect against the law of the day of adoption. */
import { effectRules } from '@moc/facts';
import { expect, test } from 'vitest';
import { day } from '../../../values/index.ts';
import { draft, said, shown } from '../testing/lint-text.ts';
import { effectiveDate } from './effective-date.ts';

const adopted = (day: string, effect: string) =>
  draft(['Tỷ lệ đô thị hóa đạt 40%'], [], `Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày ${day} và có hiệu lực ${effect}./.`);

const december = '07 tháng 12 năm 2023';

test.each([
  ['ten days after', adopted(december, 'từ ngày 17 tháng 12 năm 2023')],
  ['into the next year', adopted('25 tháng 12 năm 2023', 'từ ngày 04 tháng 01 năm 2024')],
  ['a draft without dates', draft(['Tỷ lệ đô thị hóa đạt 40%'])],
  ['before any rule that was handed in', adopted('07 tháng 12 năm 2010', 'kể từ ngày thông qua')],
])('silent: %s', (_name, text) => expect(shown(effectiveDate, text, { effectRules })).toEqual([]));

test('silent without rules', () => expect(shown(effectiveDate, adopted(december, 'kể từ ngày thông qua'))).toEqual([]));

test('too early, by the law of the day', () => {
  const text = adopted(december, 'từ ngày 16 tháng 12 năm 2023');
  expect(shown(effectiveDate, text, { effectRules })[1]).toBe('  16/12/2023 − 07/12/2023 = 9 < 10');
  expect(said(effectiveDate, text, { effectRules })[0]).toContain('80/2015/QH13');
  expect(said(effectiveDate, adopted('10 tháng 7 năm 2025', 'từ ngày 11 tháng 7 năm 2025'), { effectRules })[0]).toContain('64/2025/QH15');
});

test('before the adoption is an error under any law', () => {
  expect(shown(effectiveDate, adopted(december, 'từ ngày 01 tháng 12 năm 2023'))[0]).toMatch(/^error lint\/effect-before-adoption/);
});

/** The days between adoption and effect, as the arithmetic tells them. */
const daysTold = (from: string, to: string) =>
  Number(
    /= (\d+) </.exec(
      shown(effectiveDate, adopted(from, `từ ngày ${to}`), { effectRules: [{ from: day('1990-01-01'), days: 9999, basis: 'luật' }] as never })[1] ?? '',
    )?.[1],
  );

test.each([
  ['07 tháng 12 năm 2023', '16 tháng 12 năm 2023', 9],
  ['28 tháng 02 năm 2024', '01 tháng 3 năm 2024', 2],
  ['28 tháng 02 năm 2023', '01 tháng 3 năm 2023', 1],
  ['28 tháng 02 năm 2000', '01 tháng 3 năm 2000', 2],
  ['31 tháng 12 năm 2023', '01 tháng 01 năm 2024', 1],
  ['31 tháng 01 năm 2024', '29 tháng 02 năm 2024', 29],
  ['01 tháng 01 năm 2023', '01 tháng 01 năm 2025', 731],
  ['15 tháng 6 năm 2023', '15 tháng 7 năm 2023', 30],
  ['15 tháng 7 năm 2023', '15 tháng 9 năm 2023', 62],
])('from %s to %s are %i days', (from, to, days) => expect(daysTold(from, to)).toBe(days));

test('the rule is the one in force on the day of adoption, its first and its last day too', () => {
  const rules = [{ from: day('2023-12-07'), until: day('2023-12-10'), days: 30, basis: 'luật' }] as never;
  const told = (on: string) => shown(effectiveDate, adopted(`${on} tháng 12 năm 2023`, 'từ ngày 20 tháng 12 năm 2023'), { effectRules: rules }).length > 0;
  expect(['06', '07', '10', '11'].map(told)).toEqual([false, true, true, false]);
});

test('both places are shown, the days in the words', () => {
  const text = adopted(december, 'từ ngày 01 tháng 12 năm 2023');
  expect(shown(effectiveDate, text)).toEqual([
    'error lint/effect-before-adoption “thông qua ngày 07 tháng 12 năm 2023” “hiệu lực từ ngày 01 tháng 12 năm 2023”',
  ]);
  expect(said(effectiveDate, text)).toEqual(['Ngày có hiệu lực 01/12/2023 đứng trước ngày thông qua 07/12/2023. Hãy kiểm tra hai ngày.']);
});
