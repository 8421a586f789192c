/** The series as it was known on a day, laid out by years: what each year had reached by each month, its plan and its final figure. */
import { type Day, isWithin, type Period, samePeriod } from '../../values/index.ts';
import type { ForecastQuestion, KnownFigure } from './types.ts';

/** One comparable period (usually a year) of the series. */
export interface KnownYear {
  readonly year: number;
  /** By months elapsed: the figure as it stood on the same day of that year, or as first published where that is not recorded. */
  readonly toDate: ReadonlyMap<number, number>;
  /** The figure of the whole period as known on the day of the forecast. */
  readonly final?: number;
  readonly plan?: number;
}

export interface KnownSeries {
  /** Whether figures add up or average from the start of the period; otherwise each is a level of its own. */
  readonly cumulative: boolean;
  /** Months in the target period. */
  readonly months: number;
  readonly target: KnownYear;
  /** Months elapsed at the latest figure of the target period; 0 when there is none. */
  readonly elapsed: number;
  /** Earlier periods, ascending, whether complete or not. */
  readonly past: readonly KnownYear[];
}

const statusOrder: Readonly<Record<KnownFigure['status'], number>> = { plan: 0, estimate: 1, preliminary: 2, official: 3 };

/** Earlier vintages first; on one day the weaker status first, then the smaller value, so that the order handed in never matters. */
function compareVintages(a: KnownFigure, b: KnownFigure): number {
  if (a.knownBy !== b.knownBy) return a.knownBy < b.knownBy ? -1 : 1;
  return statusOrder[a.status] - statusOrder[b.status] || a.value - b.value;
}

function yearOf(period: Period): number {
  return Number(period.start.slice(0, 4));
}

function monthOf(start: string): number {
  return Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
}

/** The same day `years` earlier, as text that orders rightly even where that day does not exist. */
function daysBefore(day: Day, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** Lays out what was known on `asKnownOn`; figures that became known later are dropped here, before anything looks at them. */
export function readKnownSeries(question: ForecastQuestion): KnownSeries {
  const { target, asKnownOn, measure } = question;
  const cumulative = question.accumulation === 'flow' || question.accumulation === 'growth';
  const known = question.history
    .filter((figure) => figure.knownBy <= asKnownOn && figure.measure === measure && Number.isFinite(figure.value))
    .sort(compareVintages);
  const byYear = Map.groupBy(known, (figure) => yearOf(figure.period));
  const targetYear = yearOf(target);
  const layOut = (year: number): KnownYear => {
    const whole = { start: `${year}${target.start.slice(4)}`, months: target.months };
    const near = target.start.endsWith('-01') && target.months <= 12 ? (byYear.get(year) ?? []) : known;
    const inside = near.filter((figure) => isWithin(figure.period, whole));
    return readYear({ whole, inside, cumulative, additive: cumulative && measure !== 'growth-yoy', asSeenOn: daysBefore(asKnownOn, targetYear - year) });
  };
  const current = layOut(targetYear);
  const years = [...byYear.keys()].filter((year) => year < targetYear).sort((a, b) => a - b);
  return { cumulative, months: target.months, target: current, elapsed: Math.max(0, ...current.toDate.keys()), past: years.map(layOut) };
}

interface YearReading {
  readonly whole: Period;
  /** Figures and plans of the year, earlier vintages first. */
  readonly inside: readonly KnownFigure[];
  readonly cumulative: boolean;
  readonly additive: boolean;
  readonly asSeenOn: string;
}

function readYear(reading: YearReading): KnownYear {
  const { whole, inside } = reading;
  const facts = inside.filter((figure) => figure.status !== 'plan');
  const plan = inside.findLast((figure) => figure.status === 'plan' && samePeriod(figure.period, whole));
  const final = facts.findLast((figure) => samePeriod(figure.period, whole))?.value ?? readFigures(reading, facts, lastDay).get(whole.months);
  return {
    year: yearOf(whole),
    toDate: readFigures(reading, facts, reading.asSeenOn),
    ...(final !== undefined && { final }),
    ...(plan && { plan: plan.value }),
  };
}

const lastDay = '9999-12-31';

function readFigures(reading: YearReading, facts: readonly KnownFigure[], asSeenOn: string): ReadonlyMap<number, number> {
  const from = monthOf(reading.whole.start);
  if (!reading.cumulative) return readLevels(facts, from, asSeenOn);
  const found = pickVintages(
    facts.filter((figure) => monthOf(figure.period.start) === from),
    (figure) => figure.period.months,
    asSeenOn,
  );
  if (reading.additive) addUp(found, facts, from, asSeenOn);
  return found;
}

/** By key, the vintage that stood on the day, else the first there ever was. */
function pickVintages(figures: readonly KnownFigure[], key: (figure: KnownFigure) => number, asSeenOn: string): Map<number, number> {
  const found = new Map<number, { readonly value: number; readonly seen: boolean }>();
  for (const figure of figures) {
    const at = key(figure);
    const seen = figure.knownBy <= asSeenOn;
    if (seen || !found.has(at)) found.set(at, { value: figure.value, seen });
  }
  return new Map([...found].sort(([a], [b]) => a - b).map(([at, { value }]) => [at, value]));
}

/** Fills months to date that were not published as such: the sum to the month before and the month, or of quarters. */
function addUp(toDate: Map<number, number>, facts: readonly KnownFigure[], from: number, asSeenOn: string): void {
  for (const length of [1, 3] as const) {
    const parts = pickVintages(
      facts.filter((figure) => figure.period.months === length),
      (figure) => monthOf(figure.period.start) - from + length,
      asSeenOn,
    );
    for (const [end, value] of parts) {
      const before = end === length ? 0 : toDate.get(end - length);
      if (before !== undefined && !toDate.has(end)) toDate.set(end, before + value);
    }
  }
}

/** A level at the end of each month, from the shortest period that ends there. */
function readLevels(facts: readonly KnownFigure[], from: number, asSeenOn: string): ReadonlyMap<number, number> {
  const end = (figure: KnownFigure): number => monthOf(figure.period.start) + figure.period.months - from;
  const shortest = new Map<number, number>();
  for (const figure of facts) shortest.set(end(figure), Math.min(shortest.get(end(figure)) ?? figure.period.months, figure.period.months));
  return pickVintages(
    facts.filter((figure) => figure.period.months === shortest.get(end(figure))),
    end,
    asSeenOn,
  );
}
