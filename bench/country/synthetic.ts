/**
 * A synthetic country, declared as such: 34 invented provinces, 3 321 invented communes, each with its reporting agency, up to 300 invented indicators and 60
 * months. Every value follows from a formula, none from any real place. Evidence is written by the server itself, a province at
 * a time, without log entries: this measures reading and deriving, not import (bench/import.ts does). All is written in one
 * transaction over emptied tables, which spares a server that keeps no more than the least the way through its log.
 */

import type { TenantId } from '@moc/domain/values';
import type { Store } from '@moc/store';
import { rebuildStanding } from '@moc/store/country';
import { ms, time } from '../measure.ts';

export const provinces = 34;
export const communes = 3321;
export const firstMonth = '2021-01-01';
export const lastMonth = '2025-12-01';

export interface Size {
  readonly name: '1M' | '10M' | '100M';
  readonly indicators: number;
  /** Two months in three have a second vintage. */
  readonly revised: boolean;
}

/** 3 321 communes × 60 months × indicators: 0.996, 9.963 and, with second vintages, 99.6 million figures. */
export const sizes: readonly Size[] = [
  { name: '1M', indicators: 5, revised: false },
  { name: '10M', indicators: 50, revised: false },
  { name: '100M', indicators: 300, revised: true },
];

export const tenants: readonly TenantId[] = Array.from({ length: provinces }, (_, index) => `G${String(index + 1).padStart(2, '0')}` as TenantId);

export const indicatorCode = (index: number): string => `chi-so-gia-dinh-${String(index + 1).padStart(3, '0')}`;

/** 97 or 98 communes each, 3 321 in all. */
export function communesOf(tenant: TenantId): readonly string[] {
  const index = tenants.indexOf(tenant);
  const count = Math.floor(communes / provinces) + (index < communes % provinces ? 1 : 0);
  return Array.from({ length: count }, (_, each) => `${tenant}${String(each + 1).padStart(3, '0')}`);
}

/** The agency that reports for a unit: a commune's committee to the department, the department for the province. */
export const departmentOf = (tenant: TenantId): string => `so-${tenant}`;
export const committeeOf = (commune: string): string => `ubnd-${commune}`;

const declareAgencies = `
  insert into moc.agency (tenant, code, seq, name, kind, territory, superior, fields, valid_from)
  select $1, code, 1, jsonb_build_object('vi', name, 'en', name), kind, territory, superior, '[]', '2021-01-01'
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) agency (code, name, kind, territory, superior)`;

/** Units, indicators, sources and reporting agencies of one province. */
async function declareProvince({ pool }: Store, tenant: TenantId, { indicators }: Size): Promise<void> {
  const codes = Array.from({ length: indicators }, (_, index) => indicatorCode(index));
  const units = communesOf(tenant);
  await pool.query('insert into moc.tenant (tenant) values ($1)', [tenant]);
  await pool.query(declareAgencies, [
    tenant,
    [departmentOf(tenant), ...units.map(committeeOf)],
    [`Sở giả định ${tenant}`, ...units.map((unit) => `Ủy ban nhân dân xã giả định ${unit}`)],
    ['department', ...units.map(() => 'commune')],
    [tenant, ...units],
    [null, ...units.map(() => departmentOf(tenant))],
  ]);
  await pool.query(
    `insert into moc.descent (tenant, ancestor, descendant, level, valid_from, valid_to)
    select $1, $1, unnest($2::text[]), 'commune', '1900-01-01', '9999-12-31'`,
    [tenant, units],
  );
  await pool.query(
    `insert into moc.indicator (tenant, resolution, code, seq, ref, name, unit, direction, accumulation, roll_up, sensitivity)
    select $1, 'tong-hop', code, 1, code, jsonb_build_object('vi', 'Chỉ số giả định ' || code, 'en', 'Synthetic ' || code), 'vnd-billion', 'higher-better', 'flow', 'sum', 'public'
    from unnest($2::text[]) code`,
    [tenant, codes],
  );
  await pool.query(
    `insert into moc.source (tenant, id, seq, title, publisher, url, published_precision, published_text, authority, import, line)
    values ($1, 'gia-dinh', 1, 'Số liệu giả định', 'Nguồn giả định', '', 'unknown', '', 'statistics', gen_random_uuid(), 1)`,
    [tenant],
  );
}

