/** `moc backtest FOLDER`: how forecasts would have fared on published series, asked at the end of every past month. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BacktestReport,
  type Forecaster,
  findUnreadCell,
  type IndicatorKind,
  readSeries,
  reportBacktest,
  runBacktest,
  type Score,
  type SeriesRow,
  type UnreadCell,
} from '@moc/domain/assessment';
import type { Language, Refusal } from '@moc/domain/values';
import type { Arguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { alignColumns, answer } from '../output.ts';
import { presentRefusal, printRefusals } from '../print-refusals.ts';
import { readTableFile, type TableFile } from '../text-file.ts';

export async function runBacktestCommand(given: Arguments): Promise<number> {
  const [folder = '.'] = given.operands;
  const { files, rows, places, leftOut } = await readFolder(folder);
  if (!given.json) printRefusals(leftOut, given);
  const { series, unread } = readSeries(rows);
  const report = reportBacktest(series, runBacktest(series, { peers: !given.withoutPeers, yearly: given.yearly }));
  answer(given, { files, leftOut: leftOut.map(presentRefusal), rows: rows.length, unread, ...report }, () => [
    say.read(files, rows.length, unread, report)[given.language],
    ...sayUnread(rows, places, given.language),
    ...(given.yearly ? [] : sayYearly(series.filter(({ kind }) => kind === 'yearly').length, given.language)),
    '',
    ...alignColumns([heads[given.language], ...lines(report, given.language)]),
    '',
    ...say.notes(report).map((note) => note[given.language]),
  ]);
  return 0;
}

const wanted = ['series_id', 'period', 'measure', 'value', 'unit', 'status', 'published_on'] as const;

interface Folder {
  readonly files: readonly string[];
  readonly rows: readonly SeriesRow[];
  /** Where each row stands: "a.csv:12". */
  readonly places: readonly string[];
  /** Why files that look like figures were left out. */
  readonly leftOut: readonly Refusal[];
}

/** Every CSV file of the folder that has the columns; other files are left alone, and half-fitting or broken ones named. */
async function readFolder(folder: string): Promise<Folder> {
  const fit: TableFile[] = [];
  const leftOut: Refusal[] = [];
  for (const name of await listCsv(folder)) {
    const read = await tryTable(join(folder, name));
    const missing = 'table' in read ? wanted.filter((column) => !read.table.columns.includes(column)) : [];
    if (!('table' in read)) leftOut.push(...read.refusals);
    else if (missing.length === 0) fit.push(read);
    else if (read.table.columns.includes('series_id')) leftOut.push({ code: 'cli/series-columns', parameters: { file: name, missing: missing.join(', ') } });
  }
  if (fit.length === 0) throw new Failure({ code: 'cli/no-series', parameters: { folder, wanted: wanted.join(', ') } }, ...leftOut);
  return {
    files: fit.map(({ name }) => name),
    rows: fit.flatMap(({ table }) => table.rows.map(({ cells }) => rowOf(cells))),
    places: fit.flatMap(({ name, table }) => table.rows.map(({ line }) => `${name}:${line}`)),
    leftOut,
  };
}

async function tryTable(path: string): Promise<TableFile | Failure> {
  try {
    return await readTableFile(path);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Catalogues of series and sources are no figures. */
async function listCsv(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names.filter((name) => name.toLowerCase().endsWith('.csv') && !['series.csv', 'sources.csv'].includes(name)).sort();
  } catch (error) {
    throw new Failure({ code: 'cli/no-file', parameters: { file: folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) } });
  }
}

function rowOf(cells: Readonly<Record<string, string>>): SeriesRow {
  const cell = (name: string): string => cells[name] ?? '';
  return {
    series: cell('series_id'),
    name: cell('name'),
    period: cell('period'),
    measure: cell('measure'),
    value: cell('value'),
    unit: cell('unit'),
    status: cell('status'),
    published: cell('published_on'),
    note: cell('note'),
  };
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    '',
    'lần hỏi',
    'phủ 80 %',
    '| câu hỏi',
    'đạt',
    'Brier',
    'nhịp đều',
    'mùa vụ',
    'tỷ trọng',
    '| hơn nhịp đều',
    'hơn mùa vụ',
    '| lệch',
    'nhịp đều',
    'mùa vụ',
  ],
  en: [
    '',
    'trials',
    '80 % holds',
    '| questions',
    'reached',
    'Brier',
    'linear',
    'seasonal',
    'last share',
    '| skill/linear',
    'skill/seasonal',
    '| error',
    'linear',
    'seasonal',
  ],
};

const kindWords: Readonly<Record<IndicatorKind, Readonly<Record<Language, string>>>> = {
  flow: { vi: 'dòng cộng dồn', en: 'flows' },
  growth: { vi: 'tăng trưởng lũy kế', en: 'growth to date' },
  rate: { vi: 'tỷ lệ, chỉ số', en: 'rates and indices' },
  stock: { vi: 'mức tại một thời điểm', en: 'stocks' },
  yearly: { vi: 'chỉ có số năm', en: 'yearly only' },
};

