/** Findings on figures: told to everybody, answered by keyboard by whoever reports figures, and the answer stays. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { id, reporter, TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let reader: Reader;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  reader = await browser.read();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => reader.expectNothingAmiss());

const path = `/doi-chieu/${id}`;
const title = { vi: /Số liệu không khớp nhau/, en: /Figures that do not agree/ } as const;
const section = (words: RegExp) => reader.page.locator('.finding', { hasText: words });

const focusOn = (tag: string) => expect.poll(() => reader.page.evaluate(() => document.activeElement?.tagName)).toBe(tag);

async function signInByCookie(): Promise<void> {
  const cookies = (await server.signIn(reporter)).split('; ').map((cookie) => cookie.split('='));
  await reader.context.addCookies(cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url: server.address })));
}

it('tells the public the sums and the sources, without buttons to answer', async () => {
  await reader.open(path);
  await reader.page.getByRole('heading', { name: title.vi }).waitFor();
  const finding = section(/các phần cộng lại là 6\.380/);
  await finding.waitFor();
  expect(plain(await finding.textContent())).toContain('6.300 + 80 = 6.380 ≠ 6.388,3');
  expect(await finding.getByRole('link').count()).toBeGreaterThan(0);
  expect(await reader.page.getByRole('button', { name: 'Không phải lỗi' }).count()).toBe(0);
  expect((await new AxeBuilder({ page: reader.page }).analyze()).violations).toEqual([]);
});

it('stands beside the figures on the page of the target they belong to, and on no other', async () => {
  await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-e?ngay=2024-10-01`);
  const warnings = reader.page.locator('.figure-warnings');
  await expect.poll(async () => plain(await warnings.innerText())).toContain('37,21% kế hoạch 5.820 tỷ đồng là 2.165,62 tỷ đồng');
  expect((await new AxeBuilder({ page: reader.page }).analyze()).violations).toEqual([]);
  await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-b?ngay=2024-10-01`);
  expect(await warnings.count()).toBe(0);
});

it('lets a reporter answer by keyboard, and keeps the answer', async () => {
  await signInByCookie();
  await reader.open(path);
  const finding = section(/có thể hai số nói về hai thứ khác nhau/);
  await finding.getByRole('button', { name: 'Không phải lỗi' }).focus();
  await reader.page.keyboard.press('Enter');
  await focusOn('INPUT');
  await reader.page.keyboard.press('Escape');
  await focusOn('BUTTON');
  await finding.getByRole('button', { name: 'Không phải lỗi' }).focus();
  await reader.page.keyboard.press('Enter');
  await focusOn('INPUT');
  await reader.page.keyboard.insertText('Hai thời điểm, thêm năm nhà máy');
  await reader.page.keyboard.press('Enter');
  await finding.getByText('Hai thời điểm, thêm năm nhà máy').waitFor();
  await reader.open(path);
  expect(plain(await section(/có thể hai số nói về hai thứ khác nhau/).textContent())).toContain('Không phải lỗi: Hai thời điểm, thêm năm nhà máy');
  expect((await new AxeBuilder({ page: reader.page }).analyze()).violations).toEqual([]);
});

it('stands on a phone and in English', async () => {
  const phone = await browser.read({ width: 390, height: 844, locale: 'en-GB' });
  await phone.open(`/en${path}`);
  await phone.page.getByRole('heading', { name: title.en }).waitFor();
  await phone.page.locator('.finding-figures').first().waitFor();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  phone.expectNothingAmiss();
  await phone.close();
});
