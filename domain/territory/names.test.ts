/** Names of units in English. */
import { expect, test } from 'vitest';
import { fullNameEn } from './index.ts';

test.each([
  ['Tỉnh An Giang', '89', 'An Giang Province'],
  ['Thành phố Cần Thơ', '92', 'Cần Thơ City'],
  ['Huyện Ba Tri', '836', 'Ba Tri District'],
  ['Thành phố Sa Đéc', '867', 'Sa Đéc City'],
  ['Phường 8', '28753', 'Ward 8'],
  ['Vùng I', 'vung-1', 'Vùng I'],
  ['An Giang', '89', 'An Giang'],
])('%s', (name, code, expected) => {
  expect(fullNameEn(name, code)).toBe(expected);
});
