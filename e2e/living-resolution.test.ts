/** The living resolution in a browser: marks, counts and underlined words say on every day what the API says; mouse and keyboard alike. */
import { outlookWords, type TargetAssessment } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import { walkProvisions } from '@moc/domain/resolution';
import type { AssessmentAnswer } from '@moc/wire';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { id, TestServer } from './server.ts';

const path = `/nghi-quyet/${id}`;
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

beforeEach(() => page.setViewportSize({ width: 1440, height: 900 }));

afterEach(() => reader.expectNothingAmiss());

const assessment = (day: string) => server.json<AssessmentAnswer>(`/resolutions/${id}/assessment?asKnownOn=${day}`);

/** The words that DESIGN.md gives each state. */
function wordOf({ verdict, reported, target }: TargetAssessment, { outlook }: AssessmentAnswer): string {
  const computed = { exceeded: 'vượt', met: 'đạt', missed: 'không đạt', 'not-assessable': undefined }[verdict];
  if (computed) return computed;
  const foreseen = outlook.targets.find((each) => each.target === target);
  if (!reported) return outlookWords[foreseen?.status ?? 'not-assessable'].vi.toLocaleLowerCase('vi');
  return reported.verdict === 'missed' ? 'theo báo cáo: không đạt' : 'theo báo cáo: đạt và vượt';
}

const letterOf = (address: string): string => address.slice(address.lastIndexOf('-') + 1);
const at = (letter: string): string => `dieu-2.khoan-2.diem-${letter}`;
const markOf = (letter: string) => page.locator(`[id="${at(letter)}"] .mark`);

/** Letter → the word of its mark, from the page as drawn. */
function marks(): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.mark')].map((mark) => [
        mark.parentElement?.id.split('-').at(-1),
        mark
          .querySelector('.mark-word')
          ?.textContent?.replace(/ · .*$/u, '')
          .replace(/\s+/gu, ' ')
          .trim(),
      ]),
    ),
  );
}

/** Letter → the state hidden beside the glyph of the outline. */
function outline(): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.outline-letters a')].map((link) => [
        link.querySelector('.outline-letter')?.textContent,
        link.querySelector('.visually-hidden')?.textContent?.replace(/^, /u, ''),
      ]),
    ),
  );
}

/** Word → how many letters, from the outline's list of counts. */
function counts(): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.state-counts li')].map((item) => {
        const [, count, word] = /(\d+)\s+(.+)/u.exec(item.textContent ?? '') ?? [];
        return [(word ?? '').replace(/^báo cáo /u, 'theo báo cáo: '), Number(count)];
      }),
    ),
  );
}

