/** A period is a value: a first month and a length in months. Nine months of 2024 = 2024-01, 9. */
import { type Day, dayOf, daysInMonth } from './day.ts';

export interface Period {
  /** "YYYY-MM" */
  readonly start: string;
  readonly months: number;
}

export function yearPeriod(year: number): Period {
  return { start: `${year}-01`, months: 12 };
}

const forms: readonly [RegExp, (year: string, n: number) => Period | undefined][] = [
  [/^(\d{4})$/, (y) => ({ start: `${y}-01`, months: 12 })],
  [/^(\d{4})-Q([1-4])$/, (y, n) => monthsFrom(y, n * 3 - 2, 3)],
  [/^(\d{4})-H([12])$/, (y, n) => monthsFrom(y, n * 6 - 5, 6)],
  [/^(\d{4})-(\d{1,2})M$/, (y, n) => (n >= 1 && n <= 12 ? monthsFrom(y, 1, n) : undefined)],
  [/^(\d{4})-M(\d{2})$/, (y, n) => (n >= 1 && n <= 12 ? monthsFrom(y, n, 1) : undefined)],
  [/^(\d{4})-M(\d{2})-YTD$/, (y, n) => (n >= 1 && n <= 12 ? monthsFrom(y, 1, n) : undefined)],
];

const stretch = /^(\d{4})-(\d{2})\/P(\d{1,2})M$/;

function monthsFrom(year: string, month: number, months: number): Period {
  return { start: `${year}-${String(month).padStart(2, '0')}`, months };
}

/** Reads 2024, 2024-Q1, 2024-H2, 2024-9M, 2024-M08, 2024-M11-YTD, and any other stretch as 2024-08/P5M; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  for (const [pattern, make] of forms) {
    const match = pattern.exec(text);
    if (match) return make(match[1] ?? '', Number(match[2]));
  }
  const [, year = '', month, months] = stretch.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(months) >= 1 ? monthsFrom(year, Number(month), Number(months)) : undefined;
}

/** The one text for it that `parsePeriod` reads. */
export function periodCode({ start, months }: Period): string {
  const [year, m] = start.split('-');
  const month = Number(m);
  if (month === 1 && months === 12) return `${year}`;
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (months === 6 && month % 6 === 1) return `${year}-H${(month + 5) / 6}`;
  if (months === 1) return `${year}-M${m}`;
  if (month === 1 && months < 12) return `${year}-${months}M`;
  return `${start}/P${months}M`;
}

/** The year in which the period starts. */
export function periodYear(period: Period): number {
  return Number(period.start.slice(0, 4));
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.months === b.months;
}

function monthIndex(start: string): number {
  return Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
}

/** The last day of the period. */
export function periodEnd({ start, months }: Period): Day {
  const last = monthIndex(start) + months - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return dayOf(year, month, daysInMonth(year, month));
}

/** Whether `inner` lies wholly inside `outer`. */
export function isWithin(inner: Period, outer: Period): boolean {
  const a = monthIndex(inner.start);
  const b = monthIndex(outer.start);
  return a >= b && a + inner.months <= b + outer.months;
}

/** Order for tables: by last month, then the longer first. */
export function comparePeriods(a: Period, b: Period): number {
  return monthIndex(a.start) + a.months - (monthIndex(b.start) + b.months) || b.months - a.months;
}

/** "năm 2024", "quý I/2024", "9 tháng/2024", "tháng 8/2024", "5 tháng cuối năm 2024", "giai đoạn 2021-2025"; English beside. */
export function formatPeriod(period: Period, language: 'vi' | 'en'): string {
  const { start, months } = period;
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  const vi = language === 'vi';
  if (month === 1 && months === 12) return vi ? `năm ${year}` : year;
  if (months === 3 && month % 3 === 1) return vi ? `quý ${roman[(month + 2) / 3 - 1]}/${year}` : `Q${(month + 2) / 3} ${year}`;
  const last = Number(year) + months / 12 - 1;
  if (month === 1 && months % 12 === 0) return vi ? `giai đoạn ${year}-${last}` : `${year}–${last}`;
  if (months === 1) return vi ? `tháng ${month}/${year}` : `${english[month - 1]} ${year}`;
  if (month === 1) return vi ? `${months} tháng/${year}` : `${months} months of ${year}`;
  if (month + months === 13) return vi ? `${months} tháng cuối năm ${year}` : `the last ${months} months of ${year}`;
  return vi ? `${months} tháng từ ${month}/${year}` : `${months} months from ${english[month - 1]} ${year}`;
}

const roman = ['I', 'II', 'III', 'IV'];
const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
