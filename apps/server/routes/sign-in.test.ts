/** The ways in: slowed guessing that harms nobody else, reset by mail, the second step, a fresh proof, sessions seen and ended. */
import type { BackupCodes, Enrolment, Me, MyAccount, Problem } from '@moc/wire';
import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, ExampleServer, id, tenant } from '../testing/example-server.ts';
import { MailServer } from '../testing/mail-server.ts';

const password = 'ba con vịt qua cầu';
let mail: MailServer;
let server: ExampleServer;
let made = 0;

beforeAll(async () => {
  mail = await MailServer.start();
  server = await ExampleServer.start({ mail: { smtpUrl: mail.url, from: 'moc@moc.example' }, limits: { signIn: 4, write: 1000, read: 1000 } });
  await server.as('administrator');
});

afterAll(async () => {
  await server?.stop();
  await mail?.stop();
});

/** A new person with a role, and the address they sign in with. */
async function newPerson(): Promise<string> {
  const email = `nguoi-${++made}@moc.example`;
  const body = { tenant, role: 'reporter', name: `Trần Thị Thử ${made}`, email, password };
  const answer = await server.ask('/api/v1/accounts', { body, cookie: await server.as('administrator') });
  if (answer.status !== 201) throw new Error(await answer.text());
  return email;
}

/** Behind a proxy on this machine a client has any address it likes. */
const from = (ip: string) => ({ 'x-forwarded-for': ip });

/** Everybody sits at an address of their own unless said otherwise. */
const homeOf = (email: string): string => `192.0.2.${/\d+/.exec(email)?.[0] ?? 0}`;

const tryIn = (email: string, word: string, ip = homeOf(email), cookie?: string) =>
  server.json<Me & Problem>('/api/auth/sign-in/email', { body: { email, password: word }, headers: from(ip), cookie });

const cookiesOf = ({ headers }: { headers: Headers }): string[] => headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
const sessionOf = (answer: { headers: Headers }): string => cookiesOf(answer).find((cookie) => cookie.includes('session_token')) ?? '';
const deviceOf = (answer: { headers: Headers }): string => cookiesOf(answer).find((cookie) => cookie.includes('device')) ?? '';
const account = async (cookie: string) => (await server.json<MyAccount>('/api/v1/account', { cookie })).value;
const me = async (cookie: string) => (await server.json<Me>('/api/v1/me', { cookie })).value;

/** As if the session had been proved so many minutes ago. */
const age = (minutes: number) => server.store.pool.query(`update account_session set "authenticatedAt" = now() - make_interval(mins => $1)`, [minutes]);

