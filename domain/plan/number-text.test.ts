/** Numbers as Vietnamese resolutions write them. */
import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumberText } from './number-text.ts';

describe('parseNumberText', () => {
  const readable: readonly [string, string, string][] = [
    ['1.750', '1750', 'usual'],
    ['6,5', '6.5', 'usual'],
    ['05', '5', 'usual'],
    ['01', '1', 'usual'],
    ['97,50', '97.5', 'usual'],
    ['1.260,500', '1260.5', 'usual'],
    ['23.500', '23500', 'usual'],
    ['1.000.000', '1000000', 'usual'],
    ['0.250', '0.25', 'decimal-point'],
    ['7.0', '7', 'decimal-point'],
    ['7.5', '7.5', 'decimal-point'],
    ['71 000', '71000', 'spaced'],
    ['1\u00a0234\u00a0567', '1234567', 'spaced'],
    ['12,345,678', '12345678', 'english'],
    ['1,234.5', '1234.5', 'english'],
    ['0', '0', 'usual'],
  ];
  for (const [text, value, notation] of readable) it(text, () => expect(parseNumberText(text)).toEqual({ value, notation }));

  for (const text of ['', '1.750,5.0', '1,2,3', '12.34.56', '6,5%', 'sáu', '-5', '1..2', '1,', '71  000', '7100 000'])
    it(`not a number: ${JSON.stringify(text)}`, () => expect(parseNumberText(text)).toBeUndefined());
});

describe('findNumbers', () => {
  it('finds numbers with their places and lists what only looks like one', () => {
    const text = 'đạt 1.750,5.0 rồi 71 000 tấn, 6,5% - 7% và H5N1';
    const { numbers, unreadable } = findNumbers(text);
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['71 000', '6,5', '7']);
    expect(unreadable.map(({ start, end }) => text.slice(start, end))).toEqual(['1.750,5.0']);
  });

  it('finds numbers glued to the word before, and one broken behind the point that groups thousands', () => {
    const text = 'đạt8,5%, hợp vệ sinh85%, thu 5. 200 tỷ, covid19 và CO2';
    expect(findNumbers(text).numbers.map(({ value }) => value)).toEqual(['8.5', '85', '5200']);
  });
});
