/** Revisions: which vintages count, in what unit the change is told, and what a summary says. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../values/index.ts';
import { figuresOf } from '../checks/testing/build.ts';
import { listRevisions, summariseRevisions } from './index.ts';

const indicators = ['thu: flow sum tỷ đồng', 'gr: growth none %'];
const told = (asKnownOn: string, ...figures: string[]) => {
  const given = figuresOf(indicators, figures);
  const revisions = listRevisions(given, day(asKnownOn));
  return { revisions, summaries: summariseRevisions(revisions, given.indicators) };
};

describe('a revision', () => {
  const vintages = ['gr 2023 tăng = 5.16 % [ước 2024-01-04 tk]', 'gr 2023 tăng = 4.9 % [sơbộ 2024-06-01 tk]', 'gr 2023 tăng = 4.6 % [ct 2025-01-06 tk]'];
  it('goes from the first vintage to the one that holds, in points for growth', () => {
    const { revisions, summaries } = told('2025-06-01', ...vintages);
    expect(revisions).toMatchObject([{ change: '-0.56', vintages: [{ value: '5.16' }, { value: '4.9' }, { value: '4.6' }] }]);
    expect(summaries[0]?.says).toEqual({
      vi: 'gr: 1 số đã công bố hơn một lần, thay đổi 0,56 điểm.',
      en: 'gr: 1 figure published more than once, moved by 0.56 points.',
    });
  });
  it('knows nothing of later vintages', () => expect(told('2024-07-01', ...vintages).revisions).toMatchObject([{ change: '-0.26' }]));
  it('is told in percent for amounts, whatever their units', () => {
    const { revisions } = told('2025-06-01', 'thu 2024 = 5 nghìn tỷ đồng [ước 2024-12-01 tk]', 'thu 2024 = 5100 tỷ đồng [ct 2025-03-01 tk]');
    expect(revisions).toMatchObject([{ change: '100', percent: '2' }]);
  });
});

test.each([
  ['a plan', ['thu 2024 = 10 tỷ đồng [kh 2023-12-01 tk]', 'thu 2024 = 11 tỷ đồng [kh 2024-06-01 tk]']],
  ['a rival of equal standing', ['thu 2024 = 10 tỷ đồng [ct 2025-01-01 a]', 'thu 2024 = 11 tỷ đồng [ct 2025-02-01 b]']],
  ['a figure of unknown date', ['thu 2024 = 10 tỷ đồng [ước - a]', 'thu 2024 = 11 tỷ đồng [ước 2025-02-01 a]']],
])('%s is no revision', (_name, figures) => expect(told('2026-01-01', ...figures).revisions).toEqual([]));

test('a figure confirmed unchanged is followed and did not move', () => {
  const { summaries } = told('2026-01-01', 'thu 2024 = 10 tỷ đồng [ước 2025-01-01 tk]', 'thu 2024 = 10 tỷ đồng [ct 2025-06-01 tk]');
  expect(summaries).toMatchObject([{ followed: 1, revisions: [], median: '0', largest: '0' }]);
  expect(summaries[0]?.says.en).toBe('thu: 1 figure published more than once, 0 moved.');
});

test('the largest is never less than the middle, and both are sizes', () => {
  const value = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }), (pairs) => {
      const figures = pairs.flatMap(([first, last], index) => [
        `thu ${2000 + index} = ${first} tỷ đồng [ước 2020-01-01 tk]`,
        `thu ${2000 + index} = ${last} tỷ đồng [ct 2021-01-01 tk]`,
      ]);
      const [summary] = told('2026-01-01', ...figures).summaries;
      expect(Number(summary?.largest)).toBeGreaterThanOrEqual(Number(summary?.median));
      expect(Number(summary?.median)).toBeGreaterThanOrEqual(0);
      expect(summary?.followed).toBe(pairs.length);
      expect(summary?.revisions.length).toBe(pairs.filter(([first, last]) => first !== last).length);
    }),
    { numRuns: 30 },
  );
});