describe('guessing', () => {
  it('slows the guesser down, not the owner at another address', async () => {
    const email = await newPerson();
    const statuses: number[] = [];
    for (let count = 0; count < 6; count++) statuses.push((await tryIn(email, 'sai mật khẩu rồi')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
    expect((await tryIn(email, password)).status).toBe(429);
    expect((await tryIn(email, password, '203.0.113.7')).status).toBe(200);
  });

  it('from everywhere at once slows unknown devices a little, and the owner’s known device not at all', async () => {
    const email = await newPerson();
    const device = deviceOf(await tryIn(email, password, '203.0.113.7'));
    expect(device).toMatch(/^moc\.device=[\w-]{43}$/);
    for (let count = 0; count < 40; count++) await tryIn(email, 'sai mật khẩu rồi', `198.51.${count}.9`);
    const slowed = await tryIn(email, password, '192.0.2.200');
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    expect((await tryIn(email, password, '192.0.2.201', device)).status).toBe(200);
  });

  it('counts tries that come at once, and an address of IPv6 by its network', async () => {
    const email = await newPerson();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => tryIn(email, 'sai mật khẩu rồi', `2001:db8:1:2::${index + 1}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('a device cookie of one account is nothing to another, and opens nothing', async () => {
    const [mine, others] = [await newPerson(), await newPerson()];
    const device = deviceOf(await tryIn(mine, password, '203.0.113.9'));
    for (let count = 0; count < 4; count++) await tryIn(others, 'sai mật khẩu rồi', '203.0.113.9', device);
    expect((await tryIn(others, password, '203.0.113.9', device)).status).toBe(429);
    expect((await me(device)).person).toBeUndefined();
  });
});

describe('a forgotten password', () => {
  const ask = (email: string, ip: string) => server.ask('/api/auth/reset/ask', { body: { email }, headers: from(ip) });
  const local = (email: string) => server.ask('/api/auth/reset/ask', { body: { email } });
  const tokenIn = (text: string): string => /\/dat-lai-mat-khau#([\w-]{43})/.exec(text)?.[1] ?? '';
  const reset = (token: string, word: string) => server.ask('/api/auth/reset', { body: { token, password: word } });

  it('gives the same answer for known and unknown addresses, and writes to the known', async () => {
    const email = await newPerson();
    const answers = await Promise.all([local(email), local('khong-ai@moc.example')]);
    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
      [202, '{}'],
      [202, '{}'],
    ]);
    const letter = await mail.letterTo(email);
    expect(tokenIn(letter.text)).not.toBe('');
    expect(letter.text).toContain(`${server.running.address}/dat-lai-mat-khau#`);
    expect(mail.letters.some(({ recipients }) => recipients.includes('khong-ai@moc.example'))).toBe(false);
  });

  it('never repeats the Host header in a letter', async () => {
    const answer = await ask(await newPerson(), '203.0.113.50');
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([503, 'account/address-unknown']);
  });

  it('works once, ends every session, forgets devices, keeps the rules for passwords', async () => {
    const email = await newPerson();
    const before = sessionOf(await tryIn(email, password));
    await local(email);
    const token = tokenIn((await mail.letterTo(email)).text);
    const weak = await reset(token, 'matkhau123');
    expect([weak.status, ((await weak.json()) as Problem).code]).toEqual([422, 'account/password-common']);
    const twice = await Promise.all([reset(token, 'sóng vỗ bờ xa xa'), reset(token, 'sóng vỗ bờ gần gần')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 403]);
    expect((await me(before)).person).toBeUndefined();
    expect((await tryIn(email, password, '203.0.113.60')).status).toBe(401);
    const { rows } = await server.store.pool.query('select 1 from account_device d join account_person p on p.id = d.person where p.email = $1', [email]);
    expect(rows).toHaveLength(1);
  });

  it('lets the owner in at a new device while others guess from everywhere', async () => {
    const email = await newPerson();
    for (let count = 0; count < 42; count++) await tryIn(email, 'sai mật khẩu rồi', `198.18.${count}.9`);
    expect((await tryIn(email, password, '192.0.2.210')).status).toBe(429);
    await local(email);
    const done = await reset(tokenIn((await mail.letterTo(email)).text), 'sóng vỗ bờ xa xa');
    expect((await tryIn(email, 'sóng vỗ bờ xa xa', '192.0.2.210', deviceOf(done))).status).toBe(200);
  });

  it('is kept as a hash, holds for half an hour, and a new link voids the old one', async () => {
    const email = await newPerson();
    await local(email);
    const first = tokenIn((await mail.letterTo(email)).text);
    await local(email);
    const second = tokenIn((await mail.letterTo(email, 2)).text);
    expect((await reset(first, 'sóng vỗ bờ xa xa')).status).toBe(403);
    const { rows } = await server.store.pool.query<{ digest: string; minutes: number }>(
      "select digest, extract(epoch from expires_at - now()) / 60 as minutes from account_kept where kind = 'reset'",
    );
    expect(rows.every(({ digest, minutes }) => digest !== second && Number(minutes) <= 30)).toBe(true);
    await server.store.pool.query("update account_kept set expires_at = now() - interval '1 second' where kind = 'reset'");
    expect((await reset(second, 'sóng vỗ bờ xa xa')).status).toBe(403);
  });

  it('sends no flood of letters', async () => {
    const email = await newPerson();
    for (let count = 0; count < 3; count++) await local(email);
    await mail.letterTo(email, 3);
    await server.store.pool.query("update account_throttle set next_at = now() + interval '1 hour' where key like 'reset:%'");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.letters.filter(({ recipients }) => recipients.includes(email)).length).toBeLessThanOrEqual(4);
  });
});

/** Switches the second step on; gives what its owner then holds. */
async function withSecondStep(email: string): Promise<{ codeAt: (step: number) => string; backup: readonly string[] }> {
  const cookie = sessionOf(await tryIn(email, password));
  const { value } = await server.json<Enrolment>('/api/v1/account/totp', { method: 'POST', cookie });
  const generator = URI.parse(value.uri) as TOTP;
  expect(value.uri).toContain('otpauth://totp/');
  const codeAt = (step: number) => generator.generate({ timestamp: Date.now() + step * 30_000 });
  const { value: backup } = await server.json<BackupCodes>('/api/v1/account/totp/confirm', { body: { code: codeAt(-1) }, cookie });
  return { codeAt, backup: backup.codes };
}

describe('the second step', () => {
  const second = (code: string, cookie: string) => server.json<Me & Problem>('/api/auth/sign-in/second', { body: { code }, cookie });

  it('is asked for after the password; the code counts once', async () => {
    const email = await newPerson();
    const { codeAt } = await withSecondStep(email);
    const first = await tryIn(email, password);
    expect([first.value.secondStep, first.value.person, sessionOf(first)]).toEqual([true, undefined, '']);
    const step = cookieOf({ headers: first.headers } as Response);
    expect((await second('000000', step)).value.code).toBe('account/wrong-code');
    const code = codeAt(0);
    const entered = await second(code, step);
    expect(entered.value.person?.email).toBe(email);
    const again = cookieOf({ headers: (await tryIn(email, password)).headers } as Response);
    expect((await second(code, again)).value.code).toBe('account/wrong-code');
  });

  it('takes each backup code once and keeps them as slow hashes', async () => {
    const email = await newPerson();
    const { backup } = await withSecondStep(email);
    expect(backup).toHaveLength(10);
    expect(backup[0]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    const step = async () => cookieOf({ headers: (await tryIn(email, password)).headers } as Response);
    expect((await second((backup[0] ?? '').toUpperCase(), await step())).status).toBe(200);
    expect((await second(backup[0] ?? '', await step())).status).toBe(401);
    const { rows } = await server.store.pool.query<{ hash: string }>('select hash from account_backup_code');
    expect(rows.every(({ hash }) => hash.startsWith('$argon2id$'))).toBe(true);
  });

  it('bears five wrong codes, then the first step again, and cannot be tried on for ever', async () => {
    const email = await newPerson();
    await withSecondStep(email);
    const codes: (string | undefined)[] = [];
    for (let round = 0; round < 2; round++) {
      const step = cookieOf({ headers: (await tryIn(email, password, `203.0.113.${70 + round}`)).headers } as Response);
      for (let count = 0; count < 3; count++) codes.push((await second('111111', step)).value.code);
    }
    expect(codes.slice(0, 4).every((code) => code === 'account/wrong-code')).toBe(true);
    expect(codes.at(-1)).toBe('wire/too-many-requests');
    await mail.letterTo(email, 2);
    expect(mail.letters.some(({ recipients, text }) => recipients.includes(email) && text.includes('sai mã xác thực'))).toBe(true);
  });

  it('is no way around by itself: without the first step there is nothing', async () => {
    expect((await second('123456', '')).value.code).toBe('account/second-step-expired');
  });

  it('its secret is sealed in the database', async () => {
    const { rows } = await server.store.pool.query<{ secret: string }>('select secret from account_second_factor');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ secret }) => !/^[A-Z2-7]+$/.test(secret) && secret.split('.').length === 3)).toBe(true);
  });
});

