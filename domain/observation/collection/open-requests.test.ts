/** What is asked of whom on a day: one request for each figure, by calendar, level and duty; with the facts of the land. */
import { dueRules, getUnit, officeCalendar, releaseCalendars } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { DutyDue, DutyStanding, TenantAgency } from '../../assignment/index.ts';
import type { PartAddress } from '../../plan/index.ts';
import type { AgencyCode, TerritoryCode } from '../../territory/index.ts';
import { type Day, day, periodCode, yearPeriod } from '../../values/index.ts';
import type { Indicator, IndicatorCode, PartLink } from '../types.ts';
import { type CollectionQuestion, openRequests } from './open-requests.ts';

const agency = (code: string, kind: TenantAgency['kind'], territory?: string): TenantAgency => ({
  code: code as AgencyCode,
  name: { vi: code, en: code },
  kind,
  fields: [],
  from: day('2020-01-01'),
  ...(territory !== undefined && { territory: territory as TerritoryCode }),
});
const indicator = (code: string, accumulation: Indicator['accumulation'], changes: Partial<Indicator> = {}): Indicator => ({
  code: code as IndicatorCode,
  ref: code,
  name: { vi: code, en: code },
  unit: getUnit('vnd-billion'),
  direction: 'higher-better',
  accumulation,
  rollUp: 'none',
  sensitivity: 'public',
  ...changes,
});
const link = (part: string, code: string, territory = '83', measure: PartLink['measure'] = 'value'): PartLink => ({
  part: part as PartAddress,
  indicator: code as IndicatorCode,
  territory: territory as TerritoryCode,
  measure,
});
const duty = (
  part: string,
  lead: string,
  supports: readonly string[] = [],
  due: DutyDue = { kind: 'calendar' },
  resolution = 'nq',
  state: DutyStanding['state'] = 'assigned',
): DutyStanding => ({
  duty: {
    id: `${part} ${lead}` as never,
    subject: { kind: 'part', resolution, part: part as PartAddress },
    lead: lead as AgencyCode,
    supports: supports as readonly AgencyCode[],
    basis: { kind: 'coordinator', words: 'phân công' },
    due,
  },
  state,
  due,
  events: [],
});

function ask(
  duties: readonly DutyStanding[],
  links: readonly PartLink[],
  indicators: readonly Indicator[],
  on: string,
  more: Partial<CollectionQuestion> = {},
) {
  return openRequests({
    duties,
    agencies: [agency('so-a', 'department'), agency('so-b', 'department'), agency('xa-1', 'commune', '29038'), agency('xa-2', 'commune', '29041')],
    changes: [],
    resolutions: [{ id: 'nq', planPeriod: yearPeriod(2024), links }],
    indicators,
    calendars: releaseCalendars,
    dueRules,
    offices: officeCalendar,
    getUnit,
    day: day(on),
    ...more,
  });
}

const flow = indicator('revenue', 'flow', { rollUp: 'sum' });

describe('periods', () => {
  const cases: readonly [string, Indicator, string, string | undefined, Day | undefined][] = [
    ['a flow is asked by the month to date', flow, '2024-10-01', '2024-10M', day('2024-10-16')],
    ['a flow in the last month of the year', flow, '2024-12-31', '2024', day('2024-12-17')],
    ['growth by the end of a quarter', indicator('grdp', 'growth', { calendar: 'grdp' }), '2024-10-01', '2024-9M', day('2024-09-17')],
    ['a level only at the end of the year', indicator('households', 'stock'), '2024-11-30', undefined, undefined],
    ['a level when December begins', indicator('households', 'stock'), '2024-12-01', '2024', day('2024-12-17')],
    [
      'an index that comes out long after the year is asked when it does',
      indicator('pci', 'index', { calendar: 'governance-indices' }),
      '2024-12-31',
      undefined,
      undefined,
    ],
    ['and is due with its release', indicator('pci', 'index', { calendar: 'governance-indices' }), '2025-05-01', '2024', day('2025-05-31')],
    ['before the plan begins nothing is asked', flow, '2023-12-31', undefined, undefined],
  ];
  test.each(cases)('%s', (_name, one, on, period, due) => {
    const { requests } = ask([duty('p', 'so-a')], [link('p', one.code)], [one], on);
    expect(requests.map((request) => [periodCode(request.period), request.due])).toEqual(period === undefined ? [] : [[period, due]]);
  });

  test('the settled figure is asked for again when the calendar brings it', () => {
    const grdp = indicator('grdp', 'growth', { calendar: 'grdp' });
    const on = (date: string) => ask([duty('p', 'so-a')], [link('p', 'grdp', '83', 'growth-yoy')], [grdp], date).requests[0]!;
    expect([on('2024-12-05').status, on('2025-10-05').status, on('2026-11-01').status]).toEqual(['estimate', 'preliminary', 'official']);
    expect(on('2024-12-05').id).toBe(on('2026-11-01').id);
    expect(on('2024-12-05').unit.code).toBe('percent');
  });
});

