/** Drafts of figures, kept while somebody types. */
import { refuseAt } from '@moc/domain/assignment';
import { asSeenBy, byRequest, dropDrafts, keepDrafts, readCells } from '@moc/store';
import { draftsAnswerSchema, draftsRequestSchema } from '@moc/wire';
import { now } from '../../clock.ts';
import { draftEntry } from '../../collecting/update-rows.ts';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { megabyte } from '../../present/body-limit.ts';
import { demand, Refused } from '../../present/refused.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { requestsOf, tags } from './shared.ts';

export function addDrafts(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'keepDrafts',
    summary: 'Keep drafts, or let go of some; one that somebody else, or another device, saved meanwhile is answered with both sides',
    tags,
    body: draftsRequestSchema,
    response: { 200: draftsAnswerSchema, ...problems },
  };
  // Typing saves often; it is no decision and no evidence.
  api.put('/drafts', { schema, bodyLimit: 4 * megabyte, config: perMinuteOfSession(context.limits.write * 5) }, async (request, reply) => {
    const { tenant, agency, drafts, dropped = [] } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { cells } = await readCells(store, tenant, requestsOf([...drafts, ...dropped]), today());
    const known = byRequest(cells);
    for (const { request: id } of [...drafts, ...dropped]) {
      const placed = Object.hasOwn(known, id) ? known[id] : undefined;
      if (!placed || placed.cell.request.agency !== agency) throw new Refused([{ code: 'collection/unknown-request', parameters: { request: id } }]);
      demand(refuseAt(actor, 'figure/submit', { ...placed.place, state: placed.cell.state }));
    }
    const within = await asSeenBy(store, actor, 'figure/submit', today());
    await dropDrafts(within, tenant, agency, dropped);
    const { kept, conflicts } = await keepDrafts(within, { tenant, agency, by: actor.id, at: now().toISOString() }, drafts);
    return reply
      .header('cache-control', 'no-store')
      .send({ kept: kept.map(draftEntry), conflicts: conflicts.map(({ mine, theirs }) => ({ mine, theirs: draftEntry(theirs) })) });
  });
}
