/** Duties: what is owed by whom, by when and on what basis; defects of the plan; who usually leads. */
import {
  type Actor,
  actions,
  type DutyStanding,
  holdersOf,
  mayAt,
  type Place,
  placeOfAgency,
  refuseWithoutRight,
  suggestOwners,
  supportersOf,
} from '@moc/domain/assignment';
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import { type DefectQuestion, findDefects } from '@moc/domain/oversight';
import type { Day, TenantId } from '@moc/domain/values';
import { usualOwners } from '@moc/facts';
import { asSeenBy, execute, findOrganisation, listDuties, loadDossier, type Organisation } from '@moc/store';
import {
  acceptedSchema,
  acknowledgeDutiesSchema,
  assignDutiesSchema,
  type DutyRow,
  defectListSchema,
  dutyIdSchema,
  dutyListSchema,
  endDutySchema,
  extensionDecisionSchema,
  extensionRequestSchema,
  suggestionListSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import type { Api, ServerContext } from '../context.ts';
import { demand, getValue, refuse } from '../present/refused.ts';
import { sayDutySubject } from '../present/subjects.ts';
import { memberOf } from './agencies.ts';
import { perMinute } from './rate.ts';
import { idParameters, ofTenant, problems, workerOn } from './shared.ts';

const tags = ['duties'];
const ofDuty = ofTenant.extend({ duty: dutyIdSchema });

export function addDutyRoutes(api: Api, context: ServerContext): void {
  addDutyReads(api, context);
  addPlanWork(api, context);
  addDutyWrites(api, context);
}

/** Places over which the reader's right may reach: of each agency that holds or supports the duty. */
function placesOf({ duty, state }: DutyStanding, organisation: Organisation, actor: Actor, today: Day): readonly Place[] {
  const concerned = [...holdersOf(duty, organisation.changes, today), ...supportersOf(duty, organisation.changes, today)];
  return concerned.map((code) => ({ ...placeOfAgency([code], organisation.agencies, actor), state }));
}

const dutyActions = actions.filter((action) => action.startsWith('duty/') && action !== 'duty/read' && action !== 'duty/assign');

/** The duties that the reader may see, with what they may do to each. */
async function rowsFor(context: ServerContext, actor: Actor, resolution?: ResolutionId): Promise<readonly DutyRow[]> {
  const { store } = context;
  const today = context.today();
  const organisation = await findOrganisation(store, actor.tenant);
  const dossiers = new Map<string, Dossier | undefined>();
  const rows: DutyRow[] = [];
  const within = await asSeenBy(store, actor, 'duty/read', today);
  for (const standing of await listDuties(within, actor.tenant, resolution)) {
    if (!placesOf(standing, organisation, actor, today).some((place) => mayAt(actor, 'duty/read', place))) continue;
    const { resolution: of } = standing.duty.subject;
    if (!dossiers.has(of)) dossiers.set(of, await loadDossier(store, actor.tenant, of as ResolutionId));
    rows.push(rowOf(standing, dossiers.get(of), organisation, actor, today));
  }
  return rows;
}

function rowOf(standing: DutyStanding, dossier: Dossier | undefined, { agencies, changes }: Organisation, actor: Actor, today: Day): DutyRow {
  const { duty, due, state } = standing;
  const holders = holdersOf(duty, changes, today);
  const place = { ...placeOfAgency(holders, agencies, actor), state };
  return {
    standing,
    subject: sayDutySubject(dossier, duty.subject),
    holders,
    supporters: supportersOf(duty, changes, today),
    isOverdue: state !== 'ended' && due.kind === 'day' && due.day < today,
    actions: dutyActions.filter((action) => mayAt(actor, action, place)),
  };
}

function addDutyReads(api: Api, context: ServerContext): void {
  const ofResolution = {
    operationId: 'dutiesOfResolution',
    summary: 'Duties of a resolution as far as the reader may see them, with what they may do to each',
    tags,
    params: idParameters,
    response: { 200: dutyListSchema, ...problems },
  };
  api.get('/resolutions/:id/duties', { schema: ofResolution }, async (request, reply) => {
    const actor = await memberWorkingOn(context, request, request.params.id);
    const duties = await rowsFor(context, actor, request.params.id);
    return reply.header('cache-control', 'no-store').send({ today: context.today(), duties } as never);
  });

  const mine = {
    operationId: 'myDuties',
    summary: 'Duties that the reader’s agency leads or supports (of the whole tenant, for those who act for all of it)',
    tags,
    params: ofTenant,
    response: { 200: dutyListSchema, ...problems },
  };
  api.get('/tenants/:tenant/my-duties', { schema: mine }, async (request, reply) => {
    const actor = await memberOf(context, request, request.params.tenant);
    const rows = await rowsFor(context, actor);
    const isMine = ({ holders, supporters }: DutyRow) => actor.agency === undefined || [...holders, ...supporters].includes(actor.agency);
    return reply.header('cache-control', 'no-store').send({ today: context.today(), duties: rows.filter(isMine) } as never);
  });
}

/** Whoever works on the resolution inside its tenant; to everybody else it is as if there were none. */
export async function memberWorkingOn(context: ServerContext, request: FastifyRequest, id: ResolutionId): Promise<Actor> {
  const actor = await workerOn(context, request, id);
  if (actor.role === 'public') throw refuse('wire/not-found', { what: id });
  return actor;
}

async function questionOf({ store, today }: ServerContext, tenant: TenantId, id: ResolutionId): Promise<{ question: DefectQuestion; dossier: Dossier }> {
  const dossier = await loadDossier(store, tenant, id);
  if (!dossier) throw refuse('wire/not-found', { what: id });
  const { indicators, links, observations } = dossier.figures;
  const duties = await listDuties(store, tenant, id);
  const organisation = await findOrganisation(store, tenant);
  return { dossier, question: { resolution: id, plan: dossier.plan, indicators, links, observations, duties, ...organisation, day: today() } };
}

function addPlanWork(api: Api, context: ServerContext): void {
  const defects = {
    operationId: 'planDefects',
    summary: 'Defects of the plan today: no owner, no indicator, no definition, no source, unclear tasks, ended agencies, nobody there, asked twice',
    tags,
    params: idParameters,
    response: { 200: defectListSchema, ...problems },
  };
  api.get('/resolutions/:id/defects', { schema: defects }, async (request, reply) => {
    const actor = await memberWorkingOn(context, request, request.params.id);
    demand(refuseWithoutRight(actor, 'duty/read', actor.tenant));
    const { question, dossier } = await questionOf(context, actor.tenant, request.params.id);
    const found = findDefects(question).filter(({ agency }) => seesDefect(actor, agency, question));
    const rows = found.map((defect) => ({ ...defect, words: sayDutySubject(dossier, defect.subject) }));
    return reply.header('cache-control', 'no-store').send({ today: question.day, defects: rows } as never);
  });

  const suggestions = {
    operationId: 'ownerSuggestions',
    summary: 'Who usually leads on what has no owner yet, with what the suggestion rests on; a person assigns',
    tags,
    params: idParameters,
    response: { 200: suggestionListSchema, ...problems },
  };
  api.get('/resolutions/:id/owner-suggestions', { schema: suggestions }, async (request, reply) => {
    const actor = await memberWorkingOn(context, request, request.params.id);
    demand(refuseWithoutRight(actor, 'duty/assign', actor.tenant));
    const { question, dossier } = await questionOf(context, actor.tenant, request.params.id);
    const unowned = findDefects(question).filter(({ kind }) => kind === 'no-owner');
    const subjects = unowned.map(({ subject }) => {
      const words = sayDutySubject(dossier, subject);
      return { subject, words, suggestions: suggestOwners(words.name, question.agencies, usualOwners, question.day) };
    });
    return reply.header('cache-control', 'no-store').send({ today: question.day, subjects } as never);
  });
}

/** Those who see the whole tenant see every defect; others those of agencies within their reach. */
function seesDefect(actor: Actor, agency: DefectQuestion['agencies'][number]['code'] | undefined, { agencies }: DefectQuestion): boolean {
  return mayAt(actor, 'duty/read', agency === undefined ? {} : placeOfAgency([agency], agencies, actor));
}

function addDutyWrites(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = perMinute(context.limits.write);
  const accepted = { 201: acceptedSchema, ...problems };
  const assign = {
    operationId: 'assignDuties',
    summary: 'Assign parts, tasks and works: lead, supports, basis, deadline, six clarities of tasks',
    tags,
    params: idParameters,
    body: assignDutiesSchema,
    response: accepted,
  };
  api.post('/resolutions/:id/duties', { schema: assign, config }, async (request, reply) => {
    const actor = await memberWorkingOn(context, request, request.params.id);
    const { duties } = request.body;
    const { seq } = getValue(await execute(store, { kind: 'assign-duties', tenant: actor.tenant, resolution: request.params.id, duties }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const acknowledge = {
    operationId: 'acknowledgeDuties',
    summary: 'Acknowledge duties of one’s agency',
    tags,
    params: ofTenant,
    body: acknowledgeDutiesSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/duties/acknowledge', { schema: acknowledge, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'acknowledge-duties', tenant, duties: request.body.duties }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const ask = {
    operationId: 'askExtension',
    summary: 'Ask for the one extension of a duty, with a reason',
    tags,
    params: ofDuty,
    body: extensionRequestSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/duties/:duty/extension', { schema: ask, config }, async (request, reply) => {
    const { tenant, duty } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'ask-extension', tenant, duty, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const decide = {
    operationId: 'decideExtension',
    summary: 'Consent to an extension, or not, with a reason',
    tags,
    params: ofDuty,
    body: extensionDecisionSchema,
    response: accepted,
  };
  api.post('/tenants/:tenant/duties/:duty/extension-decision', { schema: decide, config }, async (request, reply) => {
    const { tenant, duty } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'decide-extension', tenant, duty, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });

  const end = { operationId: 'endDuty', summary: 'End a duty, with a reason', tags, params: ofDuty, body: endDutySchema, response: accepted };
  api.post('/tenants/:tenant/duties/:duty/end', { schema: end, config }, async (request, reply) => {
    const { tenant, duty } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'end-duty', tenant, duty, ...request.body }, actor));
    await context.jobs?.remindSoon(actor.tenant);
    return reply.code(201).send({ sequence: seq });
  });
}
