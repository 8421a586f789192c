/** What entered figures are held against: the stored figures of related indicators, in the same units and those around them. */
import type { TenantAgency } from '@moc/domain/assignment';
import { type ResolutionId, territoryContext } from '@moc/domain/dataset';
import {
  type CheckContext,
  type CheckedFigures,
  type FigureEntry,
  type FigureRequest,
  type Indicator,
  type IndicatorRelation,
  type LaidEntry,
  relatedIndicators,
} from '@moc/domain/observation';
import type { Territory } from '@moc/domain/territory';
import type { TenantId } from '@moc/domain/values';
import { authorityOfAgency, authorityOrder } from '@moc/facts';
import type { Kysely } from 'kysely';
import { loadFiguresAround, loadRelations } from '../checks.ts';
import type { Database } from '../database.ts';
import { decodeSource } from '../stored.ts';
import { loadAllIndicators } from './indicators.ts';

export interface CheckGround {
  readonly figures: CheckedFigures;
  readonly context: CheckContext;
}

/** Indicators and relations of a tenant, whichever resolution declared them. */
export interface Declared {
  readonly indicators: readonly Indicator[];
  readonly relations: readonly IndicatorRelation[];
}

export async function loadDeclared(db: Kysely<Database>, tenant: TenantId): Promise<Declared> {
  const indicators = await loadAllIndicators(db, tenant);
  const rows = await db.selectFrom('indicator_relation').select('resolution').distinct().where('tenant', '=', tenant).execute();
  const relations: IndicatorRelation[] = [];
  for (const { resolution } of rows) relations.push(...(await loadRelations(db, tenant, resolution as ResolutionId)));
  return { indicators, relations };
}

/** Stored figures that entries are held against at most, the newest first. */
const mostStored = 50_000;

export async function loadGround(
  db: Kysely<Database>,
  tenant: TenantId,
  requests: readonly Pick<FigureRequest, 'indicator' | 'territory' | 'period'>[],
  { indicators, relations }: Declared,
  territory: Territory,
): Promise<CheckGround> {
  const context = { ...territoryContext(territory), home: tenant };
  const related = relatedIndicators([...new Set(requests.map(({ indicator }) => indicator))], { indicators, relations });
  const years = requests.map(({ period }) => Number(period.start.slice(0, 4)));
  const asked = {
    indicators: related,
    territories: new Set<string>(requests.map(({ territory: unit }) => unit)),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
  };
  const observations = await loadFiguresAround(db, tenant, asked, context.branches ?? [], mostStored);
  const named = [...new Set(observations.map(({ source }) => source))];
  const sources =
    named.length === 0
      ? []
      : await db
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
      observations,
      sources: sources.map(decodeSource),
      authorityOrder,
    },
    context,
  };
}

/** Entries as their agencies would publish them. */
export function layEntries(
  agencies: readonly TenantAgency[],
  entries: readonly { readonly request: FigureRequest; readonly entry: FigureEntry }[],
): readonly LaidEntry[] {
  return entries.map(({ request, entry }) => {
    const agency = agencies.find(({ code }) => code === request.agency);
    return { request, entry, publisher: agency?.name.vi ?? request.agency, authority: authorityOfAgency[agency?.kind ?? 'other-body'] };
  });
}
