/** The tables a backup takes along, read from the database's own catalogue, so that tables of later versions are taken, too. */
import type { ClientBase } from 'pg';
import type { AccountTable } from './manifest.ts';

export interface SavedTable {
  /** Its name in the archive. */
  readonly name: string;
  /** As SQL names it here. */
  readonly sql: string;
  readonly columns: readonly string[];
}

/** Sessions end with a backup, and one-time links are worth nothing later. */
const passing = ['account_session', 'account_verification', 'account_kept', 'account_throttle'];

const columnsOf = `(select array_agg(attname::text order by attnum) from pg_attribute
  where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '')`;

const isAccount = `c.relkind = 'r' and c.relname like 'account\\_%' and pg_table_is_visible(c.oid)`;

/** Tables of the store: everything in the schema `moc` but the record of migrations and the accounts that may lie there. */
export async function storeTables(client: ClientBase): Promise<readonly SavedTable[]> {
  const { rows } = await client.query<SavedTable>(
    `select 'moc.' || c.relname as name, 'moc.' || quote_ident(c.relname) as sql, ${columnsOf} as columns from pg_class c
    where c.relnamespace = to_regnamespace('moc') and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%' and c.relname not like 'account\\_%' order by c.relname`,
  );
  return rows;
}

/** Tables of the accounts, wherever sign-in made them; people before what hangs on them. `all`: also those that are not saved. */
export async function accountTables(client: ClientBase, all = false): Promise<readonly SavedTable[]> {
  const { rows } = await client.query<SavedTable>(
    `select 'accounts.' || c.relname as name, c.oid::regclass::text as sql, ${columnsOf} as columns
    from pg_class c where ${isAccount} and ($2 or c.relname <> all ($1)) order by c.relname <> 'account_person', c.relname`,
    [passing, all],
  );
  return rows;
}

/** How to make each account table again: columns, then constraints and indexes, foreign keys last. */
export async function describeAccountTables(client: ClientBase): Promise<readonly AccountTable[]> {
  const { rows } = await client.query<AccountTable>(
    `select c.relname as name, array[
        (select format('create table %I (%s)', c.relname, string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attnotnull then ' not null' else '' end, ', ' order by a.attnum))
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
      ] || array(
        select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype in ('p', 'u', 'c') order by k.contype, k.conname
      ) || array(
        select replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', n.nspname), ' ON ') from pg_index i
        where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by i.indexrelid::regclass::text
      ) || array(
        select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' order by k.conname
      ) as statements
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${isAccount} order by c.relname <> 'account_person', c.relname`,
  );
  return rows;
}

/** The migrations that were applied, in their order. */
export async function appliedMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from moc.kysely_migration order by name');
  return rows.map(({ name }) => name);
}
