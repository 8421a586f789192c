/** Rows of files: the real ones are taken in whole, and every fault is named with its line and column. */
import { authorityOf, findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../refusals.ts';
import { readExampleContext, readExampleFigures, readExampleFile } from '../testing/example.ts';
import { readCsv } from '../testing/read-csv.ts';
import type { Outcome } from '../values/index.ts';
import {
  checkHeader,
  type FileKind,
  fileColumns,
  optionalColumns,
  parseIndicatorRows,
  parseLinkRows,
  parseObservationRows,
  parsePartAddress,
  parseProjectEventRows,
  parseReportedVerdictRows,
  parseSourceRows,
  type RawRow,
} from './index.ts';

const context = readExampleContext();

/** "2:value observation/number" for every refusal. */
const faults = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code, place }) => `${place?.line ?? ''}:${place?.column ?? ''} ${code}`);

const goodRow = {
  indicator_ref: '2.2.c',
  name_vi: 'Kim ngạch xuất khẩu',
  period: '2024',
  measure: 'value',
  value: '1750',
  unit: 'triệu USD',
  status: 'chinh_thuc',
  territory: '83',
  published_on: '2025-04-24',
  source_id: 'laodong-2025-04-24',
  note: '"1,75 tỷ USD", riêng dừa',
};

const withCells = (changes: Partial<typeof goodRow>, line = 2): RawRow => ({ line, cells: { ...goodRow, ...changes } });

describe('the real files are taken in whole', () => {
  const figures = readExampleFigures();

  test('every row of every file', () => {
    const counts = Object.fromEntries(Object.entries(figures).map(([name, list]) => [name, list.length]));
    expect(counts).toMatchObject({ observations: 290, sources: 77, reportedVerdicts: 21, projectEvents: 40 });
    expect(figures.links.length).toBeGreaterThanOrEqual(63);
  });

  test('a figure keeps its words: period, measure, status, vintage, source, quoted note', () => {
    expect(figures.observations.find(({ source, measure }) => source === 'laodong-2025-04-24' && measure === 'value')).toMatchObject({
      indicator: 'export-turnover',
      period: { start: '2024-01', months: 12 },
      value: '1750',
      unit: { code: 'usd-million' },
      status: 'official',
      published: { precision: 'day', knownBy: '2025-04-24' },
      note: '"1,75 tỷ USD"; riêng dừa 0,52 tỷ USD',
    });
  });

  test('the letter đ, empty dates, months, years and sums to date are read', () => {
    expect(figures.observations.filter(({ indicator }) => indicator === 'grdp-per-capita')).toHaveLength(3);
    expect(new Set(figures.observations.map(({ published }) => published.precision))).toEqual(new Set(['day', 'month', 'year', 'unknown']));
    expect(figures.observations.some(({ period }) => period.start === '2024-01' && period.months === 11)).toBe(true);
    expect(figures.reportedVerdicts.map(({ target }) => target)).toContain('dieu-2.khoan-2.diem-đ');
  });

  test.each(Object.keys(fileColumns) as FileKind[])('the header of %s is right', (kind) => {
    const names: Record<FileKind, string> = {
      observations: 'observations',
      sources: 'sources',
      'reported-verdicts': 'reported-verdicts',
      projects: 'projects',
      indicators: 'indicators',
      links: 'links',
      relations: 'relations',
    };
    expect(checkHeader(kind, readCsv(readExampleFile(`${names[kind]}.csv`)).columns)).toEqual([]);
  });
});

describe('headers', () => {
  test.each<[string, string[], string[]]>([
    ['a missing column', ['source_id', 'title', 'publisher', 'url'], ['published_on observation/missing-column']],
    [
      'a wrong column',
      ['source_id', 'title', 'publisher', 'url', 'published'],
      ['published_on observation/missing-column', 'published observation/unexpected-column'],
    ],
    ['a column twice', ['source_id', 'title', 'title', 'publisher', 'url', 'published_on'], ['title observation/repeated-column']],
    ['an empty file', [], fileColumns.sources.map((column) => `${column} observation/missing-column`)],
  ])('%s', (_, columns, expected) => {
    expect(checkHeader('sources', columns).map(({ code, place }) => `${place?.column} ${code}`)).toEqual(expected);
  });

  test('columns may come in any order', () => expect(checkHeader('links', ['measure', 'territory', 'part', 'indicator'])).toEqual([]));
});

