/** Everything that is held on one person, told as data: what they are called, what they may do, what they did; and how it is erased. */
import type { Actor } from '@moc/domain/assignment';
import type { ActorId, Outcome, TenantId } from '@moc/domain/values';
import { accepted } from '@moc/domain/values';
import type { Pool } from 'pg';
import { execute } from './execute.ts';
import { listTenants } from './reads.ts';
import type { Store } from './store.ts';
import { walled } from './wall.ts';

/** A row as JSON: columns with their values. */
export type PlainRow = Readonly<Record<string, unknown>>;

export interface PersonInTenant {
  readonly tenant: TenantId;
  /** Absent when there is none, or it was erased. */
  readonly name?: string;
  /** Their commands, the first one first: number of the log entry, when, as what, what kind. */
  readonly entries: readonly { readonly seq: number; readonly at: string; readonly role: string; readonly kind: string }[];
  /** Rows of any table that name the account. */
  readonly rows: readonly { readonly table: string; readonly rows: readonly PlainRow[] }[];
}

export interface PersonalData {
  readonly account: ActorId;
  /** Rows of the sign-in tables, without anything secret. */
  readonly signIn: readonly { readonly table: string; readonly rows: readonly PlainRow[] }[];
  readonly tenants: readonly PersonInTenant[];
}

/** Tells everything held on the account, in every tenant. Free text that people wrote is told with the rows it stands in. */
export async function exportPerson(store: Store, account: ActorId): Promise<PersonalData> {
  const tenants: PersonInTenant[] = [];
  for (const tenant of await listTenants(store)) {
    const held = await findInTenant(store, tenant, account);
    if (held.name !== undefined || held.entries.length > 0 || held.rows.length > 0) tenants.push(held);
  }
  return { account, signIn: await findSignIn(store.pool, account), tenants };
}

async function findInTenant(store: Store, tenant: TenantId, account: ActorId): Promise<PersonInTenant> {
  const { db } = walled(store, tenant);
  const known = await db.selectFrom('person_name').select('name').where('tenant', '=', tenant).where('account', '=', account).executeTakeFirst();
  const entries = await db
    .selectFrom('command_log')
    .select(['seq', 'at', 'role', 'kind'])
    .where('tenant', '=', tenant)
    .where('actor', '=', account)
    .where('part', '=', 1)
    .orderBy('seq')
    .execute();
  const rows = [];
  for (const table of await tablesOfPeople(store.pool)) {
    const found = await findRows(store, tenant, table, account);
    if (found.length > 0) rows.push({ table: table.name, rows: found });
  }
  return { tenant, ...(known?.name && { name: known.name }), entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })), rows };
}

interface TableOfPeople {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those that hold an account. */
  readonly accounts: readonly string[];
  /** Rows stay for ever; the others are kept for the person alone, and go with them. */
  readonly evidence: boolean;
}

/** Tables with columns that hold an account, from the catalogue: the account itself, a person, whoever did something. */
async function tablesOfPeople(pool: Pool): Promise<readonly TableOfPeople[]> {
  const { rows } = await pool.query<TableOfPeople>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(a.attname::text) filter (where a.atttypid = 'text'::regtype and a.attname ~ '(^|_)(account|person|delegate|by|of|to|handover)$') as accounts,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as evidence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('person_name', 'command_log') and c.relname not like 'account\\_%'
    group by c.oid, c.relname having bool_or(a.attname = 'tenant') order by c.relname`,
  );
  return rows.filter(({ accounts }) => accounts !== null);
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

async function findRows(store: Store, tenant: TenantId, { name, columns, accounts }: TableOfPeople, account: ActorId): Promise<readonly PlainRow[]> {
  const open = columns.filter((column) => !secret.test(column));
  const text = `select ${quoted(open)} from moc."${name}" where tenant = $1 and $2 in (${quoted(accounts)})`;
  return (await walled(store, tenant).pool.query<PlainRow>(text, [tenant, account])).rows;
}

/** Whatever signs in or proves who somebody is; never told. */
const secret = /password|token|secret|codes|private|public_?key|^key$|value|credential|counter|digest|hash|^body$/i;

interface SignInTable {
  readonly name: string;
  readonly owner: string;
  readonly columns: readonly string[];
}

/** Tables of the accounts, wherever sign-in keeps them, with the column that names whose row it is. */
async function signInTables(pool: Pool): Promise<readonly SignInTable[]> {
  const { rows } = await pool.query<SignInTable>(
    `select t.oid::regclass::text as name, case when t.relname = 'account_person' then 'id'
        when exists (select from pg_attribute where attrelid = t.oid and attname = 'person' and not attisdropped) then 'person' else 'userId' end as owner,
      (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped) as columns
    from pg_class t where t.relkind = 'r' and t.relname like 'account\\_%' and pg_table_is_visible(t.oid) order by t.relname`,
  );
  return rows.filter(({ owner, columns }) => columns.includes(owner));
}

async function findSignIn(pool: Pool, account: ActorId): Promise<PersonalData['signIn']> {
  const found = [];
  for (const { name, owner, columns } of await signInTables(pool)) {
    const open = columns.filter((column) => !secret.test(column));
    const { rows } = await pool.query<PlainRow>(`select ${quoted(open)} from ${name} where "${owner}" = $1`, [account]);
    if (rows.length > 0) found.push({ table: name.replace(/^.*\./, ''), rows });
  }
  return found;
}

/** What people who sign in are called, also those who did nothing yet. */
export async function loadSignInNames({ pool }: Pick<Store, 'pool'>): Promise<ReadonlyMap<string, string>> {
  const people = (await signInTables(pool)).find(({ owner }) => owner === 'id');
  if (!people) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>(`select id, name from ${people.name}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The account of an e-mail address; undefined when nobody signs in with it. */
export async function findAccount({ pool }: Store, email: string): Promise<ActorId | undefined> {
  const tables = await signInTables(pool);
  const people = tables.find(({ owner }) => owner === 'id');
  if (!people) return undefined;
  const { rows } = await pool.query<{ id: ActorId }>(`select id from ${people.name} where email = $1`, [email.toLowerCase()]);
  return rows[0]?.id;
}

/**
 * Erases what the person is called in every tenant that knows them, then what was kept for them alone (notices, feeds) and their
 * account with sessions and everything that signs in. What they did stays in the log under the account's code. Refusals: those of the command `erase-person`, of the first
 * tenant that refuses; the account stays then.
 */
export async function erasePerson(store: Store, account: ActorId, actorOf: (tenant: TenantId) => Actor): Promise<Outcome<readonly TenantId[]>> {
  const held = (await exportPerson(store, account)).tenants.map(({ tenant }) => tenant);
  for (const tenant of held) {
    const erased = await execute(store, { kind: 'erase-person', tenant, account }, actorOf(tenant));
    if (!erased.ok) return erased;
  }
  for (const { name, accounts, evidence } of await tablesOfPeople(store.pool)) {
    const own = accounts.find((column) => column === 'person' || column === 'account');
    if (!evidence && own)
      for (const tenant of held) await walled(store, tenant).pool.query(`delete from moc."${name}" where tenant = $1 and "${own}" = $2`, [tenant, account]);
  }
  const inOrder = [...(await signInTables(store.pool))].sort((a, b) => Number(a.owner === 'id') - Number(b.owner === 'id'));
  for (const { name, owner } of inOrder) await store.pool.query(`delete from ${name} where "${owner}" = $1`, [account]);
  return accepted(held);
}
