/** Two years of one province in the browser: proposed pairs confirmed and refused by keyboard, drafts hidden from the public. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { AdoptedResolution, ReviewContinuity, ReviewDesk } from '@moc/wire';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

const coordinator = 'dieu-phoi@trinh-dien.local';
const text = fileURLToPath(new URL('../domain/plan/continuity/testing/nam-sau.txt', import.meta.url));
const id = 'nam-sau';
let server: TestServer;
let browser: TestBrowser;
let reader: Reader;
let page: Page;
let cookie: string;

beforeAll(async () => {
  server = await TestServer.start();
  cookie = await server.signIn(coordinator);
  const form = new FormData();
  form.append('file', new Blob([await readFile(text)]), 'nam-sau.txt');
  const answer = await fetch(`${server.address}/api/v1/resolutions?tenant=83&id=${id}&name=N%C4%83m%202025`, {
    method: 'POST',
    body: form,
    headers: { cookie },
  });
  expect(((await answer.json()) as AdoptedResolution).id).toBe(id);
  browser = await TestBrowser.start(server);
  reader = await browser.read();
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await reader.context.addCookies([{ name, value, url: server.address, httpOnly: true, sameSite: 'Lax' }]);
  page = reader.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => {
  const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 4\d\d/.test(complaint));
  expect({ complaints, strangers: reader.strangers.splice(0) }).toEqual({ complaints: [], strangers: [] });
});

const row = (name: string) => page.locator('.continuity-row', { has: page.locator('.continuity-side:first-child .continuity-name', { hasText: name }) });
const current = () => page.locator('.continuity-row.is-current');
const section = (title: string) => page.locator('.compare-group', { has: page.locator('h2', { hasText: title }) });
const years = () => server.json<ReviewContinuity>(`/resolutions/${id}/continuity`, cookie);
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 12_000 });

async function goTo(name: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if ((await current().count()) === 1 && plain(await current().locator('.continuity-name').first().textContent()) === name) return;
    await page.keyboard.press('j');
  }
  throw new Error(`never came to ${name}`);
}

describe('two years side by side', () => {
  it('is reached from the desk, and says what goes on, what is new, what was dropped', async () => {
    await reader.open(`/ra-soat/${id}`);
    await page.locator('.review-head').getByRole('link', { name: 'Qua các năm' }).click();
    await page.locator('.continuity-row').first().waitFor();
    expect(plain(await page.locator('.lede').textContent())).toMatch(/42 thành phần tiếp tục, 3 định nghĩa lại, 2 mới, 18 thôi không đặt nữa/);
    expect(plain(await section('Định nghĩa lại').textContent())).toContain('đổi căn cứ tính');
    expect(plain(await section('Mới năm nay').textContent())).toContain('Kinh tế số');
    expect(await row('tổng kim ngạch xuất khẩu hàng hóa').locator('ins').allTextContents()).toEqual(['Tổng', 'hàng hóa']);
  });

  it('confirms a pair with Enter, links it to last year’s indicator, and goes on', async () => {
    await goTo('Tổng kim ngạch xuất khẩu hàng hóa');
    await page.keyboard.press('Enter');
    await eventually(async () => plain(await row('tổng kim ngạch xuất khẩu hàng hóa').textContent())).toMatch(/Chỉ số: .*export-turnover.*xác nhận ngày/u);
    expect(plain(await current().locator('.continuity-name').first().textContent())).not.toBe('Tổng kim ngạch xuất khẩu hàng hóa');
    const { state, indicators } = await server.json<ReviewDesk>(`/resolutions/${id}/review`, cookie);
    expect(state.links).toMatchObject([{ part: 'dieu-2.diem-d.phan-1', indicator: 'export-turnover', territory: '83' }]);
    expect(indicators.map(({ code }) => code)).toEqual(['export-turnover']);
  });

  it('refuses a pair with X, and takes it back with Z', async () => {
    await goTo('Tổng vốn đầu tư thực hiện toàn xã hội');
    await page.keyboard.press('x');
    await eventually(async () => plain(await section('Mới năm nay').textContent())).toContain('Tổng vốn đầu tư thực hiện toàn xã hội');
    expect(plain(await section('Thôi không đặt nữa').textContent())).toContain('Tổng vốn đầu tư toàn xã hội');
    await page.keyboard.press('z');
    await eventually(async () => plain(await section('Mới năm nay').textContent())).not.toContain('Tổng vốn đầu tư');
  });

  it('pairs a new target with one that was dropped', async () => {
    await goTo('Giải quyết vụ án hình sự');
    await page.keyboard.press('l');
    const choice = current().locator('select');
    await choice.waitFor();
    await choice.selectOption('dieu-2.khoan-2.diem-v.phan-1');
    await choice.press('Enter');
    await eventually(async () => (await years()).continuity.redefined.some(({ part, decided }) => part.name === 'Giải quyết vụ án hình sự' && decided)).toBe(
      true,
    );
  });

  it('confirms every pair of one name with one key', async () => {
    await page.keyboard.press('c');
    await eventually(async () => (await years()).continuity.matched.filter(({ decided }) => decided).length).toBeGreaterThan(30);
    await eventually(() => page.locator('.tools kbd', { hasText: 'C' }).count()).toBe(0);
  });

  it('has no axe violation, light and dark, wide and narrow, and never scrolls sideways', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${width} ${colorScheme} ${rule} ${target.join(' ')}`))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

describe('the public', () => {
  it('finds no draft, and both years once the plan is in force', async () => {
    const visitor = await browser.read();
    await visitor.open('/');
    expect(await visitor.page.getByRole('link', { name: 'Qua các năm' }).count()).toBe(0);
    await visitor.page.goto(`${server.address}/qua-cac-nam/${id}`);
    await visitor.page.getByText('Không có nghị quyết này').waitFor();
    const confirmed = await fetch(`${server.address}/api/v1/resolutions/${id}/confirmation`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ acceptRest: true }),
    });
    expect(confirmed.status).toBe(201);
    await visitor.open(`/nghi-quyet/${id}`);
    await visitor.page.getByRole('link', { name: 'Qua các năm' }).click();
    await visitor.page.locator('.continuity-row').first().waitFor();
    expect(await visitor.page.locator('.continuity-row button, .tools button').count()).toBe(0);
    expect(plain(await visitor.page.locator('main').textContent())).toContain('xác nhận ngày');
    expect(plain(await visitor.page.locator('main').textContent())).not.toContain('Tuyển quân');
    await visitor.close();
  });
});
