/** Forecasts that were shown, kept as they were, and how they fared once the verdict was there. */
import type { PartAddress } from '../../plan/index.ts';
import type { Day, Decimal, Quantity } from '../../values/index.ts';
import type { PartForecast } from '../outlook/index.ts';

/** The baselines that Mốc has to beat: nhịp đều, mùa vụ đơn giản. */
export type RecordedBaseline = 'linear' | 'seasonal';

/** What a baseline said the same day: its interval and its probability, with the spread of its own past errors. */
export type BaselineForecast = Pick<PartForecast, 'central' | 'low' | 'high' | 'probability'>;

/** One forecast as it was shown, with what the baselines would have said from the same figures. */
export interface ShownForecast {
  readonly part: PartAddress;
  /** Nothing published later went into it. */
  readonly asKnownOn: Day;
  readonly forecast: PartForecast;
  readonly baselines: Readonly<Partial<Record<RecordedBaseline, BaselineForecast>>>;
}

export interface RecordedForecast extends ShownForecast {
  /** ISO 8601 instant at which it was stored. */
  readonly madeAt: string;
}

/** A recorded forecast and what came. */
export interface ScoredForecast extends RecordedForecast {
  /** `waiting` until there is a verdict. */
  readonly outcome: 'reached' | 'not-reached' | 'waiting';
  /** The figure that decided, in the unit of the forecast, where it can be brought into it. */
  readonly actual?: Quantity;
  readonly inInterval?: boolean;
}

/** Of the forecasts that said from `from` to `to` percent: how many, what they said on average, and how often it came; percent. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: Decimal;
  readonly came: Decimal;
}

export interface ForecasterScore {
  readonly count: number;
  /** Mean squared distance of the probability from what came; 0 is best. */
  readonly brier: Decimal;
  /** Share of final figures in the 80 % interval, percent; absent while no final figure can be compared. */
  readonly coverage?: Decimal;
  readonly calibration: readonly CalibrationBin[];
}

/** The record, scored. Small numbers are small evidence: counts are told with every score. */
export interface ForecastRecord {
  readonly asKnownOn: Day;
  readonly recorded: number;
  readonly waiting: number;
  /** Absent until the first verdict. */
  readonly moc?: ForecasterScore;
  readonly baselines: Readonly<Partial<Record<RecordedBaseline, ForecasterScore & { readonly skill?: Decimal }>>>;
  readonly forecasts: readonly ScoredForecast[];
}
