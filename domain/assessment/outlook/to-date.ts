/** What has added up from the start of a period by the end of each month: as published, or derived with the derivation kept. */
import type { Measure, Observation } from '../../observation/index.ts';
import {
  addDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  type Period,
  periodCode,
  type Quantity,
  samePeriod,
  type Unit,
} from '../../values/index.ts';
import { inUnitOf } from '../quantities.ts';
import type { KnownSeries } from './known-series.ts';
import { monthOf, monthsInto, periodBetween } from './months.ts';
import { type Memory, remembered } from './remember.ts';
import type { PartOutlook } from './types.ts';

export interface ToDate {
  readonly months: number;
  readonly period: Period;
  readonly amount: Quantity;
  /** The published figure it rests on. */
  readonly figure: Observation;
  readonly derived?: NonNullable<PartOutlook['derived']>;
  /** What a derived level was computed from beside the figure: the plan, or the level of the year before. */
  readonly of?: Quantity;
}

const hundredth = decimal('0.01');

/**
 * Levels to date of one form, in `unit`, by the month they end on, ascending. What was published comes first; then sums of
 * stretches that follow on each other; then share of plan times plan; then growth times the same stretch of last year.
 */
export function levelsToDate(series: KnownSeries, whole: Period, measure: Measure, unit: Unit): readonly ToDate[] {
  return remembered(levelsKnown, series, `${measure}|${unit.code}|${periodCode(whole)}`, () => readLevels(series, whole, measure, unit));
}

const levelsKnown: Memory<KnownSeries, readonly ToDate[]> = new WeakMap();

function readLevels(series: KnownSeries, whole: Period, measure: Measure, unit: Unit): readonly ToDate[] {
  const found = new Map<number, ToDate>();
  const add = (level: ToDate | undefined) => {
    if (level && level.months <= whole.months && !found.has(level.months)) found.set(level.months, level);
  };
  for (const figure of series.figures) add(direct(figure, whole, measure, unit));
  for (const figure of series.figures) add(summed(figure, whole, measure, unit, found));
  for (const figure of series.figures) add(fromShare(figure, whole, measure, unit, series));
  for (const figure of series.figures) add(fromGrowth(figure, whole, measure, unit, series));
  return [...found.values()].sort((a, b) => a.months - b.months);
}

function direct(figure: Observation, whole: Period, measure: Measure, unit: Unit): ToDate | undefined {
  if (figure.measure !== measure || figure.period.start !== whole.start) return undefined;
  const amount = inUnitOf(figure, unit);
  return amount && { months: figure.period.months, period: figure.period, amount, figure };
}

/** Quý I and quý II make six months, where nobody published six months. */
function summed(figure: Observation, whole: Period, measure: Measure, unit: Unit, found: ReadonlyMap<number, ToDate>): ToDate | undefined {
  const before = monthOf(figure.period.start) - monthOf(whole.start);
  const reached = figure.measure === measure && before > 0 ? found.get(before) : undefined;
  const amount = reached && inUnitOf(figure, unit);
  if (!reached || !amount) return undefined;
  const period = periodBetween(monthOf(whole.start), monthOf(figure.period.start) + figure.period.months);
  return { months: period.months, period, amount: { value: addDecimals(reached.amount.value, amount.value), unit }, figure, derived: 'sum' };
}

const isAmount = (measure: Measure): boolean => measure === 'value' || measure === 'count';

function fromShare(figure: Observation, whole: Period, measure: Measure, unit: Unit, series: KnownSeries): ToDate | undefined {
  if (!isAmount(measure) || figure.measure !== 'share-of-plan' || figure.period.start !== whole.start) return undefined;
  const plans = series.planned.filter((plan) => plan.measure === measure && samePeriod(plan.period, whole));
  const plan = plans.length === 1 && plans[0] ? inUnitOf(plans[0], unit) : undefined;
  if (!plan) return undefined;
  const value = multiplyDecimals(multiplyDecimals(plan.value, figure.value), hundredth);
  return { months: figure.period.months, period: figure.period, amount: { value, unit }, figure, derived: 'share-of-plan', of: plan };
}

function fromGrowth(figure: Observation, whole: Period, measure: Measure, unit: Unit, series: KnownSeries): ToDate | undefined {
  if (!isAmount(measure) || figure.measure !== 'growth-yoy' || figure.period.start !== whole.start) return undefined;
  const before = findFigure(series, measure, yearEarlier(figure.period));
  const base = before && inUnitOf(before, unit);
  if (!base) return undefined;
  const value = multiplyDecimals(base.value, addDecimals(decimal('1'), multiplyDecimals(figure.value, hundredth)));
  return { months: figure.period.months, period: figure.period, amount: { value, unit }, figure, derived: 'growth', of: base };
}

export function yearEarlier({ start, months }: Period): Period {
  return periodBetween(monthOf(start) - 12, monthOf(start) - 12 + months);
}

export function findFigure(series: KnownSeries, measure: Measure, period: Period): Observation | undefined {
  return series.figures.find((figure) => figure.measure === measure && samePeriod(figure.period, period));
}

/**
 * The share of last year's amount that the same stretch of last year brought, from published levels; undefined where they
 * are not known. The weight of the part of the year that has passed.
 */
export function lastYearWeight(series: KnownSeries, whole: Period, passed: Period): Decimal | undefined {
  const year = findFigure(series, 'value', yearEarlier(whole));
  const stretch = findFigure(series, 'value', yearEarlier(passed));
  const level = year && stretch && inUnitOf(stretch, year.unit);
  return level && year && divideDecimals(level.value, year.value, 8);
}

/** The weight of the months passed, each month weighing the same. */
export function equalWeight(whole: Period, passed: Period): Decimal {
  return divideDecimals(decimal(monthsInto(whole, passed)), decimal(whole.months), 8) ?? decimal('0');
}
