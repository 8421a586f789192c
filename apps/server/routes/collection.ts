/** Collecting figures: what is due, sending, drafts, approving, the statistician's word, evidence files, what reporting costs. */
import { createHash } from 'node:crypto';
import { readBlock, readGrid, readTextFile } from '@moc/documents';
import { type Actor, agencyChain, mayAt, reachOf, refuseAt, refuseWithoutRight, type TenantAgency } from '@moc/domain/assignment';
import { type RequestId, scoreEstimates } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { Bilingual, Refusal, TenantId } from '@moc/domain/values';
import {
  byRequest,
  dropSentDrafts,
  execute,
  type FoundEvidence,
  findAskedTwice,
  findEvidence,
  findSubmission,
  keepDrafts,
  keepEvidence,
  listAgencies,
  listIndicators,
  readAgencyCells,
  readBurden,
  readCells,
  readDisputed,
  readDrafts,
  readEstimatePairs,
  readNames,
  readTerritoryNames,
  readWaiting,
  type StoredCell,
} from '@moc/store';
import {
  type ApprovalRow,
  acceptedSchema,
  agencyCodeSchema,
  approvalQueueSchema,
  approvalRequestSchema,
  burdenSchema,
  checkedEntriesSchema,
  type Disagreement,
  disagreementsSchema,
  draftsAnswerSchema,
  draftsRequestSchema,
  estimateScoresSchema,
  evidenceFileSchema,
  type MyUpdates,
  myUpdatesSchema,
  submissionRequestSchema,
  submissionTakenSchema,
  tenantIdSchema,
  type UpdateRow,
  verificationRequestSchema,
  workbookPreviewSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { now } from '../clock.ts';
import { findingsOnEntries } from '../collecting/check.ts';
import { findEvidenceType } from '../collecting/evidence-type.ts';
import { Serving } from '../collecting/serving.ts';
import { draftEntry, updateRows } from '../collecting/update-rows.ts';
import { readPasted, readSheets, writeUpdatesWorkbook } from '../collecting/workbook.ts';
import type { Api, ServerContext } from '../context.ts';
import { requireRecent, weightyMinutes } from '../identity/step-up.ts';
import { signedInActor } from '../identity/visitor.ts';
import { megabyte } from '../present/body-limit.ts';
import { getValue, Refused, refuse } from '../present/refused.ts';
import { receiveFile } from '../reading/received-file.ts';
import { problems } from './shared.ts';

const tags = ['collection'];
const as = z.string().max(300).optional().meta({ description: 'The membership to act as; the first one when absent.' });
const tenantQuery = z.object({ tenant: tenantIdSchema, as });
const agencyQuery = tenantQuery.extend({ agency: agencyCodeSchema.optional().meta({ description: 'The actor’s own agency when absent.' }) });

export function addCollectionRoutes(api: Api, context: ServerContext): void {
  const serving = new Serving(context.store, () => now().getTime());
  addMyUpdates(api, context, serving);
  addWorkbooks(api, context, serving);
  addSubmissions(api, context);
  addDrafts(api, context);
  addApprovals(api, context, serving);
  addVerifications(api, context);
  addDisagreements(api, context);
  addEvidence(api, context);
  addCosts(api, context);
}

/** Bounded by session, not by address: on the last afternoon a whole province sends through one office's line. */
const bySession = (request: FastifyRequest): string => {
  const { cookie } = request.headers;
  return cookie === undefined ? request.ip : createHash('sha256').update(cookie).digest('base64url');
};

const often = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000, keyGenerator: bySession } } });
const writes = ({ limits }: ServerContext) => often(limits.write);

const must = (refusal: Refusal | undefined): void => {
  if (refusal) throw new Refused([refusal]);
};

/** The agency asked about, as far as the actor may read its figures. */
export async function readableAgency(context: ServerContext, actor: Actor, asked: AgencyCode | undefined): Promise<TenantAgency> {
  const code = asked ?? actor.agency;
  if (code === undefined) throw refuse('wire/bad-request', { field: 'agency', problem: '?agency=' }, { column: 'agency' });
  const agencies = await listAgencies(context.store, actor.tenant);
  const chain = agencyChain(agencies, code);
  must(refuseAt(actor, 'figure/read', { agencies: chain.length > 0 ? chain : [code] }));
  const agency = agencies.find((one) => one.code === code);
  if (!agency) throw refuse('wire/not-found', { what: code });
  return agency;
}

