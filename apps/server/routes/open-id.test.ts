/** Signing in with a real provider on this machine: only invited, verified addresses get in, and only through the browser that asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Me, MyAccount, Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, tenant } from '../testing/example-server.ts';
import { IdentityProvider } from '../testing/identity-provider.ts';
import { MailServer } from '../testing/mail-server.ts';
import { ownPlace } from './open-id.ts';

let mail: MailServer;
let provider: IdentityProvider;
let server: ExampleServer;

/** A port that is free now: the provider must know our address before our server starts. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  mail = await MailServer.start();
  const port = await freePort();
  provider = await IdentityProvider.start(() => `http://127.0.0.1:${port}/api/auth/open-id/callback`);
  const openId = { issuer: provider.issuer, clientId: 'moc', clientSecret: 'only-for-tests', name: 'Cổng thử' };
  server = await ExampleServer.start({ port, openId, mail: { smtpUrl: mail.url, from: 'moc@moc.example' } });
  const people = ['moi', 'khac', 'chua'].map((name) => ({ name: `Người ${name}`, email: `${name}@moc.example`, role: 'council' }));
  const answer = await server.ask('/api/v1/invitations', { body: { tenant, people }, cookie: await server.as('administrator') });
  if (answer.status !== 201) throw new Error(await answer.text());
});

afterAll(async () => {
  await server?.stop();
  await provider?.stop();
  await mail?.stop();
});

/** A browser without pages: follows redirects and keeps cookies by origin. */
class Jar {
  readonly #cookies = new Map<string, string>();

  async go(address: string): Promise<Response> {
    const { origin } = new URL(address);
    const cookie = [...this.#cookies].filter(([key]) => key.startsWith(`${origin} `)).map(([key, value]) => `${key.split(' ')[1]}=${value}`);
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: cookie.join('; ') } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || /Max-Age=0/.test(set)) this.#cookies.delete(`${origin} ${name}`);
      else this.#cookies.set(`${origin} ${name}`, value);
    }
    return answer;
  }

  /** Follows until something other than a redirect, or until `until` is reached; gives the last address. */
  async follow(address: string, until?: RegExp): Promise<string> {
    let at = address;
    for (let hops = 0; hops < 15; hops++) {
      if (until?.test(at)) return at;
      const answer = await this.go(at);
      const next = answer.headers.get('location');
      if (!next) return at;
      at = new URL(next, at).href;
    }
    throw new Error(`too many redirects: ${at}`);
  }

  async me(): Promise<Me> {
    return (await (await this.go(`${server.running.address}/api/v1/me`)).json()) as Me;
  }

  async ask<T>(path: string): Promise<T> {
    return (await (await this.go(server.running.address + path)).json()) as T;
  }
}

const start = (query = '') => `${server.running.address}/api/auth/open-id/start${query}`;
const own = /^http:\/\/127\.0\.0\.1:\d+\/(?!api\/)/;

describe('an invited person', () => {
  it('gets in with the verified address, and again without it', async () => {
    provider.present = { subject: 's-moi', email: 'Moi@moc.example', verified: true };
    const jar = new Jar();
    expect(await jar.follow(start('?returnTo=/tai-khoan'), own)).toMatch(/\/tai-khoan$/);
    expect(await jar.me()).toMatchObject({ person: { email: 'moi@moc.example' }, grants: [{ role: 'council' }] });
    expect((await jar.ask<MyAccount>('/api/v1/account')).proofs).toEqual(['open-id']);
    const authorization = provider.asked.find(({ pathname }) => pathname === '/auth')?.searchParams;
    expect(authorization?.get('code_challenge_method')).toBe('S256');
    expect([authorization?.get('response_type'), Boolean(authorization?.get('state')), Boolean(authorization?.get('nonce'))]).toEqual(['code', true, true]);
    provider.present = { subject: 's-moi', email: 'doi-dia-chi@moc.example', verified: false };
    const again = new Jar();
    await again.follow(start(), own);
    expect((await again.me()).person?.email).toBe('moi@moc.example');
  });

  it('proves anew at the provider, which asks again', async () => {
    provider.present = { subject: 's-moi', email: 'moi@moc.example', verified: true };
    const jar = new Jar();
    await jar.follow(start(), own);
    await server.store.pool.query(`update account_session set "authenticatedAt" = now() - interval '1 hour'`);
    expect(await jar.follow(start('?purpose=step-up&returnTo=/tai-khoan'), own)).toMatch(/\/tai-khoan$/);
    const last = provider.asked.findLast(({ pathname }) => pathname === '/auth')?.searchParams;
    expect([last?.get('prompt'), last?.get('max_age')]).toEqual(['login', '0']);
    const { rows } = await server.store.pool.query(
      `select 1 from account_session where "authenticatedAt" > now() - interval '1 minute' and method = 'open-id'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('nobody else', () => {
  it.each([
    ['whom nobody invited', { subject: 's-la', email: 'nguoi-la@moc.example', verified: true }],
    ['whose address the provider has not verified', { subject: 's-chua', email: 'chua@moc.example', verified: false }],
    ['who claims the administrator’s address, which came by no invitation', { subject: 's-qt', email: 'quan-tri@moc.example', verified: true }],
    ['who claims a demonstration address', { subject: 's-dp', email: 'dieu-phoi@trinh-dien.local', verified: true }],
  ])('%s gets in', async (_who, person) => {
    provider.present = person;
    const jar = new Jar();
    expect(await jar.follow(start(), own)).toContain('/dang-nhap?loi=open-id-not-invited');
    expect((await jar.me()).person).toBeUndefined();
    const { rows } = await server.store.pool.query('select 1 from account_identity where subject = $1', [person.subject]);
    expect(rows).toHaveLength(0);
  });

  it('takes over an account that is joined to somebody else’s identity', async () => {
    provider.present = { subject: 's-gia-mao', email: 'moi@moc.example', verified: true };
    const jar = new Jar();
    expect(await jar.follow(start(), own)).toContain('open-id-not-invited');
  });

  it('uses an answer in another browser, or twice, or with another state', async () => {
    provider.present = { subject: 's-khac', email: 'khac@moc.example', verified: true };
    const jar = new Jar();
    const callback = await jar.follow(start(), /\/open-id\/callback/);
    const other = new Jar();
    expect(await other.follow(callback, own)).toContain('open-id-refused');
    const changed = new URL(callback);
    changed.searchParams.set('state', 'x');
    expect(await jar.follow(changed.href, own)).toContain('open-id-refused');
    expect(await jar.follow(callback, own)).toContain('open-id-refused');
    expect((await jar.me()).person).toBeUndefined();
  });
});

it.each([
  ['/tai-khoan?x=1', '/tai-khoan?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('after signing in the way leads only to our own pages: %s', (given, place) => expect(ownPlace(given)).toBe(place));

it('a provider that is gone is told as such', async () => {
  const gone = await ExampleServer.start({ openId: { issuer: 'http://localhost:9', clientId: 'moc', name: 'Không có' } });
  try {
    const { status, value } = await gone.json<Problem>('/api/auth/open-id/start');
    expect([status, value.code]).toEqual([503, 'account/open-id-unavailable']);
  } finally {
    await gone.stop();
  }
}, 180_000);
