/** Weighty acts with an old proof of who one is, in a browser: approvals and a plan’s confirmation ask once more, and then go on with what was chosen. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { openStore, type Store } from '@moc/store';
import type { AdoptedResolution, MyUpdates } from '@moc/wire';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { password, TestServer } from './server.ts';

const tenant = '83';
const revenue = 'state-budget-revenue|83|2024|value';
/** Where pictures of the pages go, when somebody wants to look at them. */
const pictures = process.env['MOC_PICTURES'];

let server: TestServer;
let store: Store;
let browser: TestBrowser;
const readers: Reader[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  const opened = await openStore({ dataDir: join(server.folder, 'data'), ifRunning: 'attach' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  browser = await TestBrowser.start(server);
});

afterAll(async () => {
  await browser?.close();
  await store?.close();
  await server?.stop();
});

afterEach(() => {
  for (const reader of readers) {
    // A refused request is the browser's own line in the console, not a fault of the pages.
    const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 4\d\d/.test(complaint));
    expect({ complaints, strangers: reader.strangers.splice(0) }).toEqual({ complaints: [], strangers: [] });
  }
});

const cookieOf = (name: string) => server.signIn(`${name}@trinh-dien.local`);

/** The page of a person of the demonstration office, signed in. */
async function as(name: string): Promise<Reader> {
  const reader = await browser.read();
  readers.push(reader);
  const cookies = (await cookieOf(name)).split('; ').map((cookie) => cookie.split('='));
  await reader.context.addCookies(cookies.map(([key = '', ...value]) => ({ name: key, value: value.join('='), url: server.address })));
  return reader;
}

/** As if everybody had proved who they are so many minutes ago. */
const age = (minutes: number) => store.pool.query(`update account_session set "authenticatedAt" = now() - make_interval(mins => $1)`, [minutes]);

async function post<T>(name: string, path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(name) };
  const answer = await fetch(`${server.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function revenueCell() {
  const { rows } = await server.json<MyUpdates>(`/my-updates?tenant=${tenant}`, await cookieOf('bao-tai-chinh'));
  return rows.find(({ cell }) => cell.request.id === revenue)!.cell;
}

const dialogOf = ({ page }: Reader) => page.getByRole('dialog', { name: 'Xác nhận danh tính' });

/** Fits the frame and fails nobody who reads otherwise; wide and light, narrow and dark. */
async function looksRight({ page }: Reader, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
}

/** Left without an answer, answered wrongly, answered rightly: letters go to the field, not to the page's own keys. */
async function proveIn(reader: Reader, again: () => Promise<void>): Promise<void> {
  const dialog = dialogOf(reader);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(plain(await reader.page.getByRole('alert').first().textContent())).toMatch(/xác nhận|danh tính/iu);
  await again();
  await dialog.getByLabel('Mật khẩu').pressSequentially('sai roi');
  await dialog.getByRole('button', { name: 'Xác nhận' }).click();
  await expect.poll(async () => plain(await dialog.getByRole('alert').textContent())).toMatch(/không đúng/u);
  await dialog.getByLabel('Mật khẩu').fill('');
  await dialog.getByLabel('Mật khẩu').pressSequentially(password);
  await reader.page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

describe('approving figures', () => {
  it('asks who is there after half an hour, keeps what was chosen, and then approves it', async () => {
    await post('dieu-phoi', '/figure-requests', { tenant });
    const { request, version } = await revenueCell();
    const value = { kind: 'number', value: '6632.9', unit: request.unit };
    const entry = { value, status: 'estimate', unchanged: false, note: '', causes: '', evidence: [], answers: [] };
    const figures = [{ request: revenue, expected: version, entry }];
    await post('bao-tai-chinh', '/submissions', { tenant, id: randomUUID(), agency: request.agency, via: 'api', seconds: 1, figures });

    const reader = await as('duyet-tai-chinh');
    await reader.open('/duyet-so-lieu');
    const row = reader.page.locator(`[data-request="${revenue}"]`).first();
    await row.getByRole('radio', { name: 'duyệt', exact: true }).check();
    await age(31);
    const decide = () => reader.page.getByRole('button', { name: /^Duyệt 1, trả lại 0/u }).click();
    await decide();
    await dialogOf(reader).waitFor();
    await looksRight(reader, 'duyet-xac-nhan');
    expect((await revenueCell()).level).toBe(0);
    await proveIn(reader, decide);
    await expect.poll(async () => (await revenueCell()).level, { timeout: 15_000 }).toBe(1);
    expect(await reader.page.getByRole('alert').count()).toBe(0);
  });

  it('does not ask within the half hour', async () => {
    const reader = await as('dieu-phoi');
    await age(28);
    await reader.open('/duyet-so-lieu');
    const row = reader.page.locator(`[data-request="${revenue}"]`).first();
    await row.getByRole('radio', { name: 'duyệt', exact: true }).check();
    await reader.page.getByRole('button', { name: /^Duyệt 1, trả lại 0/u }).click();
    await expect.poll(async () => (await revenueCell()).state, { timeout: 15_000 }).toBe('approved');
    expect(await dialogOf(reader).count()).toBe(0);
  });
});

describe('confirming a plan', () => {
  /** The text adopted, its plan ready to be confirmed, half an hour after the last proof. */
  async function readyToConfirm(text: string) {
    const { id } = await post<AdoptedResolution>('dieu-phoi', `/resolutions?tenant=${tenant}`, { text });
    const reader = await as('dieu-phoi');
    await reader.open(`/ra-soat/${id}`);
    await reader.page.locator('.review-row').first().waitFor();
    await reader.page.keyboard.press('c');
    const panel = reader.page.locator('.review-confirm');
    await panel.getByRole('checkbox', { name: /^Nhận luôn/u }).check();
    await age(31);
    return { id, reader, panel };
  }

  it('asks who is there after half an hour, and then puts it in force', async () => {
    const text = await readFile(new URL('./documents/ho-sen-2031.txt', import.meta.url), 'utf8');
    const { id, reader, panel } = await readyToConfirm(text);
    const { page } = reader;
    const confirm = () => panel.getByRole('button', { name: 'xác nhận, đưa vào hiệu lực' }).click();
    await confirm();
    await dialogOf(reader).waitFor();
    await looksRight(reader, 'ke-hoach-xac-nhan');
    await proveIn(reader, confirm);
    await page.getByText('kế hoạch đang có hiệu lực').waitFor();
    const { confirmation } = await server.json<{ confirmation?: { name: string } }>(`/resolutions/${id}`, await cookieOf('dieu-phoi'));
    expect(confirmation?.name).toBe('Điều phối kế hoạch (trình diễn)');
  });

  it('Escape leaves the dialog, not the panel behind it', async () => {
    const text = (await readFile(new URL('./documents/gio-ngan-2033.txt', import.meta.url), 'utf8')).normalize('NFC');
    const { reader, panel } = await readyToConfirm(text);
    const { page } = reader;
    await panel.getByRole('button', { name: 'xác nhận, đưa vào hiệu lực' }).click();
    await dialogOf(reader).getByLabel('Mật khẩu').waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(reader).waitFor({ state: 'detached' });
    expect(await panel.count()).toBe(1);
    expect(await panel.getByRole('checkbox', { name: /^Nhận luôn/u }).isChecked()).toBe(true);
  });
});
