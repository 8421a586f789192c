/**
 * The figure that stands for each place, and sums over territory: derived from evidence in the transaction that brings it, so
 * that a dashboard never weighs vintages for millions of places and never waits for a rebuild.
 *
 * The rule is `selectFigure` of the domain, in its order (a test compares the two), over every dated figure in hand.
 * Pages that ask "as known on" weigh the vintages themselves.
 */
import { descentsOf } from '@moc/domain/territory';
import type { TenantId } from '@moc/domain/values';
import { authorityOrder } from '@moc/facts';
import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../database.ts';
import type { Change } from '../tables.ts';
import { loadTerritory } from '../territory.ts';

const ranks = authorityOrder.map(({ code }) => code);
const last = ranks.length + 1;

const place = 'indicator, kind, measure, months, period_start, territory';
/** The same for sorting: what is asked for together comes to lie together, an indicator's months one after another. */
const placeForSorting = 'indicator, period_start, territory, months, kind, measure';
const columns = `tenant, ${place}, value, unit, status, authority, known_by, status_order, source, observation`;

/** Dated figures, the most believed of each place, sorted by bytes, not by language: far faster. $1 the tenant, $2 the ranks, best first. */
const mostBelieved = (which: string) => `
  with believed as (
    select distinct on (id) id, coalesce(array_position($2::text[], authority), ${last})::smallint as authority
    from moc.source where tenant = $1 order by id, seq desc
  ), candidate as (
    select o.tenant, o.indicator collate "C" as indicator, (case o.status when 'plan' then 'plan' else 'actual' end) collate "C" as kind,
      o.measure collate "C" as measure, o.months, o.period_start, o.territory collate "C" as territory,
      o.value, o.unit, o.status, coalesce(b.authority, ${last})::smallint as authority, o.known_by,
      (case o.status when 'official' then 0 when 'preliminary' then 1 when 'estimate' then 2 else 3 end)::smallint as status_order,
      o.source collate "C" as source, o.id as observation
    from moc.observation o left join believed b on b.id = o.source
    where o.tenant = $1 and o.known_by is not null and ${which}
  )
  select distinct on (${placeForSorting}) ${columns} from candidate
  order by ${placeForSorting}, authority, known_by desc, status_order, source, value, observation`;

/** Lets the figures of one log entry take their places, where they are believed more than what stands there. */
async function placeFigures(client: PoolClient, tenant: TenantId, entry: number): Promise<void> {
  await client.query("set local work_mem = '256MB'"); // a large file is sorted once, in memory
  await client.query(
    `insert into moc.standing as s (${columns}) ${mostBelieved('o.seq = $3')}
    on conflict (tenant, ${place}) do update set
      value = excluded.value, unit = excluded.unit, status = excluded.status, authority = excluded.authority, known_by = excluded.known_by,
      status_order = excluded.status_order, source = excluded.source, observation = excluded.observation
    where (excluded.authority, s.known_by, excluded.status_order, excluded.source, excluded.value, excluded.observation)
        < (s.authority, excluded.known_by, s.status_order, s.source, s.value, s.observation)`,
    [tenant, ranks, entry],
  );
}

const sum = 'indicator, kind, measure, months, period_start';
const sumColumns = `tenant, ${sum}, ancestor, level, unit, total, parts, members`;

/** Indicators declared to add up over territory; $1 the tenant. */
const adding = `
  select code from (select distinct on (code) code, roll_up from moc.indicator where tenant = $1 order by code, seq desc) latest where roll_up = 'sum'`;

/** Only amounts and counts of such indicators are added. */
const isAdded = `measure in ('value', 'count') and indicator = any (array(${adding}))`;

/** Sums to make, as (indicator, kind, measure, months, period_start); $1 the tenant. */
const sumsOfEntry = `
  select distinct period_start::text, months, indicator collate "C" as indicator, (case status when 'plan' then 'plan' else 'actual' end) collate "C" as kind,
    measure collate "C" as measure
  from moc.observation where tenant = $1 and seq = $2 and known_by is not null and ${isAdded}`;
const givenSums = `select ${sum} from unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::date[]) as given (${sum})`;
const allSums = `select distinct ${sum} from moc.standing where tenant = $1 and ${isAdded}`;

/** Adds what stands at each level under each unit, for the sums wanted. */
const addUp = (which: string) => `
  with wanted as materialized (${which}), figure as (
    select s.*, (s.period_start + s.months * interval '1 month' - interval '1 day')::date as ends
    from wanted w cross join lateral (
      select * from moc.standing one
      where one.tenant = $1 and (one.indicator, one.kind, one.measure, one.months, one.period_start) = (w.indicator, w.kind, w.measure, w.months, w.period_start)
      offset 0 -- looked up sum by sum: fresh rows have no statistics, and a planner without them joins all with all
    ) s
  ), total as (
    select f.tenant, ${sum
      .split(', ')
      .map((column) => `f.${column}`)
      .join(', ')}, b.ancestor, b.level, f.unit, trim_scale(sum(f.value)) as total, count(*) as parts, f.ends
    from figure f join moc.descent b on b.tenant = $1 and b.descendant = f.territory and f.ends between b.valid_from and b.valid_to
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, f.ends
  )
  select tenant, ${sum}, ancestor, level, unit, total, parts,
    (select count(*) from moc.descent m where m.tenant = $1 and m.ancestor = total.ancestor and m.level = total.level and total.ends between m.valid_from and m.valid_to)
  from total`;

