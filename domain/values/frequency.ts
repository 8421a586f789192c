/** The kinds of period that plans and reports go by, and walking between periods. */
import type { Day } from './day.ts';
import { type Period, periodEnd, periodYear } from './period.ts';
import type { Bilingual } from './refusal.ts';

/** tháng · quý · 6 tháng · 9 tháng · năm */
export type Frequency = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

export const frequencyNames: Readonly<Record<Frequency, Bilingual>> = {
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: '6 tháng', en: 'half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'năm', en: 'year' },
};

const periodOf = (year: number, month: number, months: number): Period => ({
  start: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
  months,
});

/** The periods of one kind in a calendar year, in order; nine months is one, from January. */
export function periodsOfYear(frequency: Frequency, year: number): readonly Period[] {
  const every = (months: number): readonly Period[] => Array.from({ length: 12 / months }, (_, index) => periodOf(year, index * months + 1, months));
  switch (frequency) {
    case 'month':
      return every(1);
    case 'quarter':
      return every(3);
    case 'half-year':
      return every(6);
    case 'nine-months':
      return [periodOf(year, 1, 9)];
    case 'year':
      return every(12);
  }
}

/**
 * The kind a period is; several whole years go by the year in which they end, any other sum from January by the month
 * in which it ends. Undefined for stretches that no report goes by ("March to July").
 */
export function findFrequency({ start, months }: Period): Frequency | undefined {
  const month = Number(start.slice(5, 7));
  if (months === 1) return 'month';
  if (months % 12 === 0 && month === 1) return 'year';
  if (months === 3 && month % 3 === 1) return 'quarter';
  if (months === 6 && month % 6 === 1) return 'half-year';
  if (month !== 1 || months > 12) return undefined;
  return months === 9 ? 'nine-months' : 'month';
}

/** From January to the end of the period: nine months for the third quarter or for September. */
export function periodToDate(period: Period): Period {
  const end = periodEnd(period);
  return periodOf(Number(end.slice(0, 4)), 1, Number(end.slice(5, 7)));
}

/** The same months `years` years before. */
export function yearsBefore(period: Period, years = 1): Period {
  return { start: `${String(periodYear(period) - years).padStart(4, '0')}${period.start.slice(4)}`, months: period.months };
}

/** The period of the kind in which the day lies; for nine months, none from October on. */
export function findPeriodAt(frequency: Frequency, day: Day): Period | undefined {
  return periodsOfYear(frequency, Number(day.slice(0, 4))).find((period) => `${period.start}-01` <= day && day <= periodEnd(period));
}
