/** The way in, shared by password, passkey, provider and invitation: who may try when, the second step, then the session. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { refuse } from '../present/refused.ts';
import type { Origin, Person, Session, SignInMethod } from './accounts.ts';
import { deviceCookie, secondStepCookie } from './cookies.ts';
import { isDemonstrationEmail } from './demonstration.ts';
import { digestOf } from './kept.ts';
import { deviceCookieSeconds } from './known-device.ts';
import { securityLetter } from './letters.ts';
import { noteSecurity } from './security-log.ts';
import type { Allowance } from './throttle.ts';

const secondStepMinutes = 10;
const secondStepAttempts = 5;
const quarterHour = 15 * 60;

interface SecondStep {
  readonly person: string;
  readonly method: SignInMethod;
  /** Counts to be forgiven once the person is in. */
  readonly counts: readonly string[];
}

export const originOf = (request: FastifyRequest): Origin => ({ ip: request.ip, userAgent: String(request.headers['user-agent'] ?? '') });

/** The network an address belongs to: one subscriber holds a whole /64 of IPv6. */
const networkOf = (ip: string): string => (ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip);

/**
 * Counts one try for the account and refuses while it must wait. A device the account knows has a count of its own, so that
 * nobody else can fill it. Unknown e-mail addresses are counted like known ones.
 */
export async function countTry(context: ServerContext, request: FastifyRequest, reply: FastifyReply, email: string): Promise<readonly string[]> {
  const { accounts, identity, limits } = context;
  const { throttle, devices, cookies } = identity;
  const account = digestOf(email.trim().toLowerCase());
  const person = await accounts.findByEmail(email.trim());
  const device = person && (await devices.find(person.id, cookies.read(request, deviceCookie)));
  const near: Allowance = { free: limits.signIn, longestWaitSeconds: quarterHour };
  // Guessing from everywhere at once: the wait stays short, for the owner may sit at a new device.
  const far: Allowance = { free: limits.signIn * 10, longestWaitSeconds: 30 };
  const counts: readonly (readonly [string, Allowance])[] = device
    ? [[`device:${device}`, near]]
    : [
        [`account:${account}:${networkOf(request.ip)}`, near],
        [`account:${account}`, far],
      ];
  for (const [key, allowance] of counts) {
    const seconds = await throttle.attempt(key, allowance);
    if (seconds === 0) continue;
    noteSecurity(request, 'slowed-down', person && { account: person.id });
    reply.header('retry-after', seconds);
    throw refuse('wire/too-many-requests', { seconds });
  }
  return counts.map(([key]) => key);
}

/** The session at once, or the question for the second step where the person switched one on. Tells which. */
export async function letIn(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person,
  method: SignInMethod,
  counts: readonly string[] = [],
): Promise<'entered' | 'second-step'> {
  const { identity } = context;
  const asksSecond = (method === 'password' || method === 'open-id') && (await identity.secondFactors.stateOf(person.id)).totp;
  if (!asksSecond) {
    await openSession(context, request, reply, person, method, counts);
    return 'entered';
  }
  const step: SecondStep = { person: person.id, method, counts };
  const token = await identity.kept.keep('second-step', step, secondStepMinutes);
  identity.cookies.write(reply, secondStepCookie, token, secondStepMinutes * 60);
  return 'second-step';
}

/** A code of the app or a backup code, after the first step; five tries, then the first step again. */
export async function takeSecondStep(context: ServerContext, request: FastifyRequest, reply: FastifyReply, code: string): Promise<Person> {
  const { accounts, identity } = context;
  const token = identity.cookies.read(request, secondStepCookie);
  const step = token === undefined ? undefined : await identity.kept.find<SecondStep>('second-step', token, secondStepAttempts);
  const person = step && (await accounts.findById(step.person));
  if (!token || !step || !person) throw refuse('account/second-step-expired');
  await countCode(context, reply, person);
  if (!(await identity.secondFactors.accept(person.id, code))) {
    noteSecurity(request, 'wrong-code', { account: person.id });
    throw refuse('account/wrong-code');
  }
  if (!(await identity.kept.take('second-step', token))) throw refuse('account/second-step-expired');
  identity.cookies.clear(reply, secondStepCookie);
  await openSession(context, request, reply, person, step.method, [...step.counts, codeCount(person)]);
  return person;
}

const codeCount = ({ id }: Person): string => `code:${id}`;

/** Wrong codes are counted for the account: whoever gets here knew the password. The owner hears of it once it must wait. */
export async function countCode({ identity, limits }: ServerContext, reply: FastifyReply, person: Person): Promise<string> {
  const seconds = await identity.throttle.attempt(codeCount(person), { free: limits.signIn, longestWaitSeconds: quarterHour });
  if (seconds === 0) return codeCount(person);
  if (seconds <= 5) identity.mailer.post(securityLetter(person, 'second-step-failed'));
  reply.header('retry-after', seconds);
  throw refuse('wire/too-many-requests', { seconds });
}

/** A new session with its cookies. The session the browser had before is ended: a session never changes its owner. */
export async function openSession(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person,
  method: SignInMethod,
  counts: readonly string[] = [],
): Promise<void> {
  const { accounts } = context;
  const before = await accounts.findSession(new Headers({ cookie: request.headers.cookie ?? '' }));
  for (const cookie of await accounts.openSession(person, method, originOf(request))) reply.header('set-cookie', cookie);
  if (before) await accounts.endSession(before);
  noteSecurity(request, 'signed-in', { account: person.id, detail: method });
  await context.identity.throttle.forgive(...counts);
  await rememberDevice(context, request, reply, person);
}

/** Proves the session anew: the same person goes on under a new token, for as long as the old one would have lasted; with a passkey, on two factors. */
export async function renewSession(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  method: SignInMethod = session.method as SignInMethod,
): Promise<void> {
  const { accounts } = context;
  const cookies = await accounts.openSession(session.person, method, originOf(request), session.startedAt);
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  await accounts.endSession(session);
}

/** Whoever entered from this browser, or proved by a letter that the account is theirs, is known here from now on. */
export async function rememberDevice({ identity }: ServerContext, request: FastifyRequest, reply: FastifyReply, person: Person): Promise<void> {
  const { devices, cookies } = identity;
  if (isDemonstrationEmail(person.email) || (await devices.find(person.id, cookies.read(request, deviceCookie)))) return;
  cookies.write(reply, deviceCookie, await devices.remember(person.id), deviceCookieSeconds);
}