function tally(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

async function expectPageAsAssessed(day: string): Promise<void> {
  const answer = await assessment(day);
  const words = Object.fromEntries(answer.targets.map((target) => [target.target.split('-').at(-1), wordOf(target, answer)]));
  // The outlook comes a moment after the verdicts.
  await expect.poll(marks).toEqual(words);
  expect(await marks()).toEqual(words);
  expect(await counts()).toEqual(tally(Object.values(words)));
  expect(await outline()).toEqual(words);
}

/** What the page says as a judgement: marks, counts, summary and panel, without the text of the resolution and the legend. */
function judgements(): Promise<string> {
  const all = page.evaluate(() =>
    ['.mark', '.margin-notes', '.state-counts', '.outline-letters', '.reported-summary', '.panel', '.committed .visually-hidden']
      .flatMap((selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent ?? ''))
      .join('\n'),
  );
  return all.then(plain);
}

const missed = async (day: string): Promise<string> => {
  const { targets } = await assessment(day);
  return targets
    .filter(({ verdict }) => verdict === 'missed')
    .map(({ target }) => letterOf(target))
    .join(' ');
};

/** The next letter, by the keyboard. */
async function goOnTo(target: string): Promise<void> {
  await page.keyboard.press('j');
  await page.locator(`.provision-row.is-selected[id="${target}"]`).waitFor();
  await page.locator('#panel').waitFor();
}

describe('as known on a day', () => {
  it.each(['2024-07-31', '2024-10-01', '2024-12-05', '2025-01-06', '2025-04-24'])('%s: marks, outline and counts are what the API says', async (day) => {
    await reader.open(`${path}?ngay=${day}`);
    await expectPageAsAssessed(day);
    await expect(page.locator('.time-label output').textContent()).resolves.toBe(day.split('-').reverse().join('/'));
  });

  it('31/07/2024: nothing is called missed', async () => {
    await reader.open(`${path}?ngay=2024-07-31`);
    expect(await judgements()).not.toMatch(/không đạt/iu);
    expect(plain(await page.locator('.reported-summary').textContent())).toMatch(/Chưa có đánh giá.*Chưa chỉ tiêu nào có số liệu cả kỳ/u);
  });

  it('05/12/2024: five letters missed by their figures, one by report alone, and both counts are said', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    expect(await missed('2024-12-05')).toBe('a b d đ h');
    expect((await marks())['u']).toBe('theo báo cáo: không đạt');
    const summary = plain(await page.locator('.reported-summary').textContent());
    expect(summary).toContain('15/21');
    expect(summary).toContain('5 không đạt');
    expect(summary).toContain('05/12/2024');
  });

  it('06/01/2025: 5,68 holds, 5,45 stays, struck through and dated', async () => {
    await reader.open(`${path}?ngay=2025-01-06&chon=${at('a')}`);
    expect(await markOf('a').textContent()).toContain('5,68%');
    const row = page.locator('.panel tr', { has: page.locator('s', { hasText: '5,45%' }) });
    expect(await row.locator('s').evaluate((element) => getComputedStyle(element).textDecorationLine)).toContain('line-through');
    expect(await row.textContent()).toContain('05/12/2024');
    expect(await row.textContent()).toContain('đã thay');
    const drawn = await page
      .locator('.panel svg *')
      .evaluateAll((all) =>
        all
          .filter(({ textContent, childElementCount }) => childElementCount === 0 && textContent === '5,45')
          .map((element) => getComputedStyle(element).textDecorationLine),
      );
    expect(drawn).toEqual(['line-through']);
  });

  it('24/04/2025: 5,68 is known since 06/01/2025, though others repeated it in March', async () => {
    await reader.open(`${path}?ngay=2025-04-24&chon=${at('a')}`);
    const drawn = plain(await page.locator('.panel svg.chart').first().textContent());
    expect(drawn).toMatch(/5,68\s*06\/01\/2025/u);
    const rows = (await page.locator('.panel tr', { hasText: '5,68%' }).allTextContents()).map(plain);
    expect(rows.some((row) => row.includes('06/01/2025') || row.includes('06/01/25'))).toBe(true);
    expect([drawn, ...rows].join(' ')).not.toMatch(/20\/0?3\/(20)?25/u);
  });

  it('24/04/2025: e exceeded; both export figures stand side by side, and the page says which decides', async () => {
    await reader.open(`${path}?ngay=2025-04-24&chon=${at('c')}`);
    expect((await marks())['e']).toBe('vượt');
    const panel = plain(await page.locator('.panel').innerText());
    expect(panel).toContain('1.750 triệu USD');
    expect(panel).toContain('1.630 triệu USD');
    expect(panel).toContain('thứ tự tin cậy');
  });

  it('says of a growth whether it rose or fell, also where the text only asks for a direction', async () => {
    await reader.open(`${path}?ngay=2024-10-15`);
    expect(plain(await markOf('u').textContent())).toMatch(/tăng 5,87%/u);
  });

  it.each(['2024-07-31', '2024-12-05', '2025-01-06'])('%s: no figure, verdict or fact of a later day shows beside any letter', async (day) => {
    const { targets } = await assessment(day);
    await reader.open(`${path}?ngay=${day}`);
    await page.keyboard.press('Escape');
    for (const { target } of targets) {
      await goOnTo(target);
      // Days on which something will be due are known beforehand.
      const shown = (await judgements()).replaceAll('chưa hết kỳ (31/12/2024)', '').replace(/(?:chậm nhất ngày|từ ngày|từ) \d{2}\/\d{2}\/\d{4}/gu, '');
      const later = [...shown.matchAll(/\b(\d{2})\/(\d{2})\/(\d{4})\b/gu)].map(([, d, m, y]) => `${y}-${m}-${d}`).filter((date) => date > day);
      expect({ target, later }).toEqual({ target, later: [] });
    }
  });
});

