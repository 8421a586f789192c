/** A million figures through the whole import (reading, checks, vintage, log) against raw COPY of the same rows into the same table. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readTable } from '@moc/documents';
import type { ResolutionId } from '@moc/domain/dataset';
import { actorId, tenantId } from '@moc/domain/values';
import { importFile, type Store, sha256 } from '@moc/store';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { withExampleStore } from './example-store.ts';
import { ms, type Row, time } from './measure.ts';

const tenant = tenantId('83');
const resolution = 'ben-tre-2024' as ResolutionId;
const actor = { id: actorId('bench'), name: 'bench', tenant, role: 'coordinator' } as const;
const count = Number(process.env['BENCH_ROWS'] ?? 1_000_000);

/** Distinct rows over real indicators, districts and sources, sixty months, and as many vintages as it takes. */
async function file(store: Store): Promise<string> {
  const { rows: indicators } = await store.pool.query<{ ref: string; unit: string }>(
    "select distinct ref, unit from moc.indicator where tenant = '83' and unit in ('percent', 'vnd-billion') order by ref",
  );
  const territories = ['83', '829', '831', '832', '833', '834', '835', '836', '837', '838'];
  const lines = ['indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note'];
  for (let vintage = 0; lines.length <= count; vintage++) {
    const published = `${2025 + Math.floor(vintage / 336)}-${String((Math.floor(vintage / 28) % 12) + 1).padStart(2, '0')}-${String((vintage % 28) + 1).padStart(2, '0')}`;
    for (let month = 0; month < 60; month++) {
      const period = `${2020 + Math.floor(month / 12)}-M${String((month % 12) + 1).padStart(2, '0')}`;
      for (const territory of territories) {
        for (const [index, { ref, unit }] of indicators.entries()) {
          if (lines.length > count) return `${lines.join('\n')}\n`;
          lines.push(
            `${ref},,${period},value,${vintage + index}.${month + 1},${unit === 'percent' ? '%' : 'tỷ đồng'},uoc,${territory},${published},bdk-2024-12-05,`,
          );
        }
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

async function importAll(store: Store, text: string): Promise<void> {
  const table = readTable(text, 'bench.csv');
  if (!table.ok) throw new Error(JSON.stringify(table.refusals[0]));
  const request = { tenant, resolution, kind: 'observations', file: { name: 'bench.csv', sha256: sha256(text) }, table: table.value } as const;
  const outcome = await importFile(store, request, actor);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals[0]));
}

/** COPY of the very rows just imported into an empty table with the same columns, key and indexes. */
async function rawCopy(store: Store): Promise<number> {
  const client = await store.pool.connect();
  try {
    const chunks: Buffer[] = [];
    const out = client.query(copyTo("copy (select * from moc.observation where source = 'bdk-2024-12-05' and known_by >= '2025-01-01') to stdout"));
    for await (const chunk of out) chunks.push(chunk as Buffer);
    await client.query('create table bench_copy (like moc.observation including all)');
    const taken = await time(async () => {
      await client.query('begin');
      const into = client.query(copyFrom('copy bench_copy from stdin'));
      const finished = once(into, 'finish');
      await pipeline(Readable.from(chunks), into);
      await finished.catch(() => undefined);
      await client.query('commit');
    });
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from bench_copy');
    if (rows[0]?.n !== count) throw new Error(`copied ${rows[0]?.n} of ${count}`);
    return taken;
  } finally {
    client.release();
  }
}

export async function bench(): Promise<Row[]> {
  return withExampleStore(async (store) => {
    const text = await file(store);
    const imported = await time(() => importAll(store, text));
    const copied = await rawCopy(store);
    const perSecond = Math.round(count / (imported / 1000));
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    return [
      {
        work: `import ${count.toLocaleString('en')} figures (reading, checks, vintage, log), against raw COPY into the same table`,
        result: `${ms(imported)} : ${ms(copied)}, speed ${(copied / imported).toFixed(2)}× of COPY; ${memory} MB in the process at the end`,
        aim: '≥ 0.3×',
        holds: copied / imported >= 0.3,
      },
      { work: 'the same, per second', result: `${perSecond.toLocaleString('en')} figures/s`, aim: '≥ 20 000/s', holds: perSecond >= 20_000 },
    ];
  });
}
