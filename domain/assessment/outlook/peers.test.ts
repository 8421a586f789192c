/** What a forecast learns from other series: only from alike, public ones, and only from what was known by the day. Figures are made up. */

import { outlookFacts } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { assessDossier, outlookDossier } from '../../dataset/index.ts';
import type { Figures, Indicator, Observation, ObservationId } from '../../observation/index.ts';
import { readExampleDossier } from '../../testing/example.ts';
import { type Day, day, dayOf, daysInMonth, decimal } from '../../values/index.ts';

const dossier = readExampleDossier();
const part = 'dieu-2.khoan-2.diem-c.phan-1';
const own = dossier.figures.links.find((link) => link.part === part)!;
const model = dossier.figures.observations.find(({ indicator, measure }) => indicator === own.indicator && measure === 'value')!;

/** Months to date of one year at one place, each known at the month's end (or as much later as told). */
function yearOf(year: number, territory: string, unevenness: number, late = 0, indicator: string = own.indicator): readonly Observation[] {
  return Array.from({ length: 12 }, (_, index): Observation => {
    const months = index + 1;
    const knownBy = dayOf(year + late, months, daysInMonth(year + late, months));
    const share = months / 12 + unevenness * Math.sin(year * 1.7) * (1 - months / 12);
    return {
      ...model,
      id: `${indicator} ${territory} ${year} ${months}` as ObservationId,
      indicator: indicator as Observation['indicator'],
      territory: territory as Observation['territory'],
      period: { start: `${year}-01`, months },
      value: decimal((1000 * share).toFixed(2)),
      status: 'estimate',
      published: { precision: 'day', text: knownBy, knownBy },
    };
  });
}

const on: Day = day('2024-07-31');
const young = [2021, 2022, 2023, 2024]
  .flatMap((year) => yearOf(year, '83', 0.01))
  .filter(({ published }) => published.precision !== 'unknown' && published.knownBy <= on);
const others = (unevenness: number, place: string, late = 0, indicator?: string) =>
  Array.from({ length: 10 }, (_, index) => yearOf(2013 + index, place, unevenness, late, indicator)).flat();

function widthOf(others: readonly Observation[], indicators: readonly Indicator[] = []): number {
  const figures: Figures = {
    ...dossier.figures,
    indicators: [...dossier.figures.indicators, ...indicators],
    observations: [...dossier.figures.observations.filter(({ indicator }) => indicator !== own.indicator), ...young, ...others],
  };
  const given = { ...dossier, figures };
  const outlook = outlookDossier(given, assessDossier(given, on), outlookFacts);
  const forecast = outlook.targets.flatMap(({ parts }) => parts).find((one) => one.part === part)?.forecast;
  return forecast ? Number(forecast.high.value) - Number(forecast.low.value) : expect.fail('no forecast');
}

describe('a young series', () => {
  const alone = widthOf([]);

  const elsewhere = (unevenness: number) => widthOf(['86', '87', '91'].flatMap((place) => others(unevenness, place)));

  test('is told the more widely, the less steady the same indicator was elsewhere', () => {
    const [calm, unsteady] = [elsewhere(0.01), elsewhere(0.06)];
    expect(calm).toBeLessThan(alone);
    expect(unsteady).toBeGreaterThan(calm * 1.15);
  });

  test('learns nothing from what was not known by the day', () => {
    expect(widthOf(['86', '87', '91'].flatMap((place) => others(0.06, place, 20)))).toBe(alone);
  });

  test('learns from no internal indicator, so that every reader sees the same forecast', () => {
    const like = dossier.figures.indicators.find(({ code }) => code === own.indicator)!;
    const named = (code: string, sensitivity: Indicator['sensitivity']): Indicator => ({ ...like, code: code as Indicator['code'], sensitivity });
    const figures = ['x', 'y', 'z'].flatMap((code) => others(0.06, '83', 0, code));
    const declared = (sensitivity: Indicator['sensitivity']) => ['x', 'y', 'z'].map((code) => named(code, sensitivity));
    expect(widthOf(figures, declared('internal'))).toBe(alone);
    expect(widthOf(figures, declared('public'))).not.toBe(alone);
  });
});