/** Month after month as figures come in; identifiers ascend, as version 7 ones do. */
const insertFigures = (vintage: 'first' | 'second') => `
  insert into moc.observation (tenant, id, seq, indicator, territory, period_start, months, measure, value, unit, status,
    published_precision, published_text, known_by, source, note, import, line)
  select $1, lpad(to_hex($5::bigint + row_number() over ()), 32, '0')::uuid, 1, i.code, c.code, m.month, 1, 'value',
    round((10 + (c.place * 37 + i.place * 101) % 89 + (i.place + extract(month from m.month)) * 0.7
      + ((c.place * 7919 + i.place * 104729 + extract(epoch from m.month) / 86400) % 1000) * 0.01)${vintage === 'second' ? ' * 1.01' : ''}, 2),
    'vnd-billion', '${vintage === 'first' ? 'estimate' : 'official'}', 'day', ((m.month + interval '${vintage === 'first' ? 35 : 95} day')::date)::text,
    (m.month + interval '${vintage === 'first' ? 35 : 95} day')::date, 'gia-dinh', '', '00000000-0000-7000-8000-000000000000', 1
  from generate_series('${firstMonth}'::date, '${lastMonth}'::date, interval '1 month') m(month),
    unnest($2::text[]) with ordinality i(code, place), unnest($3::text[]) with ordinality c(code, place)
  where $4::boolean or extract(month from m.month)::int % 3 <> 0
  order by m.month, i.place, c.place`;

/** Yearly plans of the provinces' communes: what "met by province" compares. */
const insertPlans = `
  insert into moc.observation (tenant, id, seq, indicator, territory, period_start, months, measure, value, unit, status,
    published_precision, published_text, known_by, source, note, import, line)
  select $1, lpad(to_hex($4::bigint + row_number() over ()), 32, '0')::uuid, 1, i.code, c.code, y.year, 12, 'value', y.value, 'vnd-billion', y.status,
    'day', (y.year - 20)::text, y.year - 20, 'gia-dinh', '', '00000000-0000-7000-8000-000000000000', 1
  from unnest($2::text[]) i(code), unnest($3::text[]) with ordinality c(code, place),
    lateral (values ('2025-01-01'::date, 700 + c.place, 'plan'), ('2025-01-01'::date, 690 + c.place * 1.1, 'official')) y(year, value, status)`;

/** Evidence guards itself against being emptied; only the tables of an invented country are. Its place index is made at the end. */
const empty = `
  alter table moc.observation disable trigger append_only;
  truncate moc.observation, moc.standing, moc.roll_up;
  alter table moc.observation enable trigger append_only, set (autovacuum_enabled = off);
  drop index moc.observation_place`;

/** Fills the store; gives how many figures it holds and how long writing evidence and deriving took, in milliseconds. */
export async function fillCountry(store: Store, size: Size, tell: (line: string) => void): Promise<{ figures: number; written: number; derived: number }> {
  let [figures, written, derived] = [0, 0, 0];
  const codes = Array.from({ length: size.indicators }, (_, index) => indicatorCode(index));
  const client = await store.pool.connect();
  try {
    for (const tenant of tenants) await declareProvince(store, tenant, size);
    await client.query("set work_mem = '1GB'; set maintenance_work_mem = '1GB'");
    await client.query('begin');
    await client.query(empty);
    for (const tenant of tenants) {
      const units = communesOf(tenant);
      const count = async (sql: string, values: readonly unknown[]) => {
        figures += (await client.query(sql, values as unknown[])).rowCount ?? 0;
      };
      written += await time(async () => {
        await count(insertFigures('first'), [tenant, codes, units, true, figures]);
        if (size.revised) await count(insertFigures('second'), [tenant, codes, units, false, figures]);
        await count(insertPlans, [tenant, codes, units, figures]);
      });
      derived += await time(() => rebuildStanding(client, tenant));
      tell(`${tenant}: ${figures.toLocaleString('en')} figures, ${ms(written)} written, ${ms(derived)} derived`);
    }
    written += await time(() => client.query('create index observation_place on moc.observation (tenant, indicator, period_start, territory)'));
    await client.query('commit');
  } finally {
    client.release(true);
  }
  await store.pool.query('vacuum analyze moc.standing, moc.roll_up, moc.descent, moc.indicator');
  return { figures, written, derived };
}
