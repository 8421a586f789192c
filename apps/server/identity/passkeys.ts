/** Passkeys (WebAuthn): a key pair in the person's device or key ring, opened by their finger, face or PIN; it counts as two factors. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Pool } from 'pg';
import { now } from '../clock.ts';
import type { Person } from './accounts.ts';
import type { KeptValues } from './kept.ts';

/** Where the pages stand, as browsers see it; passkeys are bound to its host. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** What the browser is asked, and the ticket it sends back with the answer. */
export interface Asked<T> {
  readonly ticket: string;
  readonly options: T;
}

interface KeptChallenge {
  readonly challenge: string;
  readonly purpose: 'register' | 'sign-in';
  readonly person?: string;
}

interface PasskeyRow {
  readonly id: string;
  readonly person: string;
  readonly public_key: Buffer;
  readonly counter: number;
  readonly transports: string[];
  readonly name: string;
  readonly made_at: Date;
  readonly used_at: Date | null;
}

const minutesToAnswer = 5;

export class Passkeys {
  readonly #pool: Pool;
  readonly #kept: KeptValues;

  constructor(pool: Pool, kept: KeptValues) {
    this.#pool = pool;
    this.#kept = kept;
  }

  async list(person: string): Promise<readonly Passkey[]> {
    const rows = await this.#of(person);
    return rows.map(({ id, name, made_at, used_at }) => ({ id, name, madeAt: made_at, usedAt: used_at }));
  }

  async #of(person: string): Promise<readonly PasskeyRow[]> {
    return (await this.#pool.query<PasskeyRow>('select * from account_passkey where person = $1 order by made_at', [person])).rows;
  }

  async askToRegister(person: Person, { host }: Site): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
    const known = await this.#of(person.id);
    const options = await generateRegistrationOptions({
      rpName: 'Mốc',
      rpID: host,
      userName: person.email,
      userDisplayName: person.name,
      userID: new Uint8Array(Buffer.from(person.id)),
      attestationType: 'none',
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const kept: KeptChallenge = { challenge: options.challenge, purpose: 'register', person: person.id };
    return { ticket: await this.#kept.keep('passkey-challenge', kept, minutesToAnswer), options };
  }

  /** Keeps the new passkey; false when the answer is not one to what this person was asked. */
  async register(person: Person, ticket: string, response: RegistrationResponseJSON, name: string, site: Site): Promise<boolean> {
    const kept = await this.#kept.take<KeptChallenge>('passkey-challenge', ticket);
    if (kept?.purpose !== 'register' || kept.person !== person.id) return false;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: kept.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verified?.verified) return false;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const { rowCount } = await this.#pool.query(
      `insert into account_passkey (id, person, public_key, counter, transports, name, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
      [id, person.id, Buffer.from(publicKey), counter, transports, name, now()],
    );
    return rowCount === 1;
  }

  /** For signing in nobody is named: the browser offers the passkeys it has for this site. */
  async askToSignIn({ host }: Site): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
    const options = await generateAuthenticationOptions({ rpID: host, userVerification: 'required' });
    const kept: KeptChallenge = { challenge: options.challenge, purpose: 'sign-in' };
    return { ticket: await this.#kept.keep('passkey-challenge', kept, minutesToAnswer), options };
  }

  /** The account whose passkey answered; undefined when the answer does not hold. */
  async recognise(ticket: string, response: AuthenticationResponseJSON, site: Site): Promise<string | undefined> {
    const kept = await this.#kept.take<KeptChallenge>('passkey-challenge', ticket);
    if (kept?.purpose !== 'sign-in') return undefined;
    const { rows } = await this.#pool.query<PasskeyRow>('select * from account_passkey where id = $1', [response.id]);
    const [row] = rows;
    if (!row) return undefined;
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: kept.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: { id: row.id, publicKey: new Uint8Array(row.public_key), counter: row.counter, transports: row.transports },
    }).catch(() => undefined);
    if (!verified?.verified) return undefined;
    await this.#pool.query('update account_passkey set counter = $2, used_at = $3 where id = $1', [row.id, verified.authenticationInfo.newCounter, now()]);
    return row.person;
  }

  async remove(person: string, id: string): Promise<boolean> {
    return (await this.#pool.query('delete from account_passkey where id = $1 and person = $2', [id, person])).rowCount === 1;
  }
}