describe('who is asked', () => {
  test('one request serves every part and resolution; two agencies are flagged', () => {
    const resolutions = [
      { id: 'nq', planPeriod: yearPeriod(2024), links: [link('p', 'revenue'), link('q', 'revenue')] },
      { id: 'nq-5', planPeriod: { start: '2021-01', months: 60 }, links: [link('p', 'revenue')] },
    ];
    const duties = [duty('p', 'so-a'), duty('q', 'so-b'), duty('p', 'so-a', [], { kind: 'calendar' }, 'nq-5')];
    const { requests, askedTwice } = ask(duties, [], [flow], '2024-12-05', { resolutions });
    expect(requests).toMatchObject([{ agency: 'so-a', resolutions: ['nq', 'nq-5'] }]);
    expect(askedTwice).toEqual([{ request: 'revenue|83|2024|value', agencies: ['so-a', 'so-b'] }]);
  });

  test('committees are asked for their own unit: as lead, and as support where units add up', () => {
    const { requests } = ask([duty('p', 'so-a', ['xa-1', 'xa-2', 'so-b'])], [link('p', 'revenue')], [flow], '2024-12-05');
    expect(requests.map(({ agency: code, territory }) => [code, territory])).toEqual([
      ['so-a', '83'],
      ['xa-1', '29038'],
      ['xa-2', '29041'],
    ]);
    expect(ask([duty('p', 'xa-1')], [link('p', 'revenue')], [flow], '2024-12-05').requests[0]?.territory).toBe('29038');
    const rate = indicator('rate', 'rate');
    expect(ask([duty('p', 'so-a', ['xa-1'])], [link('p', 'rate')], [rate], '2024-12-05').requests).toHaveLength(1);
  });

  test('the successor is asked; ended duties, parts without indicator and unknown agencies ask for nothing', () => {
    const changes = [{ from: 'so-a' as AgencyCode, to: [{ agency: 'so-b' as AgencyCode }], effective: day('2024-03-01'), act: 'NĐ' }];
    expect(ask([duty('p', 'so-a')], [link('p', 'revenue')], [flow], '2024-12-05', { changes }).requests[0]?.agency).toBe('so-b');
    expect(ask([duty('p', 'so-a', [], { kind: 'calendar' }, 'nq', 'ended')], [link('p', 'revenue')], [flow], '2024-12-05').requests).toEqual([]);
    expect(ask([duty('p', 'so-a')], [], [flow], '2024-12-05').requests).toEqual([]);
    expect(ask([duty('p', 'so-x')], [link('p', 'revenue')], [flow], '2024-12-05').requests).toEqual([]);
  });

  test('a named day or an extension goes before the rule, for what has opened by then; no deadline is a state', () => {
    const due = (rule: DutyDue, on = '2024-12-05') => ask([duty('p', 'so-a', [], rule)], [link('p', 'revenue')], [flow], on).requests[0]!;
    expect(due({ kind: 'day', day: day('2025-01-10') })).toMatchObject({ due: '2025-01-10', dueBasis: { vi: expect.stringContaining('10/01/2025') } });
    expect(due({ kind: 'day', day: day('2024-06-30') }).due).toBe('2024-12-17');
    expect(due({ kind: 'none' })).not.toHaveProperty('due');
  });
});
