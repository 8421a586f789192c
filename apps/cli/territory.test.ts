/** `moc territory` on a store with the real example: a unit by code and by name, crosswalks both ways, lists taken in once. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import { loadExample, openStore, type Store } from '@moc/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-territory-'));
  await chmod(folder, 0o755);
  const opened = await openStore({ dataDir: folder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  const loaded = await loadExample(store, example, readTable);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
}, 120_000);

afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

const moc = (...words: string[]) => runMoc([...words, '--data', folder]);

test('a district by its code, read after its end', async () => {
  const { code, out } = await moc('territory', '833', '--on', '2026-11-22');
  expect(code).toBe(0);
  expect(out).toContain('Huyện Mỏ Cày Nam (833), tỉnh Bến Tre');
  expect(out).toContain('cấp huyện kết thúc hoạt động từ ngày 01/07/2025');
  expect(out).toContain('5 xã Mỏ Cày, Đồng Khởi, An Định, Thành Thới và Hương Mỹ');
});

test('a unit by a name that no longer stands, and one that nobody bears', async () => {
  const { code: found, named } = await mocJson<{ code: string; named: string }>(['territory', 'huyện Mỏ Cày Nam', '--on', '2026-11-22', '--data', folder]);
  expect([found, named]).toEqual(['833', '2025-06-30']);
  const { code, err } = await moc('territory', 'huyện Không Có');
  expect(code).toBe(1);
  expect(err).toContain('Không có đơn vị hành chính nào');
});

test('crosswalks forwards and backwards; what is not known is said to be so', async () => {
  const forwards = await moc('territory', 'crosswalk', '--from', '2024-06-01', '--to', '2026-01-01', '--level', 'district', '--into', 'province');
  expect(forwards.out.match(/86 Tỉnh Vĩnh Long {2}1 {2}/g)).toHaveLength(9);
  const backwards = await moc('territory', 'crosswalk', '--from', '2026-01-01', '--to', '2024-06-01', '--level', 'province', '--language', 'en');
  expect(backwards.out).toMatch(/86 Tỉnh Vĩnh Long +→ +83 Tỉnh Bến Tre +not known/);
});

test('wrong use is told', async () => {
  expect((await moc('territory', 'crosswalk', '--from', '2024-06-01')).code).toBe(2);
  expect((await moc('territory', 'crosswalk', '--from', '2024-06-01', '--to', '2026-01-01', '--level', 'hamlet')).code).toBe(2);
});

test('a list that was taken in is not taken in again', async () => {
  const { code, err } = await moc('import', 'communes', `${example}/territory/communes-2024.csv`);
  expect(code).toBe(1);
  expect(err).toContain('đã được nhập');
});
