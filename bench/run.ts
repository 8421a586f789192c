/** Runs every bench and writes RESULTS.md. One bench: `npm run bench -- reading`. */
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Row } from './measure.ts';

const all = ['reading', 'documents', 'growth', 'import', 'checks', 'scorecard', 'start', 'country'];
const large = ['country-10M', 'country-100M'];
const chosen = process.argv.slice(2).filter((name) => [...all, ...large].includes(name));
const rows: Row[] = [];
for (const name of chosen.length ? chosen : all) {
  const [room = name, size] = name.split('-');
  const { bench } = (await import(room === 'country' ? './country/run.ts' : `./${room}.ts`)) as { bench: (size?: string) => Promise<Row[]> };
  for (const row of await bench(size)) {
    console.log(`${row.holds === true ? 'holds' : row.holds === false ? 'MISSES' : 'measured'}  ${row.work}: ${row.result} (aim ${row.aim})`);
    rows.push(row);
  }
}
if (!chosen.length) {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const table = rows.map((row) => `| ${row.work} | ${row.result} | ${row.aim} | ${row.holds === true ? 'yes' : row.holds === false ? '**no**' : '—'} |`);
  const text = [
    '# Measured',
    '',
    `Command: \`npm run bench\`. Machine: ${machine}. Ratios are taken side by side in one run.`,
    '',
    '| work | result | aim | holds |',
    '|---|---|---|---|',
    ...table,
    '',
  ];
  await writeFile(new URL('RESULTS.md', import.meta.url), text.join('\n'));
}
process.exit(0);
