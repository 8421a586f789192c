/**
 * A PostgreSQL of our own in a data folder: created on first use, reachable from this machine only, by password, run
 * without privileges, one owner at a time, recovered after a crash.
 *
 * The folder holds `postgres/` (the cluster), `postgres.json` (port and password, readable by its owner only),
 * `postgres.log` and, while in use, `moc.lock`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accepted, type Outcome, refused } from '@moc/domain/values';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import { findOwner, type Lock, takeLock } from './lock.ts';
import { clearAway, stopPostmaster } from './postmaster.ts';
import { findUnprivilegedUser, refuseUnreachable, type User } from './unprivileged.ts';

export interface EmbeddedServer {
  readonly databaseUrl: string;
  readonly port: number;
  /** Shuts PostgreSQL down in order and gives the folder free. */
  stop(): Promise<void>;
  /** Settles when PostgreSQL has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Further server settings, such as `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Other binaries than those from npm: a system's PostgreSQL. */
  readonly binaries?: Binaries;
}

const user = 'moc';
const database = 'moc';
const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };

const filesOf = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  access: join(dataDir, 'postgres.json'),
  log: join(dataDir, 'postgres.log'),
  lock: join(dataDir, 'moc.lock'),
});

interface Access {
  readonly password: string;
  readonly port?: number;
}

const urlOf = ({ password, port }: Access, name = database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;

/**
 * Starts the folder's PostgreSQL and becomes its owner. Refusals: `store/already-running` (who and since when),
 * `store/folder-not-reachable`, `store/no-embedded-postgresql`, `store/password-missing`, `store/server-failed`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Outcome<EmbeddedServer>> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const locked = await takeLock(filesOf(dataDir).lock, dataDir);
  if (!locked.ok) return locked;
  let started: Outcome<EmbeddedServer> | undefined;
  try {
    started = await startOwned({ ...options, dataDir }, locked.value);
    return started;
  } finally {
    if (!started?.ok) await locked.value.release();
  }
}

/** The server that another process runs in the folder; refused with `store/not-running` when there is none. */
export async function attachEmbedded(dataDir: string): Promise<Outcome<{ readonly databaseUrl: string }>> {
  const files = filesOf(resolve(dataDir));
  // An owner that is just starting has the lock before its server answers.
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!(await findOwner(files.lock))) break;
    const access = await readAccess(files.access);
    if (access?.port !== undefined && (await answers(urlOf(access)))) return accepted({ databaseUrl: urlOf(access) });
    await wait(100);
  }
  return refused({ code: 'store/not-running', parameters: { folder: resolve(dataDir) } });
}

async function startOwned({ dataDir, settings = {}, binaries: given }: EmbeddedOptions, lock: Lock): Promise<Outcome<EmbeddedServer>> {
  const found = given ? accepted(given) : await findBinaries();
  if (!found.ok) return found;
  const runAs = await findUnprivilegedUser();
  const unreachable = (await refuseUnreachable(dataDir, runAs)) ?? (await refuseUnreachable(join(found.value.postgres, '..'), runAs));
  if (unreachable) return refused(unreachable);
  const files = filesOf(dataDir);
  await clearAway(files.cluster, found.value);
  const access = await ensureCluster(dataDir, found.value, runAs);
  if (!access.ok) return access;
  const running = await run(dataDir, found.value, runAs, access.value, settings);
  if (!running.ok) return running;
  const { child, port } = running.value;
  const url = urlOf({ ...access.value, port });
  await ensureDatabase(urlOf({ ...access.value, port }, 'postgres'));
  return accepted(serverOf(child, port, url, files.cluster, found.value, lock));
}

function serverOf(child: ChildProcess, port: number, databaseUrl: string, cluster: string, binaries: Binaries, lock: Lock): EmbeddedServer {
  const ended = new Promise<void>((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once('exit', () => done())));
  // If this process ends without `stop`, PostgreSQL is at least told to end in order.
  const farewell = () => void child.kill('SIGINT');
  process.once('exit', farewell);
  const stop = async () => {
    process.off('exit', farewell);
    if (child.exitCode === null && child.signalCode === null) await Promise.all([stopPostmaster(child.pid!, cluster, binaries), ended]);
    await lock.release();
  };
  let stopping: Promise<void> | undefined;
  return { databaseUrl, port, ended, stop: () => (stopping ??= stop()) };
}

async function readAccess(path: string): Promise<Access | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Access;
  } catch {
    return undefined;
  }
}

