/** What does not agree between published figures, people's answers to it, and how much figures were revised. */
import { mayIn } from '@moc/domain/assignment';
import { assessDossier, checkDossier, type Dossier } from '@moc/domain/dataset';
import { listRevisions, summariseRevisions } from '@moc/domain/observation';
import type { AnsweredFinding } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { execute, findTerritory, loadFindingAnswers } from '@moc/store';
import { acceptedSchema, type Findings, findingAnswerRequestSchema, findingsSchema, revisionsSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { actorIn, entranceOf, signedInActor } from '../identity/visitor.ts';
import { getValue } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { asKnownOnQuery, dayOf, getTenant, idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['observation'];

export function addCheckRoutes(api: Api, context: ServerContext): void {
  addFindings(api, context);
  addAnswers(api, context);
  addRevisions(api, context);
}

function addFindings(api: Api, context: ServerContext): void {
  const findings = {
    operationId: 'listFindings',
    summary: 'Published figures that disagree, and those that do not agree with each other, as known on a day; with people’s answers',
    tags,
    params: idParameters,
    querystring: asKnownOnQuery,
    response: { 200: jsonAnswer(findingsSchema, 'The findings'), ...problems },
  };
  api.get('/resolutions/:id/findings', { schema: findings }, async (request, reply) => {
    const { id } = request.params;
    const day = dayOf(context, request.query.asKnownOn);
    const actor = await actorIn(context, request, await getTenant(context, id));
    const mayAnswer = actor !== undefined && mayIn(actor, 'finding/answer');
    await sendOfDossier(context, request, reply, id, ['findings', day, String(mayAnswer)], async (dossier) =>
      json(await findingsOf(context, dossier, day, entranceOf(actor) === 'internal', mayAnswer)),
    );
    return reply;
  });
}

async function findingsOf({ store }: ServerContext, dossier: Dossier, day: Day, isInternal: boolean, mayAnswer: boolean): Promise<Findings> {
  const { findings } = checkDossier(dossier, day, await findTerritory(store, dossier.tenant));
  const answers = await loadFindingAnswers(store, dossier.tenant, dossier.id);
  const { conflicts } = assessDossier(dossier, day);
  return { asKnownOn: day, conflicts, ...(isInternal ? withAnswers(findings, answers) : withoutAnswers(findings, answers)), mayAnswer };
}

function withAnswers(checks: Findings['checks'], answers: readonly AnsweredFinding[]): Pick<Findings, 'checks' | 'answers'> {
  const shown = new Set(checks.map(({ id }) => id));
  return { checks, answers: answers.filter(({ finding }) => shown.has(finding)) };
}

/** Reasons and names stay inside; what is no fault is not held against anybody in public. */
function withoutAnswers(checks: Findings['checks'], answers: readonly AnsweredFinding[]): Pick<Findings, 'checks' | 'answers'> {
  const settled = new Set(answers.filter(({ answer }) => answer === 'not-a-fault').map(({ finding }) => finding));
  return { checks: checks.filter(({ id }) => !settled.has(id)), answers: [] };
}

function addAnswers(api: Api, context: ServerContext): void {
  const answer = {
    operationId: 'answerFinding',
    summary: 'Answer a finding on figures; the answer is kept and the alarm does not come back until a number in it changes',
    tags,
    params: idParameters,
    body: findingAnswerRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  const config = perMinute(context.limits.write);
  api.post('/resolutions/:id/findings/answers', { schema: answer, config }, async (request, reply) => {
    const { id } = request.params;
    const tenant = await getTenant(context, id);
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(context.store, { kind: 'answer-finding', tenant, resolution: id, ...request.body }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

function addRevisions(api: Api, context: ServerContext): void {
  const revisions = {
    operationId: 'listRevisions',
    summary: 'How much figures moved from their first publication to the one that holds on a day, by indicator',
    tags,
    params: idParameters,
    querystring: asKnownOnQuery,
    response: { 200: jsonAnswer(revisionsSchema, 'The revisions'), ...problems },
  };
  api.get('/resolutions/:id/revisions', { schema: revisions }, async (request, reply) => {
    const day = dayOf(context, request.query.asKnownOn);
    await sendOfDossier(context, request, reply, request.params.id, ['revisions', day], ({ figures }) =>
      json({ asKnownOn: day, summaries: summariseRevisions(listRevisions(figures, day), figures.indicators) }),
    );
    return reply;
  });
}
