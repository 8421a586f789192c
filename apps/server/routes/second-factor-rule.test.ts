/** Roles that must have a second factor: nothing opens from a session on one, setting it up opens everything, a password proves no more. */
import { verify } from '@moc/store';
import type { BackupCodes, Enrolment, Me, MyAccount, Problem, SecondFactorRule } from '@moc/wire';
import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExampleServer, tenant } from '../testing/example-server.ts';

const password = 'ba con vịt qua cầu';
const path = `/api/v1/tenants/${tenant}/second-factor`;
let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

async function newPerson(name: string, role: string): Promise<string> {
  const email = `${name}@moc.example`;
  const body = { tenant, role, name: `Trần Thị ${name}`, email, password };
  const answer = await server.ask('/api/v1/accounts', { body, cookie: await server.as('administrator') });
  if (answer.status !== 201) throw new Error(await answer.text());
  return server.signIn(email, password);
}

const require = async (roles: readonly string[], cookie?: string) =>
  server.json<SecondFactorRule & Problem>(path, { method: 'PUT', body: { roles }, cookie: cookie ?? (await server.as('administrator')) });
const me = async (cookie?: string) => (await server.json<Me>('/api/v1/me', { cookie })).value;
const office = async (cookie?: string) => {
  const { status, value } = await server.json<Problem>(`/api/v1/tenants/${tenant}/agencies`, { cookie });
  return status === 200 ? status : value.code;
};

it('none is asked for until somebody who grants roles says so', async () => {
  const approver = await newPerson('duyet', 'approver');
  expect((await server.json<SecondFactorRule>(path, { cookie: await server.as('administrator') })).value).toEqual({ roles: [] });
  expect((await require(['approver'], approver)).value.code).toBe('assignment/not-allowed');
  expect((await require(['khong-co'])).status).toBe(400);
  expect(await office(approver)).toBe(200);
});

it('holds at once in every session of the role, and for nobody else', async () => {
  const [approver, reporter] = [await newPerson('duyet-hai', 'approver'), await newPerson('bao', 'reporter')];
  expect((await require(['approver', 'approver', 'committee-office'])).value).toEqual({ roles: ['approver', 'committee-office'] });
  expect([await office(approver), await office(reporter), await office(await server.as('approver'))]).toEqual(['account/second-factor-needed', 200, 200]);
  expect(await me(approver)).toMatchObject({ needsSecondFactor: true, grants: [] });
  expect((await me(reporter)).needsSecondFactor).toBeUndefined();
});

it('is met by setting up the app in that very session; from then on the password alone proves nothing', async () => {
  const approver = await newPerson('duyet-ba', 'approver');
  const { value } = await server.json<Enrolment>('/api/v1/account/totp', { method: 'POST', cookie: approver });
  const generator = URI.parse(value.uri) as TOTP;
  const { value: backup } = await server.json<BackupCodes>('/api/v1/account/totp/confirm', { body: { code: generator.generate() }, cookie: approver });
  expect([await office(approver), (await me(approver)).needsSecondFactor]).toEqual([200, undefined]);
  expect((await server.json<MyAccount>('/api/v1/account', { cookie: approver })).value.proofs).toEqual(['code']);
  const prove = async (proof: object) => (await server.ask('/api/auth/step-up', { body: proof, cookie: approver })).status;
  expect([await prove({ password }), await prove({ code: backup.codes[0] })]).toEqual([403, 204]);
});

it('a passkey stands for both factors, and whoever has one proves with it', async () => {
  const approver = await newPerson('duyet-bon', 'approver');
  const { pool } = server.store;
  const { person } = await me(approver);
  await pool.query(`update account_session set method = 'passkey' where "userId" = $1`, [person!.id]);
  expect(await office(approver)).toBe(200);
});

it('stands in the log, and ends when nothing is chosen', async () => {
  const approver = await newPerson('duyet-nam', 'approver');
  expect((await require([])).value).toEqual({ roles: [] });
  expect(await office(approver)).toBe(200);
  expect(await verify(server.store, tenant)).toMatchObject({ ok: true, value: expect.not.objectContaining({ broken: expect.anything() }) });
});
