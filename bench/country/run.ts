/**
 * A country's dashboards: `npm run bench -- country` at a million figures; by hand `country-10M` and `country-100M`, which take
 * minutes to an hour and ten to a hundred gigabytes. Each writes its table beside this file.
 */
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { openStore, type Store } from '@moc/store';
import { to } from 'pg-copy-streams';
import { withFolder } from '../folder.ts';
import { machine, ms, percentile, type Row, tableOf, time } from '../measure.ts';
import { measureFreshness } from './freshness.ts';
import { type Question, questionsFor } from './questions.ts';
import { fillCountry, type Size, sizes } from './synthetic.ts';
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

/** The same rows in DuckDB, through a file of comma-separated values. */
async function makeDuck(store: Store, folder: string) {
  const duck = await (await DuckDBInstance.create(`${folder}/flat.duckdb`)).connect();
  await duck.run(
    'create table flat (tenant varchar, indicator varchar, kind varchar, months smallint, period_start date, territory varchar, value decimal(18, 2))',
  );
  const file = `${folder}/flat.csv`;
  const client = await store.pool.connect();
  try {
    await pipeline(client.query(to('copy (select * from public.flat) to stdout (format csv)')), createWriteStream(file));
  } finally {
    client.release();
  }
  await duck.run(`copy flat from '${file}' (format csv)`);
  await rm(file);
  return duck;
}

async function measure(store: Store, folder: string, size: Size): Promise<readonly Row[]> {
  const filled = await fillCountry(store, size, (line) => console.log(line));
  await makeFlat(store);
  const duck = await makeDuck(store, folder);
  const rows: Row[] = [
    {
      work: `${size.name}: ${filled.figures.toLocaleString('en')} figures written by the server, then what stands and all sums made from nothing`,
      result: `${ms(filled.written)}, ${ms(filled.derived)}`,
      aim: 'measured',
      holds: 'measured',
    },
  ];
  for (const question of questionsFor(size)) rows.push(await askAll(store, duck, size, question));
  rows.push(await measureFreshness(store, size));
  if (size.name === '1M') rows.push(await measureTerritory());
  duck.closeSync();
  return rows;
}

async function askAll(store: Store, duck: Awaited<ReturnType<typeof makeDuck>>, size: Size, { says, ours, flat }: Question): Promise<Row> {
  const answer = await ours(store);
  const taken = await p95(() => ours(store));
  const flatly = await p95(() => store.pool.query(flat));
  const ducked = await p95(async () => (await duck.runAndReadAll(flat)).getRows());
  return {
    work: `${size.name}: ${says} (${answer.length.toLocaleString('en')} rows)`,
    result: `p95 ${ms(taken)}; flat table ${ms(flatly)} (${(flatly / taken).toFixed(1)}×); DuckDB ${ms(ducked)} (${(ducked / taken).toFixed(1)}×)`,
    aim: '< 250 ms',
    holds: taken < 250,
  };
}

export async function bench(name: Size['name'] = '1M'): Promise<Row[]> {
  const size = sizes.find((each) => each.name === name)!;
  return withFolder(async (folder) => {
    const opened = await openStore({ dataDir: `${folder}/data` });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    try {
      const start = performance.now();
      const rows = await measure(opened.value, folder, size);
      await write(name, rows, performance.now() - start);
      return [...rows];
    } finally {
      await opened.value.close();
    }
  });
}

async function write(name: string, rows: readonly Row[], taken: number): Promise<void> {
  const head = [
    `# A synthetic country of ${name.replace('M', ' million')} figures`,
    '',
    `Command: \`npm run bench -- country${name === '1M' ? '' : `-${name}`}\`, ${ms(taken)} in all. Machine: ${machine()}.`,
    'Provinces, communes and figures are invented. p95 of twenty warm runs, one after another (of five, where one takes more than two seconds); the flat table and DuckDB hold the same standing figures.',
    '',
  ];
  await writeFile(new URL(`${name}.md`, import.meta.url), [...head, ...tableOf(rows), ''].join('\n'));
}
