/** Steps towards a count or an event: which are told, the largest against an even pace, and where shares of the work lead. */
import { outlookFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { ProjectEvent } from '../../observation/index.ts';
import { day, decimal, parsePublicationDate, yearPeriod } from '../../values/index.ts';
import type { PartOutlook } from './index.ts';
import { milestonesOf } from './milestones.ts';
import { foreseeCase } from './testing/cases.ts';

const foresee = (lines: Readonly<Record<string, string>>): PartOutlook => foreseeCase({ title: '', lines: new Map(Object.entries(lines)) });

const count = (steps: string, asks = 'ít nhất 12', on = '2024-07-31') =>
  foresee({ đo: 'flow, higher-better, xã, count', 'điều kiện': asks, mốc: steps, 'biết đến ngày': on });

const event = (steps: string, on = '2024-07-31') => foresee({ đo: 'event, higher-better, việc, count', 'điều kiện': 'việc', mốc: steps, 'biết đến ngày': on });

describe('steps that count', () => {
  test.each<[string, string, PartOutlook['status'], string]>([
    ['the largest one speaks, not the latest', '2024-03-15 5 xã xét; 2024-06-15 4 xã xét lại', 'on-track', 'mốc ngày 15/03/2024: xét (5 xã), so với mức 12 xã'],
    ['wherever it stands', '2024-06-15 4 xã xét lại; 2024-03-15 5 xã xét', 'on-track', 'mốc ngày 15/03/2024: xét (5 xã), so với mức 12 xã'],
    ['at an even pace it is on track', '2024-07-15 6 xã xét', 'on-track', '(6 xã)'],
    ['below it at risk', '2024-07-15 5 xã xét', 'at-risk', '(5 xã)'],
    ['and never off track, since a step is not the result', '2024-07-15 1 xã xét', 'at-risk', '(1 xã)'],
    ['in the first month nothing is expected yet', '2024-01-15 1 xã xét', 'on-track', '(1 xã)'],
  ])('%s', (_name, steps, status, said) => {
    const outlook = count(steps);
    expect([outlook.status, outlook.noForecast, outlook.demanded?.value]).toEqual([status, 'nothing-this-year', '12']);
    expect(outlook.because.vi).toContain(said);
  });

  test('steps of another kind say nothing of a count, nor do any where less is asked', () => {
    expect(count('2024-06-15 40 % hồ sơ').status).toBe('not-assessable');
    expect(count('2024-06-15 ban hành kế hoạch').status).toBe('not-assessable');
    expect(count('2024-06-15 5 xã xét', 'không quá 12').status).toBe('not-assessable');
    expect(count('2024-06-15 5 xã xét; 2024-05-15 40 % hồ sơ').milestones?.map(({ amount }) => amount?.value)).toEqual(['5', '40']);
  });

  test('are told in English with their own words quoted', () => {
    expect(count('2024-06-15 5 xã xét').because.en).toBe(
      'On track: no result has been published; step of 15 June 2024: “xét” (5 communes), against 12 communes; this step is not the result.',
    );
  });
});

describe('shares of the work done', () => {
  test.each<[string, string, PartOutlook['status'], string]>([
    [
      'lead to the end of the period at their speed',
      '2024-02-01 10 % thi công; 2024-07-01 60 % thi công',
      'on-track',
      'nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng 100%',
    ],
    ['fall short', '2024-02-01 20 % thi công; 2024-07-01 50 % thi công', 'at-risk', 'nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng 86%'],
    ['fall far short', '2024-02-01 20 % thi công; 2024-07-01 30 % thi công', 'off-track', 'nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng 42%'],
    ['are done', '2024-02-01 90 % thi công; 2024-07-01 100 % thi công', 'on-track', 'nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng 100%'],
    ['done at once need no speed', '2024-07-01 100 % thi công', 'on-track', 'nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng 100%'],
    ['one alone has no speed', '2024-07-01 60 % thi công', 'not-assessable', 'mốc ngày 01/07/2024: thi công (60%)'],
    ['two of one day have none either', '2024-07-01 50 % thi công; 2024-07-01 60 % thi công', 'not-assessable', 'mốc ngày 01/07/2024: thi công'],
    ['steps without a share are only listed', '2024-02-01 khởi công; 2024-07-01 đổ bê tông', 'not-assessable', 'mốc ngày 01/07/2024: đổ bê tông'],
    [
      'a later step without a share leaves the last share to speak',
      '2024-02-01 10 % thi công; 2024-06-01 60 % thi công; 2024-07-01 kiểm tra',
      'on-track',
      'mốc ngày 01/06/2024: thi công (60%); nếu giữ nhịp độ này',
    ],
  ])('%s', (_name, steps, status, said) => {
    const outlook = event(steps);
    expect([outlook.status, outlook.noForecast]).toEqual([status, 'not-a-number']);
    expect(outlook.because.vi).toContain(said);
  });

  test('are told in English', () => {
    expect(event('2024-02-01 20 % thi công; 2024-07-01 50 % thi công').because.en).toBe(
      'At risk: step of 1 July 2024: “thi công” (50%); at that speed it will be at about 86% by the end.',
    );
    expect(event('2024-07 khởi công').because.en).toContain('step of July 2024: “khởi công”');
    expect(event('2024-07 khởi công').because.vi).toContain('mốc tháng 07/2024: khởi công');
  });
});

test('what people entered stands beside an outlook of numbers, and changes nothing else of it', () => {
  const figures = '2020-9M 700; 2020 1000; 2021-9M 720; 2021 1000; 2022-9M 770; 2022 1050; 2023-9M 800; 2023 1100; 2024-9M 880';
  const lines = { đo: 'flow, higher-better, tỷ đồng', 'điều kiện': 'đạt 1200', 'số liệu': figures, 'biết đến ngày': '2024-10-10' };
  const { milestones, ...rest } = foresee({ ...lines, mốc: '2024-08-15 nộp một lần tiền thuê đất; 2024-10-20 chưa đến' });
  expect(milestones?.map(({ event: name }) => name)).toEqual(['nộp một lần tiền thuê đất']);
  expect(rest.forecast).toBeDefined();
  expect(rest).toEqual(foresee(lines));
});

describe('steps that are told', () => {
  const step = (ref: string, date: string, name = ref): ProjectEvent => ({
    ...{ project: 'p', ref, event: name, date: parsePublicationDate(date) ?? expect.fail(date), source: 's' as ProjectEvent['source'], note: '' },
    ...{ value: decimal('4'), unit: 'xã' },
  });
  const told = (events: readonly ProjectEvent[], on = '2024-07-31') =>
    milestonesOf({ indicator: { ref: '2.3.b' }, period: yearPeriod(2024) } as never, { asKnownOn: day(on), events, facts: outlookFacts } as never).map(
      ({ event: name }) => name,
    );

  test('are those of the indicator and of what lies below it', () => {
    expect(told(['2.3.b', '2.3.b/cau', '2.3.bc', '12.3.b', 'x/2.3.b', '2.3'].map((ref) => step(ref, '2024-05-01'))).sort()).toEqual(['2.3.b', '2.3.b/cau']);
  });

  test('known by the day, from the first day of the period on, dated; latest first', () => {
    const dates = ['2023-12-31', '2024-01-01', '2024-07-31', '2024-08-01', '', '2024-03', '2024-05-01'];
    expect(told(dates.map((date) => step('2.3.b', date, date)))).toEqual(['2024-07-31', '2024-05-01', '2024-03', '2024-01-01']);
  });
});
