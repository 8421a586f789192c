/** Calendar days as text ("2024-12-05"), and dates known only to the month or the year. */
import type { Branded } from './id.ts';

export type Day = Branded<'Day'>;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads "YYYY-MM-DD"; undefined for anything else and for days that do not exist (31 February). */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return text as Day;
}

/** A day known to exist, for constants and tests; throws otherwise. */
export function day(text: string): Day {
  const value = parseDay(text);
  if (value === undefined) throw new Error(`not a day: ${JSON.stringify(text)}`);
  return value;
}

export function dayOf(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isAfter(a: Day, b: Day): boolean {
  return a > b;
}

/** 05/12/2024 for a Vietnamese reader, 5 December 2024 for an English one. */
export function formatDay(value: Day, language: 'vi' | 'en'): string {
  const [year, month, date] = value.split('-');
  if (language === 'vi') return `${date}/${month}/${year}`;
  return `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`;
}

const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * When something was published, as precisely as the source says. `knownBy` is the last day it can have been, the only
 * day on which it was *certainly* known; a date that is not given has none, and such a figure never decides a verdict.
 */
export type PublicationDate =
  | { readonly precision: 'day'; readonly text: string; readonly knownBy: Day }
  | { readonly precision: 'month'; readonly text: string; readonly knownBy: Day }
  | { readonly precision: 'year'; readonly text: string; readonly knownBy: Day }
  | { readonly precision: 'unknown'; readonly text: '' };

/** Reads "2024-12-05", "2024-12", "2024" or "" (unknown); undefined for anything else. */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  if (text === '') return { precision: 'unknown', text: '' };
  const full = parseDay(text);
  if (full) return { precision: 'day', text, knownBy: full };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const [y, m] = [Number(month[1]), Number(month[2])];
    return m >= 1 && m <= 12 ? { precision: 'month', text, knownBy: dayOf(y, m, daysInMonth(y, m)) } : undefined;
  }
  return /^\d{4}$/.test(text) ? { precision: 'year', text, knownBy: dayOf(Number(text), 12, 31) } : undefined;
}

/** "05/12/2024", "tháng 12/2024", "năm 2024", "không rõ ngày" and the English of each. */
export function formatPublicationDate(date: PublicationDate, language: 'vi' | 'en'): string {
  switch (date.precision) {
    case 'day':
      return formatDay(date.knownBy, language);
    case 'month': {
      const [year, month] = date.text.split('-');
      return language === 'vi' ? `tháng ${month}/${year}` : `${englishMonths[Number(month) - 1]} ${year}`;
    }
    case 'year':
      return language === 'vi' ? `năm ${date.text}` : date.text;
    case 'unknown':
      return language === 'vi' ? 'không rõ ngày' : 'date unknown';
  }
}
