/** One's own account: name, password, authenticator app, backup codes, passkeys, sessions. What weighs much asks for a fresh proof. */
import {
  backupCodesSchema,
  codeRequestSchema,
  enrolmentSchema,
  type MyAccount,
  myAccountSchema,
  nameRequestSchema,
  newPasskeySchema,
  type Proof,
  passkeyQuestionSchema,
  passwordRequestSchema,
} from '@moc/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import type { Person, Session } from '../identity/accounts.ts';
import { isDemonstrationEmail } from '../identity/demonstration.ts';
import { countCode, openSession } from '../identity/entering.ts';
import { type SecurityChange, securityLetter } from '../identity/letters.ts';
import { mustProveWithSecond } from '../identity/required-factor.ts';
import { noteSecurity } from '../identity/security-log.ts';
import { getSession, requireRecent } from '../identity/step-up.ts';
import { refuse } from '../present/refused.ts';
import { refuseWeakPassword, siteOf } from './account.ts';
import { perMinute } from './rate.ts';
import { problems } from './shared.ts';

const tags = ['account'];
const nothing = { 204: z.undefined(), ...problems };

const done = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store').code(204).send();

export function addMyAccount(api: Api, context: ServerContext): void {
  const { accounts } = context;
  const config = perMinute(context.limits.write);

  const read = { operationId: 'myAccount', summary: 'One’s own account', tags, response: { 200: myAccountSchema, ...problems } };
  api.get('/account', { schema: read }, async (request, reply) => {
    const session = await getSession(context, request);
    return reply.header('cache-control', 'no-store').send(await presentMyAccount(context, request, session));
  });

  const name = { operationId: 'rename', summary: 'Change one’s own name', tags, body: nameRequestSchema, response: nothing };
  api.post('/account/name', { schema: name, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    await accounts.rename(person, request.body.name);
    return done(reply);
  });

  const password = {
    operationId: 'changePassword',
    summary: 'Set a new password; every other session ends',
    tags,
    body: passwordRequestSchema,
    response: nothing,
  };
  api.post('/account/password', { schema: password, config }, async (request, reply) => {
    const { person, method } = await changeable(context, request);
    await refuseWrongCurrent(context, reply, person, request.body.current);
    refuseWeakPassword(request.body.password, person);
    await accounts.setPassword(person, request.body.password);
    await openSession(context, request, reply, person, method === 'passkey' ? 'passkey' : 'password');
    tell(context, request, person, 'password-changed');
    return done(reply);
  });

  addSecondFactor(api, context);
  addPasskeys(api, context);
  addSessions(api, context);
}

/** Whoever has a password gives it with the new one; guessing here is slowed like everywhere. */
async function refuseWrongCurrent(context: ServerContext, reply: FastifyReply, person: Person, current: string | undefined): Promise<void> {
  const { accounts, identity } = context;
  if (!(await accounts.hasPassword(person.id))) return;
  const count = await countCode(context, reply, person);
  const isRight = current !== undefined && (await accounts.findByPassword(person.email, current))?.id === person.id;
  if (!isRight) throw refuse('account/proof-refused', {}, { column: 'current' });
  await identity.throttle.forgive(count);
}

/** The session of somebody who may change their account now. */
async function changeable(context: ServerContext, request: FastifyRequest): Promise<Session> {
  const session = await getSession(context, request);
  if (isDemonstrationEmail(session.person.email)) throw refuse('account/demonstration-fixed');
  return requireRecent(context, request);
}

function tell({ identity }: ServerContext, request: FastifyRequest, person: Person, change: SecurityChange): void {
  noteSecurity(request, 'account-changed', { account: person.id, detail: change });
  identity.mailer.post(securityLetter(person, change));
}

function addSecondFactor(api: Api, context: ServerContext): void {
  const { secondFactors, throttle } = context.identity;
  const config = perMinute(context.limits.write);

  const begin = { operationId: 'beginTotp', summary: 'A new secret for an authenticator app', tags, response: { 200: enrolmentSchema, ...problems } };
  api.post('/account/totp', { schema: begin, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    const enrolment = await secondFactors.begin(person.id, person.email);
    if (!enrolment) throw refuse('account/second-factor-on');
    return reply.header('cache-control', 'no-store').send(enrolment);
  });

  const confirm = {
    operationId: 'confirmTotp',
    summary: 'Switch two-step sign-in on with the app’s first code; gives the backup codes once',
    tags,
    body: codeRequestSchema,
    response: { 200: backupCodesSchema, ...problems },
  };
  api.post('/account/totp/confirm', { schema: confirm, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    const count = await countCode(context, reply, person);
    const codes = await secondFactors.confirm(person.id, request.body.code);
    if (!codes) throw refuse('account/wrong-code');
    await throttle.forgive(count);
    tell(context, request, person, 'totp-on');
    return reply.header('cache-control', 'no-store').send({ codes: [...codes] });
  });

  const off = { operationId: 'switchTotpOff', summary: 'Switch two-step sign-in off', tags, response: nothing };
  api.delete('/account/totp', { schema: off, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    await secondFactors.switchOff(person.id);
    tell(context, request, person, 'totp-off');
    return done(reply);
  });

  const renew = {
    operationId: 'renewBackupCodes',
    summary: 'New backup codes; the old ones are void',
    tags,
    response: { 200: backupCodesSchema, ...problems },
  };
  api.post('/account/backup-codes', { schema: renew, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    if (!(await secondFactors.stateOf(person.id)).totp) throw refuse('wire/not-found', { what: 'backup-codes' });
    return reply.header('cache-control', 'no-store').send({ codes: [...(await secondFactors.renewBackupCodes(person.id))] });
  });
}

