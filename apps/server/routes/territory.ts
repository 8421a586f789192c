/** Units in time: those of a day, one code through the years and what became of it, changes, crosswalks, boundaries, and lists taken in. */
import { createHash } from 'node:crypto';
import { readTable, readTextFile } from '@moc/documents';
import { type NamedAgency, namedAgencies } from '@moc/domain/dataset';
import {
  changesBetween,
  changesOfCode,
  childrenOf,
  commonGround,
  crosswalk,
  dayOfUnit,
  explainFate,
  findUnitOn,
  holderOf,
  type Territory,
  type TerritoryCode,
  type TerritoryUnit,
  territoryListKinds,
  unitsOn,
  versionsOf,
} from '@moc/domain/territory';
import { type Day, parseDay, type TenantId } from '@moc/domain/values';
import { agencyRegister } from '@moc/facts';
import { actionOf, findTerritory, importTerritories, listTenants, previewTerritories, type TerritoryImportRequest } from '@moc/store';
import {
  boundariesSchema,
  changeListSchema,
  commonGroundSchema,
  crosswalkSchema,
  namedAgenciesSchema,
  tenantIdSchema,
  territoryCodeSchema,
  territoryImportResultSchema,
  territoryLevelSchema,
  unitHistorySchema,
  unitListSchema,
} from '@moc/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { actorWithRight } from '../identity/visitor.ts';
import { megabyte } from '../present/body-limit.ts';
import { messageOf, statusOf } from '../present/problems.ts';
import { getValue, Refused, refuse } from '../present/refused.ts';
import { type Content, sendRepresentation } from '../present/representation.ts';
import { readBoundaries } from '../reading/boundaries.ts';
import { receiveFile } from '../reading/received-file.ts';
import { perMinute } from './rate.ts';
import { idParameters, json, jsonAnswer, problems, sendOfDossier } from './shared.ts';

const tags = ['territory'];
const tenantParameters = z.object({ tenant: tenantIdSchema });
const base = '/tenants/:tenant/territories';

const dayText = (description: string) =>
  z
    .string()
    .max(40)
    .optional()
    .meta({ description: `${description}, YYYY-MM-DD; today in Vietnam when absent.`, example: '2024-12-31' });
const level = territoryLevelSchema.optional().meta({ description: 'Every level when absent.' });

export function addTerritoryRoutes(api: Api, context: ServerContext): void {
  addUnits(api, context);
  addChanges(api, context);
  addCrosswalk(api, context);
  addBoundaries(api, context);
  addHistory(api, context);
  addListImport(api, context);
  addNamedAgencies(api, context);
}

function addNamedAgencies(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'listNamedAgencies',
    summary: 'Agencies that a resolution names, where, and who holds their duties on a day',
    tags,
    params: idParameters,
    querystring: z.object({ on: dayText('The day of reading') }),
    response: { 200: jsonAnswer(namedAgenciesSchema, 'The agencies, in the order in which the text first names them'), ...problems },
  };
  api.get('/resolutions/:id/agencies', { schema }, async (request, reply) => {
    const on = dayFrom(context, 'on', request.query.on);
    await sendOfDossier(context, request, reply, request.params.id, ['agencies', on], ({ resolution }) =>
      json({ on, agencies: namedAgencies(resolution, agencyRegister, on).map(presentAgency) }),
    );
    return reply;
  });
}

function presentAgency({ agency, namings, holders }: NamedAgency) {
  return {
    agency,
    namings,
    holders: holders.map(({ path, ...holder }) => {
      const act = path.at(-1)?.act;
      return { ...holder, ...(act && { act: act.name, since: act.effective }) };
    }),
  };
}

function addUnits(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'listTerritories',
    summary: 'The units that stand on a day, flat; `parent` joins them to a tree',
    tags,
    params: tenantParameters,
    querystring: z.object({
      on: dayText('The day'),
      level,
      within: territoryCodeSchema.optional().meta({ description: 'Only this unit and those below it on that day.' }),
    }),
    response: { 200: jsonAnswer(unitListSchema, 'The units, by code'), ...problems },
  };
  api.get(base, { schema }, async (request, reply) => {
    const { level: wanted, within } = request.query;
    const on = dayFrom(context, 'on', request.query.on);
    return sendOfTerritory(context, request, reply, ['units', on, wanted ?? '', within ?? ''], (territory) => {
      const units = unitsOn(territory, on, wanted).filter((unit) => within === undefined || isWithin(territory, unit, within, on));
      return json({ on, units });
    });
  });
}

/** The unit itself, or one that has it above. */
function isWithin(territory: Territory, unit: TerritoryUnit, within: TerritoryCode, on: Day): boolean {
  for (let above: TerritoryUnit | undefined = unit; above; above = above.parent === undefined ? undefined : findUnitOn(territory, above.parent, on))
    if (above.code === within) return true;
  return false;
}

