/** The review desk: a text taken in as a draft, its reading reviewed step by step, indicators linked, versions and years compared. */
import { createHash } from 'node:crypto';
import { type Actor, may, refuseWithoutRight } from '@moc/domain/assignment';
import { type Dossier, lintDossier, type ResolutionId } from '@moc/domain/dataset';
import type { Indicator, PartLink } from '@moc/domain/observation';
import { comparePlans, findUndoable, type PartAddress, suggestIndicators, type TargetPart } from '@moc/domain/plan';
import type { Bilingual, Diagnostic, TenantId, Unit } from '@moc/domain/values';
import { effectRules } from '@moc/facts';
import {
  execute,
  findingsOn,
  findTenant,
  type KnownIndicator,
  listIndicators,
  listTenants,
  listTerritories,
  loadDossier,
  loadReview,
  loadReviewSince,
  type Review,
} from '@moc/store';
import {
  acceptedSchema,
  adoptedResolutionSchema,
  type ComparedResolution,
  confirmationRequestSchema,
  indicatorsRequestSchema,
  linksRequestSchema,
  type PartSuggestions,
  type PresumedInternal,
  type ProposedIndicator,
  partAddressSchema,
  partSuggestionsSchema,
  presumedInternalSchema,
  type Reading,
  type ReadingNote,
  type ReviewAdvance,
  type ReviewDesk,
  type ReviewState,
  resolutionIdSchema,
  reviewActionSchema,
  reviewAdvanceSchema,
  reviewComparisonSchema,
  reviewDeskSchema,
  reviewStateSchema,
  tenantIdSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { requireRecent, weightyMinutes } from '../identity/step-up.ts';
import { actorWithRight } from '../identity/visitor.ts';
import { badRequest, demand, getValue, Refused, refuse } from '../present/refused.ts';
import { sayRefusal } from '../present/words.ts';
import { nameOfTitle } from '../reading/draft-name.ts';
import { largestDocument, receiveDocument } from './resolution.ts';
import { idParameters, problems, workerOn } from './shared.ts';

const tags = ['review'];
const minute = 60_000;

export function addReviewRoutes(api: Api, context: ServerContext): void {
  addAdoption(api, context);
  addDesk(api, context);
  addSteps(api, context);
  addLinks(api, context);
  addComparisons(api, context);
}

/** Taking in: the text is read in the reading thread first, which bounds its time and gives the number and title. */
function addAdoption(api: Api, context: ServerContext): void {
  const { store, reader, limits } = context;
  const adopt = {
    operationId: 'adoptResolution',
    summary: 'Take a text in as a draft to be reviewed: JSON {"text"}, plain text, or a file; nothing of it is in force before it is confirmed',
    tags,
    querystring: z.object({
      tenant: tenantIdSchema.optional().meta({ description: 'Whose resolution it is; needed when there are several tenants.' }),
      id: z.string().max(100).optional().meta({ description: 'Lower-case letters, digits, hyphens; made from the document number when absent.' }),
      name: z.string().trim().max(300).optional().meta({ description: 'Vietnamese name; the title when absent.' }),
      nameEn: z.string().trim().max(300).optional(),
    }),
    response: { 201: adoptedResolutionSchema, ...problems },
  };
  const bounds = { bodyLimit: largestDocument, config: { rateLimit: { max: limits.read, timeWindow: minute } } };
  api.post('/resolutions', { schema: adopt, ...bounds }, async (request, reply) => {
    const tenant = request.query.tenant ?? (await onlyTenant(context));
    const actor = await actorWithRight(context, request, tenant, 'resolution/adopt');
    const { text, notes } = await receiveDocument(request);
    const { resolution } = JSON.parse(await reader.read(text)) as Reading;
    const id = await freeId(context, tenant, request.query.id, draftId(resolution));
    const name = draftName(resolution, request.query);
    const { seq } = getValue(await execute(store, { kind: 'adopt-resolution', tenant, id, name, text, notes }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ id, sequence: seq });
  });
}

/** Pages name a resolution without its tenant: an id that another tenant has is not taken again, one made here is told apart. */
async function freeId({ store }: ServerContext, tenant: TenantId, given: string | undefined, made: string): Promise<ResolutionId> {
  const id = (given || made) as ResolutionId;
  const owner = await findTenant(store, id);
  if (owner === undefined || owner === tenant) return id;
  if (given) throw new Refused([{ code: 'store/resolution-exists', parameters: { resolution: id } }]);
  return `${made}-${tenant}` as ResolutionId;
}

async function onlyTenant({ store }: ServerContext): Promise<TenantId> {
  const [only, ...others] = await listTenants(store);
  if (!only || others.length > 0) throw badRequest('tenant', '?tenant=');
  return only;
}

/** "38/NQ-HĐND" of 2023 → "38-nq-hdnd-2023"; a text without number is called by its own digest. */
function draftId({ documentNumber, adoptedOn, planYears, text }: Reading['resolution']): string {
  const number = (documentNumber?.text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  const plain = number.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const year = adoptedOn?.day.slice(0, 4) ?? planYears[0];
  if (plain === '') return `van-ban-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  return year === undefined || plain.includes(String(year)) ? plain.slice(0, 90) : `${plain.slice(0, 90)}-${year}`;
}

function draftName(resolution: Reading['resolution'], given: { readonly name?: string | undefined; readonly nameEn?: string | undefined }): Bilingual {
  const number = resolution.documentNumber?.text.replace(/\s+/g, ' ').trim();
  const vi = given.name || nameOfTitle(resolution) || (number ? `Nghị quyết ${number}` : 'Dự thảo nghị quyết');
  return { vi, en: given.nameEn || (number ? `Resolution ${number}` : vi) };
}

/** Who reads at the desk: everyone who may read internally. */
async function readerOf(context: ServerContext, request: FastifyRequest, id: ResolutionId): Promise<Actor> {
  const actor = await workerOn(context, request, id);
  demand(refuseWithoutRight(actor, 'internal/read', actor.tenant));
  return actor;
}

async function getReview({ store }: ServerContext, { tenant }: Actor, id: ResolutionId): Promise<Review> {
  const review = await loadReview(store, tenant, id);
  if (!review) throw refuse('wire/not-found', { what: id });
  return review;
}

function addDesk(api: Api, context: ServerContext): void {
  const { store } = context;
  const desk = {
    operationId: 'getReview',
    summary: 'The review desk of a resolution: text, reading, steps, findings, proposals',
    tags,
    params: idParameters,
    response: { 200: reviewDeskSchema, ...problems },
  };
  api.get('/resolutions/:id/review', { schema: desk }, async (request, reply) => {
    const actor = await readerOf(context, request, request.params.id);
    const review = await getReview(context, actor, request.params.id);
    const known = await listIndicators(store, actor.tenant);
    const state = presentState(context, review, actor);
    return reply
      .header('cache-control', 'no-store')
      .header('etag', etagOf(state))
      .send(presentDesk(review, known, state, await listTerritories(store, actor.tenant)));
  });

  const presumed = {
    operationId: 'listPresumedInternal',
    summary: 'Parts that nobody linked and that go on from an internal target of another year: withheld until a person decides',
    tags,
    params: idParameters,
    response: { 200: presumedInternalSchema, ...problems },
  };
  api.get('/resolutions/:id/review/presumed', { schema: presumed }, async (request, reply) => {
    const { tenant } = await readerOf(context, request, request.params.id);
    const dossier = await loadDossier(store, tenant, request.params.id);
    if (!dossier) throw refuse('wire/not-found', { what: request.params.id });
    return reply.header('cache-control', 'no-store').send({ parts: await presentPresumed(context, dossier) });
  });

  const suggestions = {
    operationId: 'suggestIndicators',
    summary: 'Indicators proposed for one part by name, best first, from every resolution of the tenant',
    tags,
    params: idParameters,
    querystring: z.object({ part: partAddressSchema }),
    response: { 200: partSuggestionsSchema, ...problems },
  };
  api.get('/resolutions/:id/review/suggestions', { schema: suggestions }, async (request, reply) => {
    const actor = await readerOf(context, request, request.params.id);
    const { dossier } = await getReview(context, actor, request.params.id);
    const part = partsOf(dossier).find(({ address }) => address === request.query.part);
    if (!part) throw refuse('wire/not-found', { what: request.query.part });
    const known = await listIndicators(store, actor.tenant);
    return reply.header('cache-control', 'no-store').send(suggestFor(part, proposalsOf(dossier, known), 12));
  });
}

/** Each part once, with the part of the other year as that year's plan calls it, and what measures it. */
async function presentPresumed({ store }: ServerContext, { tenant, planPeriod, presumedInternal = [] }: Dossier): Promise<PresumedInternal['parts']> {
  const others = new Map<string, Dossier>();
  for (const id of new Set(presumedInternal.map(({ resolution }) => resolution))) {
    const other = await loadDossier(store, tenant, id);
    if (other) others.set(id, other);
  }
  return presumedInternal.flatMap(({ part, previous, resolution }) => {
    const other = others.get(resolution);
    const before = other && partsOf(other).find(({ address }) => address === previous);
    if (!other) return [];
    const indicators = new Set(other.figures.links.filter((link) => link.part === previous).map(({ indicator }) => indicator));
    return [
      {
        part,
        previous,
        resolution: presentCompared(other),
        previousName: before?.name ?? previous,
        indicators: other.figures.indicators.filter(({ code }) => indicators.has(code)).map(({ name }) => name),
        isEarlier: other.planPeriod.start < planPeriod.start,
      },
    ];
  });
}

const etagOf = ({ revision }: Pick<ReviewState, 'revision'>): string => `"${revision}"`;

function presentState({ today }: ServerContext, { dossier, reviewed, steps, revision, confirmation }: Review, actor: Actor): ReviewState {
  const undoable = findUndoable(steps, actor.id);
  return {
    revision,
    reviewed,
    steps,
    findings: lintDossier(dossier, today(), effectRules),
    ...(undoable && { undoable: undoable.seq }),
    ...(confirmation && { confirmation }),
    earlierInForce: dossier.inForce !== undefined,
    mayReview: may(actor.role, 'plan/review'),
    links: dossier.figures.links,
  };
}

function presentDesk({ dossier, notes }: Review, known: readonly KnownIndicator[], state: ReviewState, territories: ReviewDesk['territories']): ReviewDesk {
  const { id, tenant, name, planPeriod, resolution, read, corrections, labels, figures } = dossier;
  const linked = new Set(figures.links.map(({ part }) => part));
  const proposals = proposalsOf(dossier, known);
  const suggestions = partsOf(dossier)
    .filter(({ address }) => !linked.has(address))
    .map((part) => suggestFor(part, proposals, 3))
    .filter(({ indicators }) => indicators.length > 0);
  return {
    id,
    tenant,
    name,
    planPeriod,
    resolution,
    read,
    corrections,
    notes: notes.map(presentNote),
    labels,
    indicators: figures.indicators,
    territories,
    suggestions,
    state,
  };
}

const presentNote = ({ code, severity, span, parameters }: Diagnostic): ReadingNote => ({
  code,
  severity,
  ...(span && { span }),
  says: sayRefusal({ code, parameters }),
});

function partsOf({ plan }: Dossier): readonly TargetPart[] {
  return [...plan.targets.flatMap(({ parts }) => parts), ...plan.hidden];
}

/** What can be proposed for the parts of a resolution. */
interface Proposals {
  readonly declared: ReadonlyMap<string, Indicator>;
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly all: readonly Indicator[];
}

function proposalsOf({ figures }: Dossier, known: readonly KnownIndicator[]): Proposals {
  const byCode = new Map(known.map(({ indicator }) => [indicator.code as string, indicator]));
  return { declared: new Map(figures.indicators.map((indicator) => [indicator.code as string, indicator])), byCode, all: [...byCode.values()] };
}

function suggestFor(part: TargetPart, { declared, byCode, all }: Proposals, most: number): PartSuggestions {
  const proposed = suggestIndicators(part.name, unitOf(part), all).slice(0, most);
  return {
    part: part.address,
    indicators: proposed.map((suggestion): ProposedIndicator => {
      const here = declared.get(suggestion.code);
      return { ...suggestion, indicator: here ?? byCode.get(suggestion.code)!, declared: here !== undefined };
    }),
  };
}

function unitOf({ criterion }: TargetPart): Unit | undefined {
  const amount = criterion.kind === 'change' ? criterion.amount : criterion;
  if (amount.kind === 'range') return amount.lower.unit;
  return 'value' in amount ? amount.value.unit : undefined;
}

function addSteps(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  // A person at the keyboard takes a step a second; the limit is for programs.
  const config = { rateLimit: { max: Math.max(limits.write, 600), timeWindow: minute } };

  const step = {
    operationId: 'reviewStep',
    summary: 'Take one step of the review; If-Match carries the revision last seen, and a step on what somebody changed since is refused',
    tags,
    params: idParameters,
    body: reviewActionSchema,
    querystring: z.object({
      answer: z
        .enum(['whole', 'changes'])
        .default('whole')
        .meta({ description: '“changes”: only what came since the revision of If-Match; the whole where that cannot be told.' }),
    }),
    response: { 201: z.union([reviewAdvanceSchema, reviewStateSchema]), ...problems },
  };
  api.post('/resolutions/:id/review/steps', { schema: step, config }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    const expected = expectedRevision(request);
    getValue(await execute(store, { kind: 'review-plan', tenant, resolution: id, action: request.body, ...(expected !== undefined && { expected }) }, actor));
    const advance = request.query.answer === 'changes' && expected !== undefined ? await findAdvance(context, tenant, id, expected) : undefined;
    if (advance) return reply.code(201).header('cache-control', 'no-store').header('etag', etagOf(advance)).send(advance);
    const state = presentState(context, await getReview(context, actor, id), actor);
    return reply.code(201).header('cache-control', 'no-store').header('etag', etagOf(state)).send(state);
  });

  const confirm = {
    operationId: 'confirmPlan',
    summary: 'Put the plan, as corrected and reviewed so far, in force; acceptRest accepts what nobody has reviewed yet',
    tags,
    params: idParameters,
    body: confirmationRequestSchema.nullish(),
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/resolutions/:id/confirmation', { schema: confirm, config: { rateLimit: { max: limits.write, timeWindow: minute } } }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    const acceptRest = request.body?.acceptRest ?? false;
    await requireRecent(context, request, weightyMinutes);
    const { seq } = getValue(await execute(store, { kind: 'confirm-plan', tenant, resolution: id, acceptRest }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

async function findAdvance({ store, today }: ServerContext, tenant: TenantId, id: ResolutionId, since: number): Promise<ReviewAdvance | undefined> {
  const advance = await loadReviewSince(store, tenant, id, since);
  if (!advance) return undefined;
  const { steps, revision, isPlanChanged } = advance;
  return { since, revision, steps, ...(isPlanChanged && { findings: await findingsOn(store, tenant, id, today()) }) };
}

function expectedRevision({ headers }: FastifyRequest): number | undefined {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,15})"?$/.exec(given.trim());
  if (!match) throw badRequest('If-Match', '"12"');
  return Number(match[1]);
}

function addLinks(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  const config = { rateLimit: { max: limits.write, timeWindow: minute } };

  const declare = {
    operationId: 'declareIndicators',
    summary: 'Declare indicators for the resolution; a declaration under a known code is a new version',
    tags,
    params: idParameters,
    body: indicatorsRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/resolutions/:id/review/indicators', { schema: declare, config }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    const { seq } = getValue(await execute(store, { kind: 'declare-indicators', tenant, resolution: id, indicators: request.body.indicators }, actor));
    return reply.code(201).send({ sequence: seq });
  });

  const link = {
    operationId: 'linkParts',
    summary: 'Link parts to indicators; an indicator known from another resolution of the tenant is declared here with it',
    tags,
    params: idParameters,
    body: linksRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/resolutions/:id/review/links', { schema: link, config }, async (request, reply) => {
    const { id } = request.params;
    const { links, unlinked = [] } = request.body;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    demand(refuseWithoutRight(actor, 'plan/link-parts', tenant));
    await declareKnown(context, actor, id, links);
    const { seq } = getValue(await execute(store, { kind: 'link-parts', tenant, resolution: id, links, unlinked }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

/** Declares here the indicators that only other resolutions of the tenant have; unknown ones are left for the link to refuse. */
async function declareKnown({ store }: ServerContext, actor: Actor, id: ResolutionId, links: readonly PartLink[]): Promise<void> {
  const dossier = await loadDossier(store, actor.tenant, id);
  if (!dossier) throw refuse('wire/not-found', { what: id });
  const { indicators } = dossier.figures;
  const refs = new Set(indicators.map(({ ref }) => ref));
  const wanted = new Map(links.filter(({ indicator }) => !indicators.some(({ code }) => code === indicator)).map((link) => [link.indicator, link.part]));
  if (wanted.size === 0) return;
  const missing = (await listIndicators(store, actor.tenant)).flatMap(({ indicator }) => {
    const part = wanted.get(indicator.code);
    return part === undefined ? [] : [{ ...indicator, ref: freeRef(part, refs) }];
  });
  if (missing.length === 0) return;
  getValue(await execute(store, { kind: 'declare-indicators', tenant: actor.tenant, resolution: id, indicators: missing }, actor));
}

/** "dieu-2.khoan-2.diem-a/phan-1": the place by which files may name the indicator. */
function freeRef(part: PartAddress, taken: Set<string>): string {
  const ref = part.replace(/\.((?:phan|so)-\d+)$/, '/$1');
  let free = ref;
  for (let n = 2; taken.has(free); n++) free = `${ref}-${n}`;
  taken.add(free);
  return free;
}

function addComparisons(api: Api, context: ServerContext): void {
  const compare = {
    operationId: 'compareReadings',
    summary: 'Two versions of a text part by part; with its own id, the plan as reviewed against the machine’s reading',
    tags,
    params: idParameters,
    querystring: z.object({ with: resolutionIdSchema }),
    response: { 200: reviewComparisonSchema, ...problems },
  };
  api.get('/resolutions/:id/review/compare', { schema: compare }, async (request, reply) => {
    const [a, b] = await getBoth(context, request, request.params.id, request.query.with);
    const comparison = a.id === b.id ? comparePlans(a.plan, b.read, true) : comparePlans(a.plan, b.plan);
    return reply.header('cache-control', 'no-store').send({ a: presentCompared(a), b: presentCompared(b), comparison });
  });
}

async function getBoth(context: ServerContext, request: FastifyRequest, one: ResolutionId, other: ResolutionId): Promise<readonly [Dossier, Dossier]> {
  const [a, b] = [await getInternal(context, request, one), await getInternal(context, request, other)];
  return [a, b];
}

async function getInternal(context: ServerContext, request: FastifyRequest, id: ResolutionId): Promise<Dossier> {
  const { tenant } = await readerOf(context, request, id);
  const dossier = await loadDossier(context.store, tenant, id);
  if (!dossier) throw refuse('wire/not-found', { what: id });
  return dossier;
}

function presentCompared({ id, name, planPeriod }: Dossier): ComparedResolution {
  return { id, name, planPeriod };
}
