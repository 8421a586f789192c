/** Questions to the store about checks: relations of indicators, answers to findings, and what a file's figures are held against. */
import { type ResolutionId, territoryContext } from '@moc/domain/dataset';
import {
  checkFigures,
  type Figures,
  type IndicatorCode,
  type IndicatorRelation,
  indicatorOfFinding,
  type Observation,
  relatedIndicators,
  type TerritoryBranch,
} from '@moc/domain/observation';
import type { AnsweredFinding, FindingAnswer, FindingId } from '@moc/domain/plan';
import { buildTerritory } from '@moc/domain/territory';
import { type ActorId, day, type TenantId } from '@moc/domain/values';
import { authorityOrder } from '@moc/facts';
import type { Kysely } from 'kysely';
import type { AnswerFinding, ImportObservations } from './command.ts';
import type { Database } from './database.ts';
import type { AnswerFindingState } from './decisions/answer-finding.ts';
import { loadNames } from './names.ts';
import { loadIndicators, type Origin, resolutionExists } from './state.ts';
import type { Store } from './store.ts';
import { decodeObservation, decodeSource } from './stored.ts';
import { loadTerritoryRecord } from './territory.ts';
import { dbFor } from './wall.ts';
import type { ImportChecks } from './warn.ts';

/** The relations of the latest declaration. */
export async function loadRelations(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<readonly IndicatorRelation[]> {
  const rows = await db
    .selectFrom('indicator_relation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .where(({ eb, selectFrom }) =>
      eb(
        'seq',
        '=',
        selectFrom('indicator_relation as latest')
          .select(({ fn }) => fn.max('latest.seq').as('seq'))
          .where('latest.tenant', '=', tenant)
          .where('latest.resolution', '=', resolution),
      ),
    )
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as IndicatorRelation['kind'],
    ...(row.whole !== null && { whole: row.whole as IndicatorCode }),
    parts: row.parts as readonly IndicatorCode[],
    weights: row.weights as readonly IndicatorCode[],
  }));
}

/** The latest answer to each finding on the resolution's figures. */
export async function loadFindingAnswers(store: Pick<Store, 'db'>, tenant: TenantId, resolution: ResolutionId): Promise<readonly AnsweredFinding[]> {
  const db = dbFor(store, tenant);
  const rows = await db
    .selectFrom('finding_answer')
    .selectAll()
    .distinctOn('finding')
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('finding')
    .orderBy('seq', 'desc')
    .execute();
  const nameOf = await loadNames(db, tenant);
  return rows.map((row) => ({
    finding: row.finding as FindingId,
    answer: row.answer as FindingAnswer,
    words: row.words,
    by: row.answered_by as ActorId,
    name: nameOf(row.answered_by, row.name),
    on: row.answered_at.toISOString(),
  }));
}

const allKnown = day('9999-12-31');

/** What an answer is held against: the findings on the figures of the indicator it names, as known on the day asked about. */
export async function loadAnswerState({ db }: Origin, { tenant, resolution, finding, asKnownOn = allKnown }: AnswerFinding): Promise<AnswerFindingState> {
  const exists = await resolutionExists({ db } as Origin, tenant, resolution);
  const code = indicatorOfFinding(finding);
  if (!exists || code === undefined) return { exists, standing: new Set() };
  const indicators = await loadIndicators(db, tenant, resolution);
  const relations = await loadRelations(db, tenant, resolution);
  const related = relatedIndicators([code as IndicatorCode], { indicators, relations });
  if (related.length === 0) return { exists, standing: new Set() };
  const observations = await db
    .selectFrom('observation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('indicator', 'in', related)
    .orderBy('seq')
    .orderBy('line')
    .execute();
  const figures = { indicators, relations, observations: observations.map(decodeObservation), sources: await loadSources(db, tenant), authorityOrder };
  const territory = territoryContext(buildTerritory(await loadTerritoryRecord(db, tenant)));
  return { exists, standing: new Set(checkFigures(figures, { ...territory, asKnownOn }).findings.map(({ id }) => id)) };
}

async function loadSources(db: Kysely<Database>, tenant: TenantId): Promise<Figures['sources']> {
  const rows = await db.selectFrom('source').selectAll().distinctOn('id').where('tenant', '=', tenant).orderBy('id').orderBy('seq', 'desc').execute();
  return rows.map(decodeSource);
}

/** Stored figures that a file is held against at most, the newest first: `moc check` looks at all of them. */
const mostStored = 100_000;

export async function loadImportChecks({ db }: Origin, command: ImportObservations): Promise<ImportChecks> {
  const { tenant, resolution, rows } = command;
  const indicators = await loadIndicators(db, tenant, resolution);
  const relations = await loadRelations(db, tenant, resolution);
  const context = territoryContext(buildTerritory(await loadTerritoryRecord(db, tenant)));
  const touched = touchedBy(rows);
  const related = relatedIndicators(touched.indicators, { indicators, relations });
  const observations = await loadFiguresAround(db, tenant, { ...touched, indicators: related }, context.branches ?? [], mostStored);
  const answers = await loadFindingAnswers({ db }, tenant, resolution);
  return {
    figures: { indicators, relations, observations, sources: await loadSources(db, tenant), authorityOrder },
    context: { ...context, home: tenant },
    answered: new Set(answers.map(({ finding }) => finding)),
  };
}

/** Years of a series before those asked about that a season is judged by. */
const yearsBefore = 12;

interface Asked {
  readonly indicators: readonly IndicatorCode[];
  readonly territories: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Stored figures of the indicators in those units and around them, in those years and the seasons before: at most so many, the newest first. */
export async function loadFiguresAround(
  db: Kysely<Database>,
  tenant: TenantId,
  { indicators, territories, firstYear, lastYear }: Asked,
  branches: readonly TerritoryBranch[],
  most: number,
): Promise<readonly Observation[]> {
  if (indicators.length === 0) return [];
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('indicator', 'in', indicators)
    .where('territory', 'in', neighbours(territories, branches))
    .where('period_start', '>=', `${firstYear - yearsBefore}-01-01`)
    .where('period_start', '<=', `${lastYear + 1}-12-01`)
    .orderBy('period_start', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(decodeObservation);
}

function touchedBy(rows: ImportObservations['rows']) {
  const [indicators, territories] = [new Set<IndicatorCode>(), new Set<string>()];
  let [firstYear, lastYear] = [9999, 0];
  for (const { value } of rows) {
    indicators.add(value.indicator);
    territories.add(value.territory);
    const year = Number(value.period.start.slice(0, 4));
    if (year < firstYear) firstYear = year;
    if (year > lastYear) lastYear = year;
  }
  return { indicators, territories, firstYear, lastYear };
}

/** The units themselves, those they belong to, and those beside and below them. */
function neighbours(touched: ReadonlySet<string>, branches: readonly TerritoryBranch[]): readonly string[] {
  const near = branches.filter(({ parent, children }) => touched.has(parent) || children.some((child) => touched.has(child)));
  return [...new Set([...touched, ...near.flatMap(({ parent, children }) => [parent as string, ...children])])];
}
