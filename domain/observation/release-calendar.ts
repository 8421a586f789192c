/** Which release calendar an indicator goes by: the one it names, else the usual one for its kind of accumulation. */
import type { ReleaseCalendar } from '../values/index.ts';
import type { Indicator } from './types.ts';

/** Release calendars as the facts hand them in, and the usual one of each kind. */
export interface ReleaseCalendars {
  readonly calendars: readonly ReleaseCalendar[];
  readonly defaults: Readonly<Record<Indicator['accumulation'], string>>;
}

/** A calendar, and whether the indicator named it itself; where not, that must be said. */
export interface CalendarChoice {
  readonly calendar: ReleaseCalendar;
  readonly declared: boolean;
}

/** The calendar of an indicator. Throws where the facts lack a calendar they themselves name: a programmer's error. */
export function calendarFor(indicator: Pick<Indicator, 'calendar' | 'accumulation'>, { calendars, defaults }: ReleaseCalendars): CalendarChoice {
  const named = calendars.find(({ code }) => code === indicator.calendar);
  if (named) return { calendar: named, declared: true };
  const usual = calendars.find(({ code }) => code === defaults[indicator.accumulation]);
  if (!usual) throw new Error(`no calendar ${defaults[indicator.accumulation]} among the facts`);
  return { calendar: usual, declared: false };
}
