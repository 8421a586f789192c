/** Letters that begin anew under every clause are told with their clause; those of one list stay bare. */
import type { Target } from '@moc/domain/plan';
import { expect, test } from 'vitest';
import { labelAmong } from './target-labels.ts';

const targets = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ address: address as Target['address'], label: /diem-(\p{L})$/u.exec(address)?.[1] ?? '' }));
const labels = (...addresses: readonly string[]) => targets(...addresses).map((target, _, all) => labelAmong(all, target));

test.each([
  ['one list', ['dieu-2.khoan-2.diem-a', 'dieu-2.khoan-2.diem-đ'], ['a', 'đ']],
  ['a list under each clause', ['dieu-2.khoan-1.diem-a', 'dieu-2.khoan-2.diem-a'], ['2.1.a', '2.2.a']],
  ['Roman parts', ['muc-I.khoan-1.diem-a', 'muc-II.khoan-1.diem-a'], ['I.1.a', 'II.1.a']],
  ['dashes', ['dieu-1.khoan-1.tiet-1', 'dieu-1.khoan-1.tiet-2'], ['', '']],
])('%s', (_name, addresses, expected) => expect(labels(...addresses)).toEqual(expected));
