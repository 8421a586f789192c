/** Signing out of a machine that several people use: what was typed is not lost, and nobody else meets it. */
import AxeBuilder from '@axe-core/playwright';
import type { MyUpdates } from '@moc/wire';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

const tenant = '83';

let server: TestServer;
let browser: TestBrowser;
let reader: Reader;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('dieu-phoi@trinh-dien.local') };
  await fetch(`${server.address}/api/v1/figure-requests`, { method: 'POST', headers, body: JSON.stringify({ tenant }) });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  reader = await browser.read();
});

afterEach(async () => {
  await reader.close();
});

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 200 });

async function signIn(name: string): Promise<void> {
  const cookies = (await server.signIn(`${name}@trinh-dien.local`)).split('; ').map((cookie) => cookie.split('='));
  await reader.context.addCookies(cookies.map(([key = '', ...value]) => ({ name: key, value: value.join('='), url: server.address })));
  await reader.open('/viec-cua-toi');
}

const updatesOf = async (name: string) => server.json<MyUpdates>(`/my-updates?tenant=${tenant}`, await server.signIn(`${name}@trinh-dien.local`));
const fields = () => reader.page.locator('input[data-request]');
/** What this browser keeps of figures, as text. */
const kept = () => reader.page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([place]) => place.startsWith('moc:updates:'))));
const signOut = () => reader.page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
const button = (name: string | RegExp) => reader.page.getByRole('dialog').getByRole('button', { name });
const isSignedOut = () => reader.page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();

it('keeps the draft at the server and takes it out of the browser; the next person meets nothing of it', async () => {
  await signIn('bao-tai-chinh');
  const request = await fields().first().getAttribute('data-request');
  await fields().first().fill('41,27');
  await signOut();
  await reader.page.getByRole('heading', { name: 'Còn 1 số liệu chưa gửi' }).waitFor();
  expect((await new AxeBuilder({ page: reader.page }).analyze()).violations).toEqual([]);
  await button('Giữ bản nháp, đăng xuất').click();
  await isSignedOut();
  await soon(kept).toBe('[]');
  const row = (await updatesOf('bao-tai-chinh')).rows.find(({ cell }) => cell.request.id === request);
  expect(row?.draft?.entry.value).toMatchObject({ value: '41.27' });
  await signIn('bao-cong-thuong');
  expect(await reader.page.content()).not.toContain('41,27');
  await signOut(); // Nothing was typed: nothing is asked.
  await isSignedOut();
  await soon(kept).toBe('[]');
});

it('sends what is ready where that is chosen, and drops what is not wanted, here and at the server', async () => {
  await signIn('bao-nong-nghiep');
  const request = await fields().first().getAttribute('data-request');
  await fields().first().fill('17');
  await signOut();
  await button('Gửi 1 số liệu, đăng xuất').click();
  await isSignedOut();
  const stateOf = async () => (await updatesOf('bao-nong-nghiep')).rows.find(({ cell }) => cell.request.id === request)!;
  expect((await stateOf()).cell.state).toBe('submitted');
  await signIn('bao-nong-nghiep');
  const other = await fields().nth(1).getAttribute('data-request');
  await fields().nth(1).fill('3');
  await reader.page.getByText('đã lưu nháp').waitFor();
  await signOut();
  await button(/^Bỏ 1 số liệu/u).click();
  await isSignedOut();
  expect((await updatesOf('bao-nong-nghiep')).rows.find(({ cell }) => cell.request.id === other)?.draft).toBeUndefined();
  await soon(kept).toBe('[]');
});

it('loses nothing that could not be saved: its owner meets it again, nobody else does', async () => {
  await signIn('bao-tai-chinh');
  await fields().nth(1).fill('bốn mươi hai');
  await signOut();
  await button('Giữ bản nháp, đăng xuất').click();
  await reader.page.getByText(/^1 số liệu chưa lưu được ở máy chủ/u).waitFor();
  await button('Để lại trên máy này, đăng xuất').click();
  await isSignedOut();
  await soon(kept).toContain('bốn mươi hai');
  expect(await kept()).not.toContain('"answer"');
  await signIn('bao-cong-thuong');
  await reader.page.waitForLoadState('networkidle');
  expect(await reader.page.content()).not.toContain('bốn mươi hai');
  await signOut();
  await isSignedOut();
  await signIn('bao-tai-chinh');
  await soon(() => fields().nth(1).inputValue()).toBe('bốn mươi hai');
});

it('a session that was ended elsewhere leaves nothing behind that the server has', async () => {
  await signIn('bao-tai-chinh');
  await fields().first().fill('43,5');
  await reader.page.getByText('đã lưu nháp').waitFor();
  await reader.context.clearCookies();
  await reader.open('/');
  await soon(kept).toBe('[]');
});