describe('the time bar', () => {
  const slider = () => page.locator('.time-bar input[type=range]');
  const shownDay = () => page.locator('.time-label output').textContent();

  it('goes from tick to tick by the arrow keys; marks, counts and the address follow', async () => {
    await reader.open(`${path}?ngay=2024-10-15`);
    await slider().focus();
    const before = await marks();
    for (let press = 0; press < 6 && (await shownDay()) !== '05/12/2024'; press++) await slider().press('ArrowRight');
    expect(await shownDay()).toBe('05/12/2024');
    await page.waitForURL(/ngay=2024-12-05/u);
    expect(await marks()).not.toEqual(before);
    await expectPageAsAssessed('2024-12-05');
    await slider().press('ArrowLeft');
    await page.waitForURL((url) => url.searchParams.get('ngay') !== '2024-12-05');
    const day = new URL(page.url()).searchParams.get('ngay') ?? '';
    expect(day < '2024-12-05').toBe(true);
    await expectPageAsAssessed(day);
  });

  it('tells a screen reader the day, not a number', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    expect(await slider().getAttribute('aria-valuetext')).toBe('05/12/2024');
  });

  it('keeps the day on other pages and when the reader goes back', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await slider().focus();
    await slider().press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('ngay') !== '2024-12-05');
    const day = new URL(page.url()).searchParams.get('ngay') ?? '';
    await page.locator('.masthead nav a', { hasText: 'Bảng chỉ tiêu' }).click();
    await page.waitForURL(/bang-chi-tieu/u);
    expect(new URL(page.url()).searchParams.get('ngay')).toBe(day);
    await page.goBack();
    await page.waitForURL(/nghi-quyet/u);
    await markOf('a').waitFor();
    expect(new URL(page.url()).searchParams.get('ngay')).toBe(day);
    await expectPageAsAssessed(day);
  });

  it('opens on a sensible day, whatever the address says', async () => {
    for (const day of ['2024-13-45', 'hôm qua', '1900-01-01', '2999-12-31']) {
      await reader.open(`${path}?ngay=${encodeURIComponent(day)}`);
      await markOf('a').waitFor();
      const [value, min, max] = await slider().evaluate((input: HTMLInputElement) => [input.value, input.min, input.max].map(Number));
      const said = await shownDay();
      expect(said).toMatch(/^\d{2}\/\d{2}\/\d{4}$/u);
      expect(said).toBe(await slider().getAttribute('aria-valuetext'));
      const drawn = new Date((value ?? 0) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
      expect({ day, said, isInside: (value ?? 0) >= (min ?? 0) && (value ?? 0) <= (max ?? 0) }).toEqual({ day, said: drawn, isInside: true });
    }
  });
});

