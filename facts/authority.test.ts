/** Publishers as lists of sources name them, and the rank each is believed at. */
import { expect, test } from 'vitest';
import { authorityOf, authorityOrder } from './authority.ts';

const cases: readonly [string, string][] = [
  ['Cục Thống kê tỉnh Bến Tre', 'statistics'],
  ['Sở Công Thương tỉnh Bến Tre (dẫn Cục Thống kê tỉnh)', 'statistics'],
  ['Niên giám thống kê 2024', 'statistics'],
  ['Hội đồng nhân dân tỉnh Bến Tre (đăng trên Thư viện Pháp luật)', 'council'],
  ['Ủy ban nhân dân tỉnh Bến Tre', 'committee'],
  ['Uỷ ban nhân dân tỉnh Bến Tre', 'committee'],
  ['UBND tỉnh Bến Tre (đăng trên Thư viện Pháp luật)', 'committee'],
  ['Sở Công Thương tỉnh Bến Tre', 'department'],
  ['Tạp chí Tài chính (dẫn Sở Công Thương)', 'department'],
  ['Báo Đồng Khởi', 'press'],
  ['Báo Điện tử Chính phủ (bản dịch trên vietnam.vn)', 'press'],
  ['Thông tấn xã Việt Nam', 'press'],
  ['Vietnam Pictorial/TTXVN', 'press'],
  ['VOH', 'press'],
  ['Le Courrier du Vietnam', 'press'],
  ['Người Quan Sát', 'press'],
  ['VietnamMoi (dẫn Báo Chính phủ)', 'press'],
  ['vietnam.vn', 'other'],
  ['xe.today', 'other'],
  ['(đăng lại)', 'other'],
  ['Báocáo không rõ nguồn', 'other'],
  ['', 'other'],
];

test.each(cases)('%s is believed as %s', (publisher, rank) => {
  expect(authorityOf(publisher)).toBe(rank);
  expect(authorityOf(publisher.normalize('NFD'))).toBe(rank);
});

test('every rank given is declared, and no rank twice', () => {
  const codes = authorityOrder.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [, rank] of cases) expect(codes).toContain(rank);
});
