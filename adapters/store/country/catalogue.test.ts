/** The schema as a cluster needs it: tenant first in every key, no constraint across tenants, no identifier from a sequence; and every query names its tenants. */

import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import type { ResolutionId } from '@moc/domain/dataset';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { listTenants, loadDossier, loadExample, loadReview, type Store, verify } from '../index.ts';
import { engines, unwrap } from '../testing/engines.ts';
import { useServer } from '../testing/test-servers.ts';
import { figuresOfUnits, planAndActual, sumsOfProvinces } from './dashboards.ts';
import { distribute } from './distribute.ts';

/** Tables of the schema that hold no tenant's rows: the migrations that were applied. */
const local = ['kysely_migration', 'kysely_migration_lock'];

const example = fileURLToPath(new URL('../../../examples/ben-tre-2024/', import.meta.url));

describe.each(engines)('the schema, on %s', (engine) => {
  const server = useServer(engine);
  const ask = async (sql: string): Promise<readonly string[]> => {
    const store = await server.freshStore();
    return (await store.pool.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  };

  it('has a tenant in every table but those of the migrations', async () => {
    const without = await ask(`select c.relname as name from pg_class c where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and a.attnotnull) order by 1`);
    expect(without).toEqual(local);
  });

  it('begins every primary key and unique index with the tenant', async () => {
    const others = await ask(`select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'moc'::regnamespace and i.indisunique and c.relname not in ('${local.join("', '")}')
      and (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) is distinct from 'tenant'`);
    expect(others).toEqual([]);
  });

  it('has no foreign key and no exclusion that could reach into another tenant', async () => {
    expect(await ask(`select conname as name from pg_constraint where connamespace = 'moc'::regnamespace and contype in ('f', 'x')`)).toEqual([]);
  });

  it('takes no identifier from a sequence', async () => {
    expect(await ask(`select relname as name from pg_class where relnamespace = 'moc'::regnamespace and relkind = 'S'`)).toEqual([]);
    expect(
      await ask(
        `select attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'moc'::regnamespace and a.attidentity <> ''`,
      ),
    ).toEqual([]);
  });

  it('is not spread where the server has no Citus, and says what to do', async () => {
    const outcome = await distribute(await server.freshStore());
    expect(outcome.ok ? [] : outcome.refusals).toEqual([{ code: 'store/no-citus', parameters: {} }]);
  });

  it('is asked for tenants by name, in every query of loading, reading and verifying the example', async () => {
    const store = await server.freshStore();
    const said = await listen(() => useEverything(store));
    const ofTenants = said.filter((sql) => /(from|into|update|join) "?moc"?\./i.test(sql));
    expect(ofTenants.length).toBeGreaterThan(40);
    expect(ofTenants.filter((sql) => !isNamed(sql))).toEqual([]);
  });
});

/** Which tenants there are is the one question that cannot name them; migrations are nobody's. */
const isNamed = (sql: string): boolean =>
  /"?tenant"?\s*(=|in\b)|\(tenant[,)]|\("tenant"|copy moc\./i.test(sql) || /from "moc"\."tenant"|kysely_migration/i.test(sql);

async function useEverything(store: Store): Promise<void> {
  unwrap(await loadExample(store, example, readTable));
  for (const tenant of await listTenants(store)) {
    await loadDossier(store, tenant, 'ben-tre-2024' as ResolutionId);
    await loadReview(store, tenant, 'ben-tre-2024' as ResolutionId);
    unwrap(await verify(store, tenant));
    const asked = { tenants: [tenant], indicators: ['grdp-growth'], months: 12, from: '2024-01-01', to: '2024-01-01' };
    await sumsOfProvinces(store, asked, 'district');
    await figuresOfUnits(store, asked);
    await planAndActual(store, asked, 'district');
  }
}

/** Every text sent to the server while `work` goes on. */
async function listen(work: () => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  const { query } = pg.Client.prototype;
  // biome-ignore lint/suspicious/noExplicitAny: the driver's overloads cannot be named together
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]): any {
    const [first] = given;
    const text = typeof first === 'string' ? first : (first?.text ?? first?.cursor?.text);
    if (typeof text === 'string') said.push(text.replace(/\s+/g, ' '));
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return said;
}