/** Sums again every place above the figures of one log entry. */
async function sumAgain(client: PoolClient, tenant: TenantId, entry: number): Promise<void> {
  const { rowCount } = await client.query('select 1 from moc.descent where tenant = $1 limit 1', [tenant]);
  if (rowCount === 0) return;
  const { rows: sums } = await client.query<Record<string, unknown>>(sumsOfEntry, [tenant, entry]);
  if (sums.length === 0) return;
  const given = [tenant, ...sum.split(', ').map((column) => sums.map((one) => one[column]))];
  await client.query(`delete from moc.roll_up where tenant = $1 and (${sum}) in (${givenSums})`, given);
  await client.query(`insert into moc.roll_up (${sumColumns}) ${addUp(givenSums)}`, given);
}

/** Makes the sums of a tenant again from what stands. */
export async function rebuildSums(client: PoolClient, tenant: TenantId): Promise<void> {
  await client.query('delete from moc.roll_up where tenant = $1', [tenant]);
  await client.query(`insert into moc.roll_up (${sumColumns}) ${addUp(allSums)}`, [tenant]);
}

/** Makes everything derived of a tenant again from its evidence. */
export async function rebuildStanding(client: PoolClient, tenant: TenantId): Promise<void> {
  await client.query('delete from moc.standing where tenant = $1', [tenant]);
  await client.query(`insert into moc.standing (${columns}) ${mostBelieved('true')}`, [tenant, ranks]);
  await rebuildSums(client, tenant);
}

/** What is derived and differs from what the evidence gives: the name of the table and one such row; nothing when all is right. */
export async function findUnderived(client: PoolClient, tenant: TenantId): Promise<{ readonly table: string; readonly row: string } | undefined> {
  const pairs = [
    { table: 'standing', kept: `select ${columns} from moc.standing where tenant = $1`, made: mostBelieved('true'), values: [tenant, ranks] },
    { table: 'roll_up', kept: `select ${sumColumns} from moc.roll_up where tenant = $1`, made: addUp(allSums), values: [tenant] },
  ];
  for (const { table, kept, made, values } of pairs) {
    const differing = `select r::text as row from (((${kept}) except (${made})) union all ((${made}) except (${kept}))) r limit 1`;
    const { rows } = await client.query<{ row: string }>(differing, values);
    if (rows[0]) return { table, row: rows[0].row };
  }
  return undefined;
}

/** Whether a source that figures rest on changed: its new rank may change which of them stands. */
async function touchesBelief(client: PoolClient, tenant: TenantId, entry: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from moc.source later join moc.source earlier on earlier.tenant = $1 and earlier.id = later.id and earlier.seq < later.seq and earlier.authority <> later.authority
    where later.tenant = $1 and later.seq = $2 limit 1`,
    [tenant, entry],
  );
  return (rowCount ?? 0) > 0;
}

/** Works out again who lies under whom, and with it every sum. */
async function rebuildDescents(client: PoolClient, db: Kysely<Database>, tenant: TenantId): Promise<void> {
  const descents = descentsOf(await loadTerritory({ db }, tenant));
  await client.query('delete from moc.descent where tenant = $1', [tenant]);
  await client.query(
    `insert into moc.descent (tenant, ancestor, descendant, level, valid_from, valid_to)
    select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::date[])`,
    [
      tenant,
      descents.map(({ ancestor }) => ancestor),
      descents.map(({ descendant }) => descendant),
      descents.map(({ level }) => level),
      descents.map(({ from }) => from ?? '0001-01-01'),
      descents.map(({ to }) => to ?? '9999-12-31'),
    ],
  );
  await rebuildSums(client, tenant);
}

/** The rows just written, and where to read them: a connection inside the transaction, and typed queries over it. */
export interface Written {
  readonly client: PoolClient;
  readonly db: Kysely<Database>;
  readonly tenant: TenantId;
  readonly entry: number;
  readonly changes: readonly Change[];
}

/** Brings what is derived up to date with one log entry, in the entry's own transaction. */
export async function derive({ client, db, tenant, entry, changes }: Written): Promise<void> {
  const changed = new Set(changes.map(({ table }) => table));
  if (changed.has('source') && (await touchesBelief(client, tenant, entry))) return rebuildStanding(client, tenant);
  if (changed.has('observation')) {
    await placeFigures(client, tenant, entry);
    await sumAgain(client, tenant, entry);
  }
  if (changed.has('indicator')) await rebuildSums(client, tenant);
  if (changed.has('territory_unit') || changed.has('territory_act') || changed.has('territory_transfer')) await rebuildDescents(client, db, tenant);
}

/** Derives everything for every tenant: once, when a database that holds evidence first gets these tables. */
export async function deriveAll({ pool, db }: { readonly pool: Pool; readonly db: Kysely<Database> }): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    for (const { tenant } of await db.selectFrom('tenant').select('tenant').orderBy('tenant').execute()) {
      await client.query('begin');
      await rebuildDescents(client, db, tenant as TenantId);
      await rebuildStanding(client, tenant as TenantId);
      await client.query('commit');
    }
    broken = false;
  } finally {
    client.release(broken);
  }
}
