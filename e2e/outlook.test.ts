/**
 * Outlook in a browser: what stands where during the year, the fan of a forecast, what it would take, amended targets,
 * and how forecasts fared. Past exports and growths are made up (composed-figures.ts).
 */
import AxeBuilder from '@axe-core/playwright';
import { outlookWords } from '@moc/domain/assessment';
import type { AssessmentAnswer, ProposedAmendments } from '@moc/wire';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain, type Reader, TestBrowser } from './browser.ts';
import { composedFigures } from './composed-figures.ts';
import { id, reporter, TestServer } from './server.ts';

const coordinator = 'dieu-phoi@trinh-dien.local';
const at = (letter: string): string => `dieu-2.khoan-2.diem-${letter}`;
let server: TestServer;
let browser: TestBrowser;
let reader: Reader;

async function post<T>(path: string, body: unknown, cookie: string, type = 'application/json'): Promise<T> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${server.address}/api/v1/resolutions/${id}${path}`, { method: 'POST', headers: { 'content-type': type, cookie }, body: sent });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const assessment = (day: string) => server.json<AssessmentAnswer>(`/resolutions/${id}/assessment?asKnownOn=${day}`);
const violations = async () => (await new AxeBuilder({ page: reader.page }).analyze()).violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html]);

beforeAll(async () => {
  server = await TestServer.start();
  browser = await TestBrowser.start(server);
  reader = await browser.read();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => reader.expectNothingAmiss());

describe('before any history is known', () => {
  it('says in the panel why there is no probability, and what is still needed', async () => {
    await reader.open(`/nghi-quyet/${id}?ngay=2024-10-01&chon=${at('c')}`);
    const section = reader.page.locator('.panel .outlook');
    await section.waitFor();
    const said = plain(await section.innerText());
    expect(said).toContain('70% mục tiêu; theo tiến độ đến kỳ này là 75%');
    expect(said).toContain('175 triệu USD mỗi tháng, còn 3 tháng');
    expect(said).toMatch(/Không dự báo xác suất.*ba năm/u);
    expect(said).not.toContain('Xác suất đạt');
    expect(await violations()).toEqual([]);
  });

  it('tells plainly that no forecast is on record', async () => {
    await reader.open(`/cham-du-bao/${id}?ngay=2024-10-01`);
    expect(plain(await reader.page.locator('main').innerText())).toContain('chưa có dự báo nào được lưu');
    expect(await violations()).toEqual([]);
  });

  it('answers what the rest of the year would have to bring, by keyboard and by typing', async () => {
    await reader.open(`/nghi-quyet/${id}?ngay=2024-10-01&chon=${at('c')}`);
    const form = reader.page.locator('.what-if');
    const sentence = async () => plain(await form.locator('output').textContent());
    expect(await sentence()).toBe('Mỗi tháng còn lại đạt 175 triệu USD thì cả kỳ là 1.750 triệu USD, đạt mục tiêu 1.750 triệu USD.');
    const slider = form.getByRole('slider');
    await slider.focus();
    await slider.press('ArrowLeft');
    await expect.poll(sentence).toContain('không đạt');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/triệu USD$/u);
    const field = form.getByRole('textbox', { name: 'Nếu mỗi tháng còn lại đạt' });
    await field.fill('1.000,5');
    await expect.poll(sentence).toBe('Mỗi tháng còn lại đạt 1.000,5 triệu USD thì cả kỳ là 4.226,5 triệu USD, đạt mục tiêu 1.750 triệu USD.');
    await field.fill('nhiều');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect(await sentence()).toContain('Cần một con số');
    await form.getByRole('button', { name: 'về mức cần' }).click();
    await expect.poll(sentence).toContain('đạt mục tiêu');
  });

  it('holds an amount of which only growths are known by the growth that its target comes to, in chart, facts and slider', async () => {
    const row = '2.2.c,Kim ngạch xuất khẩu,2023,value,1456,triệu USD,uoc,83,2023-12,nq-kt-xh-2024,số tự đặt để kiểm thử';
    const head = 'indicator_ref,name_vi,period,measure,value,unit,status,territory,published_on,source_id,note';
    await post('/imports/observations', `${head}\n${row}`, await server.signIn(reporter), 'text/csv');
    await reader.open(`/chi-tieu/${id}/${at('c')}?ngay=2024-07-31`);
    const { page } = reader;
    await page.locator('.walk figure .needed-path').waitFor();
    const drawn = plain(await page.locator('.walk figure').innerText());
    expect(drawn).toContain('tăng 20,2%');
    expect(drawn).toContain('22,81%');
    const facts = plain(await page.locator('.outlook-facts').innerText());
    expect(facts).toContain('tăng 12,34% so với cùng kỳ (quý I); chưa có trị số');
    expect(facts).toContain('cả kỳ cần tăng 20,2% để từ 1.456 triệu USD (năm 2023) đến 1.750 triệu USD');
    expect(facts).toContain('chưa có trị số nào để dự báo');
    const sentence = async () => plain(await page.locator('.what-if output').textContent());
    expect(await sentence()).toBe('9 tháng còn lại tăng 22,81% so với cùng kỳ thì cả kỳ là 1.750 triệu USD, đạt mục tiêu 1.750 triệu USD.');
    await page.getByRole('textbox', { name: '9 tháng còn lại tăng' }).fill('12');
    await expect.poll(sentence).toContain('thì cả kỳ là 1.631,96 triệu USD, không đạt mục tiêu');
    expect(await violations()).toEqual([]);
  });

  it('has a column in the scorecard: sorted, filtered and gathered by outlook, and the same in the downloads', async () => {
    const day = '2024-10-01';
    await reader.open(`/bang-chi-tieu/${id}?ngay=${day}`);
    const { page } = reader;
    const cells = async () => (await page.locator('.target-row .outlook-cell').allInnerTexts()).map(plain);
    await expect.poll(async () => (await cells())[0]).toContain('khó đạt');
    await page.getByRole('button', { name: 'Xếp theo nhóm' }).click();
    await page.locator('thead th', { hasText: 'Triển vọng' }).getByRole('button').click();
    await expect.poll(async () => (await cells()).slice(0, 4).map((cell) => cell.trim())).toEqual(['khó đạt', 'có nguy cơ', 'đúng tiến độ', 'đúng tiến độ']);
    await page.locator('.tools label', { hasText: 'Triển vọng' }).locator('select').selectOption('at-risk');
    await expect.poll(() => page.locator('.target-row td.letter').allTextContents()).toEqual(['c']);
    await page.locator('.tools label', { hasText: 'Triển vọng' }).locator('select').selectOption('all');
    await page.getByRole('button', { name: 'Xếp theo triển vọng' }).click();
    await expect
      .poll(async () => (await page.locator('.group-row th').allInnerTexts()).map((line) => plain(line).split(' 1')[0]?.split(' 2')[0]))
      .toContain('khó đạt');
    const { outlook } = await assessment(day);
    for (const language of ['vi', 'en'] as const) {
      const file = await (await fetch(`${server.address}/api/v1/resolutions/${id}/scorecard.csv?asKnownOn=${day}&language=${language}`)).text();
      const [head = [], ...rows] = Papa.parse<string[]>(file.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;
      const column = head.indexOf({ vi: 'Triển vọng phần', en: 'Outlook of the part' }[language]);
      const given = rows.map((row) => row[column]);
      expect(given).toEqual(outlook.targets.flatMap(({ parts }) => parts).map(({ status }) => outlookWords[status][language]));
    }
  });
});

describe('with several past years', () => {
  beforeAll(async () => {
    await post('/imports/observations', composedFigures, await server.signIn(reporter), 'text/csv');
  });

  it('draws the fan from the last known point and gives interval, probability and method', async () => {
    const part = (await assessment('2024-07-31')).outlook.targets.flatMap(({ parts }) => parts).find((each) => each.part === `${at('a')}.phan-1`);
    const chance = Math.round(Number(part?.forecast?.probability) * 100);
    await reader.open(`/nghi-quyet/${id}?ngay=2024-07-31&chon=${at('a')}`);
    const { page } = reader;
    await page.locator('.panel .fan-most').waitFor();
    expect(await page.locator('.panel .fan-half').count()).toBe(1);
    expect(await page.locator('.panel .planned-point').count()).toBe(3);
    const facts = plain(await page.locator('.panel .outlook-facts').first().innerText());
    expect(facts).toContain(`Xác suất đạt ${chance}%`);
    expect(facts).toMatch(/khả năng 80% nằm trong khoảng từ/u);
    expect(facts).toMatch(/Cách dự báo .*2017–2021/u);
    expect(plain(await page.locator(`[id="${at('a')}"] .mark-word`).textContent())).toContain(`${chance}%`);
    expect(await violations()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no axe violation on a target’s own page, %s, in both languages, on a phone', async (colorScheme) => {
    const { page } = reader;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    for (const language of ['', '/en']) {
      await reader.open(`${language}/chi-tieu/${id}/${at('c')}?ngay=2024-07-31`);
      await page.locator('.fan-most').first().waitFor();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('never lets an outlook speak before a verdict', async () => {
    await reader.open(`/chi-tieu/${id}/${at('a')}?ngay=2024-12-05`);
    expect(await reader.page.getByRole('heading', { name: 'Triển vọng' }).count()).toBe(0);
    expect(plain(await reader.page.locator('.target-page > p .verdict-word').textContent())).toContain('không đạt');
  });

  it('scores what was put on record, draws few as few, and tells how simple ways did', async () => {
    const cookie = await server.signIn(coordinator);
    for (const asKnownOn of ['2024-04-20', '2024-07-31', '2024-09-20']) await post('/forecasts', { asKnownOn }, cookie);
    await reader.open(`/cham-du-bao/${id}?ngay=2024-10-01`);
    expect(plain(await reader.page.locator('main').innerText())).toContain('chưa dự báo nào đến hạn');
    await reader.open(`/cham-du-bao/${id}?ngay=2025-04-24`);
    const { page } = reader;
    const said = plain(await page.locator('main').innerText());
    expect(said).toContain('Số lần chấm còn ít');
    expect(said).toMatch(/nhịp bình quân.*như năm trước/u);
    expect(await page.locator('.calibration-dot.is-few').count()).toBeGreaterThan(0);
    expect(await page.locator('.forecast-table tbody tr').count()).toBeGreaterThan(3);
    expect(await violations()).toEqual([]);
    await reader.open(`/en/cham-du-bao/${id}?ngay=2025-04-24`);
    expect(await violations()).toEqual([]);
  });
});

describe('a target amended during the year', () => {
  it('stands beside what was first adopted; before it took effect the old one judges alone', async () => {
    const cookie = await server.signIn(coordinator);
    const text = `NGHỊ QUYẾT
