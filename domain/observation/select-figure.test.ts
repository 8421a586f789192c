/** THE RULE of selection, case by case: which figure holds, which it replaced, which stand against it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day, decimal, parsePublicationDate, type Unit, yearPeriod } from '../values/index.ts';
import {
  authorityOfSources,
  collectedSource,
  type IndicatorCode,
  knownOn,
  type Observation,
  type ObservationId,
  type ObservationStatus,
  type Source,
  type SourceId,
  selectFigure,
  type TerritoryCode,
} from './index.ts';

const percent: Unit = { code: 'percent', dimension: 'ratio', factor: decimal('0.01'), vi: '%', en: '%' };
const date = (text: string) => parsePublicationDate(text) ?? expect.fail(text);

/** Publishers by first letter: s… statistics, p… press. The same name is the same publisher. */
const ranks = ['statistics', 'press', 'other'];
const sourceOf = (name: string): Source => ({
  id: name as SourceId,
  title: name,
  publisher: name.replace(/\d+$/, ''),
  url: '',
  published: date(''),
  authority: name.startsWith('stat') ? 'statistics' : name.startsWith('press') ? 'press' : 'other',
});

type Row = readonly [value: string, published: string, source: string, status: ObservationStatus];

const observationsOf = (rows: readonly Row[]): readonly Observation[] =>
  rows.map(([value, published, source, status], index) => ({
    id: `o${index}` as ObservationId,
    indicator: 'x' as IndicatorCode,
    territory: '83' as TerritoryCode,
    period: yearPeriod(2024),
    measure: 'growth-yoy',
    value: decimal(value),
    unit: percent,
    status,
    published: date(published),
    source: source as SourceId,
    note: '',
  }));

function select(rows: readonly Row[], on: string) {
  const observations = observationsOf(rows);
  const authority = authorityOfSources(
    [...new Set(rows.map(([, , source]) => source))].map(sourceOf),
    ranks.map((code) => ({ code, name: { vi: code, en: code } })),
  );
  const { chosen, since, replaced, rivals, undated } = selectFigure(observations, day(on), authority);
  const values = (list: readonly Observation[]) => list.map(({ value }) => value).join(' ');
  return { chosen: chosen?.value ?? '', since: since ?? '', replaced: values(replaced), rivals: values(rivals), undated: values(undated) };
}

describe('cases', () => {
  test.each<{ name: string; rows: Row[]; on: string; chosen: string; since?: string; replaced?: string; rivals?: string; undated?: string }>([
    { name: 'nothing before publication', rows: [['5.45', '2024-12-05', 'press1', 'estimate']], on: '2024-12-04', chosen: '' },
    { name: 'known from its day on', rows: [['5.45', '2024-12-05', 'press1', 'estimate']], on: '2024-12-05', chosen: '5.45', since: '2024-12-05' },
    { name: 'a month counts from its last day', rows: [['5', '2024-12', 'press1', 'estimate']], on: '2024-12-30', chosen: '' },
    { name: 'a year counts from 31 December', rows: [['5', '2024', 'press1', 'estimate']], on: '2024-12-31', chosen: '5', since: '2024-12-31' },
    { name: 'a plan is no figure', rows: [['6.5', '2023-12-07', 'stat1', 'plan']], on: '2024-12-31', chosen: '' },
    {
      name: 'the statistical office takes over from an estimate in the press',
      rows: [
        ['5.45', '2024-12-05', 'press1', 'estimate'],
        ['5.68', '2025-01-06', 'stat1', 'estimate'],
      ],
      on: '2025-01-06',
      chosen: '5.68',
      since: '2025-01-06',
      replaced: '5.45',
    },
    {
      name: 'repetition by lower ranks changes nothing',
      rows: [
        ['5.68', '2025-01-06', 'stat1', 'estimate'],
        ['5.68', '2025-03-20', 'other1', 'estimate'],
      ],
      on: '2025-04-01',
      chosen: '5.68',
      since: '2025-01-06',
    },
    {
      name: 'a later figure of lower rank never displaces, but stands against',
      rows: [
        ['5.68', '2025-01-06', 'stat1', 'official'],
        ['5.9', '2025-03-20', 'press1', 'official'],
      ],
      on: '2025-04-01',
      chosen: '5.68',
      since: '2025-01-06',
      rivals: '5.9',
    },
    {
      name: 'one publisher revises itself, even what it stated as result',
      rows: [
        ['5.16', '2024-01-04', 'stat1', 'official'],
        ['4.6', '2025-01-06', 'stat2', 'preliminary'],
      ],
      on: '2025-02-01',
      chosen: '4.6',
      since: '2025-01-06',
      replaced: '5.16',
    },
    {
      name: 'two papers state different results: the later is used, both are shown',
      rows: [
        ['1630', '2025-03-20', 'pressA1', 'official'],
        ['1750', '2025-04-24', 'pressB1', 'official'],
        ['1630', '2025-03-20', 'other1', 'official'],
      ],
      on: '2025-04-24',
      chosen: '1750',
      since: '2025-04-24',
      rivals: '1630 1630',
    },
    {
      name: 'two equals estimate differently: neither revises the other',
      rows: [
        ['2.55', '2024-04-17', 'otherA', 'estimate'],
        ['1.63', '2024-04-29', 'otherB', 'estimate'],
      ],
      on: '2024-05-01',
      chosen: '1.63',
      since: '2024-04-29',
      rivals: '2.55',
    },
    {
      name: 'a better status of the same rank revises an estimate',
      rows: [
        ['2.55', '2024-04-17', 'otherA', 'estimate'],
        ['1.63', '2024-04-29', 'otherB', 'official'],
      ],
      on: '2024-05-01',
      chosen: '1.63',
      since: '2024-04-29',
      replaced: '2.55',
    },
    {
      name: 'within one month nobody knows who came first',
      rows: [
        ['33.48', '2024-04-17', 'other1', 'estimate'],
        ['24.82', '2024-04', 'press1', 'estimate'],
      ],
      on: '2024-05-01',
      chosen: '24.82',
      since: '2024-04-30',
      rivals: '33.48',
    },
    {
      name: 'on one day the better status, then the name',
      rows: [
        ['82.48', '2024-10-01', 'pressB', 'estimate'],
        ['82.42', '2024-10-01', 'pressA', 'estimate'],
        ['82.4', '2024-10-01', 'pressC', 'preliminary'],
      ],
      on: '2024-10-01',
      chosen: '82.4',
      since: '2024-10-01',
      rivals: '82.42 82.48',
    },
    {
      name: 'a figure without date never decides, and is told once its period is over',
      rows: [
        ['2.47', '', 'press1', 'estimate'],
        ['2.65', '2024-06', 'press2', 'estimate'],
      ],
      on: '2024-12-31',
      chosen: '2.65',
      since: '2024-06-30',
      rivals: '2.47',
      undated: '2.47',
    },
    { name: 'before the end of its period an undated figure is not told', rows: [['2.47', '', 'press1', 'estimate']], on: '2024-12-30', chosen: '' },
    {
      name: 'undated figures that differ stand against each other',
      rows: [
        ['3509', '', 'a', 'estimate'],
        ['3430', '', 'b', 'estimate'],
      ],
      on: '2025-01-01',
      chosen: '',
      rivals: '3509 3430',
      undated: '3509 3430',
    },
    {
      name: 'a value that came back holds since it came back',
      rows: [
        ['5', '2024-01-01', 'stat1', 'estimate'],
        ['6', '2024-02-01', 'stat1', 'estimate'],
        ['5', '2024-03-01', 'stat1', 'estimate'],
      ],
      on: '2024-04-01',
      chosen: '5',
      since: '2024-03-01',
      replaced: '6',
    },
  ])('$name', ({ name: _, rows, on, ...expected }) => {
    expect(select(rows, on)).toEqual({ since: '', replaced: '', rivals: '', undated: '', ...expected });
  });
});

