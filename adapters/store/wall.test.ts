/** The second wall: with one tenant named, the database itself shows and takes nothing of another, in every table there is. */
import { fileURLToPath } from 'node:url';
import { readTable } from '@moc/documents';
import type { ResolutionId } from '@moc/domain/dataset';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  asPublic,
  execute,
  findRole,
  listIndicators,
  listTenants,
  listTerritories,
  loadDossier,
  loadExample,
  loadFindingAnswers,
  loadForecasts,
  loadReview,
  openStore,
  type Store,
  verify,
} from './index.ts';
import { tableNames } from './tables.ts';
import { engines, unwrap } from './testing/engines.ts';
import { dropOtherChecks, insertions } from './testing/made-rows.ts';
import { actor, figures, importing, prepareTenant, resolution, tenantA, tenantB } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';
import { walled } from './wall.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024/', import.meta.url));

/** Tables of the schema that belong to the whole server. */
const withoutTenant = new Set<string>(['kysely_migration', 'kysely_migration_lock']);

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  let ofA: ReadonlyMap<string, string>;
  let ofB: ReadonlyMap<string, string>;

  beforeAll(async () => {
    store = await server.freshStore();
    await dropOtherChecks(store);
    ofA = await insertions(store, tenantA);
    ofB = await insertions(store, tenantB);
    for (const statement of [...ofA.values(), ...ofB.values()]) await store.pool.query(statement);
  }, 60_000);

  test('the wall stands around every table of tenants', () => {
    expect(store.wall).toEqual({ raised: true });
    expect(ofB.size).toBeGreaterThan(25);
  });

  test('every table that rows of evidence go to stands behind it, and no table of the schema stands outside', async () => {
    expect(tableNames.filter((table) => !ofB.has(table))).toEqual([]);
    const { rows } = await store.pool.query<{ name: string }>(
      `select c.relname::text as name from pg_class c where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
    );
    const system = ({ name }: { readonly name: string }) => name.startsWith('account_') || withoutTenant.has(name);
    expect(rows.filter((row) => !system(row) && !ofB.has(row.name))).toEqual([]);
  });

  test('whoever works for a tenant reads no account, and neither empties, alters nor opens a table', async () => {
    const { pool } = walled(store, tenantA);
    const code = (statement: string) =>
      pool.query(statement).then(
        () => 'done',
        (error: pg.DatabaseError) => error.code,
      );
    await store.pool.query('create table if not exists public.account_session (token text)');
    const answers = new Map<string, string | undefined>([['accounts', await code('select from public.account_session')]]);
    for (const table of ofB.keys()) {
      for (const statement of ['truncate %', 'drop table %', 'alter table % disable row level security', 'create policy all_rows on % using (true)']) {
        const said = await code(statement.replace('%', `moc."${table}"`));
        if (said !== '42501') answers.set(`${statement} ${table}`, said);
      }
    }
    expect([...answers]).toEqual([['accounts', '42501']]);
  });

  test('reading through joins, subqueries and functions shows nothing of another tenant either', async () => {
    const { pool } = walled(store, tenantA);
    for (const table of ofB.keys()) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from moc.tenant t full join moc."${table}" x on true where x.tenant = '${tenantB}' or t.tenant = '${tenantB}'
        or exists (select from moc."${table}" y where y.tenant = '${tenantB}') or query_to_xml('select tenant from moc."${table}"', true, true, '')::text like '%>${tenantB}<%'`,
      );
      expect({ table, count: rows[0]?.count }).toEqual({ table, count: 0 });
    }
  });

  test('a select without any condition gives the rows of the tenant named, and no others', async () => {
    const { pool } = walled(store, tenantA);
    for (const table of ofB.keys()) {
      const { rows } = await pool.query<{ tenant: string }>(`select tenant from moc."${table}"`);
      expect({ table, tenants: rows.map(({ tenant }) => tenant) }).toEqual({ table, tenants: [tenantA] });
    }
  });

  test('a row of another tenant is not taken', async () => {
    const { pool } = walled(store, tenantA);
    for (const [table, statement] of ofB) await expect(pool.query(statement), table).rejects.toThrow(/row-level security|own_tenant/);
  });

  test('rows of another tenant are neither changed nor removed', async () => {
    const { pool } = walled(store, tenantA);
    for (const table of ofB.keys()) {
      const change = (statement: string) =>
        pool.query(statement).then(
          ({ rowCount }) => rowCount,
          (error: pg.DatabaseError) => error.code,
        );
      expect([0, '42501']).toContain(await change(`delete from moc."${table}" where tenant = '${tenantB}'`));
      expect([0, '42501']).toContain(await change(`update moc."${table}" set tenant = tenant where tenant = '${tenantB}'`));
    }
    for (const table of ofB.keys()) expect((await store.pool.query(`select from moc."${table}"`)).rowCount).toBe(2);
  });

  test('without a tenant named nothing is there', async () => {
    const client = await store.pool.connect();
    await client.query('begin; set local role moc_tenant');
    for (const table of ofB.keys()) expect((await client.query(`select from moc."${table}"`)).rowCount).toBe(0);
    await client.query('rollback');
    client.release();
  });

  test('whoever names a tenant and writes by COPY, past the policies, is held to it', async () => {
    const client = await store.pool.connect();
    await client.query(`begin; set local moc.tenant = '${tenantA}'`);
    await expect(client.query(ofB.get('observation')!)).rejects.toThrow(/own_tenant/);
    await client.query('rollback');
    client.release();
  });

  test('one connection serves tenants in turn, each its own', async () => {
    const seen = async (tenant: typeof tenantA) => (await walled(store, tenant).pool.query<{ tenant: string }>('select tenant from moc.source')).rows;
    for (let turn = 0; turn < 5; turn++) {
      expect(await seen(tenantA)).toEqual([{ tenant: tenantA }]);
      expect(await seen(tenantB)).toEqual([{ tenant: tenantB }]);
    }
    expect(() => walled(walled(store, tenantA), tenantB)).toThrow();
  });

  test('commands of two tenants at once keep apart', async () => {
    const two = await server.freshStore();
    await Promise.all([prepareTenant(two, tenantA), prepareTenant(two, tenantB)]);
    const give = (tenant: typeof tenantA, seed: number) => execute(two, importing(figures(40, seed), tenant), actor('coordinator', tenant));
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => give(seed % 2 ? tenantA : tenantB, seed)));
    expect(outcomes.map(({ ok }) => ok)).toEqual(outcomes.map(() => true));
    for (const tenant of [tenantA, tenantB]) expect(unwrap(await verify(two, tenant)).broken).toBeUndefined();
  });

  test('everything that is read of one tenant is read behind the wall', async () => {
    const fresh = await server.freshStore();
    const outside = await listenOutside(async (record) => {
      unwrap(await loadExample(fresh, example, readTable));
      record();
      const id = 'ben-tre-2024' as ResolutionId;
      await loadDossier(fresh, tenantA, id);
      await loadReview(fresh, tenantA, id);
      await loadForecasts(fresh, tenantA, id);
      await loadFindingAnswers(fresh, tenantA, id);
      await listIndicators(fresh, tenantA);
      await listTerritories(fresh, tenantA);
      await findRole(fresh, tenantA, actor().id);
      unwrap(await verify(fresh, tenantA));
      await listTenants(fresh);
    });
    expect(outside).toEqual(['select "tenant" from "moc"."tenant" order by "tenant"']);
  });
});

