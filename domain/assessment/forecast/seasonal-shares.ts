/** The usual share of the year reached by the end of each month, from past years. */
import { type Day, yearPeriod } from '../../values/index.ts';
import { type KnownYear, readKnownSeries } from './known-series.ts';
import { median } from './statistics.ts';
import type { KnownFigure, SeasonalShares } from './types.ts';

type MonthShare = SeasonalShares['months'][number];

/** Habits change: years further back are not the usual any more. */
const mostYears = 10;
const leastYears = 3;

/**
 * Shares of the final figure that an accumulating flow had reached by the end of each month, as it was known at the same time
 * of those years; 1 (all) at the end of the year. From the complete years before `year` as known on `asKnownOn`. Months without
 * figures lie on the straight line between their neighbours. Undefined where fewer than three years can be compared.
 */
export function seasonalShares(history: readonly KnownFigure[], asKnownOn: Day, year: number): SeasonalShares | undefined {
  const measure = history.find((figure) => figure.measure !== 'growth-yoy' && figure.measure !== 'rank')?.measure;
  if (!measure) return undefined;
  const { past } = readKnownSeries({ accumulation: 'flow', measure, target: yearPeriod(year), asKnownOn, history });
  const complete = past.filter((each) => (each.final ?? 0) > 0 && [...each.toDate.keys()].some((month) => month < 12)).slice(-mostYears);
  const seen = Array.from({ length: 11 }, (_, index) => shareOf(complete, index + 1)).flatMap((month) => month ?? []);
  if (seen.length === 0) return undefined;
  const corners = [{ month: 0, low: 0, central: 0, high: 0 }, ...seen, { month: 12, low: 1, central: 1, high: 1 }];
  return { years: complete.map((each) => each.year), months: neverFalling(Array.from({ length: 12 }, (_, index) => between(corners, index + 1))) };
}

function shareOf(years: readonly KnownYear[], month: number): MonthShare | undefined {
  const shares = years.flatMap((year) => {
    const toDate = year.toDate.get(month);
    return toDate === undefined || year.final === undefined ? [] : [toDate / year.final];
  });
  return shares.length < leastYears ? undefined : { month, low: Math.min(...shares), central: median(shares), high: Math.max(...shares) };
}

/** The month itself, or the point on the line between its neighbours. */
function between(corners: readonly MonthShare[], month: number): MonthShare {
  const after = corners.find((corner) => corner.month >= month) as MonthShare;
  const before = corners.findLast((corner) => corner.month <= month) as MonthShare;
  const way = after.month === before.month ? 0 : (month - before.month) / (after.month - before.month);
  const at = (read: (corner: MonthShare) => number): number => read(before) + way * (read(after) - read(before));
  return { month, low: at((corner) => corner.low), central: at((corner) => corner.central), high: at((corner) => corner.high) };
}

/** Different months may rest on different years; the usual path still never falls. */
function neverFalling(months: readonly MonthShare[]): readonly MonthShare[] {
  const highest = (until: number, read: (month: MonthShare) => number): number => Math.max(...months.slice(0, until + 1).map(read));
  return months.map(({ month }, index) => ({
    month,
    low: highest(index, (each) => each.low),
    central: highest(index, (each) => each.central),
    high: highest(index, (each) => each.high),
  }));
}
