/** Counting with days: days later, days between, the day of the week. Gregorian throughout. */
import { type Day, dayOf, daysInMonth } from './day.ts';

/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1 March of the year 0, by the civil calendar; consecutive days have consecutive numbers. */
function serialOf(day: Day): number {
  const [y, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const year = month <= 2 ? y - 1 : y;
  const monthFromMarch = (month + 9) % 12;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((153 * monthFromMarch + 2) / 5) + date - 1;
}

/** How many days `later` is after `earlier`; negative when it is before. */
export function daysBetween(earlier: Day, later: Day): number {
  return serialOf(later) - serialOf(earlier);
}

/** The day `count` days later (earlier, when negative); walks month by month, so it suits deadlines, not centuries. */
export function addDays(day: Day, count: number): Day {
  let [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)) + count];
  while (date < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    date += daysInMonth(year, month);
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return dayOf(year, month, date);
}

/** 1 March of the year 0 was a Wednesday. */
export function weekdayOf(day: Day): Weekday {
  return (((((serialOf(day) + 2) % 7) + 7) % 7) + 1) as Weekday;
}

const viWeekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "thứ Hai", "Monday". */
export function nameWeekday(day: Day, language: 'vi' | 'en'): string {
  return (language === 'vi' ? viWeekdays : enWeekdays)[weekdayOf(day) - 1] as string;
}
