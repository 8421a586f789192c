/** What holds on every page: no axe violation, nothing out of the frame, the reader's language, paper, keyboard, and no stranger asked. */
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Dossier } from '@moc/domain/dataset';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { id, reporter, TestServer } from './server.ts';

const pages: readonly (readonly [string, string])[] = [
  ['the living resolution', `/nghi-quyet/${id}?ngay=2025-04-24&chon=dieu-2.khoan-2.diem-e`],
  ['the scorecard', `/bang-chi-tieu/${id}?ngay=2025-04-24`],
  ['a target', `/chi-tieu/${id}/dieu-2.khoan-2.diem-i?ngay=2025-04-24`],
  ['findings', `/doi-chieu/${id}?ngay=2025-04-24`],
  ['the living resolution during the year', `/nghi-quyet/${id}?ngay=2024-10-01&chon=dieu-2.khoan-2.diem-e`],
  ['the scorecard during the year', `/bang-chi-tieu/${id}?ngay=2024-10-01`],
  ['a target during the year', `/chi-tieu/${id}/dieu-2.khoan-2.diem-i?ngay=2024-10-01`],
  ['how forecasts fared', `/cham-du-bao/${id}?ngay=2025-04-24`],
  ['signing in', '/dang-nhap'],
  ['the first administrator', '/thiet-lap#xyz'],
  ['figures in', `/nhap-so-lieu/${id}`],
  ['no such page', '/khong-co-trang-nay'],
];

let server: TestServer;
let browser: TestBrowser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  reader = await browser.read();
  page = reader.page;
  // Figures in shows its form only to those who may use it; the other pages are the same for them.
  await signInAsReporter(reader);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => {
  const complaints = reader.complaints.splice(0).filter((complaint) => !/status of 404.*khong-co-trang-nay/.test(complaint));
  expect({ complaints, strangers: reader.strangers.splice(0) }).toEqual({ complaints: [], strangers: [] });
});

async function signInAsReporter({ context }: Reader): Promise<void> {
  const cookie = await server.signIn(reporter);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: server.address, httpOnly: true, sameSite: 'Lax' }]);
}

async function frame(width: number, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.emulateMedia({ colorScheme: scheme, media: 'screen' });
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id: rule, nodes }) => nodes.map(({ target, failureSummary }) => `${rule} ${target.join(' ')}: ${failureSummary}`));
}

describe.each(pages)('%s', (name, address) => {
  it('has no axe violation, light and dark, wide and narrow', async () => {
    const found: Record<string, string[]> = {};
    await frame(1440);
    await reader.open(address);
    if (name === 'the scorecard') await page.getByRole('button', { name: 'Mở các phần' }).click();
    for (const width of [1440, 390] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        await frame(width, scheme);
        const list = await violations();
        if (list.length > 0) found[`${width} ${scheme}`] = list;
      }
    }
    expect(found).toEqual({});
  });

  it('never scrolls sideways, nor cuts off what is written', async () => {
    await frame(1440);
    await reader.open(address);
    if (name === 'the scorecard') await page.getByRole('button', { name: 'Mở các phần' }).click();
    for (const width of [390, 768, 1180, 1380, 1920]) {
      await frame(width);
      const beyond = await page.evaluate(() => {
        const edge = document.documentElement.clientWidth;
        const wide = [...document.querySelectorAll('body *')].filter((element) => {
          const { right, width: own } = element.getBoundingClientRect();
          return own > 0 && right > edge + 1 && !element.closest('.visually-hidden, .skip-link');
        });
        return { scroll: document.documentElement.scrollWidth - edge, first: wide.slice(0, 3).map((element) => `${element.tagName}.${element.className}`) };
      });
      expect({ width, ...beyond }).toEqual({ width, scroll: 0, first: [] });
    }
  });

  it('is called by its own name, in its language, with one main heading', async () => {
    await frame(1440);
    await reader.open(address);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/Mốc/u);
  });
});