describe('the panel', () => {
  const selected = () => page.evaluate(() => document.querySelector('.provision-row.is-selected')?.id);
  const focused = () => page.evaluate(() => document.activeElement?.closest('[id]')?.id);

  it('opens by a click on a mark', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await markOf('d').click();
    await expect(page.locator('#panel-title').textContent()).resolves.toContain('vốn đầu tư');
    await expect.poll(selected).toBe(at('d'));
    await page.waitForURL((url) => url.searchParams.get('chon') === at('d'));
  });

  it('opens by Enter on a mark, moves with j and k, closes with Esc, and focus goes back to the mark', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await markOf('b').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'panel');
    await expect.poll(selected).toBe(at('b'));
    await page.keyboard.press('Escape');
    await page.locator('#panel').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(at('b'));
    await page.keyboard.press('j');
    await expect.poll(selected).toBe(at('a'));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(selected).toBe(at('c'));
    await page.keyboard.press('k');
    await expect.poll(selected).toBe(at('b'));
    await page.keyboard.press('Escape');
    await page.locator('#panel').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(at('b'));
  });

  it('shows every chart with a name, followed by its table, and leads to every source', async () => {
    await reader.open(`${path}?ngay=2025-04-24`);
    const { targets } = await assessment('2025-04-24');
    await page.keyboard.press('Escape');
    for (const { target } of targets) {
      await goOnTo(target);
      const found = await page.evaluate(() => {
        const [panel] = document.querySelectorAll('.panel');
        const charts = [...(panel?.querySelectorAll('figure') ?? [])];
        return {
          unnamed: charts.filter((chart) => !chart.querySelector('figcaption')?.textContent || chart.querySelector('svg:not([role]):not([aria-hidden])'))
            .length,
          withoutTable: charts.filter((chart) => {
            let next = chart.nextElementSibling;
            while (next && next.tagName !== 'TABLE') next = next.nextElementSibling;
            return !next;
          }).length,
          deadLinks: [...(panel?.querySelectorAll('a') ?? [])].filter((link) => !link.getAttribute('href')).length,
          sources: [...(panel?.querySelectorAll('.source-list a[target=_blank]') ?? [])].map((link) => link.getAttribute('href') ?? ''),
        };
      });
      expect({ target, ...found, sources: found.sources.filter((href) => !/^https?:\/\//u.test(href)) }).toEqual({
        target,
        unnamed: 0,
        withoutTable: 0,
        deadLinks: 0,
        sources: [],
      });
    }
    await markOf('a').click();
    await page.locator('.panel .source-list a[target=_blank]').first().waitFor();
  });

  /** The first line of the letter's words stands below the time bar and above the sheet. */
  async function isInView(letter: string): Promise<boolean> {
    return page.evaluate((address) => {
      const sheet = document.getElementById('panel')?.getBoundingClientRect();
      const bar = document.querySelector('.time-bar')?.getBoundingClientRect();
      const words = document.getElementById(address)?.querySelector('.provision-text')?.getBoundingClientRect();
      return sheet !== undefined && bar !== undefined && words !== undefined && words.top >= Math.floor(bar.bottom) - 1 && words.top < sheet.top - 20;
    }, at(letter));
  }

  it('on a phone is a sheet that leaves the sentence in view, from a shared address', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const letter of ['a', 'h', 'v']) {
      await page.goto('about:blank');
      await reader.open(`${path}?ngay=2024-12-05&chon=${at(letter)}`);
      // The panel comes after the text; the text moves once it is there.
      await expect.poll(() => isInView(letter), { message: letter }).toBe(true);
    }
  });

  it('on a phone is a sheet that leaves the sentence in view, from a touched mark', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await reader.open(`${path}?ngay=2024-12-05`);
    await page.locator(`[id="${at('g')}"]`).evaluate((row) => row.scrollIntoView({ block: 'end' }));
    await markOf('g').click();
    await page.locator('#panel').waitFor();
    expect(await isInView('g')).toBe(true);
  });
});

