/**
 * A month of a province, played by its people in real browsers: the coordinator assigns and asks, three agencies and a commune
 * report (one by Excel, one on a phone without a line), a warning is answered, a figure is returned, approved, changed and
 * approved again, letters arrive, the resolution's page shows the new verdict, the auditor verifies the chain.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { Workbook } from '@cj-tech-master/excelts';
import { MailServer } from '@moc/server/testing';
import { openStore } from '@moc/store';
import type { ApprovalQueue, LogVerification, Me, MyUpdates, NotificationList } from '@moc/wire';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { id, TestServer } from './server.ts';

const tenant = '83';

let mail: MailServer;
let server: TestServer;
let browser: TestBrowser;
const readers = new Map<string, Reader>();

beforeAll(async () => {
  mail = await MailServer.start();
  server = await TestServer.start({ SMTP_URL: mail.url, MAIL_FROM: 'moc@tinh.example' });
  browser = await TestBrowser.start(server);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.stop();
});

afterEach(() => {
  for (const reader of readers.values()) reader.expectNothingAmiss();
});

/** The page of a person of the demonstration office, signed in. */
async function as(name: string, visit: Parameters<TestBrowser['read']>[0] = {}): Promise<Reader> {
  const known = readers.get(name);
  if (known) return known;
  const reader = await browser.read(visit);
  const cookies = (await server.signIn(`${name}@trinh-dien.local`)).split('; ').map((cookie) => cookie.split('='));
  await reader.context.addCookies(cookies.map(([key = '', ...value]) => ({ name: key, value: value.join('='), url: server.address })));
  readers.set(name, reader);
  return reader;
}

/** What must come true before long: machines under test are busy. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 200 });

const cookieOf = (name: string) => server.signIn(`${name}@trinh-dien.local`);

/** What the agency of that person is asked for. */
const updatesOf = async (name: string): Promise<MyUpdates> => server.json<MyUpdates>(`/my-updates?tenant=${tenant}`, await cookieOf(name));

async function stateOf(name: string, request: string): Promise<string | undefined> {
  return (await updatesOf(name)).rows.find(({ cell }) => cell.request.id === request)?.cell.state;
}

const field = (reader: Reader, request: string) => reader.page.locator(`:is(input, select)[data-request="${request}"]`);
const rowOf = (reader: Reader, request: string) => reader.page.locator('tr.update-row', { has: field(reader, request) });

async function expectAccessible({ page }: Reader): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

const growth = 'grdp-growth|83|2024|growth-yoy';
const exports = 'export-turnover|83|2024|value';
const communes = 'new-rural-communes|83|2024|count';
const revenue = 'state-budget-revenue|83|2024|value';

it('the coordinator sees what the plan lacks, assigns what nobody leads, and asks for what is due', async () => {
  const reader = await as('dieu-phoi');
  const { page } = reader;
  await reader.open('/giao-viec');
  await expectAccessible(reader);
  await page
    .getByText(/chưa có cơ quan chủ trì/u)
    .first()
    .click();
  const free = page.getByRole('checkbox', { name: /Chọn 2\.2\.v/u });
  const count = await free.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++) await free.nth(index).check();
  await page.getByLabel('Số, ký hiệu').fill('01/QĐ-UBND');
  await page.getByLabel('Ngày ban hành').fill('2024-01-05');
  await page.getByLabel('Người ký').fill('Chủ tịch Ủy ban nhân dân');
  await page.getByLabel('Trích nguyên văn').fill('Giao Công an tỉnh chủ trì');
  await expect.poll(() => page.getByLabel('Cơ quan chủ trì').inputValue()).not.toBe('');
  await page.getByRole('button', { name: `Giao ${count} việc` }).click();
  await soon(() => free.count()).toBe(0);
  expect(plain(await page.locator('tr', { hasText: '2.2.v.1' }).textContent())).toContain('theo 01/QĐ-UBND');
  await page.getByRole('button', { name: 'mở kỳ thu thập số liệu đến hôm nay' }).click();
  await page.getByText(/Đã mở \d+ yêu cầu số liệu mới/u).waitFor();
});

