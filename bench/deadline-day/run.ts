/**
 * The last afternoon before a deadline: 2 000 people, squeezed into ten minutes, with the server and then the database killed in
 * between (`npm run bench -- deadline`; `deadline-200x1` is 200 people in one minute). Everything on loopback and on one
 * machine: the people, the server and the database share its cores. Sign-ins are done before the clock runs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type EmbeddedServer, openStore, type Store, startEmbedded, verify } from '@moc/store';
import { withFolder } from '../folder.ts';
import { median, ms, percentile, type Row } from '../measure.ts';
import { lastDay, prepareProvince, tenant } from './prepare.ts';
import { type Afternoon, type Answered, Simulation } from './simulate.ts';

const port = 8579;
const address = `http://127.0.0.1:${port}`;

async function startServer(databaseUrl: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.ts', import.meta.url)), databaseUrl, String(port), lastDay], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
    if ((await fetch(`${address}/api/v1/me`).catch(() => undefined))?.ok) return child;
    await wait(100);
  }
  throw new Error('the server of the bench did not start');
}

async function startDatabase(folder: string): Promise<EmbeddedServer> {
  const started = await startEmbedded({ dataDir: folder });
  if (!started.ok) throw new Error(started.refusals[0].code);
  return started.value;
}

/** The postmaster and all its processes, killed at once. */
function killDatabase(folder: string): void {
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const isChild = (pid: string): boolean => {
    try {
      const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(parent) === postmaster;
    } catch {
      return false;
    }
  };
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isChild(name))
    .map(Number);
  for (const pid of [postmaster, ...children]) process.kill(pid, 'SIGKILL');
}

async function open(databaseUrl: string): Promise<Store> {
  const opened = await openStore({ databaseUrl });
  if (!opened.ok) throw new Error(opened.refusals[0].code);
  return opened.value;
}

/** What the database says of everything that people were told is taken. */
async function account(databaseUrl: string, { acknowledged }: Afternoon) {
  const store = await open(databaseUrl);
  const { rows } = await store.pool.query<{ id: string; request: string; value: string }>(
    "select s.id, f.request, f.entry -> 'value' ->> 'value' as value from moc.figure_submission s left join moc.submitted_figure f on f.tenant = s.tenant and f.submission = s.id",
  );
  const stored = Map.groupBy(rows, ({ id }) => id);
  const lost = acknowledged.filter(({ id, request, value }) => !stored.get(id)?.some((row) => row.request === request && row.value === value));
  const doubled = [...stored.values()].filter((same) => same.length > 1);
  const cells = Map.groupBy(rows, ({ request }) => request);
  const verified = await verify(store, tenant);
  await store.close();
  return {
    lost: lost.length,
    doubled: doubled.length,
    cells: cells.size,
    whole: verified.ok && verified.value.broken === undefined,
    entries: verified.ok ? verified.value.entries : 0,
  };
}

export const note =
  'The people, the server and the database share the machine; an afternoon is squeezed into ten minutes; sign-ins are done before the clock runs.';

/** `size`: "2000x10" is two thousand people in ten minutes. */
export async function bench(size = '2000x10'): Promise<Row[]> {
  const [people = 2000, minutes = 10] = size.split('x').map(Number);
  return withFolder(async (folder) => {
    let database = await startDatabase(folder);
    const store = await open(database.databaseUrl);
    const province = await prepareProvince(store, people);
    await store.close();
    let server = await startServer(database.databaseUrl);
    const length = minutes * 60_000;
    const simulation = new Simulation(address, length);
    const downtime: number[] = [];
    const accidents = (async () => {
      await wait(length * 0.45);
      let began = performance.now();
      server.kill('SIGKILL');
      server = await startServer(database.databaseUrl);
      downtime.push(performance.now() - began);
      await wait(length * 0.2);
      began = performance.now();
      killDatabase(folder);
      await database.stop();
      database = await startDatabase(folder);
      while (!(await fetch(`${address}/api/v1/health`).catch(() => undefined))?.ok) await wait(50);
      downtime.push(performance.now() - began);
    })();
    const afternoon = await simulation.run(province.people);
    await accidents;
    const found = await account(database.databaseUrl, afternoon);
    server.kill('SIGTERM');
    await new Promise((done) => (server.exitCode !== null ? done(undefined) : server.once('exit', done)));
    await database.stop();
    for (const reason of new Set(afternoon.gaveUp)) console.error(`gave up: ${reason}`);
    return rowsOf(province.people.length, minutes, afternoon, found, downtime);
  });
}

function rowsOf(people: number, minutes: number, afternoon: Afternoon, found: Awaited<ReturnType<typeof account>>, downtime: readonly number[]): Row[] {
  const { answered, acknowledged, unanswered, approvals, overtaken, gaveUp } = afternoon;
  const under = (taken: number) => taken < 500;
  const times = (of: readonly Answered[]) => of.map((one) => one.ms);
  const all = percentile(times(answered), 0.95);
  const named = `${people} people in ${minutes} min`;
  const perKind = [...Map.groupBy(answered, ({ what }) => what)].map(([what, of]): Row => {
    const taken = percentile(times(of), 0.95);
    return {
      work: `${named}: ${what}`,
      result: `p95 ${ms(taken)}, median ${ms(median(times(of)))}, ${of.length} calls`,
      aim: 'p95 < 500 ms',
      holds: under(taken),
    };
  });
  const isSafe = found.lost === 0 && found.doubled === 0 && found.whole && gaveUp.length === 0;
  return [
    {
      work: `${named}, the server and the database killed in between: every answer`,
      result: `p95 ${ms(all)}, ${answered.length} calls (${Math.round(answered.length / minutes / 60)} a second)`,
      aim: 'p95 < 500 ms',
      holds: under(all),
    },
    ...perKind,
    {
      work: `${named}: what was told as taken, against the database`,
      result: `${acknowledged.length} sent, ${found.lost} lost, ${found.doubled} doubled, ${approvals} approvals, ${overtaken} overtaken, ${gaveUp.length} gave up; log of ${found.entries} entries ${found.whole ? 'whole' : 'BROKEN'}`,
      aim: 'nothing lost or doubled',
      holds: isSafe,
    },
    {
      work: `${named}: kill -9 of the server, then of the database, until it answers again`,
      result: `${downtime.map(ms).join(', ')}; ${unanswered} calls made again`,
      aim: 'measured',
      holds: 'measured',
    },
  ];
}
