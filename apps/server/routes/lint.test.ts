/** The linter by API: a draft sent by anybody, and the resolution kept here with its figures, whole and as the public may see it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lintResultSchema, type Problem } from '@moc/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExampleServer, example, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

it('lints a draft without storing it', async () => {
  const text = await readFile(join(example, 'nguyen-van.txt'), 'utf8');
  const { status, value } = await server.json('/api/v1/lint', { body: { text } });
  expect(status).toBe(200);
  const { findings, asKnownOn } = lintResultSchema.parse(value);
  expect(asKnownOn).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['lint/shares-rounded', 'lint/works-not-all-named', 'lint/unit-without-target']));
  expect((await server.json<unknown[]>('/api/v1/resolutions')).value).toHaveLength(1);
});

it('holds the resolution against the figures known on the day', async () => {
  const lint = async (asKnownOn: string, cookie?: string) => {
    const { value } = await server.json(`/api/v1/resolutions/${id}/lint?asKnownOn=${asKnownOn}`, { cookie });
    return lintResultSchema.parse(value).findings;
  };
  const cookie = await server.as('council');
  expect((await lint('2025-06-01', cookie)).find(({ code }) => code === 'lint/implied-base-differs')?.says.vi).toContain('2,63%');
  expect((await lint('2023-12-07', cookie)).some(({ code }) => code === 'lint/implied-base-differs')).toBe(false);
  const whole = new Set((await lint('2025-06-01', cookie)).map((finding) => finding.id));
  expect((await lint('2025-06-01')).every((finding) => whole.has(finding.id))).toBe(true);
});

it('refuses what is no text, in words', async () => {
  const { status, value } = await server.json<Problem>('/api/v1/lint', { body: { words: 'x' } });
  expect([status, value.code]).toEqual([400, 'wire/bad-request']);
});
