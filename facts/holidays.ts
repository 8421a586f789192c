/**
 * Days on which public offices are closed, 2014–2035. Basis: Article 115 of the Labour Code 2012 and, from 2021, Article 112
 * of the Labour Code 2019 (No 45/2019/QH14); a holiday on a weekend is made up for on the next working day (clause 3,
 * Article 111). Which days of Tết and which neighbour of 2 September are off is announced year by year: where no notice was
 * at hand the usual choice stands, marked unconfirmed. Exchanged working days only where their document is named.
 */
import { addDays, type Bilingual, type Day, type DayOff, day, dayOf, type OfficeCalendar, type WorkedWeekend, weekdayOf } from '@moc/domain/values';
import { findHungKingsDay, findLunarNewYear } from './lunar-days.ts';

const code2012: Bilingual = { vi: 'Điều 115 Bộ luật Lao động số 10/2012/QH13', en: 'Article 115 of the Labour Code, No 10/2012/QH13' };
const code2019: Bilingual = { vi: 'Điều 112 Bộ luật Lao động số 45/2019/QH14', en: 'Article 112 of the Labour Code, No 45/2019/QH14' };
const madeUp: Bilingual = { vi: 'khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14', en: 'clause 3, Article 111 of the Labour Code, No 45/2019/QH14' };
const madeUp2012: Bilingual = { vi: 'khoản 3 Điều 115 Bộ luật Lao động số 10/2012/QH13', en: 'clause 3, Article 115 of the Labour Code, No 10/2012/QH13' };

const names = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
} as const satisfies Record<string, Bilingual>;

/** What a year's notice chose: how many of the five days of Tết come before it, and the neighbour of 2 September. */
interface Notice {
  readonly tetBefore: 1 | 2;
  readonly besideNationalDay: -1 | 1;
  readonly basis?: Bilingual;
}

const usual: Notice = { tetBefore: 2, besideNationalDay: 1 };

const notices: Readonly<Record<number, Notice>> = {
  2021: { tetBefore: 2, besideNationalDay: 1 },
  2022: { tetBefore: 1, besideNationalDay: -1 },
  2023: { tetBefore: 2, besideNationalDay: -1 },
  2024: { tetBefore: 2, besideNationalDay: 1 },
  2025: {
    tetBefore: 2,
    besideNationalDay: -1,
    basis: { vi: 'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ lễ, Tết năm 2025', en: "the Labour Ministry's notice of days off in 2025" },
  },
  2026: {
    tetBefore: 1,
    besideNationalDay: -1,
    basis: { vi: 'Thông báo của Bộ Nội vụ về nghỉ Tết Nguyên đán và Quốc khánh năm 2026', en: "the Home Affairs Ministry's notice of days off in 2026" },
  },
};

/** Working days exchanged by a notice of the Government for a weekend day worked instead. */
const exchanged: readonly WorkedWeekend[] = [
  {
    day: day('2024-05-04'),
    inLieuOf: day('2024-04-29'),
    basis: { vi: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024', en: 'Letter 2450/VPCP-KGVX of 12 April 2024' },
  },
  {
    day: day('2025-04-26'),
    inLieuOf: day('2025-05-02'),
    basis: { vi: 'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ lễ, Tết năm 2025', en: "the Labour Ministry's notice of days off in 2025" },
  },
  {
    day: day('2026-01-10'),
    inLieuOf: day('2026-01-02'),
    basis: { vi: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025', en: 'Letter 12729/VPCP-KGVX of 25 December 2025' },
  },
];

const firstYear = 2014;
const lastYear = 2035;

/** The holidays of a year as the code in force names them. */
function statutoryDays(year: number): readonly DayOff[] {
  const law = year < 2021 ? code2012 : code2019;
  const notice = notices[year] ?? usual;
  const chosen = notice.basis ?? law;
  const fixed = (on: Day, name: Bilingual): DayOff => ({ day: on, name, basis: law, confirmed: true });
  const announced = (on: Day, name: Bilingual): DayOff => ({ day: on, name, basis: chosen, confirmed: notice.basis !== undefined });
  const tet = findLunarNewYear(year);
  const hung = findHungKingsDay(year);
  const national = dayOf(year, 9, 2);
  const offset = (index: number): number => index - notice.tetBefore;
  return [
    fixed(dayOf(year, 1, 1), names.newYear),
    ...(tet ? [0, 1, 2, 3, 4].map((index) => (offset(index) < 0 || offset(index) > 2 ? announced : fixed)(addDays(tet, offset(index)), names.tet)) : []),
    ...(hung ? [fixed(hung, names.hungKings)] : []),
    fixed(dayOf(year, 4, 30), names.victory),
    fixed(dayOf(year, 5, 1), names.labour),
    fixed(national, names.national),
    ...(year < 2021 ? [] : [announced(addDays(national, notice.besideNationalDay), names.national)]),
  ];
}

/** For each holiday on a Saturday or Sunday the next working day, in order, none given twice. */
function daysInLieu(holidays: readonly DayOff[]): readonly DayOff[] {
  const taken = new Set(holidays.map(({ day: on }) => on));
  return [...holidays]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .filter(({ day: on }) => weekdayOf(on) > 5)
    .map(({ day: on, name, confirmed }) => {
      let free = on;
      while (weekdayOf(free) > 5 || taken.has(free)) free = addDays(free, 1);
      taken.add(free);
      return { day: free, name: { vi: `nghỉ bù ${name.vi}`, en: `in lieu of ${name.en}` }, basis: on < '2021' ? madeUp2012 : madeUp, confirmed };
    });
}

const statutory = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => statutoryDays(firstYear + index)).flat();

const exchangedOff: readonly DayOff[] = exchanged.map(({ inLieuOf, basis }) => ({
  day: inLieuOf,
  name: { vi: 'ngày nghỉ hoán đổi', en: 'exchanged day off' },
  basis,
  confirmed: true,
}));

/** Days off and exchanged working days of public offices. */
export const officeCalendar: OfficeCalendar = {
  from: dayOf(firstYear, 1, 1),
  until: dayOf(lastYear, 12, 31),
  daysOff: [...statutory, ...daysInLieu(statutory), ...exchangedOff].sort((a, b) => (a.day < b.day ? -1 : 1)),
  workedWeekends: exchanged,
};
