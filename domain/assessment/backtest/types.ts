/** Rolling-origin back-tests: which series, which questions were put to them, and how the answers fared. */
import type { Day, Period } from '../../values/index.ts';
import type { Forecast, ForecastQuestion, KnownFigure } from '../forecast/index.ts';

/** One row of a folder of published series, cells as they stand. */
export interface SeriesRow {
  readonly series: string;
  readonly name: string;
  readonly period: string;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
  readonly published: string;
  readonly note: string;
}

/** dòng cộng dồn · tăng trưởng lũy kế · tỷ lệ, chỉ số · mức tại một thời điểm · chỉ công bố theo năm */
export type IndicatorKind = 'flow' | 'growth' | 'rate' | 'stock' | 'yearly';

/** One series in one form, ready to be asked about its years. */
export interface BacktestSeries {
  readonly id: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly accumulation: ForecastQuestion['accumulation'];
  readonly measure: KnownFigure['measure'];
  readonly figures: readonly KnownFigure[];
}

/** What the year was measured against: its own plan or target, or a threshold drawn from the years before. */
export type ThresholdBasis = 'plan' | 'past-years';

/** nhịp đều · mùa vụ đơn giản · cùng tỷ trọng như năm trước: see baselines.ts. */
export const baselines = ['linear', 'seasonal', 'last-share'] as const;
export type Baseline = (typeof baselines)[number];
export type Forecaster = 'moc' | Baseline;

/** One forecaster's answer, already read off its distribution. */
export interface Answer {
  readonly point: number;
  readonly low: number;
  readonly high: number;
  /** That the threshold is reached; absent without a threshold. */
  readonly probability?: number;
}

/** One question of the past with its answers and the truth. */
export interface Trial {
  readonly series: string;
  readonly kind: IndicatorKind;
  readonly target: Period;
  readonly asKnownOn: Day;
  /** The calendar month of the day asked, 1 to 12. */
  readonly month: number;
  readonly truth: number;
  readonly threshold?: { readonly value: number; readonly basis: ThresholdBasis };
  readonly answers: Readonly<Partial<Record<Forecaster, Answer>>>;
  readonly forecast: Forecast;
}