/** Texts about the schema `moc` sent, once recorded, while the connection had not taken the tenants' role. */
async function listenOutside(work: (record: () => void) => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  let recorded = false;
  const behind = new WeakMap<pg.Client, boolean>();
  const { query } = pg.Client.prototype;
  // biome-ignore lint/suspicious/noExplicitAny: the driver's overloads cannot be named together
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]): any {
    const text = String(typeof given[0] === 'string' ? given[0] : (given[0]?.text ?? '')).replace(/\s+/g, ' ');
    if (/set (local )?role moc_tenant/.test(text)) behind.set(this, true);
    if (/role none|^rollback|^commit/.test(text)) behind.set(this, false);
    if (recorded && !behind.get(this) && /"?moc"?\./.test(text) && !/set local moc/.test(text)) said.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work(() => {
      recorded = true;
    });
  } finally {
    pg.Client.prototype.query = query;
  }
  return said;
}

describe.each(engines)('a server of somebody else, %s', (engine) => {
  const server = useServer(engine);

  /** A database of a person without superpowers, opened as that person. */
  async function openedAs(name: string, rights: string): Promise<Store> {
    const { pool, databaseUrl } = await server.freshStore();
    await pool.query(`create role ${name} login password 'p' ${rights}`);
    await pool.query(`create database of_${name} owner ${name}`);
    const url = databaseUrl.replace(/\/\/[^@]*@/, `//${name}:p@`).replace(/\/[^/]*$/, `/of_${name}`);
    return unwrap(await openStore({ databaseUrl: url }));
  }

  test('where the role may neither be made nor taken, work goes on and the lack is told', async () => {
    const store = await openedAs('plain_owner', 'nosuperuser nocreaterole');
    expect(store.wall).toMatchObject({ raised: false, why: 'no-role', says: { vi: expect.stringContaining('moc_tenant') } });
    await prepareTenant(store);
    expect(await loadDossier(store, tenantA, resolution)).toBeDefined();
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
    await store.close();
  });

  test('where the role was granted, the wall stands', async () => {
    await server.freshStore();
    const store = await openedAs('granted', 'nosuperuser nocreaterole in role moc_tenant');
    expect(store.wall).toEqual({ raised: true });
    await prepareTenant(store);
    expect(await loadDossier(store, tenantA, resolution)).toBeDefined();
    expect((await walled(store, tenantB).pool.query('select from moc.source')).rowCount).toBe(0);
    const declared = async () => (await asPublic(store, tenantA).pool.query('select from moc.indicator')).rowCount;
    expect(await declared()).toBe(0);
    unwrap(await execute(store, { kind: 'confirm-plan', tenant: tenantA, resolution, acceptRest: true }, actor()));
    expect(await declared()).toBe(2);
    await store.close();
  });
});

describe.each(engines)('a fresh server, %s', (engine) => {
  const server = useServer(engine);

  test('an owner who may create roles makes the role', async () => {
    const { pool, databaseUrl, close } = await server.freshStore();
    const { rows } = await pool.query<{ datname: string }>("select datname from pg_database where datname like 'template_moc' or datname like 'test_%'");
    await pool.query("create role maker login password 'p' nosuperuser createrole");
    await pool.query('create database of_maker owner maker');
    const administer = new pg.Client({ connectionString: databaseUrl.replace(/\/[^/]*$/, '/postgres') });
    await close();
    await administer.connect();
    for (const { datname } of rows) await administer.query(`drop database ${datname}`);
    await administer.query('drop role moc_tenant');
    await administer.end();
    const url = databaseUrl.replace(/\/\/[^@]*@/, '//maker:p@').replace(/\/[^/]*$/, '/of_maker');
    const store = unwrap(await openStore({ databaseUrl: url }));
    expect(store.wall).toEqual({ raised: true });
    await prepareTenant(store);
    expect((await walled(store, tenantB).pool.query('select from moc.source')).rowCount).toBe(0);
    await store.close();
  });
});
