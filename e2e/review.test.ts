/** The review desk by keyboard alone: a composed resolution that nobody here has seen goes from a file to a plan in force. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Dossier } from '@moc/domain/dataset';
import { describeCriterion } from '@moc/domain/plan';
import type { ReviewDesk } from '@moc/wire';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { password, TestServer } from './server.ts';

const coordinator = 'dieu-phoi@trinh-dien.local';
const council = 'hoi-dong@trinh-dien.local';
const document = fileURLToPath(new URL('./documents/ho-sen-2031.txt', import.meta.url));
let server: TestServer;
let browser: TestBrowser;
let reader: Reader;
let page: Page;
let id = '';
/** Every key that was pressed after the desk opened. */
let pressed = 0;

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

afterEach(() => {
  // A refused request is the browser's own line in the console, not a fault of the pages.
  const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 4\d\d/.test(complaint));
  expect({ complaints, strangers: reader.strangers.splice(0) }).toEqual({ complaints: [], strangers: [] });
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    pressed += 1;
    await page.keyboard.press(key);
  }
}

async function write(words: string): Promise<void> {
  pressed += words.length;
  await page.keyboard.insertText(words);
}

/** Presses Tab until the focus stands where `name` says. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await press(key);
    const at = await page.evaluate(() => {
      const element = window.document.activeElement;
      if (element === window.document.body) return '';
      const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((each) => each.textContent).join(' ') : '';
      return `${label} ${element?.textContent ?? ''}`;
    });
    if (name.test(plain(at).trim())) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 12_000 });
const current = () => page.locator('.review-row.is-current');
const place = async () => plain(await current().locator('.review-address').first().textContent());
const row = (address: string) => page.locator('.review-row', { has: page.locator('.review-address', { hasText: new RegExp(`^${address}$`) }) });
const progress = async () => plain(await page.locator('.key-progress').textContent());
const cells = async (address: string) => (await row(address).locator('.review-parts tbody tr').allInnerTexts()).map(plain);
const sent = () => eventually(() => page.locator('.review-progress .quiet, .review-offline').count()).toBe(0);

/** J until the row is reached. */
async function goTo(address: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await current().count()) === 1 && (await place()) === address) return;
    await press('j');
  }
  throw new Error(`never came to ${address}`);
}

