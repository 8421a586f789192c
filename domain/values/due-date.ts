/** When a report is due, by regime and level: dated rules with their basis, moved past days off where the basis says so. */
import { type Dated, type DayRule, dayByRule, isInForce, sayBasis } from './dated-rule.ts';
import { type Day, formatDay } from './day.ts';
import { nameWeekday, weekdayOf } from './day-arithmetic.ts';
import { addWorkingDays, findDayOff, isWorkingDay, type OfficeCalendar, workingDayFrom } from './day-off.ts';
import { type Frequency, periodsOfYear } from './frequency.ts';
import { formatPeriod, type Period } from './period.ts';
import type { Bilingual } from './refusal.ts';
import { type ReportingWindow, reportingWindow, type WindowRule } from './reporting-window.ts';

/** Statistics and budget follow the calendar; reports to administrative superiors have windows of their own. */
export type Regime = 'statistical' | 'administrative' | 'budget';

/** xã · huyện · sở, ngành · tỉnh: who sends. */
export type Level = 'commune' | 'district' | 'department' | 'province';

export interface DueRule extends Dated {
  readonly regime: Regime;
  readonly level: Level;
  readonly frequencies: readonly Frequency[];
  readonly window: WindowRule;
  /** A named day, or so many working days after the window closes. */
  readonly due: DayRule | { readonly workingDaysAfterWindow: number };
  /** Whether a day off moves the day; `none` where the basis is silent: then the named day stands. */
  readonly onDayOff: 'next-working-day' | 'none';
  /** Whose rule says that it moves, where that is another document. */
  readonly movedBasis?: Bilingual;
}

/** One report that falls due. */
export interface DueDate {
  readonly regime: Regime;
  readonly level: Level;
  readonly frequency: Frequency;
  readonly period: Period;
  readonly window: ReportingWindow;
  readonly day: Day;
  /** The day the rule names, where days off moved it. */
  readonly movedFrom?: Day;
  /** Why it moved, and by what rule. */
  readonly moved?: Bilingual;
  readonly basis: Bilingual;
  readonly confirmed: boolean;
}

/** Whose duty, and if need be of which kind of period. */
export interface DueQuestion {
  readonly regime: Regime;
  readonly level: Level;
  readonly frequency?: Frequency;
}

/** When the report on the period is due; undefined where no rule in force then speaks of such reports: a state, not an error. */
export function findDue(
  rules: readonly DueRule[],
  { regime, level }: DueQuestion,
  frequency: Frequency,
  period: Period,
  offices: OfficeCalendar,
): DueDate | undefined {
  for (const rule of rules) {
    if (rule.regime !== regime || rule.level !== level || !rule.frequencies.includes(frequency)) continue;
    const window = reportingWindow(period, rule.window);
    const named = 'workingDaysAfterWindow' in rule.due ? addWorkingDays(window.until, rule.due.workingDaysAfterWindow, offices) : dayByRule(period, rule.due);
    if (!isInForce(rule, named)) continue;
    const day = rule.onDayOff === 'next-working-day' ? workingDayFrom(named, offices) : named;
    const moved = day === named ? {} : { movedFrom: named, moved: sayMoved(named, day, rule, offices) };
    return { regime, level, frequency, period, window, day, ...moved, basis: sayBasis(rule), confirmed: rule.confirmed };
  }
  return undefined;
}

/** "chuyển từ Chủ nhật 06/10/2024 sang ngày làm việc tiếp theo". */
function sayMoved(named: Day, day: Day, { movedBasis }: DueRule, offices: OfficeCalendar): Bilingual {
  const off = findDayOff(named, offices);
  const [vi, en] = off && weekdayOf(named) <= 5 ? [off.name.vi, off.name.en] : [nameWeekday(named, 'vi'), nameWeekday(named, 'en')];
  return {
    vi: `chuyển từ ${formatDay(named, 'vi')} (${vi}) sang ngày làm việc tiếp theo ${formatDay(day, 'vi')}${movedBasis ? `, theo ${movedBasis.vi}` : ''}`,
    en: `moved from ${formatDay(named, 'en')} (${en}) to the next working day, ${formatDay(day, 'en')}${movedBasis ? `, by ${movedBasis.en}` : ''}`,
  };
}

const allFrequencies: readonly Frequency[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];

/** Every report of a level under a regime that falls due in a stretch of days, in order of the day. */
export function duesBetween(rules: readonly DueRule[], question: DueQuestion, from: Day, until: Day, offices: OfficeCalendar): readonly DueDate[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(until.slice(0, 4)) + 1];
  const dues: DueDate[] = [];
  for (const frequency of question.frequency ? [question.frequency] : allFrequencies) {
    for (let year = first; year <= last; year += 1) {
      for (const period of periodsOfYear(frequency, year)) {
        const due = findDue(rules, question, frequency, period, offices);
        if (due && from <= due.day && due.day <= until) dues.push(due);
      }
    }
  }
  return dues.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.period.months - a.period.months));
}

/** The next report due on the day or after; on one day the longest period first. Undefined where no rule speaks ("chưa có hạn"). */
export function nextDue(rules: readonly DueRule[], question: DueQuestion, day: Day, offices: OfficeCalendar): DueDate | undefined {
  const aYearOn = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-12-31` as Day;
  return duesBetween(rules, question, day, aYearOn, offices)[0];
}

/** Whether the day is past the due day: on the due day itself a report is still in time. */
export function isOverdue(due: Pick<DueDate, 'day'>, day: Day): boolean {
  return day > due.day;
}

/** Whether offices work on the due day; a named day may be one on which nobody does. */
export function fallsOnDayOff(due: Pick<DueDate, 'day'>, offices: OfficeCalendar): boolean {
  return !isWorkingDay(due.day, offices);
}

/** "Báo cáo quý III/2024: hạn 25/09/2024; số liệu từ … đến …; theo …". */
export function sayDue(due: DueDate): Bilingual {
  const { period, window, day, moved, basis } = due;
  const span = {
    vi: `${formatDay(window.from, 'vi')} đến ${formatDay(window.until, 'vi')}`,
    en: `${formatDay(window.from, 'en')} to ${formatDay(window.until, 'en')}`,
  };
  return {
    vi: `Báo cáo ${formatPeriod(period, 'vi')}: hạn ${formatDay(day, 'vi')}${moved ? ` (${moved.vi})` : ''}; số liệu từ ${span.vi}; theo ${basis.vi}`,
    en: `Report on ${formatPeriod(period, 'en')}: due ${formatDay(day, 'en')}${moved ? ` (${moved.en})` : ''}; figures from ${span.en}; by ${basis.en}`,
  };
}
