/** Rows of "my updates" and of the queue: a requested figure with everything that helps to give it or to judge it. */
import { type Action, type Actor, mayAt } from '@moc/domain/assignment';
import { type FigureRequest, type PlacedCell, standsAtLevel } from '@moc/domain/observation';
import { fullNameEn } from '@moc/domain/territory';
import { type Day, day as dayOf, type Period, periodEnd, samePeriod, type TenantId, yearsBefore } from '@moc/domain/values';
import { type KeptDraft, readStanding, readTerritoryNames, type StandingFigure, type StoredCell } from '@moc/store';
import type { DraftEntry, KnownBefore, UpdateRow } from '@moc/wire';
import type { ServerContext } from '../context.ts';
import { type Served, type Serving, servedByRequest } from './serving.ts';

const figureActions: readonly Action[] = ['figure/submit', 'figure/approve', 'figure/return', 'figure/verify'];

/** What the actor may do to the cell now; approving only at the level at which it waits, and never what they sent. */
export function actionsOn(actor: Actor, { cell, place, levels }: PlacedCell): readonly Action[] {
  const chain = place.agencies ?? [];
  const stands = (from: number, to: number) => levels.slice(from, to).some((level) => standsAtLevel(actor, level, chain));
  return figureActions.filter((action) => {
    if (!mayAt(actor, action, { ...place, state: cell.state })) return false;
    if (action === 'figure/approve') return cell.submitted?.by !== actor.id && stands(cell.level, cell.level + 1);
    if (action === 'figure/return') return cell.state === 'approved' ? stands(0, levels.length) : stands(cell.level, cell.level + 1);
    return true;
  });
}

/** Years whose figures are shown beside a field. */
const yearsShown = 6;

/** The cells as rows for the actor, soonest due first. */
export async function updateRows(
  { store, today }: ServerContext,
  serving: Serving,
  {
    actor,
    tenant,
    cells,
    drafts = [],
  }: { readonly actor: Actor; readonly tenant: TenantId; readonly cells: readonly StoredCell[]; readonly drafts?: readonly KeptDraft[] },
): Promise<readonly UpdateRow[]> {
  if (cells.length === 0) return [];
  const day = today();
  const requests = cells.map(({ cell }) => cell.request);
  const firstYear = Math.min(...requests.map(({ period }) => Number(period.start.slice(0, 4))));
  const [served, offCourse, standing, names] = await Promise.all([
    serving.served(tenant, day),
    serving.offCourse(tenant, day),
    readStanding(store, tenant, requests, dayOf(`${firstYear - yearsShown}-01-01`)),
    readTerritoryNames(store, tenant, [...new Set(requests.map(({ territory }) => territory))]),
  ]);
  const bySeries = Map.groupBy(standing, seriesOf);
  const draftOf = new Map(drafts.map((draft) => [draft.request, draft]));
  const rows = cells.map((cell) => {
    const { request } = cell.cell;
    const name = names.get(request.territory) ?? request.territory;
    return rowOf(actor, cell, day, {
      served: servedByRequest(served, request),
      offCourse,
      figures: bySeries.get(seriesOf(request)) ?? [],
      territory: name,
      draft: draftOf.get(request.id),
    });
  });
  return rows.sort(soonestFirst);
}

const seriesOf = ({ indicator, territory, measure }: Pick<FigureRequest, 'indicator' | 'territory' | 'measure'>): string =>
  `${indicator}|${territory}|${measure}`;

const never = '9999-12-31';

function soonestFirst(a: UpdateRow, b: UpdateRow): number {
  const key = ({ cell: { request } }: UpdateRow) => `${request.due ?? never} ${request.indicator} ${request.territory} ${periodEnd(request.period)}`;
  return key(a) < key(b) ? -1 : 1;
}

interface Around {
  readonly served: readonly Served[];
  readonly offCourse: ReadonlySet<string>;
  readonly figures: readonly StandingFigure[];
  readonly territory: string;
  readonly draft: KeptDraft | undefined;
}

function rowOf(actor: Actor, stored: StoredCell, day: Day, { served, offCourse, figures, territory, draft }: Around): UpdateRow {
  const { cell, indicator, levels } = stored;
  const { request, state } = cell;
  const actual = figures.filter(({ status }) => status !== 'plan');
  const last = findLast(actual, request.period);
  const sameLastYear = actual.find(({ period }) => samePeriod(period, yearsBefore(request.period)));
  const imported = actual.find(({ period, collected }) => samePeriod(period, request.period) && !collected);
  const isDone = state === 'approved' || state === 'submitted';
  // What a target asks of the whole is not asked of each unit.
  const own = served.find((one) => one.territory === request.territory);
  return {
    cell,
    name: indicator.name,
    territoryName: { vi: territory, en: fullNameEn(territory, request.territory) },
    serves: served.map(({ resolution, address, letter, says }) => ({ resolution, address, letter, says })),
    ...(last && { last: knownBefore(last) }),
    ...(sameLastYear && { sameLastYear: knownBefore(sameLastYear) }),
    ...(own && { plan: own.plan }),
    ...(imported && { imported: knownBefore(imported) }),
    isOffCourse: served.some(({ resolution, part }) => offCourse.has(`${resolution} ${part}`)),
    isOverdue: !isDone && request.due !== undefined && request.due < day,
    ...(draft && { draft: draftEntry(draft) }),
    actions: actionsOn(actor, stored),
    levels: levels.map(({ name }) => name),
  };
}

export const draftEntry = ({ request, revision, savedAt, entry }: KeptDraft): DraftEntry => ({ request, revision, savedAt, entry });

/** The figure of the latest earlier period; of two that end together, the longer. */
function findLast(figures: readonly StandingFigure[], period: Period): StandingFigure | undefined {
  const before = figures.filter((one) => periodEnd(one.period) < periodEnd(period));
  return before.sort((a, b) =>
    periodEnd(a.period) < periodEnd(b.period) ? 1 : periodEnd(a.period) > periodEnd(b.period) ? -1 : b.period.months - a.period.months,
  )[0];
}

const knownBefore = ({ value, unit, period, status, source }: StandingFigure): KnownBefore => ({ value, unit, period, status, source });
