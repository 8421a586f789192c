/** Amendments of a plan in force: what the text of a later act would change, and their entry by a named person. */

import { refuseWithoutRight } from '@moc/domain/assignment';
import { type AmendingAct, proposeAmendments } from '@moc/domain/plan';
import type { Resolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import { execute, loadDossier } from '@moc/store';
import { acceptedSchema, amendmentRequestSchema, type ProposedAmendments, proposedAmendmentsSchema, type Reading } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { demand, getValue, refuse } from '../present/refused.ts';
import { largestDocument, receiveDocument } from './resolution.ts';
import { idParameters, problems, workerOn } from './shared.ts';

const tags = ['plan'];
const minute = 60_000;

export function addAmendmentRoutes(api: Api, context: ServerContext): void {
  const { store, reader, limits } = context;
  const propose = {
    operationId: 'proposeAmendments',
    summary: 'Read the text of a later act (JSON {"text"}, plain text, or a file) and tell what it would change of the plan; nothing is kept',
    tags,
    params: idParameters,
    response: { 200: proposedAmendmentsSchema, ...problems },
  };
  const bounds = { bodyLimit: largestDocument, config: { rateLimit: { max: limits.read, timeWindow: minute } } };
  api.post('/resolutions/:id/amendments/proposals', { schema: propose, ...bounds }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    demand(refuseWithoutRight(actor, 'plan/amend', tenant));
    const { text } = await receiveDocument(request);
    const act = JSON.parse(await reader.read(text)) as Reading;
    const dossier = await loadDossier(store, tenant, id);
    if (!dossier) throw refuse('wire/not-found', { what: id });
    const answer: ProposedAmendments = { act: actOf(act.resolution), proposals: proposeAmendments(act.resolution, { units, scaleWords }, dossier.plan) };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  const enter = {
    operationId: 'amendPlan',
    summary: 'Enter what a later act changes of the plan in force, part by part; what was adopted stays beside it',
    tags,
    params: idParameters,
    body: amendmentRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  const config = { rateLimit: { max: limits.write, timeWindow: minute } };
  api.post('/resolutions/:id/amendments', { schema: enter, config }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { seq } = getValue(await execute(store, { kind: 'amend-plan', tenant: actor.tenant, resolution: id, ...request.body }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

/** What the text tells of itself, for a person to check; an act adopted without a word on its effect leaves that open. */
function actOf({ title, documentNumber, issuer, adoptedOn, effectiveFrom }: Resolution): Partial<AmendingAct> {
  const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    ...(title && { title: line(title.text) }),
    ...(documentNumber && { number: line(documentNumber.text) }),
    ...(issuer && { issuer: line(issuer.text) }),
    ...(adoptedOn && { adoptedOn: adoptedOn.day }),
    ...(effectiveFrom && { effectiveFrom: effectiveFrom.day }),
  };
}
