/**
 * The plan of every dashboard query, on both engines: by index, reading little more than it answers. Guards against the join
 * that PostgreSQL 18 turns into hundreds of thousands of index searches, and against a table read whole.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../index.ts';
import { engines } from '../testing/engines.ts';
import { useServer } from '../testing/test-servers.ts';
import { type DashboardQuery, dashboardQueries } from './dashboards.ts';

const tenants = Array.from({ length: 34 }, (_, index) => `G${String(index + 1).padStart(2, '0')}`);
const indicators = ['cs-01', 'cs-02', 'cs-03'];

/** 34 provinces of 40 communes, 12 indicators, 24 months: 391 680 figures and their sums. */
const fill = [
  `insert into moc.standing select t, 'cs-' || lpad(i::text, 2, '0'), 'actual', 'value', 1, m::date, t || lpad(c::text, 3, '0'), c, 'person', 'official', 1, m::date, 0, 's',
     '00000000-0000-7000-8000-000000000000' from unnest($1::text[]) t, generate_series(1, 12) i, generate_series(1, 40) c, generate_series('2024-01-01'::date, '2025-12-01', '1 month') m`,
  `insert into moc.roll_up select tenant, indicator, k, measure, months, period_start, tenant, 'commune', unit, sum(value), count(*), count(*)
     from moc.standing, unnest(array['actual', 'plan']) k where tenant = any($1) group by 1, 2, 3, 4, 5, 6, unit`,
];

const asked = [tenants, indicators, 'actual', 'value', 1, '2025-01-01', '2025-06-01'];
const one = [tenants.slice(0, 2), indicators.slice(0, 1), 'actual', 'value', 1, '2025-06-01', '2025-06-01'];
const parameters: Readonly<Record<DashboardQuery, readonly unknown[]>> = {
  'sums-of-provinces': [...asked, 'commune'],
  'sums-of-country': [...asked, 'commune'],
  'figures-of-units': one,
  'figures-of-group': [...one, ['G01001', 'G02007']],
  'highest-units': [...one, 20],
  'plan-and-actual': [...asked, 'commune'],
};

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly 'Index Searches'?: number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe.each(engines)('plans, on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;

  beforeAll(async () => {
    store = await server.freshStore();
    for (const sql of fill) await store.pool.query(sql, [tenants]);
    await store.pool.query('analyze moc.standing, moc.roll_up');
  }, 120_000);

  it.each(Object.keys(dashboardQueries) as DashboardQuery[])('%s', async (name) => {
    const { rows } = await store.pool.query(`explain (analyze, buffers, format json) ${dashboardQueries[name]}`, [...parameters[name]]);
    const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
    const nodes = nodesOf(plan);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    const searches = nodes.map((node) => node['Index Searches'] ?? node['Actual Loops']).reduce((sum, each) => sum + each, 0);
    // One search for each tenant and indicator, twice where plan and actual are joined, and the other nodes' single loops.
    expect(searches).toBeLessThan(2000);
    const [{ count }] = (await store.pool.query(`select count(*)::int as count from (${dashboardQueries[name]}) answer`, [...parameters[name]])).rows;
    expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(400 + 6 * count);
  });
});
