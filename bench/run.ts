/** Runs every bench and writes RESULTS.md. One bench: `npm run bench -- reading`. */
import { writeFile } from 'node:fs/promises';
import { machine, type Row, tableOf } from './measure.ts';

const all = ['reading', 'documents', 'growth', 'import', 'checks', 'scorecard', 'desk', 'updates', 'start', 'country', 'deadline'];
const large = ['country-10M', 'country-100M'];
const chosen = process.argv.slice(2);
/** `deadline-200x1`: 200 people in one minute. */
const isDeadline = (name: string) => /^deadline-\d+x\d+$/.test(name);
const unknown = chosen.filter((name) => ![...all, ...large].includes(name) && !isDeadline(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${[...all, ...large].join(', ')}`);
const rooms: Readonly<Record<string, string>> = { country: './country/run.ts', deadline: './deadline-day/run.ts' };
const rows: Row[] = [];
for (const name of chosen.length ? chosen : all) {
  const [room = name, size] = name.split('-');
  const { bench } = (await import(rooms[room] ?? `./${room}.ts`)) as { bench: (size?: string) => Promise<Row[]> };
  for (const row of await bench(size)) {
    console.log(`${row.holds === true ? 'holds' : row.holds === false ? 'MISSES' : 'measured'}  ${row.work}: ${row.result} (aim ${row.aim})`);
    rows.push(row);
  }
}
if (!chosen.length) {
  const head = ['# Measured', '', `Command: \`npm run bench\`. Machine: ${machine()}. Ratios are taken side by side in one run.`, ''];
  await writeFile(new URL('RESULTS.md', import.meta.url), [...head, ...tableOf(rows), ''].join('\n'));
}
process.exit(0);
