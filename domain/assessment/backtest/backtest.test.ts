/** Back-tests: rows read into series, questions asked with nothing known later, scores as one would reckon by hand. Most series are made up; one file is real (CC0). */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BacktestSeries, readSeries, reportBacktest, runBacktest, type SeriesRow, scoreTrials, type Trial } from './index.ts';

const row = (series: string, period: string, measure: string, value: number | string, published: string, rest: Partial<SeriesRow> = {}): SeriesRow => ({
  series,
  name: series,
  period,
  measure,
  value: String(value),
  unit: 'tỷ đồng',
  status: 'uoc',
  published,
  note: '',
  ...rest,
});

/** A made-up series to date, month by month, with its yearly plan. Its seasons wobble a little, always in the same way. */
function madeUp(id: string, first: number, last: number, growth: number, seed: number): readonly SeriesRow[] {
  const rows: SeriesRow[] = [];
  for (let year = first; year <= last; year += 1) {
    const total = 1000 * growth ** (year - first) * (1 + 0.05 * Math.sin(seed + year * 2.3));
    rows.push(row(id, String(year), 'plan', total * (1 + 0.04 * Math.cos(seed + year)), `${year}-01-15`, { status: 'ke_hoach' }));
    for (let month = 1; month <= 12; month += 1) {
      const share = (month / 12) ** 1.2 * (1 + 0.08 * Math.sin(seed + year * 1.1) * (1 - month / 12));
      const code = `${year}-M${String(month).padStart(2, '0')}`;
      rows.push(row(id, `${code}-YTD`, 'value', total * share, `${code.replace('M', '')}-28`));
    }
  }
  return rows;
}

const rows = [...madeUp('a', 2010, 2020, 1.08, 1), ...madeUp('b', 2012, 2020, 1.05, 2), ...madeUp('c', 2011, 2020, 1.1, 3)];
const { series } = readSeries(rows);
const trials = runBacktest(series);

describe('rows', () => {
  const read = (...given: readonly SeriesRow[]) =>
    readSeries(given).series.map(({ id, kind, figures }) => [id, kind, figures.map(({ value, status, knownBy }) => [value, status, knownBy])]);

  test('a date known to the month counts from its last day; spaces around a cell do not count', () => {
    expect(read(row('x', ' 2020-M06-YTD', 'value ', ' 1.5 ', '2020-07 '))).toEqual([['x value', 'flow', [[1.5, 'estimate', '2020-07-31']]]]);
  });

  test('a series that changes its unit is brought to the one most of its rows have; other units are left out and counted', () => {
    const given = [
      row('x', '2020-M05-YTD', 'value', 1400, '2020-05-29'),
      row('x', '2020-M06-YTD', 'value', 1.5, '2020-06-29', { unit: 'nghìn tỷ đồng' }),
      row('x', '2020-M07-YTD', 'value', 1700, '2020-07-29'),
      row('x', '2020-M08-YTD', 'value', 80, '2020-08-29', { unit: 'triệu USD' }),
    ];
    expect(read(...given)).toEqual([
      [
        'x value',
        'flow',
        [
          [1400, 'estimate', '2020-05-29'],
          [1500, 'estimate', '2020-06-29'],
          [1700, 'estimate', '2020-07-29'],
        ],
      ],
    ]);
    expect(readSeries(given).unread).toBe(1);
  });

  test('an undated figure is known two years after its period at the earliest, an undated plan at the end of its year', () => {
    expect(read(row('x', '2020', 'value', 5, ''), row('x', '2020', 'plan', 6, '', { status: 'ke_hoach' }))).toEqual([
      [
        'x value',
        'yearly',
        [
          [5, 'estimate', '2022-12-31'],
          [6, 'plan', '2020-12-31'],
        ],
      ],
    ]);
  });

  test('a share of the plan tells the plan', () => {
    expect(read(row('x', '2020-M06-YTD', 'value', 45, '2020-06-29'), row('x', '2020-M06-YTD', 'pct_of_plan', 50, '2020-06-29'))).toEqual([
      [
        'x value',
        'flow',
        [
          [45, 'estimate', '2020-06-29'],
          [90, 'plan', '2020-06-29'],
        ],
      ],
    ]);
  });

  test('what cannot be read is counted, and the upper end of a range is no target', () => {
    const given = [
      row('x', '2020-M13', 'value', 1, '2020'),
      row('x', '2020', 'value', 'nhiều', '2020'),
      row('x', '2020', 'value', '1,5', '2020'),
      row('x', '2020', 'value', 1, 'hôm qua'),
      row('x', '2020', 'target_growth_pct', 7, '2020-01-01', { note: 'cận trên' }),
    ];
    expect(readSeries(given)).toEqual({ series: [], unread: 5 });
  });

  test.each([
    ['growth to date', [row('x', '2020-H1', 'growth_yoy_pct', 5, '2020-06-29')], 'growth'],
    ['growth of single months', [row('x', '2020-M06', 'growth_yoy_pct', 5, '2020-06-29')], 'rate'],
    ['levels', [row('x', '2020-M06', 'value', 5, '2020-06-29')], 'stock'],
    ['shares of a plan', [row('x', '2020-M06-YTD', 'pct_of_plan', 40, '2020-06-29')], 'flow'],
  ])('%s', (_, given, kind) => expect(readSeries(given).series.map((one) => one.kind)).toEqual([kind]));
});

