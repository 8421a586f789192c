/** Single-use values kept for a while under a random token that only its holder knows; the database sees the token's hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { now } from '../clock.ts';

export type KeptKind = 'reset' | 'second-step' | 'passkey-challenge' | 'open-id';

export const newToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export class KeptValues {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Keeps `body` and gives the token that fetches it. With `person`, earlier ones of the kind are void. */
  async keep(kind: KeptKind, body: object, minutes: number, person?: string): Promise<string> {
    const token = newToken();
    if (person !== undefined) await this.forget(kind, person);
    await this.#pool.query('delete from account_kept where expires_at < $1', [now()]);
    await this.#pool.query('insert into account_kept (digest, kind, person, body, expires_at) values ($1, $2, $3, $4, $5)', [
      digestOf(token),
      kind,
      person ?? null,
      JSON.stringify(body),
      new Date(now().getTime() + minutes * 60_000),
    ]);
    return token;
  }

  /** What is kept, without using it up; each look counts, and after `attempts` looks it is gone. */
  async find<T>(kind: KeptKind, token: string, attempts = Number.MAX_SAFE_INTEGER): Promise<T | undefined> {
    const { rows } = await this.#pool.query<{ body: T }>(
      'update account_kept set attempts = attempts + 1 where digest = $1 and kind = $2 and expires_at > $3 and attempts < $4 returning body',
      [digestOf(token), kind, now(), Math.min(attempts, 1_000_000)],
    );
    return rows[0]?.body;
  }

  /** Takes it out; of two who come at once only one gets it. */
  async take<T>(kind: KeptKind, token: string): Promise<T | undefined> {
    const { rows } = await this.#pool.query<{ body: T }>('delete from account_kept where digest = $1 and kind = $2 and expires_at > $3 returning body', [
      digestOf(token),
      kind,
      now(),
    ]);
    return rows[0]?.body;
  }

  async forget(kind: KeptKind, person: string): Promise<void> {
    await this.#pool.query('delete from account_kept where kind = $1 and person = $2', [kind, person]);
  }
}
