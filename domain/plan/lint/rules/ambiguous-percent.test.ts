/** "Giảm 0,25%" of a rate: points or percent. */
import { expect, test } from 'vitest';
import { draft, said, shown } from '../testing/lint-text.ts';
import { ambiguousPercent } from './ambiguous-percent.ts';

test.each([
  ['said to be points', ['Tỷ lệ hộ nghèo giảm 0,25 điểm phần trăm']],
  ['growth of an amount', ['Kim ngạch xuất khẩu tăng 8%']],
  ['a level', ['Tỷ lệ hộ nghèo còn 2,25%']],
])('silent: %s', (_name, targets) => expect(shown(ambiguousPercent, draft(targets))).toEqual([]));

test('both readings, and the former level that each implies', () => {
  expect(shown(ambiguousPercent, draft(['Tỷ lệ hộ nghèo còn 2,25% (giảm 0,25%)']))).toEqual([
    'warning lint/percent-or-points “giảm 0,25%”',
    '  điểm phần trăm: 2,25 + 0,25 = 2,50',
    '  phần trăm: 2,25 ÷ 0,9975 = 2,2556',
  ]);
});

test('a range is said whole', () => {
  expect(said(ambiguousPercent, draft(['Tỷ lệ hộ nghèo giảm 1 - 1,5%']))[0]).toContain('1 - 1,5 điểm phần trăm hoặc 1 - 1,5 phần trăm của mức cũ');
});