function addPasskeys(api: Api, context: ServerContext): void {
  const { accounts, identity } = context;
  const { passkeys } = identity;
  const config = perMinute(context.limits.write);

  const ask = {
    operationId: 'askNewPasskey',
    summary: 'What to ask the authenticator for a new passkey',
    tags,
    response: { 200: passkeyQuestionSchema, ...problems },
  };
  api.post('/account/passkeys/options', { schema: ask, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    const { ticket, options } = await passkeys.askToRegister(person, siteOf(context, request));
    return reply.header('cache-control', 'no-store').send({ ticket, options: { ...options } });
  });

  const add = { operationId: 'addPasskey', summary: 'Add a passkey', tags, body: newPasskeySchema, response: nothing };
  api.post('/account/passkeys', { schema: add, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    const { ticket, response, name } = request.body;
    if (!(await passkeys.register(person, ticket, response as never, name, siteOf(context, request)))) throw refuse('account/passkey-refused');
    tell(context, request, person, 'passkey-added');
    return done(reply);
  });

  const remove = { operationId: 'removePasskey', summary: 'Remove a passkey', tags, params: z.object({ id: z.string().max(300) }), response: nothing };
  api.delete('/account/passkeys/:id', { schema: remove, config }, async (request, reply) => {
    const { person } = await changeable(context, request);
    const others = (await passkeys.list(person.id)).filter(({ id }) => id !== request.params.id);
    const hasOther = others.length > 0 || (await accounts.hasPassword(person.id)) || (await identity.openId?.isLinked(person.id)) === true;
    if (!hasOther) throw refuse('account/last-way-in');
    if (!(await passkeys.remove(person.id, request.params.id))) throw refuse('wire/not-found', { what: request.params.id });
    tell(context, request, person, 'passkey-removed');
    return done(reply);
  });
}

function addSessions(api: Api, context: ServerContext): void {
  const { accounts } = context;

  const end = { operationId: 'endSession', summary: 'End one of one’s own sessions', tags, params: z.object({ id: z.string().max(100) }), response: nothing };
  api.delete('/account/sessions/:id', { schema: end }, async (request, reply) => {
    const { person } = await requireRecent(context, request);
    const found = (await accounts.listSessions(person)).find(({ id }) => id === request.params.id);
    if (!found) throw refuse('wire/not-found', { what: request.params.id });
    await accounts.endSession(found);
    noteSecurity(request, 'sessions-ended', { account: person.id });
    return done(reply);
  });

  const others = { operationId: 'endOtherSessions', summary: 'End all one’s other sessions', tags, response: nothing };
  api.post('/account/sessions/end-others', { schema: others }, async (request, reply) => {
    const session = await requireRecent(context, request);
    for (const other of await accounts.listSessions(session.person)) if (other.id !== session.id) await accounts.endSession(other);
    return done(reply);
  });
}

async function presentMyAccount(context: ServerContext, request: FastifyRequest, session: Session): Promise<MyAccount> {
  const { accounts, identity } = context;
  const { person } = session;
  const { totp, backupCodesLeft } = await identity.secondFactors.stateOf(person.id);
  const passkeys = await identity.passkeys.list(person.id);
  const hasPassword = await accounts.hasPassword(person.id);
  const openId = await identity.openId?.isLinked(person.id);
  const sessions = [...(await accounts.listSessions(person))].sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const isStrict = await mustProveWithSecond(context, person);
  const proofs: Proof[] = [
    ...(hasPassword && !totp && !isStrict ? (['password'] as const) : []),
    ...(totp ? (['code'] as const) : []),
    ...(passkeys.length > 0 && identity.findSite(request) ? (['passkey'] as const) : []),
    ...(openId && !isStrict ? (['open-id'] as const) : []),
  ];
  return {
    person: { id: person.id, name: person.name, email: person.email },
    fixed: isDemonstrationEmail(person.email),
    hasPassword,
    totp,
    backupCodesLeft,
    passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt: madeAt.toISOString(), ...(usedAt && { usedAt: usedAt.toISOString() }) })),
    sessions: sessions.map(({ id, method, userAgent, startedAt, usedAt }) => ({
      id,
      current: id === session.id,
      method,
      userAgent,
      startedAt: startedAt.toISOString(),
      usedAt: usedAt.toISOString(),
    })),
    ...(openId !== undefined && { openId }),
    proofs,
  };
}
