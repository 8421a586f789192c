/** Rows as they stand in published files, and the series made of them: form, kind, how it adds up, each figure with its status and since when it was known. */
import { describe, expect, test } from 'vitest';
import { findUnreadCell, readSeries } from './index.ts';

/** "2024-M06-YTD | value | 1,5 | tỷ đồng | uoc | 2024-07-01 | note": a row a line. */
const rowsOf = (lines: readonly string[], series = 'x') =>
  lines.map((line) => {
    const [period = '', measure = '', value = '', unit = '', status = '', published = '', note = ''] = line.split('|');
    return { series, name: `Tên ${series}`, period, measure, value, unit, status, published, note };
  });

/** "x value flow/flow/value: 2024-01+6 1500 estimate 2024-07-01; …" */
const tell = (...lines: readonly string[]): readonly string[] => {
  const { series, unread } = readSeries(rowsOf(lines));
  const told = series.map(({ id, kind, accumulation, measure, figures }) => {
    const each = figures.map(({ period, value, status, knownBy, measure: form }) => {
      expect(form).toBe(measure);
      return `${period.start}+${period.months} ${value} ${status} ${knownBy}`;
    });
    return `${id} ${kind}/${accumulation}/${measure}: ${each.join('; ')}`;
  });
  return unread > 0 ? [...told, `${unread} unread`] : told;
};

describe('cells', () => {
  test.each([
    ['uoc', 'estimate'],
    ['so_bo', 'preliminary'],
    ['chinh_thuc', 'official'],
    [' chinh_thuc ', 'official'],
  ])('status “%s” is %s', (status, read) => {
    expect(tell(`2024|value|5|tỷ đồng|${status}|2025-01-06`)).toEqual([`x value yearly/flow/value: 2024-01+12 5 ${read} 2025-01-06`]);
  });

  test.each([
    ['2024-13|value|5|tỷ đồng|uoc|2025-01-06', 'no period'],
    ['2024|value|5|tỷ đồng|uoc|hôm qua', 'no day'],
    ['2024|value|5|tỷ đồng|đoán|2025-01-06', 'no status'],
    ['2024|value||tỷ đồng|uoc|2025-01-06', 'no value'],
    ['2024|value|  |tỷ đồng|uoc|2025-01-06', 'a blank value'],
    ['2024|value|năm|tỷ đồng|uoc|2025-01-06', 'a value in words'],
    ['2024|value|5|tỷ đồng|uoc|2025-01-06|là cận trên', 'only an upper bound'],
  ])('%s: %s, counted and not guessed', (line) => {
    expect(tell(line)).toEqual(['1 unread']);
  });

  test.each([
    ['2024-13|value|5|tỷ đồng|uoc|2025-01-06', 'period'],
    ['2024|value|5|tỷ đồng|uoc|hôm qua', 'published_on'],
    ['2024|value|5|tỷ đồng|đoán|2025-01-06', 'status'],
    ['2024|value|năm|tỷ đồng|uoc|2025-01-06', 'value'],
    ['2024|value|5|tỷ đồng|uoc|2025-01-06|là cận trên', 'upper-bound'],
    ['2024|value|5|tỷ đồng|uoc|2025-01-06', undefined],
  ])('%s is kept out by its %s', (line, cell) => expect(rowsOf([line]).map(findUnreadCell)).toEqual([cell]));

  test('an undated figure counts two years after its period, an undated plan from its end', () => {
    expect(tell('2020|value|5|tỷ đồng|uoc|', '2020|plan|6|tỷ đồng|ke_hoach|')).toEqual([
      'x value yearly/flow/value: 2020-01+12 5 estimate 2022-12-31; 2020-01+12 6 plan 2020-12-31',
    ]);
  });

  test('series come in the order of their names, with their own rows and names', () => {
    const given = [
      ...rowsOf(['2020|value|1|ha|uoc|2021-01-06'], 'b'),
      ...rowsOf(['2020|value|2|ha|uoc|2021-01-06'], 'a'),
      ...rowsOf(['2021|value|3|ha|uoc|2022-01-06'], 'b'),
    ];
    expect(readSeries(given).series.map(({ id, name, figures }) => [id, name, figures.map(({ value }) => value)])).toEqual([
      ['a value', 'Tên a', [2]],
      ['b value', 'Tên b', [1, 3]],
    ]);
  });
});

