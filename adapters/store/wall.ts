/**
 * The second wall between tenants: row-level security, so that a forgotten condition shows nothing of another tenant.
 *
 * Work on one tenant takes the role `moc_tenant`, which owns nothing and passes no policy by, and names its tenant in the setting
 * `moc.tenant`; every table of the schema `moc` that has a tenant shows and takes only rows of that one. The system's own
 * connection (owner of the tables, or superuser) is not held by policies and is used for what the whole server is about: which
 * tenants there are, views over several of them, migrations, backups.
 *
 * The wall is completed at every opening, from the catalogue, so that tables of later migrations are behind it, too.
 */
import type { Bilingual, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { type Database, openKysely } from './database.ts';

/** The role of all work on one tenant: no login, no possession. */
export const tenantRole = 'moc_tenant';

/** Raised, or not and why: the server goes on with the first wall alone, and says so. */
export type Wall = { readonly raised: true } | { readonly raised: false; readonly why: 'no-role' | 'cluster'; readonly says: Bilingual };

const missing: Readonly<Record<'no-role' | 'cluster', Bilingual>> = {
  'no-role': {
    vi: 'Chưa có bức tường thứ hai giữa các đơn vị: người dùng cơ sở dữ liệu không được tạo hoặc dùng vai trò moc_tenant. Nhờ quản trị máy chủ chạy: create role moc_tenant nologin; grant moc_tenant to <người dùng của Mốc>; rồi khởi động lại.',
    en: 'The second wall between tenants is missing: the database user may not create or take the role moc_tenant. Ask the server’s administrator for: create role moc_tenant nologin; grant moc_tenant to <the user of Mốc>; then start again.',
  },
  cluster: {
    vi: 'Trên cụm Citus không có bức tường thứ hai giữa các đơn vị: thiết lập moc.tenant không đi tới các máy con.',
    en: 'On a Citus cluster there is no second wall between tenants: the setting moc.tenant does not travel to the workers.',
  },
};

const notRaised = (why: 'no-role' | 'cluster'): Wall => ({ raised: false, why, says: missing[why] });

const ownRows = `tenant = current_setting('moc.tenant', true)`;
/** Held by whoever writes, also where policies do not hold (COPY by the owner), as soon as a tenant is named. */
const namedOrOwn = `coalesce(current_setting('moc.tenant', true), '') in ('', tenant)`;

/** Tables of tenants (accounts, which may lie in the same schema, are the system's), whether they are guarded as evidence, and whether all of the wall stands around them. */
const tablesOfTenants = `
  select c.relname as name,
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as evidence,
    c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_tenant')
      and exists (select from pg_constraint k where k.conrelid = c.oid and k.conname = 'own_tenant')
      and exists (select from pg_roles r where r.rolname = '${tenantRole}' and has_table_privilege(r.oid, c.oid, 'insert')) as walled
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
  where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'account\\_%' order by c.relname`;

interface Table {
  readonly name: string;
  readonly evidence: boolean;
  readonly walled: boolean;
}

/** Completes the wall where the database allows it; cheap when it stands. */
export async function raiseWall(pool: pg.Pool): Promise<Wall> {
  const client = await pool.connect();
  let broken = true;
  try {
    const wall = await raise(client);
    broken = false;
    return wall;
  } finally {
    client.release(broken);
  }
}

async function raise(client: pg.PoolClient): Promise<Wall> {
  if (await isCluster(client)) return notRaised('cluster');
  await client.query("begin; select pg_advisory_xact_lock(hashtext('moc:wall'))");
  const { rows } = await client.query<Table>(tablesOfTenants);
  if (!(await mayTakeRole(client)) && !(await makeRole(client))) {
    await client.query('rollback');
    return notRaised('no-role');
  }
  if (rows.some(({ walled }) => !walled)) await client.query(`grant usage on schema moc to ${tenantRole}`);
  for (const table of rows) if (!table.walled) await surround(client, table);
  await client.query('commit');
  return { raised: true };
}

async function isCluster(client: pg.PoolClient): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relname = 'pg_dist_partition' limit 1");
  if (rowCount === 0) return false;
  const spread = await client.query("select from pg_dist_partition where logicalrelid = 'moc.tenant'::regclass");
  return spread.rowCount !== 0;
}