it('a department acknowledges and reports by keyboard; a warning is answered', async () => {
  const reader = await as('bao-tai-chinh');
  const { page } = reader;
  await reader.open('/viec-cua-toi');
  await page.getByRole('button', { name: 'nhận tất cả' }).click();
  await soon(() => page.getByRole('button', { name: 'nhận tất cả' }).count()).toBe(0);
  await field(reader, revenue).focus();
  await page.keyboard.type('999');
  await page.keyboard.press('Control+z');
  await soon(() => field(reader, revenue).inputValue()).toBe('');
  await page.keyboard.insertText('6632900');
  const finding = rowOf(reader, revenue).locator('.row-finding', { hasText: 'gấp khoảng 1.000 lần' });
  await finding.waitFor();
  await finding.getByRole('textbox').fill('Đã đối chiếu với Kho bạc');
  await field(reader, revenue).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Đã gửi 1 số liệu/u).waitFor();
  expect(await stateOf('bao-tai-chinh', revenue)).toBe('submitted');
  await expectAccessible(reader);
});

it('the approver sees the warning and its answer, returns the figure with a reason, and it comes back mended', async () => {
  const approver = await as('duyet-tai-chinh');
  await approver.open('/duyet-so-lieu');
  await expectAccessible(approver);
  const waiting = approver.page.locator('tr.update-row', { hasText: 'Thu ngân sách nhà nước trên địa bàn' }).first();
  expect(plain(await waiting.textContent())).toContain('trả lời: Đã đối chiếu với Kho bạc');
  await waiting.getByRole('radio', { name: 'trả lại' }).focus();
  await approver.page.keyboard.press('r');
  await waiting.getByLabel('Trả lại vì').fill('Thừa ba chữ số, xem lại đơn vị');
  await approver.page.getByRole('button', { name: 'Duyệt 0, trả lại 1' }).click();
  await soon(() => stateOf('bao-tai-chinh', revenue)).toBe('returned');

  const officer = await as('bao-tai-chinh');
  await officer.open('/viec-cua-toi');
  expect(plain(await rowOf(officer, revenue).textContent())).toContain('Bị trả lại: Thừa ba chữ số, xem lại đơn vị');
  await field(officer, growth).fill('6,6');
  await field(officer, revenue).fill('6632,9');
  await officer.page.getByRole('button', { name: 'Gửi 2 số liệu' }).click();
  await soon(() => stateOf('bao-tai-chinh', revenue)).toBe('submitted');
});

it('a second department works in its workbook, a third pastes from a sheet', async () => {
  const reader = await as('bao-nong-nghiep');
  const { page } = reader;
  await reader.open('/viec-cua-toi');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'tải bảng tính về' }).click();
  const path = join(server.folder, 'bang-tinh.xlsx');
  await (await download).saveAs(path);
  await fillWorkbook(path, communes, 17);
  await page.locator('.sheet-tools input[type="file"]').setInputFiles(path);
  await page.getByRole('button', { name: /^Điền \d+ ô$/u }).click();
  await expect.poll(() => field(reader, communes).inputValue()).toBe('17');
  await page.getByRole('button', { name: /^Gửi/u }).click();
  await soon(() => stateOf('bao-nong-nghiep', communes)).toBe('submitted');

  const trader = await as('bao-cong-thuong');
  await trader.open('/viec-cua-toi');
  const name = (await updatesOf('bao-cong-thuong')).rows.find(({ cell }) => cell.request.id === exports)!.name.vi;
  await trader.page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `TT\tChỉ tiêu\tKế hoạch 2024\tThực hiện năm 2024\tSo với KH (%)\n1\tc) ${name}\t1.750\t1.630,0\t93,1\n`);
  // The plan beside it is not taken for the figure; which column was is said.
  expect(await trader.page.getByLabel('Số liệu lấy từ cột').locator('option:checked').textContent()).toBe('Thực hiện năm 2024');
  expect(plain(await trader.page.locator('.sheet-preview li').first().textContent())).toContain('1.630 triệu USD');
  await trader.page.getByRole('button', { name: /^Điền 1 ô$/u }).click();
  await trader.page.getByRole('button', { name: 'Gửi 1 số liệu' }).click();
  await soon(() => stateOf('bao-cong-thuong', exports)).toBe('submitted');
});

