/** Calendars, holidays and due dates of the facts on days that are known. */
import { calendarFor } from '@moc/domain/observation';
import { addDays, assessableOn, type Day, day, findDayOff, isWorkingDay, nextDue, type Period, parsePeriod, releasesOf, sayDue } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { dueRules, officeCalendar, releaseCalendars } from './index.ts';

const period = (text: string): Period => parsePeriod(text) ?? expect.fail(`not a period: ${text}`);

function daysOff(from: string, until: string): readonly string[] {
  const found: string[] = [];
  for (let on = day(from); on <= until; on = addDays(on, 1)) if (!isWorkingDay(on, officeCalendar)) found.push(on.slice(5));
  return found;
}

describe('days off as announced', () => {
  test.each([
    ['Tết 2023, with days in lieu', '2023-01-19', '2023-01-27', '01-20 01-21 01-22 01-23 01-24 01-25 01-26'],
    ['Hùng Kings, 30 April and 1 May 2023', '2023-04-28', '2023-05-04', '04-29 04-30 05-01 05-02 05-03'],
    ['National Day 2023', '2023-08-31', '2023-09-05', '09-01 09-02 09-03 09-04'],
    ['Tết 2024', '2024-02-07', '2024-02-15', '02-08 02-09 02-10 02-11 02-12 02-13 02-14'],
    ['Hùng Kings 2024', '2024-04-17', '2024-04-19', '04-18'],
    ['30 April 2024, with an exchanged Monday', '2024-04-26', '2024-05-05', '04-27 04-28 04-29 04-30 05-01 05-05'],
    ['National Day 2024', '2024-08-30', '2024-09-04', '08-31 09-01 09-02 09-03'],
    ['Tết 2025', '2025-01-24', '2025-02-03', '01-25 01-26 01-27 01-28 01-29 01-30 01-31 02-01 02-02'],
    ['Hùng Kings 2025', '2025-04-04', '2025-04-08', '04-05 04-06 04-07'],
    ['30 April 2025, with an exchanged Friday', '2025-04-26', '2025-05-05', '04-27 04-30 05-01 05-02 05-03 05-04'],
    ['National Day 2025', '2025-08-29', '2025-09-03', '08-30 08-31 09-01 09-02'],
    ['New Year 2026, with an exchanged Friday', '2026-01-01', '2026-01-11', '01-01 01-02 01-03 01-04 01-11'],
    ['Tết 2026', '2026-02-13', '2026-02-23', '02-14 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22'],
    ['National Day 2020 under the old code', '2020-09-01', '2020-09-03', '09-02'],
  ])('%s', (_name, from, until, expected) => expect(daysOff(from, until).join(' ')).toBe(expected));

  test('no day twice, every one with a basis', () => {
    const days = officeCalendar.daysOff.map(({ day: on }) => on);
    expect(new Set(days).size).toBe(days.length);
    for (const { basis, name } of officeCalendar.daysOff) expect([basis.vi, basis.en, name.vi, name.en].every((text) => text !== '')).toBe(true);
  });

  test('where a notice chose and was not at hand, the day says so', () => {
    expect(findDayOff(day('2028-01-26'), officeCalendar)?.confirmed).toBe(true);
    expect(findDayOff(day('2028-01-24'), officeCalendar)?.confirmed).toBe(false);
    expect(findDayOff(day('2025-01-27'), officeCalendar)?.confirmed).toBe(true);
  });
});

