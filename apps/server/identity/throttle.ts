/**
 * Slows down guessing without locking anybody out. Attempts are counted for an account from one address, or for an account
 * from one known device; whoever guesses from elsewhere fills only their own count. Each failure past the free ones doubles
 * the wait. Guessing spread over many addresses also fills a count of the account's unknown devices, whose wait stays short;
 * the owner's known device, passkey and reset by mail pass beside it.
 */
import type { Pool } from 'pg';
import { now } from '../clock.ts';

export interface Allowance {
  /** Failures before the first wait. */
  readonly free: number;
  readonly longestWaitSeconds: number;
}

const firstWaitSeconds = 5;
/** A count that nothing added to for this long begins anew. */
const forgottenAfterMs = 24 * 60 * 60 * 1000;

/** The wait after so many failures, in seconds. */
export function waitAfter(failures: number, { free, longestWaitSeconds }: Allowance): number {
  return failures < free ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(failures - free, 30));
}

export class Throttle {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Counts one attempt before it is judged, so that many at once do not slip through; `forgive` takes it back. Gives the
   * seconds to wait when the attempt comes too early (then nothing is counted), else 0.
   */
  async attempt(key: string, allowance: Allowance): Promise<number> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query('insert into account_throttle (key, failures, next_at, last_at) values ($1, 0, $2, $2) on conflict (key) do nothing', [key, now()]);
      const { rows } = await client.query<{ failures: number; next_at: Date; last_at: Date }>(
        'select failures, next_at, last_at from account_throttle where key = $1 for update',
        [key],
      );
      const wait = await this.#count(client, key, rows[0], allowance);
      await client.query('commit');
      client.release();
      return wait;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #count(
    client: Pick<Pool, 'query'>,
    key: string,
    row: { failures: number; next_at: Date; last_at: Date } | undefined,
    allowance: Allowance,
  ): Promise<number> {
    const at = now().getTime();
    if (row && row.next_at.getTime() > at) return Math.ceil((row.next_at.getTime() - at) / 1000);
    const failures = (row && at - row.last_at.getTime() < forgottenAfterMs ? row.failures : 0) + 1;
    const next = new Date(at + waitAfter(failures, allowance) * 1000);
    await client.query('update account_throttle set failures = $2, next_at = $3, last_at = $4 where key = $1', [key, failures, next, new Date(at)]);
    return 0;
  }

  /** After success: the count begins anew. */
  async forgive(...keys: readonly string[]): Promise<void> {
    await this.#pool.query('delete from account_throttle where key = any($1)', [keys]);
  }

  async sweep(): Promise<void> {
    await this.#pool.query('delete from account_throttle where last_at < $1', [new Date(now().getTime() - forgottenAfterMs)]);
  }
}
