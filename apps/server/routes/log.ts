/** The command log: read as sentences, exported for whoever checks it elsewhere, and held against the tables. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Actor } from '@moc/domain/assignment';
import { type Bilingual, type Day, parseDay, type TenantId } from '@moc/domain/values';
import {
  type AuditChange,
  type AuditEntry,
  type AuditFilter,
  actionOf,
  auditTable,
  exportLog,
  exportPerson,
  findAuditEntry,
  listActors,
  listAudit,
  listTenants,
  sayCell,
  sayColumn,
  sayEntry,
  sayKind,
  sayRole,
  saySubject,
  type Verification,
  verify,
} from '@moc/store';
import {
  type AuditChangeView,
  type AuditEntryView,
  auditEntrySchema,
  auditSchema,
  type LogVerification,
  logVerificationSchema,
  tenantIdSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { actorWithRight, findVisitor } from '../identity/visitor.ts';
import { getValue, refuse } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { problems } from './shared.ts';

const tags = ['log'];
const tenantQuery = z.object({ tenant: tenantIdSchema.optional().meta({ description: 'The first tenant when absent.' }) });
const text = z.string().max(200).optional();
const filterQuery = tenantQuery.extend({
  person: text.meta({ description: 'An account, or a part of a name' }),
  kind: text.meta({ description: 'A kind of command, such as import-observations' }),
  from: text.meta({ description: 'First day in Vietnam, YYYY-MM-DD' }),
  to: text.meta({ description: 'Last day in Vietnam, YYYY-MM-DD' }),
  about: text.meta({ description: 'A code that a row names: a resolution, a target, an indicator' }),
  text: text.meta({ description: 'Words anywhere in the content' }),
  before: z.coerce.number().int().min(1).optional().meta({ description: 'Only entries before this one' }),
});

export function addLogRoutes(api: Api, context: ServerContext): void {
  addReading(api, context);
  addExport(api, context);
  addVerification(api, context);
  addOwnData(api, context);
}

function addReading(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  const config = perMinute(limits.write);
  const list = {
    operationId: 'listLog',
    summary: 'The log, newest first, as sentences',
    tags,
    querystring: filterQuery,
    response: { 200: auditSchema, ...problems },
  };
  api.get('/log', { schema: list, config }, async (request, reply) => {
    const { tenant } = await readerOf(context, request, request.query.tenant);
    const page = getValue(await listAudit(store, tenant, filterOf(request.query)));
    reply.header('cache-control', 'no-store');
    return {
      tenant,
      entries: page.entries.map(presentEntry),
      ...(page.before !== undefined && { before: page.before }),
      kinds: Object.keys(actionOf).map((kind) => ({ kind, says: sayKind(kind) })),
      people: [...(await listActors(store, tenant))],
    };
  });
  const one = {
    operationId: 'getLogEntry',
    summary: 'One entry of the log with up to 300 of its rows',
    tags,
    params: z.object({ seq: z.coerce.number().int().min(1) }),
    querystring: tenantQuery,
    response: { 200: auditEntrySchema, ...problems },
  };
  api.get('/log/entries/:seq', { schema: one, config }, async (request, reply) => {
    const { tenant } = await readerOf(context, request, request.query.tenant);
    const entry = await findAuditEntry(store, tenant, request.params.seq);
    if (!entry) throw refuse('wire/not-found', { what: String(request.params.seq) });
    reply.header('cache-control', 'no-store');
    return presentEntry(entry);
  });
}

const forms = {
  jsonl: { type: 'application/jsonl; charset=utf-8', name: 'nhat-ky' },
  csv: { type: 'text/csv; charset=utf-8', name: 'nhat-ky' },
} as const;

function addExport(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  const config = perMinute(Math.ceil(limits.write / 6));
  const schema = {
    operationId: 'exportLog',
    summary: 'The whole log as JSON Lines (checked by `moc verify FILE`), or the readable one as CSV',
    tags,
    querystring: filterQuery.extend({ form: z.enum(['jsonl', 'csv']), language: z.enum(['vi', 'en']).default('vi') }),
    response: { ...problems },
  };
  api.get('/log/export', { schema, config }, async (request, reply) => {
    const { form, language } = request.query;
    const { tenant } = await readerOf(context, request, request.query.tenant);
    const lines = form === 'jsonl' ? exportLog(store, tenant) : auditTable(store, tenant, filterOf(request.query), language);
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${forms[form].name}-${tenant}.${form}"`)
      .type(forms[form].type)
      .serializer((payload: unknown) => payload as string)
      .send(Readable.from(lines) as never);
  });
  const verifier = { operationId: 'getLogVerifier', summary: 'A single file that checks an exported log offline', tags, response: { ...problems } };
  api.get('/log/verifier', { schema: verifier, config }, async (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="verify-log.mjs"')
      .type('text/javascript; charset=utf-8')
      .serializer((payload: unknown) => payload as string)
      .send((await readFile(verifierFile, 'utf8')) as never),
  );
}

/** Belongs to the command line, which comes with the server; given to the auditor as it is. */
const verifierFile = new URL('../../cli/verify-log.mjs', import.meta.url);

