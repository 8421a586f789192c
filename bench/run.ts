/** Runs benches and writes each one's section of RESULTS.md: `npm run bench` all but the largest, `npm run bench -- reading` one. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { machine, type Row } from './measure.ts';
import { withSection } from './results.ts';

const all = ['reading', 'documents', 'growth', 'import', 'checks', 'scorecard', 'desk', 'updates', 'start', 'country', 'deadline'];
const large = ['country-10M', 'country-100M'];
const chosen = process.argv.slice(2);
/** `deadline-200x1`: 200 people in one minute, for a look; it is not written down. */
const isTrial = (name: string) => /^deadline-\d+x\d+$/.test(name);
const unknown = chosen.filter((name) => ![...all, ...large].includes(name) && !isTrial(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${[...all, ...large].join(', ')}`);

const rooms: Readonly<Record<string, string>> = { country: './country/run.ts', deadline: './deadline-day/run.ts' };
const results = new URL('RESULTS.md', import.meta.url);

interface Bench {
  readonly bench: (size?: string) => Promise<Row[]>;
  /** What a reader of the figures has to know. */
  readonly note?: string;
}

for (const name of chosen.length ? chosen : all) {
  const [room = name, size] = name.split('-');
  const { bench, note } = (await import(rooms[room] ?? `./${room}.ts`)) as Bench;
  const [load = 0] = loadavg();
  const start = performance.now();
  const rows = await bench(size);
  for (const { holds, work, result, aim } of rows)
    console.log(`${holds === true ? 'holds' : holds === false ? 'MISSES' : 'measured'}  ${work}: ${result} (aim ${aim})`);
  if (isTrial(name)) continue;
  const taken = {
    bench: name,
    day: new Date().toISOString().slice(0, 10),
    seconds: (performance.now() - start) / 1000,
    load,
    machine: machine(),
    rows,
    ...(note && { note }),
  };
  await writeFile(results, withSection(await readFile(results, 'utf8'), taken, [...all, ...large]));
}
process.exit(0);
