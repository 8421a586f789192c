/** Forecasts of one series: see types.ts for what goes in and out. */
export { forecastFrom, forecastPeriod } from './forecast-period.ts';
export { type KnownSeries, type KnownYear, readKnownSeries } from './known-series.ts';
export { lessonsOf } from './lessons.ts';
export { probabilityAtLeast, probabilityAtMost, probabilityBetween, quantileOf, spreadAround, storedProbabilities, widen } from './predictive.ts';
export { type Scale, scaleOf } from './scale.ts';
export { seasonalShares } from './seasonal-shares.ts';
export * from './types.ts';
