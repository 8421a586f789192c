/** Who is asking, the first administrator, the ways in, and the session: begun, proved anew, ended, all under our own problem details. */
import { actions, mayIn } from '@moc/domain/assignment';
import { execute, listTenants } from '@moc/store';
import {
  acceptedSchema,
  accountRequestSchema,
  codeRequestSchema,
  emailRequestSchema,
  type Grant,
  type Me,
  meSchema,
  passkeyAnswerSchema,
  passkeyQuestionSchema,
  resetRequestSchema,
  type StepUpRequest,
  setupRequestSchema,
  signInOptionsSchema,
  stepUpRequestSchema,
} from '@moc/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { now } from '../clock.ts';
import type { Api, ServerContext } from '../context.ts';
import type { Person, Session, SignInMethod } from '../identity/accounts.ts';
import { createAdministrator, tenantsWithoutAdministrator } from '../identity/administration.ts';
import { sessionCookie } from '../identity/cookies.ts';
import { isDemonstrationEmail } from '../identity/demonstration.ts';
import { countCode, countTry, letIn, openSession, rememberDevice, renewSession, takeSecondStep } from '../identity/entering.ts';
import { resetLetter, securityLetter } from '../identity/letters.ts';
import { isLocalRequest } from '../identity/locality.ts';
import { findPasswordFault, type PasswordOwner } from '../identity/password-rules.ts';
import { mustHaveSecondFactor, mustProveWithSecond, standsOnTwoFactors } from '../identity/required-factor.ts';
import { noteSecurity } from '../identity/security-log.ts';
import { isSetupToken, useSetupToken } from '../identity/setup-link.ts';
import { findSession, getSession } from '../identity/step-up.ts';
import { actorWithRight, findVisitor, membershipsIn } from '../identity/visitor.ts';
import { getValue, refuse } from '../present/refused.ts';
import { problems } from './shared.ts';

