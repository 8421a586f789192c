/** A cookie that proves an account was entered from this browser before. It opens nothing; it only keeps others' guesses from slowing its holder down. */
import type { Pool } from 'pg';
import { now } from '../clock.ts';
import { digestOf, newToken } from './kept.ts';

const validForMs = 400 * 24 * 60 * 60 * 1000;
export const deviceCookieSeconds = validForMs / 1000;

export class KnownDevices {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The count under which attempts of this device on this account go; undefined for a device the account does not know. */
  async find(person: string, token: string | undefined): Promise<string | undefined> {
    if (!token) return undefined;
    const digest = digestOf(token);
    const { rowCount } = await this.#pool.query('update account_device set used_at = $3 where digest = $1 and person = $2 and made_at > $4', [
      digest,
      person,
      now(),
      new Date(now().getTime() - validForMs),
    ]);
    return rowCount ? digest : undefined;
  }

  /** Makes the device known; the token goes into its cookie. */
  async remember(person: string): Promise<string> {
    const token = newToken();
    await this.#pool.query('insert into account_device (digest, person, made_at, used_at) values ($1, $2, $3, $3)', [digestOf(token), person, now()]);
    return token;
  }

  async forgetAll(person: string): Promise<void> {
    await this.#pool.query('delete from account_device where person = $1', [person]);
  }
}
