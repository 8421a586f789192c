/** The table of a back-test: all trials, then by threshold, by kind of indicator and by month of the year. */
import { type Score, scoreTrials } from './score.ts';
import type { BacktestSeries, IndicatorKind, ThresholdBasis, Trial } from './types.ts';

export interface BacktestReport {
  readonly series: number;
  /** Questions put, and those that got no forecast. */
  readonly trials: number;
  readonly unanswered: number;
  readonly all: Score;
  readonly byThreshold: Readonly<Record<ThresholdBasis, Score>>;
  readonly byKind: readonly { readonly kind: IndicatorKind; readonly score: Score }[];
  readonly byMonth: readonly { readonly month: number; readonly score: Score }[];
}

const kinds: readonly IndicatorKind[] = ['flow', 'growth', 'rate', 'stock', 'yearly'];

export function reportBacktest(series: readonly BacktestSeries[], trials: readonly Trial[]): BacktestReport {
  const basedOn = (basis: ThresholdBasis): Score => scoreTrials(trials.filter((trial) => trial.threshold?.basis === basis));
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    series: series.length,
    trials: trials.length,
    unanswered: trials.filter((trial) => trial.forecast.kind === 'none').length,
    all: scoreTrials(trials),
    byThreshold: { plan: basedOn('plan'), 'past-years': basedOn('past-years') },
    byKind: kinds
      .map((kind) => ({ kind, score: scoreTrials(trials.filter((trial) => trial.kind === kind)) }))
      .filter(({ kind, score }) => score.trials > 0 || kind === 'stock'),
    byMonth: months.map((month) => ({ month, score: scoreTrials(trials.filter((trial) => trial.month === month)) })),
  };
}
