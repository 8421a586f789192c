/** `moc read` and `moc targets` on composed drafts: letters that begin anew, who signs for whom, and files that are no text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runMoc } from './testing/run-moc.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc drafts '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const draft = write(
  'du-thao.txt',
  `HỘI ĐỒNG NHÂN DÂN
TỈNH HỒ SEN
Số: 41/NQ-HĐND
Hồ Sen, ngày 12 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
QUYẾT NGHỊ:
Điều 1. Các chỉ tiêu chủ yếu
1. Về kinh tế
a) Kim ngạch xuất khẩu đạt 2.450 triệu USD.
2. Về xã hội
a) Tỷ lệ hộ nghèo còn 1,5%.
Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 10 tháng 12 năm 2030./.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn An
`,
);

test('letters that begin anew under each heading are told by their numbers', async () => {
  const { out } = await runMoc(['targets', draft]);
  expect(out).toMatch(/^1\.1\.a +1 +đạt mức +2\.450/m);
  expect(out).toMatch(/^1\.2\.a +1 +đạt mức +1,5/m);
});

test('the day of issue stands beside the day of adoption, and who signs for another is no acting deputy', async () => {
  const { out } = await runMoc(['read', draft]);
  expect(out).toMatch(/^Ban hành +12\/12\/2030$/m);
  expect(out).toMatch(/^Thông qua +10\/12\/2030$/m);
  expect(out).toMatch(/^Ký +PHÓ CHỦ TỊCH Trần Văn An \(KT\., ký thay người đứng đầu\)$/m);
});

test('a hostile file of a standard is named with the line', async () => {
  const akn = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>';
  const { code, err } = await runMoc(['read', write('van-ban.xml', akn)]);
  expect(code).toBe(1);
  expect(err).toMatch(/^van-ban\.xml:1 standard\/doctype: /m);
});

test('bytes that are no writing are refused without a guess at their format', async () => {
  const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
  const { code, err } = await runMoc(['read', write('du-lieu.bin', bytes)]);
  expect(code).toBe(1);
  expect(err).toContain('document/unrecognised');
});
