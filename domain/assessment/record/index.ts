/** The record of forecasts shown, and its score. */
export { scoreRecord } from './score-record.ts';
export { shownForecasts } from './shown-forecasts.ts';
export * from './types.ts';
