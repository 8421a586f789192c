/** Collection seen from above: what each agency owes, has sent, got back and had approved. */
import { type Actor, reachOf } from '@moc/domain/assignment';
import { addDays, type Day } from '@moc/domain/values';
import { byRequest, findAskedTwice, listIndicators, readRecentCells, type StoredCell } from '@moc/store';
import { type AgencyCollection, type CollectionOverview, collectionOverviewSchema } from '@moc/wire';
import type { Api, ServerContext } from '../../context.ts';
import { actorWithRight } from '../../identity/visitor.ts';
import { perMinute } from '../rate.ts';
import { ofTenant, problems } from '../shared.ts';
import { namesOf, readable, seenBy, tags } from './shared.ts';

/** Overdue figures named for each agency. */
const mostNamed = 20;
const countedDays = 366;

export function addOverview(api: Api, context: ServerContext): void {
  const { today } = context;
  const schema = {
    operationId: 'getCollectionOverview',
    summary: 'What each agency within the actor’s reach owes, has sent, got back and had approved, and what is overdue',
    tags,
    querystring: ofTenant,
    response: { 200: collectionOverviewSchema, ...problems },
  };
  api.get('/collection', { schema, config: perMinute(context.limits.write) }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await actorWithRight(context, request, tenant, 'figure/read');
    const since = addDays(today(), -countedDays);
    const { cells, agencies } = await readRecentCells(await seenBy(context, actor), tenant, since, today());
    const named = namesOf(agencies);
    const rows = [...Map.groupBy(readable(actor, cells), ({ cell }) => cell.request.agency)].map(
      ([code, own]): AgencyCollection => ({ agency: { code, name: named(code) }, ...countCells(own, today()) }),
    );
    rows.sort((a, b) => a.agency.name.vi.localeCompare(b.agency.name.vi, 'vi'));
    return reply.header('cache-control', 'no-store').send({ tenant, today: today(), since, rows, askedTwice: await namedTwice(context, actor, cells) });
  });
}

/** Figures assigned to several agencies, by the name of the figure or, before it is asked for, of its indicator. */
async function namedTwice({ store, today }: ServerContext, actor: Actor, cells: readonly StoredCell[]): Promise<CollectionOverview['askedTwice']> {
  if (reachOf(actor.role, 'figure/read') !== 'province') return [];
  const twice = await findAskedTwice(store, actor.tenant, today());
  if (twice.length === 0) return [];
  const known = byRequest(cells);
  const indicators = new Map((await listIndicators(store, actor.tenant)).map(({ indicator: { code, name } }) => [code as string, name]));
  return twice.map(({ request, agencies }) => {
    const name = known[request]?.name ?? indicators.get(request.split('|')[0] ?? '') ?? { vi: request, en: request };
    return { request, name, agencies };
  });
}

function countCells(cells: readonly StoredCell[], today: Day): Omit<AgencyCollection, 'agency'> {
  const late = cells
    .flatMap(({ cell: { request, state }, name }) => {
      const isOwed = state === 'due' || state === 'returned';
      return isOwed && request.due !== undefined && request.due < today ? [{ request: request.id, name, due: request.due, state }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const inState = (wanted: string) => cells.filter(({ cell: { state } }) => state === wanted).length;
  return {
    due: inState('due'),
    submitted: inState('submitted'),
    returned: inState('returned'),
    approved: inState('approved'),
    overdue: late.length,
    late: late.slice(0, mostNamed),
  };
}
