/** The pages behind the `type` of problems: every code has one, in both languages, as a page and as JSON. */
import type { Problem } from '@moc/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatherRefusals } from '../../../docs/errors/gather.ts';
import { ExampleServer } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
}, 60_000);

afterAll(() => server?.stop());

const get = (path: string, accept: string, language = 'vi') => server.ask(path, { headers: { accept, 'accept-language': language } });

it('lead from a problem to what its code means, in both languages', async () => {
  const { value } = await server.json<Problem>('/api/v1/resolutions/khong-co');
  const answer = await get(value.type, 'text/html,*/*');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const page = await answer.text();
  expect(page).toContain('<html lang="vi">');
  expect(page).toContain('<h1><code>wire/not-found</code> (404)</h1>');
  expect(page.match(/<p lang="(vi|en)">/g)).toEqual(['<p lang="vi">', '<p lang="en">', '<p lang="vi">', '<p lang="en">']);
  expect(await (await get(value.type, 'text/html', 'en')).text()).toContain('<html lang="en">');
  expect(page).not.toMatch(/style=|<style|<script/);
});

it('speak JSON to programs', async () => {
  for (const accept of ['application/json', 'application/problem+json']) {
    const answer = await get('/errors/wire/not-found', accept);
    expect(await answer.json()).toMatchObject({ code: 'wire/not-found', status: 404, words: { vi: expect.any(String), en: expect.any(String) } });
  }
  expect(await (await get('/errors/plan/review-span-outside', 'application/json')).json()).not.toHaveProperty('status');
});

it('exist for every code of the list that the server can give', async () => {
  const codes = [...(await gatherRefusals()).keys()];
  expect(codes.length).toBeGreaterThan(200);
  const missing: string[] = [];
  for (const code of codes) if ((await get(`/errors/${code}`, 'application/json')).status !== 200) missing.push(code);
  expect(missing.filter((code) => !code.startsWith('cli/'))).toEqual([]);
});

it('do not exist for what is no code', async () => {
  for (const path of ['/errors/wire/khong-co', '/errors/wire/toString', '/errors/<b>/x']) {
    const answer = await get(path, 'application/json');
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([404, 'wire/not-found']);
  }
});