describe('units', () => {
  const row = (month: number, value: number, unit: string) => `2024-M0${month}-YTD|value|${value}|${unit}|uoc|2024-0${month}-28`;
  const values = (...lines: readonly string[]) =>
    tell(...lines).map((line) =>
      line
        .replace(/^[^:]*: /, '')
        .replace(/2024-01\+/g, '')
        .replace(/ estimate [\d-]+/g, ''),
    );

  test.each([
    ['the one most rows have', [row(2, 1000, 'tỷ đồng'), row(3, 2000, 'tỷ đồng'), row(4, 3, 'nghìn tỷ đồng')], ['2 1000; 3 2000; 4 3000']],
    ['however it is blanked', [row(2, 1000, ' tỷ đồng '), row(3, 2000, 'tỷ đồng'), row(4, 3, 'nghìn  tỷ đồng')], ['2 1000; 3 2000; 4 3000']],
    ['the larger one too', [row(2, 1, 'nghìn tỷ đồng'), row(3, 2, 'nghìn tỷ đồng'), row(4, 3000, 'tỷ đồng')], ['2 1; 3 2; 4 3']],
    ['of as many rows each, the first by name', [row(2, 2, 'tỷ đồng'), row(3, 3000, 'triệu đồng')], ['2 2000; 3 3000']],
    ['and in the other order', [row(2, 3000, 'triệu đồng'), row(3, 2, 'tỷ đồng')], ['2 3000; 3 2000']],
    ['thousand and million have two spellings', [row(2, 2, 'ngàn tấn'), row(3, 3, 'ngàn tấn'), row(4, 4000, 'tấn')], ['2 2; 3 3; 4 4']],
    ['billion has two spellings', [row(2, 2, 'tỉ đồng'), row(3, 3, 'tỉ đồng'), row(4, 4, 'tỷ đồng')], ['2 2; 3 3; 4 4']],
    ['a multiple alone is a unit of its own', [row(2, 2, 'triệu'), row(3, 3, 'triệu'), row(4, 4, 'tỷ')], ['2 2; 3 3; 4 4000']],
    ['another unit is left out and counted', [row(2, 2, 'tỷ đồng'), row(3, 3, 'tỷ đồng'), row(4, 4, 'tỷ USD')], ['2 2; 3 3', '1 unread']],
  ])('%s', (_name, lines, told) => {
    expect(values(...lines)).toEqual(told);
  });

  test('a plan is brought to it as values are; shares and growths have units of their own', () => {
    expect(
      tell(
        '2024-M06-YTD|value|1000|tỷ đồng|uoc|2024-06-28',
        '2024-M09-YTD|value|2000|tỷ đồng|uoc|2024-09-28',
        '2024|plan|3|nghìn tỷ đồng|ke_hoach|2024-01-05',
        '2024-M06-YTD|growth_yoy_pct|5|%|uoc|2024-06-28',
      ),
    ).toEqual([
      'x value flow/flow/value: 2024-01+6 1000 estimate 2024-06-28; 2024-01+9 2000 estimate 2024-09-28; 2024-01+12 3000 plan 2024-01-05',
      'x growth growth/growth/growth-yoy: 2024-01+6 5 estimate 2024-06-28',
    ]);
  });

  test('of many units the one with most rows wins, wherever it stands', () => {
    const lines = [row(1, 1, 'tỷ đồng'), row(2, 2000, 'triệu đồng'), row(3, 3000, 'triệu đồng'), row(4, 4e9, 'đồng'), row(5, 5e9, 'đồng'), row(6, 6e9, 'đồng')];
    expect(values(...lines)).toEqual(['1 1000000000; 2 2000000000; 3 3000000000; 4 4000000000; 5 5000000000; 6 6000000000']);
  });
});

