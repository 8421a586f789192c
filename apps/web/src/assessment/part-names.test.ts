/** Names lose only what they share, and never become empty. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestNames, shortNames, withoutSharedTitle } from './part-names.ts';

describe('short names of parts', () => {
  it('drop the words before a shared colon', () =>
    expect(shortNames(['Cơ cấu kinh tế: khu vực I', 'Cơ cấu kinh tế: khu vực II'])).toEqual(['khu vực I', 'khu vực II']));
  it('leave a single name alone', () => expect(shortNames(['Tỷ lệ đô thị hóa'])).toEqual(['Tỷ lệ đô thị hóa']));
  it('leave unrelated names alone', () => expect(shortNames(['giường bệnh', 'bác sĩ'])).toEqual(['giường bệnh', 'bác sĩ']));
  it('leave names alone that are the same', () => expect(shortNames(['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo'])).toEqual(['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo']));
  it('lose in English only a title they share', () => {
    expect(withoutSharedTitle(['Structure: share of I', 'Structure: share of II'])).toEqual(['share of I', 'share of II']);
    expect(withoutSharedTitle(['Share of workers with training', 'Share of workers with degrees'])).toEqual([
      'Share of workers with training',
      'Share of workers with degrees',
    ]);
    expect(withoutSharedTitle(['Structure: I', 'Taxes'])).toEqual(['Structure: I', 'Taxes']);
  });
  it('become numerals in the margin', () => expect(shortestNames(['Cơ cấu: khu vực I', 'Cơ cấu: khu vực II'])).toEqual(['I', 'II']));
  it('never are empty', () => {
    const name = fc.array(fc.stringMatching(/^[a-zđ:]{1,6}$/u), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => shortNames(names).every((short) => short.length > 0)));
  });
});
