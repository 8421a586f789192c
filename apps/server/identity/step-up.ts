/** Acts that weigh much ask who is sitting there: the session must have been proved a short while ago, else it is proved again. */
import type { FastifyRequest } from 'fastify';
import { now } from '../clock.ts';
import type { ServerContext } from '../context.ts';
import { refuse } from '../present/refused.ts';
import type { Session } from './accounts.ts';
import { isDemonstrationEmail } from './demonstration.ts';
import { isLocalRequest } from './locality.ts';
import { noteSecurity } from './security-log.ts';

/** Before changes of accounts. */
export const usualRecentMinutes = 15;

/** Before approvals and publication, of which an afternoon holds many. */
export const weightyMinutes = 30;

/** The session of the request; undefined for the public. */
export async function findSession({ accounts }: ServerContext, request: FastifyRequest): Promise<Session | undefined> {
  const { cookie } = request.headers;
  if (!cookie) return undefined;
  const session = await accounts.findSession(new Headers({ cookie }));
  return session && isDemonstrationEmail(session.person.email) && !isLocalRequest(request) ? undefined : session;
}

export async function getSession(context: ServerContext, request: FastifyRequest): Promise<Session> {
  const session = await findSession(context, request);
  if (!session) throw refuse('account/sign-in-needed');
  return session;
}

/**
 * Call before an approval, a publication, or a change to an account. Throws `account/sign-in-needed` for the public and
 * `account/step-up-needed` when the person last proved who they are more than `minutes` ago; the pages then ask for the
 * password, a code or a passkey and try again.
 */
export async function requireRecent(context: ServerContext, request: FastifyRequest, minutes: number = usualRecentMinutes): Promise<Session> {
  const session = await getSession(context, request);
  if (now().getTime() - session.authenticatedAt.getTime() > minutes * 60_000) {
    noteSecurity(request, 'proof-asked', { account: session.person.id });
    throw refuse('account/step-up-needed', { minutes });
  }
  return session;
}
