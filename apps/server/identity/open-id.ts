/**
 * Signing in with an OpenID Connect provider (authorization code with PKCE). The provider says who somebody is; it makes no
 * accounts: its identity is joined only to an account that was invited with the e-mail address the provider has verified.
 */

import * as client from 'openid-client';
import type { Pool } from 'pg';
import { now } from '../clock.ts';
import type { KeptValues } from './kept.ts';

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** As the button says it. */
  readonly name: string;
}

export type OpenIdPurpose = 'sign-in' | 'step-up';

interface KeptFlow {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
  readonly purpose: OpenIdPurpose;
  readonly returnTo: string;
}

export interface OpenIdAnswer {
  readonly subject: string;
  /** Only when the provider says that it is verified. */
  readonly email?: string;
  readonly purpose: OpenIdPurpose;
  readonly returnTo: string;
}

const minutesAtProvider = 10;

export class OpenId {
  readonly settings: OpenIdSettings;
  readonly #pool: Pool;
  readonly #kept: KeptValues;
  #discovered: Promise<client.Configuration> | undefined;

  constructor(settings: OpenIdSettings, pool: Pool, kept: KeptValues) {
    this.settings = settings;
    this.#pool = pool;
    this.#kept = kept;
  }

  /** The provider's own description of itself, asked once; after a failure it is asked again. Plain http is taken from this machine only. */
  #configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    const isHere = url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    const how = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    this.#discovered ??= client.discovery(url, clientId, undefined, how, { timeout: 10, ...(isHere && { execute: [client.allowInsecureRequests] }) });
    this.#discovered.catch(() => {
      this.#discovered = undefined;
    });
    return this.#discovered;
  }

  /** Where the browser is sent, and the token of the cookie that ties the answer to this browser. */
  async begin(purpose: OpenIdPurpose, returnTo: string, redirect: string): Promise<{ readonly address: string; readonly token: string }> {
    const configuration = await this.#configuration();
    const flow: KeptFlow = { verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce(), state: client.randomState(), purpose, returnTo };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirect,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
      ...(purpose === 'step-up' && { prompt: 'login', max_age: '0' }),
    });
    return { address: address.href, token: await this.#kept.keep('open-id', flow, minutesAtProvider) };
  }

  /** Who the provider says it is; undefined when the answer belongs to no question of this browser or does not hold. */
  async finish(token: string, answered: URL): Promise<OpenIdAnswer | undefined> {
    const flow = await this.#kept.take<KeptFlow>('open-id', token);
    if (!flow) return undefined;
    const configuration = await this.#configuration();
    const tokens = await client
      .authorizationCodeGrant(configuration, answered, {
        pkceCodeVerifier: flow.verifier,
        expectedNonce: flow.nonce,
        expectedState: flow.state,
        idTokenExpected: true,
        ...(flow.purpose === 'step-up' && { maxAge: 60 }),
      })
      .catch(() => undefined);
    const claims = tokens?.claims();
    if (!tokens || !claims) return undefined;
    const email = verifiedEmail(claims) ?? verifiedEmail(await this.#about(configuration, tokens.access_token, claims.sub));
    return { subject: claims.sub, ...(email !== undefined && { email }), purpose: flow.purpose, returnTo: flow.returnTo };
  }

  async #about(configuration: client.Configuration, accessToken: string, subject: string): Promise<Record<string, unknown>> {
    return client.fetchUserInfo(configuration, accessToken, subject).catch(() => ({}));
  }

  async findPerson(subject: string): Promise<string | undefined> {
    const { rows } = await this.#pool.query<{ person: string }>('select person from account_identity where issuer = $1 and subject = $2', [
      this.settings.issuer,
      subject,
    ]);
    return rows[0]?.person;
  }

  /** Whether the account may be joined to an identity: it came by an invitation that holds or was accepted, and is joined to none yet. */
  async mayLink(person: string): Promise<boolean> {
    const { rows } = await this.#pool.query<{ may: boolean }>(
      `select exists (select 1 from account_invitation where person = $1 and (accepted_at is not null or expires_at > $2))
        and not exists (select 1 from account_identity where person = $1 and issuer = $3) as may`,
      [person, now(), this.settings.issuer],
    );
    return rows[0]?.may ?? false;
  }

  async link(person: string, subject: string): Promise<void> {
    await this.#pool.query('insert into account_identity (issuer, subject, person, made_at) values ($1, $2, $3, $4) on conflict do nothing', [
      this.settings.issuer,
      subject,
      person,
      now(),
    ]);
  }

  async isLinked(person: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query('select 1 from account_identity where person = $1 and issuer = $2', [person, this.settings.issuer]);
    return (rowCount ?? 0) > 0;
  }
}

function verifiedEmail(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { email, email_verified: isVerified } = claims;
  return typeof email === 'string' && isVerified === true ? email.toLowerCase() : undefined;
}
