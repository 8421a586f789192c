/** Instants as they are stored (ISO 8601, UTC), told by the clock of Vietnam. */
import { type Day, dayOf, daysInMonth, formatDay } from './day.ts';

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** Vietnam keeps one time all year round, seven hours ahead of UTC (Decision 134/2002/QĐ-TTg). */
const hoursAhead = 7;

/** "14:05 ngày 22/11/2026", "14:05 on 22 November 2026"; undefined for what is no instant of that form. */
export function formatInstant(instant: string, language: 'vi' | 'en'): string | undefined {
  const [, year, month, date, hour, minute] = (pattern.exec(instant) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined || hour === undefined || minute === undefined) return undefined;
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const here = hour + hoursAhead;
  const on = here < 24 ? dayOf(year, month, date) : dayAfter(year, month, date);
  const time = `${two(here % 24)}:${two(minute)}`;
  return language === 'vi' ? `${time} ngày ${formatDay(on, language)}` : `${time} on ${formatDay(on, language)}`;
}

/** The calendar day of an instant by the clock of Vietnam; throws for what is no instant, as only stored or machine-made ones come here. */
export function dayOfInstant(instant: string): Day {
  const [, year, month, date, hour] = (pattern.exec(instant) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined || hour === undefined) throw new Error(`not an instant: ${JSON.stringify(instant)}`);
  return hour + hoursAhead < 24 ? dayOf(year, month, date) : dayAfter(year, month, date);
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayAfter(year: number, month: number, date: number): Day {
  if (date < daysInMonth(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}
