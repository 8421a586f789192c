/** Periods as SDMX writes them (`TIME_PERIOD`, SDMX 3.0 part 6): 2024, 2024-S1, 2024-Q1, 2024-M08, 2024-01-01/P9M. */
import { parseDay } from './day.ts';
import { type Period, periodCode } from './period.ts';
import type { ReportingWindow } from './reporting-window.ts';

/** What goes out: a standard period where SDMX has one, else a time range from the first day. */
export function sdmxPeriod(period: Period): string {
  const code = periodCode(period);
  const half = /^(\d{4})-H([12])$/.exec(code);
  if (half) return `${half[1]}-S${half[2]}`;
  return /^\d{4}(-Q[1-4]|-M\d{2})?$/.test(code) ? code : `${period.start}-01/P${period.months}M`;
}

/** A reporting window as a time range in days: 2023-12-15/P366D. */
export function sdmxWindow({ from, days }: ReportingWindow): string {
  return `${from}/P${days}D`;
}

const years = (year: string, first: number, months: number): Period => ({ start: `${year}-${String(first).padStart(2, '0')}`, months });

/** Reads what `sdmxPeriod` writes, and plain Gregorian months (2024-08); undefined for anything else, windows of days included. */
export function parseSdmxPeriod(text: string): Period | undefined {
  const standard = /^(\d{4})(?:-(?:Q([1-4])|S([12])|M?(0[1-9]|1[0-2])))?$/.exec(text);
  if (standard) {
    const [, year = '', quarter, half, month] = standard;
    if (quarter) return years(year, Number(quarter) * 3 - 2, 3);
    if (half) return years(year, Number(half) * 6 - 5, 6);
    return month ? years(year, Number(month), 1) : years(year, 1, 12);
  }
  const range = /^(\d{4}-\d{2})-01\/P([1-9]\d{0,3})M$/.exec(text);
  return range && parseDay(`${range[1]}-01`) ? { start: range[1] as string, months: Number(range[2]) } : undefined;
}
