/** Codes of an authenticator app (TOTP, RFC 6238) and the backup codes for the day the telephone is lost; each code counts once. */
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Pool } from 'pg';
import { now } from '../clock.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { seal, unseal } from './sealed.ts';

const periodSeconds = 30;
const backupCodes = 10;
/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

const generatorOf = (secret: Secret, label: string): TOTP => new TOTP({ issuer: 'Mốc', label, secret, digits: 6, period: periodSeconds, algorithm: 'SHA1' });

export interface Enrolment {
  /** For typing in by hand. */
  readonly secret: string;
  /** "otpauth://…", for the QR code. */
  readonly uri: string;
}

export interface SecondFactorState {
  readonly totp: boolean;
  readonly backupCodesLeft: number;
}

export class SecondFactors {
  readonly #pool: Pool;
  readonly #secret: string;

  constructor(pool: Pool, secret: string) {
    this.#pool = pool;
    this.#secret = secret;
  }

  async stateOf(person: string): Promise<SecondFactorState> {
    const { rows } = await this.#pool.query<{ totp: boolean; left: number }>(
      `select exists (select 1 from account_second_factor where person = $1 and confirmed_at is not null) as totp,
        (select count(*)::int from account_backup_code where person = $1) as left`,
      [person],
    );
    return { totp: rows[0]?.totp ?? false, backupCodesLeft: rows[0]?.left ?? 0 };
  }

  /** A new secret that asks for nothing until `confirm` has seen a code of it. One that already holds is not replaced: undefined. */
  async begin(person: string, email: string): Promise<Enrolment | undefined> {
    const secret = new Secret({ size: 20 });
    const { rowCount } = await this.#pool.query(
      `insert into account_second_factor (person, secret) values ($1, $2)
       on conflict (person) do update set secret = excluded.secret, last_step = 0 where account_second_factor.confirmed_at is null`,
      [person, seal(this.#secret, person, secret.base32)],
    );
    return rowCount ? { secret: secret.base32, uri: generatorOf(secret, email).toString() } : undefined;
  }

  /** The first code switches the second factor on; gives the backup codes, shown this once. */
  async confirm(person: string, code: string): Promise<readonly string[] | undefined> {
    if (!(await this.#acceptCode(person, code, false))) return undefined;
    await this.#pool.query('update account_second_factor set confirmed_at = $2 where person = $1', [person, now()]);
    return this.renewBackupCodes(person);
  }

  async renewBackupCodes(person: string): Promise<readonly string[]> {
    const codes = Array.from({ length: backupCodes }, newBackupCode);
    const hashes = await Promise.all(codes.map((code) => hashPassword(bare(code))));
    await this.#pool.query(
      'with gone as (delete from account_backup_code where person = $1) insert into account_backup_code (person, hash) select $1, unnest($2::text[])',
      [person, hashes],
    );
    return codes;
  }

  async switchOff(person: string): Promise<void> {
    await this.#pool.query('delete from account_second_factor where person = $1', [person]);
    await this.#pool.query('delete from account_backup_code where person = $1', [person]);
  }

  /** Whether the six digits or the backup code are right, now and for the first time. */
  async accept(person: string, code: string): Promise<boolean> {
    return /^\d{6}$/.test(bare(code)) ? this.#acceptCode(person, code, true) : this.#acceptBackupCode(person, bare(code));
  }

  async #acceptCode(person: string, code: string, confirmed: boolean): Promise<boolean> {
    const { rows } = await this.#pool.query<{ secret: string; confirmed: boolean }>(
      'select secret, confirmed_at is not null as confirmed from account_second_factor where person = $1',
      [person],
    );
    const [row] = rows;
    if (!row || row.confirmed !== confirmed) return false;
    const generator = generatorOf(Secret.fromBase32(unseal(this.#secret, person, row.secret)), '');
    const timestamp = now().getTime();
    const delta = generator.validate({ token: bare(code), timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / periodSeconds) + delta;
    const { rowCount } = await this.#pool.query('update account_second_factor set last_step = $2 where person = $1 and last_step < $2', [person, step]);
    return rowCount === 1;
  }

  async #acceptBackupCode(person: string, code: string): Promise<boolean> {
    if (code.length !== 10) return false;
    const { rows } = await this.#pool.query<{ id: string; hash: string }>('select id, hash from account_backup_code where person = $1', [person]);
    for (const { id, hash } of rows) {
      if (!(await verifyPassword({ hash, password: code }))) continue;
      const { rowCount } = await this.#pool.query('delete from account_backup_code where id = $1', [id]);
      return rowCount === 1;
    }
    return false;
  }
}

const bare = (code: string): string => code.replace(/[\s-]+/g, '').toLowerCase();

function newBackupCode(): string {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
