/** A step at the review desk of a text of 900 parts: what the person at the keyboard waits for, and what the server works. */
import type { ReviewAdvance, ReviewDesk } from '@moc/wire';
import { chromium } from 'playwright-core';
import { withFolder } from './folder.ts';
import { median, ms, percentile, type Row } from './measure.ts';
import { withServer } from './server-process.ts';

const letters = 'abcdđeghiklmnopqrstuvxy';

/** 13 khoản of 23 letters of 3 parts, and tasks with a figure each. */
export function longResolution(): string {
  const target = (letter: string, at: number): string =>
    `${letter}) Sản lượng mặt hàng số ${at} đạt ${at + 10} nghìn tấn; tỷ lệ hộ tham gia mặt hàng số ${at} đạt ${(at % 80) + 10}%; xây dựng ${(at % 7) + 2} mô hình mặt hàng số ${at};`;
  const clauses = Array.from(
    { length: 13 },
    (_, clause) => `${clause + 1}. Về lĩnh vực ${clause + 1}\n${[...letters].map((letter, at) => target(letter, clause * 23 + at + 1)).join('\n')}`,
  );
  const tasks = Array.from({ length: 40 }, (_, at) => `${at + 1}. Trồng mới ít nhất ${at + 20} ha rừng ở khu vực ${at + 1}; đẩy mạnh cải cách hành chính.`);
  return [
    'HỘI ĐỒNG NHÂN DÂN\nTỈNH HỒ SEN\nSố: 77/NQ-HĐND\n\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2031\n\nQUYẾT NGHỊ:\n',
    `Điều 1. Các chỉ tiêu chủ yếu\n${clauses.join('\n')}`,
    `Điều 2. Nhiệm vụ, giải pháp\n${tasks.join('\n')}`,
    'Điều 3. Tổ chức thực hiện\nỦy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.\n',
  ].join('\n');
}

const account = { email: 'dieu-phoi@trinh-dien.local', password: 'trinh-dien-moc' };

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

interface Measured {
  readonly parts: number;
  readonly open: number;
  readonly server: readonly number[];
  readonly bytes: number;
  readonly browser: readonly number[];
}

async function measureDesk(address: string): Promise<Measured> {
  const cookie = await signIn(address);
  const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const { id } = (await (await ask('/resolutions', { text: longResolution() })).json()) as { readonly id: string };
  const begin = performance.now();
  const desk = (await (await ask(`/resolutions/${id}/review`)).json()) as ReviewDesk;
  const open = performance.now() - begin;
  const parts = desk.read.targets.flatMap((target) => target.parts.map(({ address: part }) => part));
  const server: number[] = [];
  let bytes = 0;
  let { revision } = desk.state;
  // The first steps warm the code up, and keep the reading.
  for (const [at, part] of parts.slice(0, 60).entries()) {
    const start = performance.now();
    const answer = await (
      await ask(`/resolutions/${id}/review/steps?answer=changes`, { kind: 'accept', parts: [part] }, { 'if-match': `"${revision}"` })
    ).text();
    if (at >= 10) server.push(performance.now() - start);
    bytes = answer.length;
    ({ revision } = JSON.parse(answer) as ReviewAdvance);
  }
  return { parts: parts.length + desk.read.hidden.length, open, server, bytes, browser: await measureBrowser(address, id, cookie) };
}

/** In the page: from each key until the frame that shows what it did has been painted. */
const watchKeys = `
  globalThis.taken = [];
  addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => taken.push(performance.now() - start); port2.postMessage(0); });
  }, true);`;

async function measureBrowser(address: string, id: string, cookie: string): Promise<readonly number[]> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(`${address}/ra-soat/${id}`);
    await page.locator('.review-row').first().waitFor();
    await page.keyboard.press('j');
    await page.evaluate(watchKeys);
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    }
    return ((await page.evaluate('taken')) as number[]).slice(10);
  } finally {
    await browser.close();
  }
}

export async function bench(): Promise<Row[]> {
  const { value } = await withFolder((folder) => withServer(`${folder}/data`, 8572, measureDesk));
  const { parts, open, server, bytes, browser } = value;
  const told = (taken: readonly number[]): string => `median ${ms(median(taken))}, p95 ${ms(percentile(taken, 0.95))}`;
  return [
    { work: `review desk of ${parts} parts: the desk as a whole from the server`, result: ms(open), aim: 'measured', holds: 'measured' },
    { work: `review desk of ${parts} parts: a step from key to screen in the browser`, result: told(browser), aim: '< 50 ms', holds: median(browser) < 50 },
    {
      work: `review desk of ${parts} parts: a step at the server, on disk and answered (behind the person’s back)`,
      result: `${told(server)}; answer of ${Math.round(bytes / 1024)} kB`,
      aim: '< 50 ms',
      holds: median(server) < 50,
    },
  ];
}
