/** Explanations: asked of an agency, answered with evidence, accepted or not, kept with the target. */
import { type Actor, actions, heirsOf, mayAt } from '@moc/domain/assignment';
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import { type ExplanationStanding, placeOfExplanation } from '@moc/domain/oversight';
import { execute, findOrganisation, listExplanations, loadDossier } from '@moc/store';
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
import { getValue } from '../present/refused.ts';
import { sayExplanationSubject } from '../present/subjects.ts';
import { memberOf, ofTenant } from './agencies.ts';
import { memberWorkingOn } from './duties.ts';
import { idParameters, problems } from './shared.ts';

const tags = ['explanations'];
const ofExplanation = ofTenant.extend({ explanation: explanationIdSchema });
const offered = actions.filter((action) => action === 'explanation/answer' || action === 'explanation/judge');

/** Explanations that the reader may see: of agencies within their reach, and those they asked for themselves. */
async function rowsFor({ store, today: on }: ServerContext, actor: Actor, resolution?: ResolutionId): Promise<readonly ExplanationRow[]> {
  const today = on();
  const { agencies, changes } = await findOrganisation(store, actor.tenant);
  const dossiers = new Map<string, Dossier | undefined>();
  const rows: ExplanationRow[] = [];
  for (const standing of await listExplanations(store, actor.tenant)) {
    const { subject, agency, askedBy, due } = standing.explanation;
    if (resolution !== undefined && subject.resolution !== resolution) continue;
    const place = placeOfExplanation(standing, heirsOf(changes, agency, today), agencies, actor);
    if (askedBy !== actor.id && !mayAt(actor, 'duty/read', place)) continue;
    if (!dossiers.has(subject.resolution)) dossiers.set(subject.resolution, await loadDossier(store, actor.tenant, subject.resolution as ResolutionId));
    rows.push({
      standing,
      subject: sayExplanationSubject(dossiers.get(subject.resolution), subject),
      isOverdue: isAwaited(standing) && due < today,
      actions: offered.filter((action) => mayAt(actor, action, place)),
    });
  }
  return rows;
}

const isAwaited = ({ state }: ExplanationStanding): boolean => state === 'asked' || state === 'not-accepted';

export function addExplanationRoutes(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = { rateLimit: { max: context.limits.write, timeWindow: 60_000 } };
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
