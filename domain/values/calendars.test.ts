/** Days counted, periods walked, windows, rules of days: on small calendars made here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  assessableOn,
  type Day,
  type DueRule,
  day,
  dayByRule,
  daysBetween,
  duesBetween,
  fallsOnDayOff,
  findDayOff,
  findDue,
  findFrequency,
  findPeriodAt,
  isOverdue,
  isWorkingDay,
  nameWeekday,
  nextDue,
  type OfficeCalendar,
  type Period,
  parsePeriod,
  parseSdmxPeriod,
  periodCode,
  periodsOfYear,
  periodToDate,
  type ReleaseCalendar,
  releasesOf,
  reportingWindow,
  sayAssessable,
  sayBasis,
  sayDue,
  sayWindow,
  sdmxPeriod,
  sdmxWindow,
  weekdayOf,
  workingDayFrom,
  yearsBefore,
} from './index.ts';

const period = (text: string): Period => parsePeriod(text) ?? expect.fail(`not a period: ${text}`);
const basis = { vi: 'quy định thử', en: 'a test rule' };

const offices: OfficeCalendar = {
  from: day('2024-01-01'),
  until: day('2024-12-31'),
  daysOff: [{ day: day('2024-09-02'), name: { vi: 'Quốc khánh', en: 'National Day' }, basis, confirmed: true }],
  workedWeekends: [{ day: day('2024-05-04'), inLieuOf: day('2024-04-29'), basis }],
};

const anyDay = fc
  .record({ year: fc.integer({ min: 1600, max: 2400 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, date }) => day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`));

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-01-31', 366, '2025-01-31'],
    ['2024-06-15', 0, '2024-06-15'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  test.each([
    ['2024-12-05', 4, 'thứ Năm', 'Thursday'],
    ['2000-02-29', 2, 'thứ Ba', 'Tuesday'],
    ['2024-12-01', 7, 'Chủ nhật', 'Sunday'],
    ['2024-12-02', 1, 'thứ Hai', 'Monday'],
    ['1900-03-01', 4, 'thứ Năm', 'Thursday'],
  ])('%s', (text, weekday, vi, en) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect([nameWeekday(day(text), 'vi'), nameWeekday(day(text), 'en')]).toEqual([vi, en]);
  });

  test('adding and counting agree, and weekdays follow each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) % 7) + 1);
      }),
    );
  });

  test('offices close on weekends and holidays, and work where a weekend was exchanged', () => {
    expect(['2024-08-30', '2024-08-31', '2024-09-01', '2024-09-02', '2024-09-03', '2024-05-04'].map((text) => isWorkingDay(day(text), offices))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(workingDayFrom(day('2024-08-31'), offices)).toBe('2024-09-03');
    expect(workingDayFrom(day('2024-09-03'), offices)).toBe('2024-09-03');
    expect(addWorkingDays(day('2024-08-30'), 1, offices)).toBe('2024-09-03');
    expect(addWorkingDays(day('2024-08-30'), 2, offices)).toBe('2024-09-04');
    expect(addWorkingDays(day('2024-08-31'), 0, offices)).toBe('2024-08-31');
    expect(findDayOff(day('2024-09-02'), offices)?.name.vi).toBe('Quốc khánh');
    expect(findDayOff(day('2024-09-01'), offices)).toBeUndefined();
  });
});

describe('periods', () => {
  test.each([
    ['2024-M08', 'month', '2024-8M', '2024-M08'],
    ['2024-Q1', 'quarter', '2024-Q1', '2024-Q1'],
    ['2024-Q3', 'quarter', '2024-9M', '2024-Q3'],
    ['2024-H1', 'half-year', '2024-H1', '2024-S1'],
    ['2024-H2', 'half-year', '2024', '2024-S2'],
    ['2024-9M', 'nine-months', '2024-9M', '2024-01-01/P9M'],
    ['2024-7M', 'month', '2024-7M', '2024-01-01/P7M'],
    ['2024', 'year', '2024', '2024'],
  ])('%s', (text, frequency, toDate, sdmx) => {
    expect(findFrequency(period(text))).toBe(frequency);
    expect(periodCode(periodToDate(period(text)))).toBe(toDate);
    expect(sdmxPeriod(period(text))).toBe(sdmx);
    expect(parseSdmxPeriod(sdmx)).toEqual(period(text));
  });

  test('several years go by the year; other stretches by nothing', () => {
    expect(findFrequency({ start: '2021-01', months: 60 })).toBe('year');
    expect(findFrequency({ start: '2021-07', months: 12 })).toBeUndefined();
    expect(findFrequency({ start: '2024-03', months: 5 })).toBeUndefined();
    expect(findFrequency({ start: '2024-02', months: 3 })).toBeUndefined();
    expect(findFrequency({ start: '2024-03', months: 6 })).toBeUndefined();
    expect(findFrequency({ start: '2024-01', months: 13 })).toBeUndefined();
    expect(sdmxPeriod({ start: '2021-01', months: 60 })).toBe('2021-01-01/P60M');
  });

  test('SDMX is read in its own forms only', () => {
    expect(parseSdmxPeriod('2024-08')).toEqual({ start: '2024-08', months: 1 });
    for (const text of [
      '',
      '24',
      '2024-13',
      '2024-M13',
      '2024-Q5',
      '2024-S3',
      '2024-13-01/P2M',
      '2024-01-02/P2M',
      '2024-01-01/P0M',
      '2024-01-01/P2D',
      '2024-H1',
    ])
      expect(parseSdmxPeriod(text), text).toBeUndefined();
  });

  test('what goes out as SDMX comes back the same', () => {
    const anyPeriod = fc.record({
      start: fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
      months: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(parseSdmxPeriod(sdmxPeriod(one))).toEqual(one);
      }),
    );
  });

  test('a year has its periods, in order', () => {
    expect(periodsOfYear('quarter', 2024).map(periodCode)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    expect(periodsOfYear('half-year', 2024).map(periodCode)).toEqual(['2024-H1', '2024-H2']);
    expect(periodsOfYear('nine-months', 2024).map(periodCode)).toEqual(['2024-9M']);
    expect(periodsOfYear('year', 2024).map(periodCode)).toEqual(['2024']);
    expect(periodsOfYear('month', 2024)).toHaveLength(12);
    expect(findPeriodAt('quarter', day('2024-06-30'))).toEqual(period('2024-Q2'));
    expect(findPeriodAt('quarter', day('2024-07-01'))).toEqual(period('2024-Q3'));
    expect(findPeriodAt('nine-months', day('2024-10-01'))).toBeUndefined();
    expect(yearsBefore(period('2024-Q3'))).toEqual(period('2023-Q3'));
    expect(yearsBefore(period('2024'), 5)).toEqual(period('2019'));
  });
});

describe('reporting windows of Decree 09/2019', () => {
  test.each([
    ['2024-M09', '2024-08-15', '2024-09-14', '2024-08-15/P31D'],
    ['2024-M01', '2023-12-15', '2024-01-14', '2023-12-15/P31D'],
    ['2024-Q2', '2024-03-15', '2024-06-14', '2024-03-15/P92D'],
    ['2024-H1', '2023-12-15', '2024-06-14', '2023-12-15/P183D'],
    ['2024-H2', '2024-06-15', '2024-12-14', '2024-06-15/P183D'],
    ['2024-9M', '2023-12-15', '2024-09-14', '2023-12-15/P275D'],
    ['2024', '2023-12-15', '2024-12-14', '2023-12-15/P366D'],
  ])('%s', (text, from, until, sdmx) => {
    const window = reportingWindow(period(text), { kind: 'cut-off', day: 14 });
    expect([window.from, window.until, sdmxWindow(window)]).toEqual([from, until, sdmx]);
  });

  test('windows of months follow each other without gap', () => {
    const months = [...periodsOfYear('month', 2023), ...periodsOfYear('month', 2024)].map((one) => reportingWindow(one, { kind: 'cut-off', day: 14 }));
    for (const [index, window] of months.slice(1).entries()) expect(window.from).toBe(addDays(months[index]!.until, 1));
  });

  test('statistics and budget follow the calendar', () => {
    const window = reportingWindow(period('2024-Q1'), { kind: 'calendar' });
    expect(window).toEqual({ period: period('2024-Q1'), from: '2024-01-01', until: '2024-03-31', days: 91 });
    expect(sayWindow(window)).toEqual({ vi: 'từ 01/01/2024 đến 31/03/2024', en: '1 January 2024 to 31 March 2024' });
  });
});

describe('days named by rule', () => {
  test.each([
    ['2024-M09', 0, 25, '2024-09-25'],
    ['2024-M12', 1, 6, '2025-01-06'],
    ['2024', 10, 1, '2025-10-01'],
    ['2024', 22, 1, '2026-10-01'],
    ['2024', -5, 1, '2024-07-01'],
    ['2024-M01', -1, 31, '2023-12-31'],
    ['2023-M02', 0, 29, '2023-02-28'],
    ['2024-M02', 0, 29, '2024-02-29'],
    ['2024-M01', 1, 'last', '2024-02-29'],
  ] as const)('%s, month %i, day %s', (text, month, date, expected) => expect(dayByRule(period(text), { month, day: date })).toBe(expected));

  test('an unconfirmed basis says so', () => {
    expect(sayBasis({ basis, confirmed: true })).toBe(basis);
    expect(sayBasis({ basis, confirmed: false })).toEqual({
      vi: 'quy định thử; chưa đối chiếu được với văn bản gốc',
      en: 'a test rule; not confirmed against the original',
    });
  });
});

describe('releases', () => {
  const release = { covers: ['year'], status: 'estimate', precision: 'day', movesPastDaysOff: true, basis, confirmed: true } as const;
  const calendar: ReleaseCalendar = {
    code: 'test',
    name: basis,
    releases: [
      { ...release, status: 'official', appears: { month: 12, day: 1 } },
      { ...release, appears: { month: -4, day: 31 }, foretells: true },
      { ...release, appears: { month: 0, day: 1 }, round: { vi: 'lần 2', en: 'second' }, until: day('2024-11-30') },
      { ...release, appears: { month: 0, day: 2 }, round: { vi: 'lần 2', en: 'second' }, from: day('2024-12-01'), confirmed: false },
    ],
  };

  test('come in order, moved past days off, by the rule in force on the day', () => {
    expect(releasesOf(calendar, period('2024'), offices).map(({ day: on, status, foretells = false }) => [on, status, foretells])).toEqual([
      ['2024-09-03', 'estimate', true],
      ['2024-12-02', 'estimate', false],
      ['2025-12-01', 'official', false],
    ]);
    expect(releasesOf(calendar, period('2023'), offices).map(({ day: on }) => on)).toEqual(['2023-08-31', '2023-12-01', '2024-12-02']);
    expect(releasesOf(calendar, period('2024')).map(({ day: on }) => on)).toEqual(['2024-08-31', '2024-12-02', '2025-12-01']);
  });

  test('a period can be assessed from the first that does more than foretell', () => {
    const found = assessableOn(calendar, period('2024'), offices);
    expect(found).toMatchObject({ day: '2024-12-02', precision: 'day', status: 'estimate', confirmed: false, calendar: 'test' });
    expect(found && sayAssessable(period('2024'), found)).toEqual({
      vi: 'số ước tính lần 2 của năm 2024 theo lịch công bố ngày 02/12/2024 (quy định thử; chưa đối chiếu được với văn bản gốc)',
      en: 'second estimate for 2024 due on 2 December 2024 (a test rule; not confirmed against the original)',
    });
    expect(assessableOn(calendar, period('2024-Q1'), offices)).toBeUndefined();
    expect(assessableOn(calendar, { start: '2024-03', months: 5 }, offices)).toBeUndefined();
  });

  test('a latest day is called one', () => {
    const by: ReleaseCalendar = {
      code: 'by',
      name: basis,
      releases: [{ ...release, precision: 'by', status: 'preliminary', appears: { month: 0, day: 'last' }, movesPastDaysOff: false }],
    };
    const found = assessableOn(by, period('2024'), offices);
    expect(found && sayAssessable(period('2024'), found)).toEqual({
      vi: 'số sơ bộ của năm 2024 theo lịch công bố chậm nhất 31/12/2024 (quy định thử)',
      en: 'preliminary figure for 2024 due by 31 December 2024 (a test rule)',
    });
  });
});

describe('due dates', () => {
  const rule: DueRule = {
    regime: 'administrative',
    level: 'province',
    frequencies: ['month', 'quarter'],
    window: { kind: 'cut-off', day: 14 },
    due: { month: 0, day: 25 },
    onDayOff: 'none',
    from: day('2019-03-12'),
    basis,
    confirmed: true,
  };
  const moving: DueRule = {
    ...rule,
    level: 'department',
    onDayOff: 'next-working-day',
    due: { month: 1, day: 2 },
    movedBasis: { vi: 'luật thử', en: 'a test law' },
  };
  const counted: DueRule = { ...rule, level: 'commune', due: { workingDaysAfterWindow: 2 }, confirmed: false };
  const rules = [rule, moving, counted];

  test('a named day stands where the basis is silent on days off', () => {
    const due = findDue(rules, { regime: 'administrative', level: 'province' }, 'month', period('2024-M08'), offices);
    expect(due).toMatchObject({ day: '2024-08-25', frequency: 'month', confirmed: true, window: { from: '2024-07-15', until: '2024-08-14' } });
    expect(due?.movedFrom).toBeUndefined();
    expect(due && fallsOnDayOff(due, offices)).toBe(true);
    expect(due && sayDue(due)).toEqual({
      vi: 'Báo cáo tháng 8/2024: hạn 25/08/2024; số liệu từ 15/07/2024 đến 14/08/2024; theo quy định thử',
      en: 'Report on August 2024: due 25 August 2024; figures from 15 July 2024 to 14 August 2024; by a test rule',
    });
  });

  test('a day off moves the day where the basis says so, and the words say why', () => {
    const due = findDue(rules, { regime: 'administrative', level: 'department' }, 'month', period('2024-M08'), offices);
    expect(due).toMatchObject({ day: '2024-09-03', movedFrom: '2024-09-02' });
    expect(due?.moved).toEqual({
      vi: 'chuyển từ 02/09/2024 (Quốc khánh) sang ngày làm việc tiếp theo 03/09/2024, theo luật thử',
      en: 'moved from 2 September 2024 (National Day) to the next working day, 3 September 2024, by a test law',
    });
    expect(due && sayDue(due).vi).toContain('hạn 03/09/2024 (chuyển từ 02/09/2024 (Quốc khánh)');
    const weekend = findDue(rules, { regime: 'administrative', level: 'department' }, 'month', period('2024-M01'), offices);
    expect(weekend?.day).toBe('2024-02-02');
    const sunday = findDue(rules, { regime: 'administrative', level: 'department' }, 'month', period('2024-M05'), offices);
    expect(sunday?.moved?.vi).toBe('chuyển từ 02/06/2024 (Chủ nhật) sang ngày làm việc tiếp theo 03/06/2024, theo luật thử');
  });

  test('working days are counted from the cut-off', () => {
    const due = findDue(rules, { regime: 'administrative', level: 'commune' }, 'quarter', period('2024-Q2'), offices);
    expect(due).toMatchObject({ day: '2024-06-18', confirmed: false, basis: { vi: 'quy định thử; chưa đối chiếu được với văn bản gốc' } });
  });

  test('no rule, no due date', () => {
    expect(findDue(rules, { regime: 'budget', level: 'province' }, 'month', period('2024-M08'), offices)).toBeUndefined();
    expect(findDue(rules, { regime: 'administrative', level: 'district' }, 'month', period('2024-M08'), offices)).toBeUndefined();
    expect(findDue(rules, { regime: 'administrative', level: 'province' }, 'year', period('2024'), offices)).toBeUndefined();
    expect(findDue(rules, { regime: 'administrative', level: 'province' }, 'month', period('2019-M02'), offices)).toBeUndefined();
    expect(nextDue(rules, { regime: 'statistical', level: 'province' }, day('2024-08-01'), offices)).toBeUndefined();
  });

  test('the next is the first on the day or after; on one day the longer period first', () => {
    const asked = { regime: 'administrative', level: 'province' } as const;
    expect(nextDue(rules, asked, day('2024-09-25'), offices)).toMatchObject({ day: '2024-09-25', frequency: 'quarter' });
    expect(nextDue(rules, { ...asked, frequency: 'month' }, day('2024-09-25'), offices)).toMatchObject({ day: '2024-09-25', frequency: 'month' });
    expect(nextDue(rules, asked, day('2024-09-26'), offices)).toMatchObject({ day: '2024-10-25', frequency: 'month' });
    expect(nextDue(rules, asked, day('2024-12-26'), offices)?.day).toBe('2025-01-25');
    expect(duesBetween(rules, asked, day('2024-01-01'), day('2024-12-31'), offices)).toHaveLength(16);
  });

  test('on the due day a report is still in time', () => {
    const due = { day: day('2024-09-25') };
    expect((['2024-09-24', '2024-09-25', '2024-09-26'] as Day[]).map((on) => isOverdue(due, on))).toEqual([false, false, true]);
  });
});