function lines(report: BacktestReport, language: Language): readonly (readonly string[])[] {
  const vi = language === 'vi';
  return [
    line(vi ? 'tất cả' : 'all', report.all),
    line(vi ? '  ngưỡng: kế hoạch năm' : '  threshold: the plan', report.byThreshold.plan),
    line(vi ? '  ngưỡng: từ các năm trước' : '  threshold: past years', report.byThreshold['past-years']),
    ...report.byKind.map(({ kind, score }) => line(kindWords[kind][language], score)),
    ...report.byMonth.map(({ month, score }) => line(vi ? `tháng ${month}` : `month ${month}`, score)),
  ];
}

function line(name: string, score: Score): readonly string[] {
  const brier = (who: Forecaster): string => figure(score.brier[who], 3);
  return [
    name,
    String(score.trials),
    figure(score.coverage === undefined ? undefined : score.coverage * 100, 1),
    `| ${score.questions}`,
    figure(score.reached, 2),
    brier('moc'),
    brier('linear'),
    brier('seasonal'),
    brier('last-share'),
    `| ${figure(score.skill.linear, 3)}`,
    figure(score.skill.seasonal, 3),
    `| ${figure(score.error.moc, 2)}`,
    figure(score.error.linear, 2),
    figure(score.error.seasonal, 2),
  ];
}

function figure(value: number | undefined, places: number): string {
  return value === undefined ? '–' : value.toFixed(places);
}

const toldRows = 5;

/** The first rows that could not be read, each with the cell that kept it out. */
function sayUnread(rows: readonly SeriesRow[], places: readonly string[], language: Language): readonly string[] {
  const unread = rows.flatMap((row, index) => {
    const cell = findUnreadCell(row);
    return cell ? [`  ${places[index]}: ${sayCell(row, cell)[language]}`] : [];
  });
  const more = unread.length - toldRows;
  return more <= 0 ? unread : [...unread.slice(0, toldRows), language === 'vi' ? `  và ${more} dòng khác` : `  and ${more} more`];
}

function sayCell(row: SeriesRow, cell: UnreadCell): Readonly<Record<Language, string>> {
  if (cell === 'upper-bound') return { vi: 'chỉ là cận trên của một khoảng, không dùng', en: 'only the upper end of a range, not used' };
  const written = cell === 'published_on' ? row.published : row[cell];
  return { vi: `cột ${cell} ghi “${written}”`, en: `column ${cell} says “${written}”` };
}

/** Series that were not asked: they have nothing within the year. */
function sayYearly(count: number, language: Language): readonly string[] {
  if (count === 0) return [];
  if (language === 'vi') return [`${count} chuỗi chỉ có số cả năm nên không hỏi trong năm; thêm --yearly để hỏi giữa năm từ các năm trước.`];
  return [`${count} series have yearly figures only and are not asked within the year; --yearly asks them at mid-year from past years.`];
}

const say = {
  read: (files: readonly string[], rows: number, unread: number, { series, trials, unanswered }: BacktestReport) => ({
    vi: `${files.length} tệp, ${rows} dòng (${unread} dòng không đọc được), ${series} chuỗi, ${trials} lần hỏi; ${unanswered} lần không trả lời vì chưa đủ ba năm so sánh được hoặc thiếu số.`,
    en: `${files.length} files, ${rows} rows (${unread} not readable), ${series} series, asked ${trials} times; ${unanswered} times without an answer for lack of three comparable years or of figures.`,
  }),
  notes: (_: BacktestReport) => [
    {
      vi: 'Phủ: phần trăm số lần con số cuối cùng nằm trong khoảng 80 % (mong 75–85). Brier: 0 là biết chắc và đúng, 0,25 là luôn nói 50 %. Hơn: 1 − Brier ÷ Brier của cách kia; dương là tốt hơn.',
      en: '80 % holds: percent of trials whose final figure lay in the 80 % interval (wanted 75–85). Brier: 0 is sure and right, 0.25 is always saying 50 %. Skill: 1 − Brier ÷ the Brier of the other; above zero is better.',
    },
    {
      vi: 'Nhịp đều: phần còn lại của năm như phần đã qua. Mùa vụ: phần còn lại đúng bằng phần còn lại của năm trước. Tỷ trọng: đã đạt cùng tỷ trọng như năm trước. Mỗi cách có độ rộng bằng sai số của chính nó trong các năm trước.',
      en: 'Linear: the rest of the year goes as the year so far. Seasonal: the rest goes exactly as the rest of last year. Last share: the same share as last year is done. Each is given the spread of its own past errors.',
    },
    {
      vi: 'Ngưỡng: kế hoạch hoặc mục tiêu của năm như đã biết hôm hỏi; không có thì lấy năm trước nhân mức tăng thường thấy (dòng cộng dồn), hoặc trung bình ba năm gần nhất. Lệch: trung vị, % với dòng cộng dồn và mức, điểm với loại khác.',
      en: 'Threshold: the plan or target of the year as known on the day asked; without one, last year times the usual growth (flows) or the mean of the last three years. Error: the median, in percent for flows and stocks, in points otherwise.',
    },
  ],
};
