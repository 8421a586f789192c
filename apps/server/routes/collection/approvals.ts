/** The queue of figures that wait for approval, and the decision on them. */
import type { Actor } from '@moc/domain/assignment';
import type { RequestId } from '@moc/domain/observation';
import { byRequest, execute, listAgencies, readNames, readWaiting, type WaitingRequest } from '@moc/store';
import { type ApprovalQueue, type ApprovalRow, acceptedSchema, approvalQueueSchema, approvalRequestSchema } from '@moc/wire';
import { z } from 'zod';
import { findingsOnEntries } from '../../collecting/check.ts';
import type { Serving } from '../../collecting/serving.ts';
import { updateRows } from '../../collecting/update-rows.ts';
import type { Api, ServerContext } from '../../context.ts';
import { requireRecent, weightyMinutes } from '../../identity/step-up.ts';
import { actorWithRight, signedInActor } from '../../identity/visitor.ts';
import { megabyte } from '../../present/body-limit.ts';
import { getValue } from '../../present/refused.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { agenciesWithin, namesOf, peopleIn, readable, seenBy, tags, tenantQuery } from './shared.ts';

/** Rows of the queue that are sent at once; the contested and the late come first, of these those that wait longest. */
const longestStretch = 200;

const queueQuery = tenantQuery.extend({
  after: z
    .string()
    .regex(/^\d:\d+:.+$/)
    .max(500)
    .optional()
    .meta({ description: 'Where the rows before these ended: the `next` of their answer.' }),
});

export function addApprovals(api: Api, context: ServerContext, serving: Serving): void {
  const { store, today } = context;
  const queue = {
    operationId: 'listApprovals',
    summary: 'What waits for approval within the actor’s reach, contested and late ones first, with what changed and what the checks say',
    tags,
    querystring: queueQuery,
    response: { 200: approvalQueueSchema, ...problems },
  };
  api.get('/approvals', { schema: queue }, async (request, reply) => {
    const { tenant, after } = request.query;
    const actor = await actorWithRight(context, request, tenant, 'figure/read');
    const [stretch, nameOf] = await Promise.all([approvalRows(context, serving, actor, after), readNames(store, tenant)]);
    return reply.header('cache-control', 'no-store').send({ tenant, today: today(), ...stretch, people: peopleIn(stretch.rows, nameOf) });
  });

  const decide = {
    operationId: 'decideFigures',
    summary: 'Approve these and return those with a reason: whole or not at all, each at the version that was seen',
    tags,
    body: approvalRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/approvals', { schema: decide, bodyLimit: 2 * megabyte, config: perMinuteOfSession(context.limits.write) }, async (request, reply) => {
    const { tenant, approve, return: returned } = request.body;
    const actor = await signedInActor(context, request, tenant);
    await requireRecent(context, request, weightyMinutes);
    const { seq } = getValue(await execute(store, { kind: 'decide-figures', tenant, day: today(), approve, return: returned }, actor));
    await context.jobs?.remindSoon(tenant);
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

const cursorOf = ({ urgency, seq, request }: WaitingRequest): string => `${urgency}:${seq}:${request}`;

function placeAfter(cursor: string): WaitingRequest {
  const [urgency, seq, ...request] = cursor.split(':');
  return { urgency: Number(urgency), seq: Number(seq), request: request.join(':') as RequestId };
}

async function approvalRows(
  context: ServerContext,
  serving: Serving,
  actor: Actor,
  after: string | undefined,
): Promise<Pick<ApprovalQueue, 'rows' | 'waiting' | 'next'>> {
  const { store, today } = context;
  const { tenant } = actor;
  const agencies = await listAgencies(store, tenant);
  const stretch = { agencies: agenciesWithin(actor, agencies), limit: longestStretch, ...(after !== undefined && { after: placeAfter(after) }) };
  const { cells, waiting, last } = await readWaiting(await seenBy(context, actor), tenant, today(), stretch);
  const seen = readable(actor, cells);
  const entries = seen.flatMap(({ cell: { request, entry } }) => (entry ? [{ request, entry }] : []));
  const [rows, findings] = await Promise.all([
    updateRows(context, serving, { actor, tenant, cells: seen }),
    findingsOnEntries(store, tenant, agencies, entries, today()),
  ]);
  const stored = byRequest(seen);
  const named = namesOf(agencies);
  const shown = rows
    .map((row): ApprovalRow => {
      const { request, level, entry } = row.cell;
      const found = findings.get(request.id) ?? [];
      const answered = new Set(entry?.answers.map(({ finding }) => finding));
      const isContested = row.cell.verified?.agrees === false || found.some(({ id, severity }) => severity !== 'note' && !answered.has(id));
      const isLate = request.due !== undefined && request.due < today();
      const wasReturned = stored[request.id]!.events.some(({ kind }) => kind === 'returned');
      const flags: ApprovalRow['flags'] = [
        ...(isLate ? (['overdue'] as const) : []),
        ...(isContested ? (['contested'] as const) : []),
        ...(row.cell.approved ? (['changed-after-approval'] as const) : []),
        ...(wasReturned ? (['returned-before'] as const) : []),
      ];
      return { ...row, isOverdue: isLate, agency: { code: request.agency, name: named(request.agency) }, flags, findings: found, waitsAt: level };
    })
    .sort(byUrgency);
  return { rows: shown, waiting, ...(last && { next: cursorOf(last) }) };
}

/** What one can decide first, then contested, then late, then by the day it is due. */
function byUrgency(a: ApprovalRow, b: ApprovalRow): number {
  const weight = ({ actions, flags }: ApprovalRow) =>
    (actions.includes('figure/approve') ? 0 : 8) +
    (flags.includes('contested') ? 0 : 4) +
    (flags.includes('overdue') ? 0 : 2) +
    (flags.includes('changed-after-approval') ? 0 : 1);
  return weight(a) - weight(b);
}
