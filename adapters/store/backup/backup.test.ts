/** The drill: a backup taken while others work is brought back, on either engine and across them; whatever is not whole is not taken. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readTable } from '@moc/documents';
import type { ResolutionId } from '@moc/domain/dataset';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backup, execute, loadDossier, loadExample, openStore, restore, type Store, verify } from '../index.ts';
import { engines, makeFolder, removeFolder, unwrap } from '../testing/engines.ts';
import { actor, figures, importing, prepareTenant, tenantA, tenantB } from '../testing/sample.ts';
import { useServer } from '../testing/test-servers.ts';

const example = fileURLToPath(new URL('../../../examples/ben-tre-2024/', import.meta.url));

/** Accounts as the server keeps them, with two tables that hang on them. */
const accounts = `
  create table account_person (id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false, "createdAt" timestamptz not null default now());
  create table account_credential (id text primary key, "userId" text not null references account_person (id) on delete cascade, password text);
  create index account_credential_of on account_credential ("userId");
  create table account_session (id text primary key, "userId" text not null references account_person (id), token text not null);
  insert into account_person values ('p1', 'Lê Thị Một', 'mot@moc.example', true, '2026-01-01');
  insert into account_credential values ('c1', 'p1', E'$argon2id$\\\\n');
  insert into account_session values ('s1', 'p1', 'secret');`;

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => removeFolder(folder));

/** Every row of every table that is backed up, as text. */
async function contentOf({ pool }: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and (c.relnamespace = 'moc'::regnamespace or c.relname like 'account\\_%')
    and c.relname not like 'kysely%' and c.relname <> 'account_session' order by c.relname`,
  );
  const content: Record<string, readonly string[]> = {};
  for (const { name } of rows) {
    content[name.replace(/^.*\./, '')] = (await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows.map(({ row }) => row);
  }
  return content;
}

const cases = engines.flatMap((from) => engines.map((to) => [from, to] as const));

describe.each(cases)('from %s to %s', (from, to) => {
  const source = useServer(from);
  const target = useServer(to);

  test('everything comes back, and what goes on meanwhile is not in it', async () => {
    const store = await source.freshStore();
    unwrap(await loadExample(store, example, readTable));
    await prepareTenant(store, tenantB);
    unwrap(await execute(store, importing(figures(500), tenantB), actor('coordinator', tenantB)));
    await store.pool.query(accounts);
    const before = await contentOf(store);
    const file = join(folder, `${from}-${to}.tar.gz`);
    const [made] = await Promise.all([backup(store, file), execute(store, importing(figures(2000, 1), tenantB), actor('coordinator', tenantB))]);
    const { tables, logs } = unwrap(made);
    expect(logs.map(({ tenant }) => tenant)).toEqual([tenantA, tenantB]);
    const back = await target.freshStore();
    const restored = unwrap(await restore(back, file));
    expect(restored.verified.map(({ tenant, broken }) => ({ tenant, broken }))).toEqual([tenantA, tenantB].map((tenant) => ({ tenant, broken: undefined })));
    const after = await contentOf(back);
    const total = (content: Readonly<Record<string, readonly string[]>>) => Object.values(content).reduce((sum, rows) => sum + rows.length, 0);
    expect(total(after)).toBe(tables.reduce((sum, { rows }) => sum + rows, 0));
    // The backup began before or after the other command; never within it.
    if (logs[1]?.entries === 4) expect(after).toEqual(before);
    else expect(after).toEqual(await contentOf(store));
    expect(await loadDossier(back, tenantA, 'ben-tre-2024' as ResolutionId)).toEqual(await loadDossier(store, tenantA, 'ben-tre-2024' as ResolutionId));
    expect((await back.pool.query('select from account_session').catch(() => ({ rowCount: 0 }))).rowCount).toBe(0);
    await expect(back.pool.query("insert into account_credential values ('c2', 'nobody', '')")).rejects.toThrow(/foreign key/);
    unwrap(await execute(back, importing(figures(5, 9), tenantB), actor('coordinator', tenantB)));
    expect(unwrap(await verify(back, tenantB)).broken).toBeUndefined();
  }, 120_000);
});

describe('what is not whole', () => {
  const server = useServer('embedded');
  let store: Store;
  let file: string;
  let tar: Buffer;
  beforeAll(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    unwrap(await execute(store, importing(figures(50)), actor()));
    await store.pool.query(accounts);
    file = join(folder, 'whole.tar.gz');
    unwrap(await backup(store, file));
    tar = gunzipSync(await readFile(file));
  }, 60_000);

  async function refusedFor(content: Uint8Array): Promise<string | undefined> {
    const bent = join(folder, 'bent.tar.gz');
    await writeFile(bent, content);
    const target = await server.freshStore();
    const outcome = await restore(target, bent);
    for (const [table, rows] of Object.entries(await contentOf(target))) expect({ table, rows }).toEqual({ table, rows: [] });
    unwrap(await openStore({ databaseUrl: target.databaseUrl })).close();
    return outcome.ok ? undefined : outcome.refusals[0].code;
  }

  const replaced = (before: string, after: string): Buffer => {
    expect(before.length).toBe(after.length);
    const at = tar.indexOf(before);
    expect(at).toBeGreaterThan(0);
    const bent = Buffer.from(tar);
    bent.write(after, at, 'latin1');
    return gzipSync(bent);
  };

  test('cut off anywhere, or with a bit turned over', async () => {
    const whole = await readFile(file);
    for (const part of [0, 0.2, 0.9]) expect(await refusedFor(whole.subarray(0, whole.length * part))).toBe('store/backup-unreadable');
    const turned = Buffer.from(whole);
    turned[Math.floor(whole.length / 2)]! ^= 1;
    expect(await refusedFor(turned)).toMatch(/store\/(backup-unreadable|bad-value)/);
    expect(await refusedFor(gzipSync(Buffer.from('x'.repeat(2000))))).toBe('store/backup-unreadable');
  });

  test('a figure altered, a row left out, a head altered', async () => {
    expect(await refusedFor(replaced('\t49\tpercent', '\t50\tpercent'))).toBe('store/backup-unreadable');
    const line = /^[^\n]*\t49\tpercent[^\n]*\n/m.exec(tar.toString('latin1'))![0];
    expect(await refusedFor(replaced(line, line.replace(/.$/s, '\t')))).toMatch(/store\/(backup-unreadable|bad-value)/);
    const { logs } = unwrap(await backup(store, join(folder, 'again.tar.gz')));
    expect(await refusedFor(replaced(`"hash": "${logs[0]!.hash}"`, `"hash": "${'0'.repeat(64)}"`))).toBe('store/backup-unreadable');
  });

  test('a store that holds something is left as it is', async () => {
    expect(await restore(store, file)).toMatchObject({ ok: false, refusals: [{ code: 'store/not-empty' }] });
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });

  test('a later version’s backup, a file that is not there, a folder that is not there', async () => {
    expect(await refusedFor(replaced('"0001-evidence"', '"9999-evidence"'))).toBe('store/backup-newer');
    const target = await server.freshStore();
    expect(await restore(target, join(folder, 'none'))).toMatchObject({ refusals: [{ code: 'store/backup-no-file' }] });
    expect(await backup(store, join(folder, 'no', 'folder'))).toMatchObject({ refusals: [{ code: 'store/backup-not-written' }] });
  });
});