describe('trials', () => {
  test('are asked at month ends, of years not yet published, after three comparable years', () => {
    const answered = trials.filter(({ answers }) => answers.moc);
    expect(answered.length).toBe((8 + 6 + 7) * 11);
    expect(answered.every(({ asKnownOn, target }) => asKnownOn.startsWith(target.start.slice(0, 4)))).toBe(true);
    expect(trials.filter(({ forecast }) => forecast.kind === 'none').length).toBe(9 * 11);
  });

  test('hold the plan that was known on the day', () => expect(new Set(trials.map(({ threshold }) => threshold?.basis))).toEqual(new Set(['plan'])));

  test('are the same when run again', () => expect(runBacktest(series)).toEqual(trials));

  /** Answers until the end of a year, with all that was published later taken away, but the truth left alone. */
  const until = (all: readonly Trial[], year: number) =>
    all.filter(({ target }) => Number(target.start.slice(0, 4)) <= year).map(({ forecast, answers }) => ({ forecast, answers }));
  const cutAfter = (all: readonly BacktestSeries[], day: string): readonly BacktestSeries[] =>
    all.map((one) => ({ ...one, figures: one.figures.filter(({ knownBy }) => knownBy <= day) }));

  test('nothing published later changes an answer, nor what peers taught', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2013, max: 2019 }), (year) => {
        expect(until(runBacktest(cutAfter(series, `${year}-12-31`)), year)).toEqual(until(trials, year));
      }),
      { numRuns: 5 },
    );
  });

  test('a later plan or revision put into the rows changes no earlier answer', () => {
    const later = [
      row('a', '2015', 'plan', 9999, '2015-09-10', { status: 'ke_hoach' }),
      row('b', '2014-M06-YTD', 'value', 1, '2015-02-01', { status: 'so_bo' }),
      row('c', '2013', 'value', 77, '2018-01-01', { status: 'chinh_thuc' }),
    ];
    const changed = runBacktest(readSeries([...rows, ...later]).series);
    const before = (all: readonly Trial[], day: string) =>
      all.filter(({ asKnownOn }) => asKnownOn < day).map(({ forecast, answers }) => ({ forecast, answers }));
    expect(before(changed, '2015-02-01')).toEqual(before(trials, '2015-02-01'));
    expect(before(changed, '2018-01-01')).not.toEqual(before(trials, '2018-01-01'));
  });

  test('a run that lets revisions count from the day of the first figure is caught', () => {
    const leaking = (all: readonly BacktestSeries[]) =>
      all.map((one) => ({ ...one, figures: one.figures.map((figure) => ({ ...figure, knownBy: `${figure.period.start}-01` as typeof figure.knownBy })) }));
    expect(until(runBacktest(leaking(cutAfter(series, '2016-12-31'))), 2016)).not.toEqual(until(trials, 2016));
  });

  test('the same rows twice, in any order, give the same trials', () => {
    const twice = readSeries([...rows, ...rows].reverse()).series;
    expect(runBacktest(twice)).toEqual(trials);
  });

  test('a year mistyped by centuries costs nothing', () => {
    const odd = [row('a', '0217-M03-YTD', 'value', 5, '2017-03-28'), row('b', '9017', 'value', 5, '2017-03-28')];
    const started = performance.now();
    expect(runBacktest(readSeries([...rows, ...odd]).series).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('series learn from peers only when they may', () => expect(runBacktest(series, { peers: false, yearly: false })).not.toEqual(trials));
});

describe('scores', () => {
  const trial = (truth: number, probability: number, other: number): Trial => ({
    series: 'x',
    kind: 'flow',
    target: { start: '2020-01', months: 12 },
    asKnownOn: '2020-06-30' as Trial['asKnownOn'],
    month: 6,
    truth,
    threshold: { value: 100, basis: 'plan' },
    answers: { moc: { point: 100, low: 90, high: 110, probability }, linear: { point: 80, low: 70, high: 90, probability: other } },
    forecast: { kind: 'none', why: 'thin-history', years: [] },
  });

  test('as reckoned by hand', () => {
    const score = scoreTrials([trial(105, 0.8, 0.5), trial(80, 0.4, 0.5)]);
    expect(score).toMatchObject({ trials: 2, coverage: 0.5, questions: 2, reached: 0.5, baselineCoverage: { linear: 0.5 } });
    expect(score.brier.moc).toBeCloseTo((0.04 + 0.16) / 2, 12);
    expect(score.brier.linear).toBeCloseTo(0.25, 12);
    expect(score.skill.linear).toBeCloseTo(1 - 0.1 / 0.25, 12);
    expect(score.skill.seasonal).toBeUndefined();
  });

  test('of nothing are absent, not zero', () =>
    expect(scoreTrials([])).toEqual({ trials: 0, baselineCoverage: {}, questions: 0, brier: {}, skill: {}, error: {} }));

  test('a report tells kinds and months apart', () => {
    const report = reportBacktest(series, trials);
    expect(report.byKind.map(({ kind }) => kind)).toEqual(['flow', 'stock']);
    expect(report.byMonth.map(({ score }) => score.trials)).toEqual([21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 0]);
    expect(report.all.coverage).toBeGreaterThan(0.7);
  });
});

describe('budget revenue of provinces, planned and final (CC0)', () => {
  const [header = '', ...lines] = readFileSync(new URL('../../../examples/forecasting/thu-ngan-sach-2006-2017.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const at = (name: string): number => header.split(',').indexOf(name);
  const cells = (line: string): readonly string[] => [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map((match) => match[2] ?? match[1] ?? '');
  const real = lines.map(cells).map((cell): SeriesRow => {
    const of = (name: string): string => cell[at(name)] ?? '';
    return {
      series: of('series_id'),
      name: of('name'),
      period: of('period'),
      measure: of('measure'),
      value: of('value'),
      unit: of('unit'),
      status: of('status'),
      published: of('published_on'),
      note: of('note'),
    };
  });

  test('comes once a year: nothing is foreseen within the year unless asked for on purpose', () => {
    const { series: found, unread } = readSeries(real);
    expect(unread).toBe(0);
    expect(found.every(({ kind }) => kind === 'yearly')).toBe(true);
    expect(runBacktest(found)).toEqual([]);
    const asked = runBacktest(found, { peers: false, yearly: true });
    expect(asked.some(({ answers }) => answers.moc)).toBe(true);
    expect(asked.every(({ answers }) => !answers.linear)).toBe(true);
  });
});
