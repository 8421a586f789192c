/** From when a part can be judged: by a calendar on a day or by a day at the latest, or when its period is over; and why it cannot be yet. */
import { outlookFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { day, periodCode } from '../../values/index.ts';
import type { OutlookFacts, PartOutlook } from './index.ts';
import { foreseeCase } from './testing/cases.ts';

type Releases = Readonly<Record<string, readonly [day: string, precision: 'day' | 'by']>>;

/** A calendar that names these periods and no others. */
const calendar = (releases: Releases): OutlookFacts => ({
  ...outlookFacts,
  findRelease: (_, period) => {
    const [due, precision] = releases[periodCode(period)] ?? [];
    return due && precision ? { day: day(due), precision } : undefined;
  },
});

const foresee = (on: string, releases: Releases, lines: Readonly<Record<string, string>> = {}): PartOutlook =>
  foreseeCase(
    { title: '', lines: new Map(Object.entries({ đo: 'rate, higher-better, %', 'điều kiện': 'đạt 60', 'biết đến ngày': on, ...lines })) },
    calendar(releases),
  );

describe('the day a part can be judged', () => {
  const cases: readonly (readonly [string, string, Releases, readonly [string, string], string, string])[] = [
    [
      'on a day to come',
      '2024-07-01',
      { '2024': ['2025-01-06', 'day'] },
      ['2025-01-06', 'release-day'],
      'theo lịch công bố, đánh giá được từ ngày 06/01/2025',
      'by the release calendar it can be assessed from 6 January 2025',
    ],
    [
      'on a day that is here',
      '2025-01-06',
      { '2024': ['2025-01-06', 'day'] },
      ['2025-01-06', 'release-day'],
      'theo lịch công bố phải có từ ngày 06/01/2025',
      'by the release calendar it was due on 6 January 2025',
    ],
    [
      'by a day to come',
      '2024-12-30',
      { '2024': ['2024-12-31', 'by'] },
      ['2024-12-31', 'release-by'],
      'theo lịch công bố, đánh giá được chậm nhất ngày 31/12/2024',
      'by the release calendar it can be assessed by 31 December 2024 at the latest',
    ],
    [
      'by a day that is past',
      '2025-02-01',
      { '2024': ['2024-12-31', 'by'] },
      ['2024-12-31', 'release-by'],
      'theo lịch công bố phải có chậm nhất ngày 31/12/2024',
      'by the release calendar it was due by 31 December 2024',
    ],
    [
      'without a calendar, when the period is over',
      '2024-07-01',
      {},
      ['2025-01-01', 'period-end'],
      'sớm nhất từ ngày 01/01/2025, khi hết kỳ',
      'at the earliest from 1 January 2025, when the period is over',
    ],
    ['without a calendar, after it', '2025-01-01', {}, ['2025-01-01', 'period-end'], 'chưa có lịch công bố', 'there is no release calendar for it'],
  ];
  test.each(cases)('%s', (_name, on, releases, due, vi, en) => {
    const { assessableOn, assessableBy, because } = foresee(on, releases);
    expect([assessableOn, assessableBy]).toEqual(due);
    expect(because.vi).toMatch(new RegExp(`; ${vi}\\.$`));
    expect(because.en).toMatch(new RegExp(`; ${en}\\.$`));
  });

  test('is said of what can be foreseen only by the day itself', () => {
    const running = foresee('2024-07-10', { '2024': ['2025-01-06', 'day'] }, { 'số liệu': '2023 58; 2024-H1 59' });
    expect([running.status, running.assessableOn]).toEqual(['on-track', '2025-01-06']);
    expect(running.because.en).not.toContain('calendar');
  });
});

describe('why nothing can be said yet', () => {
  const yearly: Releases = { '2024': ['2025-01-06', 'day'] };
  const why = (on: string, releases: Releases, lines: Readonly<Record<string, string>> = {}) => foresee(on, releases, lines).why;

  test('the period has not begun, up to the day before its first', () => {
    expect(why('2023-12-31', yearly)).toBe('period-ahead');
    expect(why('2024-01-01', yearly)).toBe('yearly');
    expect(why('2023-12-31', yearly, { 'số liệu': '2024-H1 59 @2023-12-01' })).toBe('period-ahead');
  });

  test('the calendar names the year and no part of it', () => {
    expect(why('2024-07-01', yearly)).toBe('yearly');
    for (const part of ['2024-Q1', '2024-H1', '2024-9M']) expect(why('2024-07-01', { ...yearly, [part]: ['2024-07-06', 'day'] })).toBe('no-figure');
    expect(why('2024-07-01', {})).toBe('no-figure');
  });

  test('every figure so far was of a whole year, or one was not', () => {
    expect(why('2024-07-01', {}, { 'số liệu': '2022 57; 2023 58' })).toBe('yearly');
    expect(why('2024-07-01', {}, { 'số liệu': '2022 57; 2023-H1 58' })).toBe('no-figure');
    expect(why('2024-07-01', yearly, { 'số liệu': '2022-H1 57; 2023 58' })).toBe('no-figure');
  });

  test('the period is over and its figure is not out; on its last day it is not over', () => {
    expect(why('2025-01-01', yearly)).toBe('awaiting-result');
    expect(why('2024-12-31', yearly)).toBe('yearly');
  });

  test('of an event, that no step is known, also when the period is over', () => {
    const event = { đo: 'event, higher-better, việc, count', 'điều kiện': 'việc' };
    expect(why('2024-07-01', yearly, event)).toBe('no-milestone');
    expect(why('2025-01-01', yearly, event)).toBe('no-milestone');
  });

  test('the words can be read in two ways, whatever is known', () => {
    expect(why('2024-07-10', yearly, { 'điều kiện': 'giảm 5 chưa rõ', 'số liệu': '2023 10; 2024-H1 9' })).toBe('ambiguous');
  });

  test('only figures of another kind are known, which are told', () => {
    const other = foresee('2024-07-10', yearly, { 'điều kiện': 'giảm 1 điểm', 'số liệu': '2024-H1 9' });
    expect(other.why).toBe('other-measure');
    expect(other.because.vi).toContain('(6 tháng/2024 ước là 9%)');
    expect(foresee('2024-07-10', yearly, { 'số liệu': '2022 57; 2023 58' }).because.vi).not.toContain('(');
  });
});

describe('what is decided', () => {
  test('has its verdict and nothing foreseen', () => {
    const decided = foresee('2025-01-10', {}, { 'số liệu': '2024 61' });
    expect(decided).toEqual({ part: 'dieu-1.phan-1', status: 'decided', because: decided.because });
    expect(decided.because.vi).toContain('Vượt: cả năm ước là 61%');
  });
});

describe('what adds up', () => {
  const reached = (measure: string, figures: string, asks = 'ít nhất 100') =>
    foresee('2024-07-10', {}, { đo: measure, 'điều kiện': asks, 'số liệu': figures }).rest?.kind;

  test('flows, events counted and shares of a plan do; rates, and ranks of anything, do not', () => {
    expect(reached('flow, higher-better, ha', '2024-H1 60')).toBe('amount');
    expect(reached('event, higher-better, vụ, count', '2024-H1 60')).toBe('amount');
    expect(reached('rate, higher-better, %, share-of-plan', '2024-H1 60')).toBe('amount');
    expect(reached('rate, higher-better, %', '2024-H1 60')).toBe('level');
    expect(reached('flow, lower-better, hạng, rank', '2024-H1 60')).toBe('level');
  });
});
