/** `moc continuity`: two files, a case folder and a file, the store; and standards read back by `moc read`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Continuity } from '@moc/domain/plan';
import { afterAll, describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const before = join(example, 'nguyen-van.txt');
const now = fileURLToPath(new URL('../../domain/plan/continuity/testing/nam-sau.txt', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'moc years '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two years', () => {
  test('of two files: letters shifted, words changed, new, dropped, redefined', async () => {
    const { code, out } = await runMoc(['continuity', before, now]);
    expect(code).toBe(0);
    expect(out).toMatch(/dieu-2\.diem-d\.phan-1 .*\n\s+← dieu-2\.khoan-2\.diem-c\.phan-1 .*từ ngữ gần giống/u);
    expect(out).toMatch(/Định nghĩa lại: không so sánh trực tiếp được\n.*\n.*đổi cách đo/u);
    expect(out).toMatch(/Tiếp tục \d+ · định nghĩa lại 3 · Mới 2 · Thôi không đặt nữa 18/u);
  });

  test('in English', async () => {
    const { out } = await runMoc(['continuity', before, now, '--language', 'en']);
    expect(out).toContain('similar words, same group');
    expect(out).toMatch(/redefined 3 · New 2 · Dropped 18/);
  });

  test('of a case folder and a file: the indicator codes that go on', async () => {
    const years = await mocJson<Continuity>(['continuity', '--from', example, now]);
    const exports = years.matched.find(({ part }) => part.address === 'dieu-2.diem-d.phan-1');
    expect(exports?.indicators).toEqual(['export-turnover']);
    expect((await runMoc(['continuity', '--from', example, now])).out).toMatch(/\d+ mã chỉ số tiếp tục dùng\./u);
  });

  test.each([
    ['one file', ['continuity', before]],
    ['a folder and two files', ['continuity', '--from', example, before, now]],
    ['a folder alone', ['continuity', '--from', example]],
  ])('%s is wrong use', async (_, args) => {
    const { code, err } = await runMoc(args);
    expect(code).toBe(2);
    expect(err).toContain('cli/operands');
  });
});

describe('standards read back', () => {
  const file = (name: string) => join(folder, name);

  test('StratML: its objectives and values, and what it does not bring', async () => {
    await runMoc(['export', '--stratml', '--from', example, '--out', file('ke-hoach.stratml.xml')]);
    const { code, out, err } = await runMoc(['read', file('ke-hoach.stratml.xml')]);
    expect(code).toBe(0);
    expect(out).toContain('đặt ra');
    expect(out).toContain('thực tế');
    expect(err).toContain('standard/stratml-brings-plan: Tệp StratML mang theo 86 mục tiêu');
    const plan = await mocJson<{ goals: { objectives: unknown[] }[] }>(['read', file('ke-hoach.stratml.xml')]);
    expect(plan.goals[0]?.objectives).toHaveLength(21);
  });

  test.each(['targets', 'lint'])('moc %s says that StratML has no text', async (command) => {
    const { code, err } = await runMoc([command, file('ke-hoach.stratml.xml')]);
    expect(code).toBe(1);
    expect(err).toContain('cli/no-text-in-file');
  });

  test('Akoma Ntoso: the text as it was, what it brings, and what was withheld', async () => {
    await runMoc(['export', '--akn', '--public', '--from', example, '--out', file('nghi-quyet.akn.xml')]);
    const { code, out, err } = await runMoc(['read', file('nghi-quyet.akn.xml')]);
    expect(code).toBe(0);
    expect(out).toContain('dieu-2.khoan-2.diem-a');
    expect(err).toContain('standard/akn-brings-text');
    expect(err).toContain('standard/akn-withheld: 2 chỗ trong tệp đã được che khi xuất cho công chúng (dieu-2.khoan-2.diem-s, dieu-2.khoan-2.diem-t)');
  });
});
