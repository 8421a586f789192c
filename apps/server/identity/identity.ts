/** Everything sign-in works with, opened once: throttle, known devices, second factors, passkeys, the provider, invitations, mail. */
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Mailer } from '../mail/mailer.ts';
import { refuse } from '../present/refused.ts';
import { type CookieJar, cookieJar } from './cookies.ts';
import { Invitations } from './invitations.ts';
import { KeptValues } from './kept.ts';
import { KnownDevices } from './known-device.ts';
import { isLocalRequest } from './locality.ts';
import { OpenId, type OpenIdSettings } from './open-id.ts';
import { Passkeys, type Site } from './passkeys.ts';
import { SecondFactors } from './second-factor.ts';
import { Throttle } from './throttle.ts';

export interface IdentityOptions {
  readonly pool: Pool;
  readonly secret: string;
  readonly mailer: Mailer;
  readonly openId?: OpenIdSettings;
  /** Public address, where it is configured. */
  readonly origin?: string;
}

export interface Identity {
  readonly mailer: Mailer;
  readonly cookies: CookieJar;
  readonly kept: KeptValues;
  readonly throttle: Throttle;
  readonly devices: KnownDevices;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly invitations: Invitations;
  readonly openId?: OpenId;
  /** The address of a page, for letters and for the provider: the configured one, or this machine's own while the request is made on it. */
  addressOf(request: FastifyRequest, path: string): string;
  /** The site as passkeys know it; undefined where there is no host name to bind them to. */
  findSite(request: FastifyRequest): Site | undefined;
}

export function openIdentity({ pool, secret, mailer, openId, origin }: IdentityOptions): Identity {
  const kept = new KeptValues(pool);
  const findOrigin = (request: FastifyRequest): string | undefined => origin ?? (isLocalRequest(request) ? `${request.protocol}://${request.host}` : undefined);
  return {
    mailer,
    cookies: cookieJar(origin?.startsWith('https:') ?? false),
    kept,
    throttle: new Throttle(pool),
    devices: new KnownDevices(pool),
    secondFactors: new SecondFactors(pool, secret),
    passkeys: new Passkeys(pool, kept),
    invitations: new Invitations(pool),
    ...(openId && { openId: new OpenId(openId, pool, kept) }),
    // A Host header is the sender's word: links in letters never repeat it.
    addressOf(request, path) {
      const base = findOrigin(request);
      if (base === undefined) throw refuse('account/address-unknown');
      return base + path;
    },
    findSite(request) {
      const base = findOrigin(request);
      const host = base && new URL(base).hostname;
      return base && host && !/^[\d.]+$|^\[/.test(host) ? { origin: base, host } : undefined;
    },
  };
}