describe('English', () => {
  /** What stays itself in an English sentence: the product, the province, the letter đ, words quoted from the text. */
  const names = /Mốc|Bến Tre|(?<!\p{L})đ(?!\p{L})|“[^”]*”/gu;
  let publishers: readonly string[];

  beforeAll(async () => {
    const { figures } = await server.json<Dossier>(`/resolutions/${id}`);
    publishers = figures.sources.map(({ publisher }) => plain(publisher)).toSorted((a, b) => b.length - a.length);
  });

  /** Without the names: newspapers and offices are called what they are called. */
  const withoutNames = (text: string): string => publishers.reduce((left, publisher) => left.replaceAll(publisher, ''), text).replaceAll(names, '');

  const marks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

  /** Words and names of things that a reader of English would meet, outside what is marked as Vietnamese. */
  async function foreign(): Promise<string[]> {
    const found = await page.evaluate(() => {
      const isQuoted = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'vi';
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (!isQuoted(parentElement) && !parentElement?.closest('noscript, script, style')) texts.push(textContent ?? '');
      }
      // A title that only repeats the source's own name is left out: an attribute has no language of its own.
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt], [aria-valuetext]')) {
        if (isQuoted(element)) continue;
        for (const name of ['aria-label', 'placeholder', 'alt', 'aria-valuetext']) texts.push(element.getAttribute(name) ?? '');
      }
      return [...texts, document.title];
    });
    return [...new Set(found.map(plain).filter((text) => marks.test(withoutNames(text))))];
  }

  it.each(pages)('of %s has no Vietnamese word that is not marked as such', async (_name, address) => {
    await frame(1440);
    await reader.open(`/en${address}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await foreign()).toEqual([]);
  });

  it('has no axe violation on the living resolution and the scorecard', async () => {
    await frame(1440);
    for (const [, address] of pages.slice(0, 2)) {
      await reader.open(`/en${address}`);
      expect(await violations()).toEqual([]);
    }
  });

  it('is one click away and keeps page, day and phrase; so is the way back', async () => {
    const [[, address] = ['', '']] = pages;
    await reader.open(address);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/en\/nghi-quyet/u);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('ngay'), searchParams.get('chon')]).toEqual(['2025-04-24', 'dieu-2.khoan-2.diem-e']);
    await reader.settle();
    const back = page.getByRole('link', { name: 'Tiếng Việt' });
    expect(await back.getAttribute('lang')).toBe('vi');
    await back.click();
    await page.waitForURL((url) => url.pathname.startsWith('/nghi-quyet'));
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });

  it('keeps the Council’s words Vietnamese, marked so for screen readers', async () => {
    await reader.open(`/en/nghi-quyet/${id}`);
    const unmarked = await page.evaluate(
      () =>
        [...document.querySelectorAll('.provision-text')].filter(
          (text) => text.closest('[lang]')?.getAttribute('lang') !== 'vi' && !text.classList.contains('withheld'),
        ).length,
    );
    expect(unmarked).toBe(0);
  });
});

describe('paper', () => {
  /** The page sizes in points that a PDF states. */
  const sizes = (pdf: Buffer): Set<string> =>
    new Set(
      [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
        ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
      ),
    );

  it.each([
    ['the living resolution', `/nghi-quyet/${id}?ngay=2024-12-05`, '595x842'],
    ['the scorecard', `/bang-chi-tieu/${id}?ngay=2024-12-05`, '842x595'],
    ['a target', `/chi-tieu/${id}/dieu-2.khoan-2.diem-a?ngay=2024-12-05`, '595x842'],
    ['findings', `/doi-chieu/${id}?ngay=2024-12-05`, '595x842'],
  ])('%s prints on A4, upright or across, with its day, without controls', async (_name, address, size) => {
    await frame(1440);
    await reader.open(address);
    await page.emulateMedia({ media: null });
    expect([...sizes(await page.pdf({ preferCSSPageSize: true }))]).toEqual([size]);
    // The printable width between the margins.
    await page.setViewportSize({ width: size === '595x842' ? 665 : 1017, height: 900 });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const printed = await page.evaluate(() => {
      const isShown = (element: Element) => element.getClientRects().length > 0;
      return {
        day: [...document.querySelectorAll('body *')].some(
          (element) => isShown(element) && /^Biết đến ngày 05\/12\/2024$/u.test(element.textContent?.trim() ?? ''),
        ),
        controls: [...document.querySelectorAll('button, input, select, nav, .time-bar, .skip-link')]
          .filter((element) => isShown(element) && !element.closest('thead'))
          .map((element) => `${element.tagName}.${element.className} ${element.textContent}`),
        // A pixel is lost to rounding millimetres.
        isBeyond: document.documentElement.scrollWidth - document.documentElement.clientWidth > 1,
        background: getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(printed).toEqual({ day: true, controls: [], isBeyond: false, background: 'rgb(255, 255, 255)' });
  });

  it('keeps the days of a target’s history, which on the screen are buttons', async () => {
    await frame(1440);
    await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-a?ngay=2025-01-06`);
    const onScreen = await page.locator('.history li').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    const onPaper = await page.locator('.history li').allInnerTexts();
    const daysIn = (lines: readonly string[]) => lines.map((line) => /\d{2}\/\d{2}\/\d{4}/u.exec(line)?.[0]);
    expect(onScreen.length).toBeGreaterThan(3);
    expect(daysIn(onPaper)).toEqual(daysIn(onScreen));
    expect(onPaper.at(-1)).toContain('06/01/2025');
  });

  it('is black on white for readers who chose the dark page, too, and keeps the marks', async () => {
    await frame(1440);
    await reader.open(`/nghi-quyet/${id}?ngay=2024-12-05`);
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const seen = await page.evaluate(() => {
      const pale = new Set<string>();
      for (const element of document.querySelectorAll('main *, footer *')) {
        const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (!isText || element.getClientRects().length === 0 || element.closest('.visually-hidden')) continue;
        const brightness = Math.max(...(getComputedStyle(element).color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number));
        if (brightness > 130) pale.add(`${element.tagName.toLowerCase()}.${element.className} ${getComputedStyle(element).color}`);
      }
      const marks = [...document.querySelectorAll('.mark')].filter((mark) => mark.getClientRects().length > 0).length;
      return { paper: getComputedStyle(document.body).backgroundColor, marks, pale: [...pale] };
    });
    await page.evaluate(() => localStorage.clear());
    expect(seen).toEqual({ paper: 'rgb(255, 255, 255)', marks: 21, pale: [] });
  });
});

