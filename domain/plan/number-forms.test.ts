/** Every form in which numbers are written, at its edges: what is one number, what is two, what is none. */
import { describe, expect, test } from 'vitest';
import { findNumbers, parseNumberText } from './number-text.ts';

/** As written, its value and notation; "–" for no number. */
const forms: readonly (readonly [string, string])[] = [
  ['7', '7 usual'],
  ['1234567', '1234567 usual'],
  ['12,5', '12.5 usual'],
  ['12,525', '12.525 usual'],
  ['999.999', '999999 usual'],
  ['1.000.000,25', '1000000.25 usual'],
  ['12.345', '12345 usual'],
  ['0.125', '0.125 decimal-point'],
  ['1234.567', '1234.567 decimal-point'],
  ['12.3456', '12.3456 decimal-point'],
  ['12.5', '12.5 decimal-point'],
  ['1 234', '1234 spaced'],
  ['999 999 999,75', '999999999.75 spaced'],
  ['12\u00a0345', '12345 spaced'],
  ['12\u202f345', '12345 spaced'],
  ['5. 200', '5200 spaced'],
  ['5.\n200', '5200 spaced'],
  ['5.\u00a0200,5', '5200.5 spaced'],
  ['5. 200. 300', '5200300 spaced'],
  ['1,234,567.5', '1234567.5 english'],
  ['123,456.78', '123456.78 english'],
  ['1,234,567', '1234567 english'],
  ['1,234,567,890', '1234567890 english'],
  ['', '–'],
  [',5', '–'],
  ['.5', '–'],
  ['5.', '–'],
  ['x5', '–'],
  ['5x', '–'],
  ['x1.234', '–'],
  ['1.234x', '–'],
  ['1.234.5', '–'],
  ['1.234,', '–'],
  ['1234.567.890', '–'],
  ['0.123.456', '–'],
  ['0 123', '–'],
  ['1234 567', '–'],
  ['12 34', '–'],
  ['12 3456', '–'],
  ['x1 234', '–'],
  ['1 234x', '–'],
  ['5.  200', '–'],
  ['5. 20', '–'],
  ['0. 200', '–'],
  ['x5. 200', '–'],
  ['5. 200x', '–'],
  ['1234,567.5', '–'],
  ['0,123.5', '–'],
  ['1,23.5', '–'],
  ['x1,234.5', '–'],
  ['1,234.5x', '–'],
  ['1,234.', '–'],
  ['0,123,456', '–'],
  ['1234,567,890', '–'],
  ['x1,234,567', '–'],
  ['1,234,567x', '–'],
];

test.each(forms)('%j is %s', (text, expected) => {
  const read = parseNumberText(text);
  expect(read ? `${read.value} ${read.notation}` : '–').toBe(expected);
});

describe('in a text', () => {
  /** The numbers in brackets as they stand, those that are none in braces. */
  const found = (text: string): string => {
    const { numbers, unreadable } = findNumbers(text);
    const said = (all: readonly { start: number; end: number }[], open: string, close: string) =>
      all.map(({ start, end }) => `${open}${text.slice(start, end)}${close}`);
    return [...said(numbers, '[', ']'), ...said(unreadable, '{', '}')].join(' ');
  };

  test.each([
    ['đạt 1.750 triệu', '[1.750]'],
    ['đạt8%', '[8]'],
    ['giảm0,5 điểm', '[0,5]'],
    ['khoảng120 xã, trên45 xã, dưới30 xã, hơn20 xã', '[120] [45] [30] [20]'],
    ['tối thiểu5, ít nhất6, còn7, tăng9', '[5] [6] [7] [9]'],
    ['vệ sinh85%', '[85]'],
    ['vệ sinh8,5 %', '[8,5]'],
    ['vệ sinh8.5‰', '[8.5]'],
    ['vệ sinh85 hộ', ''],
    ['cúm H5N1, K2, A4', ''],
    ['xđạt8 hộ', ''],
    ['(5)', '[5]'],
    ['71 000 người', '[71 000]'],
    ['7100 000 người', '[7100] [000]'],
    ['71 0000 người', '[71] [0000]'],
    ['71 000,5 người', '[71 000,5]'],
    ['71 000 123 người', '[71 000 123]'],
    ['12 345.678 người', '[12] [345.678]'],
    ['đạt 5. 200 tấn', '[5. 200]'],
    ['đạt 5. 200,5 tấn', '[5. 200,5]'],
    ['đạt 1.005. 200 tấn', '[1.005. 200]'],
    ['đạt 5000. 200 tấn', '[5000] [200]'],
    ['mục 5. 200 Tấn', '[5] [200]'],
    ['mục 5. 2000 tấn', '[5] [2000]'],
    ['mục 5. 200tấn', '[5] [200]'],
    ['số 1.750,5.0 và 12', '[12] {1.750,5.0}'],
    ['từ 7,5-8%', '[7,5] [8]'],
    ['năm 2024, 2025', '[2024] [2025]'],
    ['', ''],
  ])('%j: %s', (text, expected) => expect(found(text)).toBe(expected));
});
