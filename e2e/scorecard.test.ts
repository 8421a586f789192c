/** The scorecard, a target's page and the findings in a browser: arranged as asked, the same verdicts in every download. */
import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { type PlanAssessment, verdictWords } from '@moc/domain/assessment';
import type { Dossier } from '@moc/domain/dataset';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { id, TestServer } from './server.ts';

const path = `/bang-chi-tieu/${id}`;
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

afterEach(() => reader.expectNothingAmiss());

const letters = async (): Promise<string> => (await page.locator('.target-row td.letter').allTextContents()).join('');
const names = async (): Promise<string[]> => (await page.locator('.target-row th.name a').allTextContents()).map(plain);
const verdicts = async (): Promise<string[]> => (await page.locator('.target-row .verdict-cell').allTextContents()).map((word) => plain(word).trim());
const choice = (name: string) => page.locator('.tools label', { hasText: new RegExp(`^${name}`, 'u') }).locator('select');
const head = (name: string) => page.locator('.scorecard thead th', { hasText: name });

describe('the scorecard', () => {
  it('has every public target once, in the order of the text, and says both counts', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    expect(await letters()).toBe('abcdđeghiklmnopqruv');
    const lede = plain(await page.locator('.lede').first().textContent());
    expect(lede).toContain('15/21 đạt và vượt');
    expect(lede).toContain('5 không đạt');
  });

  it('sorts by name, verdict and freshness, up and down, and says so to a screen reader', async () => {
    await reader.open(`${path}?ngay=2025-04-24`);
    await page.getByRole('button', { name: 'Xếp theo nhóm' }).click();
    await head('Chỉ tiêu').getByRole('button').click();
    const ascending = await names();
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('vi').compare));
    expect(await head('Chỉ tiêu').getAttribute('aria-sort')).toBe('ascending');
    await head('Chỉ tiêu').getByRole('button').click();
    await expect.poll(names).toEqual(ascending.toReversed());
    expect(await head('Chỉ tiêu').getAttribute('aria-sort')).toBe('descending');
    await head('Kết luận').getByRole('button').click();
    const words = await verdicts();
    expect(words.slice(0, 3)).toEqual(['vượt', 'đạt', 'không đạt']);
    expect(words.indexOf('không đạt') + words.filter((word) => word === 'không đạt').length - 1).toBe(words.lastIndexOf('không đạt'));
    await head('Số mới nhất ngày').getByRole('button').click();
    await head('Số mới nhất ngày').getByRole('button').click();
    const days = (await page.locator('.target-row .fresh-cell').allTextContents()).filter((day) => /^\d{2}\/\d{2}\/\d{4}$/.test(day));
    const iso = days.map((day) => day.split('/').reverse().join('-'));
    expect(iso).toEqual(iso.toSorted().reverse());
  });

  it('filters by verdict and by group', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await choice('Kết luận').selectOption('missed');
    await expect.poll(letters).toBe('abdđh');
    await choice('Kết luận').selectOption('all');
    await choice('Nhóm').selectOption('Kinh tế');
    await expect.poll(letters).toBe('abcdđeghik');
    expect(plain(await page.locator('.tools-count').textContent())).toContain('10 chỉ tiêu');
  });

  it.each([
    // Typed with marks: that word and no other; without marks: any.
    ['nghèo', ['l']],
    ['ngheo', ['l']],
    ['HỘ NGHÈO', ['l']],
    ['hộ nghèo'.normalize('NFD'), ['l']],
    ['dau tu', ['d']],
    ['đầu tư', ['d']],
    ['chưa từng có', []],
  ])('finds “%s”', async (query, expected) => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await page.getByLabel('Tìm').fill(query);
    await expect.poll(async () => [...(await letters())]).toEqual(expected);
  });

  it('puts words with the very same marks before those without', async () => {
    await reader.open(`${path}?ngay=2024-12-05`);
    await page.getByLabel('Tìm').fill('xã');
    const exact = await letters();
    expect(exact).toContain('i');
    await page.getByLabel('Tìm').fill('xa');
    const loose = await letters();
    for (const letter of exact) expect(loose).toContain(letter);
    await page.getByLabel('Tìm').fill('xả');
    await expect.poll(letters).not.toBe('');
  });

  it('unfolds the parts of one target, and of all', async () => {
    const dossier = await server.json<Dossier>(`/resolutions/${id}`);
    await reader.open(`${path}?ngay=2024-12-05`);
    const fold = page.locator('.fold').first();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    await fold.press('Enter');
    await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.part-row').count()).toBe(5);
    await page.getByRole('button', { name: 'Mở các phần' }).click();
    const many = dossier.plan.targets.filter(({ parts }) => parts.length > 1);
    expect(await page.locator('.part-row').count()).toBe(many.reduce((sum, { parts }) => sum + parts.length, 0));
    await page.getByRole('button', { name: 'Gấp các phần' }).click();
    await expect.poll(() => page.locator('.part-row').count()).toBe(0);
  });

  it.each(['2024-12-05', '2025-04-24'])('%s: a part bears its own verdict; the report of a letter only where no other part binds', async (day) => {
    const { plan } = await server.json<Dossier>(`/resolutions/${id}`);
    const { targets } = await server.json<PlanAssessment>(`/resolutions/${id}/assessment?asKnownOn=${day}`);
    const wanted = plan.targets
      .filter(({ parts }) => parts.length > 1)
      .flatMap(({ address, parts }) => {
        const judged = targets.find(({ target }) => target === address);
        const isShared = parts.filter(({ role }) => role === 'binding').length > 1;
        return parts.map((part, index) => {
          const verdict = judged?.parts[index]?.verdict ?? 'not-assessable';
          const takesReport = verdict === 'not-assessable' && judged?.verdict === verdict && judged.reported && part.role === 'binding' && !isShared;
          if (takesReport) return judged.reported?.verdict === 'missed' ? 'theo báo cáo: không đạt' : 'theo báo cáo: đạt và vượt';
          return { exceeded: 'vượt', met: 'đạt', missed: 'không đạt', 'not-assessable': 'chưa thể đánh giá' }[verdict];
        });
      });
    await reader.open(`${path}?ngay=${day}`);
    await page.getByRole('button', { name: 'Mở các phần' }).click();
    const shown = (await page.locator('.part-row .verdict-cell').allTextContents()).map((word) => plain(word).trim().toLowerCase());
    expect(shown).toEqual(wanted);
    expect(wanted).toContain('chưa thể đánh giá');
  });
});