/** Tries statements inside the transaction; whether they were allowed. */
async function attempt(client: pg.PoolClient, statements: string): Promise<boolean> {
  await client.query('savepoint attempt');
  try {
    await client.query(statements);
    return true;
  } catch (error) {
    // 22023 and 42704: no such role; 42501: not allowed; 42710 and 23505: somebody else has just made it.
    if (!['22023', '42704', '42501', '42710', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error;
    await client.query('rollback to savepoint attempt');
    return false;
  }
}

const mayTakeRole = (client: pg.PoolClient) => attempt(client, `set local role ${tenantRole}; set local role none`);

async function makeRole(client: pg.PoolClient): Promise<boolean> {
  await attempt(client, `create role ${tenantRole} nologin noinherit`);
  if (await mayTakeRole(client)) return true;
  await attempt(client, `grant ${tenantRole} to current_user`);
  return mayTakeRole(client);
}

async function surround(client: pg.PoolClient, { name, evidence }: Table): Promise<void> {
  const table = `moc.${client.escapeIdentifier(name)}`;
  const rights = evidence ? 'select, insert' : 'select, insert, update, delete';
  await client.query(`
    alter table ${table} enable row level security;
    drop policy if exists own_tenant on ${table};
    create policy own_tenant on ${table} using (${ownRows}) with check (${ownRows});
    alter table ${table} drop constraint if exists own_tenant, add constraint own_tenant check (${namedOrOwn}) not valid;
    grant ${rights} on ${table} to ${tenantRole}`);
}

/** Takes the wall down, as a cluster needs it; inside the caller's transaction. */
export async function lowerWall(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<Table>(tablesOfTenants);
  for (const { name } of rows) {
    const table = `moc.${client.escapeIdentifier(name)}`;
    await client.query(`drop policy if exists own_tenant on ${table}; alter table ${table} disable row level security, drop constraint if exists own_tenant`);
  }
}

interface Walled {
  readonly wall: Wall;
}

/** What a transaction on one tenant says first. Both settings end with it. */
export function beginFor({ wall }: Walled, tenant: TenantId, how = 'begin'): string {
  return `${how}; ${behindWall({ wall })}; set local moc.tenant = ${pg.escapeLiteral(tenant)}`;
}

/** The role of the tenant's work, from here to the end of the transaction. */
export function behindWall({ wall }: Walled): string {
  return wall.raised ? `set local role ${tenantRole}` : 'set local role none';
}

/** The system's role again: for COPY into tables with policies, which PostgreSQL does not know. The tenant stays named, and is held. */
export const beforeWall = 'set local role none';

/** What of an open store the wall is about. */
interface Behind extends Walled {
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  readonly tenantPool: pg.Pool;
  readonly within?: TenantId;
}

const walledStores = new WeakMap<object, Map<TenantId, unknown>>();

/**
 * The store as seen from inside one tenant: whatever is read or written through it is that tenant's, and nothing else is there.
 * Where there is no wall it is the store as it is. A store that is inside one tenant never leads into another.
 */
export function walled<S extends Behind>(store: S, tenant: TenantId): S {
  if (store.within === tenant || !store.wall.raised) return store;
  if (store.within !== undefined) throw new Error(`a store of tenant ${store.within} was asked for tenant ${tenant}`);
  const known = walledStores.get(store) ?? new Map<TenantId, unknown>();
  walledStores.set(store, known);
  const made = (known.get(tenant) as S | undefined) ?? within(store, tenant);
  known.set(tenant, made);
  return made;
}

/** Typed queries for one tenant: of an open store behind its wall, of a transaction as the transaction runs. */
export function dbFor(source: Pick<Behind, 'db'>, tenant: TenantId): Kysely<Database> {
  return 'wall' in source ? walled(source as Behind, tenant).db : source.db;
}

function within<S extends Behind>(store: S, tenant: TenantId): S {
  const pool = poolOf(store.tenantPool, tenant) as unknown as pg.Pool;
  return { ...store, within: tenant, pool, db: openKysely(pool) };
}

/** The tenant that each connection of the tenants' pool speaks for; it is told anew only when that changes. */
const speaksFor = new WeakMap<pg.PoolClient, TenantId>();

/** Lends connections of the tenants' pool, each set to the tenant before it is given out. */
function poolOf(pool: pg.Pool, tenant: TenantId) {
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    if (speaksFor.get(client) === tenant) return client;
    try {
      await client.query(`set role ${tenantRole}; set moc.tenant = ${pg.escapeLiteral(tenant)}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    speaksFor.set(client, tenant);
    return client;
  };
  const query = async (...given: Parameters<pg.PoolClient['query']>): Promise<unknown> => {
    const client = await connect();
    try {
      const result: unknown = await client.query(...given);
      client.release();
      return result;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  };
  return { connect, query, end: async () => {} };
}
