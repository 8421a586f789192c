/** Sessions, the first administrator, demonstration accounts, and requests from other sites. */
import { day } from '@moc/domain/values';
import type { Me, Problem } from '@moc/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../index.ts';
import { cookieOf, ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const me = async (cookie?: string) => (await server.json<Me>('/api/v1/me', { cookie })).value;
const administrator = { name: 'Nguyễn Thị Quản Trị', email: 'quan-tri@moc.example', password: 'một mật khẩu đủ dài' };

describe('the one-time link', () => {
  const tokenOf = () => new URL(server.running.setupLink ?? '').hash.slice(1);
  const setup = (token: string, change: object = {}) => server.json<Me & Problem>('/api/v1/setup', { body: { token, ...administrator, ...change } });

  it('is shown while there is no administrator', async () => {
    expect(server.running.setupLink).toMatch(/\/thiet-lap#[\w-]{32}$/);
    expect((await me()).needsSetup).toBe(true);
  });

  it('is kept only as a hash', async () => {
    const { rows } = await server.store.pool.query<{ value: string }>('select value from account_verification');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.value).not.toContain(tokenOf());
  });

  it('does nothing with another token, a short password, or a demonstration address', async () => {
    expect([(await setup('sai')).value.code, (await setup(tokenOf(), { password: 'ngắn' })).value.code]).toEqual([
      'account/setup-link-invalid',
      'wire/bad-request',
    ]);
    expect((await setup(tokenOf(), { password: 'ngắn' })).value.errors[0]?.says).toEqual({
      vi: 'Yêu cầu chưa đúng mẫu tại “password”: Quá nhỏ: mong đợi string có >=10 ký tự. Sửa rồi gửi lại.',
      en: 'The request is not in the expected form at “password”: Too small: expected string to have >=10 characters. Correct it and send it again.',
    });
    expect((await setup(tokenOf(), { email: 'dieu-phoi@trinh-dien.local' })).status).toBe(409);
    expect((await me()).needsSetup).toBe(true);
  });

  it('works once, even when two use it at the same time', async () => {
    const answers = await Promise.all([setup(tokenOf()), setup(tokenOf(), { email: 'khac@moc.example' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    const created = answers.find(({ status }) => status === 201);
    expect(created?.value.grants).toMatchObject([{ tenant, role: 'administrator' }]);
    expect(created?.value.needsSetup).toBe(false);
    expect((await setup(tokenOf())).value.code).toBe('account/setup-done');
  });
});

describe('further accounts', () => {
  const account = { tenant, role: 'reporter', name: 'Trần Văn Số Liệu', email: 'so-lieu@moc.example', password: 'lại một mật khẩu dài' };

  it('are made by the administrator, once for each address, and can sign in', async () => {
    const { rows } = await server.store.pool.query<{ email: string }>(
      "select email from account_person where email in ('quan-tri@moc.example', 'khac@moc.example')",
    );
    const cookie = await server.signIn(rows[0]?.email ?? '', administrator.password);
    expect((await server.ask('/api/v1/accounts', { body: account, cookie })).status).toBe(201);
    expect((await server.json<Problem>('/api/v1/accounts', { body: account, cookie })).value.code).toBe('account/email-taken');
    expect((await me(await server.signIn(account.email, account.password))).grants).toMatchObject([{ tenant, role: 'reporter' }]);
    const elsewhere = await server.json<Problem>('/api/v1/accounts', { body: { ...account, tenant: '84', email: 'khac-tinh@moc.example' }, cookie });
    expect([elsewhere.status, elsewhere.value.code]).toEqual([403, 'assignment/not-allowed']);
  });

  it('are not made by others', async () => {
    const body = { ...account, email: 'nua@moc.example' };
    expect((await server.ask('/api/v1/accounts', { body })).status).toBe(401);
    for (const role of ['coordinator', 'reporter', 'council'] as const) {
      expect((await server.ask('/api/v1/accounts', { body, cookie: await server.as(role) })).status).toBe(403);
    }
  });
});

describe('a session', () => {
  it('begins with the right password and ends with sign-out', async () => {
    const answer = await server.ask('/api/auth/sign-in/email', { body: { email: 'Dieu-Phoi@trinh-dien.local', password: 'trinh-dien-moc' } });
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await answer.text()).not.toContain(cookie.split('=')[1]?.split('.')[0] ?? 'x');
    const held = cookieOf(answer);
    expect(await me(held)).toMatchObject({ person: { email: 'dieu-phoi@trinh-dien.local' }, grants: [{ tenant, role: 'coordinator' }] });
    expect((await server.ask('/api/auth/sign-out', { body: {}, cookie: held })).status).toBe(204);
    expect((await me(held)).person).toBeUndefined();
  });

  it.each([
    ['a wrong password', { email: 'dieu-phoi@trinh-dien.local', password: 'sai' }],
    ['nobody of that name', { email: 'khong-ai@moc.example', password: 'sai' }],
  ])('does not begin with %s, and does not tell which was wrong', async (_name, body) => {
    const { status, value } = await server.json<Problem>('/api/auth/sign-in/email', { body });
    expect([status, value.code]).toEqual([401, 'account/wrong-credentials']);
  });

  it('cannot be had by signing up, nor by a forged cookie', async () => {
    expect((await server.ask('/api/auth/sign-up/email', { body: { email: 'x@y.vn', password: 'mật khẩu đủ dài', name: 'X' } })).status).toBe(404);
    expect((await me('moc.session_token=abc.def')).person).toBeUndefined();
  });

  it('is kept as an argon2id hash', async () => {
    const { rows } = await server.store.pool.query<{ password: string }>('select password from account_credential');
    expect(rows.every(({ password }) => password.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });
});

describe('requests of other sites', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: 'null' }],
    ['another site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ])('are refused: %s', async (_name, headers) => {
    const { status, value } = await server.json<Problem>(`/api/v1/resolutions/${id}/confirmation`, {
      method: 'POST',
      headers,
      cookie: await server.as('coordinator'),
    });
    expect([status, value.code]).toEqual([403, 'account/foreign-origin']);
  });

  it('of our own pages are taken', async () => {
    const answer = await server.ask('/api/v1/read', {
      body: { text: 'Điều 1. Thử' },
      headers: { origin: server.running.address, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
  });
});

describe('demonstration accounts', () => {
  it('are offered, marked as such, to whoever sits at the machine', async () => {
    const { demonstration } = await me();
    expect(demonstration.map(({ role }) => role).slice(0, 3)).toEqual(['coordinator', 'reporter', 'council']);
    expect(demonstration.every(({ name }) => name.includes('trình diễn'))).toBe(true);
  });

  const signIn = (headers: Record<string, string>) =>
    server.json<Problem>('/api/auth/sign-in/email', { body: { email: 'hoi-dong@trinh-dien.local', password: 'trinh-dien-moc' }, headers });

  it('do not exist for readers behind a proxy, even with a session got before', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    expect((await server.json<Me>('/api/v1/me', { headers })).value.demonstration).toEqual([]);
    expect((await signIn(headers)).value.code).toBe('account/demonstration-local-only');
    expect((await server.json<Me>('/api/v1/me', { headers, cookie: await server.as('council') })).value.person).toBeUndefined();
  });

  it('do not exist on a server that listens to others', async () => {
    const open = await startServer({
      store: server.store,
      host: '0.0.0.0',
      port: 0,
      secret: 'only-for-tests-only-for-tests-only',
      pagesFolder: server.folder,
      exampleTenant: tenant,
      today: () => day('2025-06-01'),
    });
    try {
      const port = new URL(open.address).port;
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/me`);
      expect(((await answer.json()) as Me).demonstration).toEqual([]);
      const attempt = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'hoi-dong@trinh-dien.local', password: 'trinh-dien-moc' }),
      });
      expect(((await attempt.json()) as Problem).code).toBe('account/demonstration-local-only');
    } finally {
      await open.close();
    }
  });
});

describe('too many attempts', () => {
  it('are slowed down for the account, with the time to wait', async () => {
    const strict = await startServer({
      store: server.store,
      host: '127.0.0.1',
      port: 0,
      secret: 'only-for-tests-only-for-tests-only',
      pagesFolder: server.folder,
      exampleTenant: tenant,
      limits: { signIn: 3 },
    });
    try {
      const attempt = (email: string) =>
        fetch(`${strict.address}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: 'sai' }),
        });
      const statuses: number[] = [];
      for (let count = 0; count < 4; count++) statuses.push((await attempt('a@moc.example')).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
      const slowed = await attempt('A@moc.example');
      expect(slowed.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(((await slowed.json()) as Problem).code).toBe('wire/too-many-requests');
      expect((await attempt('b@moc.example')).status).toBe(401);
    } finally {
      await strict.close();
    }
  });
});
