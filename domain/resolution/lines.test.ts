/** Lines of a text: which are only the number of a page, and where enacting words begin one. */
import { expect, test } from 'vitest';
import { parseResolution } from './parse-resolution.ts';

const line = 'Mỗi dòng của văn bản này được ngắt ở cột thứ tám mươi, kể cả dòng ngắn hơn,';
/** So many lines of a text that was wrapped. */
const wrapped = (count: number): string => Array(count).fill(line).join('\n');
const long = 'Tổng chi ngân sách địa phương năm 2025 trên địa bàn tỉnh dự kiến đạt';

test.each([
  [
    'count among wrapped lines, in every form',
    [wrapped(10), '2', wrapped(10), 'Trang 3', wrapped(10), '- 4 -', wrapped(9), '5/12'],
    ['2', 'Trang 3', '- 4 -', '5/12'],
  ],
  ['begin with the first or second', [wrapped(10), '3', wrapped(10), '4', wrapped(10)], []],
  ['have seven lines between them', [wrapped(10), '1', wrapped(7), '2', wrapped(10)], ['1', '2']],
  ['… and not fewer', [wrapped(10), '1', wrapped(6), '2', wrapped(10)], ['1']],
  ['stand in no column of cells', [wrapped(20), 'TT', 'Số hộ', '1', 'Hộ nghèo', '%', wrapped(5)], []],
  ['say so where nothing is wrapped', ['Giao các sở.', 'Trang 1', 'Giao.', '– 2 –', 'Hết.'], ['Trang 1', '– 2 –']],
  ['… or are none', ['Giao các sở.', '1', 'Giao.', '2'], []],
  ['… unless they stand in a sentence', [long, '1', 'mười nghìn tỷ đồng.'], ['1']],
  ['… also before brackets', [long, '2', '(mười) nghìn tỷ đồng.'], ['2']],
  ['… a long one', ['Tổng chi ngân sách địa phương', '1', 'mười nghìn tỷ đồng.'], []],
  ['… that no stop ends', [`${long}.`, '1', 'mười nghìn tỷ đồng.'], []],
  ['… and no other begins', [long, '1', 'Giao các sở.'], []],
] as const)('numbers of pages %s', (_name, lines, numbers) => {
  const { diagnostics } = parseResolution(`QUYẾT NGHỊ:\n1. Giao.\n${lines.join('\n')}`);
  expect(diagnostics.flatMap(({ code, parameters }) => (code === 'resolution/page-number' ? [parameters['number' as never]] : []))).toEqual(numbers);
});

test.each([
  ['Căn cứ Luật Đất đai, QUYẾT NGHỊ: Điều 1. Giao.', 'QUYẾT NGHỊ:', 'dieu-1'],
  ['Căn cứ Luật Đất đai;QUYẾTNGHỊ : 1. Giao.', 'QUYẾTNGHỊ :', 'khoan-1'],
  ['QUYẾT NGHỊ: I. Chung\n1. Giao.', 'QUYẾT NGHỊ:', 'muc-I'],
  ['QUYẾT NGHỊ: A. Chung\n1. Giao.', 'QUYẾT NGHỊ:', 'phan-A'],
  ['Căn cứ Luật. QUYẾT NGHỊ:\nĐIỀU 1. Giao.', 'QUYẾT NGHỊ:', 'dieu-1'],
  ['Căn cứ Luật; QUYẾT NGHỊ: giao các sở.\n1. Giao.', undefined, 'khoan-1'],
  ['Luật QUYẾT NGHỊ: Điều 1. Giao.\n2. Giao.', undefined, 'khoan-2'],
])('in %j the enacting words are %j, then comes %s', (text, words, address) => {
  const { enactingWords, body } = parseResolution(`NGHỊ QUYẾT\n${text}`);
  expect([enactingWords?.text, body[0]?.address]).toEqual([words, address]);
});
