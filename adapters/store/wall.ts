/**
 * The second wall, between tenants and inside of one: row-level security, so that a forgotten condition shows nothing of another
 * tenant, nothing internal to the public, and to an agency nothing of others.
 *
 * Work on one tenant takes the role `moc_tenant`, which owns nothing and passes no policy by, and names its tenant in the setting
 * `moc.tenant`; every table of the schema `moc` that has a tenant shows and takes only rows of that one. Restrictive policies
 * narrow that where more is named: `moc.sees = 'public'`, and the agencies, units and accounts within reach (wall-rows.ts). The
 * system's own connection (owner of the tables, or superuser) is not held by policies and is used for what the whole server is
 * about: which tenants there are, views over several of them, migrations, backups.
 *
 * The wall is completed at every opening, from the catalogue, so that tables of later migrations are behind it, too, and what
 * was dropped or altered by hand stands again.
 */
import type { Extent } from '@moc/domain/assignment';
import type { Bilingual, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { sha256 } from './canonical.ts';
import { type Database, openKysely } from './database.ts';
import { type RowRules, rulesOf } from './wall-rows.ts';

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

const policies = ['own_tenant', 'public_sight', 'public_removal', 'own_reach'] as const;
const constraints = ['own_tenant', 'own_reach'] as const;
const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * Tables of tenants (accounts, which may lie in the same schema, are the system's): whether they are guarded as evidence, what of
 * the wall stands around them, as a digest, and which digests were noted when it was last raised.
 */
const tablesOfTenants = `
  select c.relname as name,
    (select array_agg(n.attname::text) from pg_attribute n where n.attrelid = c.oid and n.attnum > 0 and not n.attisdropped) as columns,
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as evidence,
    encode(sha256(convert_to(concat_ws(E'\\n', c.relrowsecurity,
      (select has_table_privilege(r.oid, c.oid, 'select') and has_table_privilege(r.oid, c.oid, 'insert') from pg_roles r where r.rolname = '${tenantRole}'),
      (select string_agg(concat_ws(' ', p.polname, p.polpermissive, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), E'\\n' order by p.polname)
        from pg_policy p where p.polrelid = c.oid and p.polname in (${listed(policies)})),
      (select string_agg(pg_get_constraintdef(k.oid), E'\\n' order by k.conname) from pg_constraint k where k.conrelid = c.oid and k.conname in (${listed(constraints)}))
    ), 'utf8')), 'hex') as standing,
    (select obj_description(p.oid, 'pg_policy') from pg_policy p where p.polrelid = c.oid and p.polname = 'own_tenant') as noted
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
  where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'account\\_%' order by c.relname`;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly evidence: boolean;
  readonly standing: string;
  readonly noted: string | null;
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
  await client.query('set local search_path = pg_catalog');
  const { rows } = await client.query<Table>(tablesOfTenants);
  if (!(await mayTakeRole(client)) && !(await makeRole(client))) {
    await client.query('rollback');
    return notRaised('no-role');
  }
  const open = rows.filter((table) => table.noted !== noteOf(client, table, table.standing));
  if (open.length > 0) await surroundAll(client, open);
  await client.query('commit');
  return { raised: true };
}

/** What is noted of a table around which the wall stands: what was asked for, and how the database told it back. */
const noteOf = (client: pg.PoolClient, table: Table, standing: string): string => `${sha256(surrounding(client, table))} ${standing}`;

async function surroundAll(client: pg.PoolClient, tables: readonly Table[]): Promise<void> {
  await client.query(`grant usage on schema moc to ${tenantRole}`);
  for (const table of tables) await client.query(surrounding(client, table));
  const { rows } = await client.query<Table>(tablesOfTenants);
  const standing = new Map(rows.map((row) => [row.name, row.standing]));
  for (const table of tables) {
    const note = client.escapeLiteral(noteOf(client, table, standing.get(table.name) ?? ''));
    await client.query(`comment on policy own_tenant on moc.${client.escapeIdentifier(table.name)} is ${note}`);
  }
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

/** The statements that set the whole wall around a table. */
function surrounding(client: pg.PoolClient, { name, columns, evidence }: Table): string {
  const table = `moc.${client.escapeIdentifier(name)}`;
  const rights = evidence ? 'select, insert' : 'select, insert, update, delete';
  return `
    alter table ${table} enable row level security;
    ${policies.map((policy) => `drop policy if exists ${policy} on ${table};`).join(' ')}
    create policy own_tenant on ${table} using (${ownRows}) with check (${ownRows});
    ${narrowing(table, rulesOf(name, columns))}
    alter table ${table} drop constraint if exists own_tenant, add constraint own_tenant check (${namedOrOwn}) not valid;
    grant ${rights} on ${table} to ${tenantRole}`;
}

/** Asked once a query; written out, because a function in its place would be unfolded anew in the plan of every query there is. */
const seesInternal = `(select current_setting('moc.sees', true) is distinct from 'public')`;
const reachesAll = `(select coalesce(current_setting('moc.agencies', true), '') = '')`;

/** Each condition is asked once a query whether it matters at all, and only then of the rows. */
function narrowing(table: string, { toPublic, reached, taken }: RowRules): string {
  const sight = `create policy public_sight on ${table} as restrictive using (${seesInternal} or (${toPublic})) with check (${seesInternal});
    create policy public_removal on ${table} as restrictive for delete using (${seesInternal});`;
  const reach = reached && `create policy own_reach on ${table} as restrictive using (${reachesAll} or (${reached})) with check (true);`;
  const held = `alter table ${table} drop constraint if exists own_reach${taken ? `, add constraint own_reach check (${taken}) not valid` : ''};`;
  return [sight, reach ?? '', held].join('\n    ');
}

/** Takes the wall down, as a cluster needs it; inside the caller's transaction. */
export async function lowerWall(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<Table>(tablesOfTenants);
  for (const { name } of rows) {
    const table = `moc.${client.escapeIdentifier(name)}`;
    const without = [...policies.map((policy) => `drop policy if exists ${policy} on ${table}`), `alter table ${table} disable row level security`];
    await client.query([...without, ...constraints.map((one) => `alter table ${table} drop constraint if exists ${one}`)].join('; '));
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

/** Names whose matters the rest of the transaction may touch: rows of others are then refused by the database, whoever writes them. */
export function withinReach(extent: Extent): string {
  return Object.entries(settingsOf({ extent }))
    .map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`)
    .join('; ');
}

/** What of a tenant is seen: everything where nothing is said. */
export interface Sight {
  /** What is internal, or of a draft, is not there. */
  readonly sees?: 'public';
  /** What is of agencies beyond it is not there. */
  readonly extent?: Extent;
}

function settingsOf({ sees, extent }: Sight): Readonly<Record<string, string>> {
  const { agencies, territories, accounts } = extent ?? {};
  return {
    'moc.sees': sees ?? '',
    'moc.agencies': agencies === undefined ? '' : arrayLiteral(agencies),
    'moc.territories': arrayLiteral(territories ?? []),
    'moc.accounts': arrayLiteral(accounts ?? []),
  };
}

const arrayLiteral = (items: readonly string[]): string => `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** What of an open store the wall is about. */
interface Behind extends Walled {
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  readonly tenantPool: pg.Pool;
  readonly within?: TenantId;
  readonly sight?: Sight;
}

const walledStores = new WeakMap<object, Map<TenantId, unknown>>();

/**
 * The store as seen from inside one tenant: whatever is read or written through it is that tenant's, and nothing else is there.
 * With a `sight`, only as much of it as that shows. Where there is no wall it is the store as it is. A store that is inside one
 * tenant never leads into another, and a narrowed one to no other sight.
 */
export function walled<S extends Behind>(store: S, tenant: TenantId, sight?: Sight): S {
  if (!store.wall.raised) return store;
  if (store.within !== undefined && store.within !== tenant) throw new Error(`a store of tenant ${store.within} was asked for tenant ${tenant}`);
  if (sight) return narrowed(store, tenant, sight);
  if (store.within === tenant) return store;
  const known = walledStores.get(store) ?? new Map<TenantId, unknown>();
  walledStores.set(store, known);
  const made = (known.get(tenant) as S | undefined) ?? within(store, tenant);
  known.set(tenant, made);
  return made;
}

function narrowed<S extends Behind>(store: S, tenant: TenantId, sight: Sight): S {
  if (store.sight) throw new Error(`a store of tenant ${tenant} that was narrowed already was asked for another sight`);
  return { ...within(store, tenant, sight), sight };
}

/** Typed queries for one tenant: of an open store behind its wall, of a transaction as the transaction runs. */
export function dbFor(source: Pick<Behind, 'db'>, tenant: TenantId): Kysely<Database> {
  return 'wall' in source ? walled(source as Behind, tenant).db : source.db;
}

function within<S extends Behind>(store: S, tenant: TenantId, sight: Sight = {}): S {
  const pool = poolOf(store.tenantPool, { 'moc.tenant': tenant, ...settingsOf(sight) }) as unknown as pg.Pool;
  return { ...store, within: tenant, pool, db: openKysely(pool) };
}

/** For whom each connection of the tenants' pool speaks; it is told anew only when that changes. */
const speaksFor = new WeakMap<pg.PoolClient, string>();

/** Prepared once a connection: on a busy afternoon nearly every request is somebody else's. */
function telling(settings: Readonly<Record<string, string>>): pg.QueryConfig {
  const each = Object.keys(settings).map((name, index) => `set_config('${name}', $${index + 1}, false)`);
  return { name: 'told', text: `select ${each.join(', ')}`, values: Object.values(settings) };
}

/** Lends connections of the tenants' pool, each told its settings before it is given out. */
function poolOf(pool: pg.Pool, settings: Readonly<Record<string, string>>) {
  const words = JSON.stringify(settings);
  const told = telling(settings);
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    if (speaksFor.get(client) === words) return client;
    try {
      if (!speaksFor.has(client)) await client.query(`set role ${tenantRole}`);
      await client.query(told);
    } catch (error) {
      client.release(true);
      throw error;
    }
    speaksFor.set(client, words);
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