/** Cells the actor may read. */
const readable = (actor: Actor, cells: readonly StoredCell[]): readonly StoredCell[] => cells.filter(({ place }) => mayAt(actor, 'figure/read', place));

function addMyUpdates(api: Api, context: ServerContext, serving: Serving): void {
  const { store, today } = context;
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

  const open = {
    operationId: 'openFigureRequests',
    summary: 'Ask for every figure that is due or opening today; what is asked already is not asked again',
    tags,
    body: z.object({ tenant: tenantIdSchema }),
    response: { 201: z.object({ sequence: z.int(), added: z.int(), replaced: z.int(), repeated: z.int() }), ...problems },
  };
  api.post('/figure-requests', { schema: open, ...writes(context) }, async (request, reply) => {
    const { tenant } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { seq, summary } = getValue(await execute(store, { kind: 'open-requests', tenant, day: today() }, actor));
    const { added, replaced, repeated } = summary;
    await context.jobs?.remindSoon(request.body.tenant);
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq, added, replaced, repeated });
  });
}

/** What is due from the agency, as the actor may see it. */
async function myUpdates(context: ServerContext, serving: Serving, actor: Actor, asked: AgencyCode | undefined): Promise<MyUpdates> {
  const { store, today } = context;
  const { tenant } = actor;
  const agency = await readableAgency(context, actor, asked);
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

/** Who sent, returned and verified, by account. */
function peopleIn(rows: readonly UpdateRow[], nameOf: (account: string) => string): Readonly<Record<string, string>> {
  const accounts = rows.flatMap(({ cell: { submitted, returned, verified } }) => [submitted, returned, verified].flatMap((done) => (done ? [done.by] : [])));
  return Object.fromEntries([...new Set(accounts)].map((account) => [account, nameOf(account)]));
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks that hold more than this are no forms. */
const largestWorkbook = 5 * megabyte;

function addWorkbooks(api: Api, context: ServerContext, serving: Serving): void {
  const query = agencyQuery.extend({ language: z.enum(['vi', 'en']).optional() });
  const out = {
    operationId: 'getUpdatesWorkbook',
    summary: 'What is due as a workbook to fill in: locked where it is given, guided where it is asked',
    tags,
    querystring: query,
    response: { 200: { description: 'The workbook', content: { [xlsx]: { schema: z.string() } } }, ...problems },
  };
  api.get('/my-updates/workbook', { schema: out }, async (request, reply) => {
    const { tenant, agency } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    const bytes = await writeUpdatesWorkbook(updates);
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="so-lieu-${updates.agency.code}-${updates.today}.xlsx"`)
      .type(xlsx)
      .serializer((payload: unknown) => payload as string);
    return reply.send(Buffer.from(bytes) as never);
  });

  const back = {
    operationId: 'readUpdatesWorkbook',
    summary: 'What a filled-in workbook would become; nothing is sent',
    tags,
    querystring: query,
    response: { 200: workbookPreviewSchema, ...problems },
  };
  api.post('/my-updates/workbook', { schema: back, bodyLimit: largestWorkbook + megabyte, ...writes(context) }, async (request, reply) => {
    const { tenant, agency } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    const { name, bytes } = await receiveFile(request, 'so-lieu.xlsx', largestWorkbook);
    const sheets = /\.(csv|tsv|txt)$/i.test(name) ? [{ rows: readBlock(getValue(readTextFile(bytes, name)).text) }] : getValue(await readGrid(bytes, name));
    return reply.header('cache-control', 'no-store').send(getValue(readSheets(sheets, updates.rows)));
  });

  const paste = {
    operationId: 'readPastedFigures',
    summary: 'What a block copied out of a spreadsheet would become; nothing is sent',
    tags,
    querystring: query,
    body: z.object({ text: z.string().min(1).max(500_000) }),
    response: { 200: workbookPreviewSchema, ...problems },
  };
  api.post('/my-updates/paste', { schema: paste, ...writes(context) }, async (request, reply) => {
    const { tenant, agency } = request.query;
    const updates = await myUpdates(context, serving, await signedInActor(context, request, tenant), agency);
    return reply.header('cache-control', 'no-store').send(getValue(readPasted(request.body.text, updates.rows)));
  });
}

function addSubmissions(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const send = {
    operationId: 'submitFigures',
    summary: 'Send an agency’s figures, all or none; the same submission sent again is taken once and answered alike',
    tags,
    body: submissionRequestSchema,
    response: { 201: submissionTakenSchema, ...problems },
  };
  const bounds = { bodyLimit: 4 * megabyte, ...writes(context) };
  api.post('/submissions', { schema: send, ...bounds }, async (request, reply) => {
    const { tenant, ...submission } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'submit-figures', tenant, day: today(), submission }, actor));
    await dropSentDrafts(store, tenant, submission.agency, submission.figures);
    await context.jobs?.remindSoon(tenant);
    const { cells } = await readCells(store, tenant, requestsOf(submission.figures), today());
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
  api.post('/submissions/check', { schema: check, bodyLimit: 4 * megabyte, ...often(context.limits.write * 5) }, async (request, reply) => {
    const { tenant, agency, figures } = request.body;
    const actor = await signedInActor(context, request, tenant);
    await readableAgency(context, actor, agency);
    const { cells, agencies } = await readCells(store, tenant, requestsOf(figures), today());
    const known = byRequest(readable(actor, cells));
    const entries = figures.flatMap(({ request: id, entry }) => (Object.hasOwn(known, id) ? [{ request: known[id]!.cell.request, entry }] : []));
    const found = await findingsOnEntries(store, tenant, agencies, entries, today());
    return reply.header('cache-control', 'no-store').send({ rows: entries.map(({ request: { id } }) => ({ request: id, findings: found.get(id) ?? [] })) });
  });
}

const requestsOf = (figures: readonly { readonly request: RequestId }[]): readonly RequestId[] => [...new Set(figures.map(({ request }) => request))];

function addDrafts(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'keepDrafts',
    summary: 'Keep drafts; one that somebody else, or another device, saved meanwhile is answered with both sides',
    tags,
    body: draftsRequestSchema,
    response: { 200: draftsAnswerSchema, ...problems },
  };
  // Typing saves often; it is no decision and no evidence.
  api.put('/drafts', { schema, bodyLimit: 4 * megabyte, ...often(context.limits.write * 5) }, async (request, reply) => {
    const { tenant, agency, drafts } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { cells } = await readCells(store, tenant, requestsOf(drafts), today());
    const known = byRequest(cells);
    for (const { request: id } of drafts) {
      const placed = Object.hasOwn(known, id) ? known[id] : undefined;
      if (!placed || placed.cell.request.agency !== agency) throw new Refused([{ code: 'collection/unknown-request', parameters: { request: id } }]);
      must(refuseAt(actor, 'figure/submit', { ...placed.place, state: placed.cell.state }));
    }
    const { kept, conflicts } = await keepDrafts(store, { tenant, agency, by: actor.id, at: now().toISOString() }, drafts);
    return reply
      .header('cache-control', 'no-store')
      .send({ kept: kept.map(draftEntry), conflicts: conflicts.map(({ mine, theirs }) => ({ mine, theirs: draftEntry(theirs) })) });
  });
}

/** Rows of the queue that are sent at once; those that wait longest come first. */
const longestQueue = 500;

function addApprovals(api: Api, context: ServerContext, serving: Serving): void {
  const { store, today } = context;
  const queue = {
    operationId: 'listApprovals',
    summary: 'What waits for approval within the actor’s reach, contested and late ones first, with what changed and what the checks say',
    tags,
    querystring: tenantQuery,
    response: { 200: approvalQueueSchema, ...problems },
  };
  api.get('/approvals', { schema: queue }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await signedInActor(context, request, tenant);
    must(refuseWithoutRight(actor, 'figure/read', tenant));
    const [rows, nameOf] = await Promise.all([approvalRows(context, serving, actor, tenant), readNames(store, tenant)]);
    return reply.header('cache-control', 'no-store').send({ tenant, today: today(), rows, people: peopleIn(rows, nameOf) });
  });

  const decide = {
    operationId: 'decideFigures',
    summary: 'Approve these and return those with a reason: whole or not at all, each at the version that was seen',
    tags,
    body: approvalRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/approvals', { schema: decide, bodyLimit: 2 * megabyte, ...writes(context) }, async (request, reply) => {
    const { tenant, approve, return: returned } = request.body;
    const actor = await signedInActor(context, request, tenant);
    await requireRecent(context, request, weightyMinutes);
    const { seq } = getValue(await execute(store, { kind: 'decide-figures', tenant, day: today(), approve, return: returned }, actor));
    await context.jobs?.remindSoon(request.body.tenant);
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

async function approvalRows(context: ServerContext, serving: Serving, actor: Actor, tenant: TenantId): Promise<readonly ApprovalRow[]> {
  const { store, today } = context;
  const agencies = await listAgencies(store, tenant);
  const { cells } = await readWaiting(store, tenant, today(), agenciesWithin(actor, agencies), longestQueue);
  const seen = readable(actor, cells);
  const entries = seen.flatMap(({ cell: { request, entry } }) => (entry ? [{ request, entry }] : []));
  const [rows, findings] = await Promise.all([
    updateRows(context, serving, { actor, tenant, cells: seen }),
    findingsOnEntries(store, tenant, agencies, entries, today()),
  ]);
  const stored = byRequest(seen);
  const named = namesOf(agencies);
  return rows
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
}

const namesOf =
  (agencies: readonly TenantAgency[]) =>
  (code: AgencyCode): Bilingual =>
    agencies.find((one) => one.code === code)?.name ?? { vi: code, en: code };

/** Whose figures the actor reads: all of them, or those of the own agency and of agencies that report to it. */
function agenciesWithin(actor: Actor, agencies: readonly TenantAgency[]): readonly AgencyCode[] | undefined {
  const reach = reachOf(actor.role, 'figure/read');
  if (reach === 'province') return undefined;
  const { agency } = actor;
  if (agency === undefined) return [];
  return agencies.filter(({ code }) => agencyChain(agencies, code).includes(agency)).map(({ code }) => code);
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

function addVerifications(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'verifyFigure',
    summary: 'The statistician’s word on a figure that was sent; it stands beside it',
    tags,
    body: verificationRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/verifications', { schema, ...writes(context) }, async (request, reply) => {
    const { tenant, ...asked } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'verify-figures', tenant, day: today(), ...asked }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

function addDisagreements(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'listDisagreements',
    summary: 'Figures on which a statistician or another body says otherwise, side by side; and figures asked of several agencies',
    tags,
    querystring: tenantQuery,
    response: { 200: disagreementsSchema, ...problems },
  };
  api.get('/disagreements', { schema }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await signedInActor(context, request, tenant);
    must(refuseWithoutRight(actor, 'figure/read', tenant));
    const [{ verified, others }, nameOf] = await Promise.all([readDisputed(store, tenant), readNames(store, tenant)]);
    const ids = [...new Set([...verified, ...others.map(({ request: id }) => id)])];
    const { cells, agencies } = await readCells(store, tenant, ids, today());
    const seen = readable(actor, cells);
    const names = await readTerritoryNames(store, tenant, [...new Set(seen.map(({ cell }) => cell.request.territory))]);
    const named = namesOf(agencies);
    const sideBySide = ({ cell, indicator }: StoredCell): Omit<Disagreement, 'kind' | 'other'> => {
      const { territory, agency } = cell.request;
      const name = names.get(territory) ?? territory;
      return { cell, name: indicator.name, territoryName: { vi: name, en: name }, agency: { code: agency, name: named(agency) } };
    };
    const rows = seen.flatMap((stored): readonly Disagreement[] => {
      const { request: about, verified: word } = stored.cell;
      const both = sideBySide(stored);
      const ofStatistician: readonly Disagreement[] =
        word && !word.agrees
          ? [
              {
                ...both,
                kind: 'statistician',
                other: { who: nameOf(word.by), ...(word.value !== undefined && { value: word.value }), unit: about.unit, on: word.at, words: word.words },
              },
            ]
          : [];
      const ofOthers = others
        .filter(({ request: id }) => id === about.id)
        .map(
          ({ publisher, value, unit, on, source }): Disagreement => ({
            ...both,
            kind: 'other-publisher',
            other: { who: publisher, value, unit, on, words: source },
          }),
        );
      return [...ofStatistician, ...ofOthers];
    });
    const askedTwice = reachOf(actor.role, 'figure/read') === 'province' ? await findAskedTwice(store, tenant, today()) : [];
    return reply.header('cache-control', 'no-store').send({ tenant, rows, askedTwice });
  });
}

const largestEvidence = 10 * megabyte;

/** Whether the actor may read a figure, or an agency's explanation, that rests on the file. */
async function restsWithin({ store, today }: ServerContext, actor: Actor, { requests, explainedBy }: FoundEvidence): Promise<boolean> {
  const { cells, agencies } = await readCells(store, actor.tenant, requests, today());
  if (readable(actor, cells).length > 0) return true;
  return explainedBy.some((agency) => mayAt(actor, 'figure/read', { agencies: agencyChain(agencies, agency) }));
}

function addEvidence(api: Api, context: ServerContext): void {
  const { store } = context;
  const keep = {
    operationId: 'keepEvidence',
    summary: 'Keep an evidence file (PDF, PNG, JPEG, DOCX, XLSX, CSV; at most 10 MB) by the hash of its bytes',
    tags,
    querystring: tenantQuery,
    response: { 201: evidenceFileSchema, ...problems },
  };
  api.post('/evidence', { schema: keep, bodyLimit: largestEvidence + megabyte, ...writes(context) }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await signedInActor(context, request, tenant);
    must(refuseWithoutRight(actor, 'figure/submit', tenant));
    const { name, bytes } = await receiveFile(request, 'minh-chung', largestEvidence);
    if (bytes.length > largestEvidence) throw refuse('wire/too-large', { limit: largestEvidence / megabyte });
    const type = findEvidenceType(bytes, name);
    if (type === undefined) throw refuse('wire/unsupported-media', { given: name, wanted: 'PDF, PNG, JPEG, DOCX, XLSX, CSV' });
    const kept = await keepEvidence(store, tenant, { name: name.slice(0, 200), type, bytes }, { actor: actor.id, at: now().toISOString() });
    return reply.code(201).header('cache-control', 'no-store').send(kept);
  });

  const get = {
    operationId: 'getEvidence',
    summary: 'An evidence file, for whoever may read a figure that rests on it',
    tags,
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    querystring: tenantQuery,
    response: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } }, ...problems },
  };
  api.get('/evidence/:sha256', { schema: get }, async (request, reply) => {
    const { tenant } = request.query;
    const actor = await signedInActor(context, request, tenant);
    must(refuseWithoutRight(actor, 'figure/read', tenant));
    const file = await findEvidence(store, tenant, request.params.sha256);
    const mayRead = file && (file.by === actor.id || (await restsWithin(context, actor, file)));
    if (!file || !mayRead) throw refuse('wire/not-found', { what: request.params.sha256 });
    reply
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .type(file.type)
      .serializer((payload: unknown) => payload as string);
    return reply.send(Buffer.from(file.bytes) as never);
  });
}

function addCosts(api: Api, context: ServerContext): void {
  const { store } = context;
  const burden = {
    operationId: 'getReportingBurden',
    summary: 'What reporting has cost each agency this year: submissions, figures, seconds',
    tags,
    querystring: tenantQuery,
    response: { 200: burdenSchema, ...problems },
  };
  const readers = async (request: FastifyRequest, tenant: TenantId) => {
    const actor = await signedInActor(context, request, tenant);
    must(refuseWithoutRight(actor, 'figure/read', tenant));
    const agencies = await listAgencies(store, tenant);
    const within = agenciesWithin(actor, agencies);
    return { named: namesOf(agencies), isWithin: (code: AgencyCode) => within === undefined || within.includes(code) };
  };
  const byName = (a: { readonly name: Bilingual }, b: { readonly name: Bilingual }) => a.name.vi.localeCompare(b.name.vi, 'vi');
  api.get('/burden', { schema: burden }, async (request, reply) => {
    const { tenant } = request.query;
    const { named, isWithin } = await readers(request, tenant);
    const rows = (await readBurden(store, tenant)).filter(({ agency }) => isWithin(agency)).map((row) => ({ ...row, name: named(row.agency) }));
    return reply.header('cache-control', 'no-store').send({ tenant, rows: rows.sort(byName) });
  });

  const scores = {
    operationId: 'getEstimateScores',
    summary: 'How far estimates lay from the settled figures that followed, by agency in order of their names; no ranking',
    tags,
    querystring: tenantQuery,
    response: { 200: estimateScoresSchema, ...problems },
  };
  api.get('/estimate-scores', { schema: scores }, async (request, reply) => {
    const { tenant } = request.query;
    const { named, isWithin } = await readers(request, tenant);
    const indicators = new Map((await listIndicators(store, tenant)).map(({ indicator }) => [indicator.code, indicator.name]));
    const rows = scoreEstimates(await readEstimatePairs(store, tenant))
      .filter(({ agency }) => isWithin(agency))
      .map((row) => ({ ...row, name: named(row.agency), indicatorName: indicators.get(row.indicator) ?? { vi: row.indicator, en: row.indicator } }));
    return reply.header('cache-control', 'no-store').send({ tenant, rows: rows.sort(byName) });
  });
}
