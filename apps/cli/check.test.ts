/** `moc check` and `moc revisions` on a case folder. */
import { fileURLToPath } from 'node:url';
import type { FigureFinding, RevisionSummary, SkippedCheck } from '@moc/domain/observation';
import { expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const folder = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const of = ['--from', folder, '--as-known-on', '2025-06-01'];

test('warnings with their sums, in both languages', async () => {
  const { code, out } = await runMoc(['check', ...of]);
  expect(code).toBe(0);
  expect(out).toContain('cảnh báo · check/parts-and-total\n');
  expect(out).toContain('6.300 + 80 = 6.380 ≠ 6.388,3');
  expect(out).not.toContain('lưu ý');
  expect((await runMoc(['check', ...of, '--language', 'en'])).out).toContain('6,300 + 80 = 6,380 ≠ 6,388.3');
});

test('sources that differ are listed behind the checks', async () => {
  const { out } = await runMoc(['check', ...of]);
  expect(out).toMatch(/Số liệu các nguồn còn lệch nhau \(\d+\)\n/u);
  expect(out).toMatch(/Kim ngạch xuất khẩu, năm 2024: .*1\.750 triệu USD.*1\.630 triệu USD/u);
  const { conflicts } = await mocJson<{ conflicts: { id: string }[] }>(['check', ...of]);
  expect(conflicts.length).toBeGreaterThan(5);
});

test('as known on the day', async () => {
  const codes = async (day: string) =>
    (await mocJson<{ findings: FigureFinding[] }>(['check', '--from', folder, '--as-known-on', day])).findings.map(({ code }) => code);
  expect(await codes('2024-05-01')).toEqual(expect.arrayContaining(['check/share-of-plan']));
  expect(await codes('2023-11-30')).toEqual([]);
});

test('--verbose tells notes and what waits for a figure', async () => {
  const { findings, skipped } = await mocJson<{ findings: FigureFinding[]; skipped: SkippedCheck[] }>(['check', ...of, '--verbose']);
  expect(findings.map(({ code }) => code)).toContain('check/shares-rounded');
  expect(skipped.map(({ code }) => code)).toContain('check/shares-of-whole');
});

test('revisions by indicator', async () => {
  expect((await runMoc(['revisions', ...of])).out).toContain('năm 2023: 5,16% (04/01/2024) → 4,6% (06/01/2025)');
  const { summaries } = await mocJson<{ summaries: RevisionSummary[] }>(['revisions', ...of]);
  expect(summaries.map(({ indicator }) => indicator as string)).toContain('grdp-growth.tertiary');
});
