/** Who makes a request, and as whom they act in a tenant. The rights themselves are the domain's; `execute` checks them. */
import { type Actor, may, type Role } from '@moc/domain/assignment';
import { actorId, type TenantId } from '@moc/domain/values';
import { findRole } from '@moc/store';
import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { refuse } from '../present/refused.ts';
import type { Entrance } from '../present/representation.ts';
import type { Person } from './accounts.ts';
import { isDemonstrationEmail } from './demonstration.ts';
import { isLocalRequest } from './locality.ts';

/** The person whose session the request carries; undefined for the public. */
export async function findVisitor({ accounts }: ServerContext, request: FastifyRequest): Promise<Person | undefined> {
  const { cookie } = request.headers;
  if (!cookie) return undefined;
  const person = await accounts.findPerson(new Headers({ cookie }));
  return person && isDemonstrationEmail(person.email) && !isLocalRequest(request) ? undefined : person;
}

/** The visitor as an actor in the tenant; whoever holds no role there is the public. */
export async function actorIn(context: ServerContext, request: FastifyRequest, tenant: TenantId): Promise<Actor> {
  const person = await findVisitor(context, request);
  if (!person) return { id: actorId('public'), name: 'Công chúng', tenant, role: 'public' };
  const role: Role = (await findRole(context.store, tenant, person.id)) ?? 'public';
  return { id: person.id, name: person.name, tenant, role };
}

/** For writes: the public is asked to sign in; everything else is decided by `execute`. */
export async function signedInActor(context: ServerContext, request: FastifyRequest, tenant: TenantId): Promise<Actor> {
  const actor = await actorIn(context, request, tenant);
  if (actor.id === 'public') throw refuse('account/sign-in-needed');
  return actor;
}

/** Through which door the actor reads. */
export function entranceOf(actor: Actor): Entrance {
  return may(actor.role, 'internal/read') ? 'internal' : 'public';
}
