/** The way in by an OpenID Connect provider: sent there, received back, joined only to accounts that were invited. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import type { Person } from '../identity/accounts.ts';
import { openIdCookie } from '../identity/cookies.ts';
import { letIn, renewSession } from '../identity/entering.ts';
import type { OpenId, OpenIdAnswer } from '../identity/open-id.ts';
import { mustProveWithSecond } from '../identity/required-factor.ts';
import { noteSecurity } from '../identity/security-log.ts';
import { findSession } from '../identity/step-up.ts';
import { refuse } from '../present/refused.ts';
import { perMinute } from './rate.ts';

const callbackPath = '/api/auth/open-id/callback';
const signInPage = '/dang-nhap';
const cookieSeconds = 600;

/** A place within our own pages; anything else becomes the first page. */
export const ownPlace = (given: string | undefined): string => (given !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : '/');

export function addOpenIdRoutes(auth: Api, context: ServerContext): void {
  const { openId } = context.identity;
  if (!openId) return;
  const config = perMinute(context.limits.signIn * 6);

  const query = z.object({ returnTo: z.string().max(500).optional(), purpose: z.enum(['sign-in', 'step-up']).optional() });
  auth.get('/open-id/start', { schema: { hide: true, querystring: query }, config }, async (request, reply) => {
    const redirect = context.identity.addressOf(request, callbackPath);
    const { purpose = 'sign-in', returnTo } = request.query;
    const begun = await openId.begin(purpose, ownPlace(returnTo), redirect).catch(() => undefined);
    if (!begun) throw refuse('account/open-id-unavailable');
    context.identity.cookies.write(reply, openIdCookie, begun.token, cookieSeconds);
    return reply.header('cache-control', 'no-store').redirect(begun.address, 303);
  });

  auth.get('/open-id/callback', { schema: { hide: true }, config }, async (request, reply) => {
    const { cookies } = context.identity;
    const token = cookies.read(request, openIdCookie);
    cookies.clear(reply, openIdCookie);
    reply.header('cache-control', 'no-store');
    const answered = new URL(context.identity.addressOf(request, request.url));
    const answer = token === undefined ? undefined : await openId.finish(token, answered);
    if (!answer) noteSecurity(request, 'open-id-refused');
    if (!answer) return reply.redirect(`${signInPage}?loi=open-id-refused`, 303);
    return answer.purpose === 'step-up' ? proveAnew(context, openId, request, reply, answer) : enter(context, openId, request, reply, answer);
  });
}

async function enter(context: ServerContext, openId: OpenId, request: FastifyRequest, reply: FastifyReply, answer: OpenIdAnswer): Promise<FastifyReply> {
  const person = await findOrLink(context, openId, answer);
  if (!person) return reply.redirect(`${signInPage}?loi=open-id-not-invited`, 303);
  const how = await letIn(context, request, reply, person, 'open-id');
  return reply.redirect(how === 'entered' ? answer.returnTo : `${signInPage}?buoc=2`, 303);
}

/** The account of the identity; on the first visit the invited one of the verified address. */
async function findOrLink({ accounts, identity }: ServerContext, openId: OpenId, { subject, email }: OpenIdAnswer): Promise<Person | undefined> {
  const known = await openId.findPerson(subject);
  if (known !== undefined) return accounts.findById(known);
  const person = email === undefined ? undefined : await accounts.findByEmail(email);
  if (!person || !(await openId.mayLink(person.id))) return undefined;
  await openId.link(person.id, subject);
  await identity.invitations.acceptFor(person.id);
  return person;
}

async function proveAnew(context: ServerContext, openId: OpenId, request: FastifyRequest, reply: FastifyReply, answer: OpenIdAnswer): Promise<FastifyReply> {
  const session = await findSession(context, request);
  const isOther = !session || (await openId.findPerson(answer.subject)) !== session.person.id;
  // What the provider asked for is not told to us: it stands for one factor.
  if (isOther || (await mustProveWithSecond(context, session.person))) return reply.redirect(`${signInPage}?loi=open-id-refused`, 303);
  await renewSession(context, request, reply, session);
  return reply.redirect(answer.returnTo, 303);
}
