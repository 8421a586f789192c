/**
 * What dashboards ask: a few indicators over some months, for a country, its provinces, their communes or a chosen group.
 * Every query names its tenants; `sumsOfCountry` is the one declared view over several, and adds what each province has added.
 */
import type { Decimal, TenantId } from '@moc/domain/values';
import type { Store } from '../store.ts';

/** Some indicators over a stretch of time. */
export interface Asked {
  readonly tenants: readonly TenantId[];
  readonly indicators: readonly string[];
  /** Length of each period in months: 1 for months, 12 for years. */
  readonly months: number;
  /** First days of the first and the last period: "2024-01-01". */
  readonly from: string;
  readonly to: string;
  readonly kind?: 'plan' | 'actual';
  readonly measure?: string;
}

/** A sum over units of one level; with fewer `parts` than `members` it is partial. */
export interface Sum {
  readonly tenant: TenantId;
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly total: Decimal;
  readonly parts: number;
  readonly members: number;
}

/** The figure that stands for one unit. */
export interface UnitFigure {
  readonly tenant: TenantId;
  readonly indicator: string;
  readonly period: string;
  readonly territory: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly status: string;
}

const given = ({ tenants, indicators, kind = 'actual', measure = 'value', months, from, to }: Asked) => [tenants, indicators, kind, measure, months, from, to];
const where = 'tenant = any($1) and indicator = any($2) and kind = $3 and measure = $4 and months = $5 and period_start between $6 and $7';

/** Many small rows travel and unpack slowly; a province's units of one period come as one text. */
const bundled = 'json_agg(json_build_array(territory, unit, value::text, status) order by territory)::text as figures';

/** The texts of the queries by name; the test that guards their plans reads them here. */
export const dashboardQueries = {
  'sums-of-provinces': `select tenant, indicator, period_start as period, unit, total, parts, members
    from moc.roll_up where ${where} and ancestor = tenant and level = $8 order by tenant, indicator, period_start`,
  'sums-of-country': `select indicator, period_start as period, unit, trim_scale(sum(total)) as total, sum(parts)::int as parts, sum(members)::int as members
    from moc.roll_up where ${where} and ancestor = tenant and level = $8 group by indicator, period_start, unit order by indicator, period_start`,
  'figures-of-units': `select tenant, indicator, period_start as period, ${bundled}
    from moc.standing where ${where} group by tenant, indicator, period_start order by tenant, indicator, period_start`,
  'figures-of-group': `select tenant, indicator, period_start as period, ${bundled}
    from moc.standing where ${where} and territory = any($8) group by tenant, indicator, period_start order by tenant, indicator, period_start`,
  'highest-units': `select tenant, indicator, period_start as period, territory, unit, value, status
    from moc.standing where ${where} order by value desc, tenant, territory limit $8`,
  'plan-and-actual': `select a.tenant, a.indicator, a.period_start as period, a.unit, a.total, a.parts, a.members, p.total as planned
    from moc.roll_up a join moc.roll_up p on p.tenant = a.tenant and p.indicator = a.indicator and p.kind = 'plan' and p.measure = a.measure
      and p.months = a.months and p.period_start = a.period_start and p.ancestor = a.ancestor and p.level = a.level and p.unit = a.unit
    where a.tenant = any($1) and a.indicator = any($2) and a.kind = $3 and a.measure = $4 and a.months = $5 and a.period_start between $6 and $7
      and a.ancestor = a.tenant and a.level = $8 order by a.tenant, a.indicator, a.period_start`,
} as const;

export type DashboardQuery = keyof typeof dashboardQueries;

/**
 * Which of the indicators the public may not see in a tenant: internal by the latest declaration of any resolution there,
 * declared only by drafts, or unknown. The three read alike, so the answer does not tell that there is such an indicator.
 */
export async function findNotPublic(
  { pool }: Store,
  tenants: readonly TenantId[],
  indicators: readonly string[],
): Promise<readonly { tenant: TenantId; indicator: string }[]> {
  const text = `with latest as (
      select distinct on (tenant, resolution, code) tenant, resolution, code, sensitivity from moc.indicator
      where tenant = any($1) and code = any($2) order by tenant, resolution, code, seq desc
    ), open as (
      select tenant, code from latest left join (select distinct tenant, resolution from moc.confirmation where tenant = any($1)) confirmed using (tenant, resolution)
      group by tenant, code having bool_and(sensitivity = 'public') and bool_or(confirmed.tenant is not null)
    )
    select tenant, indicator from unnest($1::text[]) tenant cross join unnest($2::text[]) indicator
    where not exists (select 1 from open where open.tenant = tenant.tenant and open.code = indicator.indicator) order by 1, 2`;
  return (await pool.query<{ tenant: TenantId; indicator: string }>(text, [tenants, indicators])).rows;
}

/** Whether figures of the indicator add up over territory, by its latest declaration in the tenant. */
export async function isAdding({ pool }: Store, tenant: TenantId, indicator: string): Promise<boolean> {
  const text = 'select roll_up from moc.indicator where tenant = $1 and code = $2 order by seq desc limit 1';
  return (await pool.query<{ roll_up: string }>(text, [tenant, indicator])).rows[0]?.roll_up === 'sum';
}

/** One row per province, indicator and period: what its units of `level` add up to. */
export async function sumsOfProvinces({ pool }: Store, asked: Asked, level: string): Promise<readonly Sum[]> {
  return (await pool.query<Sum>(dashboardQueries['sums-of-provinces'], [...given(asked), level])).rows;
}

/** One row per indicator and period over all tenants asked about. */
export async function sumsOfCountry({ pool }: Store, asked: Asked, level: string): Promise<readonly Omit<Sum, 'tenant'>[]> {
  return (await pool.query<Omit<Sum, 'tenant'>>(dashboardQueries['sums-of-country'], [...given(asked), level])).rows;
}

/** What stands for every unit of the tenants, or for the units named. */
export async function figuresOfUnits({ pool }: Store, asked: Asked, units?: readonly string[]): Promise<readonly UnitFigure[]> {
  const query = units ? dashboardQueries['figures-of-group'] : dashboardQueries['figures-of-units'];
  const { rows } = await pool.query<Bundle>(query, units ? [...given(asked), units] : given(asked));
  return rows.flatMap(({ figures, ...place }) =>
    (JSON.parse(figures) as [string, string, Decimal, string][]).map(([territory, unit, value, status]) => ({ ...place, territory, unit, value, status })),
  );
}

type Bundle = Pick<UnitFigure, 'tenant' | 'indicator' | 'period'> & { readonly figures: string };

/** The `count` units with the highest figure. */
export async function highestUnits({ pool }: Store, asked: Asked, count: number): Promise<readonly UnitFigure[]> {
  return (await pool.query<UnitFigure>(dashboardQueries['highest-units'], [...given(asked), count])).rows;
}

/** What each province has reached beside what it planned. */
export async function planAndActual({ pool }: Store, asked: Asked, level: string): Promise<readonly (Sum & { readonly planned: Decimal })[]> {
  return (await pool.query<Sum & { readonly planned: Decimal }>(dashboardQueries['plan-and-actual'], [...given(asked), level])).rows;
}