function addVerification(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'verifyLog',
    summary: 'Whether the log’s chain holds and the tables equal what it tells',
    tags,
    querystring: tenantQuery,
    response: { 200: logVerificationSchema, ...problems },
  };
  const config = perMinute(context.limits.write);
  api.get('/log/verify', { schema, config }, async (request, reply) => {
    const tenant = request.query.tenant ?? (await listTenants(context.store))[0];
    if (!tenant) throw refuse('wire/not-found', { what: 'tenant' });
    await actorWithRight(context, request, tenant, 'log/verify');
    reply.header('cache-control', 'no-store');
    return presentVerification(getValue(await verify(context.store, tenant)));
  });
}

/** What is held on whoever asks, for themselves. */
function addOwnData(api: Api, context: ServerContext): void {
  const schema = { operationId: 'getMyData', summary: 'Everything held on the person who asks, as JSON', tags: ['account'], response: { ...problems } };
  const config = perMinute(context.limits.signIn);
  api.get('/me/data', { schema, config }, async (request, reply) => {
    const person = await findVisitor(context, request);
    if (!person) throw refuse('account/sign-in-needed');
    const held = await exportPerson(context.store, person.id);
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="du-lieu-cua-toi.json"')
      .type('application/json; charset=utf-8')
      .serializer((payload: unknown) => payload as string)
      .send(JSON.stringify(held, null, 2) as never);
  });
}

/** Whoever may read the log of the tenant; others are refused before anything is looked up. */
async function readerOf(context: ServerContext, request: FastifyRequest, wanted: TenantId | undefined): Promise<Actor> {
  const tenant = wanted ?? (await listTenants(context.store))[0];
  if (!tenant) throw refuse('wire/not-found', { what: 'tenant' });
  const actor = await actorWithRight(context, request, tenant, 'log/read');
  return actor;
}

function filterOf(query: z.infer<typeof filterQuery>): AuditFilter {
  const { person, kind, about, text: words, before } = query;
  const given = { person, kind, about, text: words };
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const from = dayOf('from', query.from);
  const to = dayOf('to', query.to);
  return { ...chosen, ...(from && { from }), ...(to && { to }), ...(before !== undefined && { before }) };
}

function dayOf(column: string, given: string | undefined): Day | undefined {
  if (!given) return undefined;
  const day = parseDay(given);
  if (!day) throw refuse('wire/bad-day', { given }, { column });
  return day;
}

function presentEntry(entry: AuditEntry): AuditEntryView {
  const { seq, at, actor, name, role, kind, hash, changes, rows } = entry;
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    seq,
    at,
    account: actor,
    person: name,
    role: sayRole(role),
    kind: sayKind(kind),
    says: sayEntry(entry),
    hash,
    changes: changes.map(presentChange),
    more: all - changes.length,
  };
}

const inBoth = (cell: Parameters<typeof sayCell>[0], column: string): Bilingual => ({ vi: sayCell(cell, 'vi', column), en: sayCell(cell, 'en', column) });

function presentChange(change: AuditChange): AuditChangeView {
  const fields = change.fields.map(({ column, before, after }) => ({
    name: sayColumn(column),
    ...(before !== undefined && { before: inBoth(before, column) }),
    after: inBoth(after, column),
  }));
  return { subject: saySubject(change), replaces: change.replaces, fields };
}

function presentVerification({ tenant, entries, rows, head, broken }: Verification): LogVerification {
  const place = broken && { what: broken.what, says: broken.says, ...(broken.seq !== undefined && { seq: broken.seq }) };
  return { tenant, ok: broken === undefined, entries, rows, head, ...(place && { broken: place }) };
}
