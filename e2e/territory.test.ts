/** The map page: units of a day, what became of a district, by keyboard, in both languages and every width. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

let server: TestServer;
let browser: TestBrowser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  reader = await browser.read();
  page = reader.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const path = '/lanh-tho/ben-tre-2024';
const panel = async () => plain(await page.locator('.unit-panel').innerText());

describe('the map', () => {
  it('shows the districts of the plan’s year, those that the resolution names tinted', async () => {
    await reader.open(path);
    await page.locator('.unit-shape').first().waitFor();
    expect(await page.locator('.territory-map .unit-shape').count()).toBe(9);
    expect(await page.locator('.territory-map .unit-shape.is-named').count()).toBe(5);
    expect(await page.locator('.unit-table tbody tr').count()).toBe(9);
  });

  it('opens a unit from the table and says where the resolution names it', async () => {
    await page.getByRole('button', { name: 'huyện Mỏ Cày Nam' }).click();
    await expect.poll(panel).toMatch(/Huyện Mỏ Cày Nam.*Được nêu ở.*nông thôn mới/s);
    expect(new URL(page.url()).searchParams.get('chon')).toBe('dv-833');
  });

  it('goes to a neighbour by arrow key', async () => {
    await page.locator('.territory-map').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(panel).toMatch(/Huyện Thạnh Phú/);
    await page.keyboard.press('ArrowUp');
    await expect.poll(panel).not.toMatch(/Huyện Thạnh Phú/);
  });

  it('says in 2026 what became of the district, and draws its land among the communes', async () => {
    await reader.open(`${path}?chon=dv-833&ngay=2026-01-01`);
    await expect.poll(() => page.locator('.territory-map .unit-shape').count(), { timeout: 10_000 }).toBe(124);
    await expect.poll(panel).toMatch(/cấp huyện kết thúc.*01\/07\/2025.*Vĩnh Long/s);
    await expect.poll(() => page.locator('.territory-map .unit-shape.is-successor').count()).toBe(5);
    await page.getByRole('button', { name: 'Vẽ cả ranh giới cũ' }).click();
    await expect.poll(() => page.locator('.unit-earlier').count()).toBe(9);
  });

  it('finds a unit by name with or without diacritics', async () => {
    await page.getByRole('searchbox').fill('mo cay');
    await expect.poll(async () => plain(await page.locator('.unit-table tbody').innerText())).toContain('xã Mỏ Cày');
    await page.getByRole('searchbox').fill('mó cay');
    await expect.poll(() => page.locator('.unit-table tbody tr').count()).toBe(0);
  });

  it('speaks English', async () => {
    await reader.open(`/en${path}?chon=dv-833&ngay=2026-01-01`);
    await page.locator('.unit-panel h2', { hasText: 'Mỏ Cày Nam District' }).waitFor();
    await expect.poll(panel).toMatch(/Mỏ Cày Nam District.*What became of it/s);
    expect(await page.locator('.territory-map').getAttribute('aria-label')).toMatch(/^Map of 124 units on 1 January 2026/);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('has no axe violation and never scrolls sideways at %i px, %s', async (width, colorScheme) => {
    const other = await browser.read({ width, colorScheme });
    await other.open(`${path}?chon=dv-833`);
    await other.page.locator('.unit-shape').first().waitFor();
    const { violations } = await new AxeBuilder({ page: other.page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
