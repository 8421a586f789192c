/** Addresses as people type them and as they are named. */
import { describe, expect, test } from 'vitest';
import { nameAddress, parseAddress } from './address.ts';
import type { Address } from './types.ts';

const typed: readonly [typed: string, address: string | undefined][] = [
  ['dieu-2.khoan-2.diem-đ', 'dieu-2.khoan-2.diem-đ'],
  ['dieu-2.khoan-3.diem-d.doan-2', 'dieu-2.khoan-3.diem-d.doan-2'],
  ['muc-II.khoan-1.diem-1.tiet-2', 'muc-II.khoan-1.diem-1.tiet-2'],
  ['khoan-2.diem-a-2', 'khoan-2.diem-a-2'],
  ['2', 'dieu-2'],
  ['2.2', 'dieu-2.khoan-2'],
  ['2.2.đ', 'dieu-2.khoan-2.diem-đ'],
  ['2.2.Đ', 'dieu-2.khoan-2.diem-đ'],
  [' 2.3.d.2 ', 'dieu-2.khoan-3.diem-d.doan-2'],
  ['Điều 2 khoản 2 điểm a', 'dieu-2.khoan-2.diem-a'],
  ['điểm a khoản 2 Điều 2', 'dieu-2.khoan-2.diem-a'],
  ['Điều 2, khoản 2, điểm đ', 'dieu-2.khoan-2.diem-đ'],
  ['điểm đ'.normalize('NFD'), 'diem-đ'],
  ['2a.3.a1', 'dieu-2a.khoan-3.diem-a1'],
  ['Mục 1 tiểu mục 2', 'muc-1.tieu-muc-2'],
  ['', undefined],
  ['2.a', undefined],
  ['chỉ tiêu a', undefined],
  ['dieu-2.cau-1', undefined],
  ['Điều 2 Điều 3', undefined],
];

test.each(typed)('%j is read as %s', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

const named: readonly [address: string, vi: string, en: string][] = [
  ['dieu-2.khoan-2.diem-đ', 'Điều 2 khoản 2 điểm đ', 'Article 2, clause 2, point đ'],
  ['khoan-1.doan-3', 'Khoản 1 đoạn 3', 'Clause 1, paragraph 3'],
  ['muc-II.nhom-1.khoan-3.tiet-1', 'Mục II nhóm 1 khoản 3 tiết 1', 'Section II, group 1, clause 3, indent 1'],
];

describe('names', () => {
  test.each(named)('%s is called “%s”', (address, vi, en) => {
    expect(nameAddress(address as Address)).toEqual({ vi, en });
  });
});