function addChanges(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'listTerritoryChanges',
    summary: 'What acts did to units after one day and up to another: merged, split, boundary moved, renamed, recoded, moved, level abolished',
    tags,
    params: tenantParameters,
    querystring: z.object({
      from: z.string().max(40).meta({ description: 'Changes after this day.', example: '2024-01-01' }),
      to: dayText('Changes up to this day'),
      code: territoryCodeSchema.optional().meta({ description: 'Only changes that this unit takes part in.' }),
    }),
    response: { 200: jsonAnswer(changeListSchema, 'The changes, oldest first'), ...problems },
  };
  api.get(`${base}/changes`, { schema }, async (request, reply) => {
    const { code } = request.query;
    const [from, to] = [dayFrom(context, 'from', request.query.from), dayFrom(context, 'to', request.query.to)];
    return sendOfTerritory(context, request, reply, ['changes', from, to, code ?? ''], (territory) =>
      json({ from, to, changes: changesBetween(territory, { from, to, ...(code && { code }) }) }),
    );
  });
}

const crosswalkQuery = z.object({
  from: z.string().max(40).meta({ description: 'The day whose units are followed.', example: '2024-12-31' }),
  to: dayText('The day whose units carry the land'),
  level: territoryLevelSchema.meta({ description: 'Level of the units of the first day.' }),
  into: territoryLevelSchema.optional().meta({ description: 'Level wanted on the second day; wherever the land lies when absent.' }),
});

function addCrosswalk(api: Api, context: ServerContext): void {
  const links = {
    operationId: 'getTerritoryCrosswalk',
    summary: 'Which units of one day carry the land of the units of another, with the share of each where it is known',
    tags,
    params: tenantParameters,
    querystring: crosswalkQuery,
    response: { 200: jsonAnswer(crosswalkSchema, 'The links'), ...problems },
  };
  api.get(`${base}/crosswalk`, { schema: links }, async (request, reply) => {
    const { level: of, into } = request.query;
    const [from, to] = [dayFrom(context, 'from', request.query.from), dayFrom(context, 'to', request.query.to)];
    return sendOfTerritory(context, request, reply, ['crosswalk', from, to, of, into ?? ''], (territory) =>
      json(crosswalk(territory, { from, to, level: of, ...(into && { into }) })),
    );
  });
  const ground = {
    operationId: 'getTerritoryCommonGround',
    summary: 'The finest groups of units that cover the same land on both days',
    tags,
    params: tenantParameters,
    querystring: crosswalkQuery,
    response: { 200: jsonAnswer(commonGroundSchema, 'The groups'), ...problems },
  };
  api.get(`${base}/common-ground`, { schema: ground }, async (request, reply) => {
    const { level: of, into } = request.query;
    const [from, to] = [dayFrom(context, 'from', request.query.from), dayFrom(context, 'to', request.query.to)];
    return sendOfTerritory(context, request, reply, ['common-ground', from, to, of, into ?? ''], (territory) =>
      json({
        groups: commonGround(territory, [
          { day: from, level: of },
          { day: to, level: into ?? of },
        ]),
      }),
    );
  });
}

function addBoundaries(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'getTerritoryBoundaries',
    summary: 'Simplified boundaries of a level as they hold on a day (GeoJSON, WGS 84); empty where none are at hand',
    tags,
    params: tenantParameters,
    querystring: z.object({ on: dayText('The day'), level: territoryLevelSchema }),
    response: { 200: { description: 'The boundaries', content: { 'application/geo+json': { schema: boundariesSchema } } }, ...problems },
  };
  api.get(`${base}/boundaries`, { schema }, async (request, reply) => {
    const on = dayFrom(context, 'on', request.query.on);
    const { level: of } = request.query;
    return sendOfTerritory(context, request, reply, ['boundaries', on, of], async () => ({
      type: 'application/geo+json; charset=utf-8',
      body: JSON.stringify(await readBoundaries(context.boundaries, of, on)),
    }));
  });
}

function addHistory(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'getTerritory',
    summary: 'One code through time: versions, acts, and what became of the unit by a day',
    tags,
    params: tenantParameters.extend({ code: territoryCodeSchema }),
    querystring: z.object({
      on: dayText('The day of reading'),
      named: z
        .string()
        .max(40)
        .optional()
        .meta({ description: 'The day on which the unit was named; the day of reading, or its last day before, when absent.' }),
    }),
    response: { 200: jsonAnswer(unitHistorySchema, 'The history'), ...problems },
  };
  api.get(`${base}/:code`, { schema }, async (request, reply) => {
    const { code } = request.params;
    const on = dayFrom(context, 'on', request.query.on);
    const asked = request.query.named === undefined ? undefined : dayFrom(context, 'named', request.query.named);
    return sendOfTerritory(context, request, reply, ['history', code, on, asked ?? ''], (territory) => {
      const named = asked ?? dayOfUnit(territory, code, on);
      if (named === undefined) throw refuse('wire/not-found', { what: code });
      return json(presentHistory(territory, code, named, on));
    });
  });
}

