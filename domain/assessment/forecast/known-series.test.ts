/** A series laid out by years: which vintage counts, what is added up, what is left out. */
import { describe, expect, test } from 'vitest';
import { day, parsePeriod } from '../../values/index.ts';
import { type ForecastQuestion, type KnownFigure, readKnownSeries } from './index.ts';

/** "2024-M06-YTD 60 2024-07-06 preliminary": the status an estimate where none is said. */
const figure = (text: string): KnownFigure => {
  const [code = '', value = '', knownBy = '', status = 'estimate'] = text.split(' ');
  return {
    period: parsePeriod(code) ?? expect.fail(code),
    measure: 'value',
    value: Number(value),
    status: status as KnownFigure['status'],
    knownBy: day(knownBy),
  };
};

function layOut(lines: readonly string[], on = '2024-07-31', rest: Partial<ForecastQuestion> = {}) {
  const question: ForecastQuestion = {
    accumulation: 'flow',
    measure: 'value',
    target: { start: '2024-01', months: 12 },
    asKnownOn: day(on),
    history: lines.map(figure),
    ...rest,
  };
  const { target, past, elapsed, cumulative, months } = readKnownSeries(question);
  const told = ({ year, toDate, final, plan }: (typeof past)[number]) =>
    [year, [...toDate].map(([month, value]) => `${month}:${value}`).join(' '), final ?? '–', plan ?? '–'].join(' | ');
  return { years: [...past, target].map(told), elapsed, cumulative, months };
}

describe('vintages', () => {
  test('what became known later does not exist; the latest known stands, of this year', () => {
    const lines = ['2024-M06-YTD 60 2024-07-06', '2024-M06-YTD 61 2024-07-20', '2024-M06-YTD 62 2024-08-01'];
    expect(layOut(lines)).toMatchObject({ years: ['2024 | 6:61 | – | –'], elapsed: 6 });
    expect(layOut(lines, '2024-07-19').years).toEqual(['2024 | 6:60 | – | –']);
    expect(layOut(lines, '2024-07-20').years).toEqual(['2024 | 6:61 | – | –']);
    expect(layOut(lines, '2024-07-05')).toMatchObject({ years: ['2024 |  | – | –'], elapsed: 0 });
  });

  test('a past year stands as it was seen on the same day of it, else as first published; its end as known now', () => {
    const lines = ['2023-M06-YTD 50 2023-07-06', '2023-M06-YTD 55 2023-12-06', '2023 100 2024-01-06', '2023 104 2024-07-06 official'];
    expect(layOut(lines)).toMatchObject({ years: ['2023 | 6:50 12:100 | 104 | –', '2024 |  | – | –'] });
    expect(layOut(['2023-M06-YTD 55 2023-12-06', '2023-M06-YTD 57 2024-02-06']).years[0]).toBe('2023 | 6:55 | – | –');
    expect(layOut(['2023-M06-YTD 50 2023-07-31', '2023-M06-YTD 55 2023-08-01']).years[0]).toBe('2023 | 6:50 | – | –');
    expect(layOut(['2023-M06-YTD 50 2023-07-06', '2023-M06-YTD 55 2023-07-31']).years[0]).toBe('2023 | 6:55 | – | –');
  });

  test('of one day the stronger status stands, then the larger value, whatever the order', () => {
    for (const lines of [
      ['2024-M06-YTD 60 2024-07-06 official', '2024-M06-YTD 70 2024-07-06 preliminary', '2024-M06-YTD 80 2024-07-06'],
      ['2024-M06-YTD 70 2024-07-06 preliminary', '2024-M06-YTD 80 2024-07-06', '2024-M06-YTD 60 2024-07-06 official'],
    ])
      expect(layOut(lines).years).toEqual(['2024 | 6:60 | – | –']);
    expect(layOut(['2024-M06-YTD 70 2024-07-06 preliminary', '2024-M06-YTD 80 2024-07-06']).years).toEqual(['2024 | 6:70 | – | –']);
    expect(layOut(['2024-M06-YTD 80 2024-07-06', '2024-M06-YTD 60 2024-07-06']).years).toEqual(['2024 | 6:80 | – | –']);
  });

  test('the latest plan of the whole year counts, never as a figure', () => {
    const lines = ['2024 100 2024-01-06 plan', '2024 120 2024-05-06 plan', '2024 130 2024-08-06 plan', '2024-H1 70 2024-06-01 plan'];
    expect(layOut(lines).years).toEqual(['2024 |  | – | 120']);
  });

  test('other measures and numbers that are none are left out', () => {
    const history = [
      { ...figure('2024-M03-YTD 30 2024-04-06'), measure: 'growth-yoy' as const },
      { ...figure('2024-M04-YTD 40 2024-05-06'), value: Number.NaN },
      figure('2024-M05-YTD 50 2024-06-06'),
    ];
    expect(layOut([], '2024-07-31', { history })).toMatchObject({ years: ['2024 | 5:50 | – | –'], elapsed: 5 });
  });
});

