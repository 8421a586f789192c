/** Exchange standards by API: the files read back as what they were, whole and as the public may see them, and what they cannot carry. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeAkomaNtoso, decodeStratml } from '@moc/standards';
import { notCarriedSchema } from '@moc/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExampleServer, example, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const at = `/api/v1/resolutions/${id}`;

it('gives Akoma Ntoso that reads back letter for letter', async () => {
  const answer = await server.ask(`${at}/akoma-ntoso`, { cookie: await server.as('council') });
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    200,
    'application/akn+xml; charset=utf-8',
    expect.stringContaining(`${id}.akn.xml`),
  ]);
  const read = decodeAkomaNtoso(await answer.text());
  expect(read.ok && read.value.text).toBe(await readFile(join(example, 'nguyen-van.txt'), 'utf8'));
});

it('withholds from the public what pages withhold', async () => {
  const read = decodeAkomaNtoso(await (await server.ask(`${at}/akoma-ntoso`)).text());
  expect(read.ok && read.value.withheld).toEqual(['dieu-2.khoan-2.diem-s', 'dieu-2.khoan-2.diem-t']);
  expect(await (await server.ask(`${at}/stratml`)).text()).not.toMatch(/Tuyển quân|military/);
});

it('gives StratML with every target', async () => {
  const plan = decodeStratml(await (await server.ask(`${at}/stratml`, { cookie: await server.as('council') })).text());
  expect(plan.ok && plan.value.goals[0]?.objectives).toHaveLength(21);
});

it.each(['akoma-ntoso', 'stratml'])('says what %s cannot carry, with its counts, in words', async (standard) => {
  const { status, value } = await server.json(`${at}/${standard}/not-carried`);
  const losses = notCarriedSchema.parse(value);
  expect(status).toBe(200);
  expect(losses.length).toBeGreaterThan(2);
  for (const { says } of losses) expect(`${says.vi}${says.en}`).not.toMatch(/[{}]/);
});

it('finds nothing of what is not there', async () => {
  expect((await server.ask('/api/v1/resolutions/khong-co/stratml')).status).toBe(404);
});
