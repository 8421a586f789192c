/** The lunar days in the facts are those of the new moons over Hanoi. */
import { addDays, type Day, day, daysBetween } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { findHungKingsDay, findLunarNewYear, lunarYears } from './lunar-days.ts';

const { floor, PI, sin } = Math;
const zone = 7 / 24;

/** Day number (UTC+7) of the k-th new moon since 1 January 1900; after Meeus, Astronomical Algorithms, chapter 49. */
function newMoon(k: number): number {
  const [t, dr] = [k / 1236.85, PI / 180];
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t ** 3 + 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t * t) * dr);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * dr;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * dr;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * dr;
  const shift =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const delta = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return floor(mean + shift - delta + 0.5 + zone);
}

/** Twelfth of the sun's path at midnight of the day, 0 from the spring equinox. */
function sunSector(number: number): number {
  const t = (number - 0.5 - zone - 2451545) / 36525;
  const dr = PI / 180;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * dr;
  const centre = (1.9146 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly);
  const longitude = (280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre) * dr;
  return floor(((longitude - 2 * PI * floor(longitude / (2 * PI))) / PI) * 6);
}

const epoch = day('2000-01-01');
const numberOf = (on: Day): number => 2451545 + daysBetween(epoch, on);
const dayOfNumber = (number: number): Day => addDays(epoch, number - 2451545);

/** New moons from the eleventh month (the one that holds the winter solstice) of the year before on. */
function monthsFromSolstice(year: number): readonly number[] {
  const end = numberOf(`${year - 1}-12-31` as Day);
  const k = floor((end - 2415021) / 29.530588853);
  const eleventh = sunSector(newMoon(k)) >= 9 ? k - 1 : k;
  return Array.from({ length: 15 }, (_, index) => newMoon(eleventh + index));
}

/** The first days of the first and of the third lunar month of a year. */
function lunarMonths(year: number): { readonly first: number; readonly third: number } {
  const months = monthsFromSolstice(year);
  const next = monthsFromSolstice(year + 1)[0] as number;
  const hasLeap = months.indexOf(next) === 13;
  const leap = hasLeap ? months.findIndex((start, index) => index > 0 && sunSector(start) === sunSector(months[index + 1] as number)) : -1;
  const indexOf = (month: number): number => (leap >= 0 && month >= leap ? month + 1 : month);
  return { first: months[indexOf(2)] as number, third: months[indexOf(4)] as number };
}

const years = Array.from({ length: lunarYears.last - lunarYears.first + 1 }, (_, index) => lunarYears.first + index);

describe('every year', () => {
  test.each(years)('%i', (year) => {
    const { first, third } = lunarMonths(year);
    expect(findLunarNewYear(year)).toBe(dayOfNumber(first));
    expect(findHungKingsDay(year)).toBe(dayOfNumber(third + 9));
  });
});

test('nothing is said outside the table', () => {
  expect([findLunarNewYear(1999), findLunarNewYear(2036), findHungKingsDay(1999), findHungKingsDay(2036)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
