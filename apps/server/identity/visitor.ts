/** Who makes a request, and as whom they act in a tenant. The rights themselves are the domain's; `execute` checks them. */
import { type Action, type Actor, actorAs, type Membership, may, membershipsOf, refuseWithoutRight } from '@moc/domain/assignment';
import { actorId, type TenantId } from '@moc/domain/values';
import { findOrganisation } from '@moc/store';
import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { demand, Refused, refuse } from '../present/refused.ts';
import type { Entrance } from '../present/representation.ts';
import type { Person } from './accounts.ts';
import { isDemonstrationEmail } from './demonstration.ts';
import { isLocalRequest } from './locality.ts';
import { demandSecondFactor } from './required-factor.ts';

/** The person whose session the request carries; undefined for the public. */
export async function findVisitor({ accounts }: ServerContext, request: FastifyRequest): Promise<Person | undefined> {
  const { cookie } = request.headers;
  if (!cookie) return undefined;
  const person = await accounts.findPerson(new Headers({ cookie }));
  return person && isDemonstrationEmail(person.email) && !isLocalRequest(request) ? undefined : person;
}

/** The visitor's memberships of the tenant that stand today. */
export async function membershipsIn({ store, today }: ServerContext, person: Pick<Person, 'id'>, tenant: TenantId): Promise<readonly Membership[]> {
  const { agencies, people } = await findOrganisation(store, tenant);
  return membershipsOf(people, agencies, person.id, today());
}

/**
 * The visitor as an actor in the tenant: as the membership that the request names (`as`, in the query or the header `x-moc-as`),
 * else as the first that stands. Whoever holds none there is the public; whoever names one that is not theirs is refused, and so is
 * whoever must have a second factor there and has given one alone.
 */
export async function actorIn(context: ServerContext, request: FastifyRequest, tenant: TenantId): Promise<Actor> {
  const person = await findVisitor(context, request);
  if (!person) return { id: actorId('public'), name: 'Công chúng', tenant, role: 'public' };
  const { agencies, people, secondFactorRoles } = await findOrganisation(context.store, tenant);
  const memberships = membershipsOf(people, agencies, person.id, context.today());
  const held = memberships.map(({ role }) => role);
  await demandSecondFactor(context, request, held, secondFactorRoles);
  const named = namedMembership(request, tenant);
  const membership = named === undefined ? memberships[0] : memberships.find(({ id }) => id === named);
  if (named !== undefined && !membership) throw new Refused([{ code: 'assignment/unknown-membership', parameters: { membership: named } }]);
  return actorAs(person, tenant, membership);
}

/**
 * The query is read as it was sent: schemas of routes drop what they do not name. "83/ID" names the membership of one tenant and
 * says nothing of the others, so that a window that acts in one may look at the pages of another.
 */
function namedMembership({ url, headers }: FastifyRequest, tenant: TenantId): string | undefined {
  const query = url.indexOf('?');
  const given = (query < 0 ? null : new URLSearchParams(url.slice(query)).get('as')) ?? headers['x-moc-as'];
  if (typeof given !== 'string' || given === '') return undefined;
  const [of, id] = given.includes('/') ? given.split('/', 2) : [tenant, given];
  return of === tenant ? id : undefined;
}

/** For writes: the public is asked to sign in; everything else is decided by `execute`. */
export async function signedInActor(context: ServerContext, request: FastifyRequest, tenant: TenantId): Promise<Actor> {
  const actor = await actorIn(context, request, tenant);
  if (actor.id === 'public') throw refuse('account/sign-in-needed');
  return actor;
}

/** For answers that want a right: refused before anything is looked up for somebody whose role does not have it at all. */
export async function actorWithRight(context: ServerContext, request: FastifyRequest, tenant: TenantId, action: Action): Promise<Actor> {
  const actor = await signedInActor(context, request, tenant);
  demand(refuseWithoutRight(actor, action, tenant));
  return actor;
}

/** Through which door the actor reads. */
export function entranceOf(actor: Actor): Entrance {
  return may(actor.role, 'internal/read') ? 'internal' : 'public';
}
