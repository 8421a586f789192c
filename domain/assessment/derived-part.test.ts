/** A part whose figure nobody published, judged by its indicator's formula: marked, explained, and never before a published figure. */
import { formulaFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { Figures, Observation, ObservationId, TerritoryBranch } from '../observation/index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { type Day, day, decimal, yearPeriod } from '../values/index.ts';
import { assessPlan, formulasBy } from './index.ts';

const dossier = readExampleDossier();
const partOf = (letter: string, part: number) => `dieu-2.khoan-2.diem-${letter}.phan-${part}`;

function figure(indicator: string, value: string, published: string): Observation {
  const like = dossier.figures.observations.find((one) => one.indicator === indicator && one.territory === '83') as Observation;
  return {
    ...like,
    id: `added ${indicator} ${value}` as ObservationId,
    value: decimal(value),
    period: yearPeriod(2024),
    status: 'official',
    published: { precision: 'day', text: published, knownBy: published as Day },
  };
}

function judged(added: readonly Observation[], formulas = true, on: Day = day('2025-06-30')) {
  const figures: Figures = { ...dossier.figures, observations: [...dossier.figures.observations, ...added] };
  const assessment = assessPlan(dossier.plan, figures, on, { planPeriod: dossier.planPeriod, ...(formulas && { formulas: formulasBy(formulaFacts) }) });
  return assessment.targets.flatMap(({ parts }) => parts).find(({ part }) => part === partOf('l', 2));
}

const review = figure('poverty-rate', '2.25', '2025-01-10');

describe('the reduction of the poverty rate, of which nobody published a figure', () => {
  test('follows from the rates of two years, and says that it does', () => {
    const part = judged([review]);
    expect(part).toMatchObject({
      verdict: 'exceeded',
      compared: { actual: { value: '0.38' }, gap: { value: '0.13' } },
      since: '2025-01-10',
      derived: { formula: 'cùng_kỳ([Tỷ lệ hộ nghèo]) - [Tỷ lệ hộ nghèo]', quantity: { value: '0.38' } },
    });
    expect(part?.decidedBy).toBeUndefined();
    expect(part?.derived?.inputs).toHaveLength(2);
    expect(part?.derived?.steps.map(({ vi }) => vi)).toEqual([
      expect.stringContaining('(1) Tỷ lệ hộ nghèo, năm 2023, đơn vị 83: 2,63%'),
      expect.stringContaining('(2) Tỷ lệ hộ nghèo, năm 2024, đơn vị 83: 2,25%'),
      '(3) (1) 2,63% − (2) 2,25% = 0,38 điểm phần trăm',
      expect.stringContaining('là số suy ra, không phải số được công bố'),
    ]);
    expect(part?.because).toEqual({
      vi: 'Vượt: suy ra 0,38 điểm phần trăm theo công thức cùng_kỳ([Tỷ lệ hộ nghèo]) - [Tỷ lệ hộ nghèo], không phải số được công bố, cao hơn chỉ tiêu 0,25 điểm phần trăm là 0,13 điểm phần trăm.',
      en: expect.stringContaining('derived by the formula cùng_kỳ([Tỷ lệ hộ nghèo]) - [Tỷ lệ hộ nghèo], not a published figure'),
    });
  });

  test('stays open while an input is missing, before it was published, and where formulas are not asked for', () => {
    const open = { verdict: 'not-assessable', why: 'no-figure' };
    expect(judged([])).toMatchObject(open);
    expect(judged([review], true, day('2025-01-09'))).toMatchObject(open);
    expect(judged([review], false)).toMatchObject(open);
  });

  test('sums over the units below a place are judged where the units of that time are told', () => {
    const part = dossier.plan.targets.flatMap(({ parts }) => parts).find(({ address }) => address === partOf('l', 2));
    const link = dossier.figures.links.find((one) => one.part === part?.address);
    const indicators = dossier.figures.indicators.map((one) => {
      if (one.code !== link?.indicator) return one;
      return { ...one, formula: 'tổng_con(cùng_kỳ([Tỷ lệ hộ nghèo])) - tổng_con([Tỷ lệ hộ nghèo])' };
    });
    const told = (place: string, year: number, value: string): Observation => ({
      ...figure('poverty-rate', value, '2025-01-10'),
      id: `${place} ${year}` as ObservationId,
      territory: place as Observation['territory'],
      period: yearPeriod(year),
    });
    const districts = [told('831', 2023, '0.5'), told('832', 2023, '0.6'), told('831', 2024, '0.3'), told('832', 2024, '0.4')];
    const figures: Figures = {
      ...dossier.figures,
      indicators: indicators.map((one) => (one.code === 'poverty-rate' ? { ...one, rollUp: 'sum' } : one)),
      observations: [...dossier.figures.observations, ...districts],
    };
    const judge = (branches?: readonly TerritoryBranch[]) =>
      assessPlan(dossier.plan, figures, day('2025-06-30'), {
        planPeriod: dossier.planPeriod,
        formulas: formulasBy(formulaFacts),
        ...(branches && { branches }),
      })
        .targets.flatMap(({ parts }) => parts)
        .find((one) => one.part === part?.address);
    const branches = [
      { parent: '83', children: ['831', '832'], until: '2025-06-30' },
      { parent: '83', children: ['833'], from: '2025-07-01' },
    ] as unknown as readonly TerritoryBranch[];
    expect(judge()).toMatchObject({ verdict: 'not-assessable' });
    expect(judge(branches)?.derived).toMatchObject({ quantity: { value: '0.4' } });
  });

  test('gives way to a published figure', () => {
    const published: Observation = { ...figure('poverty-rate.reduction', '0.2', '2025-02-01') };
    const part = judged([review, published]);
    expect(part).toMatchObject({ verdict: 'missed', decidedBy: published.id, compared: { actual: { value: '0.2' } } });
    expect(part?.derived).toBeUndefined();
  });
});
