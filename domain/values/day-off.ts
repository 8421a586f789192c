/** Days on which offices are closed, as dated data hands them in, and working days between them. */

import type { Day } from './day.ts';
import { addDays, weekdayOf } from './day-arithmetic.ts';
import type { Bilingual } from './refusal.ts';

/** A public holiday, a day off in its lieu, or a day off exchanged for a working Saturday. */
export interface DayOff {
  readonly day: Day;
  readonly name: Bilingual;
  readonly basis: Bilingual;
  /** False where the day follows from a rule but no official notice was at hand; said wherever it is used. */
  readonly confirmed: boolean;
}

/** A weekend day that is worked in exchange. */
export interface WorkedWeekend {
  readonly day: Day;
  readonly inLieuOf: Day;
  readonly basis: Bilingual;
}

/** The days off of a country; outside `from`…`until` only weekends are known. */
export interface OfficeCalendar {
  readonly from: Day;
  readonly until: Day;
  readonly daysOff: readonly DayOff[];
  readonly workedWeekends: readonly WorkedWeekend[];
}

interface Lookup {
  readonly off: ReadonlyMap<Day, DayOff>;
  readonly worked: ReadonlySet<Day>;
}

const lookups = new WeakMap<OfficeCalendar, Lookup>();

function lookup(calendar: OfficeCalendar): Lookup {
  const known = lookups.get(calendar);
  if (known) return known;
  const made = { off: new Map(calendar.daysOff.map((off) => [off.day, off])), worked: new Set(calendar.workedWeekends.map(({ day }) => day)) };
  lookups.set(calendar, made);
  return made;
}

/** The holiday of that day, if it is one. */
export function findDayOff(day: Day, calendar: OfficeCalendar): DayOff | undefined {
  return lookup(calendar).off.get(day);
}

/** Whether offices work: neither a day off nor a Saturday or Sunday that nobody exchanged. */
export function isWorkingDay(day: Day, calendar: OfficeCalendar): boolean {
  const { off, worked } = lookup(calendar);
  if (off.has(day)) return false;
  return weekdayOf(day) <= 5 || worked.has(day);
}

/** The day itself where offices work, else the next on which they do. */
export function workingDayFrom(day: Day, calendar: OfficeCalendar): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The `count`th working day after the day, which itself does not count. */
export function addWorkingDays(day: Day, count: number, calendar: OfficeCalendar): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1), calendar);
  return found;
}
