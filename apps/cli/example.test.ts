/** The command line on the real example, straight from its folder: reading, targets, verdicts by day, the walk back. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlanAssessment } from '@moc/domain/assessment';
import { describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const folder = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const file = `${folder}/nguyen-van.txt`;
const text = readFileSync(file, 'utf8');
const letters = 'a b c d đ e g h i k l m n o p q r s t u v'.split(' ');

describe('moc read', () => {
  test('prints the heading and an address for every provision', async () => {
    const { code, out } = await runMoc(['read', file]);
    expect(code).toBe(0);
    for (const letter of letters) expect(out).toContain(`dieu-2.khoan-2.diem-${letter} `);
    expect(out).toContain('07/12/2023');
    expect(out).toContain('Hồ Thị Hoàng Yến');
  });

  test('as JSON every place points into the file', async () => {
    const { title, citations } = await mocJson<{ title: { text: string; span: Span }; citations: { number?: string; span: Span }[] }>(['read', file]);
    expect(text.slice(title.span.start, title.span.end).normalize('NFC')).toContain('NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI');
    const cited = citations.find(({ number }) => number === '6580/TTr-UBND');
    expect(cited && text.slice(cited.span.start, cited.span.end)).toContain('6580/TTr-UBND');
  });
});

interface Span {
  readonly start: number;
  readonly end: number;
}

describe('moc targets', () => {
  test('lists 21 letters and every part with kind, value, unit and words', async () => {
    const { code, out } = await runMoc(['targets', file]);
    expect(code).toBe(0);
    expect(out).toContain('21 chỉ tiêu, 63 phần.');
    expect(out).toMatch(/^c +1 +ít nhất +≥ 1\.750 +triệu USD +“/m);
    expect(out).toMatch(/^a +1 +trong khoảng +6,5 – 7 +% +“/m);
  });

  test("as JSON the quoted words are the file's own", async () => {
    const { targets } = await mocJson<{ targets: { label: string; parts: { span: Span; quoted: string }[] }[] }>(['targets', file]);
    expect(targets.map(({ label }) => label)).toEqual(letters);
    for (const { span, quoted } of targets.flatMap(({ parts }) => parts)) expect(text.slice(span.start, span.end)).toBe(quoted);
  });
});

const assess = (day: string): Promise<PlanAssessment> => mocJson(['assess', '--from', folder, '--as-known-on', day]);
const letterOf = (address: string): string => address.split('-').at(-1) ?? '';
const lettersWith = ({ targets }: PlanAssessment, verdict: string): string =>
  targets
    .filter((one) => one.verdict === verdict)
    .map(({ target }) => letterOf(target))
    .join(' ');

describe('moc assess --from', () => {
  const cases: readonly { day: string; missed: string; met: string; exceeded: string; reported: [number, number] }[] = [
    { day: '2024-07-31', missed: '', met: '', exceeded: '', reported: [0, 0] },
    { day: '2024-12-05', missed: 'a b d đ h', met: '', exceeded: '', reported: [15, 6] },
    { day: '2025-01-06', missed: 'a b d đ h', met: '', exceeded: '', reported: [15, 6] },
    { day: '2025-04-24', missed: 'a b d đ h', met: 'c', exceeded: 'e', reported: [15, 6] },
  ];
  test.each(cases)('as known on $day', async ({ day, missed, met, exceeded, reported }) => {
    const assessment = await assess(day);
    expect(lettersWith(assessment, 'missed')).toBe(missed);
    expect(lettersWith(assessment, 'met')).toBe(met);
    expect(lettersWith(assessment, 'exceeded')).toBe(exceeded);
    expect([assessment.summary.reported.metOrExceeded, assessment.summary.reported.missed]).toEqual(reported);
  });

  test('says both counts and never mixes them', async () => {
    const { out } = await runMoc(['assess', '--from', folder, '--as-known-on', '2024-12-05']);
    expect(out).toContain('Tính từ số liệu cả kỳ: 5/21 chỉ tiêu (vượt 0, đạt 0, không đạt 5).');
    expect(out).toContain('Theo báo cáo: đạt và vượt 15/21, không đạt 6.');
  });

  test('a folder that is no case is refused', async () => {
    const { code, err } = await runMoc(['assess', '--from', fileURLToPath(new URL('.', import.meta.url))]);
    expect(code).toBe(1);
    expect(err).toContain('cli/no-case');
  });
});

describe('moc explain --from', () => {
  test('walks a verdict back to figures, sources, words, provision and resolution', async () => {
    const { code, out } = await runMoc(['explain', 'a', '--from', folder, '--as-known-on', '2025-01-06']);
    expect(code).toBe(0);
    for (const said of ['không đạt', '5,68%', '5,45%', 'Cục Thống kê', 'grdp-growth', 'phấn đấu đạt 6,5% - 7%', 'Điều 2 khoản 2 điểm a', '07/12/2023'])
      expect(out).toContain(said);
    expect(out).toMatch(/→ năm 2024: 5,68%/);
  });

  test.each(['a', '2.2.a', 'dieu-2.khoan-2.diem-a', 'a'.normalize('NFD')])('finds %s', async (address) => {
    const { target } = await mocJson<{ target: { address: string } }>(['explain', address, '--from', folder]);
    expect(target.address).toBe('dieu-2.khoan-2.diem-a');
  });

  test.each(['dieu-2.khoan-2.diem-đ.phan-1', '2.2.đ.1', '2.2.đ.1'.normalize('NFD')])('finds the part %s', async (address) => {
    const { parts } = await mocJson<{ parts: { part: { address: string } }[] }>(['explain', address, '--from', folder]);
    expect(parts.map(({ part }) => part.address)).toEqual(['dieu-2.khoan-2.diem-đ.phan-1']);
  });

  test('an address that is none is refused with those that are', async () => {
    const { code, err } = await runMoc(['explain', '2.2.z', '--from', folder]);
    expect(code).toBe(1);
    expect(err).toContain('cli/unknown-address');
    expect(err).toContain(letters.join(', '));
  });

  test('is complete in English', async () => {
    const { out } = await runMoc(['explain', 'a', '--from', folder, '--as-known-on', '2024-12-05', '--language', 'en']);
    for (const said of ['missed', 'As known on 5 December 2024', 'Article 2, clause 2, point a', 'Economic growth (GRDP)', '5.45%'])
      expect(out).toContain(said);
  });
});
