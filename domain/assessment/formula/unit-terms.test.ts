/** Percentages that are subtracted come out in points, with the English word for exactly one of them. */
import { findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { decimal, formatQuantity } from '../../values/index.ts';
import { termOf, termOfSum, unitOfTerm } from './unit-terms.ts';

const read = (text: string) => termOf(findUnit(text) ?? expect.fail(text), { composedUnits: {} });

describe('the unit of a result', () => {
  test.each([
    ['% − %', termOfSum('-', read('%'), read('%'))],
    ['points', read('điểm phần trăm')],
  ])('%s is told in points', (_name, term) => {
    const unit = unitOfTerm(term ?? expect.fail());
    const said = (value: string, language: 'vi' | 'en') => formatQuantity({ value: decimal(value), unit }, language);
    expect([said('1', 'vi'), said('1', 'en'), said('2', 'en')]).toEqual(['1 điểm phần trăm', '1 percentage point', '2 percentage points']);
  });

  test('a percentage stays one', () => {
    expect(formatQuantity({ value: decimal('1'), unit: unitOfTerm(read('%')) }, 'en')).toBe('1%');
  });
});