describe('keyboard and choice', () => {
  it('begins with a link past the menu, and shows where the focus is', async () => {
    await frame(1440);
    await reader.open(`/nghi-quyet/${id}?ngay=2024-12-05`);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => ({
      href: document.activeElement?.getAttribute('href'),
      top: document.activeElement?.getBoundingClientRect().top ?? -1,
    }));
    expect(first.href).toBe('#content');
    expect(first.top).toBeGreaterThanOrEqual(0);
    const rings: string[] = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
          ? `${document.activeElement?.tagName} ${document.activeElement?.textContent}`
          : '';
      });
      if (ring) rings.push(ring);
    }
    expect(rings).toEqual([]);
  });

  it('reaches every mark by the keyboard, each with a name that says its state', async () => {
    await reader.open(`/nghi-quyet/${id}?ngay=2024-12-05`);
    const names = await page.locator('.mark').allTextContents();
    expect(names.filter((name) => !/đạt|vượt|chưa thể đánh giá/u.test(plain(name)))).toEqual([]);
    expect(await page.locator('.mark').evaluateAll((marks) => marks.filter((mark) => (mark as HTMLElement).tabIndex < 0).length)).toBe(0);
  });

  it('remembers the dark page', async () => {
    await frame(1440, 'light');
    await reader.open('/dang-nhap');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await expect.poll(paper).not.toBe(light);
    await page.reload();
    await reader.settle();
    expect(await paper()).not.toBe(light);
    await page.getByRole('button', { name: 'Nền sáng' }).click();
    await expect.poll(paper).toBe(light);
    await page.evaluate(() => localStorage.clear());
  });

  it('has touch targets at least 24 px high on a phone', async () => {
    await frame(390);
    const small: string[] = [];
    for (const address of [`/nghi-quyet/${id}?ngay=2024-12-05`, `/bang-chi-tieu/${id}?ngay=2024-12-05`]) {
      await reader.open(address);
      small.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('button, select, input, .masthead a, .mark, summary, .outline a')]
            .filter((element) => {
              const { height, width } = element.getBoundingClientRect();
              return width > 0 && height > 0 && height < 24;
            })
            .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)} ${element.getBoundingClientRect().height}`),
        )),
      );
    }
    expect([...new Set(small)]).toEqual([]);
  });
});

describe('what is sent', () => {
  it('carries a content security policy without exceptions, on pages, files and answers', async () => {
    for (const address of ['/', '/favicon.svg', '/khong-co', `/api/v1/resolutions/${id}`, '/api/v1/khong-co']) {
      const policy = (await fetch(server.address + address)).headers.get('content-security-policy') ?? '';
      expect({ address, policy }).toEqual({ address, policy: expect.stringContaining("default-src 'none'") });
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    }
  });

  it('answers an unknown address with status 404 and a page that leads home', async () => {
    expect((await fetch(`${server.address}/khong-co`, { headers: { accept: 'text/html' } })).status).toBe(404);
    await reader.open('/khong-co-trang-nay');
    await page.locator('main').getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('.mark').first().waitFor();
  });

  it('begins with at most 150 kB of program, compressed; the outlook, formulas and the panel come after', async () => {
    const html = await (await fetch(`${server.address}/nghi-quyet/${id}`, { headers: { accept: 'text/html' } })).text();
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/gu)].map(([, path]) => path ?? '');
    const sizes = await Promise.all(scripts.map(async (path) => gzipSync(await (await fetch(server.address + path)).bytes()).length));
    expect(scripts.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
  });

  it('stays light: the first view of the living resolution asks for less than 1 MB', async () => {
    const fresh = await browser.read();
    let bytes = 0;
    const session = await fresh.context.newCDPSession(fresh.page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await fresh.open(`/nghi-quyet/${id}?ngay=2024-12-05`);
    await fresh.page.waitForLoadState('networkidle');
    await fresh.close();
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(1_000_000);
  });
});
