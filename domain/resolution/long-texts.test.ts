/** Texts that were once read in quadratic time or overflowed the stack: each is read well within the test's time. */
import { expect, test } from 'vitest';
import { parseResolution } from './index.ts';

const head = 'HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG MÂY\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2025\nQUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu\n';
const foot = '\nNghị quyết này được thông qua ngày 7 tháng 12 năm 2024.\nCHỦ TỊCH\nNguyễn Văn A\n';
const table = '| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 |\n| 1 | Tỷ lệ hộ | % | 5 |\n| 2 | Tỷ lệ nghèo | % | 5 |\n';

const cases: readonly (readonly [string, string])[] = [
  ['enacting words again and again on one line', head + 'x; QUYẾT NGHỊ: 1 a; '.repeat(30_000) + foot],
  ['thousands of appendices', head + foot + `PHỤ LỤC\nCHỈ TIÊU\n${table}`.repeat(5_000)],
  [
    'a table of a hundred thousand columns',
    `${head}${foot}PHỤ LỤC\n| TT | Chỉ tiêu |${' 2024 |'.repeat(50_000)}\n| 1 | Tỷ lệ hộ |${' 5 |'.repeat(100_000)}\n| 2 | b c |${'|'.repeat(100_000)} 5 |\n`,
  ],
  ['ten million digits on one line', head + '1'.repeat(10_000_000) + foot],
  ['ten million blanks within one line', `${head}một${' '.repeat(10_000_000)}hai${foot}`],
  ['ten million letters on one line', head + 'ă'.repeat(10_000_000) + foot],
  ['ten million marks on one letter', `${head}a${'\u0301'.repeat(10_000_000)}${foot}`],
  ['a line of dashes behind the issuer', `HỘI ĐỒNG NHÂN DÂN ${'-'.repeat(300_000)}x\n${head}${foot}`],
];

test.each(cases)('%s', (_, text) => {
  const { body, text: kept } = parseResolution(text);
  expect(kept).toBe(text);
  expect(body.length).toBeGreaterThan(0);
});
