/** The series behind an outlook as known on a day: which vintages, which plans, the best stretch on record, what adds up to date. */
import { findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { Figures, Measure, Observation, ObservationStatus } from '../../observation/index.ts';
import { day, decimal, parsePeriod, parsePublicationDate, yearPeriod } from '../../values/index.ts';
import { indexFigures } from '../figure-index.ts';
import { figuresWithin, historyOf, readSeries } from './known-series.ts';
import { bestGrowth, bestPerMonth, hasEarlierGrowth } from './record.ts';
import { levelsToDate } from './to-date.ts';

const unit = (text: string) => findUnit(text) ?? expect.fail(text);
const [ha, percent] = [unit('ha'), unit('%')];
const link = { indicator: 'x', territory: '1' } as never;

/** "2024-9M 60 @2024-10-06", "2024 growth-yoy 5", "2024 60 plan", "2024 5 tỷ đồng": in hectares, estimated, published on the sixth of March 2025 where nothing else is said. */
function observation(text: string, index: number): Observation {
  const [, code = '', measure = 'value', value = '', status = 'estimate', published = '2025-03-06', name = ''] =
    /^(\S+)(?: (count|growth-yoy|share-of-plan))? (-?[\d.]+)(?: (plan|estimate|official))?(?: @(\S+))?(?: in (.+))?$/.exec(text) ?? expect.fail(text);
  return {
    ...{ id: `o${index}` as Observation['id'], indicator: 'x' as Observation['indicator'], territory: '1' as Observation['territory'], note: '' },
    ...{ period: parsePeriod(code) ?? expect.fail(code), measure: measure as Measure, value: decimal(value), status: status as ObservationStatus },
    ...{ unit: name ? unit(name) : measure === 'value' || measure === 'count' ? ha : percent, source: 's' as Observation['source'] },
    published: parsePublicationDate(published === '?' ? '' : published) ?? expect.fail(published),
  };
}

const series = (lines: readonly string[], on = '2025-06-01') =>
  readSeries(
    link,
    indexFigures({
      indicators: [],
      links: [],
      observations: lines.map(observation),
      sources: [],
      reportedVerdicts: [],
      projectEvents: [],
      authorityOrder: [],
    } as unknown as Figures),
    day(on),
  );

const told = (list: readonly Observation[]) => list.map(({ period, value }) => `${period.start}+${period.months} ${value}`);

describe('figures as known on a day', () => {
  const lines = ['2024 100 @2025-01-06', '2024 104 official @2025-04-06', '2024-H1 40 @2024-07-06', '2023 90 @2024-01-06', '2024 99 @?'];

  test('the latest vintage known stands, in the order of their ends', () => {
    expect(told(series(lines).figures)).toEqual(['2023-01+12 90', '2024-01+6 40', '2024-01+12 104']);
    expect(told(series(lines, '2025-04-05').figures)).toEqual(['2023-01+12 90', '2024-01+6 40', '2024-01+12 100']);
    expect(told(series(lines, '2024-07-05').figures)).toEqual(['2023-01+12 90']);
    expect(told(series(lines, '2024-01-05').figures)).toEqual([]);
  });

  test('every dated vintage goes into the history of a forecast, undated ones and other units do not', () => {
    const history = historyOf(series([...lines, '2024-9M 5 in tỷ đồng', '2024 count 3']), 'value', ha);
    expect(history.map(({ value, knownBy }) => `${value} ${knownBy}`)).toEqual(['100 2025-01-06', '104 2025-04-06', '40 2024-07-06', '90 2024-01-06']);
  });

  test('figures within a period are of the form asked for, whole or in part of it', () => {
    const given = series([...lines, '2024-Q1 growth-yoy 5']);
    expect(told(figuresWithin(given, 'value', yearPeriod(2024)))).toEqual(['2024-01+6 40', '2024-01+12 104']);
    expect(told(figuresWithin(given, 'growth-yoy', yearPeriod(2024)))).toEqual(['2024-01+3 5']);
  });
});

describe('plans', () => {
  test('the latest version holds, with both its bounds; earlier periods first', () => {
    const lines = ['2024 100 plan @2024-01-06', '2024 110 plan @2024-03-06', '2024 120 plan @2024-03-06', '2024-H1 50 plan @2024-03-06', '2024 130 plan @?'];
    expect(told(series([...lines, '2024-Q1 20 @2024-04-06']).planned)).toEqual(['2024-01+6 50', '2024-01+12 110', '2024-01+12 120']);
    expect(told(series([...lines, '2024-Q1 20 @2024-04-06'], '2024-02-01').planned)).toEqual(['2024-01+12 100']);
  });
});

describe('the best stretch on record', () => {
  const best = (lines: readonly string[], remaining: number, sign: 1 | -1 = 1) => {
    const found = bestPerMonth(series(lines), 'value', ha, remaining, sign);
    return found && `${found.period.start}+${found.period.months} ${found.amount.value}`;
  };
  const lines = ['2023 120', '2024-Q1 60', '2024-H1 90'];

  test('is the highest a month, or the lowest, of stretches half as long as what is left or longer', () => {
    expect(best(lines, 3)).toBe('2024-01+3 20');
    expect(best(lines, 6)).toBe('2024-01+3 20');
    expect(best(lines, 7)).toBe('2024-01+6 15');
    expect(best(lines, 13)).toBe('2023-01+12 10');
    expect(best(lines, 25)).toBeUndefined();
    expect(best(lines, 6, -1)).toBe('2024-04+3 10');
  });

  test('of equals is the later one, and of these the longest', () => {
    expect(best(['2023-Q1 60', '2024-Q1 60'], 3)).toBe('2024-01+3 20');
    expect(best(['2024-H1 120', '2024-Q2 60'], 3)).toBe('2024-01+6 20');
  });

  test('lies also between two figures of one start; other forms and units say nothing', () => {
    expect(best(['2024-Q1 10', '2024-H1 100'], 3)).toBe('2024-04+3 30');
    expect(best(['2024-Q1 10', '2024-Q1 count 900', '2024-Q1 growth-yoy 900', '2024-Q1 900 in tỷ đồng'], 3)).toBe('2024-01+3 3.333333');
    expect(best(['2024-Q1 10', '2024-H1 100 in tỷ đồng'], 3)).toBe('2024-01+3 3.333333');
  });

  test('of growths is one published for such a stretch, other than the one asked from', () => {
    const grown = series(['2022 growth-yoy 7', '2023 growth-yoy 5', '2024-Q1 growth-yoy 9', '2024-9M growth-yoy 6', '2024-9M 50']);
    const besides = grown.figures.find(({ period, measure }) => period.months === 9 && measure === 'growth-yoy') ?? expect.fail();
    const growth = (remaining: number, sign: 1 | -1) => {
      const found = bestGrowth(grown, remaining, sign, besides);
      return found && `${found.period.start}+${found.period.months} ${found.amount.value}`;
    };
    expect([growth(3, 1), growth(9, 1), growth(3, -1), growth(30, 1)]).toEqual(['2024-01+3 9', '2022-01+12 7', '2023-01+12 5', undefined]);
  });

  test('the record goes back behind the period only where an earlier growth is known', () => {
    expect(hasEarlierGrowth(series(['2023 growth-yoy 5']), yearPeriod(2024))).toBe(true);
    expect(hasEarlierGrowth(series(['2024-Q1 growth-yoy 5', '2023 50']), yearPeriod(2024))).toBe(false);
  });
});

describe('levels to date', () => {
  const levels = (lines: readonly string[]) =>
    levelsToDate(series(lines), yearPeriod(2024), 'value', ha).map(
      ({ months, amount, derived, of }) => `${months}: ${amount.value}${derived ? ` ${derived}` : ''}${of ? ` of ${of.value}` : ''}`,
    );

  test('as published, from the start of the period, by months', () => {
    expect(levels(['2024-9M 70', '2024-Q1 20', '2024-Q2 25', '2023-Q1 15'])).toEqual(['3: 20', '6: 45 sum', '9: 70']);
  });

  test('added up where stretches follow on each other, and never over what was published', () => {
    expect(levels(['2024-Q1 20', '2024-Q2 25', '2024-H1 44'])).toEqual(['3: 20', '6: 44']);
    expect(levels(['2024-Q2 25'])).toEqual([]);
    expect(levels(['2024-Q1 20', '2024-Q2 count 25'])).toEqual(['3: 20']);
    expect(levels(['2024 100', '2025-Q1 20'])).toEqual(['12: 100']);
  });

  test('from a share of the only plan of the whole period', () => {
    expect(levels(['2024-9M share-of-plan 60', '2024 200 plan'])).toEqual(['9: 120 share-of-plan of 200']);
    expect(levels(['2024-9M share-of-plan 60', '2024 200 plan', '2024 220 plan'])).toEqual([]);
    expect(levels(['2024-9M share-of-plan 60', '2024-9M 150 plan'])).toEqual([]);
    expect(levels(['2024-9M share-of-plan 60', '2024 count 200 plan'])).toEqual([]);
    expect(levels(['2024-Q4 share-of-plan 60', '2024 200 plan'])).toEqual([]);
  });

  test('from a growth on the same stretch of last year', () => {
    expect(levels(['2024-H1 growth-yoy 10', '2023-H1 50'])).toEqual(['6: 55 growth of 50']);
    expect(levels(['2024-H1 growth-yoy 10', '2023 50'])).toEqual([]);
    expect(levels(['2024-H1 growth-yoy 10', '2023-H1 50', '2024-H1 60'])).toEqual(['6: 60']);
  });
});