Sửa đổi một số chỉ tiêu năm 2024
QUYẾT NGHỊ:
Điều 1. Tại điểm a khoản 2 Điều 2, điều chỉnh chỉ tiêu tốc độ tăng trưởng kinh tế (GRDP) từ 6,5% - 7% thành 8% trở lên.
Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 19 tháng 7 năm 2024 và có hiệu lực từ ngày thông qua./.
`;
    const { act, proposals } = await post<ProposedAmendments>('/amendments/proposals', { text }, cookie);
    const [first] = proposals;
    await post('/amendments', { act, amendments: [{ part: first?.candidates[0]?.part, criterion: first?.criterion, words: first?.words }] }, cookie);
    await reader.open(`/nghi-quyet/${id}?ngay=2024-07-31&chon=${at('a')}`);
    const { page } = reader;
    const table = page.locator('.panel .amended-target');
    expect(plain(await table.innerText())).toMatch(/6,5% - 7%.*8% trở lên.*19\/07\/2024/u);
    expect(plain(await page.locator(`[id="${at('a')}"] .mark-figure`).textContent())).toContain('/ 8% trở lên');
    expect(plain(await page.locator(`[id="${at('a')}"] .provision-text`).textContent())).toContain('phấn đấu đạt 6,5% - 7%');
    expect(await violations()).toEqual([]);
    await reader.open(`/nghi-quyet/${id}?ngay=2024-07-18&chon=${at('a')}`);
    await page.locator('.panel .outlook').waitFor();
    expect(await table.count()).toBe(0);
    expect(plain(await page.locator(`[id="${at('a')}"] .mark-figure`).textContent())).toContain('/ 6,5% - 7%');
  });
});
