/** The record of forecasts: stored once as they were shown, scored when the verdict is there, and only what a reader may see. Figures are made up. */
import type { RecordedForecast } from '@moc/domain/assessment';
import { publicView, type ResolutionId, scoreDossier } from '@moc/domain/dataset';
import type { IndicatorCode, NewObservation, SourceId, TerritoryCode } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import { type Day, day, dayOf, daysInMonth, decimal } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { beforeEach, describe, expect, test } from 'vitest';
import { execute, loadDossier, loadForecasts, type Store, verify } from './index.ts';
import { engines, unwrap } from './testing/engines.ts';
import { actor, figure, importing, indicator, prepareTenant, resolution, tenantA } from './testing/sample.ts';
import { useServer } from './testing/test-servers.ts';

const exportsOf2024 = 1780;
const totals: Readonly<Record<number, number>> = { 2019: 1200, 2020: 1290, 2021: 1400, 2022: 1500, 2023: 1640, 2024: exportsOf2024 };

/** Exports to date, month by month, each published at the end of its month. */
function madeUpExports(): readonly NewObservation[] {
  return Object.entries(totals).flatMap(([year, total]) =>
    Array.from({ length: 12 }, (_, index) => {
      const months = index + 1;
      const knownBy = dayOf(Number(year), months, daysInMonth(Number(year), months));
      const share = (months / 12) * (1 + 0.03 * Math.sin(Number(year)) * (1 - months / 12));
      return figure('0', {
        indicator: 'b' as IndicatorCode,
        period: { start: `${year}-01`, months },
        measure: 'value',
        value: decimal((total * share).toFixed(1).replace(/\.0$/, '')),
        unit: getUnit('usd-million'),
        status: 'estimate',
        published: { precision: 'day', text: knownBy, knownBy },
        source: 's1' as SourceId,
      });
    }),
  );
}

describe.each(engines)('on %s', (engine) => {
  const server = useServer(engine);
  let store: Store;
  let part: PartAddress;

  beforeEach(async () => {
    store = await server.freshStore();
    await prepareTenant(store);
    const flow = { ...indicator('b', 'usd-million'), accumulation: 'flow' as const };
    unwrap(await execute(store, { kind: 'declare-indicators', tenant: tenantA, resolution, indicators: [flow] }, actor()));
    const dossier = await found();
    part = dossier.plan.targets.find(({ address }) => address.endsWith('diem-b'))?.parts[0]?.address ?? expect.fail('no part b');
    const links = [{ part, indicator: flow.code, territory: '83' as TerritoryCode, measure: 'value' as const }];
    unwrap(await execute(store, { kind: 'link-parts', tenant: tenantA, resolution, links }, actor()));
    unwrap(await execute(store, importing(madeUpExports()), actor()));
  });

  const found = async () => (await loadDossier(store, tenantA, resolution)) ?? expect.fail('no dossier');
  const record = async (asKnownOn: Day) => unwrap(await execute(store, { kind: 'record-forecasts', tenant: tenantA, resolution, asKnownOn }, actor())).summary;
  const recorded = (): Promise<readonly RecordedForecast[]> => loadForecasts(store, tenantA, resolution);

  test('a forecast is stored once, whole, and the store verifies', async () => {
    expect(await record(day('2024-07-31'))).toMatchObject({ added: 1, repeated: 0 });
    expect(await record(day('2024-07-31'))).toMatchObject({ added: 0, repeated: 1 });
    expect(await record(day('2024-08-15'))).toMatchObject({ added: 0, repeated: 1 });
    expect(await record(day('2024-08-31'))).toMatchObject({ added: 1 });
    const [first] = await recorded();
    expect(first).toMatchObject({ part, asKnownOn: '2024-07-31', forecast: { method: 'flow-completion', years: [2019, 2020, 2021, 2022, 2023] } });
    expect(Object.keys(first?.baselines ?? {})).toEqual(['linear', 'seasonal']);
    expect(unwrap(await verify(store, tenantA)).broken).toBeUndefined();
  });

  test('it waits until the verdict is there, then it is scored', async () => {
    for (const month of [3, 6, 9, 11]) await record(dayOf(2024, month, daysInMonth(2024, month)));
    const before = scoreDossier(await found(), await recorded(), day('2024-11-30'));
    expect(before).toMatchObject({ recorded: 4, waiting: 4, baselines: {} });
    expect(before.moc).toBeUndefined();
    const after = scoreDossier(await found(), await recorded(), day('2025-01-01'));
    expect(after).toMatchObject({ recorded: 4, waiting: 0, moc: { count: 4 }, baselines: { linear: { count: 4 }, seasonal: { count: 4 } } });
    expect(after.forecasts.every(({ outcome, actual }) => outcome === 'reached' && actual?.value === String(exportsOf2024))).toBe(true);
    expect(Number(after.moc?.brier)).toBeLessThan(0.25);
  });

  test('a forecast made when the result was out is none', async () => {
    expect(await record(day('2025-01-15'))).toMatchObject({ added: 0 });
    expect(await recorded()).toEqual([]);
  });

  test('only those who answer for figures may record; an unknown resolution is refused', async () => {
    const command = { kind: 'record-forecasts', tenant: tenantA, resolution, asKnownOn: day('2024-07-31') } as const;
    const refused = await execute(store, command, actor('public'));
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['assignment/not-allowed']);
    const unknown = await execute(store, { ...command, resolution: 'khong-co' as ResolutionId }, actor());
    expect(unknown.ok ? [] : unknown.refusals.map(({ code }) => code)).toEqual(['store/unknown-resolution']);
  });

  test('what is withheld from the public has no score there', async () => {
    await record(day('2024-07-31'));
    const dossier = await found();
    const hidden = publicView({
      ...dossier,
      figures: { ...dossier.figures, indicators: dossier.figures.indicators.map((one) => ({ ...one, sensitivity: 'internal' as const })) },
    });
    expect(scoreDossier(hidden, await recorded(), day('2025-01-01')).recorded).toBe(0);
    expect(scoreDossier(dossier, await recorded(), day('2025-01-01')).recorded).toBe(1);
  });
});
