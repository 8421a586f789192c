/** Who is asking, the first administrator, and the session: sign-in and sign-out by better-auth, under our own problem details. */
import { actions, may, refuseWithoutRight } from '@moc/domain/assignment';
import { execute, findRoles, listTenants } from '@moc/store';
import { acceptedSchema, accountRequestSchema, type Grant, type Me, meSchema, setupRequestSchema } from '@moc/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { now } from '../clock.ts';
import type { Api, ServerContext } from '../context.ts';
import type { Person } from '../identity/accounts.ts';
import { createAdministrator, tenantsWithoutAdministrator } from '../identity/administration.ts';
import { isDemonstrationEmail } from '../identity/demonstration.ts';
import { isLocalRequest } from '../identity/locality.ts';
import { isSetupToken, useSetupToken } from '../identity/setup-link.ts';
import { findVisitor, signedInActor } from '../identity/visitor.ts';
import { getValue, Refused, refuse } from '../present/refused.ts';
import { problems } from './shared.ts';

const tags = ['account'];
const minute = 60_000;

export function addAccountRoutes(api: Api, context: ServerContext): void {
  const { accounts, store, limits } = context;

  const me = { operationId: 'me', summary: 'Who is asking and what they may do', tags, response: { 200: meSchema, ...problems } };
  api.get('/me', { schema: me }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return presentMe(context, request, await findVisitor(context, request));
  });

  const setup = {
    operationId: 'setup',
    summary: 'Create the first administrator with the one-time link',
    tags,
    body: setupRequestSchema,
    response: { 201: meSchema, ...problems },
  };
  const setupLimit = { rateLimit: { max: limits.signIn, timeWindow: minute } };
  api.post('/setup', { schema: setup, config: setupLimit }, async (request, reply) => {
    const { token, ...person } = request.body;
    if ((await tenantsWithoutAdministrator(store)).length === 0) throw refuse('account/setup-done');
    if (isDemonstrationEmail(person.email)) throw refuse('account/email-taken', { email: person.email });
    if (!(await isSetupToken(accounts, token, now())) || !(await useSetupToken(accounts))) throw refuse('account/setup-link-invalid');
    const administrator = await createAdministrator(store, accounts, person);
    const signedIn = await accounts.handle(signInRequest(request, { email: administrator.email, password: person.password }));
    copyCookies(signedIn, reply);
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send(await presentMe(context, request, administrator));
  });
}

/** New accounts, by the tenant's administrator; the role is granted through the log. */
export function addAccountAdministration(api: Api, context: ServerContext): void {
  const { accounts, store, limits } = context;
  const create = {
    operationId: 'createAccount',
    summary: 'Create an account with a role in one tenant',
    tags,
    body: accountRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  const config = { rateLimit: { max: limits.write, timeWindow: minute } };
  api.post('/accounts', { schema: create, config }, async (request, reply) => {
    const { tenant, role, ...person } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const refusal = refuseWithoutRight(actor, 'account/grant-role', tenant);
    if (refusal) throw new Refused([refusal]);
    if (isDemonstrationEmail(person.email) || (await accounts.findByEmail(person.email))) throw refuse('account/email-taken', { email: person.email });
    const { id } = await accounts.create(person);
    const { seq } = getValue(await execute(store, { kind: 'grant-role', tenant, account: id, role }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

/** Sign-in and sign-out; nothing else of better-auth is reachable. */
export function addSessionRoutes(auth: Api, context: ServerContext): void {
  const { accounts, limits } = context;
  const credentials = z.object({ email: z.string().max(320), password: z.string().max(128) });

  const signIn = {
    operationId: 'signIn',
    summary: 'Sign in with a local account; sets the session cookie',
    tags,
    body: credentials,
    response: { 200: meSchema, ...problems },
  };
  const perAddress = { rateLimit: { max: limits.signIn * 6, timeWindow: minute } };
  const countForAccount = auth.createRateLimit({
    max: limits.signIn,
    timeWindow: minute,
    keyGenerator: (request) => `${request.ip} ${(request.body as z.infer<typeof credentials>).email.trim().toLowerCase()}`,
  });
  auth.post('/sign-in/email', { schema: signIn, config: perAddress }, async (request, reply) => {
    const count = await countForAccount(request);
    if (!count.isAllowed && count.isExceeded) {
      reply.header('retry-after', count.ttlInSeconds);
      throw refuse('wire/too-many-requests', { seconds: count.ttlInSeconds });
    }
    const { email } = request.body;
    if (isDemonstrationEmail(email) && !offersDemonstration(context, request)) throw refuse('account/demonstration-local-only');
    const answer = await accounts.handle(signInRequest(request, request.body));
    const person = answer.ok ? await accounts.findByEmail(email) : undefined;
    if (!person) throw refuse('account/wrong-credentials');
    copyCookies(answer, reply);
    return reply.header('cache-control', 'no-store').send(await presentMe(context, request, person));
  });

  const signOut = { operationId: 'signOut', summary: 'End the session', tags, response: { 204: z.undefined(), ...problems } };
  auth.post('/sign-out', { schema: signOut }, async (request, reply) => {
    const answer = await accounts.handle(authRequest(request, '/api/auth/sign-out', {}));
    copyCookies(answer, reply);
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

function offersDemonstration({ demonstration }: ServerContext, request: FastifyRequest): boolean {
  return demonstration.length > 0 && isLocalRequest(request);
}

async function presentMe(context: ServerContext, request: FastifyRequest, person: Person | undefined): Promise<Me> {
  return {
    ...(person && { person: { id: person.id, name: person.name, email: person.email } }),
    grants: person ? await grantsOf(context, person) : [],
    needsSetup: (await tenantsWithoutAdministrator(context.store)).length > 0,
    demonstration: offersDemonstration(context, request) ? context.demonstration : [],
  };
}

async function grantsOf({ store }: ServerContext, person: Person): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (const tenant of await listTenants(store)) {
    const role = (await findRoles(store, tenant)).get(person.id);
    if (role) grants.push({ tenant, role, actions: actions.filter((action) => may(role, action)) });
  }
  return grants;
}

const signInRequest = (request: FastifyRequest, credentials: { readonly email: string; readonly password: string }): Request =>
  authRequest(request, '/api/auth/sign-in/email', { email: credentials.email.trim().toLowerCase(), password: credentials.password });

/** The request as better-auth wants it. Its origin is ours: requests from elsewhere were refused before. */
function authRequest(request: FastifyRequest, path: string, body: unknown): Request {
  const base = `${request.protocol}://${request.host}`;
  const headers = new Headers({ 'content-type': 'application/json', origin: base, 'x-forwarded-for': request.ip });
  for (const name of ['cookie', 'user-agent'] as const) if (request.headers[name]) headers.set(name, request.headers[name]);
  return new Request(new URL(path, base), { method: 'POST', headers, body: JSON.stringify(body) });
}

function copyCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
}