describe('one fault, one message', () => {
  test.each<[string, Partial<typeof goodRow>, string]>([
    ['grouped and pointed', { value: '1.750,5.0' }, '2:value observation/number'],
    ['a Vietnamese decimal comma', { value: '1.750,5' }, '2:value observation/number'],
    ['no number', { value: '' }, '2:value observation/number'],
    ['31 February', { published_on: '2024-02-31' }, '2:published_on observation/date'],
    ['a day first', { published_on: '31/02/2024' }, '2:published_on observation/date'],
    ['a period of another kind', { period: 'quý I/2024' }, '2:period observation/period'],
    ['an unknown source', { source_id: 'nobody-2024' }, '2:source_id observation/unknown-source'],
    ['an undeclared indicator', { indicator_ref: '2.2.f' }, '2:indicator_ref observation/unknown-indicator'],
    ['an unknown measure', { measure: 'level' }, '2:measure observation/word'],
    ['a word every object knows', { status: 'constructor' }, '2:status observation/word'],
    ['an unknown status', { status: 'official' }, '2:status observation/word'],
    ['an unknown place', { territory: '999' }, '2:territory observation/unknown-territory'],
    ['an unknown unit', { unit: '$$' }, '2:unit observation/unit'],
    ['a unit of another dimension', { unit: 'tỷ đồng' }, '2:unit observation/unit-dimension'],
  ])('%s', (_, changes, expected) => expect(faults(parseObservationRows([withCells(changes)], context))).toEqual([expected]));

  test('what was given and wanted is said in both languages', () => {
    const outcome = parseObservationRows([withCells({ value: '1.750,5.0' }), withCells({ measure: 'level' }, 3)], { ...context, file: 'observations.csv' });
    if (outcome.ok) return expect.fail('accepted');
    const [number, word] = outcome.refusals;
    expect(number.place).toEqual({ file: 'observations.csv', line: 2, column: 'value' });
    expect(sayRefusal(number, 'vi')).toBe(
      '“1.750,5.0” không phải là số đọc được. Trong tệp, số viết bằng dấu chấm thập phân và không có dấu ngăn hàng nghìn, ví dụ 1750.5; tệp ngăn cột bằng dấu chấm phẩy thì viết được 1750,5.',
    );
    expect(word && sayRefusal(word, 'en')).toBe('“level” cannot be used in column “measure”. It takes: value, count, growth_yoy_pct, pct_of_plan, rank.');
  });

  test('every cell that is refused says what was given and what was wanted', () => {
    const spoilt: Partial<typeof goodRow> = {
      indicator_ref: 'x',
      period: 'x',
      measure: 'x',
      value: 'x',
      unit: '$$',
      status: 'x',
      territory: 'x',
      published_on: 'x',
      source_id: 'x',
    };
    const others = [
      parseProjectEventRows([{ line: 2, cells: { date: 'x', value: 'x', unit: '$$' } }], context),
      parseReportedVerdictRows([{ line: 2, cells: { target_ref: 'x', period: 'x', verdict: 'x', reported_on: 'x', source_id: 'x' } }], context),
      parseLinkRows([{ line: 2, cells: { part: 'x', indicator: 'x', territory: 'x', measure: 'x' } }], context),
      parseIndicatorRows([{ line: 2, cells: { unit: '$$' } }], context),
      parseSourceRows([{ line: 2, cells: { published_on: 'x' } }], { authorityOf }),
      parseObservationRows([withCells({ source_id: 'x' })], { ...context, sources: new Set() }),
    ];
    const refused = [parseObservationRows([withCells(spoilt)], context), ...others].flatMap((outcome) =>
      outcome.ok ? expect.fail('accepted') : outcome.refusals,
    );
    expect(refused.length).toBeGreaterThanOrEqual(25);
    for (const { code, parameters } of refused) {
      expect(parameters, code).toMatchObject({ wanted: expect.stringMatching(/./u) });
      if (code !== 'observation/empty-cell') expect(parameters, code).toHaveProperty('given');
    }
  });

  test('all faults of all rows come together; one fault refuses the file', () => {
    const rows = [withCells({ value: 'x', unit: '$$' }, 2), withCells({}, 3), withCells({ source_id: 'x' }, 4)];
    expect(faults(parseObservationRows(rows, context))).toEqual([
      '2:value observation/number',
      '2:unit observation/unit',
      '4:source_id observation/unknown-source',
    ]);
  });

  test('a row said twice names the first; another source or value is a figure of its own', () => {
    expect(faults(parseObservationRows([withCells({}, 2), withCells({ note: 'khác' }, 7)], context))).toEqual(['7:indicator_ref observation/repeated-row']);
    expect(parseObservationRows([withCells({}, 2), withCells({ value: '1630' }, 3)], context).ok).toBe(true);
  });

  test('a hundred faults are listed, the rest counted', () => {
    const outcome = parseObservationRows(
      Array.from({ length: 250 }, (_, index) => withCells({ value: 'x' }, index + 2)),
      context,
    );
    if (outcome.ok) return expect.fail('accepted');
    expect(outcome.refusals).toHaveLength(101);
    expect(outcome.refusals.at(-1)).toEqual({ code: 'observation/more-refusals', parameters: { count: 150 } });
  });

  test('a file without rows', () => expect(faults(parseObservationRows([], context))).toEqual([': observation/no-rows']));
});

