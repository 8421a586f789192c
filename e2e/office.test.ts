/** The pages of the office: agencies and the people in them, notices, collection seen from above, acting as somebody, erasing a name. */
import AxeBuilder from '@axe-core/playwright';
import type { AgencyList, AppointmentList, CollectionOverview, Me, NotificationList, OwnMemberships } from '@moc/wire';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

const tenant = '83';
const administrator = { email: 'quan-tri@moc.example', password: 'một mật khẩu đủ dài' };

let server: TestServer;
let browser: TestBrowser;
const readers = new Map<string, Reader>();

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  const token = new URL(await server.process.setupLink()).hash.slice(1);
  await post('/setup', { token, name: 'Trần Quản Trị', ...administrator });
  await post('/figure-requests', { tenant }, await cookieOf('dieu-phoi'));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => {
  for (const reader of readers.values()) reader.expectNothingAmiss();
});

const cookieOf = (name: string): Promise<string> =>
  name === 'quan-tri' ? server.signIn(administrator.email, administrator.password) : server.signIn(`${name}@trinh-dien.local`);

async function post(path: string, body: object, cookie = ''): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: server.address, ...(cookie && { cookie }) };
  const answer = await fetch(`${server.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

async function as(name: string): Promise<Reader> {
  const known = readers.get(name);
  if (known) return known;
  const reader = await browser.read();
  const cookies = (await cookieOf(name)).split('; ').map((cookie) => cookie.split('='));
  await reader.context.addCookies(cookies.map(([key = '', ...value]) => ({ name: key, value: value.join('='), url: server.address })));
  readers.set(name, reader);
  return reader;
}

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 200 });

/** Wide and narrow, light and dark, on paper: nothing for axe, nothing out of the frame. */
async function expectSound({ page }: Reader): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const agenciesNow = async (): Promise<AgencyList> => server.json<AgencyList>(`/tenants/${tenant}/agencies`, await cookieOf('dieu-phoi'));
const appointmentsNow = async (): Promise<AppointmentList> => server.json<AppointmentList>(`/tenants/${tenant}/appointments`, await cookieOf('quan-tri'));

it('a coordinator declares an agency, amends it and enters the act that passes duties to it', async () => {
  const reader = await as('dieu-phoi');
  const { page } = reader;
  await reader.open('/co-quan');
  await expectSound(reader);
  await page.getByRole('button', { name: 'khai báo cơ quan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Mã', { exact: true }).fill('so-khoa-hoc');
  await page.getByLabel('Tên tiếng Việt').fill('Sở Khoa học và Công nghệ');
  await page.getByLabel('Tên tiếng Anh').fill('Department of Science and Technology');
  await page.getByLabel('Loại').selectOption('department');
  await page.getByLabel('Lĩnh vực').fill('khoa học; công nghệ');
  await page.getByLabel('Từ ngày').fill('2025-03-01');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  const row = page.locator('tr.update-row', { hasText: 'Sở Khoa học và Công nghệ' });
  await row.waitFor();
  expect(plain(await row.textContent())).toContain('khoa học, công nghệ');
  await row.getByRole('button', { name: /^sửa/u }).click();
  await page.getByLabel('Lĩnh vực').fill('khoa học');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await soon(async () => (await agenciesNow()).agencies.find(({ code }) => code === 'so-khoa-hoc')?.fields).toEqual(['khoa học']);

  await page.getByRole('button', { name: 'ghi thay đổi theo văn bản' }).click();
  await expectSound(reader);
  await page.getByLabel('Cơ quan có thay đổi').selectOption('lien-minh-hop-tac-xa');
  await page.getByLabel('Văn bản', { exact: true }).fill('Quyết định 12/QĐ-UBND ngày 01/6/2025');
  await page.getByLabel('Ngày hiệu lực').fill('2025-07-01');
  await page.getByLabel('Cơ quan tiếp nhận', { exact: true }).selectOption('so-khoa-hoc');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByText('Từ 01/07/2025: Liên minh Hợp tác xã tỉnh → Sở Khoa học và Công nghệ').waitFor();
});

it('an administrator appoints, and ends a role with its handover', async () => {
  const reader = await as('quan-tri');
  const { page } = reader;
  await reader.open('/co-quan');
  await page.getByRole('button', { name: 'bổ nhiệm người' }).click();
  await expectSound(reader);
  const choose = async (label: string, text: RegExp): Promise<void> => {
    const field = page.getByLabel(label, { exact: true });
    await soon(() => field.locator('option').count()).toBeGreaterThan(1);
    const value = await field.locator('option', { hasText: text }).first().getAttribute('value');
    await field.selectOption(value);
  };
  await choose('Người', /^Thống kê viên/u);
  await choose('Vai trò', /^báo số liệu$/u);
  await choose('Cơ quan', /^Sở Xây dựng$/u);
  await page.getByLabel('Chức vụ').fill('Chuyên viên');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  const builders = page.locator('tr.update-row', { hasText: 'so-xay-dung' });
  await soon(async () => plain(await builders.textContent())).toContain('Thống kê viên (trình diễn)');

  await builders.getByRole('button', { name: /thôi giữ vai trò/u }).click();
  await page.getByLabel('Ngày cuối cùng').fill('2027-01-31');
  await page.getByLabel('Lý do').fill('Chuyển công tác');
  await choose('Bàn giao cho', /^Người duyệt, Sở Công Thương/u);
  await expectSound(reader);
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await soon(async () => plain(await builders.textContent())).toContain('từ 01/02/2027');
  const ofBuilders = (await appointmentsNow()).appointments.filter(({ agency }) => agency === 'so-xay-dung');
  expect(ofBuilders.map(({ until, from }) => until ?? `from ${from}`)).toEqual(['2027-01-31', 'from 2027-02-01']);
});

it('somebody on leave lends the place to a colleague, who may then act as either', async () => {
  const lender = await as('duyet-tai-chinh');
  await lender.open('/co-quan');
  expect(await lender.page.getByRole('button', { name: 'khai báo cơ quan' }).count()).toBe(0);
  await lender.page.getByRole('button', { name: 'ủy quyền khi vắng mặt' }).click();
  const stand = lender.page.getByLabel('Người thay');
  await soon(() => stand.locator('option').count()).toBe(2);
  await stand.selectOption({ index: 1 });
  const { today } = await agenciesNow();
  await lender.page.getByLabel('Từ ngày').fill(today);
  await lender.page.getByLabel('Đến hết ngày').fill(today);
  await lender.page.getByLabel('Lý do').fill('Nghỉ phép');
  await lender.page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await lender.page.getByText('Đã ủy quyền.').waitFor();

  const standIn = await as('bao-tai-chinh');
  const { page } = standIn;
  await standIn.open('/tai-khoan');
  const lent = page.getByRole('radio', { name: /người duyệt của cơ quan.*thay người vắng mặt/u });
  await lent.check();
  await page.getByText(/^Từ bây giờ dùng tư cách: người duyệt của cơ quan/u).waitFor();
  await expectSound(standIn);
  const headers: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(`/api/v1/tenants/${tenant}/agencies`)) headers.push(request.headers()['x-moc-as']);
  });
  await standIn.open('/co-quan');
  const { memberships } = await server.json<OwnMemberships>('/memberships', await cookieOf('bao-tai-chinh'));
  expect(headers[0]).toBe(`${tenant}/${memberships.find(({ kind }) => kind === 'delegation')?.id}`);
  // A standing that is no longer one's own is let go of, and the page opens as before.
  await page.evaluate(() => sessionStorage.setItem('moc-as', 'role:khong-con'));
  await standIn.open('/co-quan');
  expect(await page.evaluate(() => sessionStorage.getItem('moc-as'))).toBeNull();
  standIn.complaints.splice(0);
});

it('notices lead to their place, are marked as read, and the calendar has a secret address', async () => {
  const reader = await as('bao-nong-nghiep');
  const { page } = reader;
  await reader.open('/');
  await page.getByRole('link', { name: /^Thông báo \(\d+\)$/u }).click();
  await page.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor();
  await expectSound(reader);
  const unread = async () => (await server.json<NotificationList>(`/tenants/${tenant}/notifications`, await cookieOf('bao-nong-nghiep'))).unread;
  const before = await unread();
  expect(before).toBeGreaterThan(0);
  await page
    .getByRole('link', { name: /^mở: .*số liệu phải gửi/u })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === '/viec-cua-toi');
  await soon(unread).toBeLessThan(before);
  await reader.open('/thong-bao');
  await page.getByRole('button', { name: 'đánh dấu tất cả đã đọc' }).click();
  await soon(unread).toBe(0);
  expect(await page.getByRole('link', { name: /^Thông báo \(/u }).count()).toBe(0);

  await page.getByRole('button', { name: 'tạo địa chỉ mới' }).click();
  const address = page.getByLabel('Địa chỉ lịch');
  const first = await address.inputValue();
  expect(await (await fetch(first)).text()).toContain('BEGIN:VCALENDAR');
  await page.getByRole('button', { name: 'chép địa chỉ' }).click();
  await page.getByText(/^Đã ch/u).waitFor();
  await page.getByRole('button', { name: 'tạo địa chỉ mới' }).click();
  await soon(() => address.inputValue()).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
});

it.each(['dieu-phoi', 'van-phong', 'thong-ke', 'hoi-dong', 'ban-kinh-te', 'kiem-toan'])('%s sees the collection from above', async (name) => {
  const reader = await as(name);
  await reader.open('/thu-thap');
  const { rows } = await server.json<CollectionOverview>(`/collection?tenant=${tenant}`, await cookieOf(name));
  expect(rows.length).toBeGreaterThan(5);
  const shown = await reader.page.locator('.count-table').first().locator('tbody th .update-name').allTextContents();
  expect(shown).toEqual(rows.map(({ agency }) => agency.name.vi));
  await reader.page.getByText(/không xếp hạng/u).waitFor();
  if (name === 'dieu-phoi') {
    await reader.page.locator('.late-list summary').first().click();
    await expectSound(reader);
  }
});

it('is closed to those who answer for one agency, and to the public', async () => {
  expect((await fetch(`${server.address}/api/v1/collection?tenant=${tenant}`)).status).toBe(401);
  const { rows } = await server.json<CollectionOverview>(`/collection?tenant=${tenant}`, await cookieOf('bao-tai-chinh'));
  expect(rows.map(({ agency }) => agency.code)).toEqual(['so-tai-chinh']);
  await expect(post('/people/nobody/erase', { tenant }, await cookieOf('dieu-phoi'))).rejects.toThrow(/403/u);
  const reader = await as('bao-tai-chinh');
  await reader.open('/thu-thap');
  await reader.page.getByText('Trang này dành cho người theo dõi việc thu thập của cả tỉnh.').waitFor();
});

it('gives a person the data held on them, and an administrator erases a name for good', async () => {
  const own = await as('hoi-dong');
  await own.open('/tai-khoan');
  const download = own.page.waitForEvent('download');
  await own.page.getByRole('link', { name: 'tải dữ liệu về tôi' }).click();
  expect((await download).suggestedFilename()).toBe('du-lieu-cua-toi.json');

  const reader = await as('quan-tri');
  const { page } = reader;
  await reader.open('/nguoi-dung');
  await page.getByRole('button', { name: 'xóa tên của Đại biểu Hội đồng nhân dân (trình diễn)' }).click();
  const now = page.getByRole('button', { name: 'Xóa hẳn' });
  expect(await now.isDisabled()).toBe(true);
  await expectSound(reader);
  await page.getByLabel('Gõ lại họ và tên để xác nhận').fill('Đại biểu Hội đồng nhân dân (trình diễn)');
  await now.click();
  await page.getByText('Đã xóa tên và tài khoản của Đại biểu Hội đồng nhân dân (trình diễn).').waitFor();
  await expect(cookieOf('dai-bieu')).rejects.toThrow(/sign-in/u);
  const me = await server.json<Me>('/me', await cookieOf('quan-tri'));
  expect(me.person?.name).toBe('Trần Quản Trị');
});

it('speaks English throughout', async () => {
  const reader = await as('dieu-phoi');
  for (const [path, heading] of [
    ['/en/co-quan', 'Agencies'],
    ['/en/thong-bao', 'Notices'],
    ['/en/thu-thap', 'Collection of figures'],
  ] as const) {
    await reader.open(path);
    expect(plain(await reader.page.locator('h1').textContent())).toBe(heading);
    await expectSound(reader);
  }
});