describe('releases', () => {
  const on = (calendar: string, text: string): readonly string[] =>
    releasesOf(calendarFor({ calendar, accumulation: 'flow' }, releaseCalendars).calendar, period(text), officeCalendar).map(
      ({ day: at, status, foretells }) => `${at} ${status}${foretells ? ' foretells' : ''}`,
    );

  test('gross regional product by Decree 62/2024, moved past days off', () => {
    expect(on('grdp', '2024')).toEqual(['2024-05-29 estimate foretells', '2024-12-02 estimate', '2025-10-01 preliminary', '2026-09-29 official']);
    expect(on('grdp', '2025')).toEqual(['2025-07-01 estimate foretells', '2025-12-01 estimate', '2026-09-29 preliminary', '2027-09-29 official']);
    expect(on('grdp', '2024-9M')).toEqual(['2024-10-01 estimate', '2025-01-02 preliminary']);
  });

  test('monthly statistics: the 29th, then the 6th, then the 3rd of the next month', () => {
    expect(on('monthly-statistics', '2024-M05')).toEqual(['2024-05-29 estimate']);
    expect(on('monthly-statistics', '2023-M02')).toEqual(['2023-02-28 estimate']);
    expect(on('monthly-statistics', '2024-9M')).toEqual(['2024-10-07 estimate']);
    expect(on('monthly-statistics', '2024')).toEqual(['2025-01-06 estimate']);
    expect(on('monthly-statistics', '2026-M05')).toEqual(['2026-06-03 estimate']);
  });

  test('an indicator goes by its own calendar, else by the usual one, and it is known which', () => {
    const usual = calendarFor({ accumulation: 'flow' }, releaseCalendars);
    expect([usual.calendar.code, usual.declared]).toEqual(['monthly-statistics', false]);
    expect(calendarFor({ accumulation: 'rate', calendar: 'poverty-review' }, releaseCalendars)).toMatchObject({
      declared: true,
      calendar: { code: 'poverty-review' },
    });
    expect(calendarFor({ accumulation: 'stock', calendar: 'no-such' }, releaseCalendars)).toMatchObject({
      declared: false,
      calendar: { code: 'year-end-report' },
    });
    expect(() => calendarFor({ accumulation: 'flow' }, { ...releaseCalendars, calendars: [] })).toThrow('monthly-statistics');
  });

  test.each(Object.entries(releaseCalendars.defaults))('a year of a %s can be assessed some day (%s)', (accumulation) => {
    const { calendar } = calendarFor({ accumulation: accumulation as 'flow' }, releaseCalendars);
    for (const year of ['2022', '2023', '2024', '2025', '2026', '2027']) expect(assessableOn(calendar, period(year), officeCalendar)?.day, year).toBeDefined();
  });

  test('every named default exists, every rule has words', () => {
    const codes = releaseCalendars.calendars.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.values(releaseCalendars.defaults)));
    for (const { releases } of releaseCalendars.calendars) for (const { basis } of releases) expect(basis.vi !== '' && basis.en !== '').toBe(true);
  });
});

describe('due dates', () => {
  const next = (regime: 'administrative' | 'statistical' | 'budget', level: 'commune' | 'district' | 'department' | 'province', on: string) =>
    nextDue(dueRules, { regime, level }, on as Day, officeCalendar);

  test('the province reports to the Government by the 25th, figures to the 14th', () => {
    expect(next('administrative', 'province', '2024-09-01')).toMatchObject({
      day: '2024-09-25',
      frequency: 'nine-months',
      window: { from: '2023-12-15', until: '2024-09-14' },
      confirmed: true,
    });
  });

  test('lower levels: what stands in says that it does', () => {
    const due = next('administrative', 'commune', '2024-09-01');
    expect(due).toMatchObject({ day: '2024-09-17', confirmed: false });
    expect(due && sayDue(due).vi).toContain('chưa đối chiếu được với văn bản gốc');
    expect(next('administrative', 'district', '2025-06-01')?.day).toBe('2025-06-17');
    expect(next('administrative', 'district', '2025-07-01')).toBeUndefined();
  });

  test('the statistical office: the 6th of the next month, moved past Sunday', () => {
    expect(next('statistical', 'province', '2024-10-01')).toMatchObject({ day: '2024-10-07', movedFrom: '2024-10-06' });
    expect(next('statistical', 'department', '2024-10-01')).toBeUndefined();
  });

  test('the budget: within 15 days of the quarter', () => {
    expect(next('budget', 'province', '2024-10-01')).toMatchObject({ day: '2024-10-15', frequency: 'quarter' });
    expect(next('budget', 'department', '2024-10-01')).toBeUndefined();
  });
});