describe('forms', () => {
  test('of amounts: to date they add up, month by month they stand alone, once a year they are yearly', () => {
    const form = (...periods: readonly string[]) => tell(...periods.map((period) => `${period}|value|5|ha|uoc|2025-01-06`))[0]?.split(':')[0];
    expect(form('2024-M02-YTD')).toBe('x value flow/flow/value');
    expect(form('2024', '2024-M06-YTD')).toBe('x value flow/flow/value');
    expect(form('2024-M01', '2024-M02')).toBe('x value stock/stock/value');
    expect(form('2024-M01')).toBe('x value stock/stock/value');
    expect(form('2024-Q2')).toBe('x value stock/stock/value');
    expect(form('2023', '2024')).toBe('x value yearly/flow/value');
  });

  test('quarters or months that come to more than their year are levels, however their periods begin', () => {
    const form = (...rows: readonly string[]) => tell(...rows.map((row) => `${row.replace(' ', '|value|')}|tỷ đồng|uoc|2025-01-06`))[0]?.split(':')[0];
    expect(form('2024-Q1 100', '2024-Q2 104', '2024-Q3 106', '2024 110')).toBe('x value stock/stock/value');
    expect(form('2024-M01 100', '2024-M02 104', '2024-M03 106', '2024 110')).toBe('x value stock/stock/value');
    expect(form('2024-Q1 25', '2024-Q2 26', '2024-Q3 30', '2024 110')).toBe('x value flow/flow/value');
    expect(form('2024-Q1 100', '2024-Q2 104', '2024-Q3 106')).toBe('x value flow/flow/value');
    const once = ['2022-Q1 25', '2022-Q2 26', '2022 110', '2023-Q1 24', '2023-Q2 26', '2023 105'];
    expect(form(...once, '2024-Q1 100', '2024-Q2 104', '2024 110')).toBe('x value flow/flow/value');
  });

  test('values in percent are rates', () => {
    expect(tell('2024-Q1|value|2.5|%|uoc|2024-04-06', '2024|value|2.4|%|uoc|2025-01-06')[0]?.split(':')[0]).toBe('x value rate/rate/value');
  });

  test('plans stand beside the values, whether told as plans or as planned values', () => {
    expect(
      tell(
        '2024-M06-YTD|value|5|ha|uoc|2024-06-28',
        '2024|value|11|ha|ke_hoach|2024-02-01',
        '2024|plan|12|ha|ke_hoach|2024-01-05',
        '2024|plan|10|ha|uoc|2024-03-01',
      ),
    ).toEqual([
      'x value flow/flow/value: 2024-01+6 5 estimate 2024-06-28; 2024-01+12 12 plan 2024-01-05; 2024-01+12 10 estimate 2024-03-01; 2024-01+12 11 plan 2024-02-01',
    ]);
  });

  test('a share of the plan published with a value implies the plan of the year', () => {
    expect(tell('2024-M06-YTD|value|45|ha|uoc|2024-06-28', '2024-M06-YTD|pct_of_plan|50|%|uoc|2024-06-28')).toEqual([
      'x value flow/flow/value: 2024-01+6 45 estimate 2024-06-28; 2024-01+12 90 plan 2024-06-28',
    ]);
    const alone = 'x value flow/flow/value: 2024-01+6 45 estimate 2024-06-28';
    expect(tell('2024-M06-YTD|value|45|ha|uoc|2024-06-28', '2024-M06-YTD|pct_of_plan|50|%|uoc|2024-06-29')).toEqual([alone]);
    expect(tell('2024-M06-YTD|value|45|ha|uoc|2024-06-28', '2024-M05-YTD|pct_of_plan|50|%|uoc|2024-06-28')).toEqual([alone]);
    expect(tell('2024-M06-YTD|value|45|ha|uoc|2024-06-28', '2024-M06-YTD|pct_of_plan|0|%|uoc|2024-06-28')).toEqual([alone]);
    expect(tell('2024-M06-YTD|value|45|ha|uoc|2024-06-28', '2024-M06-YTD|pct_of_plan|-5|%|uoc|2024-06-28')).toEqual([alone]);
  });

  test('shares of the plan alone are a series whose whole is a hundred, once for each year', () => {
    expect(
      tell(
        '2023-M06-YTD|pct_of_plan|50|%|uoc|2023-06-28',
        '2024-M06-YTD|pct_of_plan|55|%|uoc|2024-06-28',
        '2024-M09-YTD|pct_of_plan|80|%|uoc|2024-09-28',
        '2024-Q2|pct_of_plan|30|%|uoc|2024-06-28',
      ),
    ).toEqual([
      [
        'x pct flow/flow/share-of-plan: 2023-01+6 50 estimate 2023-06-28; 2024-01+6 55 estimate 2024-06-28; 2024-01+9 80 estimate 2024-09-28',
        '2023-01+12 100 plan 2023-01-01; 2024-01+12 100 plan 2024-01-01',
      ].join('; '),
    ]);
    expect(tell('2024-Q2|pct_of_plan|30|%|uoc|2024-06-28')).toEqual([]);
  });

  test('growths to date accumulate; by months alone they are rates; once a year they are yearly', () => {
    const form = (...periods: readonly string[]) => tell(...periods.map((period) => `${period}|growth_yoy_pct|5|%|uoc|2025-01-06`))[0]?.split(':')[0];
    expect(form('2024-M06-YTD', '2024-M07')).toBe('x growth growth/growth/growth-yoy');
    expect(form('2024-M07', '2024-M06-YTD')).toBe('x growth growth/growth/growth-yoy');
    expect(form('2024-M01', '2024-M02')).toBe('x growth rate/rate/growth-yoy');
    expect(form('2024-M01')).toBe('x growth rate/rate/growth-yoy');
    expect(form('2024-Q2')).toBe('x growth rate/rate/growth-yoy');
    expect(form('2023', '2024')).toBe('x growth yearly/rate/growth-yoy');
    expect(form('2023', '2024-M02')).toBe('x growth rate/rate/growth-yoy');
  });

  test('a growth that was aimed at is its plan', () => {
    expect(tell('2024|growth_yoy_pct|5|%|uoc|2025-01-06', '2024|target_growth_pct|6|%|uoc|2024-01-06')).toEqual([
      'x growth yearly/rate/growth-yoy: 2024-01+12 5 estimate 2025-01-06; 2024-01+12 6 plan 2024-01-06',
    ]);
  });

  test('a growth since December counts from the start of its year to the end of its month', () => {
    expect(
      tell('2024-M01|growth_vs_dec_pct|1|%|uoc|2024-02-06', '2024-M03|growth_vs_dec_pct|2|%|uoc|2024-04-06', '2024-Q2|growth_vs_dec_pct|3|%|uoc|2024-07-06'),
    ).toEqual(['x vs-dec rate/growth/growth-yoy: 2024-01+1 1 estimate 2024-02-06; 2024-01+3 2 estimate 2024-04-06; 2024-01+6 3 estimate 2024-07-06']);
  });

  test('what is asked of nothing is no series', () => {
    expect(tell('2024|other|5|%|uoc|2025-01-06')).toEqual([]);
  });
});
