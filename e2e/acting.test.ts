/** Somebody with several standings: the choice in the head of the pages, everything that follows it, and a role that needs a second factor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Me, OwnMemberships } from '@moc/wire';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

const tenant = '83';
const person = { name: 'Trần Thị Lan', email: 'lan@tinh.example', password: 'con thuyền trăng sáng 29 bến nước' };

let server: TestServer;
let browser: TestBrowser;
let reader: Reader;
let administrator: string;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  const token = new URL(await server.process.setupLink()).hash.slice(1);
  const chief = { name: 'Quản trị', email: 'quan-tri@tinh.example', password: 'mùa thu lá vàng rơi bên sông 47' };
  await post('/setup', { token, ...chief });
  administrator = await server.signIn(chief.email, chief.password);
  await post('/accounts', { tenant, role: 'public', ...person }, administrator);
  const cookie = await server.signIn(person.email, person.password);
  const { person: made } = await server.json<Me>('/me', cookie);
  const appoint = (role: string, agency: string) => post(`/tenants/${tenant}/appointments`, { account: made!.id, role, agency }, administrator);
  await appoint('reporter', 'so-cong-thuong');
  await appoint('reporter', 'so-tai-chinh');
  await appoint('approver', 'so-nong-nghiep-va-moi-truong');
  await post('/figure-requests', { tenant }, await server.signIn('dieu-phoi@trinh-dien.local'));
  reader = await browser.read();
  await reader.context.addCookies(cookie.split('; ').map((one) => ({ name: one.split('=')[0]!, value: one.slice(one.indexOf('=') + 1), url: server.address })));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const put = (path: string, body: object, cookie: string) => post(path, body, cookie, 'PUT');

async function post(path: string, body: object, cookie = '', method = 'POST'): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const answer = await fetch(`${server.address}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 200 });
const lede = async () => plain(await reader.page.locator('main .lede').first().textContent());

it('is offered in the head of every page, reached by keyboard, and the page is asked anew', async () => {
  const { page } = reader;
  await reader.open('/viec-cua-toi');
  await soon(lede).toContain('Sở Công Thương');
  const select = page.getByLabel('Tư cách');
  await soon(() => select.locator('option').count()).toBe(3);
  await select.focus();
  await select.selectOption({ label: 'báo số liệu, Sở Tài chính' });
  await soon(lede).toContain('Sở Tài chính');
  expect(await select.evaluate((field) => field === document.activeElement)).toBe(true);
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('reaches what is downloaded', async () => {
  const { page } = reader;
  const { memberships } = await server.json<OwnMemberships>('/memberships', await server.signIn(person.email, person.password));
  const chosen = memberships.find(({ agency }) => agency === 'so-tai-chinh')!;
  const link = page.getByRole('link', { name: 'tải bảng tính về' });
  expect(new URL((await link.getAttribute('href')) ?? '', server.address).searchParams.get('as')).toBe(`${tenant}/${chosen.id}`);
  const download = page.waitForEvent('download');
  await link.click();
  const path = join(server.folder, 'so-tai-chinh.xlsx');
  await (await download).saveAs(path);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
});

it('a page that another of one’s standings opens says so, and opens with it', async () => {
  const { page } = reader;
  await reader.open('/duyet-so-lieu');
  await page.getByRole('button', { name: 'Chuyển sang: người duyệt của cơ quan, Sở Nông nghiệp và Môi trường' }).click();
  await soon(() => page.getByLabel('Tư cách').locator('option:checked').textContent()).toContain('người duyệt');
  await soon(() => page.locator('main h1').textContent()).not.toContain('…');
  expect(await page.getByRole('link', { name: 'Việc của tôi' }).count()).toBe(1);
  await reader.open('/en/viec-cua-toi');
  await page.getByLabel('Acting as').selectOption({ index: 0 });
  await reader.open('/en/duyet-so-lieu');
  await page.getByRole('button', { name: /^Act as /u }).click();
  await soon(() => page.getByLabel('Acting as').locator('option:checked').textContent()).toContain('approver');
  reader.expectNothingAmiss();
});

it('is held before the page that sets up a second factor once a role must have one, and goes on from there', async () => {
  const { page } = reader;
  await put(`/tenants/${tenant}/second-factor`, { roles: ['approver'] }, administrator);
  await reader.open('/viec-cua-toi');
  expect(await page.locator('main h1').textContent()).toBe('Cần bước xác thực thứ hai');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.getByRole('link', { name: 'Việc của tôi' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const secret = plain(await page.locator('.secret').textContent()).replaceAll(' ', '');
  await page.getByLabel('Mã sáu chữ số ứng dụng đang hiện').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await soon(() => page.locator('.backup-codes li').count()).toBe(10);
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await soon(() => page.locator('main h1').textContent()).toBe('Số liệu cần gửi');
  reader.complaints.splice(0); // The browser tells of every refused question.
});
