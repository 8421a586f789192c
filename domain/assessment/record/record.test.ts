/** Forecasts as they go into the record, and their scores reckoned by hand. */
import { findUnit, outlookFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { day, decimal, yearPeriod } from '../../values/index.ts';
import { assessPlan } from '../assess-plan.ts';
import { foreseePlan } from '../outlook/index.ts';
import { type Part, worldOf } from '../testing/several-parts.ts';
import type { PlanAssessment, Verdict } from '../types.ts';
import { type RecordedForecast, scoreRecord, shownForecasts } from './index.ts';

const ha = findUnit('ha') ?? expect.fail();
const thousand = { ...ha, code: 'x', factor: decimal((Number(ha.factor) * 1000).toString()) };
const amount = (value: string, unit = ha) => ({ value: decimal(value), unit });
const said = (probability: string, low = '90', high = '110') => ({
  central: amount('100'),
  low: amount(low),
  high: amount(high),
  probability: decimal(probability),
});

const recorded = (part: string, probability: string, rest: Partial<RecordedForecast> = {}): RecordedForecast => ({
  ...{ part: part as RecordedForecast['part'], asKnownOn: day('2024-07-31'), madeAt: '2024-07-31T00:00:00Z', baselines: {} },
  forecast: { ...said(probability), method: 'flow-completion', quantiles: [], years: [] },
  ...rest,
});

/** "a missed 80", "b met 100", "c open": parts with their verdicts, known since the March after. */
function judged(...texts: readonly string[]): PlanAssessment {
  const parts = texts.map((text) => {
    const [part, word = 'open', value] = text.split(' ');
    const verdict = (word === 'open' ? 'not-assessable' : word) as Verdict;
    return { part, verdict, ...(verdict !== 'not-assessable' && { since: day('2025-03-01') }), ...(value && { compared: { actual: amount(value) } }) };
  });
  return { asKnownOn: day('2025-06-01'), targets: [{ parts: parts.slice(0, 2) }], hidden: parts.slice(2) } as never;
}

describe('a record', () => {
  test('waits for verdicts, and leaves out what is not judged here', () => {
    const record = scoreRecord([recorded('a', '0.8'), recorded('b', '0.4'), recorded('z', '0.5')], judged('a open', 'b missed 80', 'c met 100'));
    expect([record.asKnownOn, record.recorded, record.waiting]).toEqual(['2025-06-01', 2, 1]);
    expect(record.forecasts.map(({ part, outcome, actual, inInterval }) => [part, outcome, actual?.value, inInterval])).toEqual([
      ['a', 'waiting', undefined, undefined],
      ['b', 'not-reached', '80', false],
    ]);
    expect(record.moc?.count).toBe(1);
  });

  test('has no score before the first verdict', () => {
    expect(scoreRecord([recorded('a', '0.8')], judged('a open'))).toMatchObject({ recorded: 1, waiting: 1, baselines: {} });
    expect(scoreRecord([recorded('a', '0.8')], judged('a open'))).not.toHaveProperty('moc');
  });

  test('a forecast made on the day of the verdict, or after it, is none; hidden parts count too', () => {
    const on = (asKnownOn: string) => scoreRecord([recorded('c', '0.8', { asKnownOn: day(asKnownOn) })], judged('a', 'b', 'c met 100')).recorded;
    expect([on('2025-02-28'), on('2025-03-01'), on('2025-03-02')]).toEqual([1, 0, 0]);
    expect(scoreRecord([recorded('a', '0.8', { asKnownOn: day('2025-05-01') })], judged('a open')).recorded).toBe(1);
  });

  test('by hand: the mean of squared distances, and how often the figure lay within', () => {
    const all = [recorded('a', '0.8'), recorded('b', '0.4'), recorded('c', '0.6')];
    const { moc } = scoreRecord(all, judged('a exceeded 110', 'b missed 89.9', 'c met 90'));
    expect(moc).toMatchObject({ count: 3, brier: String((0.04 + 0.16 + 0.16) / 3), coverage: '66.7' });
  });

  test('a figure in another unit is brought into that of the forecast; where there is none, only the probability counts', () => {
    const world = judged('a met', 'b met');
    const parts = world.targets[0]?.parts ?? [];
    const scaled = { ...world, targets: [{ parts: [{ ...parts[0], compared: { actual: amount('0.1', thousand) } }, parts[1]] }] } as never;
    const { forecasts, moc } = scoreRecord([recorded('a', '0.8'), recorded('b', '0.8')], scaled);
    expect(forecasts.map(({ actual, inInterval }) => [actual?.value, inInterval])).toEqual([
      ['100', true],
      [undefined, undefined],
    ]);
    expect(moc?.coverage).toBe('100');
    expect(scoreRecord([recorded('b', '0.8')], scaled).moc).not.toHaveProperty('coverage');
  });

  test('calibration: five bins, empty ones left out, a hundred percent in the last', () => {
    const probabilities = ['0', '0.19', '0.2', '0.39', '0.6', '0.79', '0.8', '1'];
    const all = probabilities.map((probability) => recorded('a', probability));
    const missed = scoreRecord(all, judged('a missed 80')).moc?.calibration;
    expect(missed).toEqual([
      { from: 0, to: 20, count: 2, said: '9.5', came: '0' },
      { from: 20, to: 40, count: 2, said: '29.5', came: '0' },
      { from: 60, to: 80, count: 2, said: '69.5', came: '0' },
      { from: 80, to: 100, count: 2, said: '90', came: '0' },
    ]);
    expect(scoreRecord([recorded('a', '0.5'), recorded('b', '0.5')], judged('a met 100', 'b missed 80')).moc?.calibration).toEqual([
      { from: 40, to: 60, count: 2, said: '50', came: '50' },
    ]);
  });

  test('skill is told against each baseline, over the forecasts that both made', () => {
    const all = [
      recorded('a', '0.8', { baselines: { linear: said('0.5', '99', '101'), seasonal: said('1') } }),
      recorded('b', '0.4', { baselines: { linear: said('0.5', '0', '200') } }),
      recorded('c', '0.9'),
    ];
    const { baselines } = scoreRecord(all, judged('a met 100', 'b missed 80', 'c missed 80'));
    expect(baselines.linear).toMatchObject({ count: 2, brier: '0.25', coverage: '100', skill: (1 - 0.1 / 0.25).toString() });
    expect(baselines.seasonal).toMatchObject({ count: 1, brier: '0', coverage: '100' });
    expect(baselines.seasonal).not.toHaveProperty('skill');
  });
});

describe('forecasts that are shown', () => {
  const past = [
    '2020-9M 70 ha @2020-10-06',
    '2020 100 ha @2021-01-06',
    '2021-9M 72 ha @2021-10-06',
    '2021 100 ha @2022-01-06',
    '2022-9M 77 ha @2022-10-06',
    '2022 105 ha @2023-01-06',
    '2023-9M 80 ha @2023-10-06',
    '2023 110 ha @2024-01-06',
  ];
  const likely: Part = { name: 'Trồng mới', asks: 'ít nhất 100 ha', known: [...past, '2024-9M 82 ha estimate @2024-10-06'] };
  const thin: Part = { name: 'Chăm sóc', asks: 'ít nhất 100 ha', known: ['2024-9M 82 ha estimate @2024-10-06'] };
  const options = { planPeriod: yearPeriod(2024) };

  function shown(parts: readonly Part[], on = '2024-10-10') {
    const { plan, figures } = worldOf(parts);
    const outlook = foreseePlan(plan, figures, assessPlan(plan, figures, day(on), options), options, outlookFacts);
    return { outlook, shown: shownForecasts(plan, figures, outlook, options), plan, figures };
  }

  test('go into the record as they stand, with what the baselines say the same day', () => {
    const { outlook, shown: all } = shown([thin, likely]);
    expect(all.map(({ part, asKnownOn }) => [part, asKnownOn])).toEqual([['dieu-1.phan-2', '2024-10-10']]);
    expect(all[0]?.forecast).toEqual(outlook.targets[0]?.parts[1]?.forecast);
    expect(Object.keys(all[0]?.baselines ?? {})).toEqual(['linear', 'seasonal']);
    const linear = all[0]?.baselines.linear ?? expect.fail();
    expect(Number(linear.central.value)).toBeCloseTo((82 * 12) / 9, 3);
    expect(Number(all[0]?.baselines.seasonal?.central.value)).toBeCloseTo(82 + 110 - 80, 3);
    expect(Object.keys(linear).sort()).toEqual(['central', 'high', 'low', 'probability']);
    expect(Number(linear.low.value)).toBeLessThan(Number(linear.central.value));
  });

  test('parts that stand outside the letters are shown as well; parts that are no longer in the plan are not', () => {
    const { outlook, plan, figures } = shown([likely]);
    const part = plan.targets[0]?.parts[0] ?? expect.fail();
    const hidden = { ...plan, targets: [], hidden: [part] };
    const moved = { ...outlook, targets: [], hidden: outlook.targets[0]?.parts ?? [] };
    expect(shownForecasts(hidden, figures, moved, options)).toHaveLength(1);
    expect(shownForecasts({ ...plan, targets: [] }, figures, outlook, options)).toEqual([]);
  });

  test('baselines say nothing where nothing of the year is known', () => {
    const { outlook, plan, figures } = shown([likely]);
    const before = { ...figures, observations: figures.observations.filter(({ period }) => period.start < '2024') };
    expect(shownForecasts(plan, before, outlook, options).map(({ baselines }) => baselines)).toEqual([{}]);
    expect(shownForecasts(plan, { ...figures, links: [] }, outlook, options).map(({ baselines }) => baselines)).toEqual([{}]);
  });
});
