/**
 * Days of the Vietnamese lunar calendar (UTC+7) that are public holidays, by solar year. Dated facts, not computed; a test
 * holds them against the astronomy of new moons. In 2007 and 2030 the Vietnamese new year is a day before the Chinese one.
 */
import { type Day, dayOf } from '@moc/domain/values';

/** Month and date of the first day of the first lunar month. */
const newYears: Readonly<Record<number, string>> = {
  2000: '02-05',
  2001: '01-24',
  2002: '02-12',
  2003: '02-01',
  2004: '01-22',
  2005: '02-09',
  2006: '01-29',
  2007: '02-17',
  2008: '02-07',
  2009: '01-26',
  2010: '02-14',
  2011: '02-03',
  2012: '01-23',
  2013: '02-10',
  2014: '01-31',
  2015: '02-19',
  2016: '02-08',
  2017: '01-28',
  2018: '02-16',
  2019: '02-05',
  2020: '01-25',
  2021: '02-12',
  2022: '02-01',
  2023: '01-22',
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-02',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
  2035: '02-08',
};

/** Month and date of the tenth day of the third lunar month. */
const hungKings: Readonly<Record<number, string>> = {
  2000: '04-14',
  2001: '04-03',
  2002: '04-22',
  2003: '04-11',
  2004: '04-28',
  2005: '04-18',
  2006: '04-07',
  2007: '04-26',
  2008: '04-15',
  2009: '04-04',
  2010: '04-23',
  2011: '04-12',
  2012: '03-31',
  2013: '04-19',
  2014: '04-09',
  2015: '04-28',
  2016: '04-16',
  2017: '04-06',
  2018: '04-25',
  2019: '04-14',
  2020: '04-02',
  2021: '04-21',
  2022: '04-10',
  2023: '04-29',
  2024: '04-18',
  2025: '04-07',
  2026: '04-26',
  2027: '04-16',
  2028: '04-04',
  2029: '04-23',
  2030: '04-12',
  2031: '04-01',
  2032: '04-19',
  2033: '04-09',
  2034: '04-28',
  2035: '04-17',
};

export const lunarYears = { first: 2000, last: 2035 } as const;

const dayIn = (table: Readonly<Record<number, string>>, year: number): Day | undefined => {
  const [month, date] = table[year]?.split('-') ?? [];
  return month === undefined ? undefined : dayOf(year, Number(month), Number(date));
};

/** The first day of the lunar year that begins in the solar year; undefined outside 2000–2035. */
export const findLunarNewYear = (year: number): Day | undefined => dayIn(newYears, year);

/** Giỗ Tổ Hùng Vương, the tenth of the third lunar month; undefined outside 2000–2035. */
export const findHungKingsDay = (year: number): Day | undefined => dayIn(hungKings, year);
