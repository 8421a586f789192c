/** kill -9 in the middle of an import, of the program or of the whole database: nothing acknowledged is lost, no half import stays. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedOptions, type EmbeddedServer, openStore, startEmbedded, verify } from './index.ts';
import { binariesOf, engines, makeFolder, removeFolder, unwrap } from './testing/engines.ts';
import { prepareTenant, tenantA } from './testing/sample.ts';

const rowsAFile = 25_000;
const program = fileURLToPath(new URL('./testing/importer.ts', import.meta.url));

let folder: string;
let running: EmbeddedServer | undefined;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await removeFolder(folder);
});

async function start(options: Omit<EmbeddedOptions, 'dataDir'> = {}): Promise<EmbeddedServer> {
  running = unwrap(await startEmbedded({ dataDir: folder, ...options }));
  return running;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

async function prepare(databaseUrl: string): Promise<void> {
  const store = unwrap(await openStore({ databaseUrl }));
  await prepareTenant(store);
  await store.close();
}

interface Importer {
  readonly child: ChildProcess;
  /** Resolves when the line was said. */
  heard(line: string): Promise<void>;
  readonly acknowledged: () => number;
  readonly refusals: () => readonly string[];
  readonly ended: Promise<unknown>;
}

function runImporter(where: string): Importer {
  const child = spawn(process.execPath, [program, where, String(rowsAFile)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((done) => child.once('close', done));
  const lines = (word: string) => said.split('\n').filter((line) => line.startsWith(word));
  return {
    child,
    ended,
    acknowledged: () => lines('acknowledged').length,
    refusals: () => lines('refused').map((line) => line.slice('refused '.length)),
    async heard(line) {
      while (!said.includes(line)) {
        if (child.exitCode !== null) throw new Error(`the importer ended: ${said}`);
        await wait(5);
      }
    },
  };
}

/** Every acknowledged file is there, whole; at most the one whose answer was lost besides. */
async function expectWhole(databaseUrl: string, acknowledged: number): Promise<void> {
  const store = unwrap(await openStore({ databaseUrl }));
  // One statement, one moment: the killed program's last commit may still be under way.
  const counts =
    "select (select count(*) from moc.import_batch where kind = 'import-observations')::int as files, (select count(*) from moc.observation)::int as rows";
  const { files, rows } = (await store.pool.query<{ files: number; rows: number }>(counts)).rows[0]!;
  expect(files).toBeGreaterThanOrEqual(acknowledged);
  expect(files).toBeLessThanOrEqual(acknowledged + 1);
  expect(rows).toBe(files * rowsAFile);
  const verification = unwrap(await verify(store, tenantA));
  expect(verification.broken).toBeUndefined();
  await store.close();
}

/** The postmaster and all its processes. */
function databaseProcesses(): readonly number[] {
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const parentOf = (pid: string) =>
    Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && tryParent(name) === postmaster)
    .map(Number);
  function tryParent(pid: string): number {
    try {
      return parentOf(pid);
    } catch {
      return 0;
    }
  }
  return [postmaster, ...children];
}

// A few moments within an import: while rows arrive, between log entries, around the commit.
const moments = [30, 120, 250];

describe.each(engines)('on %s', (engine) => {
  test.each(moments)(
    'the importing program is killed %i ms into a file',
    async (moment) => {
      const { databaseUrl } = await start(binariesOf(engine));
      await prepare(databaseUrl);
      const importer = runImporter(`databaseUrl=${databaseUrl}`);
      await importer.heard('acknowledged 1');
      await wait(moment);
      importer.child.kill('SIGKILL');
      await importer.ended;
      await expectWhole(databaseUrl, importer.acknowledged());
    },
    60_000,
  );

  test.each(moments)(
    'the database and all its processes are killed %i ms into a file',
    async (moment) => {
      const { databaseUrl } = await start(binariesOf(engine));
      await prepare(databaseUrl);
      const importer = runImporter(`databaseUrl=${databaseUrl}`);
      await importer.heard('acknowledged 1');
      await wait(moment);
      for (const pid of databaseProcesses()) process.kill(pid, 'SIGKILL');
      await importer.ended;
      expect(importer.refusals()[0]).toMatch(/^store\/(unavailable|outcome-unknown)$/);
      await stop();
      await expectWhole((await start(binariesOf(engine))).databaseUrl, importer.acknowledged());
    },
    60_000,
  );
});

test('the program that owns the embedded server is killed: the next start finds everything acknowledged', async () => {
  await prepare((await start()).databaseUrl);
  await stop();
  const importer = runImporter(`dataDir=${folder}`);
  await importer.heard('acknowledged 2');
  await wait(100);
  importer.child.kill('SIGKILL');
  await importer.ended;
  await expectWhole((await start()).databaseUrl, importer.acknowledged());
});
