/** Who sees and does what, in a browser: the public entrance, signing in and out, the one-time link, figures in. */
import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import type { PlanAssessment } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { council, id, password, reporter, TestServer } from './server.ts';

const path = `/nghi-quyet/${id}`;
const example = new URL(`../examples/${id}/`, import.meta.url);
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

afterEach(() => {
  // A refused request is the browser's own line in the console, not a fault of the pages.
  const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 4\d\d/.test(complaint));
  expect({ complaints, strangers: reader.strangers.splice(0) }).toEqual({ complaints: [], strangers: [] });
});

/** Words of letters s and t that stand nowhere else in the resolution, and the names of what measures them. */
const secrets = [
  'Tuyển quân',
  'huấn luyện lực lượng',
  'dự bị động viên',
  'dân quân tự vệ',
  'diễn tập khu vực',
  'phòng thủ 03 huyện',
  'military-recruitment',
  'defence-exercise',
];

const folded = (text: string): string => plain(text).toLowerCase();
const secretsIn = (text: string): string[] => secrets.filter((secret) => folded(text).includes(folded(secret)));

async function signIn(email: string, word = password): Promise<void> {
  await reader.open('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(word);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).waitFor();
}

describe('the public entrance', () => {
  it('the secrets of this test are really words of letters s and t', async () => {
    const text = plain(await readFile(new URL('nguyen-van.txt', example), 'utf8'));
    const lines = text.split(/(?=[a-zđ]\) )/u).filter((line) => /^[st]\) (Tuyển|Tổ chức diễn)/u.test(line));
    expect(lines).toHaveLength(2);
    const words = secrets.filter((secret) => !/^[a-z-]+$/.test(secret));
    expect(words.filter((word) => !lines.some((line) => line.includes(word)))).toEqual([]);
    const rest = lines.reduce((left, line) => left.replace(line, ''), text);
    expect(words.filter((word) => rest.includes(word))).toEqual([]);
  });

  it('sends and shows nothing of letters s and t on any page', async () => {
    const leaks: string[] = [];
    let bodies = 0;
    const pending: Promise<void>[] = [];
    const check = async (response: Response): Promise<void> => {
      const found = secretsIn(await response.text().catch(() => ''));
      if (found.length > 0) leaks.push(`${response.url()}: ${found.join(', ')}`);
    };
    const listen = (response: Response): void => {
      bodies += 1;
      pending.push(check(response));
    };
    page.on('response', listen);
    for (const address of [
      '/',
      `${path}?ngay=2024-12-05`,
      `/bang-chi-tieu/${id}?ngay=2025-04-24`,
      `/doi-chieu/${id}`,
      `/chi-tieu/${id}/dieu-2.khoan-2.diem-r`,
      `/chi-tieu/${id}/dieu-2.khoan-2.diem-s`,
      `/chi-tieu/${id}/dieu-2.khoan-2.diem-t`,
      `${path}?chon=dieu-2.khoan-2.diem-s`,
      `/en${path}`,
    ]) {
      await reader.open(address);
      await page.locator('main h1:not(.notice), main .notice').first().waitFor();
      await Promise.all(pending);
      expect({ address, found: secretsIn(await page.content()) }).toEqual({ address, found: [] });
    }
    page.off('response', listen);
    expect(bodies).toBeGreaterThan(10);
    expect(leaks).toEqual([]);
  });

  it('answers nothing of them through the API, in any form', async () => {
    const base = `/resolutions/${id}`;
    const asked = [
      '/resolutions',
      base,
      `${base}/assessment?asKnownOn=2024-12-05`,
      `${base}/findings?asKnownOn=2025-04-24`,
      `${base}/targets/dieu-2.khoan-2.diem-s`,
      `${base}/targets/dieu-2.khoan-2.diem-t?asKnownOn=2024-12-05`,
      `${base}/targets/dieu-2.khoan-2.diem-s.phan-1`,
      `${base}/scorecard.csv?asKnownOn=2024-12-05`,
      `${base}/scorecard.csv?asKnownOn=2024-12-05&language=en`,
      '/log/verify',
      '/openapi.json',
      '/me',
    ];
    for (const address of asked) {
      const answer = await fetch(`${server.address}/api/v1${address}`);
      expect({ address, found: secretsIn(await answer.text()) }).toEqual({ address, found: [] });
      if (address.includes('diem-')) expect(answer.status).toBe(404);
    }
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await (await fetch(`${server.address}/api/v1${base}/scorecard.xlsx`)).arrayBuffer()));
    const cells: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => cells.push(row.values ? JSON.stringify(row.values) : '')));
    expect(secretsIn(cells.join('\n'))).toEqual([]);
    const { targets } = await server.json<PlanAssessment>(`${base}/assessment?asKnownOn=2024-12-05`);
    expect(targets.map(({ target }) => target.split('-').at(-1)).join('')).toBe('abcdđeghiklmnopqruv');
  });

  it('says that something is withheld, and nothing of what', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    const row = plain(await page.locator('[id="dieu-2.khoan-2.diem-s"]').textContent());
    expect(row).toMatch(/không công bố/u);
    expect(await page.locator('[id="dieu-2.khoan-2.diem-s"] .mark').count()).toBe(0);
  });

  it('cannot write: figures in asks to sign in, the API refuses', async () => {
    await reader.open(`/nhap-so-lieu/${id}`);
    await page.locator('main', { hasText: /Đăng nhập/u }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    const headers = { 'content-type': 'text/csv' };
    const answer = await fetch(`${server.address}/api/v1/resolutions/${id}/imports/observations`, { method: 'POST', headers, body: 'x' });
    expect(answer.status).toBe(401);
  });
});

