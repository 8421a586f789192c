/**
 * The ways in which the end of a year can be foreseen from where it stood at a month. Each is simple enough to be redone by
 * hand; none is trusted alone. All values are on the scale of scale.ts.
 */
import type { KnownSeries, KnownYear } from './known-series.ts';
import type { Scale } from './scale.ts';
import { mean } from './statistics.ts';

/** A year at the month in question, with the complete year before it. */
export interface YearState {
  readonly year: number;
  readonly toDate: number;
  readonly final?: number;
  readonly plan?: number;
  readonly before?: KnownYear;
  readonly of: KnownYear;
}

/** What the ways look at: months elapsed of how many, the scale, and whether amounts add up. */
export interface Setting {
  readonly elapsed: number;
  readonly months: number;
  readonly scale: Scale;
  readonly kind: 'amount' | 'average' | 'level';
}

/** The year's end on the scale, or NaN where the way has nothing to go by. */
type Way = (setting: Setting, year: YearState, others: readonly YearState[]) => number;

/** The mean over other years; NaN where none tells. */
function usual(others: readonly YearState[], read: (other: YearState) => number | undefined): number {
  return mean(
    others.flatMap((other) => {
      const value = read(other);
      return value === undefined || !Number.isFinite(value) ? [] : [value];
    }),
  );
}

const minus = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? undefined : a - b);

/** The usual share of the year is done (amounts); the rest moves the figure as it usually does (averages, levels). */
const usualRest: Way = (_, year, others) => year.toDate + usual(others, (other) => minus(other.final, other.toDate));

/** Nothing changes any more: the average, or the level, stays. */
const asItStands: Way = (_, year) => year.toDate;

/** What one would say first, and the other ways are measured from: usual share for amounts, no more change for the rest. */
const ground: Way = (setting, year, others) => (setting.kind === 'amount' ? usualRest : asItStands)(setting, year, others);

/** For averages and levels: their usual movement. */
const usualMove: Way = (setting, year, others) => (setting.kind === 'amount' ? Number.NaN : usualRest(setting, year, others));

/** The rest goes exactly as the rest of last year. */
const restAsLastYear: Way = ({ elapsed, months, scale, kind }, { of, before }) => {
  const [toDate, last, lastToDate] = [of.toDate.get(elapsed), before?.final, before?.toDate.get(elapsed)];
  if (toDate === undefined || last === undefined || lastToDate === undefined) return Number.NaN;
  if (kind === 'average') return scale.enter((elapsed * toDate + months * last - elapsed * lastToDate) / months);
  return scale.enter(toDate + last - lastToDate);
};

/** The same share as last year is done. */
const shareOfLastYear: Way = ({ elapsed, scale }, { toDate, before }) => {
  const [last, lastToDate] = [before?.final, before?.toDate.get(elapsed)];
  return last === undefined || lastToDate === undefined ? Number.NaN : toDate + scale.enter(last) - scale.enter(lastToDate);
};

/** The plan is fulfilled as it usually is. */
const planAsUsual: Way = (_, year, others) => (year.plan === undefined ? Number.NaN : year.plan + usual(others, (other) => minus(other.final, other.plan)));

/** Last year carried on by the usual change from year to year. */
const lastYearGrown: Way = ({ scale, kind }, year, others) => {
  const last = year.before?.final;
  return kind !== 'amount' || last === undefined
    ? Number.NaN
    : scale.enter(last) + usual(others, (other) => minus(other.final, other.before?.final === undefined ? undefined : scale.enter(other.before.final)));
};

/** What the years usually come to (averages and levels only). */
const usualYear: Way = ({ kind }, _, others) => (kind === 'amount' ? Number.NaN : usual(others, (other) => other.final));

/** The rest goes as last year's rest, changed as the latest quarter was changed against the same quarter. */
const latestPace: Way = ({ elapsed, months, scale, kind }, { of, before, toDate }) => {
  const back = [3, 2, 1, 4, 6].find((step) => elapsed - step > 0 && of.toDate.has(elapsed - step) && (kind !== 'amount' || before?.toDate.has(elapsed - step)));
  if (back === undefined) return Number.NaN;
  const [now, then] = [of.toDate.get(elapsed) as number, of.toDate.get(elapsed - back) as number];
  if (kind === 'level') return toDate + ((scale.enter(now) - scale.enter(then)) * Math.min(months - elapsed, back)) / back / 2;
  if (kind === 'average') return scale.enter((elapsed * now + ((months - elapsed) * (elapsed * now - (elapsed - back) * then)) / back) / months);
  const [lastNow, lastThen, last] = [before?.toDate.get(elapsed), before?.toDate.get(elapsed - back), before?.final];
  if (lastNow === undefined || lastThen === undefined || last === undefined || lastNow <= lastThen) return Number.NaN;
  return scale.enter(now + (last - lastNow) * Math.max(0.2, Math.min(5, (now - then) / (lastNow - lastThen))));
};

/** The usual part of what the plan still lacks is done. */
const restOfPlan: Way = ({ elapsed, scale, kind }, year, others) => {
  const [toDate, plan] = [year.of.toDate.get(elapsed), year.of.plan];
  if (kind !== 'amount' || toDate === undefined || plan === undefined || plan <= toDate * 1.02) return Number.NaN;
  const part = usual(others, ({ of }) => {
    const [reached, wanted] = [of.toDate.get(elapsed), of.plan];
    return reached === undefined || wanted === undefined || of.final === undefined || wanted <= reached * 1.02
      ? undefined
      : Math.min(3, (of.final - reached) / (wanted - reached));
  });
  return scale.enter(toDate + (plan - toDate) * Math.max(0, part));
};

/** The first is the ground from which the others are measured. */
export const ways: readonly Way[] = [ground, usualMove, restAsLastYear, shareOfLastYear, planAsUsual, lastYearGrown, usualYear, latestPace, restOfPlan];

/** Each year at the month in question; years without a figure there, or that the scale cannot take, are left out. */
export function yearStates(series: KnownSeries, setting: Setting): { readonly target?: YearState; readonly past: readonly YearState[] } {
  const state = (of: KnownYear): YearState | undefined => {
    const toDate = of.toDate.get(setting.elapsed);
    const before = series.past.findLast(
      (each) => each.year < of.year && each.year >= of.year - 2 && each.final !== undefined && each.toDate.has(setting.elapsed),
    );
    const [at, final, plan] = [toDate, of.final, of.plan].map((value) => (value === undefined ? undefined : setting.scale.enter(value)));
    if (at === undefined || !Number.isFinite(at)) return undefined;
    return {
      year: of.year,
      of,
      toDate: at,
      ...(Number.isFinite(final) && { final: final as number }),
      ...(Number.isFinite(plan) && { plan: plan as number }),
      ...(before && { before }),
    };
  };
  const target = state(series.target);
  return { ...(target && { target }), past: series.past.flatMap((year) => state(year) ?? []).filter((year) => year.final !== undefined) };
}
