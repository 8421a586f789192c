/** Shares against 100%: silence, a note for rounding, a warning beyond. */
import { expect, test } from 'vitest';
import { draft, shown } from '../testing/lint-text.ts';
import { sharesOfWhole } from './shares-of-whole.ts';

const shares = (a: string, b: string, c: string) =>
  draft([`Cơ cấu kinh tế: nông, lâm nghiệp và thủy sản ${a}%; công nghiệp và xây dựng ${b}%; dịch vụ ${c}%`, 'Tỷ lệ đô thị hóa đạt 40%']);

test.each([
  ['whole numbers', '20', '35', '45'],
  ['decimals', '20,55', '35,1', '44,35'],
])('silent at exactly 100: %s', (_name, a, b, c) => expect(shown(sharesOfWhole, shares(a, b, c))).toEqual([]));

test('100,01 is a note', () => {
  expect(shown(sharesOfWhole, shares('20,56', '35,1', '44,35'))).toEqual([
    'note lint/shares-rounded “20,56%” “35,1%” “44,35%”',
    '  20,56 + 35,1 + 44,35 = 100,01',
  ]);
});

test('a decimal zero says that the share is known to a tenth: four tenths are no rounding', () => {
  expect(shown(sharesOfWhole, shares('33,3', '33,3', '33,0'))[0]).toContain('warning lint/shares-not-whole');
  expect(shown(sharesOfWhole, shares('33,4', '33,7', '33,0'))[0]).toContain('note lint/shares-rounded');
});

test('97 is a warning', () => {
  expect(shown(sharesOfWhole, shares('20', '35', '42'))).toEqual(['warning lint/shares-not-whole “20%” “35%” “42%”', '  20 + 35 + 42 = 97']);
});

test('two shares named of many are left alone', () => {
  expect(shown(sharesOfWhole, draft(['Cơ cấu kinh tế: công nghiệp 35%; dịch vụ 40%']))).toEqual([]);
});

test('two structures in one letter are added each by itself', () => {
  const both = (last: string) =>
    `Cơ cấu kinh tế: nông nghiệp 20%, công nghiệp 40%, dịch vụ 40%; cơ cấu lao động: nông nghiệp 35%, công nghiệp 30%, dịch vụ ${last}%`;
  expect(shown(sharesOfWhole, draft([both('35')]))).toEqual([]);
  expect(shown(sharesOfWhole, draft([both('33')]))).toEqual(['warning lint/shares-not-whole “35%” “30%” “33%”', '  35 + 30 + 33 = 98']);
});
