/** Explanations: asked of an agency, answered with evidence, accepted or not, kept with the target. */
import { type Actor, actions, heirsOf, may, mayAt, refuseWithoutRight } from '@moc/domain/assignment';
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import { type ExplanationStanding, type ExplanationSubject, placeOfExplanation } from '@moc/domain/oversight';
import type { Refusal } from '@moc/domain/values';
import { asSeenBy, execute, findOrganisation, listExplanations } from '@moc/store';
import {
  acceptedSchema,
  answerExplanationSchema,
  askExplanationSchema,
  type ExplanationRow,
  explanationIdSchema,
  explanationListSchema,
  judgeExplanationSchema,
} from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { demand, getValue } from '../present/refused.ts';
import { sayExplanationSubject } from '../present/subjects.ts';
import { memberOf } from './agencies.ts';
import { memberWorkingOn } from './duties.ts';
import { perMinute } from './rate.ts';
import { findDossierFor, idParameters, ofTenant, problems } from './shared.ts';

const tags = ['explanations'];
const ofExplanation = ofTenant.extend({ explanation: explanationIdSchema });
const offered = actions.filter((action) => action === 'explanation/answer' || action === 'explanation/judge');

/** Explanations that the reader may see: of agencies within their reach, and those they asked for themselves. */
async function rowsFor(context: ServerContext, actor: Actor, resolution?: ResolutionId): Promise<readonly ExplanationRow[]> {
  const { store } = context;
  const today = context.today();
  const { agencies, changes } = await findOrganisation(store, actor.tenant);
  const dossiers = new Map<string, Dossier | undefined>();
  const rows: ExplanationRow[] = [];
  const within = await asSeenBy(store, actor, 'duty/read', today);
  for (const standing of await listExplanations(within, actor.tenant)) {
    const { subject, agency, askedBy, due } = standing.explanation;
    if (resolution !== undefined && subject.resolution !== resolution) continue;
    const place = placeOfExplanation(standing, heirsOf(changes, agency, today), agencies, actor);
    if (askedBy !== actor.id && !mayAt(actor, 'duty/read', place)) continue;
    if (!dossiers.has(subject.resolution)) dossiers.set(subject.resolution, await findDossierFor(context, actor, subject.resolution as ResolutionId));
    rows.push({
      standing,
      subject: sayExplanationSubject(dossiers.get(subject.resolution), subject),
      isOverdue: isAwaited(standing) && due < today,
      actions: offered.filter((action) => mayAt(actor, action, place)),
    });
  }
  return rows;
}

/** Whoever may not read internally is told of what is withheld as of what is not there. */
async function refuseUnseen(context: ServerContext, actor: Actor, subject: ExplanationSubject): Promise<Refusal | undefined> {
  if (may(actor.role, 'internal/read')) return undefined;
  const { resolution } = subject;
  const dossier = await findDossierFor(context, actor, resolution as ResolutionId);
  if (!dossier) return { code: 'store/unknown-resolution', parameters: { resolution } };
  if (subject.kind === 'figure') {
    const isSeen = dossier.figures.indicators.some(({ code }) => code === subject.indicator);
    return isSeen ? undefined : { code: 'oversight/unknown-figure', parameters: { indicator: subject.indicator } };
  }
  const { targets, hidden } = dossier.plan;
  const isSeen = [...targets.flatMap(({ parts }) => parts), ...hidden].some(({ address }) => address === subject.part);
  return isSeen ? undefined : { code: 'store/unknown-part', parameters: { part: subject.part } };
}

const isAwaited = ({ state }: ExplanationStanding): boolean => state === 'asked' || state === 'not-accepted';

export function addExplanationRoutes(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = perMinute(context.limits.write);
  const accepted = { 201: acceptedSchema, ...problems };

  const ofResolution = {
    operationId: 'explanationsOfResolution',
    summary: 'Explanations asked on parts and figures of a resolution, as far as the reader may see them',
    tags,
    params: idParameters,
    response: { 200: explanationListSchema, ...problems },
  };
  api.get('/resolutions/:id/explanations', { schema: ofResolution }, async (request, reply) => {
    const actor = await memberWorkingOn(context, request, request.params.id);
    const explanations = await rowsFor(context, actor, request.params.id);
    return reply.header('cache-control', 'no-store').send({ today: context.today(), explanations } as never);
  });

  const list = {
    operationId: 'explanations',
    summary: 'Explanations of the tenant, as far as the reader may see them',
    tags,
    params: ofTenant,
    response: { 200: explanationListSchema, ...problems },
  };
  api.get('/tenants/:tenant/explanations', { schema: list }, async (request, reply) => {
    const actor = await memberOf(context, request, request.params.tenant);
    return reply.header('cache-control', 'no-store').send({ today: context.today(), explanations: await rowsFor(context, actor) } as never);
  });

  const ask = {
    operationId: 'askExplanation',
    summary: 'Ask an agency to explain a part of a target, or a figure',
    tags,
    params: ofTenant,
    body: askExplanationSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/explanations', { schema: ask, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    demand(refuseWithoutRight(actor, 'explanation/ask', tenant) ?? (await refuseUnseen(context, actor, request.body.subject)));
    const { seq } = getValue(await execute(store, { kind: 'ask-explanation', tenant, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const answer = {
    operationId: 'answerExplanation',
    summary: 'Answer for one’s agency, with words and evidence',
    tags,
    params: ofExplanation,
    body: answerExplanationSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/explanations/:explanation/answer', { schema: answer, config }, async (request, reply) => {
    const { tenant, explanation } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'answer-explanation', tenant, explanation, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const judge = {
    operationId: 'judgeExplanation',
    summary: 'Accept an answer, or not, with a reason',
    tags,
    params: ofExplanation,
    body: judgeExplanationSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/explanations/:explanation/judgement', { schema: judge, config }, async (request, reply) => {
    const { tenant, explanation } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'judge-explanation', tenant, explanation, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });
}
