/** `moc amend`: a later act's text told, then entered on a person's word; what holds depends on the day asked about. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import type { PlanAssessment, PlanOutlook } from '@moc/domain/assessment';
import type { AmendedPart, AmendmentProposal } from '@moc/domain/plan';
import { loadExample, openStore, type Store } from '@moc/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'moc-amend-'));
chmodSync(folder, 0o755);
const data = join(folder, 'data');
const act = join(folder, 'sua-doi.txt');
let store: Store;

/** Composed: no such act was adopted. */
const text = `HỘI ĐỒNG NHÂN DÂN
Số: 05/NQ-HĐND

NGHỊ QUYẾT
Sửa đổi một số chỉ tiêu năm 2024

QUYẾT NGHỊ:

Điều 1. Sửa đổi một số chỉ tiêu như sau:
1. Tại điểm a khoản 2 Điều 2, điều chỉnh chỉ tiêu tốc độ tăng trưởng kinh tế (GRDP) từ 6,5% - 7% thành 5,2% trở lên.
2. Hạ tầng số đạt 15 điểm.

Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 19 tháng 07 năm 2024 và có hiệu lực từ ngày 01 tháng 8 năm 2024./.
`;

beforeAll(async () => {
  writeFileSync(act, text);
  const opened = await openStore({ dataDir: data });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  const loaded = await loadExample(store, example, readTable);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
}, 120_000);

afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Assessed extends PlanAssessment {
  readonly outlook: PlanOutlook;
  readonly amended: readonly AmendedPart[];
}

const assessOn = (day: string) => mocJson<Assessed>(['assess', '--as-known-on', day, '--data', data]);
const growth = ({ outlook }: Assessed) => outlook.targets.find(({ target }) => target.endsWith('diem-a'))?.because.vi ?? '';

describe('an act that lowers the target', () => {
  test('is told first, and nothing is written', async () => {
    const told = await mocJson<{ act: unknown; proposals: readonly AmendmentProposal[]; stored: boolean }>(['amend', act, '--data', data]);
    expect(told).toMatchObject({
      act: { number: '05/NQ-HĐND', adoptedOn: '2024-07-19', effectiveFrom: '2024-08-01' },
      stored: false,
    });
    expect(told.proposals.map(({ from, candidates }) => [from, candidates[0]?.part])).toEqual([['6,5% - 7%', 'dieu-2.khoan-2.diem-a.phan-1']]);
    expect((await assessOn('2024-10-01')).amended).toEqual([]);
  });

  test('is entered on a person’s word; months before keep the old target', async () => {
    const { code, out } = await runMoc(['amend', act, '--confirm', '--data', data]);
    expect([code, out]).toEqual([0, expect.stringContaining('Ban đầu là 6,5% - 7%; từ ngày 01/08/2024 là 5,2% trở lên')]);
    const [before, after] = [await assessOn('2024-07-31'), await assessOn('2024-10-01')];
    expect(growth(before)).toContain('thấp hơn cận dưới 6,5%');
    expect(growth(after)).toMatch(/^Đúng tiến độ: hết tháng 9 tăng 5,27% so với cùng kỳ, cao hơn mức tối thiểu 5,2%/);
    expect([before.amended, after.amended.map(({ part }) => part)]).toEqual([[], ['dieu-2.khoan-2.diem-a.phan-1']]);
    const { out: page } = await runMoc(['assess', '--as-known-on', '2024-10-01', '--data', data]);
    expect(page).toContain('Đã được văn bản sau sửa đổi (1)');
    expect((await runMoc(['verify', '--data', data])).code).toBe(0);
  });

  test('entered again it is refused', async () => {
    const { code, err } = await runMoc(['amend', act, '--confirm', '--data', data]);
    expect([code, err]).toEqual([1, expect.stringContaining('plan/amend-changes-nothing')]);
  });
});