/** Writes a number into the workbook's row of that request, wherever its column of figures stands. */
async function fillWorkbook(path: string, request: string, value: number): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const cells = (row.values as unknown[]).map((cell) => String(cell ?? ''));
      if (!cells.includes(request)) return;
      const head = headOf(sheet);
      row.getCell(head).value = value;
    });
  }
  await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
}

function headOf(sheet: Workbook['worksheets'][number]): number {
  let found = 0;
  sheet.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (found === 0 && /^Số liệu( kỳ này)?$/u.test(String(cell.value ?? ''))) found = column;
    });
  });
  if (found === 0) throw new Error('the workbook has no column for figures');
  return found;
}

it('a commune officer works on a phone without a line, and nothing is lost', async () => {
  const reader = await as('bao-xa', { width: 390, height: 844, hasTouch: true });
  const { page, context } = reader;
  await reader.open('/viec-cua-toi');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true));
  await reader.open('/viec-cua-toi');
  await expectAccessible(reader);
  const [first] = (await updatesOf('bao-xa')).rows;
  const request = first!.cell.request.id;
  await context.setOffline(true);
  await page.getByText('Đang không có mạng').waitFor();
  // Its own commune is counted: achieved or not yet, by a key.
  await field(reader, request).focus();
  await page.keyboard.press('c');
  await soon(() => field(reader, request).inputValue()).toBe('0');
  await page.keyboard.press('d');
  await soon(() => field(reader, request).inputValue()).toBe('1');
  await page.getByRole('button', { name: 'Gửi 1 số liệu' }).click();
  await page
    .getByText(/sẽ gửi khi có mạng/u)
    .first()
    .waitFor();
  await page.reload();
  await page.getByText('1 lần gửi đang chờ mạng').waitFor();
  expect(await stateOf('bao-xa', request)).toBe('due');
  await context.setOffline(false);
  await soon(() => stateOf('bao-xa', request)).toBe('submitted');
  reader.complaints.splice(0); // A browser complains of every question it could not send.
});

it('agencies and the province approve; every page has the figures at once', async () => {
  for (const name of ['duyet-tai-chinh', 'duyet-nong-nghiep', 'duyet-cong-thuong', 'duyet-xa', 'dieu-phoi']) await approveAll(name);
  for (const [name, request] of [
    ['bao-tai-chinh', growth],
    ['bao-nong-nghiep', communes],
    ['bao-cong-thuong', exports],
  ] as const)
    expect([request, await stateOf(name, request)]).toEqual([request, 'approved']);
  const reader = await as('dieu-phoi');
  await reader.open(`/nghi-quyet/${id}`);
  const row = (await updatesOf('bao-nong-nghiep')).rows.find(({ cell }) => cell.request.id === communes)!;
  const letter = reader.page.locator(`[id="${row.serves[0]!.address}"]`);
  await soon(async () => plain(await letter.textContent())).toMatch(/17 xã/u);
});

/** Approves whatever waits for the person, looked at one by one where it is flagged. */
async function approveAll(name: string): Promise<void> {
  const reader = await as(name);
  await reader.open('/duyet-so-lieu');
  const radios = reader.page.getByRole('radio', { name: 'duyệt', exact: true });
  const count = await radios.count();
  if (count === 0) return;
  for (let index = 0; index < count; index++) await radios.nth(index).check();
  await reader.page.getByRole('button', { name: `Duyệt ${count}, trả lại 0` }).click();
  await reader.page.getByText(/Đã ghi lúc/u).waitFor();
}

