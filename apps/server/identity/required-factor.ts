/** Roles that a tenant wants guarded by a second factor: nobody acts there from a session that stands on one factor alone. */
import { membershipsOf, type Role } from '@moc/domain/assignment';
import { findOrganisation, listTenants } from '@moc/store';
import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { refuse } from '../present/refused.ts';
import type { Person, Session } from './accounts.ts';
import { isDemonstrationEmail } from './demonstration.ts';
import { findSession } from './step-up.ts';

/** Whether a role that the person holds today, in any tenant, must have a second factor. Demonstration accounts, which live on this machine alone, need none. */
export async function mustHaveSecondFactor({ store, today }: ServerContext, { id, email }: Person): Promise<boolean> {
  if (isDemonstrationEmail(email)) return false;
  for (const tenant of await listTenants(store)) {
    const { secondFactorRoles, people, agencies } = await findOrganisation(store, tenant);
    if (secondFactorRoles.length > 0 && membershipsOf(people, agencies, id, today()).some(({ role }) => secondFactorRoles.includes(role))) return true;
  }
  return false;
}

/** A passkey stands for both factors; who switched the app on has given a code in any other session. What a provider asked for is not told to us. */
export async function standsOnTwoFactors({ identity }: ServerContext, { person, method }: Pick<Session, 'person' | 'method'>): Promise<boolean> {
  return method === 'passkey' || (await identity.secondFactors.stateOf(person.id)).totp;
}

/** Refused with `account/second-factor-needed` when one of the roles held must have a second factor and the session stands on one alone. */
export async function demandSecondFactor(context: ServerContext, request: FastifyRequest, held: readonly Role[], required: readonly Role[]): Promise<void> {
  if (!held.some((role) => required.includes(role))) return;
  const session = await findSession(context, request);
  if (!session || isDemonstrationEmail(session.person.email) || (await standsOnTwoFactors(context, session))) return;
  throw refuse('account/second-factor-needed');
}

/** Whether a fresh proof must be a code or a passkey: the person must have a second factor and has one. */
export async function mustProveWithSecond(context: ServerContext, person: Person): Promise<boolean> {
  if (!(await mustHaveSecondFactor(context, person))) return false;
  const { secondFactors, passkeys } = context.identity;
  return (await secondFactors.stateOf(person.id)).totp || (await passkeys.list(person.id)).length > 0;
}
