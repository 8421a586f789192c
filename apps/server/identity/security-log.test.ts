/** Sign-in, right and wrong, slowed, proved anew, leaves lines in the server's log: what and which account number, never who or with what. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExampleServer } from '../testing/example-server.ts';

const lines: string[] = [];
let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start({ log: { level: 'info', stream: { write: (line: string) => lines.push(line) } }, limits: { signIn: 2 } });
});

afterAll(() => server?.stop());

it('is told by events and account numbers', async () => {
  const cookie = (await server.as('reporter')) ?? '';
  const body = { email: 'so-lieu@trinh-dien.local', password: 'bi-mat-sai-bet' };
  for (let count = 0; count < 3; count++) await server.ask('/api/auth/sign-in/email', { body });
  await server.ask('/api/auth/step-up', { body: { password: 'bi-mat-sai-bet' }, cookie });
  await server.store.pool.query(`update account_session set "authenticatedAt" = now() - interval '1 hour'`);
  await server.ask('/api/v1/account/sessions/end-others', { method: 'POST', cookie });
  await server.ask('/api/auth/sign-out', { body: {}, cookie });
  const { rows } = await server.store.pool.query<{ id: string }>('select id from account_person where email = $1', [body.email]);
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'security');
  const mine = events.filter(({ account }) => account === rows[0]?.id).map(({ event }) => event);
  expect(mine).toEqual(['signed-in', 'slowed-down', 'proof-refused', 'proof-asked', 'signed-out']);
  expect(events.map(({ event }) => event)).toContain('wrong-credentials');
  expect(lines.join('')).not.toMatch(/bi-mat|trinh-dien|so-lieu@/);
});