it('a change after approval reopens that figure alone and is approved again, with the difference in sight', async () => {
  const officer = await as('bao-tai-chinh');
  await officer.open('/viec-cua-toi');
  await field(officer, growth).fill('6,7');
  await officer.page.getByRole('button', { name: 'Gửi 1 số liệu' }).click();
  await soon(() => stateOf('bao-tai-chinh', growth)).toBe('submitted');
  expect(await stateOf('bao-tai-chinh', revenue)).toBe('approved');
  const queue = await server.json<ApprovalQueue>(`/approvals?tenant=${tenant}`, await cookieOf('duyet-tai-chinh'));
  expect(queue.rows.map(({ cell, flags }) => [cell.request.id, flags])).toEqual([[growth, expect.arrayContaining(['changed-after-approval'])]]);
  const approver = await as('duyet-tai-chinh');
  await approver.open('/duyet-so-lieu');
  const waiting = approver.page.locator('tr.update-row', { hasText: 'Tốc độ tăng trưởng kinh tế' });
  expect(plain(await waiting.textContent())).toMatch(/6,7%.*6,6%/u);
  for (const name of ['duyet-tai-chinh', 'dieu-phoi']) await approveAll(name);
  expect(await stateOf('bao-tai-chinh', growth)).toBe('approved');
});

it('letters remind those who still owe figures, once each', async () => {
  const administrator = await setUp();
  const officer = { name: 'Trần Thị Lan', email: 'lan@tinh.example', password: 'con thuyền trăng sáng 29 bến nước' };
  await send('/accounts', { tenant, role: 'public', ...officer }, administrator);
  const cookie = await server.signIn(officer.email, officer.password);
  const { person } = await server.json<Me>('/me', cookie);
  await send(`/tenants/${tenant}/appointments`, { account: person!.id, role: 'reporter', agency: 'so-nong-nghiep-va-moi-truong' }, administrator);
  const received = () => mail.letters.filter(({ recipients }) => recipients.includes(officer.email));
  const unread = async () => (await server.json<NotificationList>(`/tenants/${tenant}/notifications`, cookie)).unread;
  await work('remind', async () => soon(unread).toBeGreaterThan(0));
  await work('digest', async () => soon(() => received().length).toBe(1));
  const [letter] = received();
  expect(plain(letter!.text)).toMatch(/quá hạn/u);
  // Demonstration people have no mailbox; nobody else is written to.
  expect(mail.letters.flatMap(({ recipients }) => recipients).filter((to) => to.endsWith('.local'))).toEqual([]);
});

it('the auditor reads what was done and finds the chain whole', async () => {
  expect(await server.json<LogVerification>('/log/verify', await cookieOf('kiem-toan'))).toMatchObject({ ok: true });
  const reader = await as('kiem-toan');
  await reader.open('/nhat-ky');
  await expectAccessible(reader);
});

/** What runs every morning, asked for now in a worker beside the server. */
async function work(task: 'remind' | 'digest', until: () => Promise<void>): Promise<void> {
  const opened = await openStore({ dataDir: join(server.folder, 'data'), ifRunning: 'attach' });
  if (!opened.ok) throw new Error(opened.refusals[0].code);
  const { databaseUrl } = opened.value;
  await opened.value.close();
  const main = fileURLToPath(new URL('../apps/server/jobs/main.ts', import.meta.url));
  const worker = spawn(process.execPath, [main, task], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: mail.url, MAIL_FROM: 'moc@tinh.example' },
  });
  try {
    await until();
  } finally {
    worker.kill();
    await once(worker, 'exit');
  }
}

/** The first administrator, made with the one-time link; the session's cookie. */
async function setUp(): Promise<string> {
  const token = new URL(await server.process.setupLink()).hash.slice(1);
  const person = { name: 'Quản trị', email: 'quan-tri@tinh.example', password: 'mùa thu lá vàng rơi bên sông 47' };
  await send('/setup', { token, ...person });
  return server.signIn(person.email, person.password);
}

async function send(path: string, body: unknown, cookie = ''): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const answer = await fetch(`${server.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
