/** Commands on a real database, on both engines: decided, written with their log entries, whole or not at all. */
import type { Role } from '@moc/domain/assignment';
import { rights } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { IndicatorCode, SourceId } from '@moc/domain/observation';
import { decimal } from '@moc/domain/values';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  actionOf,
  type Command,
  execute,
  findLogHead,
  findTenant,
  listResolutions,
  listTenants,
  loadFigures,
  openStore,
  preview,
  type Store,
  verify,
} from './index.ts';
import { columnsOf, tableNames } from './tables.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, figure, figures, file, fileRows, importing, indicator, prepareTenant, resolution, source, tenantA, tenantB, text } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  beforeAll(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
  });

  const give = (command: Command, role: Role = 'coordinator') => execute(store, command, actor(role, command.tenant));
  const count = async (table: string) => Number((await store.pool.query(`select count(*) from moc.${table}`)).rows[0].count);

  test('the tables are those that the code describes', async () => {
    const { rows } = await store.pool.query(
      "select table_name, column_name from information_schema.columns where table_schema = 'moc' order by ordinal_position",
    );
    for (const table of tableNames) {
      expect(
        rows
          .filter((row) => row.table_name === table)
          .map((row) => row.column_name)
          .sort(),
      ).toEqual([...columnsOf(table)].sort());
    }
  });

  test('a schema brought up to date twice, also at once, stays as it is', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl: store.databaseUrl })));
    await Promise.all(opened.map((outcome) => unwrap(outcome).close()));
  });

  test('a resolution is adopted once, and only with an id, a text and a year', async () => {
    const adopt = (id: string, words: string) =>
      give({ kind: 'adopt-resolution', tenant: tenantA, id: id as ResolutionId, text: words, name: { vi: '', en: '' } });
    expect(await adopt('nq-2024', text)).toMatchObject({ ok: false, refusals: [{ code: 'store/resolution-exists' }] });
    expect(await adopt('NQ 2024', text)).toMatchObject({ ok: false, refusals: [{ code: 'store/bad-id' }] });
    expect(await adopt('nq-2025', ' \n')).toMatchObject({ ok: false, refusals: [{ code: 'store/empty-text' }] });
    expect(await adopt('nq-2025', 'Không nói năm nào.')).toMatchObject({ ok: false, refusals: [{ code: 'dataset/no-plan-year' }] });
    expect(await adopt('nq-2025', `${text}\u0000`)).toMatchObject({ ok: false, refusals: [{ code: 'store/bad-text' }] });
    expect(await adopt('nq-2025', `${text}\ud83d`)).toMatchObject({ ok: false, refusals: [{ code: 'store/bad-text' }] });
    expect(await adopt('nq-ky-tu', `${text}\n\\u0000 \\ud800 😀`)).toMatchObject({ ok: true });
  });

  test('the text comes back character by character', async () => {
    const odd = `${text}\t\\N\\.\r\n${'ế'.normalize('NFD')}\u00a0\u2028'"$$`;
    unwrap(await give({ kind: 'adopt-resolution', tenant: tenantA, id: 'nq-la' as ResolutionId, text: odd, name: { vi: 'a', en: 'b' } }));
    const { rows } = await store.pool.query("select text from moc.resolution where id = 'nq-la'");
    expect(rows[0].text).toBe(odd);
  });

  test('whoever may not is refused before anything is looked at', async () => {
    const before = await findLogHead(store, tenantA);
    const command = importing([figure('1')]);
    expect(await give(command, 'council')).toMatchObject({ ok: false, refusals: [{ code: 'assignment/not-allowed' }] });
    expect(await execute(store, command, actor('coordinator', tenantB))).toMatchObject({ ok: false, refusals: [{ code: 'assignment/not-allowed' }] });
    expect(await preview(store, command, actor('public'))).toMatchObject({ ok: false, refusals: [{ code: 'assignment/not-allowed' }] });
    expect(await findLogHead(store, tenantA)).toBe(before);
  });

  test('every command needs a right that some role has', () => {
    for (const action of Object.values(actionOf)) expect(Object.keys(rights[action].roles).length).toBeGreaterThan(0);
  });

  test('figures: new, repeated, conflicting; the file twice', async () => {
    const rows = [figure('5.45'), figure('5.68', { source: 's2' as SourceId }), figure('6.5', { status: 'plan' }), figure('7', { status: 'plan' })];
    const command = importing(rows);
    expect(unwrap(await preview(store, command, actor()))).toMatchObject({ added: 4, repeated: 0, conflicts: 1, conflictLines: [3] });
    expect(await count('observation')).toBe(0);
    expect(unwrap(await give(command)).summary).toMatchObject({ added: 4, repeated: 0, conflicts: 1 });
    expect(await give(command)).toMatchObject({ ok: false, refusals: [{ code: 'store/already-imported', parameters: { by: 'Nguyễn Thị Kiểm Thử' } }] });
    const more = importing([...rows, figure('5.5')]);
    expect(unwrap(await give(more)).summary).toMatchObject({ added: 1, repeated: 4, conflicts: 1, conflictLines: [6] });
    const stored = (await loadFigures(store, tenantA, resolution)).observations;
    expect(stored.map(({ value }) => value)).toEqual(['5.45', '5.68', '6.5', '7', '5.5']);
    expect({ ...stored[0], id: undefined }).toEqual({ ...figure('5.45'), id: undefined });
  });

  test('an unknown name refuses the whole file, row by row', async () => {
    const before = await count('observation');
    const rows = [figure('1'), figure('2', { source: 'nobody' as SourceId }), figure('3', { indicator: 'zz' as IndicatorCode })];
    expect(await give(importing(rows))).toMatchObject({
      ok: false,
      refusals: [
        { code: 'store/unknown-indicator', parameters: { indicator: 'zz' }, place: { file: 'a.csv', line: 4 } },
        { code: 'store/unknown-source', parameters: { source: 'nobody' }, place: { file: 'a.csv', line: 3 } },
      ],
    });
    expect(await count('observation')).toBe(before);
  });

  test('a value that no column holds refuses the whole file', async () => {
    const before = [await count('observation'), await findLogHead(store, tenantA)];
    const huge = decimal(`1${'0'.repeat(140_000)}`);
    expect(await give(importing([figure('1.25'), figure('1', { value: huge })]))).toMatchObject({ ok: false, refusals: [{ code: 'store/bad-value' }] });
    expect([await count('observation'), await findLogHead(store, tenantA)]).toEqual(before);
  });

  test('sources: a new version under a known id, the same again is nothing new', async () => {
    const take = (...sources: ReturnType<typeof source>[]) =>
      give({ kind: 'import-sources', tenant: tenantA, resolution, file: file(), rows: fileRows(sources) });
    expect(unwrap(await take(source('s1'), source('s3'))).summary).toMatchObject({ added: 1, repeated: 1, replaced: 0 });
    expect(unwrap(await take(source('s3', { title: 'Nhan đề đã sửa' }))).summary).toMatchObject({ added: 0, replaced: 1 });
    const { sources } = await loadFigures(store, tenantA, resolution);
    expect(sources.find(({ id }) => id === 's3')?.title).toBe('Nhan đề đã sửa');
    expect(await take(source('s4'), source('s4'))).toMatchObject({ ok: false, refusals: [{ code: 'store/named-twice' }] });
  });

  test('indicators: a declaration repeated writes nothing, not even a log entry', async () => {
    const before = await findLogHead(store, tenantA);
    const declare: Command = { kind: 'declare-indicators', tenant: tenantA, resolution, indicators: [indicator('a')] };
    expect(unwrap(await give(declare))).toMatchObject({ seq: before, summary: { added: 0, repeated: 1 } });
    expect(await findLogHead(store, tenantA)).toBe(before);
  });

  test('roles: the latest grant holds, and the last administrator stays', async () => {
    const grant = (account: string, role: Role) => give({ kind: 'grant-role', tenant: tenantA, account: account as never, role }, 'administrator');
    unwrap(await grant('u1', 'administrator'));
    expect(await grant('u1', 'council')).toMatchObject({ ok: false, refusals: [{ code: 'store/last-administrator' }] });
    unwrap(await grant('u2', 'administrator'));
    unwrap(await grant('u1', 'council'));
    expect(unwrap(await grant('u1', 'council')).summary).toMatchObject({ added: 0, repeated: 1 });
  });

  test('rows cannot be changed or removed', async () => {
    for (const statement of [
      'update moc.observation set value = 1',
      'delete from moc.observation',
      'truncate moc.observation',
      'delete from moc.command_log',
    ]) {
      await expect(store.pool.query(statement)).rejects.toThrow(/append-only/);
    }
  });

  test('a large file stands in several log entries of one command', async () => {
    const before = await findLogHead(store, tenantA);
    const receipt = unwrap(await give(importing(figures(25_000))));
    const { rows } = await store.pool.query('select seq, command, part, parts, kind from moc.command_log where tenant = $1 and seq > $2 order by seq', [
      tenantA,
      before,
    ]);
    expect(rows.map(({ seq, part, parts }) => [seq, part, parts])).toEqual([1, 2, 3].map((part) => [before + part, part, 3]));
    expect(new Set(rows.map(({ command }) => command)).size).toBe(1);
    expect(receipt.seq).toBe(before + 1);
    expect(await store.pool.query('select 1 from moc.observation where seq = $1', [receipt.seq])).toMatchObject({ rowCount: 25_000 });
  });

  test('commands given at once stand one after another in the chain', async () => {
    const before = await findLogHead(store, tenantA);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => give(importing([figure(`1000.${index + 1}`)]))));
    expect(outcomes.map((outcome) => unwrap(outcome).seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index));
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });

  test('a broken connection refuses, and the next command finds another', async () => {
    const blocker = await store.pool.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from moc.tenant where tenant = $1 for update', [tenantA]);
    const waiting = give(importing([figure('77')]));
    const waits = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    let pid: number | undefined;
    while (pid === undefined) pid = (await blocker.query(waits)).rows[0]?.pid;
    await blocker.query('select pg_terminate_backend($1)', [pid]);
    expect(await waiting).toMatchObject({ ok: false, refusals: [{ code: 'store/unavailable' }] });
    await blocker.query('rollback');
    blocker.release();
    expect(await give(importing([figure('77')]))).toMatchObject({ ok: true });
  });

  test('another tenant sees none of it', async () => {
    expect(await listResolutions(store, [tenantB])).toEqual([]);
    await prepareTenant(store, tenantB);
    expect((await loadFigures(store, tenantB, resolution)).observations).toEqual([]);
    unwrap(await execute(store, importing([figure('9.9')], tenantB), actor('coordinator', tenantB)));
    expect((await loadFigures(store, tenantB, resolution)).observations.map(({ value }) => value)).toEqual(['9.9']);
    expect((await loadFigures(store, tenantA, resolution)).observations.map(({ value }) => value)).not.toContain('9.9');
    expect(await findLogHead(store, tenantB)).toBe(4);
    expect(await listTenants(store)).toEqual([tenantA, tenantB]);
    expect((await listResolutions(store, [tenantB])).map(({ id, planPeriod }) => [id, planPeriod])).toEqual([[resolution, { start: '2024-01', months: 12 }]]);
    expect(await findTenant(store, 'nq-la' as ResolutionId)).toBe(tenantA);
    expect(unwrap(await verify(store, tenantB))).toMatchObject({ entries: 4 });
    expect(unwrap(await verify(store, tenantB)).broken).toBeUndefined();
  });
});
