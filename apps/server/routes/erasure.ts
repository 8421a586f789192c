/** Erasing what a person is called, by an administrator: the account goes, what was done stays in the log under its code. */
import { type Actor, actorAs, may } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import { erasePerson, findOrganisation, listTenants } from '@moc/store';
import { tenantRequestSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import type { Person } from '../identity/accounts.ts';
import { noteSecurity } from '../identity/security-log.ts';
import { requireRecent } from '../identity/step-up.ts';
import { actorWithRight, membershipsIn } from '../identity/visitor.ts';
import { getValue, refuse } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { problems } from './shared.ts';

export function addErasureRoutes(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = perMinute(context.limits.write);
  const schema = {
    operationId: 'erasePerson',
    summary: 'Erase a person’s name and account; it cannot be undone, and the log’s chain holds as before',
    tags: ['people'],
    params: z.object({ id: z.string().max(100) }),
    body: tenantRequestSchema,
    response: { 204: z.undefined(), ...problems },
  };
  api.post('/people/:id/erase', { schema, config }, async (request, reply) => {
    const { tenant } = request.body;
    await actorWithRight(context, request, tenant, 'person/erase');
    const account = request.params.id as Person['id'];
    const { people } = await findOrganisation(store, tenant);
    const isKnown = Object.hasOwn(people.roles, account) || people.appointments.some((one) => one.account === account);
    if (!isKnown) throw refuse('wire/not-found', { what: account });
    const { person } = await requireRecent(context, request);
    const actors = await eraserOf(context, person);
    getValue(await erasePerson(store, account, (of) => actors.get(of) ?? actorAs(person, of, undefined)));
    noteSecurity(request, 'person-erased', { account });
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

/** In every tenant the membership by which the person may erase, where there is one; `execute` refuses the others. */
async function eraserOf(context: ServerContext, person: Person): Promise<ReadonlyMap<TenantId, Actor>> {
  const actors = new Map<TenantId, Actor>();
  for (const tenant of await listTenants(context.store)) {
    const membership = (await membershipsIn(context, person, tenant)).find(({ role }) => may(role, 'person/erase'));
    actors.set(tenant, actorAs(person, tenant, membership));
  }
  return actors;
}
