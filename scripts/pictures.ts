/** Takes the pictures of the README from a running server: `node scripts/pictures.ts http://127.0.0.1:8480`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? 'http://127.0.0.1:8480';
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly print?: boolean;
  /** Scrolls this into view first. */
  readonly at?: string;
  /** Signs in as this person of the demonstration office first. */
  readonly who?: string;
}

const resolution = '/nghi-quyet/ben-tre-2024';
const pictures: readonly Picture[] = [
  { name: 'resolution-1440', path: `${resolution}?ngay=2025-01-06`, width: 1440, height: 900, at: 'dieu-2.khoan-2' },
  {
    name: 'resolution-1440-dark',
    path: `${resolution}?ngay=2025-04-24&chon=dieu-2.khoan-2.diem-e`,
    width: 1440,
    height: 900,
    dark: true,
    at: 'dieu-2.khoan-2',
  },
  { name: 'resolution-390', path: `${resolution}?ngay=2025-01-06`, width: 390, height: 844, at: 'dieu-2.khoan-2' },
  { name: 'resolution-print', path: `${resolution}?ngay=2025-01-06`, width: 794, height: 1123, print: true, at: 'dieu-2.khoan-2' },
  { name: 'scorecard-1440', path: '/bang-chi-tieu/ben-tre-2024?ngay=2025-01-06', width: 1440, height: 1000 },
  { name: 'target-1440', path: '/chi-tieu/ben-tre-2024/dieu-2.khoan-2.diem-a?ngay=2025-01-06', width: 1440, height: 1400 },
  { name: 'updates-1440', path: '/viec-cua-toi', width: 1440, height: 900, who: 'bao-tai-chinh' },
];

async function send(path: string, body: unknown, cookie = ''): Promise<string> {
  const answer = await fetch(address + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

const signIn = (who: string): Promise<string> => send('/api/auth/sign-in/email', { email: `${who}@trinh-dien.local`, password: 'trinh-dien-moc' });

await send('/api/v1/figure-requests', { tenant: '83' }, await signIn('dieu-phoi'));

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
for (const { name, path, width, height, dark, print, at, who } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', deviceScaleFactor: width < 500 ? 2 : 1 });
  const cookies = who === undefined ? [] : (await signIn(who)).split('; ');
  if (cookies.length > 0) {
    await page.context().addCookies(cookies.map((each) => ({ name: each.split('=')[0] ?? '', value: each.slice(each.indexOf('=') + 1), url: address })));
  }
  await page.goto(address + path, { waitUntil: 'networkidle' });
  if (print) await page.emulateMedia({ media: 'print' });
  if (at) await page.evaluate(`document.getElementById(${JSON.stringify(at)})?.scrollIntoView()`);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