describe('signing in', () => {
  it('refuses a wrong password and an unknown address with the same words, and keeps what was typed', async () => {
    const said: string[] = [];
    for (const email of [council, 'khong-co@moc.example']) {
      await signIn(email, 'sai mat khau hoan toan');
      said.push(plain(await page.getByRole('alert').textContent()));
      expect(await page.getByLabel('Thư điện tử').inputValue()).toBe(email);
    }
    expect(said[0]).toMatch(/không đúng/u);
    expect(said[1]).toBe(said[0]);
  });

  it('asks for both fields before it asks the server', async () => {
    await reader.open('/dang-nhap');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('input:invalid').length)).toBe(2);
  });

  it('offers the demonstration accounts, marked as such', async () => {
    await reader.open('/dang-nhap');
    const offered = page.locator('.demonstration-accounts');
    expect(plain(await offered.textContent())).toMatch(/dùng thử/u);
    await offered.getByRole('button', { name: council }).click();
    await expect.poll(() => page.getByLabel('Thư điện tử').inputValue()).toBe(council);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await signOut();
  });

  it('shows the Council letters s and t; signing out hides them again', async () => {
    await signIn(council);
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await reader.open(`${path}?ngay=2024-12-05`);
    const row = page.locator('[id="dieu-2.khoan-2.diem-s"]');
    expect(plain(await row.locator('.provision-text').textContent())).toContain('Tuyển quân đạt 100% chỉ tiêu');
    expect(await row.locator('.mark').count()).toBe(1);
    expect(await page.locator('.mark').count()).toBe(21);
    await signOut();
    await page.locator('[id="dieu-2.khoan-2.diem-s"] .withheld').waitFor();
    expect(secretsIn(await page.content())).toEqual([]);
    expect(await page.locator('.mark').count()).toBe(19);
    await page.goBack();
    await reader.settle();
    await page.goForward();
    await reader.settle();
    expect(secretsIn(await page.content())).toEqual([]);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    await signIn(council);
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    const [session] = (await reader.context.cookies()).filter(({ name }) => name.includes('session'));
    expect(session).toMatchObject({ httpOnly: true });
    expect(['Lax', 'Strict']).toContain(session?.sameSite);
    await signOut();
  });
});

