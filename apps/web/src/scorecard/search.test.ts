/** Diacritics decide when they are typed, and forgive when they are not. */
import { describe, expect, it } from 'vitest';
import { searchByWords } from './search.ts';

const names = ['Thu ngân sách nhà nước', 'Tỷ lệ hộ nghèo', 'Chi tiêu công', 'Chỉ tiêu tuyển quân', 'Đô thị hóa'];
const found = (query: string) => searchByWords(names, (name) => name, query);

describe('searching by words', () => {
  it('gives everything for nothing', () => expect(found(' ')).toEqual(names));
  it('keeps typed diacritics apart', () => expect(found('chỉ tiêu')).toEqual(['Chỉ tiêu tuyển quân']));
  it('puts the exact word first', () => expect(found('chi tiêu')).toEqual(['Chi tiêu công']));
  it('forgives missing diacritics', () => expect(found('do thi')).toEqual(['Đô thị hóa']));
  it('takes decomposed letters', () => expect(found('hộ nghèo'.normalize('NFD'))).toEqual(['Tỷ lệ hộ nghèo']));
  it('lists both without diacritics', () => expect(found('chi tieu')).toEqual(['Chi tiêu công', 'Chỉ tiêu tuyển quân']));
});
