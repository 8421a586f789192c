/**
 * Reminders and digests on a real worker: told once, mailed once. The worker is killed (SIGKILL) again and again, while it writes and
 * while it mails; afterwards every notification stands exactly once, and every letter has arrived: once for each Message-ID, of which
 * a letter cut off between the mail server's answer and our note of it may come a second time, word for word.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor, Role } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import { remindersOn } from '@moc/domain/oversight';
import type { PartAddress } from '@moc/domain/plan';
import type { AgencyCode } from '@moc/domain/territory';
import { actorId, day, tenantId } from '@moc/domain/values';
import { type Command, execute, findOrganisation, openStore, type Store } from '@moc/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../clock.ts';
import { openAccounts } from '../identity/accounts.ts';
import { MailServer } from '../testing/mail-server.ts';
import { messageIdOf } from './digest.ts';
import { findOpenMatters } from './matters.ts';
import { remind } from './tasks.ts';

const tenant = tenantId('83');
const resolution = 'nq' as ResolutionId;
const agency = 'so-a' as AgencyCode;
const people = Array.from({ length: 40 }, (_, index) => `nguoi-${index}`);
const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2024\n\nQUYẾT NGHỊ:\nĐiều 1. Chỉ tiêu\n1. Các chỉ tiêu chủ yếu\na) Kim ngạch xuất khẩu đạt 1.750 triệu USD.\n';

let folder: string;
let store: Store;
let mailServer: MailServer;
const workers: ChildProcess[] = [];
/** What the workers wrote on stderr. */
let said = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-jobs-'));
  await chmod(folder, 0o755);
  const opened = await openStore({ dataDir: folder });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  mailServer = await MailServer.start();
  await openAccounts({ pool: store.pool, secret: 'only-for-tests-only-for-tests-only' });
  await prepare();
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await mailServer?.stop();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

async function give(command: Command, role: Role = 'administrator'): Promise<void> {
  const actor: Actor = { id: actorId(`test:${role}`), name: 'Kiểm Thử', tenant, role };
  const done = await execute(store, command, actor);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
}

async function prepare(): Promise<void> {
  for (const id of people) {
    await store.pool.query('insert into account_person (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $1, $2, true, now(), now())', [
      id,
      `${id}@moc.example`,
    ]);
  }
  await give({
    kind: 'declare-agencies',
    tenant,
    agencies: [{ code: agency, name: { vi: 'Sở A', en: 'Department A' }, kind: 'department', fields: [], from: day('2020-01-01') }],
  });
  for (const id of people) await give({ kind: 'grant-role', tenant, account: actorId(id), role: 'reporter', agency });
  await give({ kind: 'adopt-resolution', tenant, id: resolution, text, name: { vi: 'Nghị quyết', en: 'Resolution' } }, 'coordinator');
  const subject = { kind: 'part', resolution, part: 'dieu-1.khoan-1.diem-a.phan-1' as PartAddress } as const;
  const basis = { kind: 'coordinator', words: 'Giao' } as const;
  await give(
    { kind: 'assign-duties', tenant, resolution, duties: [{ subject, lead: agency, supports: [], basis, due: { kind: 'day', day: day('2024-12-31') } }] },
    'coordinator',
  );
}

const expected = async () =>
  remindersOn(today(), await findOpenMatters(store, tenant, today()), await findOrganisation(store, tenant))
    .map(({ person, key }) => `${person} ${key}`)
    .sort();

const kept = async () => {
  const { rows } = await store.pool.query<{ one: string }>("select person || ' ' || key as one from moc.notification where tenant = $1", [tenant]);
  return rows.map(({ one }) => one).sort();
};

const unsent = async () => {
  const { rows } = await store.pool.query<{ count: number }>('select count(*)::int as count from moc.digest where sent_at is null');
  const { rows: told } = await store.pool.query<{ count: number }>('select count(*)::int as count from moc.digest');
  return told[0]!.count < people.length ? people.length : rows[0]!.count;
};

const startWorker = (...tasks: readonly string[]): ChildProcess => startWorkerAt(store.databaseUrl, ...tasks);

