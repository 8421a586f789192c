/** The day of effect against the law of the day of adoption. */
import { effectRules } from '@moc/facts';
import { expect, test } from 'vitest';
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