describe('downloads', () => {
  /** The file behind a link, as the browser gets it. */
  async function download(name: string): Promise<{ readonly bytes: Buffer; readonly file: string }> {
    const [given] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { bytes: await readFile(await given.path()), file: given.suggestedFilename() };
  }

  /** Part after part in the order of the plan: letter, verdict of the part, verdict of the target, the two numbers. */
  async function expected(day: string): Promise<unknown[]> {
    const { targets } = await server.json<PlanAssessment>(`/resolutions/${id}/assessment?asKnownOn=${day}`);
    return targets.flatMap(({ target, verdict, parts }) =>
      parts.map((part) => ({
        letter: target.split('-').at(-1),
        part: verdictWords[part.verdict].vi,
        target: verdictWords[verdict].vi,
        actual: part.compared ? Number(part.compared.actual.value) : undefined,
        against: part.compared ? Number(part.compared.against.value) : undefined,
        because: part.because.vi,
      })),
    );
  }

  const number = (cell: unknown): number | undefined => {
    if (typeof cell === 'number') return cell;
    const text = String(cell ?? '').trim();
    return text === '' ? undefined : Number(text.replaceAll('.', '').replace(',', '.'));
  };

  function rowsOf(table: readonly (readonly unknown[])[], asNumber: (cell: unknown) => number | undefined): unknown[] {
    const [header = [], ...rows] = table;
    const cell = (row: readonly unknown[], name: string) => row[header.indexOf(name)];
    return rows.map((row) => ({
      letter: cell(row, 'Điểm'),
      part: cell(row, 'Kết luận phần'),
      target: cell(row, 'Kết luận chỉ tiêu'),
      actual: asNumber(cell(row, 'Thực hiện')),
      against: asNumber(cell(row, 'Mức so sánh')),
      because: cell(row, 'Vì sao'),
    }));
  }

  it.each(['2024-12-05', '2025-04-24'])('%s: the CSV holds the verdicts of the page, and opens in a spreadsheet as Vietnamese', async (day) => {
    await reader.open(`${path}?ngay=${day}`);
    const { bytes, file } = await download('Tải CSV');
    expect(file).toBe(`${id}-${day}.csv`);
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const decimal = (cell: unknown) => (String(cell ?? '').includes(',') ? number(cell) : cell === '' || cell === undefined ? undefined : Number(cell));
    expect(rowsOf(data, decimal)).toEqual(await expected(day));
  });

  it.each(['2024-12-05', '2025-04-24'])('%s: the XLSX holds the verdicts of the page, with numbers as numbers', async (day) => {
    await reader.open(`${path}?ngay=${day}`);
    const { bytes, file } = await download('Tải XLSX');
    expect(file).toBe(`${id}-${day}.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const sheet = workbook.worksheets[0];
    const table: unknown[][] = [];
    sheet?.eachRow((row) => {
      table.push((row.values as unknown[]).slice(1));
    });
    const header = table[0] ?? [];
    const compared = table.slice(1).flatMap((row) => [row[header.indexOf('Thực hiện')], row[header.indexOf('Mức so sánh')]]);
    expect(compared.filter((cell) => cell !== undefined && cell !== null && typeof cell !== 'number')).toEqual([]);
    expect(rowsOf(table, number)).toEqual(await expected(day));
  });
});

describe('the page of a target', () => {
  it('walks from the sentence to the sources, with the verdict and what was known when', async () => {
    await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-c?ngay=2025-04-24`);
    const text = plain(await page.locator('main').innerText());
    for (const words of ['đạt 1.750 triệu USD (trở lên)', '1.630 triệu USD', '1.225 triệu USD', 'Báo Lao Động', 'theo báo cáo: đạt và vượt'])
      expect(text).toContain(words);
    const days = (await page.locator('.history button').allTextContents()).map((day) => day.split('/').reverse().join('-'));
    expect(days).toEqual(days.toSorted());
    expect(days.length).toBeGreaterThan(3);
    await page.locator('.history button', { hasText: '20/03/2025' }).click();
    await page.waitForURL(/ngay=2025-03-20/);
    expect(plain(await page.locator('main .verdict-word').first().textContent())).toContain('không đạt');
    await page.goBack();
  });

  it('leads back to the sentence in the text, on the same day', async () => {
    await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-h?ngay=2024-12-05`);
    await page.getByRole('link', { name: 'Xem trong nghị quyết' }).click();
    await page.waitForURL(/nghi-quyet/);
    await page.locator('[id="dieu-2.khoan-2.diem-h"].is-selected').waitFor();
    expect(new URL(page.url()).searchParams.get('ngay')).toBe('2024-12-05');
  });

  it('goes from letter to letter', async () => {
    await reader.open(`/chi-tieu/${id}/dieu-2.khoan-2.diem-a?ngay=2024-12-05`);
    let steps = 0;
    while ((await page.locator('.target-steps a').last().textContent())?.startsWith('Điểm') && steps < 30) {
      const before = page.url();
      const links = page.locator('.target-steps > *');
      if ((await links.last().getAttribute('href')) === null) break;
      await links.last().click();
      await page.waitForURL((url) => url.href !== before);
      steps += 1;
    }
    expect(steps).toBe(18);
    expect(page.url()).toContain('diem-v');
  });

  it('stands for statements hidden in the tasks, too', async () => {
    const { plan } = await server.json<Dossier>(`/resolutions/${id}`);
    const missing: string[] = [];
    const some = plan.hidden.filter((_, index) => index % 6 === 0);
    for (const { address } of some) {
      await reader.open(`/chi-tieu/${id}/${address}?ngay=2025-04-24`);
      if ((await page.locator('.walk').count()) === 0) missing.push(address);
    }
    expect(missing).toEqual([]);
  });
});

describe('findings', () => {
  it('show the two export figures of 24/04/2025 as a conflict that decides the verdict', async () => {
    await reader.open(`/doi-chieu/${id}?ngay=2025-04-24`);
    const finding = page.locator('.finding', { hasText: 'Kim ngạch xuất khẩu' }).first();
    const text = plain(await finding.innerText());
    for (const words of ['1.750 triệu USD', '1.630 triệu USD', 'dùng để kết luận', 'Kết luận thay đổi tùy nguồn được chọn']) expect(text).toContain(words);
    expect(await finding.locator('a[target=_blank]').evaluateAll((links) => links.every((link) => /^https?:/u.test(link.getAttribute('href') ?? '')))).toBe(
      true,
    );
  });

  it('are those of the API on every day, and none of a later day', async () => {
    for (const day of ['2024-07-31', '2024-12-05', '2025-04-24']) {
      const { conflicts } = await server.json<Pick<PlanAssessment, 'conflicts'>>(`/resolutions/${id}/findings?asKnownOn=${day}`);
      await reader.open(`/doi-chieu/${id}?ngay=${day}`);
      const said = (await page.locator('.finding:has(table) .finding-says').allTextContents()).map(plain);
      expect(said.toSorted()).toEqual(conflicts.map(({ says }) => plain(says.vi)).toSorted());
      // Where the sentence names a figure in use, the table marks it, and only it.
      const marked = await page
        .locator('.finding:has(table)')
        .evaluateAll((findings) =>
          findings.map((finding) => [finding.textContent?.includes('dùng số') ? 1 : 0, finding.querySelectorAll('small.quiet').length]),
        );
      expect(marked.filter(([wanted, drawn]) => wanted !== drawn)).toEqual([]);
    }
  });
});
