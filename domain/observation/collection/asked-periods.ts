/** For which periods a figure is asked for, from when on, and as what: an estimate first, the settled figure later. */
import { type Day, dayOf, findFrequency, type OfficeCalendar, type Period, periodEnd, type ReleaseCalendar, releasesOf } from '../../values/index.ts';
import type { Indicator, ObservationStatus } from '../types.ts';

/** A stage of one period's figure: asked for as an estimate, then again when the settled figure comes out. */
export interface AskedStage {
  readonly period: Period;
  readonly status: Exclude<ObservationStatus, 'plan'>;
  readonly opened: Day;
  /** When the calendar expects the figure, and by what. */
  readonly release: { readonly day: Day; readonly basis: { readonly vi: string; readonly en: string } };
  /** The first stage goes by the agency's reporting rule; a later one by the calendar. */
  readonly isFirst: boolean;
}

/**
 * Periods of one year in which an indicator is asked for: sums from January, the form in which targets are judged. What adds up
 * over months is asked for by every month its calendar covers; growth, levels and rates by quarters' ends at most.
 */
export function askedPeriods({ accumulation }: Pick<Indicator, 'accumulation'>, calendar: ReleaseCalendar, year: number): readonly Period[] {
  const covered = new Set(calendar.releases.flatMap(({ covers }) => covers));
  const step = accumulation === 'flow' ? 1 : 3;
  const periods = Array.from({ length: 12 / step }, (_, index): Period => ({ start: `${String(year).padStart(4, '0')}-01`, months: (index + 1) * step }));
  return periods.filter((period) => covered.has(findFrequency(period) ?? 'month'));
}

/** Weeks may pass from an estimate for the authorities to its publication; a figure that comes out later than that does not exist yet. */
const longestAhead = 2;

const firstOfMonth = (day: Day): Day => dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1);

const monthsApart = (a: Day, b: Day): number => (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

/** The stages of a period's figure in order of time; none where the calendar has no release for it. */
export function askedStages(calendar: ReleaseCalendar, period: Period, offices: OfficeCalendar): readonly AskedStage[] {
  const releases = releasesOf(calendar, period, offices).filter(({ foretells }) => !foretells);
  const ends = periodEnd(period);
  const stages = releases.map((release, index): AskedStage => {
    const isLate = monthsApart(ends, release.day) >= longestAhead;
    const isFirst = index === 0 && !isLate;
    return {
      period,
      status: release.status,
      opened: isFirst ? firstOfMonth(ends) : firstOfMonth(release.day),
      release: { day: release.day, basis: release.basis },
      isFirst,
    };
  });
  return stages.filter(({ status }, index) => index === 0 || status !== stages[index - 1]!.status);
}
