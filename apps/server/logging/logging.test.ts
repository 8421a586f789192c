/** The server's own log and its counts: what went on can be followed, and nothing personal stands in them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExampleServer, id } from '../testing/example-server.ts';
import { cutAddress, presentError } from './request-log.ts';

const lines: string[] = [];
let server: ExampleServer;
beforeAll(async () => {
  server = await ExampleServer.start({ log: { level: 'debug', stream: { write: (line: string) => lines.push(line) } }, metricsToken: 'dem-xem-0123456789' });
});
afterAll(() => server.stop());

const said = () => lines.join('');
const parsed = () => lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe('the log', () => {
  test('of signing in, uploading and losing the way holds nothing personal', async () => {
    const email = 'so-lieu@trinh-dien.local';
    const cookie = await server.signIn(email, 'trinh-dien-moc');
    await server.ask('/api/auth/sign-in/email', { body: { email: 'tran-thi-rieng-tu@moc.example', password: 'mat-khau-sai-rieng' } });
    await server.ask('/api/v1/me', { cookie });
    await server.send('observations', 'Nguyễn Văn Riêng Tư,1,2\n', { role: 'reporter', name: 'Bang-cua-Nguyen-Van-Rieng.csv', preview: true });
    await server.ask('/api/v1/khong-co/Nguyen-Van-Rieng?ten=Nguyen-Van-Rieng', {
      headers: { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Trinh-duyet-rieng' },
    });
    await server.ask(`/api/v1/resolutions/${id}/assessment?asKnownOn=Nguyen-Van-Rieng`);
    const answered = parsed().filter(({ msg }) => msg === 'answered');
    expect(answered.length).toBeGreaterThan(4);
    for (const secret of [
      'rieng',
      'riêng',
      'trinh-dien',
      'mat-khau',
      '@',
      'Nguy',
      'Báo số liệu',
      cookie.split('=')[1]!.slice(0, 12),
      '203.0.113.77',
      '.csv',
      '?',
    ])
      expect(said().toLowerCase().includes(secret.toLowerCase()), secret).toBe(false);
    for (const line of answered) {
      expect(Object.keys(line).sort()).toEqual(['from', 'level', 'method', 'ms', 'msg', 'reqId', 'route', 'status', 'time']);
      expect(line['reqId']).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(answered.map(({ from }) => from)).toContain('203.0.113.0');
    expect(answered.map(({ route }) => route)).toContain('/api/v1/resolutions/:id/imports/:kind');
  });

  test('names each request on its answer', async () => {
    const answer = await server.ask('/api/v1/me');
    const number = answer.headers.get('x-request-id');
    expect(parsed().some(({ reqId }) => reqId === number)).toBe(true);
  });

  test('tells of a failure where it is, and not what it says', () => {
    const told = presentError(Object.assign(new TypeError('Key (email)=(mot@moc.example) exists'), { code: '23505' }));
    expect(told).toMatchObject({ type: 'TypeError', code: '23505', message: '' });
    expect(told.stack).toMatch(/^\s+at /);
    expect(JSON.stringify(told)).not.toContain('moc.example');
  });

  test.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:10.1.2.3', '10.1.2.0'],
    ['2001:db8:1:2::5', '2001:db8:1::'],
  ])('cuts the address %s to %s', (address, cut) => expect(cutAddress(address)).toBe(cut));
});

describe('health', () => {
  test('tells of the database, the queue and the wall', async () => {
    expect(await server.json('/api/v1/health/live')).toMatchObject({ status: 200, value: { status: 'ok' } });
    for (const path of ['/api/v1/health', '/api/v1/health/ready']) {
      const { status, value } = await server.json<Record<string, unknown>>(path);
      expect({ status, value }).toMatchObject({ status: 200, value: { status: 'ok', database: 'ok', wall: 'raised' } });
      expect(['ok', 'absent']).toContain(value['queue']);
    }
  });
});

describe('counts', () => {
  test('of requests, commands, connections and the event loop are given on this machine', async () => {
    await server.send('observations', 'a\n', { role: 'reporter' });
    const answer = await server.ask('/api/v1/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(/moc_request_duration_seconds_count\{method="GET",route="\/api\/v1\/me",status="200"\} \d+/);
    expect(text).toMatch(/moc_database_connections\{pool="tenants",state="idle"\} \d+/);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('# TYPE moc_commands_total counter');
    expect(text).not.toMatch(/rieng|@/i);
  });

  test('are not there for others, but for whoever has the token', async () => {
    const away = { 'x-forwarded-for': '203.0.113.77' };
    expect((await server.ask('/api/v1/metrics', { headers: away })).status).toBe(404);
    expect((await server.ask('/api/v1/metrics', { headers: { ...away, authorization: 'Bearer sai' } })).status).toBe(404);
    expect((await server.ask('/api/v1/metrics', { headers: { ...away, authorization: 'Bearer dem-xem-0123456789' } })).status).toBe(200);
  });
});
