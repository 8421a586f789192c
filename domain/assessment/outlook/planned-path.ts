/** The path planned for the parts of a period ("kịch bản tăng trưởng theo quý"): planned figures of shorter periods, in their latest version. */
import type { Measure } from '../../observation/index.ts';
import { compareDecimals, type Decimal, type Period, periodCode, type Unit } from '../../values/index.ts';
import { inUnitOf } from '../quantities.ts';
import type { KnownSeries } from './known-series.ts';
import type { PathPoint } from './types.ts';

/** One point a period to date, earliest first; two bounds where a range was planned, the demanded one in the middle. */
export function plannedPath(series: KnownSeries, whole: Period, measure: Measure, unit: Unit, sign: 1 | -1): readonly PathPoint[] {
  const planned = series.planned.filter((plan) => plan.measure === measure && plan.period.start === whole.start && plan.period.months < whole.months);
  const byPeriod = Map.groupBy(planned, ({ period }) => periodCode(period));
  return [...byPeriod.values()].flatMap((plans): PathPoint[] => {
    const values = plans.flatMap((plan) => inUnitOf(plan, unit)?.value ?? []).sort(compareDecimals);
    const [low, high] = [values[0], values.at(-1)];
    if (!plans[0] || low === undefined || high === undefined) return [];
    const central = sign === 1 ? low : high;
    return [{ period: plans[0].period, central, ...(low !== high && { low, high }) }];
  });
}

/** The planned value at the end of a period to date; undefined where none was planned for just that period. */
export function plannedAt(path: readonly PathPoint[], months: number): Decimal | undefined {
  return path.find(({ period }) => period.months === months)?.central;
}
