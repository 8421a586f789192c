/** The scale on which misses are alike in large and small years: logarithms for amounts and growth, the plain value for levels in percent. */
import type { KnownSeries } from './known-series.ts';
import type { ForecastQuestion } from './types.ts';

export interface Scale {
  readonly enter: (value: number) => number;
  readonly leave: (value: number) => number;
  /** On the plain scale misses are in the unit of the series; on the others they are relative, and series can be compared. */
  readonly name: 'plain' | 'logarithm' | 'growth';
}

const plain: Scale = { enter: (value) => value, leave: (value) => value, name: 'plain' };
const logarithm: Scale = { enter: Math.log, leave: Math.exp, name: 'logarithm' };
const growth: Scale = { enter: (value) => Math.log1p(value / 100), leave: (value) => 100 * Math.expm1(value), name: 'growth' };

/** Growth in percent by its factor; amounts and stocks by their logarithm while all are above zero; anything else as it stands. */
export function scaleOf({ measure, accumulation }: ForecastQuestion, series: KnownSeries): Scale {
  const values = [...series.past, series.target].flatMap((year) => [...year.toDate.values(), ...(year.final === undefined ? [] : [year.final])]);
  if (measure === 'growth-yoy') return values.every((value) => value > -100) ? growth : plain;
  const amount = accumulation === 'flow' || accumulation === 'stock';
  return amount && measure !== 'rank' && values.every((value) => value > 0) ? logarithm : plain;
}
