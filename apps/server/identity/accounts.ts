/** Local accounts and sessions, kept by better-auth in the same database; roles are not its business but the store's. */
import { type ActorId, actorId } from '@moc/domain/values';
import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { z } from 'zod';
import { now } from '../clock.ts';
import { cookieName, sessionCookie } from './cookies.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { makeIdentityTables } from './tables.ts';

export interface Person {
  readonly id: ActorId;
  readonly name: string;
  readonly email: string;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** How somebody proved who they are. */
export const signInMethods = ['password', 'passkey', 'open-id', 'setup-link', 'invitation'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** A session as its owner sees it; `token` stays inside. */
export interface Session {
  readonly id: string;
  readonly token: string;
  readonly person: Person;
  readonly startedAt: Date;
  /** When the person last proved who they are. */
  readonly authenticatedAt: Date;
  readonly usedAt: Date;
  readonly method: string;
  readonly userAgent: string;
}

/** Where a request came from, as far as a session remembers it. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string;
}

export interface AccountsOptions {
  readonly pool: Pool;
  readonly secret: string;
  /** Public address where it is known; cookies are marked secure when it is https. */
  readonly origin?: string;
}

/** A session nobody uses ends after four hours, and any session after twelve: one working day. */
const idleSeconds = 4 * 60 * 60;
export const longestSessionSeconds = 12 * 60 * 60;

/** What better-auth has no endpoint for: a session for somebody whom we recognised ourselves. Never reachable from outside. */
const ownSessions = {
  id: 'moc-sessions',
  endpoints: {
    openSession: createAuthEndpoint(
      '/moc/open-session',
      {
        method: 'POST',
        metadata: { SERVER_ONLY: true },
        body: z.object({ person: z.string(), method: z.string(), ip: z.string(), userAgent: z.string(), startedAt: z.date() }),
      },
      async (context) => {
        const { person, method, ip, userAgent, startedAt } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(person);
        if (!user) return { opened: false };
        const more = { ipAddress: ip, userAgent: userAgent.slice(0, 300), authenticatedAt: now(), startedAt, method };
        const session = await internalAdapter.createSession(person, false, more);
        await setSessionCookie(context, { session, user }, false, { maxAge: longestSessionSeconds });
        return { opened: true };
      },
    ),
  },
} satisfies BetterAuthPlugin;

/** Own table names: "user" and "session" are too common in a database that may be shared. */
function configure({ pool, secret, origin }: AccountsOptions) {
  const secure = origin?.startsWith('https:') ?? false;
  const instant = { type: 'date', required: false, input: false } as const;
  return betterAuth({
    database: pool,
    secret,
    baseURL: origin ?? 'http://localhost',
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { modelName: 'account_person' },
    session: {
      modelName: 'account_session',
      expiresIn: idleSeconds,
      updateAge: 10 * 60,
      additionalFields: { startedAt: instant, authenticatedAt: instant, method: { type: 'string', required: false, input: false } },
    },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    // Writes from other sites are refused before they get here; what arrives comes from the address it was sent to.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    rateLimit: { enabled: false },
    advanced: {
      // better-auth would say "__Secure-"; the stricter name also binds the cookie to this host and path.
      useSecureCookies: false,
      cookies: { [sessionCookie]: { name: cookieName(sessionCookie, secure), attributes: { secure } } },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure },
    },
    plugins: [ownSessions],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Compared with when there is no such account, so that both answers take the same time. */
let nobodysHash: Promise<string> | undefined;

/** Creates or updates the account tables, then answers for people and sessions. */
export async function openAccounts(options: AccountsOptions) {
  const { pool } = options;
  const auth = configure(options);
  await migrateAccounts(pool, auth.options);
  const { internalAdapter } = await auth.$context;
  const ownCookie = cookieName(sessionCookie, options.origin?.startsWith('https:') ?? false);

  async function findByEmail(email: string): Promise<Person | undefined> {
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found ? presentPerson(found.user) : undefined;
  }

  async function findById(id: string): Promise<Person | undefined> {
    const found = await internalAdapter.findUserById(id);
    return found ? presentPerson(found) : undefined;
  }

  async function hashOf(person: string): Promise<string | undefined> {
    const credentials = await internalAdapter.findAccounts(person);
    return credentials.find(({ providerId }) => providerId === 'credential')?.password ?? undefined;
  }

  /** The session of these headers; one that lasted its time is ended here. */
  async function findSession(headers: Headers): Promise<Session | undefined> {
    if (!headers.get('cookie')?.includes(ownCookie)) return undefined;
    const found = await auth.api.getSession({ headers });
    if (!found) return undefined;
    const session = presentSession(found.session, presentPerson(found.user));
    if (now().getTime() - session.startedAt.getTime() <= longestSessionSeconds * 1000) return session;
    await internalAdapter.deleteSession(session.token);
    return undefined;
  }

  return {
    findSession,

    /** Who holds the session of these headers; undefined for the public. */
    findPerson: async (headers: Headers): Promise<Person | undefined> => (await findSession(headers))?.person,

    findByEmail,
    findById,

    /** Those of the ids that have an account, with when they were last here. */
    async findPeople(ids: readonly string[]): Promise<readonly (Person & { readonly seenAt: Date | null; readonly canSignIn: boolean })[]> {
      const { rows } = await pool.query<{ id: string; name: string; email: string; seen: Date | null; able: boolean }>(
        `select p.id, p.name, p.email, (select max(s."updatedAt") from account_session s where s."userId" = p.id) as seen,
          exists (select 1 from account_credential c where c."userId" = p.id) or exists (select 1 from account_passkey k where k.person = p.id)
          or exists (select 1 from account_identity i where i.person = p.id) as able
         from account_person p where p.id = any($1) order by p.name`,
        [ids],
      );
      return rows.map(({ seen, able, ...person }) => ({ ...presentPerson(person), seenAt: seen, canSignIn: able }));
    },

    /** A session for somebody recognised; gives the headers that set its cookie. `startedAt` is kept when it replaces another. */
    async openSession(person: Person, method: SignInMethod, { ip, userAgent }: Origin, startedAt: Date = now()): Promise<readonly string[]> {
      const { headers } = await auth.api.openSession({ body: { person: person.id, method, ip, userAgent, startedAt }, returnHeaders: true });
      return headers.getSetCookie();
    },

    /** The person's sessions that still hold. */
    async listSessions(person: Person): Promise<readonly Session[]> {
      const sessions = await internalAdapter.listSessions(person.id, { onlyActiveSessions: true });
      const oldest = now().getTime() - longestSessionSeconds * 1000;
      return sessions.map((session) => presentSession(session, person)).filter(({ startedAt }) => startedAt.getTime() > oldest);
    },

    endSession: (session: Pick<Session, 'token'>): Promise<void> => internalAdapter.deleteSession(session.token),

    endSessions: (person: Pick<Person, 'id'>): Promise<void> => internalAdapter.deleteUserSessions(person.id),

    /** A new account; the caller has made sure that the address is free. Without a password nobody can sign in until one is set. */
    async create({ name, email, password }: Omit<NewPerson, 'password'> & { readonly password?: string }): Promise<Person> {
      const user = await internalAdapter.createUser({ name, email: email.toLowerCase(), emailVerified: true }, { method: 'admin' });
      if (password !== undefined) await setHash(user.id, password);
      return presentPerson(user);
    },

    async rename(person: Person, name: string): Promise<void> {
      await internalAdapter.updateUser(person.id, { name });
    },

    remove: (person: string): Promise<void> => internalAdapter.deleteUser(person),

    hasPassword: async (person: string): Promise<boolean> => (await hashOf(person)) !== undefined,

    /** The person whose password this is; takes as long when there is nobody of that address. */
    async findByPassword(email: string, password: string): Promise<Person | undefined> {
      const person = await findByEmail(email.trim());
      const hash = person && (await hashOf(person.id));
      nobodysHash ??= hashPassword('nobody');
      const isRight = await verifyPassword({ hash: hash ?? (await nobodysHash), password });
      return hash !== undefined && isRight ? person : undefined;
    },

    /** Replaces the password and ends every session of the account. */
    async setPassword(person: Pick<Person, 'id'>, password: string): Promise<void> {
      await setHash(person.id, password);
      await internalAdapter.deleteUserSessions(person.id);
    },

    /** Keeps a single-use value under `identifier`, replacing an earlier one. */
    async keepOnce(identifier: string, value: string, expiresAt: Date): Promise<void> {
      await internalAdapter.deleteVerificationByIdentifier(identifier);
      await internalAdapter.createVerificationValue({ identifier, value, expiresAt });
    },

    async findKept(identifier: string): Promise<{ readonly value: string; readonly expiresAt: Date } | undefined> {
      return (await internalAdapter.findVerificationValue(identifier)) ?? undefined;
    },

    /** Takes the value out; only the first of two callers gets it, and nobody after it expired. */
    async takeKept(identifier: string): Promise<string | undefined> {
      return (await internalAdapter.consumeVerificationValue(identifier))?.value;
    },
  };

  async function setHash(person: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    if ((await hashOf(person)) !== undefined) await internalAdapter.updatePassword(person, hash);
    else await internalAdapter.linkAccount({ userId: person, providerId: 'credential', accountId: person, password: hash });
  }
}

/** One server at a time brings the tables up to date; the lock ends with the connection. */
async function migrateAccounts(pool: Pool, options: BetterAuthOptions): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('moc:accounts'))");
    const { runMigrations } = await getMigrations(options);
    await runMigrations();
    await makeIdentityTables(client);
    await client.query("select pg_advisory_unlock(hashtext('moc:accounts'))");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function presentPerson(user: { readonly id: string; readonly name: string; readonly email: string }): Person {
  return { id: actorId(user.id), name: user.name, email: user.email };
}

/** Sessions of an earlier version know only when they were made. */
function presentSession(row: Record<string, unknown>, person: Person): Session {
  const instant = (name: string): Date => new Date((row[name] ?? row['createdAt']) as string | Date);
  return {
    id: String(row['id']),
    token: String(row['token']),
    person,
    startedAt: instant('startedAt'),
    authenticatedAt: instant('authenticatedAt'),
    usedAt: instant('updatedAt'),
    method: String(row['method'] ?? 'password'),
    userAgent: String(row['userAgent'] ?? ''),
  };
}
