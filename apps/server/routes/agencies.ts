/** Agencies of a tenant, who holds which role in them, the memberships of whoever asks, and delegation during leave. */
import { type Actor, actions, mayIn, refuseAt, standsOnDay } from '@moc/domain/assignment';
import { fullNameEn, type TerritoryCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, TenantId } from '@moc/domain/values';
import { execute, findOrganisation, listTenants, readTerritoryNames } from '@moc/store';
import {
  acceptedSchema,
  agencyListSchema,
  appointmentListSchema,
  appointmentRequestSchema,
  changeAgenciesSchema,
  declareAgenciesSchema,
  delegationRequestSchema,
  endRoleRequestSchema,
  type OwnMembership,
  ownMembershipsSchema,
} from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { requireRecent } from '../identity/step-up.ts';
import { findVisitor, membershipsIn, signedInActor } from '../identity/visitor.ts';
import { getValue, Refused, refuse } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { ofTenant, problems } from './shared.ts';

const tags = ['agencies'];
const ofAppointment = ofTenant.extend({ appointment: z.uuid() });

/** Whoever has a standing in the tenant; others are not told that it is there. */
export async function memberOf(context: ServerContext, request: FastifyRequest, tenant: TenantId): Promise<Actor> {
  const actor = await signedInActor(context, request, tenant);
  if (actor.role === 'public') throw refuse('wire/not-found', { what: tenant });
  return actor;
}

export function addAgencyRoutes(api: Api, context: ServerContext): void {
  addAgencyList(api, context);
  addMemberships(api, context);
  addAppointments(api, context);
}

function addAgencyList(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const config = perMinute(context.limits.write);
  const list = {
    operationId: 'agencies',
    summary: 'Agencies of the tenant as last declared, ended ones too, and the acts that passed their duties on',
    tags,
    params: ofTenant,
    response: { 200: agencyListSchema, ...problems },
  };
  api.get('/tenants/:tenant/agencies', { schema: list }, async (request, reply) => {
    const { tenant } = await memberOf(context, request, request.params.tenant);
    const { agencies, changes } = await findOrganisation(store, tenant);
    return reply.header('cache-control', 'no-store').send({ today: today(), agencies: [...agencies], changes: [...changes] } as never);
  });

  const declare = {
    operationId: 'declareAgencies',
    summary: 'Declare agencies; a later declaration of a code takes the place of the one before',
    tags,
    params: ofTenant,
    body: declareAgenciesSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/tenants/:tenant/agencies', { schema: declare, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'declare-agencies', tenant, agencies: request.body.agencies }, actor));
    return reply.code(201).send({ sequence: seq });
  });

  const change = {
    operationId: 'changeAgencies',
    summary: 'Enter acts that pass agencies’ duties on; an agency that keeps none ends the day before',
    tags,
    params: ofTenant,
    body: changeAgenciesSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/tenants/:tenant/agencies/changes', { schema: change, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'change-agencies', tenant, changes: request.body.changes }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

function addMemberships(api: Api, context: ServerContext): void {
  const { store } = context;
  const own = {
    operationId: 'ownMemberships',
    summary: 'From which standings the person can act today, in every tenant, first the one that acts when none is named',
    tags,
    response: { 200: ownMembershipsSchema, ...problems },
  };
  api.get('/memberships', { schema: own }, async (request, reply) => {
    const person = await findVisitor(context, request);
    if (!person) throw refuse('account/sign-in-needed');
    const memberships: OwnMembership[] = [];
    for (const tenant of await listTenants(store)) {
      const { agencies } = await findOrganisation(store, tenant);
      const own = await membershipsIn(context, person, tenant);
      if (own.length === 0) continue;
      const tenantName = await nameOfTenant(context, tenant);
      for (const membership of own) {
        const agencyName = agencies.find(({ code }) => code === membership.agency)?.name;
        memberships.push({
          ...membership,
          tenant,
          tenantName,
          ...(agencyName && { agencyName }),
          actions: actions.filter((action) => mayIn(membership, action)),
        });
      }
    }
    return reply.header('cache-control', 'no-store').send({ memberships } as never);
  });

  const delegate = {
    operationId: 'delegate',
    summary: 'Lend a membership to somebody for days of leave; the same again with other days takes its place',
    tags,
    params: ofTenant,
    body: delegationRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  const config = perMinute(context.limits.write);
  api.post('/tenants/:tenant/delegations', { schema: delegate, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    await requireRecent(context, request);
    const { seq } = getValue(await execute(store, { kind: 'delegate', tenant, ...request.body }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

function addAppointments(api: Api, context: ServerContext): void {
  const { store, accounts, today } = context;
  const config = perMinute(context.limits.write);
  const list = {
    operationId: 'appointments',
    summary: 'Who holds which role in which agency, past and present, and who stands in for whom',
    tags,
    params: ofTenant,
    response: { 200: appointmentListSchema, ...problems },
  };
  api.get('/tenants/:tenant/appointments', { schema: list }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    const mayGrant = refuseAt(actor, 'account/grant-role', {});
    if (mayGrant && refuseAt(actor, 'duty/assign', {})) throw new Refused([mayGrant]);
    const { people } = await findOrganisation(store, tenant);
    const ids = [...new Set([...people.appointments.map(({ account }) => account), ...people.delegations.map(({ to }) => to)])];
    const names = new Map((await accounts.findPeople(ids)).map(({ id, name }) => [id, name]));
    const nameOf = (id: ActorId) => names.get(id) ?? id;
    const appointments = people.appointments.map((one) => ({ ...one, name: nameOf(one.account), standing: standsOnDay(one, today()) }));
    const delegations = people.delegations.map((one) => ({ ...one, name: nameOf(one.to) }));
    return reply.header('cache-control', 'no-store').send({ today: today(), appointments, delegations } as never);
  });

  const appoint = {
    operationId: 'appoint',
    summary: 'Appoint somebody to a role in an agency, or for some days; beside the roles they hold already',
    tags,
    params: ofTenant,
    body: appointmentRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/tenants/:tenant/appointments', { schema: appoint, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    await requireRecent(context, request);
    const from = request.body.from ?? today();
    const { seq } = getValue(await execute(store, { kind: 'grant-role', tenant, ...request.body, from }, actor));
    return reply.code(201).send({ sequence: seq });
  });

  const end = {
    operationId: 'endRole',
    summary: 'End an appointment after its last day; the last of an agency with open duties names who takes over',
    tags,
    params: ofAppointment,
    body: endRoleRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/tenants/:tenant/appointments/:appointment/end', { schema: end, config }, async (request, reply) => {
    const { tenant, appointment } = request.params;
    const actor = await memberOf(context, request, tenant);
    await requireRecent(context, request);
    const { seq } = getValue(await execute(store, { kind: 'end-role', tenant, appointment, ...request.body }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}

/** What the province is called; its code where no list of units names it. */
async function nameOfTenant({ store }: ServerContext, tenant: TenantId): Promise<Bilingual> {
  const code = tenant as string as TerritoryCode;
  const name = (await readTerritoryNames(store, tenant, [code])).get(tenant) ?? tenant;
  return { vi: name, en: fullNameEn(name, code) };
}
