/** The days a report covers, which need not be those of its period: by Decree 09/2019 a month runs from the 15th to the 14th. */

import { type Day, dayOf, formatDay } from './day.ts';
import { addDays, daysBetween } from './day-arithmetic.ts';
import { type Period, periodEnd } from './period.ts';
import type { Bilingual } from './refusal.ts';

/** How a regime counts its days: `calendar` with the months; `cut-off` closes on a day of the period's last month. */
export type WindowRule = { readonly kind: 'calendar' } | { readonly kind: 'cut-off'; readonly day: number };

export interface ReportingWindow {
  readonly period: Period;
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
}

/**
 * The first and last day that a report on the period covers. A cut-off on the 14th: September is 15 August to
 * 14 September, nine months and the year begin on 15 December of the year before (Article 12, Decree 09/2019/NĐ-CP).
 */
export function reportingWindow(period: Period, rule: WindowRule): ReportingWindow {
  const [year, month] = [Number(period.start.slice(0, 4)), Number(period.start.slice(5, 7))];
  const end = periodEnd(period);
  const before = addDays(dayOf(year, month, 1), -1);
  const from = rule.kind === 'calendar' ? dayOf(year, month, 1) : addDays(dayOf(Number(before.slice(0, 4)), Number(before.slice(5, 7)), rule.day), 1);
  const until = rule.kind === 'calendar' ? end : dayOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)), rule.day);
  return { period, from, until, days: daysBetween(from, until) + 1 };
}

/** "từ 15/12/2023 đến 14/12/2024", "15 December 2023 to 14 December 2024". */
export function sayWindow({ from, until }: ReportingWindow): Bilingual {
  return { vi: `từ ${formatDay(from, 'vi')} đến ${formatDay(until, 'vi')}`, en: `${formatDay(from, 'en')} to ${formatDay(until, 'en')}` };
}
