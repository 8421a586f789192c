/**
 * Turns a server that has the Citus extension into the home of a cluster: every table of the schema `moc` whose rows belong to
 * a tenant is spread by tenant, side by side, so that one province's rows lie together; nothing else changes. Sessions and
 * accounts stay on the server that people sign in to. Done once, and again after a new version brought new tables.
 *
 * Order of things, from Citus's own rules: a table is distributed without the guard of evidence (its statement triggers cannot
 * be carried over, and clearing the local copy is a truncation); then the guard is set again, row by row, on every shard.
 * Row-level security is taken away first: the setting that names the tenant does not travel to the workers.
 */
import { accepted, type Outcome, refused } from '@moc/domain/values';
import type { PoolClient } from 'pg';
import { refusedByDatabase } from '../failures.ts';
import type { Store } from '../store.ts';
import { lowerWall } from '../wall.ts';

export interface Distributed {
  /** Spread by tenant in this run. */
  readonly now: readonly string[];
  /** Spread already, in an earlier run. */
  readonly before: readonly string[];
  /** Not of a tenant: they stay on this server. */
  readonly local: readonly string[];
}

/** Tables with their guard (a trigger), whether rows belong to a tenant, and whether they are spread. */
const tablesOf = `
  select c.relname as name,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped) as tenanted,
    exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as guarded,
    exists (select 1 from pg_dist_partition d where d.logicalrelid = c.oid) as spread
  from pg_class c where c.relnamespace = 'moc'::regnamespace and c.relkind in ('r', 'p') order by c.relname = 'tenant' desc, c.relname`;

interface Table {
  readonly name: string;
  readonly tenanted: boolean;
  readonly guarded: boolean;
  readonly spread: boolean;
}

/** Refused with `store/no-citus` where the server has no such extension; whole or not at all. */
export async function distribute(store: Store): Promise<Outcome<Distributed>> {
  const client = await store.pool.connect();
  let broken = true;
  try {
    const { rowCount } = await client.query("select 1 from pg_available_extensions where name = 'citus'");
    if (rowCount === 0) return refused({ code: 'store/no-citus', parameters: {} });
    await client.query('create extension if not exists citus');
    const { rows } = await client.query<Table>(tablesOf);
    await client.query('begin');
    await lowerWall(client);
    await client.query("set local citus.multi_shard_modify_mode to 'sequential'"); // triggers follow their table in one transaction
    for (const table of rows) if (table.tenanted && !table.spread) await spread(client, table);
    await client.query('commit');
    broken = false;
    return accepted(sorted(rows));
  } catch (error) {
    await client.query('rollback').catch(() => {});
    return refusedByDatabase(error);
  } finally {
    client.release(broken);
  }
}

function sorted(tables: readonly Table[]): Distributed {
  const names = (of: (table: Table) => boolean) => tables.filter(of).map(({ name }) => name);
  return {
    now: names(({ tenanted, spread }) => tenanted && !spread),
    before: names(({ spread }) => spread),
    local: names(({ tenanted, spread }) => !tenanted && !spread),
  };
}

async function spread(client: PoolClient, { name, guarded }: Table): Promise<void> {
  const table = `moc.${client.escapeIdentifier(name)}`;
  if (guarded) await client.query(`drop trigger append_only on ${table}`);
  const beside = name === 'tenant' ? 'default' : 'moc.tenant';
  await client.query('select create_distributed_table($1::regclass, $2, colocate_with => $3)', [table, 'tenant', beside]);
  if (!guarded) return;
  await client.query('set local citus.enable_unsafe_triggers = on');
  await client.query(`create trigger append_only before update or delete on ${table} for each row execute function moc.refuse_change()`);
}
