/** The eighteen questions of dashboards, each asked of our tables, of one flat table in the same server, and of DuckDB. */
import type { Store } from '@moc/store';
import { type Asked, figuresOfUnits, highestUnits, planAndActual, sumsOfCountry, sumsOfProvinces } from '@moc/store/country';
import { communesOf, indicatorCode, type Size, tenants } from './synthetic.ts';

export interface Question {
  readonly says: string;
  readonly ours: (store: Store) => Promise<readonly unknown[]>;
  /** The same over `flat (tenant, indicator, kind, months, period_start, territory, value)`; one dialect for both engines. */
  readonly flat: string;
}

const months = {
  year: ['2025-01-01', '2025-12-01'],
  toDate: ['2025-01-01', '2025-09-01'],
  fiveYears: ['2021-01-01', '2025-12-01'],
  one: ['2025-09-01', '2025-09-01'],
} as const;
type Stretch = keyof typeof months;

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** One, two or ten indicators (as many as the size has). */
const some = (size: Size, count: number): readonly string[] => Array.from({ length: Math.min(count, size.indicators) }, (_, index) => indicatorCode(index));

export function questionsFor(size: Size): readonly Question[] {
  const one = some(size, 1);
  const two = some(size, 2);
  const ten = some(size, 10);
  const province = [tenants[7]!];
  const five = tenants.slice(3, 8);
  const group = five.flatMap((tenant) => communesOf(tenant).slice(10, 14));
  const ask = (of: readonly (typeof tenants)[number][], indicators: readonly string[], stretch: Stretch): Asked => {
    const [from, to] = months[stretch];
    return { tenants: of, indicators, months: 1, from, to };
  };
  const bounds = (asked: Asked) =>
    `tenant in (${list(asked.tenants)}) and indicator in (${list(asked.indicators)}) and kind = '${asked.kind ?? 'actual'}' and months = ${asked.months} and period_start between date '${asked.from}' and date '${asked.to}'`;
  const country = (says: string, asked: Asked): Question => ({
    says,
    ours: (store) => sumsOfCountry(store, asked, 'commune'),
    flat: `select indicator, period_start, sum(value), count(*) from flat where ${bounds(asked)} group by indicator, period_start order by indicator, period_start`,
  });
  const children = (says: string, asked: Asked): Question => ({
    says,
    ours: (store) => sumsOfProvinces(store, asked, 'commune'),
    flat: `select tenant, indicator, period_start, sum(value), count(*) from flat where ${bounds(asked)} group by tenant, indicator, period_start order by tenant, indicator, period_start`,
  });
  const units = (says: string, asked: Asked, of?: readonly string[]): Question => ({
    says,
    ours: (store) => figuresOfUnits(store, asked, of),
    flat: `select tenant, indicator, period_start, territory, value from flat where ${bounds(asked)}${of ? ` and territory in (${list(of)})` : ''} order by tenant, indicator, period_start, territory`,
  });
  const plan = { ...ask(tenants, ten, 'year'), months: 12 };
  const many = `${ten.length} indicators`;
  return [
    country('one indicator, 12 months, the country', ask(tenants, one, 'year')),
    country(`${many}, 12 months, the country`, ask(tenants, ten, 'year')),
    country(`${many}, five years, the country`, ask(tenants, ten, 'fiveYears')),
    country('one indicator, this year to September, the country', ask(tenants, one, 'toDate')),
    children('one indicator, 12 months, its 34 provinces', ask(tenants, one, 'year')),
    children(`${many}, 12 months, 34 provinces`, ask(tenants, ten, 'year')),
    children(`${many}, five years, 34 provinces`, ask(tenants, ten, 'fiveYears')),
    children('one indicator, five years, one province', ask(province, one, 'fiveYears')),
    children(`${many}, five years, one province`, ask(province, ten, 'fiveYears')),
    units('one indicator, 12 months, communes of one province', ask(province, one, 'year')),
    units(`${many}, 12 months, communes of one province`, ask(province, ten, 'year')),
    units('the map: one indicator, one month, 3 321 communes', ask(tenants, one, 'one')),
    units('one indicator, 12 months, 3 321 communes', ask(tenants, one, 'year')),
    units('one indicator, five years, 20 communes of five provinces', ask(five, one, 'fiveYears'), group),
    units(`${many}, this year to September, 20 communes of five provinces`, ask(five, ten, 'toDate'), group),
    {
      ...children('ratio of two sums, five years, 34 provinces', ask(tenants, two, 'fiveYears')),
      flat: `select a.tenant, a.period_start, sum(a.value) / sum(b.value) from flat a join flat b using (tenant, kind, months, period_start, territory)
        where a.indicator = '${two[0]}' and b.indicator = '${two.at(-1)}' and kind = 'actual' and months = 1 and tenant in (${list(tenants)}) group by a.tenant, a.period_start order by 1, 2`,
    },
    {
      says: `targets met by province: ${many}, plan against the year`,
      ours: (store) => planAndActual(store, plan, 'commune'),
      flat: `select a.tenant, a.indicator, sum(a.value), sum(p.value) from flat a join flat p using (tenant, indicator, months, period_start, territory)
        where a.kind = 'actual' and p.kind = 'plan' and months = 12 and indicator in (${list(ten)}) and tenant in (${list(tenants)}) group by a.tenant, a.indicator order by 1, 2`,
    },
    {
      says: 'the 20 highest communes of the country, one indicator, one month',
      ours: (store) => highestUnits(store, ask(tenants, one, 'one'), 20),
      flat: `select tenant, territory, value from flat where ${bounds(ask(tenants, one, 'one'))} order by value desc, tenant, territory limit 20`,
    },
  ];
}
