/**
 * A country's dashboards: `npm run bench -- country` at a million figures; by hand `country-10M` and `country-100M`, which take
 * a quarter of an hour to an hour and a half, and six to sixty gigabytes.
 */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { openStore, type Store } from '@moc/store';
import { to } from 'pg-copy-streams';
import { withFolder } from '../folder.ts';
import { ms, percentile, type Row, time } from '../measure.ts';
import { measureFreshness } from './freshness.ts';
import { type Question, questionsFor } from './questions.ts';
import { fillCountry, type Size, sizes, tenants } from './synthetic.ts';
import { measureTerritory } from './territory.ts';

/** p95 of warm runs: the first is not counted. A contestant that needs more than two seconds is asked five times only. */
async function p95(work: () => Promise<unknown>): Promise<number> {
  const first = await time(work);
  const rounds = first > 2000 ? 5 : 20;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await time(work));
  return percentile(times, 0.95);
}

/** The same figures in one flat table, as anybody would make it: typed, keyed, analysed. */
async function makeFlat({ pool }: Store): Promise<void> {
  await pool.query('create table public.flat as select tenant, indicator, kind, months, period_start, territory, value from moc.standing');
  await pool.query('alter table public.flat add primary key (tenant, indicator, kind, months, period_start, territory)');
  await pool.query('vacuum analyze public.flat');
}

/** The same rows in DuckDB, through files of comma-separated values, a province at a time. */
async function makeDuck(store: Store, folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(`${folder}/flat.duckdb`);
  const duck = await instance.connect();
  await duck.run(
    'create table flat (tenant varchar, indicator varchar, kind varchar, months smallint, period_start date, territory varchar, value decimal(18, 2))',
  );
  const file = `${folder}/flat.csv`;
  const client = await store.pool.connect();
  try {
    for (const tenant of tenants) {
      await pipeline(client.query(to(`copy (select * from public.flat where tenant = '${tenant}') to stdout (format csv)`)), createWriteStream(file));
      await duck.run(`copy flat from '${file}' (format csv)`);
      await rm(file);
    }
  } finally {
    client.release();
    duck.closeSync();
    instance.closeSync();
  }
}

/** Settings of a server that only has to be filled: nothing need survive a crash. Afterwards it runs as everybody's does. */
const hasty = { wal_level: 'minimal', max_wal_senders: '0', fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB' };

async function open(folder: string): Promise<Store> {
  const opened = await openStore({ dataDir: `${folder}/data` });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  return opened.value;
}

/** A store in the folder for as long as some work takes, started with the settings left by the one before. */
async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Fills a new server in haste, and its peers with the same; leaves it stopped, with the settings of everybody's. */
async function prepare(folder: string, size: Size) {
  await withStore(folder, async ({ pool }) => {
    for (const [name, value] of Object.entries(hasty)) await pool.query(`alter system set ${name} = '${value}'`);
  });
  return withStore(folder, async (store) => {
    const filled = await fillCountry(store, size, (line) => console.log(line));
    await makeFlat(store);
    await makeDuck(store, folder);
    await store.pool.query('alter system reset all');
    return filled;
  });
}

async function measure(folder: string, size: Size): Promise<readonly Row[]> {
  const filled = await prepare(folder, size);
  console.log(`${size.name}: filled, now asked`);
  const duck = await (await DuckDBInstance.create(`${folder}/flat.duckdb`)).connect();
  const rows: Row[] = [
    {
      work: `${size.name}: ${filled.figures.toLocaleString('en')} figures written by the server, then what stands and all sums made from nothing`,
      result: `${ms(filled.written)}, ${ms(filled.derived)}`,
      aim: 'measured',
      holds: 'measured',
    },
  ];
  await withStore(folder, async (store) => {
    for (const question of questionsFor(size)) rows.push(await askAll(store, duck, size, question));
    rows.push(await measureFreshness(store, size));
  });
  if (size.name === '1M') rows.push(await measureTerritory());
  duck.closeSync();
  return rows;
}

async function askAll(store: Store, duck: DuckDBConnection, size: Size, { says, ours, flat }: Question): Promise<Row> {
  const start = performance.now();
  const answer = await ours(store);
  const first = performance.now() - start;
  const taken = await p95(() => ours(store));
  const flatly = await p95(() => store.pool.query(flat));
  const ducked = await p95(async () => (await duck.runAndReadAll(flat)).getRows());
  console.log(`${says}: first ${ms(first)}, then ${ms(taken)}, ${ms(flatly)}, ${ms(ducked)}`);
  return {
    work: `${size.name}: ${says} (${answer.length.toLocaleString('en')} rows)`,
    result: `p95 ${ms(taken)}; flat table ${ms(flatly)} (${(flatly / taken).toFixed(1)}×); DuckDB ${ms(ducked)} (${(ducked / taken).toFixed(1)}×)`,
    aim: '< 250 ms',
    holds: taken < 250,
  };
}

export const note =
  'Provinces, communes and figures are invented. p95 of twenty warm runs, one after another (of five, where one takes more than two seconds); the flat table and DuckDB hold the same standing figures.';

export async function bench(name: Size['name'] = '1M'): Promise<Row[]> {
  const size = sizes.find((each) => each.name === name)!;
  return withFolder(async (folder) => {
    return [...(await measure(folder, size))];
  });
}
