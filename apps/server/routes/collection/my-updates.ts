/** What is due from an agency, with what helps to give it. */
import type { Actor } from '@moc/domain/assignment';
import type { AgencyCode } from '@moc/domain/territory';
import { readAgencyCells, readBurden, readDrafts, readNames } from '@moc/store';
import { type MyUpdates, myUpdatesSchema } from '@moc/wire';
import type { Serving } from '../../collecting/serving.ts';
import { updateRows } from '../../collecting/update-rows.ts';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { problems } from '../shared.ts';
import { agencyQuery, peopleIn, readable, readableAgency, seenBy, tags } from './shared.ts';

export function addMyUpdates(api: Api, context: ServerContext, serving: Serving): void {
  const schema = {
    operationId: 'getMyUpdates',
    summary: 'Everything due from an agency, soonest first, with what helps to give it',
    tags,
    querystring: agencyQuery,
    response: { 200: myUpdatesSchema, ...problems },
  };
  api.get('/my-updates', { schema }, async (request, reply) => {
    const { tenant, agency } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    return reply.header('cache-control', 'no-store').send(updates);
  });
}

/** What is due from the agency, as the actor may see it. */
export async function myUpdates(context: ServerContext, serving: Serving, actor: Actor, asked: AgencyCode | undefined): Promise<MyUpdates> {
  const { today } = context;
  const { tenant } = actor;
  const agency = await readableAgency(context, actor, asked);
  const store = await seenBy(context, actor);
  const [{ cells }, drafts, [burden], nameOf] = await Promise.all([
    readAgencyCells(store, tenant, agency.code, today()),
    readDrafts(store, tenant, agency.code),
    readBurden(store, tenant, agency.code),
    readNames(store, tenant),
  ]);
  const rows = await updateRows(context, serving, { actor, tenant, cells: readable(actor, cells), drafts });
  const { seconds = 0, submissions = 0, figures = 0 } = burden ?? {};
  return {
    tenant,
    agency: { code: agency.code, name: agency.name },
    today: today(),
    rows,
    burden: { seconds, submissions, figures },
    people: peopleIn(rows, nameOf),
  };
}