const days = ['2024-01-10', '2024-02-10', '2024-03-10', '2024-03', '2024', ''];
const row = fc.tuple(
  fc.constantFrom('1', '2', '3'),
  fc.constantFrom(...days),
  fc.constantFrom('stat1', 'stat2', 'press1', 'pressX', 'other1'),
  fc.constantFrom<ObservationStatus>('plan', 'estimate', 'preliminary', 'official'),
);
const rowsOf = fc.uniqueArray(row, { maxLength: 8, selector: (cells) => cells.join('|') });
const onDay = fc.constantFrom('2024-01-01', '2024-01-10', '2024-02-20', '2024-03-31', '2024-12-31', '2025-06-01');

describe('properties', () => {
  test('nothing published later has any effect', () => {
    fc.assert(
      fc.property(rowsOf, onDay, (rows, on) => {
        const early = rows.filter(([, published]) => published === '' || (date(published) as { knownBy: Day }).knownBy <= on);
        expect(select(rows, on)).toEqual(select(early, on));
      }),
    );
  });

  test('the order of rows does not matter for the figure that holds', () => {
    fc.assert(fc.property(rowsOf, onDay, (rows, on) => select(rows, on).chosen === select([...rows].reverse(), on).chosen));
  });

  test('every known figure holds, agrees, was replaced or stands against', () => {
    fc.assert(
      fc.property(rowsOf, onDay, (rows, on) => {
        const { chosen, replaced, rivals } = select(rows, on);
        const known = knownOn(observationsOf(rows), day(on)).filter(({ status }) => status !== 'plan');
        const told = [...replaced.split(' '), ...rivals.split(' ')].filter(Boolean);
        const undated = select(rows, on)
          .undated.split(' ')
          .filter((value) => value && value !== chosen).length;
        return chosen === '' ? known.length === 0 : known.filter(({ value }) => value !== chosen).length + undated === told.length;
      }),
    );
  });
});

test('of two figures of one agency approved on one day the later holds, and the earlier is revised, not disputed', () => {
  const approved = (value: string, seq: number): Row => [value, '2025-01-06', collectedSource('so-a' as never, seq), 'estimate'];
  const both = { chosen: '6.7', replaced: '6.8', rivals: '' };
  expect(select([approved('6.8', 10), approved('6.7', 12)], '2025-01-06')).toMatchObject(both);
  expect(select([approved('6.7', 12), approved('6.8', 10)], '2025-01-06')).toMatchObject(both);
  const other: Row = ['6.8', '2025-01-06', collectedSource('so-b' as never, 10), 'estimate'];
  expect(select([other, approved('6.7', 12)], '2025-01-06')).toMatchObject({ rivals: expect.stringMatching(/^6\.[78]$/) });
});
