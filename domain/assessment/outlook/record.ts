/** Whether it ever happened: the best stretch on record that is long enough to compare with what is left of the period. */
import type { Measure, Observation } from '../../observation/index.ts';
import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  type Period,
  type Quantity,
  samePeriod,
  subtractDecimals,
  type Unit,
} from '../../values/index.ts';
import { inUnitOf } from '../quantities.ts';
import type { KnownSeries } from './known-series.ts';
import { monthOf, periodBetween } from './months.ts';
import { type Memory, remembered } from './remember.ts';

export interface Best {
  readonly amount: Quantity;
  readonly period: Period;
}

/**
 * A stretch half as long as what is left, or longer, compares: a long one that averaged X held a short one that reached X,
 * a single good month says nothing of nine.
 */
const isComparable = ({ months }: Period, remaining: number): boolean => months * 2 >= remaining;

const endOf = ({ period }: Best): number => monthOf(period.start) + period.months;

/** Of equals the later one, and of these the longest. */
function bestOf(stretches: readonly Best[], remaining: number, sign: 1 | -1): Best | undefined {
  const [best] = stretches
    .filter(({ period }) => isComparable(period, remaining))
    .sort((a, b) => compareDecimals(b.amount.value, a.amount.value) * sign || endOf(b) - endOf(a) || b.period.months - a.period.months);
  return best;
}

/** The highest (`sign` 1) or lowest amount a month over a comparable stretch: published stretches, and what lies between two of one year. */
export function bestPerMonth(series: KnownSeries, measure: Measure, unit: Unit, remaining: number, sign: 1 | -1): Best | undefined {
  return remembered(bestKnown, series, `${measure}|${unit.code}|${remaining}|${sign}`, () => bestOf(stretchesOf(series, measure, unit), remaining, sign));
}

const bestKnown: Memory<KnownSeries, Best | undefined> = new WeakMap();

function stretchesOf(series: KnownSeries, measure: Measure, unit: Unit): readonly Best[] {
  const known = series.figures.filter((figure) => figure.measure === measure);
  const published = known.flatMap((figure) => perMonth(inUnitOf(figure, unit)?.value, figure.period, unit));
  const byStart = [...Map.groupBy(known, ({ period }) => period.start).values()];
  const between = byStart.flatMap((alike) => alike.flatMap((longer) => alike.flatMap((shorter) => stretchBetween(shorter, longer, unit))));
  return [...published, ...between];
}

function stretchBetween(shorter: Observation, longer: Observation, unit: Unit): readonly Best[] {
  if (shorter.period.months >= longer.period.months) return [];
  const [less, more] = [inUnitOf(shorter, unit), inUnitOf(longer, unit)];
  const start = monthOf(longer.period.start);
  const period = periodBetween(start + shorter.period.months, start + longer.period.months);
  return less && more ? perMonth(subtractDecimals(more.value, less.value), period, unit) : [];
}

function perMonth(value: Decimal | undefined, period: Period, unit: Unit): readonly Best[] {
  const average = value === undefined ? undefined : divideDecimals(value, decimal(period.months), 6);
  return average === undefined ? [] : [{ amount: { value: average, unit }, period }];
}

/** The highest or lowest growth published for a comparable stretch; none where that of the question alone is known. */
export function bestGrowth(series: KnownSeries, remaining: number, sign: 1 | -1, asked: Observation): Best | undefined {
  const growths = growthsOf(series);
  const others = growths.filter(({ period }) => !samePeriod(period, asked.period));
  return bestOf(others, remaining, sign) && bestOf(growths, remaining, sign);
}

/** Whether the record goes back behind the period: figures of the period alone do not say that a thing never happened. */
export function hasEarlierGrowth(series: KnownSeries, whole: Period): boolean {
  return growthsOf(series).some(({ period }) => period.start < whole.start);
}

function growthsOf({ figures }: KnownSeries): readonly Best[] {
  return figures.filter(({ measure }) => measure === 'growth-yoy').map(({ value, unit, period }) => ({ amount: { value, unit }, period }));
}