const tags = ['account'];
const minute = 60_000;
const resetMinutes = 30;

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
    if (!(await isSetupToken(accounts, token, now()))) throw refuse('account/setup-link-invalid');
    refuseWeakPassword(person.password, person);
    if (!(await useSetupToken(accounts))) throw refuse('account/setup-link-invalid');
    const administrator = await createAdministrator(store, accounts, person);
    await openSession(context, request, reply, administrator, 'setup-link');
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
    const actor = await actorWithRight(context, request, tenant, 'account/grant-role');
    if (isDemonstrationEmail(person.email) || (await accounts.findByEmail(person.email))) throw refuse('account/email-taken', { email: person.email });
    refuseWeakPassword(person.password, person);
    const { id } = await accounts.create(person);
    const { seq } = getValue(await execute(store, { kind: 'grant-role', tenant, account: id, role }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}

export function refuseWeakPassword(password: string, owner: PasswordOwner): void {
  const fault = findPasswordFault(password, owner);
  if (fault) throw refuse(fault, {}, { column: 'password' });
}

/** The ways in and out; nothing of better-auth itself is reachable. */
export function addSessionRoutes(auth: Api, context: ServerContext): void {
  addPasswordSignIn(auth, context);
  addPasskeySignIn(auth, context);
  addReset(auth, context);
  addStepUp(auth, context);

  const options = { operationId: 'signInOptions', summary: 'Which ways in there are', tags, response: { 200: signInOptionsSchema, ...problems } };
  auth.get('/options', { schema: options }, async (request) => {
    const { mailer, openId } = context.identity;
    const passkeys = context.identity.findSite(request) !== undefined;
    return { mail: mailer.isConfigured, passkeys, ...(openId && { openId: { name: openId.settings.name } }) };
  });

  const signOut = { operationId: 'signOut', summary: 'End the session', tags, response: { 204: z.undefined(), ...problems } };
  auth.post('/sign-out', { schema: signOut }, async (request, reply) => {
    const session = await findSession(context, request);
    if (session) {
      await context.accounts.endSession(session);
      noteSecurity(request, 'signed-out', { account: session.person.id });
    }
    context.identity.cookies.clear(reply, sessionCookie);
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

function addPasswordSignIn(auth: Api, context: ServerContext): void {
  const { accounts, limits } = context;
  const credentials = z.object({ email: z.string().max(320), password: z.string().max(128) });
  const config = { rateLimit: { max: limits.signIn * 6, timeWindow: minute } };

  const signIn = {
    operationId: 'signIn',
    summary: 'Sign in with a local account; sets the session cookie, or asks for the second step',
    tags,
    body: credentials,
    response: { 200: meSchema, ...problems },
  };
  auth.post('/sign-in/email', { schema: signIn, config }, async (request, reply) => {
    const { email, password } = request.body;
    const counts = await countTry(context, request, reply, email);
    if (isDemonstrationEmail(email.trim()) && !offersDemonstration(context, request)) throw refuse('account/demonstration-local-only');
    const person = await accounts.findByPassword(email, password);
    if (!person) {
      noteSecurity(request, 'wrong-credentials');
      throw refuse('account/wrong-credentials');
    }
    return sendEntered(context, request, reply, person, await letIn(context, request, reply, person, 'password', counts));
  });

  const second = {
    operationId: 'signInSecondStep',
    summary: 'The second step: a code of the authenticator app or a backup code',
    tags,
    body: codeRequestSchema,
    response: { 200: meSchema, ...problems },
  };
  auth.post('/sign-in/second', { schema: second, config }, async (request, reply) => {
    const person = await takeSecondStep(context, request, reply, request.body.code);
    return sendEntered(context, request, reply, person, 'entered');
  });
}

async function sendEntered(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person,
  how: 'entered' | 'second-step',
  method: SignInMethod = 'password',
) {
  reply.header('cache-control', 'no-store');
  if (how === 'entered') return reply.send(await presentMe(context, request, person, method));
  return reply.send({ ...(await presentMe(context, request, undefined)), secondStep: true as const });
}

function addPasskeySignIn(auth: Api, context: ServerContext): void {
  const { accounts, identity, limits } = context;
  const config = { rateLimit: { max: limits.signIn * 6, timeWindow: minute } };

  const ask = {
    operationId: 'askPasskey',
    summary: 'What to ask the browser’s authenticator for signing in or proving anew',
    tags,
    response: { 200: passkeyQuestionSchema, ...problems },
  };
  auth.post('/sign-in/passkey/options', { schema: ask, config }, async (request, reply) => {
    const { ticket, options } = await identity.passkeys.askToSignIn(siteOf(context, request));
    return reply.header('cache-control', 'no-store').send({ ticket, options: { ...options } });
  });

  const signIn = {
    operationId: 'signInWithPasskey',
    summary: 'Sign in with a passkey',
    tags,
    body: passkeyAnswerSchema,
    response: { 200: meSchema, ...problems },
  };
  auth.post('/sign-in/passkey', { schema: signIn, config }, async (request, reply) => {
    const { ticket, response } = request.body;
    const id = await identity.passkeys.recognise(ticket, response as never, siteOf(context, request));
    const person = id === undefined ? undefined : await accounts.findById(id);
    if (!person) {
      noteSecurity(request, 'passkey-refused');
      throw refuse('account/passkey-refused');
    }
    return sendEntered(context, request, reply, person, await letIn(context, request, reply, person, 'passkey'), 'passkey');
  });
}

export function siteOf({ identity }: ServerContext, request: FastifyRequest) {
  const site = identity.findSite(request);
  if (!site) throw refuse('account/passkeys-unavailable');
  return site;
}

/** The forgotten password: whether the address is known shows neither in the answer nor in how long it takes. */
function addReset(auth: Api, context: ServerContext): void {
  const { accounts, identity, limits } = context;
  const config = { rateLimit: { max: limits.signIn * 6, timeWindow: minute } };

  const ask = {
    operationId: 'askReset',
    summary: 'Send a reset link to the address if it has an account; the answer is the same if not',
    tags,
    body: emailRequestSchema,
    response: { 202: z.object({}), ...problems },
  };
  auth.post('/reset/ask', { schema: ask, config }, async (request, reply) => {
    if (!identity.mailer.isConfigured) throw refuse('account/mail-not-configured');
    const page = identity.addressOf(request, '/dat-lai-mat-khau');
    const { email } = request.body;
    noteSecurity(request, 'reset-asked');
    // After the answer: what is done for a known address takes its time where nobody waits.
    setImmediate(() => void sendReset(context, email, page).catch((error: unknown) => console.error('reset letter:', (error as Error).name)));
    return reply.code(202).header('cache-control', 'no-store').send({});
  });

  const reset = {
    operationId: 'resetPassword',
    summary: 'Set a new password with the link of the letter; ends every session',
    tags,
    body: resetRequestSchema,
    response: { 204: z.undefined(), ...problems },
  };
  auth.post('/reset', { schema: reset, config }, async (request, reply) => {
    const { token, password } = request.body;
    const kept = await identity.kept.find<{ person: string }>('reset', token, 20);
    const person = kept && (await accounts.findById(kept.person));
    if (!person) throw refuse('account/link-invalid');
    refuseWeakPassword(password, person);
    if (!(await identity.kept.take('reset', token))) throw refuse('account/link-invalid');
    await accounts.setPassword(person, password);
    await identity.devices.forgetAll(person.id);
    await rememberDevice(context, request, reply, person);
    noteSecurity(request, 'password-reset', { account: person.id });
    identity.mailer.post(securityLetter(person, 'password-changed'));
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

const lettersAnHour = 3;

/** At most a few letters an hour to one address; accounts that never had a way in wait for their invitation. */
async function sendReset({ accounts, identity }: ServerContext, email: string, page: string): Promise<void> {
  const person = await accounts.findByEmail(email.trim());
  if (!person || isDemonstrationEmail(person.email)) return;
  const [known] = await accounts.findPeople([person.id]);
  if (!known?.canSignIn) return;
  const wait = await identity.throttle.attempt(`reset:${person.id}`, { free: lettersAnHour, longestWaitSeconds: 60 * 60 });
  if (wait > 0) return;
  const token = await identity.kept.keep('reset', { person: person.id }, resetMinutes, person.id);
  identity.mailer.post(resetLetter(person, `${page}#${token}`, resetMinutes));
}

function addStepUp(auth: Api, context: ServerContext): void {
  const schema = {
    operationId: 'stepUp',
    summary: 'Prove again who is sitting there, with the password, a code or a passkey; the session goes on under a new cookie',
    tags,
    body: stepUpRequestSchema,
    response: { 204: z.undefined(), ...problems },
  };
  const config = { rateLimit: { max: context.limits.signIn * 3, timeWindow: minute } };
  auth.post('/step-up', { schema, config }, async (request, reply) => {
    const session = await getSession(context, request);
    const account = session.person.id;
    if (!(await isProof(context, request, reply, session, request.body))) {
      noteSecurity(request, 'proof-refused', { account });
      throw refuse('account/proof-refused');
    }
    await renewSession(context, request, reply, session, request.body.passkey ? 'passkey' : undefined);
    noteSecurity(request, 'proved-anew', { account });
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}

async function isProof(context: ServerContext, request: FastifyRequest, reply: FastifyReply, { person }: Session, given: StepUpRequest): Promise<boolean> {
  const { accounts, identity } = context;
  const { password, code, passkey } = given;
  if (passkey) return (await identity.passkeys.recognise(passkey.ticket, passkey.response as never, siteOf(context, request))) === person.id;
  const { totp } = await identity.secondFactors.stateOf(person.id);
  const count = await countCode(context, reply, person);
  // Whoever switched a second factor on proves with it: a password alone would be less than what let them in.
  const holds =
    code !== undefined
      ? await identity.secondFactors.accept(person.id, code)
      : password !== undefined &&
        !totp &&
        !(await mustProveWithSecond(context, person)) &&
        (await accounts.findByPassword(person.email, password))?.id === person.id;
  if (holds) await identity.throttle.forgive(count);
  return holds;
}

function offersDemonstration({ demonstration }: ServerContext, request: FastifyRequest): boolean {
  return demonstration.length > 0 && isLocalRequest(request);
}

export async function presentMe(context: ServerContext, request: FastifyRequest, person: Person | undefined, method?: SignInMethod): Promise<Me> {
  const isHeldUp = person !== undefined && (await mustHaveSecondFactor(context, person)) && !(await isOnTwo(context, request, person, method));
  return {
    ...(person && { person: { id: person.id, name: person.name, email: person.email } }),
    ...(isHeldUp && { needsSecondFactor: true as const }),
    grants: person && !isHeldUp ? await grantsOf(context, person) : [],
    needsSetup: (await tenantsWithoutAdministrator(context.store)).length > 0,
    demonstration: offersDemonstration(context, request) ? context.demonstration : [],
  };
}

/** `method`: how the person entered just now; the request then still carries the session before. */
async function isOnTwo(context: ServerContext, request: FastifyRequest, person: Person, method: SignInMethod | undefined): Promise<boolean> {
  const session = method === undefined ? await findSession(context, request) : { person, method };
  return session !== undefined && standsOnTwoFactors(context, session);
}

async function grantsOf(context: ServerContext, person: Person): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (const tenant of await listTenants(context.store)) {
    for (const { id, role, agency, post, onBehalfOf } of await membershipsIn(context, person, tenant)) {
      grants.push({
        tenant,
        role,
        actions: actions.filter((action) => mayIn({ role, ...(agency !== undefined && { agency }) }, action)),
        membership: id,
        ...(agency !== undefined && { agency }),
        ...(post !== undefined && { post }),
        ...(onBehalfOf !== undefined && { onBehalfOf }),
      });
    }
  }
  return grants;
}
