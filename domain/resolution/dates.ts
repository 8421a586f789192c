/** Dates as documents write them: "ngày 07 tháng 12 năm 2023", "ngày 07/12/2023". */
import { type Day, dayOf, daysInMonth, parseDay } from '../values/index.ts';

/** Source of a pattern for a date, "ngày" included; use with the flag "u" (and "i" where capitals occur). */
export const datePattern = 'ngày\\s*(?:\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}|\\d{1,2}\\s?[\\/.-]\\s?\\d{1,2}\\s?[\\/.-]\\s?\\d{4})(?!\\d)';

/** Reads a date with its three numbers in the Vietnamese order; undefined for a day that does not exist. */
export function parseWrittenDate(text: string): Day | undefined {
  const [date, month, year] = text.match(/\d+/gu) ?? [];
  if (date === undefined || month === undefined || year === undefined) return undefined;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** The day `count` days later, in the calendar. */
export function addDays(from: Day, count: number): Day {
  let [year, month, date] = from.split('-').map(Number) as [number, number, number];
  date += count;
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return dayOf(year, month, date);
}
