/** Starting and stopping as an officer does it: a second start refused in words, ctrl-C leaves nothing running, everything is there again. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '@moc/domain/dataset';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { id, makeFolder, password, reporter, ServerProcess } from './server.ts';

let folder: string;
const started: ServerProcess[] = [];

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop('SIGKILL')));
  await rm(folder, { recursive: true, force: true });
});

function start(): ServerProcess {
  const server = new ServerProcess(join(folder, 'data'));
  started.push(server);
  return server;
}

/** Command lines of processes that were given the data folder. */
async function processesOn(data: string): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')));
  return lines.map((line) => line.replaceAll('\0', ' ')).filter((line) => line.includes(data));
}

const figures = async (address: string): Promise<number> => {
  const dossier = (await (await fetch(`${address}/api/v1/resolutions/${id}`)).json()) as Dossier;
  return dossier.figures.observations.length;
};

/** Signs in and takes one figure in; gives the session's cookie. */
async function takeFigureIn(address: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const entered = await fetch(`${address}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email: reporter, password }) });
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const head = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
  const body = `${head}\n2.2.g,Tỷ lệ đô thị hóa,2024,value,27.4,%,chinh_thuc,83,2025-05-20,bdk-2024-12-05,số thử`;
  const taken = await fetch(`${address}/api/v1/resolutions/${id}/imports/observations`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie },
    body,
  });
  expect({ status: taken.status, body: await taken.text() }).toMatchObject({ status: 201 });
  return cookie;
}

it('refuses a second start on the same folder, stops at ctrl-C without a trace, and starts again with everything', async () => {
  const first = start();
  const address = await first.address();
  expect(first.output).toMatch(/Mốc đang chạy: http/u);
  const before = await figures(address);
  const cookie = await takeFigureIn(address);
  expect(await figures(address)).toBe(before + 1);

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(/đang (?:chạy|được dùng|mở)/u);
  expect(second.output).toMatch(/already|in use|another/iu);
  expect(second.output).toContain(join(folder, 'data'));
  expect(second.output).not.toMatch(/\n\s+at |Error:/u);
  expect(await figures(address)).toBe(before + 1);

  expect(await first.stop('SIGINT')).toBe(0);
  expect(first.output).toMatch(/Đang dừng/u);
  if (process.platform === 'linux') expect(await processesOn(folder)).toEqual([]);
  await expect(fetch(address)).rejects.toThrow();

  const again = start();
  const next = await again.address();
  expect(await figures(next)).toBe(before + 1);
  // The session's key is kept, too: nobody is signed out by a restart.
  const me = (await (await fetch(`${next}/api/v1/me`, { headers: { cookie } })).json()) as { person?: { email: string } };
  expect(me.person?.email).toBe(reporter);
  expect(await again.stop('SIGINT')).toBe(0);
  if (process.platform === 'linux') expect(await processesOn(folder)).toEqual([]);
}, 90_000);

it('comes up again after a kill -9, with everything that was acknowledged', async () => {
  const first = start();
  const address = await first.address();
  const before = await figures(address);
  await first.stop('SIGKILL');
  const again = start();
  expect(await figures(await again.address())).toBe(before);
  expect(await again.stop()).toBe(0);
}, 90_000);

it('says in both languages what is wrong with its settings', async () => {
  const wrong = new ServerProcess(join(folder, 'data'), { PORT: 'tám nghìn' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.output).toMatch(/PORT.*phải là số.*must be a number/su);
  expect(wrong.output).not.toMatch(/\n\s+at /u);
});