describe('a fresh proof', () => {
  const change = (cookie: string) => server.json<Problem>('/api/v1/account/name', { body: { name: 'Tên mới' }, cookie });
  const prove = (cookie: string, body: object) => server.ask('/api/auth/step-up', { body, cookie });

  it('is asked for when the last one is old, and renews the session’s cookie', async () => {
    const email = await newPerson();
    const cookie = sessionOf(await tryIn(email, password));
    expect((await server.ask('/api/v1/account/name', { body: { name: 'Tên mới' }, cookie })).status).toBe(204);
    await age(16);
    const refused = await change(cookie);
    expect([refused.status, refused.value.code]).toEqual([403, 'account/step-up-needed']);
    expect((await prove(cookie, { password: 'sai mật khẩu rồi' })).status).toBe(403);
    const proved = await prove(cookie, { password });
    expect(proved.status).toBe(204);
    expect((await me(cookie)).person).toBeUndefined();
    const renewed = sessionOf(proved);
    expect((await server.ask('/api/v1/account/name', { body: { name: 'Tên mới' }, cookie: renewed })).status).toBe(204);
    expect((await me(renewed)).person?.name).toBe('Tên mới');
  });

  it('takes the code and no longer the password alone where a second step is on', async () => {
    const email = await newPerson();
    const { codeAt, backup } = await withSecondStep(email);
    const step = cookieOf({ headers: (await tryIn(email, password)).headers } as Response);
    const entered = await server.ask('/api/auth/sign-in/second', { body: { code: backup[1] }, cookie: step });
    const cookie = sessionOf(entered);
    expect((await account(cookie)).proofs).toEqual(['code']);
    expect((await prove(cookie, { password })).status).toBe(403);
    expect((await prove(cookie, { code: codeAt(0) })).status).toBe(204);
  });

  it('does not lengthen a session beyond its day', async () => {
    const email = await newPerson();
    const cookie = sessionOf(await tryIn(email, password));
    const proved = sessionOf(await prove(cookie, { password }));
    await server.store.pool.query(
      `update account_session set "startedAt" = now() - interval '12 hours 1 minute' where "userId" = (select id from account_person where email = $1)`,
      [email],
    );
    expect((await me(proved)).person).toBeUndefined();
  });

  it('is asked for before a plan is put in force and before figures are approved', async () => {
    const cookie = await server.as('coordinator');
    await age(31);
    const answers = [
      await server.json<Problem>(`/api/v1/resolutions/${id}/confirmation`, { body: {}, cookie }),
      await server.json<Problem>('/api/v1/approvals', { body: { tenant, approve: [], return: [] }, cookie }),
    ];
    expect(answers.map(({ status, value }) => [status, value.code])).toEqual([
      [403, 'account/step-up-needed'],
      [403, 'account/step-up-needed'],
    ]);
  });

  it('is nothing for the public', async () => expect((await prove('', { password })).status).toBe(401));
});