async function writeAccess(path: string, access: Access): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(access), { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
}

/** Creates the cluster aside and moves it into place when complete, so that an interrupted creation leaves nothing behind. */
async function ensureCluster(dataDir: string, { initdb }: Binaries, runAs: User | undefined): Promise<Outcome<Access>> {
  const files = filesOf(dataDir);
  const known = await readAccess(files.access);
  if (existsSync(join(files.cluster, 'PG_VERSION'))) {
    return known ? accepted(known) : refused({ code: 'store/password-missing', parameters: { file: files.access } });
  }
  const access = { password: randomBytes(24).toString('base64url') };
  await writeAccess(files.access, access);
  const fresh = `${files.cluster}.new`;
  const passwordFile = join(fresh, 'password');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(fresh, 'cluster'), { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, access.password, { mode: 0o600 });
  if (runAs) for (const path of [fresh, join(fresh, 'cluster'), passwordFile]) await chown(path, runAs.uid, runAs.gid);
  const created = await runInitdb(initdb, join(fresh, 'cluster'), passwordFile, runAs);
  if (!created.ok) return created;
  await rename(join(fresh, 'cluster'), files.cluster);
  await rm(fresh, { recursive: true, force: true });
  return accepted(access);
}

function runInitdb(initdb: string, cluster: string, passwordFile: string, runAs: User | undefined): Promise<Outcome<void>> {
  const locale = ['--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C', '-E', 'UTF8'];
  const access = ['-U', user, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return new Promise((done) => {
    const child = spawn(initdb, ['-D', cluster, ...locale, ...access], { ...runAs, env: environment, cwd: cluster, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const failed = (reason: string) => done(refused({ code: 'store/server-failed', parameters: { reason } }));
    child.once('error', (error) => failed(error.message));
    child.once('close', (code) => (code === 0 ? done(accepted(undefined)) : failed(said.trim())));
  });
}

/** Starts `postgres`, on the port used before if that is free, and waits until it answers; a port taken meanwhile is replaced. */
async function run(
  dataDir: string,
  { postgres }: Binaries,
  runAs: User | undefined,
  access: Access,
  settings: Readonly<Record<string, string>>,
): Promise<Outcome<{ child: ChildProcess; port: number }>> {
  const files = filesOf(dataDir);
  let reason = '';
  for (let attempt = 0; attempt < 4; attempt++) {
    // Processes of a killed PostgreSQL need a moment to notice and let go of its shared memory.
    if (attempt > 0) await wait(500);
    const port = await freePort(attempt === 0 ? access.port : undefined);
    const log = await open(files.log, 'w', 0o600);
    const child = spawn(postgres, ['-D', files.cluster, ...argumentsOf(port, settings)], {
      ...runAs,
      env: environment,
      cwd: files.cluster,
      stdio: ['ignore', log.fd, log.fd],
      detached: true, // Ctrl-C in the terminal is ours to handle; PostgreSQL is stopped after its last client.
    });
    const failure = new Promise<string>((done) => {
      child.once('error', (error) => done(error.message));
      child.once('exit', () => done(''));
    });
    await log.close();
    const ready = await Promise.race([failure, untilReady(urlOf({ ...access, port }, 'postgres'))]);
    if (ready === undefined) {
      child.unref();
      await writeAccess(files.access, { ...access, port });
      return accepted({ child, port });
    }
    child.kill('SIGKILL');
    reason = ready || (await readFile(files.log, 'utf8')).trim().split('\n').slice(-5).join(' · ');
  }
  return refused({ code: 'store/server-failed', parameters: { reason } });
}

function argumentsOf(port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), log_timezone: 'UTC', ...settings };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Undefined once the server answers; else why it did not within a minute (recovery after a crash takes its time). */
async function untilReady(url: string): Promise<string | undefined> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const failure = await failureOf(url);
    if (failure === undefined) return undefined;
    // 57P03: "the database system is starting up". Anything else but a refused connection will not mend itself.
    const starting = failure.code === '57P03' || /^ECONN/.test(failure.code ?? '');
    if (!starting || Date.now() > deadline) return failure.message;
    await wait(20);
  }
}

async function failureOf(url: string): Promise<pg.DatabaseError | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as pg.DatabaseError;
  } finally {
    await client.end().catch(() => {});
  }
}

const answers = async (url: string) => (await failureOf(url)) === undefined;

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function freePort(wanted: number | undefined): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === undefined ? fail(error) : freePort(undefined).then(done, fail)));
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
