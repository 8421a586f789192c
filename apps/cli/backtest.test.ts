/** `moc backtest`: a folder of published series, as a table and as JSON; what is no series is left alone. The series are made up, but for the CC0 file. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BacktestReport } from '@moc/domain/assessment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const yearly = fileURLToPath(new URL('../../examples/forecasting', import.meta.url));
const header = 'series_id,name,territory,period,measure,value,unit,status,published_on,source_id,note';
let folder: string;

function madeUp(): string {
  const lines: string[] = [];
  for (let year = 2014; year <= 2020; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const date = `${year}-${String(month).padStart(2, '0')}`;
      const value = Math.round(100 * 1.07 ** (year - 2014) * month * (1 + 0.02 * Math.sin(year * month)));
      lines.push(`x,chuỗi tự đặt,VN,${date.replace('-', '-M')}-YTD,value,${value},tỷ đồng,uoc,${date}-28,s,`);
    }
  return [header, ...lines, ''].join('\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-backtest-'));
  await writeFile(join(folder, 'x.csv'), madeUp());
  await writeFile(join(folder, 'khac.csv'), 'a,b\n1,2\n');
  await writeFile(join(folder, 'series.csv'), `${header}\n`);
  await writeFile(join(folder, 'README.md'), 'không phải số liệu');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('tells coverage, Brier score and skill by kind and by month', async () => {
  const { code, out } = await runMoc(['backtest', folder]);
  expect(code).toBe(0);
  expect(out).toContain('1 tệp, 84 dòng (0 dòng không đọc được), 1 chuỗi, 77 lần hỏi; 33 lần không trả lời');
  expect(out).toMatch(/dòng cộng dồn +44 /);
  expect(out).toMatch(/tháng 11 +4 /);
  expect((await runMoc(['backtest', folder, '--language', 'en'])).out).toContain('skill/seasonal');
});

test('rows that cannot be read are named with the cell that kept them out', async () => {
  const odd = await mkdtemp(join(tmpdir(), 'moc-odd-'));
  const row = (period: string, value: string, status: string, note = '') => `x,X,VN,${period},value,${value},tỷ đồng,${status},2021-01-06,s,${note}`;
  await writeFile(
    join(odd, 'x.csv'),
    [header, row('2020-13', '1', 'uoc'), row('2020', 'năm', 'uoc'), row('2020', '1', 'uoc'), row('2020', '2', 'uoc', 'cận trên'), ''].join('\n'),
  );
  const { out } = await runMoc(['backtest', odd]);
  expect(out).toContain('4 dòng (3 dòng không đọc được)');
  expect(out).toContain('x.csv:2: cột period ghi “2020-13”\n  x.csv:3: cột value ghi “năm”\n  x.csv:5: chỉ là cận trên của một khoảng, không dùng');
  expect((await runMoc(['backtest', odd, '--language', 'en'])).out).toContain('x.csv:3: column value says “năm”');
  await rm(odd, { recursive: true, force: true });
});

test('the same as JSON, every time', async () => {
  const report = await mocJson<BacktestReport>(['backtest', folder]);
  expect(report).toMatchObject({ series: 1, trials: 77, unanswered: 33, all: { trials: 44, questions: 44 } });
  expect(await mocJson<BacktestReport>(['backtest', folder])).toEqual(report);
});

test('yearly series are asked only on purpose', async () => {
  expect((await mocJson<BacktestReport>(['backtest', yearly])).trials).toBe(0);
  expect((await runMoc(['backtest', yearly])).out).toContain('33 chuỗi chỉ có số cả năm nên không hỏi trong năm; thêm --yearly');
  expect((await mocJson<BacktestReport>(['backtest', yearly, '--yearly'])).trials).toBeGreaterThan(100);
});

test('a broken file, and one without all columns, are named and left out; the rest is asked', async () => {
  const mixed = await mkdtemp(join(tmpdir(), 'moc-mixed-'));
  await writeFile(join(mixed, 'x.csv'), `\uFEFF${madeUp()}`);
  await writeFile(join(mixed, 'hong.csv'), 'a,b\n1,2,3\n');
  await writeFile(join(mixed, 'thieu.csv'), 'series_id,period,value\nx,2020,1\n');
  await mkdir(join(mixed, 'thu-muc.csv'));
  const { code, out, err } = await runMoc(['backtest', mixed]);
  expect([code, out]).toEqual([0, expect.stringContaining('1 tệp, 84 dòng')]);
  expect(err).toMatch(/hong\.csv/);
  expect(err).toContain('Tệp “thieu.csv” thiếu cột measure, unit, status, published_on');
  await rm(mixed, { recursive: true });
});

test('a folder without series is refused', async () => {
  const { code, err } = await runMoc(['backtest', join(folder, '..', 'khong-co')]);
  expect([code, err]).toEqual([1, expect.stringContaining('khong-co')]);
  const none = await mkdtemp(join(tmpdir(), 'moc-none-'));
  const refused = await runMoc(['backtest', none]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('series_id')]);
  await rm(none, { recursive: true });
});