async function signIn(email: string): Promise<void> {
  await reader.open('/dang-nhap');
  await tabTo(/^Thư điện tử/);
  await write(email);
  await press('Tab');
  await write(password);
  await press('Enter');
  await page.getByRole('banner').getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

describe('the review desk, by keyboard', () => {
  it('takes a document in', async () => {
    await signIn(coordinator);
    await page.getByRole('link', { name: 'Bàn rà soát' }).waitFor();
    await tabTo(/^Bàn rà soát/, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { name: 'Đưa một nghị quyết vào rà soát' }).waitFor();
    await tabTo(/Thả văn bản vào đây/);
    const chooser = page.waitForEvent('filechooser');
    await press('Space');
    await (await chooser).setFiles(document);
    await tabTo(/^Tên gọi ngắn/);
    await write('Hồ Sen 2031');
    await press('Enter');
    await page.waitForURL(/\/ra-soat\/[^/]+$/);
    await row('Điều 2 khoản 1 điểm a').waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    pressed = 0;
    expect(await progress()).toMatch(/^0\/\d+ đã rà soát$/);
    expect(plain(await page.locator('h1').textContent())).toBe('Hồ Sen 2031');
  });

  it('shows every word of the text once, in order', async () => {
    const { resolution } = await server.json<ReviewDesk>(`/resolutions/${id}/review`, await server.signIn(coordinator));
    const shown = await page
      .locator('.review-words')
      .evaluateAll((texts) => texts.map((text) => [...text.querySelectorAll('[data-start]')].map((run) => run.textContent).join('')).join(' '));
    const bare = (text: string) => plain(text).replace(/\s/gu, '');
    expect(bare(shown)).toBe(bare(resolution.text));
    expect(bare(await readFile(document, 'utf8'))).toBe(bare(resolution.text));
  });

  it('accepts a whole letter with one key and goes on', async () => {
    await goTo('Điều 2 khoản 1 điểm a');
    await press('Enter');
    await expect.poll(async () => (await cells('Điều 2 khoản 1 điểm a')).every((line) => line.endsWith('đã nhận'))).toBe(true);
    expect(await place()).toBe('Điều 2 khoản 1 điểm b');
  });

  it('answers a finding in its place and keeps the answer', async () => {
    await press('n');
    const finding = current().locator('.review-note.is-chosen');
    expect(plain(await finding.textContent())).toMatch(/102%.*18,5 \+ 41,2 \+ 35,1 \+ 7,2 = 102/u);
    await press('q', 'Enter');
    // Without a reason nothing is sent: the field asks for it.
    expect(await page.locator('.review-form input:invalid').count()).toBe(1);
    await write('đúng theo biểu kèm tờ trình');
    await press('Enter');
    await eventually(async () => plain(await row('Điều 2 khoản 1 điểm b').textContent())).toContain('Đã trả lời: để nguyên.');
    await press('Enter');
  });

  it('edits a value typed the Vietnamese way, and says which field is wrong', async () => {
    await goTo('Điều 2 khoản 1 điểm c');
    await press('s');
    await write('1.75,0');
    await press('Enter');
    await expect.poll(() => page.locator('.review-fault').allTextContents()).toHaveLength(1);
    await page.keyboard.press('Control+A');
    await write('1.750,5');
    await press('Enter');
    await expect.poll(async () => (await cells('Điều 2 khoản 1 điểm c'))[0]).toContain('1.750,5 triệu đồng/người');
    expect((await cells('Điều 2 khoản 1 điểm c'))[0]).toContain('đã sửa');
  });

  it('leaves a form with Esc, the focus back where it was', async () => {
    await goTo('Điều 2 khoản 1 điểm d');
    await press('2', 's');
    await page.locator('.review-form').waitFor();
    await press('Escape');
    await page.locator('.review-form').waitFor({ state: 'detached' });
    await eventually(() => page.evaluate(() => window.document.activeElement?.closest('tr')?.textContent)).toMatch(/^2thu nội địa/);
  });

  it('rejects with a reason, takes it back, and rejects again', async () => {
    const before = await progress();
    await press('x');
    await write('đã có trong biểu thu');
    await press('Enter');
    await expect.poll(async () => (await cells('Điều 2 khoản 1 điểm d'))[1]).toContain('đã bỏ đã có trong biểu thu');
    await press('z');
    await expect.poll(async () => (await cells('Điều 2 khoản 1 điểm d'))[1]).toContain('chưa xem');
    expect(await progress()).toBe(before);
    await sent();
  });

  it('splits a part at a word, undoes it, merges two', async () => {
    await goTo('Điều 2 khoản 3 điểm d');
    const whole = await cells('Điều 2 khoản 3 điểm d');
    await press('2', 'g');
    await expect.poll(() => cells('Điều 2 khoản 3 điểm d')).toHaveLength(2);
    await press('1', 't');
    await expect.poll(() => page.locator('.review-half').count()).toBe(2);
    await press('ArrowLeft', 'ArrowRight', 'Enter');
    await expect.poll(() => cells('Điều 2 khoản 3 điểm d')).toHaveLength(3);
    await press('z', 'z');
    await expect.poll(() => cells('Điều 2 khoản 3 điểm d')).toEqual(whole);
    await sent();
    expect(await page.locator('.review-trouble').count()).toBe(0);
  });

  it('chooses another reading of ambiguous words with one key', async () => {
    await press('d');
    await expect.poll(() => page.locator('.review-row:visible').count()).toBeLessThan(8);
    await goToUp('Điều 2 khoản 2 điểm a');
    await press('1', 'q');
    await expect.poll(async () => (await cells('Điều 2 khoản 2 điểm a'))[0]).toContain('0,4% (điểm phần trăm)');
    await press('d');
  });

  it('adds a missed part from words selected with Shift and the arrows', async () => {
    await goTo('Điều 3 khoản 1');
    const before = (await cells('Điều 3 khoản 1')).length;
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(async () => plain(await page.locator('.review-picked q').textContent()).split(' ')).toHaveLength(3);
    await press('a');
    await page.locator('.review-form').waitFor();
    // Words in which the machine reads no level: a person says which.
    await write('3');
    await tabTo(/^Đơn vị/);
    await write('công trình');
    await tabTo(/^Tên chỉ tiêu/);
    await write('Công trình trọng điểm khởi công');
    await press('Enter');
    await eventually(async () => (await cells('Điều 3 khoản 1')).length).toBe(before + 1);
    expect((await cells('Điều 3 khoản 1')).join(' | ')).toContain('Công trình trọng điểm khởi công 3 công trình');
    await sent();
    // Words of the tasks are a statement among them, and no target of the Council's list.
    const { state } = await server.json<ReviewDesk>(`/resolutions/${id}/review`, await server.signIn(coordinator));
    expect(state.steps.findLast(({ kind }) => kind === 'add')).toMatchObject({ made: [expect.stringMatching(/^dieu-3\.khoan-1\.so-/u)] });
  });

  it('links a part to the indicator proposed by its name, another to a new one with its declarations', async () => {
    await goToUp('Điều 2 khoản 1 điểm h');
    await press('l');
    await page.locator('.review-form').waitFor();
    // From the first proposal, if there is any, up and round to the last choice: a new one.
    await press('ArrowUp');
    await tabTo(/^Địa bàn/);
    await write('ba tri');
    await press('Enter', 'Enter');
    await eventually(async () => (await cells('Điều 2 khoản 1 điểm h'))[0]).toContain('Chỉ số: Tỷ lệ giải ngân vốn đầu tư công');
    await goToUp('Điều 2 khoản 1 điểm e');
    await press('l');
    await page.locator('.review-form').waitFor();
    expect(plain(await page.locator('.review-offers').textContent())).toContain('Kim ngạch xuất khẩu trùng tên, cùng đơn vị');
    await press('Enter');
    await eventually(async () => (await cells('Điều 2 khoản 1 điểm e'))[0]).toContain('Chỉ số: Kim ngạch xuất khẩu');
    const { state } = await server.json<ReviewDesk>(`/resolutions/${id}/review`, await server.signIn(coordinator));
    expect(state.links.map(({ indicator, territory }) => [indicator, territory])).toEqual(
      expect.arrayContaining([
        ['ty-le-giai-ngan-von-dau-tu-cong', '836'],
        ['export-turnover', '836'],
      ]),
    );
  });

  it('shows all keys, and closes them with Esc', async () => {
    await press('?');
    await page.locator('.key-help').waitFor();
    expect(await page.locator('.key-help li').count()).toBeGreaterThan(15);
    await press('Escape');
    await expect.poll(() => page.locator('.key-help').count()).toBe(0);
  });

  it('is reviewed to the end', async () => {
    for (let step = 0; step < 120; step++) {
      if (/đã rà soát hết/i.test(plain(await page.locator('.key-line').textContent()))) break;
      if ((await page.locator('.review-note.is-finding.is-open.is-chosen').count()) > 0) {
        await press('w', 'Enter');
      } else await press('Enter');
    }
    const [, reviewed, total] = /^(\d+)\/(\d+)/.exec(await progress()) ?? [];
    expect(reviewed).toBe(total);
    await sent();
  });

  it('has no axe violation, light and dark, wide and narrow, and never scrolls sideways', async () => {
    await goToTop();
    await press('s');
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(
          violations.flatMap(({ id: rule, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${width} ${colorScheme} ${rule} ${target.join(' ')} ${failureSummary}`),
          ),
        ).toEqual([]);
        expect(await page.evaluate(() => window.document.documentElement.scrollWidth - window.document.documentElement.clientWidth)).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await press('Escape');
  });

  it('is put in force under the name of who confirms, as reviewed', async () => {
    await press('c');
    await expect.poll(async () => plain(await page.locator('.review-confirm').textContent())).toContain('dưới tên Điều phối kế hoạch (trình diễn)');
    await press('Enter');
    await page.getByText('kế hoạch đang có hiệu lực').waitFor();
    const dossier = await server.json<Dossier>(`/resolutions/${id}`, await server.signIn(coordinator));
    expect(dossier.confirmation?.name).toBe('Điều phối kế hoạch (trình diễn)');
    const asked = dossier.plan.targets.flatMap(({ parts }) => parts).map(({ name, criterion }) => `${name}: ${describeCriterion(criterion).vi}`);
    expect(asked).toContain('GRDP bình quân đầu người: 1.750,5 triệu đồng/người');
    // Reviewed with every kind of action, mistakes and all: far fewer keys than fifteen minutes hold.
    expect(pressed).toBeLessThan(900);
  });

  it('shows what the review changed of the machine’s reading', async () => {
    await reader.open(`/ra-soat/${id}/so-sanh?voi=${id}`);
    const changed = page.locator('.compare-group').first();
    await changed.getByText('1.750,5 triệu đồng/người').waitFor();
    expect(plain(await changed.textContent())).toContain('128,5 triệu đồng/người');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  });

  it('is only for looking at where the account may not review', async () => {
    const visitor = await browser.read();
    await visitor.context.addCookies([{ ...cookieOf(await server.signIn(council)), url: server.address, httpOnly: true, sameSite: 'Lax' }]);
    await visitor.open(`/ra-soat/${id}`);
    await visitor.page.locator('.review-row').first().waitFor();
    await visitor.page.keyboard.press('j');
    await visitor.page.keyboard.press('s');
    await expect.poll(() => visitor.page.locator('.review-form, .review-actions').count()).toBe(0);
    await visitor.close();
  });
});

function cookieOf(cookie: string): { readonly name: string; readonly value: string } {
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  return { name, value };
}

/** K until the row is reached. */
async function goToUp(address: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await current().count()) === 1 && (await place()) === address) return;
    await press('k');
  }
  throw new Error(`never came up to ${address}`);
}

async function goToTop(): Promise<void> {
  await goToUp('Điều 2 khoản 1 điểm a');
}