describe('amounts to date', () => {
  test('are added up from months, and from quarters, where they were not published', () => {
    expect(layOut(['2024-M01 10 2024-02-06', '2024-M02 11 2024-03-06', '2024-M03 12 2024-04-06']).years).toEqual(['2024 | 1:10 2:21 3:33 | – | –']);
    expect(layOut(['2024-Q1 30 2024-04-06', '2024-Q2 35 2024-07-06']).years).toEqual(['2024 | 3:30 6:65 | – | –']);
    expect(layOut(['2024-M03-YTD 33 2024-04-06', '2024-M04 13 2024-05-06', '2024-M06 14 2024-07-06']).years).toEqual(['2024 | 3:33 4:46 | – | –']);
    expect(layOut(['2024-M01 10 2024-02-06', '2024-M02 11 2024-03-06', '2024-M02-YTD 25 2024-03-10']).years).toEqual(['2024 | 1:10 2:25 | – | –']);
  });

  test('of four quarters make the year', () => {
    const quarters = ['2023-Q1 1 2023-04-06', '2023-Q2 2 2023-07-06', '2023-Q3 3 2023-10-06', '2023-Q4 4 2024-01-06'];
    expect(layOut(quarters).years[0]).toBe('2023 | 3:1 6:3 9:6 12:10 | 10 | –');
  });

  test('growths to date are not added up', () => {
    const history = ['2024-Q1 5 2024-04-06', '2024-Q2 6 2024-07-06'].map((text) => ({ ...figure(text), measure: 'growth-yoy' as const }));
    expect(layOut([], '2024-07-31', { history, measure: 'growth-yoy' })).toMatchObject({ years: ['2024 | 3:5 | – | –'], cumulative: true });
    expect(layOut([], '2024-07-31', { history, measure: 'growth-yoy', accumulation: 'growth' })).toMatchObject({
      years: ['2024 | 3:5 | – | –'],
      cumulative: true,
    });
  });
});

describe('levels', () => {
  const rest = { accumulation: 'rate' as const };

  test('stand at the end of each month, of the shortest period that ends there', () => {
    const lines = ['2024-M03 3 2024-04-06', '2024-Q1 30 2024-04-07', '2024-H1 60 2024-07-06', '2024-Q2 6 2024-07-05'];
    expect(layOut(lines, '2024-07-31', rest)).toMatchObject({ years: ['2024 | 3:3 6:6 | – | –'], elapsed: 6, cumulative: false });
  });

  test('come in the order of their months', () => {
    expect(layOut(['2024-M05 5 2024-06-06', '2024-M02 2 2024-06-07'], '2024-07-31', rest).years).toEqual(['2024 | 2:2 5:5 | – | –']);
  });

  test('end the year at its last month', () => {
    expect(layOut(['2023-M11 8 2023-12-06', '2023-M12 9 2024-01-06'], '2024-07-31', rest).years[0]).toBe('2023 | 11:8 12:9 | 9 | –');
  });
});

describe('the period asked about', () => {
  const target = { start: '2024-04', months: 3 };

  test('may be a quarter, beside the same quarter of earlier years', () => {
    const lines = ['2023-Q2 20 2023-07-06', '2023-M04 6 2023-05-06', '2024-M04 7 2024-05-06', '2024-M03 9 2024-04-06'];
    expect(layOut(lines, '2024-05-31', { target })).toMatchObject({ years: ['2023 | 1:6 3:20 | 20 | –', '2024 | 1:7 | – | –'], elapsed: 1, months: 3 });
  });

  test('may be several years, which hold the figures of each', () => {
    const lines = ['2021 10 2022-01-06', '2022-M03-YTD 4 2022-04-06'];
    const { years } = layOut(lines, '2022-05-31', { target: { start: '2021-01', months: 60 } });
    expect(years).toEqual(['2021 | 12:10 15:14 | – | –']);
  });

  test('years come in their order, without those to come', () => {
    const lines = ['2023-M06-YTD 50 2023-07-06', '2021-M06-YTD 30 2021-07-06', '2025-M01 3 2024-02-06', '2022 80 2023-01-06'];
    expect(layOut(lines).years.map((line) => line.slice(0, 4))).toEqual(['2021', '2022', '2023', '2024']);
  });
});
