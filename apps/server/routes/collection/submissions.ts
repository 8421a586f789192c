/** Sending an agency’s figures, and what the checks say of them before. */
import { asSeenBy, byRequest, dropSentDrafts, execute, findSubmission, readCells } from '@moc/store';
import { checkedEntriesSchema, submissionRequestSchema, submissionTakenSchema } from '@moc/wire';
import { findingsOnEntries } from '../../collecting/check.ts';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { megabyte } from '../../present/body-limit.ts';
import { getValue } from '../../present/refused.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { readable, readableAgency, requestsOf, seenBy, tags } from './shared.ts';

export function addSubmissions(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const send = {
    operationId: 'submitFigures',
    summary: 'Send an agency’s figures, all or none; the same submission sent again is taken once and answered alike',
    tags,
    body: submissionRequestSchema,
    response: { 201: submissionTakenSchema, ...problems },
  };
  const bounds = { bodyLimit: 4 * megabyte, config: perMinuteOfSession(context.limits.write) };
  api.post('/submissions', { schema: send, ...bounds }, async (request, reply) => {
    const { tenant, figures, ...rest } = request.body;
    const submission = { ...rest, figures: figures.map(({ draft: _, ...figure }) => figure) };
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'submit-figures', tenant, day: today(), submission }, actor));
    const within = await asSeenBy(store, actor, 'figure/submit', today());
    await dropSentDrafts(within, tenant, submission.agency, figures);
    await context.jobs?.remindSoon(tenant);
    const { cells } = await readCells(within, tenant, requestsOf(submission.figures), today());
    const sequence = (await findSubmission(store, tenant, submission.id)) ?? seq;
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ sequence, id: submission.id, cells: cells.map(({ cell }) => cell) });
  });

  const check = {
    operationId: 'checkFigures',
    summary: 'What the checks say of figures entered but not sent; nothing is stored',
    tags,
    body: submissionRequestSchema,
    response: { 200: checkedEntriesSchema, ...problems },
  };
  api.post('/submissions/check', { schema: check, bodyLimit: 4 * megabyte, config: perMinuteOfSession(context.limits.write * 5) }, async (request, reply) => {
    const { tenant, agency, figures } = request.body;
    const actor = await signedInActor(context, request, tenant);
    await readableAgency(context, actor, agency);
    const { cells, agencies } = await readCells(await seenBy(context, actor), tenant, requestsOf(figures), today());
    const known = byRequest(readable(actor, cells));
    const entries = figures.flatMap(({ request: id, entry }) => (Object.hasOwn(known, id) ? [{ request: known[id]!.cell.request, entry }] : []));
    const found = await findingsOnEntries(store, tenant, agencies, entries, today());
    return reply.header('cache-control', 'no-store').send({ rows: entries.map(({ request: { id } }) => ({ request: id, findings: found.get(id) ?? [] })) });
  });
}
