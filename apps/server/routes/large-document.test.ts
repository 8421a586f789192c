/** Documents weigh more than their words: one with pictures is taken wherever documents are, up to the size of documents. */
import type { Problem } from '@moc/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExampleServer, id } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const words = [
  'HỘI ĐỒNG NHÂN DÂN TỈNH HỒ SEN',
  'NGHỊ QUYẾT',
  'Về nhiệm vụ phát triển kinh tế - xã hội năm 2031',
  'QUYẾT NGHỊ:',
  'Điều 1. Chỉ tiêu chủ yếu',
  'a) Tỷ lệ hộ nghèo còn 1,5%;',
];

function pageOfMegabytes(megabytes: number): FormData {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(megabytes * 1_000_000)}">`;
  const form = new FormData();
  form.append('file', new Blob([`<!doctype html><meta charset="utf-8">${picture}${words.map((line) => `<p>${line}</p>`).join('')}`]), 'du-thao.html');
  return form;
}

it.each([
  ['/api/v1/read', 200],
  ['/api/v1/lint', 200],
  ['/api/v1/resolutions?id=ho-sen-2031', 201],
  [`/api/v1/resolutions/${id}/amendments/proposals`, 200],
])('%s takes five megabytes', async (path, wanted) => {
  expect((await server.ask(path, { body: pageOfMegabytes(5), cookie: await server.as('coordinator') })).status).toBe(wanted);
});

it('refuses more than documents may weigh, in words', async () => {
  const { status, value } = await server.json<Problem>('/api/v1/resolutions', { body: pageOfMegabytes(20), cookie: await server.as('coordinator') });
  expect([status, value.code]).toEqual([413, 'wire/too-large']);
});