describe('the words of the text', () => {
  interface Drawn {
    readonly address: string;
    /** Pieces of text in order, with whether they are underlined as a commitment. */
    readonly pieces: readonly (readonly [string, boolean])[];
  }

  function drawnRows(): Promise<readonly Drawn[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('.provision-row[id] > .provision-text')].map((text) => {
        const pieces: [string, boolean][] = [];
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, textContent } = walker.currentNode;
          if (parentElement?.closest('.visually-hidden, .provision-letter, .article-number')) continue;
          pieces.push([textContent ?? '', parentElement?.closest('.committed') !== null]);
        }
        return { address: text.parentElement?.id ?? '', pieces };
      }),
    );
  }

  it('underlines of every part exactly the words its span holds in the original text', async () => {
    const dossier = await server.json<Dossier>(`/resolutions/${id}`);
    const { text, body } = dossier.resolution;
    const withheld = (address: string) => dossier.withheld.some((upper) => address === upper || address.startsWith(`${upper}.`));
    const parts = [...dossier.plan.targets.flatMap((target) => target.parts), ...dossier.plan.hidden].filter(({ address }) => !withheld(address));
    await reader.open(`${path}?ngay=2024-12-05`);
    const rows = new Map((await drawnRows()).map((row) => [row.address, row.pieces]));
    const provisions = [...walkProvisions(body)];
    expect(parts.length).toBeGreaterThan(60);
    for (const { address, span } of parts) {
      const home = provisions.filter(({ textSpan }) => textSpan.start <= span.start && span.end <= textSpan.end).at(-1);
      const pieces = rows.get(home?.address ?? '') ?? [];
      const words = plain(text.slice(span.start, span.end));
      const whole = plain(pieces.map(([piece]) => piece).join(''));
      const from = whole.length - plain(text.slice(span.start, home?.textSpan.end)).trimEnd().length;
      const underlined = pieces.flatMap(([piece, isCommitted]) => [...plain(piece)].map((character) => (isCommitted ? character : '\u0000'))).join('');
      expect({ address, words: whole.slice(from, from + words.length) }).toEqual({ address, words });
      expect({ address, words: underlined.slice(from, from + words.length) }).toEqual({ address, words });
    }
    // And nothing else is underlined: every underlined character lies in the span of a part.
    for (const [address, pieces] of rows) {
      const mine = parts.filter(({ span }) => {
        const home = provisions.find((provision) => provision.address === address);
        return home && home.textSpan.start <= span.start && span.end <= home.textSpan.end;
      });
      const covered = new Set(mine.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, index) => span.start + index)));
      const expected = [...covered]
        .sort((a, b) => a - b)
        .map((index) => text[index])
        .join('');
      const shown = pieces
        .filter(([, isCommitted]) => isCommitted)
        .map(([piece]) => piece)
        .join('');
      expect({ address, shown: plain(shown).replaceAll(' ', '') }).toEqual({ address, shown: plain(expected).replaceAll(' ', '') });
    }
  });

  it('never breaks a range, nor the two words of a title that a hyphen joins', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    const broken = await page.evaluate(() => {
      const lines = (text: string): number => {
        const probe = document.createElement('span');
        probe.textContent = text;
        const box = document.createElement('div');
        box.style.cssText = 'position:absolute;width:1px;line-height:20px;font-size:10px';
        box.append(probe);
        document.body.append(box);
        const { length } = probe.getClientRects();
        box.remove();
        return length;
      };
      const joined = [
        ...(document.querySelector('main')?.textContent ?? '').matchAll(/\d[\d.,]*%?\s\S?[-–]\S?\s\d[\d.,]*%?|KINH\sTẾ\s\S?[-–]\S?\sXÃ\sHỘI/gu),
      ].map(([words]) => words);
      return { count: joined.length, broken: [...new Set(joined.filter((words) => lines(words) > 1))] };
    });
    expect(broken.count).toBeGreaterThan(2);
    expect(broken.broken).toEqual([]);
  });

  it('says the state of underlined words in words, too', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    expect(plain(await page.locator(`[id="${at('d')}"] .committed`).textContent())).toBe('đạt 23.500 tỷ đồng (không đạt)');
  });

  it('keeps the parts of a letter open that was only reported as a whole', async () => {
    const { plan } = await server.json<Dossier>(`/resolutions/${id}`);
    const { targets } = await assessment('2024-12-05');
    const open = targets.filter(({ target, reported, parts }) => {
      const binding = plan.targets.find(({ address }) => address === target)?.parts.filter(({ role }) => role === 'binding') ?? [];
      return reported && binding.length > 1 && parts.every(({ verdict }) => verdict === 'not-assessable');
    });
    expect(open.length).toBeGreaterThan(2);
    await reader.open(`${path}?ngay=2024-12-05`);
    for (const { target } of open) {
      expect(plain(await page.locator(`[id="${target}"] .mark .mark-word`).textContent())).toMatch(/^theo báo cáo: /u);
      const said = (await page.locator(`[id="${target}"] .committed .visually-hidden`).allTextContents()).map((words) => plain(words).trim());
      expect({ target, said: [...new Set(said)] }).toEqual({ target, said: ['(chưa thể đánh giá)'] });
    }
  });

  it('is the whole resolution: drawn in order, no character of the public text is lost and none is added', async () => {
    const dossier = await server.json<Dossier>(`/resolutions/${id}`);
    await reader.open(`${path}?ngay=2024-12-05`);
    const drawn = await page.evaluate(() => {
      const copy = document.querySelector('main')?.cloneNode(true) as HTMLElement;
      const extras = '.visually-hidden, .mark, .margin-notes, .reported-summary, .provenance, .print-only, .provision-row:has(.withheld)';
      for (const extra of copy.querySelectorAll(extras)) extra.remove();
      return copy.textContent ?? '';
    });
    const lines = dossier.resolution.text.split('\n').filter((line) => !line.includes('▮'));
    const squeezed = (words: string) => plain(words).replaceAll(' ', '').toLowerCase();
    expect(squeezed(drawn)).toBe(squeezed(lines.join(' ')));
  });
});