describe('the other files', () => {
  test('sources: an id once, a title, a date that exists', () => {
    const source = { source_id: 's', title: 'Tên', publisher: 'Cục Thống kê', url: '', published_on: '2025' };
    const rows = [
      { line: 2, cells: source },
      { line: 3, cells: source },
      { line: 4, cells: { ...source, source_id: 't', title: '', published_on: '2025-02-30' } },
    ];
    expect(faults(parseSourceRows(rows, { authorityOf }))).toEqual([
      '3:source_id observation/repeated-code',
      '4:title observation/empty-cell',
      '4:published_on observation/date',
    ]);
    expect(parseSourceRows(rows.slice(0, 1), { authorityOf })).toMatchObject({
      ok: true,
      value: [{ authority: 'statistics', published: { knownBy: '2025-12-31' } }],
    });
  });

  test('reported verdicts: a target that exists, a whole day', () => {
    const cells = {
      target_ref: '2.2.a',
      period: '2024',
      verdict: 'chua_dat',
      reported_by: 'UBND',
      reported_on: '2024-12-05',
      source_id: 'bdk-2024-12-05',
      reason: '',
    };
    const rows = [
      { line: 2, cells },
      { line: 3, cells: { ...cells, target_ref: 'hai', reported_on: '2024-12' } },
      { line: 4, cells: { ...cells, target_ref: '2.2.z', verdict: 'dat' } },
    ];
    const targets = new Set([context.parseAddress('2.2.a')].filter((address) => address !== undefined));
    expect(faults(parseReportedVerdictRows(rows, { ...context, targets }))).toEqual([
      '3:target_ref observation/unknown-target',
      '3:reported_on observation/day',
      '4:target_ref observation/unknown-target',
      '4:verdict observation/word',
    ]);
  });

  test.each([
    ['27,4', true, '27.4'],
    ['-0,5', true, '-0.5'],
    ['27.4', true, '27.4'],
    ['1.750,5', true, undefined],
    ['1.750', true, undefined],
    ['0.750', true, '0.75'],
    ['1.750', false, '1.75'],
    ['1,750,5', true, undefined],
    ['27,4', false, undefined],
  ])('a number %s where semicolons part the cells: %s', (value, hasDecimalComma, wanted) => {
    const outcome = parseObservationRows([{ line: 2, cells: { ...goodRow, value } }], { ...context, hasDecimalComma });
    expect(outcome.ok ? outcome.value.map((figure) => figure.value) : faults(outcome)).toEqual([wanted ?? '2:value observation/number']);
  });

  test('projects: a value is optional, but must be a number', () => {
    const cells = { project: 'Cầu', resolution_ref: '2.3.b/cau', event: 'khởi công', date: '', value: '', unit: '', source_id: 'voh-2024-10-02', note: '' };
    expect(parseProjectEventRows([{ line: 2, cells }], context)).toMatchObject({ ok: true, value: [{ event: 'khởi công', date: { precision: 'unknown' } }] });
    expect(faults(parseProjectEventRows([{ line: 2, cells: { ...cells, value: 'một', unit: '%%' } }], context))).toEqual([
      '2:value observation/number',
      '2:unit observation/unit',
    ]);
  });

  test('indicators: a code and a reference once, declared words only', () => {
    const cells = {
      code: 'x',
      ref: '2.2.a',
      name_vi: 'X',
      name_en: 'X',
      unit: '',
      direction: 'higher-better',
      accumulation: 'flow',
      roll_up: 'sum',
      sensitivity: 'public',
    };
    const rows = [
      { line: 2, cells },
      { line: 3, cells: { ...cells, code: 'y' } },
      { line: 4, cells: { ...cells, code: 'z', ref: 'z', direction: 'up' } },
    ];
    expect(faults(parseIndicatorRows(rows, { findUnit }))).toEqual(['3:ref observation/repeated-code', '4:direction observation/word']);
  });

  describe('indicators may declare more', () => {
    const cells = {
      code: 'x',
      ref: '2.2.a',
      name_vi: 'X',
      name_en: 'X',
      unit: '%',
      direction: 'higher-better',
      accumulation: 'rate',
      roll_up: 'none',
      sensitivity: 'public',
    };
    const said = Object.fromEntries(['verification', 'source', 'accuracy', 'limits', 'compensation'].map((name) => [`quality_${name}_vi`, ` ${name} `]));
    const calendars = new Set(['grdp']);
    const parsed = (more: Readonly<Record<string, string>>) => {
      const outcome = parseIndicatorRows([{ line: 2, cells: { ...cells, ...more } }], { findUnit, calendars });
      return outcome.ok ? outcome.value[0] : faults(outcome);
    };

    test('older files without the columns, and files that leave them empty', () => {
      expect(checkHeader('indicators', [...fileColumns.indicators])).toEqual([]);
      expect(checkHeader('indicators', [...fileColumns.indicators, ...(optionalColumns.indicators ?? [])])).toEqual([]);
      expect(checkHeader('indicators', [...fileColumns.indicators, 'colour']).map(({ code }) => code)).toEqual(['observation/unexpected-column']);
      const plain = parsed({});
      expect(Object.keys(plain ?? {})).not.toContain('calendar');
      expect(parsed({ calendar: '', formula: ' ', quality_source_vi: '' })).toEqual(plain);
    });

    test('a calendar, a formula, and five disclosures of quality', () => {
      expect(parsed({ calendar: 'grdp', formula: '[a] + [b]', ...said, quality_source_en: 'the office' })).toMatchObject({
        calendar: 'grdp',
        formula: '[a] + [b]',
        quality: { verification: { vi: 'verification', en: 'verification' }, source: { vi: 'source', en: 'the office' }, compensation: { vi: 'compensation' } },
      });
    });

    test('a calendar nobody knows, a disclosure left out', () => {
      expect(parsed({ calendar: 'moon' })).toEqual(['2:calendar observation/unknown-calendar']);
      expect(parsed({ ...said, quality_limits_vi: '' })).toEqual(['2:quality_limits_vi observation/quality-incomplete']);
      expect(parsed({ quality_source_en: 'the office' })).toEqual(['2:quality_verification_vi observation/quality-incomplete']);
      const free = parseIndicatorRows([{ line: 2, cells: { ...cells, calendar: 'moon' } }], { findUnit });
      expect(free.ok && free.value[0]?.calendar).toBe('moon');
    });
  });

  test('links: a part in short or in full, once', () => {
    const cells = { part: '2.2.a.1', indicator: 'grdp-growth', territory: '83', measure: 'growth-yoy' };
    const rows = [
      { line: 2, cells },
      { line: 3, cells: { ...cells, part: 'dieu-2.khoan-2.diem-a.phan-1' } },
      { line: 4, cells: { ...cells, part: '2.2.a', indicator: 'nothing' } },
    ];
    expect(faults(parseLinkRows(rows, context))).toEqual([
      '3:part observation/repeated-code',
      '4:part observation/unknown-part',
      '4:indicator observation/unknown-indicator',
    ]);
  });

  test.each([
    ['2.2.đ.1', 'dieu-2.khoan-2.diem-đ.phan-1'],
    ['dieu-2.khoan-2.diem-a.phan-12', 'dieu-2.khoan-2.diem-a.phan-12'],
    ['dieu-2.khoan-3.diem-d.doan-1.so-2', 'dieu-2.khoan-3.diem-d.doan-1.so-2'],
    ['2.2.a', undefined],
    ['2.2.a.0', undefined],
    ['', undefined],
  ])('part %s is %s', (text, address) => expect(parsePartAddress(text, context.parseAddress)).toBe(address));
});
