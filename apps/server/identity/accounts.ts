/** Local accounts and sessions, kept by better-auth in the same database; roles are not its business but the store's. */
import { type ActorId, actorId } from '@moc/domain/values';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { hashPassword, verifyPassword } from './passwords.ts';

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

export interface AccountsOptions {
  readonly pool: Pool;
  readonly secret: string;
  /** Public address where it is known; cookies are marked secure when it is https. */
  readonly origin?: string;
}

const cookiePrefix = 'moc';

/** Own table names: "user" and "session" are too common in a database that may be shared. */
function configure({ pool, secret, origin }: AccountsOptions) {
  const secure = origin?.startsWith('https:') ?? false;
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
    session: { modelName: 'account_session', expiresIn: 12 * 60 * 60, updateAge: 60 * 60 },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    // Writes from other sites are refused before they get here; what arrives comes from the address it was sent to.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    rateLimit: { enabled: false },
    advanced: { cookiePrefix, useSecureCookies: secure, defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Creates or updates the account tables, then answers for people and sessions. */
export async function openAccounts(options: AccountsOptions) {
  const auth = configure(options);
  await migrateAccounts(options.pool, auth.options);
  const { internalAdapter } = await auth.$context;

  async function findByEmail(email: string): Promise<Person | undefined> {
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found ? presentPerson(found.user) : undefined;
  }

  return {
    /** better-auth's own endpoints: sign-in, sign-out, session. */
    handle: (request: Request): Promise<Response> => auth.handler(request),

    /** Who holds the session of these headers; undefined for the public. */
    async findPerson(headers: Headers): Promise<Person | undefined> {
      if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token`)) return undefined;
      const session = await auth.api.getSession({ headers });
      return session ? presentPerson(session.user) : undefined;
    },

    findByEmail,

    /** A new account with a password; the caller has made sure that the address is free. */
    async create({ name, email, password }: NewPerson): Promise<Person> {
      const user = await internalAdapter.createUser({ name, email: email.toLowerCase(), emailVerified: true }, { method: 'admin' });
      await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await hashPassword(password) });
      return presentPerson(user);
    },

    /** Replaces the password and ends every session of the account. */
    async setPassword(person: Person, password: string): Promise<void> {
      await internalAdapter.updatePassword(person.id, await hashPassword(password));
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
}

/** One server at a time brings the tables up to date; the lock ends with the connection. */
async function migrateAccounts(pool: Pool, options: BetterAuthOptions): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('moc:accounts'))");
    const { runMigrations } = await getMigrations(options);
    await runMigrations();
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