describe('figures in', () => {
  const head = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
  const good = '2.2.g,Tỷ lệ đô thị hóa,2024,value,27.4,%,chinh_thuc,83,2025-05-20,bdk-2024-12-05,số thử';
  const row = (change: (cells: string[]) => void): string => {
    const cells = good.split(',');
    change(cells);
    return cells.join(',');
  };

  async function choose(text: string, name = 'so-lieu.csv'): Promise<void> {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.locator('main .message').last().waitFor();
  }

  const said = async (): Promise<string> => plain(await page.locator('main').innerText());
  const figures = async (): Promise<number> => (await server.json<Dossier>(`/resolutions/${id}`)).figures.observations.length;
  const rows = async (): Promise<string[]> => (await page.locator('.import-table tbody tr').allTextContents()).map(plain);

  it('is offered to whoever may report figures, and to nobody else', async () => {
    await signIn(council);
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await reader.open(`/nhap-so-lieu/${id}`);
    await page.locator('main .message').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await signOut();
    await signIn(reporter);
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await page.getByRole('link', { name: 'Nhập số liệu' }).click();
    await page.locator('input[type=file]').waitFor();
  });

  it('names every fault of a file by line and column, with what was given and what is wanted', async () => {
    const before = await figures();
    const file = [
      head,
      good,
      row((cells) => {
        cells[4] = '"1.750,5.0"';
      }),
      row((cells) => {
        cells[9] = 'khong-co-nguon-nay';
      }),
      row((cells) => {
        cells[8] = '2024-02-31';
      }),
      row((cells) => {
        cells[8] = '31/02/2024';
      }),
    ].join('\n');
    await reader.open(`/nhap-so-lieu/${id}`);
    await choose(file);
    await page.locator('.import-table').waitFor();
    const messages = await rows();
    expect(messages).toHaveLength(4);
    expect(messages[0]).toMatch(/^3value1\.750,5\.0./u);
    expect(messages[1]).toMatch(/^4source_idkhong-co-nguon-nay./u);
    expect(messages[2]).toMatch(/^5published_on2024-02-31./u);
    expect(messages[3]).toMatch(/^6published_on31\/02\/2024./u);
    expect(await page.getByRole('button', { name: /^Nhập/u }).count()).toBe(0);
    expect(await figures()).toBe(before);
  });

  it.each([
    ['a wrong column', `${head.replace('value', 'tri_so')}\n${good}`, /tri_so|value/u],
    ['an empty file', '', /trống|rỗng|không có/u],
    ['a picture renamed', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', /./u],
  ])('refuses %s in plain words', async (_what, text, words) => {
    const before = await figures();
    await reader.open(`/nhap-so-lieu/${id}`);
    await page.locator('input[type=file]').waitFor();
    const bytes = text.startsWith('\u0089') ? Buffer.from(text, 'latin1') : Buffer.from(text);
    await page.locator('input[type=file]').setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: bytes });
    await page.locator('.message.is-refusal').waitFor();
    const shown = await said();
    expect(shown).toMatch(words);
    expect(shown).not.toMatch(/Không nối được với máy chủ|undefined|\[object|Error|wire\//u);
    expect(await figures()).toBe(before);
    await server.json('/health');
  });

  it('writes nothing of a file with one wrong row, also when the preview is skipped', async () => {
    const before = await figures();
    const cookie = await server.signIn(reporter);
    const body = `${head}\n${good}\n${row((cells) => {
      cells[9] = 'khong-co-nguon-nay';
    })}`;
    const address = `${server.address}/api/v1/resolutions/${id}/imports/observations`;
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'text/csv', cookie }, body });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { place: { line: number }; says: { vi: string; en: string } }[] };
    expect(errors.map(({ place }) => place.line)).toEqual([3]);
    expect(errors[0]?.says.vi).not.toBe(errors[0]?.says.en);
    expect(await figures()).toBe(before);
  });

  it('previews a good file, then takes it in; the living page shows it with its day', async () => {
    const before = await figures();
    await reader.open(`/nhap-so-lieu/${id}`);
    await choose(`${head}\n${good}`);
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).waitFor();
    expect(await figures()).toBe(before);
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.locator('.message.is-done').waitFor();
    expect(await figures()).toBe(before + 1);
    await reader.open(`${path}?ngay=2025-05-20&chon=dieu-2.khoan-2.diem-g`);
    const mark = plain(await page.locator('[id="dieu-2.khoan-2.diem-g"] .mark').textContent());
    expect(mark).toContain('27,4%');
    expect(mark).toMatch(/^(vượt|đạt)/u);
    await reader.open(`${path}?ngay=2025-05-19`);
    expect(plain(await page.locator('[id="dieu-2.khoan-2.diem-g"] .mark').textContent())).toContain('chưa có số liệu');
  });

  it('says in plain words that a file was taken in before, and doubles nothing', async () => {
    const before = await figures();
    await reader.open(`/nhap-so-lieu/${id}`);
    await choose(`${head}\n${good}`);
    const shown = await said();
    expect(shown).toMatch(/đã được nhập/u);
    expect(await page.locator('.import-table').count()).toBe(0);
    // Neither a clock reading for machines nor the number of an account is a word for people.
    expect(shown).not.toMatch(/\d{4}-\d{2}-\d{2}T|[A-Za-z0-9]{24,}/u);
    expect(await figures()).toBe(before);
    await signOut();
  });
});

describe('the one-time link', () => {
  it('creates the administrator once, and says so to whoever comes second', async () => {
    const link = new URL(await server.process.setupLink());
    const fill = async (email: string): Promise<void> => {
      await page.goto('about:blank'); // The same address with a fragment would not be opened anew.
      await reader.open(link.pathname + link.hash);
      await page.getByLabel('Họ và tên').fill('Người quản trị');
      await page.getByLabel('Thư điện tử').fill(email);
      await page.getByLabel('Mật khẩu').fill('một mật khẩu đủ dài');
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    };
    // A link as an earlier version printed it.
    await reader.open('/thiet-lap?token=khong-dung');
    await page.getByLabel('Họ và tên').fill('Ai đó');
    await page.getByLabel('Thư điện tử').fill('ai-do@moc.example');
    await page.getByLabel('Mật khẩu').fill('một mật khẩu đủ dài');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await expect.poll(async () => plain(await page.getByRole('alert').textContent())).toMatch(/đường dẫn/iu);

    await fill('quan-tri@moc.example');
    await page.locator('.message.is-done').waitFor();
    await reader.context.clearCookies();
    await fill('ke-den-sau@moc.example');
    expect(plain(await page.getByRole('alert').textContent())).toMatch(/đã/u);
    await signIn('ke-den-sau@moc.example', 'một mật khẩu đủ dài');
    await page.getByRole('alert').waitFor();
    await signIn('quan-tri@moc.example', 'một mật khẩu đủ dài');
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(plain(await page.locator('body').textContent())).not.toContain('Chưa có người quản trị');
  });
});
