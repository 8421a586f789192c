/** The embedded PostgreSQL over its life: created, owned by one, stopped, left behind, taken up again. */
import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachEmbedded, type EmbeddedServer, openStore, startEmbedded } from '../index.ts';
import { makeFolder, removeFolder, unwrap } from '../testing/engines.ts';

let folder: string;
const servers: EmbeddedServer[] = [];
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await removeFolder(folder);
});

async function start(dataDir = folder) {
  const outcome = await startEmbedded({ dataDir });
  if (outcome.ok) servers.push(outcome.value);
  return outcome;
}

async function ask(databaseUrl: string, question: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return rows;
}

const postmasterPid = async () => Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('a second start is refused, an attached client works, a stop frees the folder', async () => {
  const { databaseUrl, stop, port } = unwrap(await start());
  expect(await start()).toMatchObject({ ok: false, refusals: [{ code: 'store/already-running', parameters: { folder, pid: process.pid } }] });
  expect(unwrap(await attachEmbedded(folder)).databaseUrl).toBe(databaseUrl);
  const store = unwrap(await openStore({ dataDir: folder, ifRunning: 'attach' }));
  await store.close();
  expect(await ask(databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
  expect(await attachEmbedded(folder)).toMatchObject({ ok: false, refusals: [{ code: 'store/not-running' }] });
  const again = unwrap(await start());
  expect(again.port).toBe(port);
  expect(again.databaseUrl).toBe(databaseUrl);
});

test('of two starts at once one wins', async () => {
  const outcomes = await Promise.all([start(), start(), start()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('nobody gets in without the password, and only from this machine', async () => {
  const { databaseUrl } = unwrap(await start());
  await expect(ask(databaseUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
  expect(await ask(databaseUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const [row] = await ask(databaseUrl, "select datlocprovider, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'moc'");
  expect(row).toEqual({ datlocprovider: 'i', encoding: 'UTF8' });
  expect(await ask(databaseUrl, "select n from unnest(array['Việt Nam', 'Đà Nẵng', 'An Giang', 'Hải Châu']) n order by n")).toEqual(
    ['An Giang', 'Đà Nẵng', 'Hải Châu', 'Việt Nam'].map((n) => ({ n })),
  );
});

test('an owner killed with -9 leaves a lock and a PostgreSQL behind: both are cleared away', async () => {
  const script = `import { startEmbedded } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)};
    const started = await startEmbedded({ dataDir: ${JSON.stringify(folder)} });
    console.log(JSON.stringify(started));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  expect(await start()).toMatchObject({ ok: false, refusals: [{ code: 'store/already-running', parameters: { pid: child.pid } }] });
  const { databaseUrl } = unwrap(await attachEmbedded(folder));
  await ask(databaseUrl, 'create table kept as select 1 as one');
  const orphan = await postmasterPid();
  child.kill('SIGKILL');
  await new Promise((gone) => child.once('exit', gone));
  expect(await attachEmbedded(folder)).toMatchObject({ ok: false });
  const server = unwrap(await start());
  expect(await postmasterPid()).not.toBe(orphan);
  expect(await ask(server.databaseUrl, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('a PostgreSQL killed with -9 is noticed and recovers at the next start', async () => {
  const server = unwrap(await start());
  await ask(server.databaseUrl, 'create table kept as select 1 as one');
  process.kill(await postmasterPid(), 'SIGKILL');
  await server.ended;
  await server.stop();
  expect(await ask(unwrap(await start()).databaseUrl, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('a lock half written, or naming a process that is another by now, counts for nothing', async () => {
  await writeFile(join(folder, 'moc.lock'), '{"pid":1');
  await unwrap(await start()).stop();
  await writeFile(join(folder, 'moc.lock'), JSON.stringify({ pid: process.ppid, began: '1', since: '2024-01-01T00:00:00Z' }));
  await unwrap(await start()).stop();
  await writeFile(join(folder, 'moc.lock'), JSON.stringify({ pid: process.pid, began: '1', since: '2024-01-01T00:00:00Z' }));
  await unwrap(await start()).stop();
});

test('a creation that broke off is begun anew', async () => {
  await mkdir(join(folder, 'postgres.new', 'cluster', 'base'), { recursive: true });
  await writeFile(join(folder, 'postgres.new', 'cluster', 'PG_VERSION'), '18');
  await writeFile(join(folder, 'postgres.json'), '{"password":"old"}');
  expect(await ask(unwrap(await start()).databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

describe('folders that will not do', () => {
  test.runIf(process.getuid?.() === 0)('a folder that nobody can pass through is named', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'data');
    expect(await start(dataDir)).toMatchObject({
      ok: false,
      refusals: [{ code: 'store/folder-not-reachable', parameters: { folder: closed, path: dataDir } }],
    });
    await chmod(closed, 0o711);
    unwrap(await start(dataDir));
  });

  test('a cluster whose password is gone', async () => {
    await unwrap(await start()).stop();
    await writeFile(join(folder, 'postgres.json'), '');
    expect(await start()).toMatchObject({ ok: false, refusals: [{ code: 'store/password-missing' }] });
  });

  test('a cluster that is damaged: why, in PostgreSQL’s own words', async () => {
    await unwrap(await start()).stop();
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '12\n');
    expect(await start()).toMatchObject({ ok: false, refusals: [{ code: 'store/server-failed', parameters: { reason: expect.stringContaining('version') } }] });
    expect(await start()).toMatchObject({ ok: false, refusals: [{ code: 'store/server-failed' }] });
  });
});

describe('addresses that will not do', () => {
  test('no server, a wrong password, no such database', async () => {
    const { databaseUrl } = unwrap(await start());
    expect(await openStore({ databaseUrl: 'postgresql://moc:x@127.0.0.1:1/moc' })).toMatchObject({ ok: false, refusals: [{ code: 'store/unavailable' }] });
    expect(await openStore({ databaseUrl: databaseUrl.replace(/:[^:@]+@/, ':wrong@') })).toMatchObject({
      ok: false,
      refusals: [{ code: 'store/wrong-address' }],
    });
    expect(await openStore({ databaseUrl: databaseUrl.replace(/moc$/, 'nowhere') })).toMatchObject({ ok: false, refusals: [{ code: 'store/wrong-address' }] });
  });
});
