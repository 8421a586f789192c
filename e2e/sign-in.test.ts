/** The ways in, in a browser: invited from a sheet, a passkey, a fresh proof, two steps, a forgotten password, a provider; on every page no axe violation. */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { IdentityProvider, MailServer } from '@moc/server/testing';
import { openStore, type Store } from '@moc/store';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { TestServer } from './server.ts';

const administrator = { name: 'Nguyễn Thị Quản Trị', email: 'quan-tri@moc.example', password: 'một mật khẩu đủ dài' };
const lan = { name: 'Lê Thị Lan', email: 'lan@so-y-te.example', password: 'ba con vịt qua cầu' };
/** Where pictures of the pages go, when somebody wants to look at them. */
const pictures = process.env['MOC_PICTURES'];

let mail: MailServer;
let provider: IdentityProvider;
let server: TestServer;
let store: Store;
let browser: TestBrowser;
let reader: Reader;
let page: Page;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  mail = await MailServer.start();
  provider = await IdentityProvider.start(() => `http://localhost:${port}/api/auth/open-id/callback`);
  server = await TestServer.start({
    HOST: 'localhost',
    PORT: String(port),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Mốc <moc@moc.example>',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'moc',
    OIDC_CLIENT_SECRET: 'only-for-tests',
    OIDC_NAME: 'Cổng thử',
  });
  const opened = await openStore({ dataDir: join(server.folder, 'data'), ifRunning: 'attach' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  store = opened.value;
  browser = await TestBrowser.start(server);
  reader = await browser.read();
  page = reader.page;
  const device = await reader.context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});

afterAll(async () => {
  await browser?.close();
  await store?.close();
  await server?.stop();
  await provider?.stop();
  await mail?.stop();
});

afterEach(() => {
  const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 4\d\d/.test(complaint));
  reader.strangers.splice(0);
  expect(complaints).toEqual([]);
});

/** No axe violation, nothing beyond the frame; wide and light, narrow and dark. */
async function looksRight(name: string): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (violations.length > 0 || beyond > 0) found[`${width} ${scheme}`] = [violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), beyond];
    if (pictures === undefined) continue;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  expect({ name, found }).toEqual({ name, found: {} });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const isIn = () => button('Đăng xuất').waitFor();

async function signOut(): Promise<void> {
  await button('Đăng xuất').click();
  await page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).waitFor();
}

