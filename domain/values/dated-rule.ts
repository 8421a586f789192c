/** A day named relative to the last month of a period ("ngày 6 của tháng kế tiếp"), and rules that hold for a time with their basis. */
import { type Day, dayOf, daysInMonth } from './day.ts';
import { type Period, periodEnd } from './period.ts';
import type { Bilingual } from './refusal.ts';

/** `month` 0 is the period's last month, 1 the one after, 12 a year later, -1 the one before. */
export interface DayRule {
  readonly month: number;
  readonly day: number | 'last';
}

/** A rule of law or usage with its basis. */
export interface Dated {
  /** First and last day on which the rule decides; the first is absent where nobody looked further back. */
  readonly from?: Day;
  readonly until?: Day;
  readonly basis: Bilingual;
  /** False where the basis was not seen in the original, or usage stands for a rule; said wherever it is used. */
  readonly confirmed: boolean;
}

/** The day that the rule names for the period; the last of the month where that has fewer days. */
export function dayByRule(period: Period, { month, day }: DayRule): Day {
  const end = periodEnd(period);
  const index = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1 + month;
  const [year, of] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(year, of);
  return dayOf(year, of, day === 'last' ? last : Math.min(day, last));
}

export function isInForce({ from, until }: Dated, day: Day): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The basis as one says it, with a warning where it was not confirmed. */
export function sayBasis({ basis, confirmed }: Dated): Bilingual {
  if (confirmed) return basis;
  return { vi: `${basis.vi}; chưa đối chiếu được với văn bản gốc`, en: `${basis.en}; not confirmed against the original` };
}
