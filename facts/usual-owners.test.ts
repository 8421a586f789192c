/** Usual owners: found by the words of a target, by the day, with their basis said. */
import { suggestOwners, type TenantAgency } from '@moc/domain/assignment';
import type { AgencyCode } from '@moc/domain/territory';
import { day } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { usualOwners } from './index.ts';

const agency = (code: string, vi: string, fields: readonly string[] = []): TenantAgency => ({
  code: code as AgencyCode,
  name: { vi, en: code },
  kind: 'department',
  fields,
  from: day('2015-01-01'),
});

const agencies = [
  agency('khdt', 'Sở Kế hoạch và Đầu tư'),
  agency('stc', 'Sở Tài chính tỉnh Kiểm Thử'),
  agency('cuc-thong-ke', 'Cục Thống kê'),
  agency('ldtbxh', 'Sở Lao động - Thương binh và Xã hội', ['giảm nghèo']),
];
const suggested = (text: string, on: string) => suggestOwners(text, agencies, usualOwners, day(on)).map(({ agency: code, name }) => code ?? name.vi);

describe('usual owners', () => {
  test.each([
    ['Tốc độ tăng trưởng kinh tế (GRDP)', '2024-01-01', ['khdt', 'cuc-thong-ke']],
    ['Tốc độ tăng trưởng kinh tế (GRDP)', '2025-06-01', ['stc', 'cuc-thong-ke']],
    ['Tỷ lệ hộ nghèo', '2024-01-01', ['ldtbxh']],
    ['Tỷ lệ hộ nghèo', '2025-06-01', ['ldtbxh', 'Sở Nông nghiệp và Môi trường', 'Sở Nội vụ']],
    ['Kim ngạch xuất khẩu', '2024-01-01', ['Sở Công Thương']],
    ['lao động trong độ tuổi tham gia bảo hiểm xã hội', '2024-01-01', ['Bảo hiểm xã hội']],
    ['Điều chưa ai khai báo', '2024-01-01', []],
  ])('%s on %s', (text, on, expected) => expect(suggested(text, on)).toEqual(expected));

  test('say what they rest on, and that nobody confirmed it', () => {
    const [first] = suggestOwners('GRDP bình quân đầu người', agencies, usualOwners, day('2025-06-01'));
    expect(first).toMatchObject({
      agency: 'stc',
      field: 'kinh tế tổng hợp',
      words: 'GRDP',
      basis: { vi: expect.stringContaining('Nghị định 45/2025/NĐ-CP; chưa đối chiếu') },
    });
  });

  test('part of a word is not the word', () => expect(suggested('PCIX', '2024-01-01')).toEqual([]));
});
