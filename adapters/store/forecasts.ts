/** Questions to the store about forecasts: those on record, and what is shown on the day of a command. */
import type { RecordedForecast } from '@moc/domain/assessment';
import { type ResolutionId, shownOn } from '@moc/domain/dataset';
import type { PartAddress } from '@moc/domain/plan';
import type { Day, TenantId } from '@moc/domain/values';
import { outlookFacts } from '@moc/facts';
import type { RecordForecasts } from './command.ts';
import { type RecordForecastsState, recordKey } from './decisions/record-forecasts.ts';
import { readDossier } from './reads.ts';
import type { Origin } from './state.ts';
import type { Store } from './store.ts';
import { dbFor } from './wall.ts';

/** Every forecast on record of a resolution, the earliest day first; of all parts, also those a public view leaves out. */
export async function loadForecasts(store: Pick<Store, 'db'>, tenant: TenantId, resolution: ResolutionId): Promise<readonly RecordedForecast[]> {
  const rows = await dbFor(store, tenant)
    .selectFrom('forecast')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('as_known_on')
    .orderBy('seq')
    .orderBy('part')
    .execute();
  return rows.map((row) => ({
    part: row.part as PartAddress,
    asKnownOn: row.as_known_on as Day,
    forecast: row.forecast as RecordedForecast['forecast'],
    baselines: row.baselines as RecordedForecast['baselines'],
    madeAt: row.made_at.toISOString(),
  }));
}

export async function loadRecordForecastsState(origin: Origin, { tenant, resolution, asKnownOn }: RecordForecasts): Promise<RecordForecastsState> {
  const dossier = await readDossier(origin, tenant, resolution);
  const rows = await origin.db.selectFrom('forecast').select(['part', 'inputs']).where('tenant', '=', tenant).where('resolution', '=', resolution).execute();
  return {
    exists: dossier !== undefined,
    shown: dossier ? shownOn(dossier, asKnownOn, outlookFacts) : [],
    recorded: new Set(rows.map(({ part, inputs }) => recordKey(part, inputs))),
  };
}
