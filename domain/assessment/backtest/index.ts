/** Back-tests over folders of published series. */
export { forecastBaseline } from './baselines.ts';
export { findUnreadCell, readSeries, type UnreadCell } from './read-series.ts';
export { type BacktestReport, reportBacktest } from './report.ts';
export { type BacktestOptions, runBacktest } from './run-backtest.ts';
export { type Score, scoreTrials } from './score.ts';
export * from './types.ts';
