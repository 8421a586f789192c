/**
 * Values that cannot be wrong: decimals, quantities, days, periods, calendars, spans, identifiers, refusals.
 *
 * When a figure is due or to be expected: `assessableOn(calendar, period, offices)` (release-calendar.ts) with
 * `calendarFor(indicator, releaseCalendars).calendar` from `domain/observation` and `releaseCalendars`, `officeCalendar`
 * from the facts; `nextDue(rules, question, day, offices)` and `isOverdue` (due-date.ts) with `dueRules` from the facts.
 */
export * from './dated-rule.ts';
export * from './day.ts';
export * from './day-arithmetic.ts';
export * from './day-off.ts';
export * from './decimal.ts';
export * from './due-date.ts';
export * from './frequency.ts';
export * from './id.ts';
export * from './instant.ts';
export * from './period.ts';
export * from './quantity.ts';
export * from './refusal.ts';
export * from './release-calendar.ts';
export * from './reporting-window.ts';
export * from './sdmx-period.ts';
export * from './span.ts';
