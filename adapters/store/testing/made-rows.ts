/** Made-up rows of every table that belongs to a tenant, from the catalogue: what a wall must hold back wherever it comes to stand. */
import type { Store } from '../index.ts';

/** SQL literals by type of column. */
const values: Readonly<Record<string, string>> = {
  text: `'x'`,
  bigint: '1',
  integer: '1',
  smallint: '1',
  numeric: '1',
  boolean: 'true',
  date: 'current_date',
  'timestamp with time zone': 'now()',
  jsonb: `'{}'`,
  uuid: 'gen_random_uuid()',
  bytea: `'\\x00'`,
};

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** An insertion of one row of the tenant into each table; `given` may say what stands in a column, as an SQL literal. */
export async function insertions(
  store: Store,
  tenant: string,
  given: (column: Column) => string | undefined = () => undefined,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await store.pool.query<{ table_name: string; columns: string[]; types: string[] }>(
    `select table_name, array_agg(column_name::text order by ordinal_position) as columns, array_agg(data_type::text order by ordinal_position) as types
    from information_schema.columns c where table_schema = 'moc' and is_generated = 'NEVER'
    and exists (select from information_schema.columns t where t.table_schema = 'moc' and t.table_name = c.table_name and t.column_name = 'tenant')
    group by table_name order by table_name`,
  );
  const statement = ({ table_name: table, columns, types }: (typeof rows)[number]) => {
    const cells = columns.map((name, index) => {
      const type = types[index]!;
      return name === 'tenant' ? `'${tenant}'` : (given({ table, name, type }) ?? values[type] ?? `no value for ${type}`);
    });
    return `insert into moc."${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${cells.join(', ')})`;
  };
  return new Map(rows.map((row) => [row.table_name, statement(row)]));
}

/** Conditions of single columns would refuse made-up rows for reasons of their own; those of the wall stay. */
export async function dropOtherChecks(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
    where connamespace = 'moc'::regnamespace and contype in ('c', 'f') and conname not in ('own_tenant', 'own_reach')`,
  );
  for (const { statement } of rows) await store.pool.query(statement);
}
