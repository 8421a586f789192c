/** The command line on a database: attached to a running one or starting its own; imports whole or not at all; the log verified. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import type { PlanAssessment } from '@moc/domain/assessment';
import { loadExample, openStore, type Store } from '@moc/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'moc-cli-'));
// PostgreSQL runs as an unprivileged user where the tests run as root.
chmodSync(folder, 0o755);
const data = join(folder, 'data');
let store: Store;

beforeAll(async () => {
  const opened = await openStore({ dataDir: data });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  const loaded = await loadExample(store, example, readTable);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
});

afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const onData = (...args: string[]) => [...args, '--data', data];
/** Log entries and figures in the database: what a refused file must leave as it was. */
async function entries(): Promise<unknown> {
  const { rows } = await store.pool.query('select (select count(*) from moc.command_log) as log, (select count(*) from moc.observation) as figures');
  return rows[0];
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const header = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
const figure = (changes: Partial<Record<'ref' | 'period' | 'value' | 'unit' | 'published' | 'source' | 'territory', string>> = {}): string => {
  const { ref = '2.2.g', period = '2024', value = '27.5', unit = '%', published = '2025-06-30', source = 'bdk-2024-12-05', territory = '83' } = changes;
  return `${ref},Tỷ lệ đô thị hóa,${period},value,${value},${unit},chinh_thuc,${territory},${published},${source},`;
};

describe('attached to a running database', () => {
  test('assess judges as the case folder does', async () => {
    const day = ['--as-known-on', '2025-04-24'];
    const fromStore = await mocJson<PlanAssessment>(onData('assess', ...day));
    const fromFolder = await mocJson<PlanAssessment>(['assess', '--from', example, ...day]);
    const verdicts = ({ targets }: PlanAssessment) => targets.map(({ target, verdict, because }) => ({ target, verdict, because }));
    expect(verdicts(fromStore)).toEqual(verdicts(fromFolder));
    expect(fromStore.summary).toEqual(fromFolder.summary);
  });

  test('explain walks back from the database', async () => {
    const { code, out } = await runMoc(onData('explain', 'e', '--as-known-on', '2025-04-24'));
    expect(code).toBe(0);
    for (const said of ['vượt', '6.632,9 tỷ đồng', 'Báo Lao Động', 'dự toán Trung ương giao đạt 5.820 tỷ đồng']) expect(out).toContain(said);
  });

  test('a resolution that is not there is refused with those that are', async () => {
    const { code, err } = await runMoc(onData('assess', '--resolution', 'nowhere-2030'));
    expect(code).toBe(1);
    expect(err).toContain('cli/which-resolution');
    expect(err).toContain('ben-tre-2024');
  });

  test('verify finds log and tables intact', async () => {
    const { code, out } = await runMoc(onData('verify'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nguyên vẹn') });
  });
});

describe('a faulty file is refused by line and column, and nothing of it is written', () => {
  const cases: readonly [string, string, string, string][] = [
    ['a wrong column', `${header.replace('value', 'amount')}\n${figure()}`, 'observation/missing-column', ':1 [value]'],
    ['a number with two separators', `${header}\n${figure()}\n${figure({ period: '2023', value: '"1.750,5.0"' })}`, 'observation/number', ':3 [value]'],
    ['an unknown source', `${header}\n${figure({ source: 'nobody' })}`, 'observation/unknown-source', ':2 [source_id]'],
    ['an unknown indicator', `${header}\n${figure({ ref: '2.2.z' })}`, 'observation/unknown-indicator', ':2 [indicator_ref]'],
    ['a day that does not exist', `${header}\n${figure({ published: '2024-02-31' })}`, 'observation/date', ':2 [published_on]'],
    ['a unit of another kind', `${header}\n${figure({ unit: 'tỷ đồng' })}`, 'observation/unit-dimension', ':2 [unit]'],
    ['an unknown place', `${header}\n${figure({ territory: '9999' })}`, 'observation/unknown-territory', ':2 [territory]'],
    ['a cell too many', `${header}\n${figure()},\n`, 'document/ragged-row', ':2'],
    ['no rows', `${header}\n`, 'observation/no-rows', ''],
    ['no text', '', 'document/empty', ''],
  ];
  test.each(cases)('%s', async (name, content, refusal, place) => {
    const before = await entries();
    const file = write(`${name}.csv`, content);
    const { code, out, err } = await runMoc(onData('import', 'observations', file));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(refusal);
    expect(err).toContain(place);
    expect(await entries()).toEqual(before);
  });

  test('a file that is not there', async () => {
    expect(await runMoc(onData('import', 'observations', join(folder, 'none.csv')))).toMatchObject({ code: 1, err: expect.stringContaining('cli/no-file') });
  });
});

describe('a good file', () => {
  const good = () => write('good.csv', `${header}\n${figure()}\n`);

  test('is checked by --preview without being written', async () => {
    const before = await entries();
    const result = await mocJson<{ stored: boolean; added: number }>(onData('import', 'observations', good(), '--preview'));
    expect(result).toMatchObject({ kind: 'observations', stored: false, rows: 1, added: 1 });
    expect(await entries()).toEqual(before);
  });

  test('is taken in once, with the name of who did it, and judged at once', async () => {
    const { code, out } = await runMoc(onData('import', 'observations', good()));
    expect({ code, out }).toEqual({ code: 0, out: 'Đã nhập: good.csv, 1 dòng; mới 1, đã có 0, thay bản trước 0, lệch với nguồn khác 0.\n' });
    const { rows } = await store.pool.query("select actor from moc.command_log where kind = 'import-observations' order by seq desc limit 1");
    expect(rows[0].actor).toMatch(/^cli:/);
    const { verdict } = await mocJson<{ verdict: string }>(onData('explain', 'g', '--as-known-on', '2025-06-30'));
    expect(verdict).toBe('exceeded');
    expect(await runMoc(onData('import', 'observations', good()))).toMatchObject({ code: 1, err: expect.stringContaining('store/already-imported') });
  });
});

describe('with no database running', () => {
  test('a command starts its own and stops it again; an empty one holds no resolution', async () => {
    const empty = join(folder, 'empty');
    expect(await runMoc(['verify', '--data', empty])).toMatchObject({ code: 0, out: expect.stringContaining('chưa có gì') });
    expect(await runMoc(['assess', '--data', empty])).toMatchObject({ code: 1, err: expect.stringContaining('cli/no-resolution') });
  });

  test('an address where no database answers is refused', async () => {
    const { code, err } = await runMoc(['verify'], { DATABASE_URL: 'postgres://moc:moc@127.0.0.1:9/moc' });
    expect(code).toBe(1);
    expect(err).toMatch(/store\/(unavailable|unreachable)/);
  });
});

test('a figure changed behind the log is found', async () => {
  const change = "update moc.observation set value = value + 1 where indicator = 'urbanisation-rate' and value = 27.5";
  await expect(store.pool.query(change)).rejects.toThrow();
  // Only who owns the table can do it, by taking the guard away first.
  await store.pool.query(`alter table moc.observation disable trigger append_only; ${change}`);
  const { code, out } = await runMoc(onData('verify'));
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('KHÔNG nguyên vẹn') });
});
