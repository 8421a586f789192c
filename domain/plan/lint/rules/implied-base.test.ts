/** The base that level and change imply, against the figure of the year before. */
import { findUnit } from '@moc/facts';
import { expect, test } from 'vitest';
import { decimal, type Unit, yearPeriod } from '../../../values/index.ts';
import type { PartAddress } from '../../types.ts';
import { draft, said, shown } from '../testing/lint-text.ts';
import type { KnownFigure } from '../types.ts';
import { impliedBase } from './implied-base.ts';

const text = draft(['Tỷ lệ hộ nghèo còn 2,25% (giảm 0,25%)']);

const known = (value: string, year = 2029): { known: readonly KnownFigure[] } => ({
  known: [
    {
      part: 'dieu-1.diem-a.phan-1' as PartAddress,
      period: yearPeriod(year),
      quantity: { value: decimal(value), unit: findUnit('%') as Unit },
      source: 'Cục Thống kê',
    },
  ],
});

test.each([
  ['points fit', known('2.5')],
  ['percent fits, to the decimals published', known('2.26')],
])('silent: %s', (_name, context) => expect(shown(impliedBase, text, context)).toEqual([]));

test('a draft without figures is told the base it implies', () => {
  expect(shown(impliedBase, text)).toEqual(['note lint/implied-base “2,25%” “0,25%”', '  2,25 + 0,25 = 2,50']);
  expect(shown(impliedBase, text, known('2.5', 2027))).toHaveLength(2);
});

test('a base that was not reached', () => {
  expect(shown(impliedBase, text, known('2.63'))).toEqual([
    'warning lint/implied-base-differs “2,25%” “0,25%”',
    '  2,25 + 0,25 = 2,50',
    '  2,63 − 2,50 = 0,13',
  ]);
  expect(said(impliedBase, text, known('2.63'))[0]).toContain('ngầm lấy mốc 2,50%, nhưng số liệu năm 2029 là 2,63% (Cục Thống kê): lệch 0,13 điểm phần trăm');
});

test('nothing is implied by a level alone', () => expect(shown(impliedBase, draft(['Tỷ lệ hộ nghèo còn 2,25%']))).toEqual([]));
