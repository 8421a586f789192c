/** Agencies that a resolution names, read years later: who holds their duties now. */
import { agencyRegister } from '@moc/facts';
import { expect, test } from 'vitest';
import { parseResolution } from '../resolution/index.ts';
import { day } from '../values/index.ts';
import { namedAgencies } from './named-agencies.ts';

const text = `NGHỊ QUYẾT
Về nhiệm vụ năm 2024
QUYẾT NGHỊ:
Điều 1. Nhiệm vụ
1. Giao Sở Kê\u0301 hoạch và Đầu tư chủ trì, Sở Tài chính phối hợp.
2. Sở Lao động - Thương binh và Xã hội báo cáo hằng quý.`;

const resolution = parseResolution(text);
const read = (on: string) => namedAgencies(resolution, agencyRegister, day(on));

test('before the act each holds its own duties', () => {
  expect(read('2025-02-28').map(({ agency, holders }) => [agency.code, ...holders.map(({ agency: holder }) => holder.code)])).toEqual([
    ['ke-hoach-va-dau-tu', 'ke-hoach-va-dau-tu'],
    ['tai-chinh', 'tai-chinh'],
    ['lao-dong-thuong-binh-va-xa-hoi', 'lao-dong-thuong-binh-va-xa-hoi'],
  ]);
});

test('read in 2026, it says who holds them, since when, by which act, and what is not recorded', () => {
  expect(read('2026-11-22').map(({ holders }) => holders.map(({ says }) => says.vi))).toEqual([
    ['Sở Tài chính (nhận nhiệm vụ của Sở Kế hoạch và Đầu tư từ ngày 01/03/2025, Nghị định 45/2025/NĐ-CP)'],
    ['Sở Tài chính'],
    [
      'Sở Nội vụ (nhận nhiệm vụ về lao động, việc làm của Sở Lao động - Thương binh và Xã hội từ ngày 01/03/2025, Nghị định 45/2025/NĐ-CP; nơi nhận các nhiệm vụ khác chưa có trong dữ liệu)',
    ],
  ]);
});

test('places are in the original text and in the innermost provision', () => {
  const [first, , last] = read('2026-11-22');
  const [naming] = first!.namings;
  expect(text.slice(naming!.span.start, naming!.span.end).normalize('NFC')).toBe('Sở Kế hoạch và Đầu tư');
  expect([naming!.address, last!.namings[0]!.address]).toEqual(['dieu-1.khoan-1', 'dieu-1.khoan-2']);
});
