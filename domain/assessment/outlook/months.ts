/** Months of a period: how many have passed, what is left, the same stretch in another year. */
import type { Period } from '../../values/index.ts';

/** The number of a month on a line without years: "2024-01" is 24288. */
export function monthOf(start: string): number {
  return Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
}

/** The period from one month to before another, both as numbers. */
export function periodBetween(from: number, to: number): Period {
  return { start: `${String(Math.floor(from / 12)).padStart(4, '0')}-${String((from % 12) + 1).padStart(2, '0')}`, months: to - from };
}

/** What is left of `whole` after a period that lies in it. */
export function restOf(whole: Period, passed: Period): Period {
  return periodBetween(monthOf(passed.start) + passed.months, monthOf(whole.start) + whole.months);
}

/** Months of `whole` that have passed when `passed`, a period within it, ends. */
export function monthsInto(whole: Period, passed: Period): number {
  return monthOf(passed.start) + passed.months - monthOf(whole.start);
}
