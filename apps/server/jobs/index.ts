/**
 * Jobs on graphile-worker, in the same database (schema `graphile_worker`). A worker that died without a word holds its jobs for
 * hours by graphile's own rule; here every worker holds an advisory lock under its name, so that the others see at once who is gone.
 */
import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { TenantId } from '@moc/domain/values';
import { Logger, makeWorkerUtils, parseCronItems, type Runner, type RunnerOptions, run, type WorkerEvents, type WorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { type JobContext, tasksOf } from './tasks.ts';

export type { JobContext } from './tasks.ts';
export { openRequests, remind } from './tasks.ts';

export interface Jobs {
  /** Tells people soon what waits for them in the tenant: asked for after every write that gives somebody a turn. */
  remindSoon(tenant: TenantId): Promise<void>;
  /** Asks for a task to be run now. */
  ask(task: 'open-requests' | 'remind' | 'digest'): Promise<void>;
  /** Lets the job under way end, then stops. */
  stop(): Promise<void>;
}

const hour = 3_600_000;

/** Cron counts in UTC; Vietnam is seven hours ahead: 5:30, 6:00 and 7:00. A run that was missed is made up for within 20 hours. */
const crontab = parseCronItems([
  { task: 'open-requests', match: '30 22 * * *', options: { backfillPeriod: 20 * hour, jobKey: 'open-requests' } },
  { task: 'remind', match: '0 23 * * *', options: { backfillPeriod: 20 * hour, jobKey: 'remind' } },
  { task: 'digest', match: '0 0 * * *', options: { backfillPeriod: 20 * hour, jobKey: 'digest' } },
]);

/** Words of graphile-worker go nowhere; a job that failed says which, never what was in it. */
const logger = new Logger(() => () => undefined);

/** Starts a worker in this process. */
export async function startJobs(context: JobContext): Promise<Jobs> {
  const connectionString = context.store.databaseUrl;
  const pool = openPool(connectionString);
  const utils = await makeWorkerUtils({ pgPool: pool, logger });
  await utils.migrate();
  const presence = await Presence.take(connectionString);
  await presence.freeDead(utils);
  const sweep = setInterval(() => void presence.freeDead(utils).catch(() => undefined), 5_000);
  const runner = await keepRunning(async () => {
    await presence.letGo();
    return startRunner(context, pool, presence);
  });
  return {
    // The write stands whatever becomes of this; the daily run makes up for it.
    remindSoon: async (tenant) => void (await utils.addJob('remind', { tenant }, { jobKey: `remind:${tenant}` }).catch(() => undefined)),
    ask: (task) => ask(utils, task),
    async stop() {
      clearInterval(sweep);
      await runner.stop();
      await utils.release();
      await pool.end();
      await presence.leave();
    },
  };
}

/**
 * A job of the same key that is taken in the very moment of the asking swallows it (the row comes back empty), though it may have
 * begun before what was asked for just now; asked once more, a job of its own waits behind it.
 */
async function ask(utils: WorkerUtils, task: string): Promise<void> {
  let job: { readonly id: string | null };
  do job = await utils.addJob(task, {}, { jobKey: task });
  while (job.id === null);
}

/** Connections of our own, closed by us: those that graphile opens itself may outlast its stop, and end the process when the database goes. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 5, application_name: 'moc jobs' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const pause = 2_000;

/** A runner that ends by itself, for its database went away while a job was under way, is followed by another until it is stopped. */
async function keepRunning(start: () => Promise<Runner>): Promise<{ stop(): Promise<void> }> {
  let runner: Runner | undefined = await start();
  let isStopped = false;
  const follow = async (): Promise<void> => {
    while (!isStopped) {
      await runner?.promise.catch(() => undefined);
      if (isStopped) return;
      await setTimeout(pause);
      runner = await start().catch(() => undefined);
    }
  };
  const following = follow();
  return {
    async stop() {
      isStopped = true;
      await runner?.stop().catch(() => undefined);
      await following;
      await runner?.stop().catch(() => undefined); // The one that began in that moment.
    },
  };
}

async function startRunner(context: JobContext, pgPool: pg.Pool, presence: Presence): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  // Jobs are held in the name of the pool that took them.
  events.on('pool:create', ({ workerPool }) => void presence.hold(workerPool.id).catch(() => undefined));
  const options: RunnerOptions = {
    pgPool,
    taskList: tasksOf(context),
    parsedCronItems: crontab,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 2000,
    // Told in batches, however small, a job that cannot be released ends the runner; told one by one it ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger,
    events,
  };
  const runner = await run(options);
  runner.events.on('job:error', ({ job, error }) =>
    console.error(`job ${job.task_identifier} failed:`, (error as { code?: string }).code ?? (error as Error).name),
  );
  runner.promise.catch(() => undefined);
  return runner;
}

/** Class of the advisory locks by which workers are seen. */
const lockClass = 0x6d6f63;

/** A pool takes its lock within this time of its first job. */
const graceSeconds = 2;

class Presence {
  readonly #connectionString: string;
  readonly #held = new Set<string>();
  /** Absent while the database is away: our locks are gone then, and others do our jobs again, which harms nothing. */
  #client: pg.Client | undefined;

  private constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  static async take(connectionString: string): Promise<Presence> {
    const presence = new Presence(connectionString);
    await presence.#connect();
    return presence;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#connectionString, application_name: 'moc jobs' });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (client === this.#client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    for (const name of this.#held) await client.query(...lockOn(name));
    return client;
  }

  /** Shows that whoever holds jobs under this name is alive, as long as the connection lasts. */
  async hold(name: string): Promise<void> {
    this.#held.add(name);
    await this.#client?.query(...lockOn(name));
  }

  /** Nobody holds jobs under our names any more. */
  async letGo(): Promise<void> {
    this.#held.clear();
    await this.#client?.query('select pg_advisory_unlock_all()');
  }

  /** Jobs held under names whose lock nobody holds are free again. */
  async freeDead(utils: WorkerUtils): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    const { rows } = await client.query<{ name: string }>(
      'select distinct locked_by as name from graphile_worker.jobs where locked_at < now() - make_interval(secs => $1)',
      [graceSeconds],
    );
    const dead: string[] = [];
    for (const { name } of rows.filter((one) => !this.#held.has(one.name))) {
      const { rows: taken } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as free', [lockClass, name]);
      if (!taken[0]?.free) continue;
      dead.push(name);
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, name]);
    }
    if (dead.length > 0) await utils.forceUnlockWorkers(dead);
  }

  async leave(): Promise<void> {
    await this.#client?.end();
  }
}

const lockOn = (name: string): [string, unknown[]] => ['select pg_advisory_lock($1, hashtext($2))', [lockClass, name]];