function presentHistory(territory: Territory, code: TerritoryCode, named: Day, on: Day) {
  const fate = explainFate(territory, code, { named, read: on });
  const path = (['province', 'district', 'commune'] as const).flatMap((of) => holderOf(territory, code, named, of) ?? []);
  return {
    code,
    on,
    named,
    versions: versionsOf(territory, code),
    path,
    children: childrenOf(territory, code, named),
    changes: changesOfCode(territory, code),
    ...(fate && { fate: { says: fate.says, successors: fate.successors, ...(fate.province && { province: fate.province }) } }),
  };
}

const largestList = 4 * megabyte;

function addListImport(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'importTerritories',
    summary: 'Take a list of acts, units or changes in, whole or not at all; with preview=true say what would happen',
    tags,
    params: tenantParameters.extend({ list: z.enum(territoryListKinds as [string, ...string[]]) }),
    querystring: z.object({
      preview: z.enum(['true', 'false']).optional().meta({ description: 'Check and count, write nothing.' }),
      file: z.string().max(300).optional().meta({ description: 'The file’s name, for a body sent as text/csv.' }),
    }),
    response: { 200: territoryImportResultSchema, 201: territoryImportResultSchema, ...problems },
  };
  const bounds = { bodyLimit: largestList, config: perMinute(context.limits.write) };
  api.post(`${base}/imports/:list`, { schema, ...bounds }, async (request, reply) => {
    const tenant = await getKnownTenant(context, request.params.tenant);
    const list = request.params.list as TerritoryImportRequest['list'];
    const actor = await actorWithRight(context, request, tenant, actionOf['import-territories']);
    const { name, bytes } = await receiveFile(request, request.query.file ?? `${list}.csv`, largestList);
    const { text } = getValue(readTextFile(bytes, name, { maximumBytes: largestList }));
    const table = getValue(readTable(text, name));
    const asked: TerritoryImportRequest = { tenant, list, file: { name, sha256: createHash('sha256').update(bytes).digest('hex') }, table };
    const told = { list, file: name, rows: table.rows.length };
    if (request.query.preview === 'true') {
      const outcome = await previewTerritories(context.store, asked, actor);
      if (!outcome.ok && statusOf(outcome.refusals[0]) >= 500) throw new Refused(outcome.refusals);
      const { added, repeated, replaced } = outcome.ok ? outcome.value : { added: 0, repeated: 0, replaced: 0 };
      return reply.send({ ...told, preview: true, stored: false, added, repeated, replaced, messages: outcome.ok ? [] : outcome.refusals.map(messageOf) });
    }
    const { summary } = getValue(await importTerritories(context.store, asked, actor));
    const { added, repeated, replaced } = summary;
    return reply.code(201).send({ ...told, preview: false, stored: true, added, repeated, replaced, messages: [] });
  });
}

function dayFrom({ today }: ServerContext, column: string, given: string | undefined): Day {
  if (given === undefined || given === '') return today();
  const day = parseDay(given);
  if (!day) throw refuse('wire/bad-day', { given }, { column });
  return day;
}

async function getKnownTenant({ store }: ServerContext, tenant: TenantId): Promise<TenantId> {
  if ((await listTenants(store)).includes(tenant)) return tenant;
  throw refuse('wire/not-found', { what: tenant });
}

/** Administrative units are public: one answer for everybody, kept until a list is taken in. */
async function sendOfTerritory(
  context: ServerContext,
  request: FastifyRequest<{ Params: { tenant: TenantId } }>,
  reply: FastifyReply,
  question: readonly string[],
  make: (territory: Territory) => Content | Promise<Content>,
): Promise<FastifyReply> {
  const tenant = await getKnownTenant(context, request.params.tenant);
  const territory = await findTerritory(context.store, tenant);
  const key = JSON.stringify(['territory', tenant, editionOf(territory), ...question]);
  const representation = await context.representations.get(key, async () => make(territory));
  return sendRepresentation(request, reply, 'public', representation);
}

const editions = new WeakMap<Territory, number>();
let lastEdition = 0;

/** A number that stays while the lists do: the store gives the same record until one is taken in. */
function editionOf(territory: Territory): number {
  const edition = editions.get(territory) ?? ++lastEdition;
  editions.set(territory, edition);
  return edition;
}
