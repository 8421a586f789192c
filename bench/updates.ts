/**
 * "My updates" for ten indicators: what a person must do, counted in a real browser, and the time that takes by the keystroke-level
 * model of Card, Moran and Newell (1980), with its slow typist. A person was not timed.
 */
import type { MyUpdates } from '@moc/wire';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { withFolder } from './folder.ts';
import { ms, type Row } from './measure.ts';
import { withServer } from './server-process.ts';

const figures = 10;

/** Seconds: a key by the model's slow typist, pointing at something, making up one's mind; and finding a figure in one's own papers. */
const model = { key: 0.5, point: 1.1, mind: 1.35, papers: 4 };

const account = { email: 'bao-tai-chinh@trinh-dien.local', password: 'trinh-dien-moc' };
const coordinator = { email: 'dieu-phoi@trinh-dien.local', password: 'trinh-dien-moc' };

async function post(address: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(address: string, who: typeof account): Promise<string> {
  const answer = await post(address, '/api/auth/sign-in/email', who);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

interface Done {
  readonly keys: number;
  readonly points: number;
  /** Milliseconds from the last act until the page says that all is sent. */
  readonly sending: number;
}

async function byKeyboard(page: Page, typed: readonly string[]): Promise<Done> {
  let keys = 0;
  await page.locator('input[data-request]').first().click();
  for (const text of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    keys += text.length + 1;
  }
  const start = performance.now();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`Đã gửi ${typed.length} số liệu`).waitFor();
  return { keys: keys + 2, points: 1, sending: performance.now() - start };
}

async function byThumb(page: Page, typed: readonly string[]): Promise<Done> {
  let keys = 0;
  const fields = page.locator('input[data-request]:not(:disabled)');
  for (const [index, text] of typed.entries()) {
    await fields.nth(index).tap();
    await page.keyboard.type(text);
    keys += text.length;
  }
  const start = performance.now();
  await page.getByRole('button', { name: `Gửi ${typed.length} số liệu` }).tap();
  await page.getByText(`Đã gửi ${typed.length} số liệu`).waitFor();
  return { keys, points: typed.length + 1, sending: performance.now() - start };
}

async function ofOffice(address: string, isPhone: boolean): Promise<Done> {
  await post(address, '/api/v1/figure-requests', { tenant: '83' }, await signIn(address, coordinator));
  const cookie = await signIn(address, account);
  const updates = (await (await fetch(`${address}/api/v1/my-updates?tenant=83`, { headers: { cookie } })).json()) as MyUpdates;
  // Figures as they really come: those published, else the last ones, else a plain share.
  const typed = updates.rows.slice(0, figures).map(({ imported, last }) => String(imported?.value ?? last?.value ?? '12.5').replace('.', ','));
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const context: BrowserContext = await browser.newContext({
      viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      hasTouch: isPhone,
    });
    await context.addCookies(cookie.split('; ').map((one) => ({ name: one.split('=')[0] ?? '', value: one.slice(one.indexOf('=') + 1), url: address })));
    const page = await context.newPage();
    await page.goto(`${address}/viec-cua-toi`);
    await page.locator('input[data-request]').first().waitFor();
    return isPhone ? await byThumb(page, typed) : await byKeyboard(page, typed);
  } finally {
    await browser.close();
  }
}

function told(way: string, { keys, points, sending }: Done): Row {
  const seconds = keys * model.key + points * model.point + figures * (model.mind + model.papers) + sending / 1000;
  return {
    work: `my updates: ${figures} figures ${way}`,
    result: `${keys} keys, ${points} times pointing, ${ms(sending)} until sent; ${Math.round(seconds)} s by the keystroke-level model with ${model.papers} s to find each figure`,
    aim: '< 120 s',
    holds: seconds < 120,
  };
}

export async function bench(): Promise<Row[]> {
  const measure = (isPhone: boolean, port: number) =>
    withFolder(async (folder) => (await withServer(`${folder}/data`, port, (address) => ofOffice(address, isPhone))).value);
  return [told('by keyboard', (await measure(false, 8573)) as never), told('by thumb', (await measure(true, 8574)) as never)];
}
