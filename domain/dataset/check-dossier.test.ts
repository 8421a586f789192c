/** The checks on the real example: at least every disagreement its README names, silence where sums agree, and nothing withheld in public. */
import { nationalTerritory } from '@moc/facts';
import { describe, expect, it, test } from 'vitest';
import type { FigureFinding } from '../observation/index.ts';
import { buildTerritory, joinRecords, parseTerritoryList } from '../territory/index.ts';
import { readExampleDossier, readExampleFile, unwrap } from '../testing/example.ts';
import { readCsv } from '../testing/read-csv.ts';
import { day, periodCode } from '../values/index.ts';
import { assessDossier, checkDossier, publicView } from './index.ts';

const dossier = readExampleDossier();
const known = day('2026-01-01');

function readTerritory() {
  const { columns, rows } = readCsv(readExampleFile('territory/districts-2024.csv'));
  const { units } = unwrap(parseTerritoryList('districts', columns, rows, { known: nationalTerritory }));
  return buildTerritory(joinRecords(nationalTerritory, { units: units.map(({ value }) => value) }));
}

const territory = readTerritory();
const { findings, skipped } = checkDossier(dossier, known, territory, { listSkipped: true });
const { conflicts } = assessDossier(dossier, known);
const statedBy = new Map(dossier.figures.observations.map(({ id, value }) => [id, value]));

const described = [
  ...findings.map(({ code, indicators, period, observations, says, arithmetic }) => ({
    code: code as string,
    place: `${indicators[0]} ${periodCode(period)}`,
    numbers: observations.map((id) => statedBy.get(id) as string),
    words: [says.vi, ...arithmetic.map(({ vi }) => vi)].join('\n'),
  })),
  ...conflicts.map(({ id, observations, says }) => ({
    code: 'conflict',
    place: id
      .split('/')
      .filter((_, index) => index === 0 || index === 2)
      .join(' '),
    numbers: observations.map((each) => statedBy.get(each) as string),
    words: says.vi,
  })),
];

/** Each row of “Chỗ các nguồn mâu thuẫn”: what must be found, where, with which numbers. */
const table: readonly (readonly [row: string, code: string, place: string, ...numbers: string[]])[] = [
  ['2.2.c 2024: 1.750 và 1.630', 'conflict', 'export-turnover 2024', '1750', '1630'],
  ['2.2.c 2024: +20,27% và +12,23%', 'conflict', 'export-turnover 2024', '20.27', '12.23'],
  ['2.2.a 2023: 5,16% và 4,60%', 'check/large-revision', 'grdp-growth 2023', '4.6', '5.16'],
  ['2.2.a/khu-vuc-1 2023: 2,47% và 2,65%', 'conflict', 'grdp-growth.primary 2023', '2.47', '2.65'],
  ['2.2.a/khu-vuc-1 quý I: 2,55% và 1,63%', 'conflict', 'grdp-growth.primary 2024-Q1', '2.55', '1.63'],
  ['2.2.a/khu-vuc-2 quý I: 9,44% và 5,53%', 'conflict', 'grdp-growth.secondary 2024-Q1', '9.44', '5.53'],
  ['2.2.e quý I: +33,48% và +24,82%', 'conflict', 'state-budget-revenue 2024-Q1', '33.48', '24.82'],
  ['2.2.e quý I: 37,21% dự toán và 2.024 tỷ đồng', 'check/share-of-plan', 'state-budget-revenue 2024-Q1', '37.21', '2024', '5820'],
  ['2.2.e 9 tháng: 82,48% và 82,42%', 'conflict', 'state-budget-revenue 2024-9M', '82.48', '82.42'],
  ['2.2.e 9 tháng: 4.800/5.820 là 82,47%', 'check/share-of-plan', 'state-budget-revenue 2024-9M', '82.42', '4800', '5820'],
  ['2.2.l 2023: 2,63% và nền ngầm 2,5%', 'check/change-of-level', 'poverty-rate.reduction 2024', '0.25', '2.25', '2.63'],
  ['2.2.b mục tiêu: 100,01%', 'check/shares-rounded', 'grdp-share.primary 2024', '32.87', '21.59', '42.4', '3.15'],
  ['2.3.d tôm: 3.430 và 3.509 ha', 'conflict', 'high-tech-shrimp-area 2024', '3430', '3509'],
  ['2.3.d điện gió: 93,05 và 250,75 MW', 'check/level-jump', 'wind-power.commercial 2024-9M', '250.75', '93.05'],
];

describe('what the README of the example names', () => {
  test.each(table)('%s', (_row, code, place, ...numbers) => {
    const there = described.filter((each) => each.code === code && each.place === place);
    expect(there.some((each) => numbers.every((number) => each.numbers.includes(number)))).toBe(true);
  });

  it('tells the arithmetic', () => {
    const words = described.map((each) => each.words).join('\n');
    for (const sum of ['4.800 ÷ 5.820 = 82,47%', '2,25 + 0,25 = 2,5', '32,87 + 21,59 + 42,4 + 3,15 = 100,01', '6.300 + 80 = 6.380 ≠ 6.388,3'])
      expect(words).toContain(sum);
  });
});

describe('silence where figures agree', () => {
  const loud = findings.filter(({ severity }) => severity !== 'note');
  const about = (indicator: string, code: RegExp): readonly FigureFinding[] =>
    loud.filter((each) => code.test(each.code) && each.indicators.includes(indicator as never));
  it.each([
    ['5.680 + 140 = 5.820 and 5.760 + 140 = 5.900', 'state-budget-revenue.striven-for', /parts-and-total/],
    ['1.240 + 510 = 1.750', 'export-turnover', /parts-and-total/],
    ['250,75 + 115,15 = 365,9', 'wind-power.installed', /parts-and-total/],
    ['2,63 + 2,59 = 5,22', 'multidimensional-poverty-rate', /parts-and-total/],
    ['nine districts make 7.047', 'contract-workers-abroad.since-2019', /territories-and-total/],
    ['70,03% of 1.750 is 1.225,5', 'export-turnover', /share-of-plan/],
    ['growth of the sectors at nine months gives 5,27%', 'grdp-growth', /growth/],
  ])('%s', (_name, indicator, code) => expect(about(indicator, code)).toEqual([]));

  it('names no more than these', () => {
    expect(loud.map(({ code, indicators, period }) => `${code} ${indicators[0]} ${periodCode(period)}`)).toEqual([
      'check/parts-and-total state-budget-revenue 2025',
      'check/share-of-plan state-budget-revenue 2024-9M',
      'check/share-of-plan state-budget-revenue 2024-Q1',
      'check/change-of-level poverty-rate.reduction 2024',
      'check/level-jump wind-power.commercial 2024-9M',
      'check/share-of-plan public-investment-disbursement 2024',
    ]);
  });

  it('says which sums wait for a figure', () => expect(skipped.some(({ says }) => says.vi.includes('chưa có Cơ cấu kinh tế: thuế sản phẩm'))).toBe(true));
});

it('says nothing in public that it does not say inside, and nothing of what is withheld', () => {
  const view = publicView(dossier);
  const open = checkDossier(view, known, territory, { listSkipped: true });
  const inside = new Set(findings.map(({ id }) => id));
  expect(open.findings.length).toBeGreaterThan(0);
  expect(open.findings.every(({ id }) => inside.has(id))).toBe(true);
  const internal = dossier.figures.indicators.filter(({ sensitivity }) => sensitivity === 'internal');
  const told = JSON.stringify(open) + JSON.stringify(view.figures.relations);
  for (const { code, name } of internal) for (const word of [code, name.vi, name.en]) expect(told).not.toContain(word);
});