function startWorkerAt(databaseUrl: string, ...tasks: readonly string[]): ChildProcess {
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'Mốc <moc@moc.example>',
    MOC_EXAMPLE: 'none',
    MOC_ORIGIN: 'https://moc.example',
  };
  const worker = spawn(process.execPath, [program, ...tasks], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  worker.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  workers.push(worker);
  return worker;
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));
const working = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Polls for half a minute; what failed then is told with what the worker is and has before it. */
async function until(worker: ChildProcess, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() < deadline && worker.exitCode === null) await wait(10);
    else throw new Error(`not so: ${JSON.stringify({ exit: worker.exitCode, letters: mailServer.letters.length, said, jobs: await jobsNow() })}`);
  }
}

const jobsNow = async () =>
  (
    await store.pool.query(
      'select task_identifier, key, queue_name, attempts, max_attempts, run_at, now(), locked_at, locked_by, last_error from graphile_worker.jobs order by locked_at nulls last limit 20',
    )
  ).rows;

/** The way to the database, which can be cut and opened again. */
async function openWay(url: string): Promise<{ readonly url: string; cut(): Promise<void>; open(): Promise<void>; close(): Promise<void> }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server: Server;
  let port = 0;
  const listen = async () => {
    server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };
  await listen();
  const way = new URL(url);
  way.host = `127.0.0.1:${port}`;
  return { url: way.href, cut, open: listen, close: cut };
}

describe('a worker whose database goes away', () => {
  it('lives on, and does its jobs when the database is there again, also the one that was under way', async () => {
    const way = await openWay(store.databaseUrl);
    const worker = startWorkerAt(way.url);
    await working(worker);
    const client = await store.pool.connect();
    const waiting = async () => (await jobsNow()).length;
    try {
      await client.query('begin; lock table moc.notification in access exclusive mode');
      await store.pool.query("select graphile_worker.add_job('remind')");
      await until(worker, async () => (await jobsNow()).some(({ locked_by }) => locked_by !== null));
      await way.cut();
    } finally {
      await client.query('rollback');
      client.release();
    }
    await wait(3_000); // What the worker tries meanwhile finds nobody.
    expect(await waiting()).toBeGreaterThan(0);
    await way.open();
    await until(worker, async () => (await waiting()) === 0);
    expect(worker.exitCode).toBeNull();
    worker.kill('SIGTERM');
    await ended(worker);
    await way.close();
    await store.pool.query('delete from moc.notification');
  }, 60_000);
});

describe('a worker that is killed', () => {
  it('leaves every notification once and every letter sent', async () => {
    const first = startWorker('remind', 'digest');
    await working(first);
    first.kill('SIGKILL'); // In the middle of reminding, or right before.
    await ended(first);
    let killed = 1;
    for (const letters of [1, 8, 21]) {
      const worker = startWorker('remind', 'digest');
      await until(worker, () => mailServer.letters.length >= letters);
      worker.kill('SIGKILL'); // In the middle of the mail.
      await ended(worker);
      killed += 1;
    }
    const last = startWorker('remind', 'digest');
    await until(last, async () => (await unsent()) === 0);
    last.kill('SIGTERM');
    await ended(last);

    expect(await kept()).toEqual(await expected());
    expect((await kept()).length).toBe(2 * people.length);
    const byId = Map.groupBy(mailServer.letters, ({ messageId }) => messageId);
    expect([...byId.keys()].sort()).toEqual(people.map((id) => messageIdOf(tenant, id, today(), 'moc.example')).sort());
    for (const letters of byId.values()) expect(new Set(letters.map((letter) => JSON.stringify(letter))).size).toBe(1);
    expect(mailServer.letters.length - people.length).toBeLessThan(killed);
    expect(mailServer.letters[0]!.text).toContain('Kim ngạch xuất khẩu: quá hạn từ ngày 31/12/2024');
  }, 120_000);

  it('nothing is told twice, and what is done is silent', async () => {
    expect(await remind(store, tenant, today())).toBe(0);
    const { rows } = await store.pool.query<{ id: string }>('select id from moc.duty');
    await give({ kind: 'end-duty', tenant, duty: rows[0]!.id as never, reason: 'Xong' }, 'coordinator');
    expect(await expected()).toEqual([]);
    expect(await remind(store, tenant, day('2030-01-01'))).toBe(0);
  });
});
