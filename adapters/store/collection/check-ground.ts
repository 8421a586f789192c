/** What entered figures are held against: the stored figures of related indicators, in the same units and those around them. */
import { type ResolutionId, territoryContext } from '@moc/domain/dataset';
import {
  type CheckContext,
  type CheckedFigures,
  type FigureRequest,
  type Indicator,
  type IndicatorRelation,
  relatedIndicators,
  type TerritoryBranch,
} from '@moc/domain/observation';
import type { TenantId } from '@moc/domain/values';
import { authorityOrder } from '@moc/facts';
import { loadRelations } from '../checks.ts';
import { Memory } from '../memory.ts';
import type { Store } from '../store.ts';
import { decodeObservation, decodeSource } from '../stored.ts';
import { findTerritory } from '../territory.ts';
import { walled } from '../wall.ts';
import { loadAllIndicators } from './load.ts';
import { findPlanHead } from './reads.ts';

export interface CheckGround {
  readonly figures: CheckedFigures;
  readonly context: CheckContext;
}

interface Declared {
  readonly head: number;
  readonly indicators: readonly Indicator[];
  readonly relations: readonly IndicatorRelation[];
}

/** Indicators and relations of a tenant, right until its plans change. */
const declaredByStore = new WeakMap<Store, Memory<Declared>>();

async function findDeclared(store: Store, tenant: TenantId): Promise<Declared> {
  const memory = declaredByStore.get(store) ?? new Memory<Declared>(100);
  declaredByStore.set(store, memory);
  const head = await findPlanHead(store, tenant);
  const known = memory.find(tenant);
  if (known?.head === head) return known;
  const indicators = await loadAllIndicators(store.db, tenant);
  const rows = await store.db.selectFrom('indicator_relation').select('resolution').distinct().where('tenant', '=', tenant).execute();
  const relations: IndicatorRelation[] = [];
  for (const { resolution } of rows) relations.push(...(await loadRelations(store.db, tenant, resolution as ResolutionId)));
  return memory.keep(tenant, { head, indicators, relations });
}

/** Years of a series before the figure's own that a season is judged by. */
const yearsBefore = 12;

/** Stored figures that entries are held against at most, the newest first. */
const mostStored = 50_000;

export async function loadCheckGround(
  system: Store,
  tenant: TenantId,
  requests: readonly Pick<FigureRequest, 'indicator' | 'territory' | 'period'>[],
): Promise<CheckGround> {
  const store = walled(system, tenant);
  const { indicators, relations } = await findDeclared(store, tenant);
  const context = { ...territoryContext(await findTerritory(store, tenant)), home: tenant };
  const related = relatedIndicators([...new Set(requests.map(({ indicator }) => indicator))], { indicators, relations });
  const years = requests.map(({ period }) => Number(period.start.slice(0, 4)));
  const observations =
    related.length === 0
      ? []
      : await store.db
          .selectFrom('observation')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('indicator', 'in', related)
          .where('territory', 'in', placesAround(new Set(requests.map(({ territory }) => territory as string)), context.branches ?? []))
          .where('period_start', '>=', `${Math.min(...years) - yearsBefore}-01-01`)
          .where('period_start', '<=', `${Math.max(...years) + 1}-12-01`)
          .orderBy('period_start', 'desc')
          .orderBy('id')
          .limit(mostStored)
          .execute();
  const named = [...new Set(observations.map(({ source }) => source))];
  const sources =
    named.length === 0
      ? []
      : await store.db
          .selectFrom('source')
          .selectAll()
          .distinctOn('id')
          .where('tenant', '=', tenant)
          .where('id', 'in', named)
          .orderBy('id')
          .orderBy('seq', 'desc')
          .execute();
  const wanted = new Set<string>(related);
  return {
    figures: {
      indicators: indicators.filter(({ code }) => wanted.has(code)),
      relations,
      observations: observations.map(decodeObservation),
      sources: sources.map(decodeSource),
      authorityOrder,
    },
    context,
  };
}

/** The units themselves, those they belong to, and those beside and below them. */
function placesAround(units: ReadonlySet<string>, branches: readonly TerritoryBranch[]): readonly string[] {
  const near = branches.filter(({ parent, children }) => units.has(parent) || children.some((child) => units.has(child)));
  return [...new Set([...units, ...near.flatMap(({ parent, children }) => [parent as string, ...children])])];
}
