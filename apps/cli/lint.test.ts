/** `moc lint`: a draft by its file, and a case with its figures. */
import { fileURLToPath } from 'node:url';
import type { Finding } from '@moc/domain/plan';
import { expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const folder = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));

test('a draft, in words and with the sums', async () => {
  const { code, out } = await runMoc(['lint', `${folder}/nguyen-van.txt`]);
  expect(code).toBe(0);
  expect(out).toContain('lưu ý · lint/shares-rounded · dieu-2.khoan-2.diem-b');
  expect(out).toContain('32,87 + 21,59 + 42,4 + 3,15 = 100,01');
  expect((await runMoc(['lint', `${folder}/nguyen-van.txt`, '--language', 'en'])).out).toContain('32.87 + 21.59 + 42.4 + 3.15 = 100.01');
});

test('a case, against the figures known on the day', async () => {
  const codes = async (day: string) =>
    (await mocJson<{ findings: Finding[] }>(['lint', '--from', folder, '--as-known-on', day])).findings.map(({ code }) => code);
  expect(await codes('2025-06-01')).toContain('lint/implied-base-differs');
  expect(await codes('2023-12-07')).not.toContain('lint/implied-base-differs');
});
