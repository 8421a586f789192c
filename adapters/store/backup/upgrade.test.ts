/**
 * A database of the previous version comes forward: opened in place, and restored from a backup that version's data was saved
 * in. The fixture holds the example, a second province with a revised file, and accounts, as schema 0009 kept them.
 */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrate, openPool } from '../database.ts';
import { execute, loadDossier, loadReview, openStore, restore, type Store, verify } from '../index.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { actor, figures, importing, resolution, tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';
import { readArchive } from './archive.ts';
import { type Manifest, manifestName, type Opening, openingName, tableOfPiece } from './manifest.ts';

const fixture = fileURLToPath(new URL('./fixtures/version-0009.tar.gz', import.meta.url));

/** As `moc verify` of that version said of it. */
const heads = [
  { tenant: tenantA, entries: 25, head: '3e66cadf5e16006e40fab1e0fb5c00326324dcbeb7b8fe8018c8b956f1785000' },
  { tenant: tenantB, entries: 6, head: '35e7789da5419cd553b1fdc596d1ad203ce923942c310582f8ab8b7aaa279332' },
];

let manifest: Manifest;
let opening: Opening;
beforeAll(async () => {
  for await (const { name, content } of readArchive(fixture)) {
    if (name === manifestName) manifest = JSON.parse(content.toString('utf8')) as Manifest;
    if (name === openingName) opening = JSON.parse(content.toString('utf8')) as Opening;
  }
});

/** The database as the previous version left it. */
async function makeOld(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl);
  unwrap(await migrate(pool, opening.migrations.at(-1)!));
  for (const statement of opening.accountTables.flatMap(({ statements }) => statements)) await pool.query(statement);
  for await (const { name, content } of readArchive(fixture)) {
    const table = tableOfPiece(name);
    if (table === undefined) continue;
    const client = await pool.connect();
    const columns = manifest.tables.find((one) => one.name === table)!.columns.map((column) => `"${column}"`);
    const stream = client.query(copyFrom(`copy ${table.replace('accounts.', '')} (${columns.join(', ')}) from stdin`));
    stream.end(content);
    await once(stream, 'finish');
    client.release();
  }
  await pool.end();
}

async function expectAllThere(store: Store): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const { rowCount } = await store.pool.query(`select from ${name.replace('accounts.', '')}`);
    expect({ name, rows: rowCount }).toEqual({ name, rows });
  }
  for (const { tenant, entries, head } of heads) expect(unwrap(await verify(store, tenant))).toMatchObject({ tenant, entries, head });
  for (const { tenant } of heads) expect(unwrap(await verify(store, tenant)).broken).toBeUndefined();
  expect(store.wall).toEqual({ raised: true });
}

/** Names written before personal data moved out of the evidence are shown as they stand; new ones are looked up. */
async function expectItGoesOn(store: Store): Promise<void> {
  expect((await loadReview(store, tenantB, resolution))?.confirmation?.name).toBe('Nguyễn Thị Kiểm Thử');
  unwrap(await execute(store, importing(figures(40, 7), tenantB), { ...actor('coordinator', tenantB), name: 'Tên Mới' }));
  const { rows } = await store.pool.query<{ actor_name: string }>('select actor_name from moc.command_log where tenant = $1 order by seq desc limit 1', [
    tenantB,
  ]);
  expect(rows).toEqual([{ actor_name: '' }]);
  expect(unwrap(await verify(store, tenantB)).broken).toBeUndefined();
  expect(await loadDossier(store, tenantB, resolution)).toBeDefined();
}

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);

  test('a database of the previous version is opened: all is there, and work goes on', async () => {
    const { databaseUrl, pool } = await server.freshStore();
    await pool.query('create database previous');
    const url = databaseUrl.replace(/\/[^/]*$/, '/previous');
    await makeOld(url);
    const store = unwrap(await openStore({ databaseUrl: url }));
    await expectAllThere(store);
    await expectItGoesOn(store);
    await store.close();
  });

  test('a backup of the previous version is restored and brought forward', async () => {
    const store = await server.freshStore();
    const restored = unwrap(await restore(store, fixture));
    expect(restored.migrated).toContain('0011-personal-data');
    expect(restored.verified.map(({ tenant, entries, head, broken }) => ({ tenant, entries, head, broken }))).toEqual(
      heads.map((one) => ({ ...one, broken: undefined })),
    );
    await expectAllThere(store);
    await expectItGoesOn(store);
  });

  test('a restore is not opened to anybody before it is whole', async () => {
    const { databaseUrl } = await server.freshStore();
    const store = unwrap(await openStore({ databaseUrl }));
    const watcher = new pg.Client({ connectionString: databaseUrl });
    await watcher.connect();
    const seen = new Set<number>();
    const restoring = restore(store, fixture);
    let isDone = false;
    void restoring.finally(() => (isDone = true));
    while (!isDone) {
      const { rows } = await watcher.query<{ rows: number }>("select case when to_regclass('moc.command_log') is null then 0 else 1 end as rows");
      if (rows[0]!.rows === 1) {
        const counted = await watcher.query<{ count: number }>('select count(*)::int as count from moc.command_log').catch(() => undefined);
        if (counted) seen.add(counted.rows[0]!.count);
      }
    }
    unwrap(await restoring);
    await watcher.end();
    await store.close();
    expect([...seen].sort((a, b) => a - b).filter((count) => count !== 0 && count !== 31)).toEqual([]);
  });
});