describe('sessions', () => {
  it('are listed without their secrets, and ended one by one or all others at once', async () => {
    const email = await newPerson();
    const [one, two, three] = [await tryIn(email, password), await tryIn(email, password), await tryIn(email, password)].map(sessionOf);
    const { sessions } = await account(one ?? '');
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain((one ?? '').split('=')[1]?.split('.')[0] ?? 'x');
    const other = sessions.find(({ current }) => !current);
    expect((await server.ask(`/api/v1/account/sessions/${other?.id}`, { method: 'DELETE', cookie: one })).status).toBe(204);
    expect((await account(one ?? '')).sessions).toHaveLength(2);
    await server.ask('/api/v1/account/sessions/end-others', { method: 'POST', cookie: one });
    expect((await account(one ?? '')).sessions).toHaveLength(1);
    const left = await Promise.all([two, three].map(async (cookie) => (await me(cookie ?? '')).person));
    expect(left).toEqual([undefined, undefined]);
  });

  it('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await newPerson(), await newPerson()];
    const cookie = sessionOf(await tryIn(mine, password));
    const [foreign] = (await account(sessionOf(await tryIn(theirs, password)))).sessions;
    expect((await server.ask(`/api/v1/account/sessions/${foreign?.id}`, { method: 'DELETE', cookie })).status).toBe(404);
  });

  it('all others end with a new password; a new session follows', async () => {
    const email = await newPerson();
    const [one, two] = [sessionOf(await tryIn(email, password)), sessionOf(await tryIn(email, password))];
    const change = (current?: string) =>
      server.ask('/api/v1/account/password', { body: { password: 'sóng vỗ bờ xa xa', ...(current && { current }) }, cookie: one });
    expect([(await change()).status, (await change('sai mật khẩu rồi')).status]).toEqual([403, 403]);
    const changed = await change(password);
    expect(changed.status).toBe(204);
    expect([(await me(one)).person, (await me(two)).person]).toEqual([undefined, undefined]);
    expect((await me(sessionOf(changed))).person?.email).toBe(email);
    await mail.letterTo(email);
  });

  it('of a demonstration account show, but the account cannot be changed', async () => {
    const cookie = (await server.as('reporter')) ?? '';
    expect((await account(cookie)).fixed).toBe(true);
    const refused = await server.json<Problem>('/api/v1/account/totp', { method: 'POST', cookie });
    expect([refused.status, refused.value.code]).toEqual([403, 'account/demonstration-fixed']);
  });
});

describe('where readers come over https', () => {
  it('cookies are bound to the host, and browsers are told to stay with https', async () => {
    const { startServer } = await import('../index.ts');
    const secure = await startServer({
      store: server.store,
      host: '127.0.0.1',
      port: 0,
      secret: 'only-for-tests-only-for-tests-only',
      pagesFolder: server.folder,
      origin: 'https://moc.example',
      exampleTenant: tenant,
    });
    try {
      const email = await newPerson();
      const port = secure.port;
      const answer = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      const set = answer.headers.getSetCookie();
      expect(set).toHaveLength(2);
      for (const cookie of set) {
        expect(cookie).toMatch(/^__Host-moc\.(session_token|device)=/);
        expect(cookie).toMatch(/; Path=\//);
        expect(cookie).toMatch(/; HttpOnly/);
        expect(cookie).toMatch(/; Secure/);
        expect(cookie).toMatch(/; SameSite=Lax/);
        expect(cookie).not.toMatch(/Domain/);
      }
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      const own = await fetch(`http://127.0.0.1:${port}/api/v1/me`, { headers: { cookie: cookieOf(answer) } });
      expect(((await own.json()) as Me).person?.email).toBe(email);
    } finally {
      await secure.close();
    }
  });
});
