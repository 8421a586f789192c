/** Rule: a forecast is recorded once; as long as the figures behind it stay the same, it is the same forecast. */
import type { ShownForecast } from '@moc/domain/assessment';
import { accepted, refused } from '@moc/domain/values';
import { canonicalJson, sha256 } from '../canonical.ts';
import { type Decide, type RecordForecasts, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';
import { unknownResolution } from './plan.ts';

export interface RecordForecastsState {
  readonly exists: boolean;
  /** What the resolution's page shows on the day of the command. */
  readonly shown: readonly ShownForecast[];
  /** Forecasts on record already, by `recordKey`. */
  readonly recorded: ReadonlySet<string>;
}

/** The forecast and all that it says; the day is not part of it, since on days without news nothing new is foreseen. */
export function inputsOf({ forecast, baselines }: ShownForecast): string {
  return sha256(canonicalJson({ forecast, baselines }));
}

export const recordKey = (part: string, inputs: string): string => `${part} ${inputs}`;

export const decideRecordForecasts: Decide<RecordForecasts, RecordForecastsState> = ({ exists, shown, recorded }, command, { now, seq }) => {
  const { tenant, resolution, kind } = command;
  if (!exists) return refused(unknownResolution(resolution));
  const fresh = shown.map((each) => ({ each, inputs: inputsOf(each) })).filter(({ each, inputs }) => !recorded.has(recordKey(each.part, inputs)));
  const rows = fresh.map(({ each: { part, asKnownOn, forecast, baselines }, inputs }) => ({
    tenant,
    resolution,
    part,
    seq,
    as_known_on: asKnownOn,
    made_at: now,
    inputs,
    method: forecast.method,
    probability: forecast.probability,
    forecast: canonicalJson(forecast),
    baselines: canonicalJson(baselines),
  }));
  return accepted({ changes: insert('forecast', rows), summary: summaryOf(kind, { added: rows.length, repeated: shown.length - rows.length }) });
};