async function signIn(email: string, password: string): Promise<void> {
  await reader.open('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await button('Đăng nhập').click();
}

/** As if everybody had proved who they are an hour ago. */
const age = () => store.pool.query(`update account_session set "authenticatedAt" = now() - interval '1 hour'`);

const linkIn = async (email: string, count = 1): Promise<string> => {
  const { pathname, hash } = new URL(/http:\S+#\S+/.exec((await mail.letterTo(email, count)).text)?.[0] ?? 'http://x/');
  return pathname + hash;
};

/** A link of a letter is opened anew: only the part behind the # may differ from the page at hand. */
async function openLink(path: string): Promise<void> {
  await page.goto('about:blank');
  await reader.open(path);
}

describe('an administrator', () => {
  it('comes in by the one-time link; a weak password is refused in words', async () => {
    const link = new URL(await server.process.setupLink());
    await reader.open(link.pathname + link.hash);
    const fill = async (password: string) => {
      await page.getByLabel('Họ và tên').fill(administrator.name);
      await page.getByLabel('Thư điện tử').fill(administrator.email);
      await page.getByLabel('Mật khẩu').fill(password);
      await button('Tạo tài khoản').click();
    };
    await fill('matkhau123');
    expect(plain(await page.getByRole('alert').textContent())).toMatch(/phổ biến/u);
    await fill(administrator.password);
    await page.locator('.message.is-done').waitFor();
  });

  it('reads a sheet with its faults first, then invites after a fresh proof', async () => {
    await reader.open('/nguoi-dung');
    const choose = (text: string) => page.locator('input[type=file]').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const header = 'Họ và tên,Thư điện tử,Vai trò\n';
    await choose(`${header}${lan.name},${lan.email},Báo số liệu\nSai,khong-phai-thu,Giám đốc`);
    await page.getByText('chỗ cần sửa').waitFor();
    expect(plain(await page.locator('.people-table').nth(1).textContent())).toMatch(/khong-phai-thu.*Giám đốc/u);
    expect(await button(/^Gửi 1 lời mời/u).isDisabled()).toBe(true);
    await looksRight('nguoi-dung-loi');
    await choose(`${header}${lan.name},${lan.email},Báo số liệu\nPhạm Văn Cổng,cong@moc.example,Hội đồng\n`.replace('Hội đồng', 'Kiểm toán'));
    await button(/^Gửi 2 lời mời/u).waitFor();
    await age();
    await button(/^Gửi 2 lời mời/u).click();
    const dialog = page.getByRole('dialog', { name: 'Xác nhận danh tính' });
    await dialog.getByLabel('Mật khẩu').fill('sai mật khẩu rồi');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await expect.poll(async () => plain(await dialog.getByRole('alert').textContent())).toMatch(/không đúng/u);
    await looksRight('xac-nhan-danh-tinh');
    await dialog.getByLabel('Mật khẩu').fill(administrator.password);
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Đã gửi lời mời.').waitFor();
    await page.getByText('đang chờ').first().waitFor();
    await looksRight('nguoi-dung');
    await signOut();
  });
});

describe('an invited person', () => {
  it('accepts with a passkey and sees their account', async () => {
    await openLink(await linkIn(lan.email));
    await page.getByText(lan.email).waitFor();
    await looksRight('nhan-loi-moi');
    await button('Tạo khóa truy cập').click();
    await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
    await page.getByText('Máy tính cơ quan').first().waitFor();
    await looksRight('tai-khoan');
    await signOut();
    await openLink(await linkIn(lan.email));
    expect(plain(await page.getByRole('alert').textContent())).toMatch(/đã dùng/u);
  });

  it('signs in with the passkey', async () => {
    await reader.open('/dang-nhap');
    await looksRight('dang-nhap');
    await button('Dùng khóa truy cập').click();
    await isIn();
  });

  it('switches two steps on after proving anew with the passkey', async () => {
    await reader.open('/tai-khoan');
    await age();
    await button('Bật xác thực hai bước').click();
    const dialog = page.getByRole('dialog');
    await looksRight('xac-nhan-bang-khoa');
    await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
    await page.getByRole('img', { name: /Mã QR/u }).waitFor();
    await looksRight('hai-buoc-bat');
    const secret = Secret.fromBase32(((await page.locator('.secret').textContent()) ?? '').replaceAll(/\s/gu, ''));
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() - 30_000 });
    await page.getByLabel('Mã sáu chữ số').fill(code);
    await button('Xác nhận và bật').click();
    await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor();
    expect(await page.locator('.backup-codes li').count()).toBe(10);
    await looksRight('ma-du-phong');
    const backup = (await page.locator('.backup-codes li').first().textContent()) ?? '';
    await page.getByLabel('Mật khẩu mới').fill(lan.password);
    await button('Đổi mật khẩu').click();
    await page.getByText('Đã đổi mật khẩu').waitFor();
    await signOut();
    await signIn(lan.email, lan.password);
    await page.getByRole('heading', { name: 'Bước xác thực thứ hai' }).waitFor();
    await looksRight('buoc-hai');
    await page.getByLabel('Mã xác thực').fill('000000');
    await button('Xác nhận').click();
    await expect.poll(async () => plain(await page.getByRole('alert').textContent())).toMatch(/không đúng/u);
    await page.getByLabel('Mã xác thực').fill(backup);
    await page.keyboard.press('Enter');
    await isIn();
    await signOut();
  });

  it('who forgot the password sets a new one by mail', async () => {
    await reader.open('/dang-nhap');
    await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
    await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor();
    await looksRight('quen-mat-khau');
    const letters = mail.letters.filter(({ recipients }) => recipients.includes(lan.email)).length;
    await page.getByLabel('Thư điện tử').fill(lan.email);
    await button('Gửi đường dẫn').click();
    await page.getByText('thư đã được gửi đi').waitFor();
    await openLink(await linkIn(lan.email, letters + 1));
    await looksRight('dat-lai-mat-khau');
    await page.getByLabel('Mật khẩu mới').fill('sóng vỗ bờ xa xa');
    await button('Đặt mật khẩu').click();
    await page.getByText('Đã đặt mật khẩu mới').waitFor();
    await signIn(lan.email, 'sóng vỗ bờ xa xa');
    await page.getByRole('heading', { name: 'Bước xác thực thứ hai' }).waitFor();
  });

  it('enters with the provider; a stranger there is told why not', async () => {
    provider.present = { subject: 'la', email: 'nguoi-la@moc.example', verified: true };
    await reader.open('/dang-nhap');
    await page.getByRole('link', { name: 'Vào bằng Cổng thử' }).click();
    await page.waitForURL(/\/dang-nhap\?loi=/u);
    expect(plain(await page.getByRole('alert').textContent())).toMatch(/được mời/u);
    await reader.context.clearCookies();
    provider.present = { subject: 'cong', email: 'cong@moc.example', verified: true };
    await reader.open('/dang-nhap');
    await page.getByRole('link', { name: 'Vào bằng Cổng thử' }).click();
    await isIn();
    await reader.open('/nguoi-dung');
    expect(plain(await page.locator('main').textContent())).toMatch(/dành cho người quản trị/u);
    await signOut();
  });
});

it('in English nothing is left in Vietnamese but names', async () => {
  const marks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
  const foreign = () =>
    page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (parentElement?.closest('[lang]')?.getAttribute('lang') !== 'vi') texts.push(textContent ?? '');
      }
      return texts;
    });
  await signIn(administrator.email, administrator.password);
  await isIn();
  for (const address of ['/en/dang-nhap', '/en/quen-mat-khau', '/en/tai-khoan', '/en/nguoi-dung']) {
    await reader.open(address);
    await page.waitForTimeout(300);
    const found = (await foreign()).filter((text) => marks.test(text.replace(/Cổng thử|Nguyễn Thị Quản Trị|Hưng Nhượng|\(trình diễn\)/gu, '')));
    expect({ address, found }).toEqual({ address, found: [] });
    await looksRight(`en-${address.split('/').at(-1)}`);
  }
});
