/** `moc formula` and `moc indicators` on the real example, straight from its folder. */
import { fileURLToPath } from 'node:url';
import type { Derived } from '@moc/domain/assessment';
import { describe, expect, test } from 'vitest';
import { runMoc } from './testing/run-moc.ts';

const folder = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const moc = (...args: readonly string[]) => runMoc([...args, '--from', folder]);

describe('moc formula', () => {
  test('prints the value with every step', async () => {
    const { code, out } = await moc('formula', 'làm_tròn(tăng_trưởng([Thu ngân sách nhà nước trên địa bàn]); 1)', '--as-known-on', '2025-04-30');
    expect(code).toBe(0);
    expect(out).toContain('6.632,9 tỷ đồng (chính thức; công bố 24/04/2025');
    expect(out).toContain('× 100 = 36,59184514003295%');
    expect(out).toContain('Kết quả (năm 2024): 36,6%; là số suy ra, không phải số được công bố.');
  });

  test('only what was known on the day', async () => {
    const { code, out } = await moc('formula', 'tăng_trưởng([state-budget-revenue])', '--as-known-on', '2024-12-05');
    expect(code).toBe(1);
    expect(out).toContain('chưa có số liệu công bố đến 05/12/2024');
  });

  test('names the districts it would sum over', async () => {
    const { out } = await moc('formula', 'tổng_con([poor-households])', '--period', '2023', '--json');
    const derived = JSON.parse(out) as Derived;
    expect(derived.kind === 'missing' && derived.missing.map(({ territory }) => territory)).toContain('829');
  });

  test('a wrong formula is refused with its place', async () => {
    const { code, err } = await moc('formula', '[grdp-growth] + [state-budget-revenue]');
    expect([code, err]).toEqual([1, 'formula/add-units: Không cộng, trừ được % với tỷ đồng (ký tự 1): hai số khác loại đơn vị.\n']);
    expect((await moc('formula', '1', '--period', 'mùa xuân')).code).toBe(2);
  });
});

describe('moc indicators', () => {
  test('as a table', async () => {
    const { code, out } = await moc('indicators');
    expect(code).toBe(0);
    expect(out).toMatch(/^poverty-rate +Tỷ lệ hộ nghèo +% +càng thấp càng tốt +tỷ lệ +tính lại tỷ số +poverty-review +công khai/m);
    expect(out).toMatch(/^export-turnover .*monthly-statistics \*/m);
  });

  test('one, with what a reader must know and when it can be assessed', async () => {
    const { out } = await moc('indicators', '2.2.a', '--language', 'en');
    expect(out).toContain('Compiled and examined centrally by the statistical office');
    expect(out).toContain('second estimate for 2024 due on 2 December 2024 (Article 12 of Decree 94/2022/NĐ-CP, as amended by Decree 62/2024/NĐ-CP)');
    expect((await moc('indicators', 'nothing')).code).toBe(1);
  });
});
