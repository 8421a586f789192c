/** When figures come out: release calendars as dated data hands them in, and from which day a period can be assessed. */
import { type Dated, type DayRule, dayByRule, isInForce, sayBasis } from './dated-rule.ts';
import { type Day, formatDay } from './day.ts';
import type { OfficeCalendar } from './day-off.ts';
import { workingDayFrom } from './day-off.ts';
import { type Frequency, findFrequency } from './frequency.ts';
import { formatPeriod, type Period } from './period.ts';
import type { Bilingual } from './refusal.ts';

export type ReleaseStatus = 'estimate' | 'preliminary' | 'official';

/** One appointed release of the figures of one kind of period. */
export interface Release extends Dated {
  readonly covers: readonly Frequency[];
  readonly status: ReleaseStatus;
  /** "lần 2", "second", where a period is estimated more than once. */
  readonly round?: Bilingual;
  /** Made in the middle of the period: it foretells, and nothing can be assessed by it. */
  readonly foretells?: true;
  readonly appears: DayRule;
  /** `day`: on that day. `by`: some time in the month, at the latest then. */
  readonly precision: 'day' | 'by';
  /** Whether the basis moves a day off to the next working day. */
  readonly movesPastDaysOff: boolean;
}

export interface ReleaseCalendar {
  readonly code: string;
  readonly name: Bilingual;
  readonly releases: readonly Release[];
}

/** From when the figures of a period are to be expected. */
export interface Assessable {
  readonly day: Day;
  readonly precision: 'day' | 'by';
  readonly status: ReleaseStatus;
  readonly round?: Bilingual;
  readonly foretells?: true;
  /** The legal source or usage, with a warning where it is not confirmed. */
  readonly basis: Bilingual;
  readonly confirmed: boolean;
  /** Code of the calendar that says so. */
  readonly calendar: string;
}

/**
 * Every release of the period's figures, first to last: estimates, then preliminary, then official ones. Empty where the
 * calendar has none for that kind of period (a yearly index asked for a quarter).
 */
export function releasesOf(calendar: ReleaseCalendar, period: Period, offices?: OfficeCalendar): readonly Assessable[] {
  const frequency = findFrequency(period);
  if (!frequency) return [];
  return calendar.releases
    .filter(({ covers }) => covers.includes(frequency))
    .flatMap((release) => appearance(release, calendar.code, period, offices))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function appearance(release: Release, calendar: string, period: Period, offices: OfficeCalendar | undefined): readonly Assessable[] {
  const appointed = dayByRule(period, release.appears);
  if (!isInForce(release, appointed)) return [];
  const { precision, status, round, confirmed, foretells } = release;
  const day = release.movesPastDaysOff && offices ? workingDayFrom(appointed, offices) : appointed;
  return [{ day, precision, status, ...(round && { round }), ...(foretells && { foretells }), basis: sayBasis(release), confirmed, calendar }];
}

/**
 * From which day the whole period can be assessed: its first release that does more than foretell (a year's first
 * estimate, made in July, only foretells). Undefined where the calendar names none for that kind of period.
 *
 * How to call it: `assessableOn(calendarFor(indicator, releaseCalendars).calendar, period, officeCalendar)`, with
 * `releaseCalendars` and `officeCalendar` from the facts and `calendarFor` from `domain/observation`.
 */
export function assessableOn(calendar: ReleaseCalendar, period: Period, offices?: OfficeCalendar): Assessable | undefined {
  return releasesOf(calendar, period, offices).find(({ foretells }) => !foretells);
}

const statusWords: Readonly<Record<ReleaseStatus, Bilingual>> = {
  estimate: { vi: 'số ước tính', en: 'estimate' },
  preliminary: { vi: 'số sơ bộ', en: 'preliminary figure' },
  official: { vi: 'số chính thức', en: 'official figure' },
};

/** "Số ước tính lần 2 của năm 2024 theo lịch công bố ngày 02/12/2024 (theo …)." */
export function sayAssessable(period: Period, { day, precision, status, round, basis }: Assessable): Bilingual {
  const [vi, en] = [formatDay(day, 'vi'), formatDay(day, 'en')];
  const { vi: viStatus, en: enStatus } = statusWords[status];
  return {
    vi: `${viStatus}${round ? ` ${round.vi}` : ''} của ${formatPeriod(period, 'vi')} theo lịch công bố ${precision === 'day' ? 'ngày' : 'chậm nhất'} ${vi} (${basis.vi})`,
    en: `${round ? `${round.en} ` : ''}${enStatus} for ${formatPeriod(period, 'en')} due ${precision === 'day' ? 'on' : 'by'} ${en} (${basis.en})`,
  };
}
