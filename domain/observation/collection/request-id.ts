/** What one request is called: the figure itself, so that whoever asks for it asks for the same. */
import type { TerritoryCode } from '../../territory/index.ts';
import { type Period, periodCode } from '../../values/index.ts';
import type { IndicatorCode, Measure } from '../types.ts';
import type { RequestId } from './types.ts';

/** A figure as it is asked for. */
export interface AskedFigure {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
}

/** "grdp-growth|83|2024-Q3|growth-yoy". */
export function requestId({ indicator, territory, period, measure }: AskedFigure): RequestId {
  return [indicator, territory, periodCode(period), measure].join('|') as RequestId;
}
