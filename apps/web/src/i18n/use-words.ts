/** Words and number forms in the reader's language, for every component. */
import { nameBody } from '@moc/domain/assessment';
import {
  type Bilingual,
  type Day,
  type Decimal,
  formatDay,
  formatDecimal,
  formatPeriod,
  formatPublicationDate,
  formatQuantity,
  type Language,
  type Period,
  type PublicationDate,
  type Quantity,
} from '@moc/domain/values';
import type { Say } from './say.ts';
import { keepTogether } from './typography.ts';

export interface ReaderWords {
  readonly language: Language;
  readonly t: Say;
  readonly pick: (text: Bilingual) => string;
  readonly day: (day: Day) => string;
  readonly published: (date: PublicationDate) => string;
  /** "04/2024" where a table has no room for "tháng 04/2024". */
  readonly shortPublished: (date: PublicationDate) => string;
  /** The body responsible, by its Vietnamese name in the record. */
  readonly bodyName: (name: string) => string;
  readonly period: (period: Period) => string;
  /** "cả năm", "6 tháng": a period of the plan year, whose year goes without saying. */
  readonly shortPeriod: (period: Period) => string;
  /** The same below an axis, where there is less room still: "9 mo.". */
  readonly axisPeriod: (period: Period) => string;
  readonly number: (value: Decimal, places?: number) => string;
  readonly quantity: (quantity: Quantity, places?: number) => string;
}

export function readerWords(language: Language, t: Say): ReaderWords {
  return {
    language,
    t,
    pick: (text) => keepTogether(text[language]),
    day: (day) => formatDay(day, language),
    published: (date) => formatPublicationDate(date, language),
    shortPublished: (date) => shortPublished(date, language),
    bodyName: (name) => nameBody(name, language),
    period: (period) => formatPeriod(period, language),
    shortPeriod: (period) => shortPeriod(period, language, t),
    axisPeriod: (period) => shortPeriod(period, language, t, 'axisYear', 'axisMonths'),
    number: (value, places) => formatDecimal(value, language, places),
    quantity: (quantity, places) => keepTogether(formatQuantity(quantity, language, places)),
  };
}

let inUse: ReaderWords | undefined;

export function setReaderWords(language: Language, say: Say): void {
  inUse = readerWords(language, say);
}

/** The words of the page's language, which the address fixed before anything was drawn: changing it opens another page. */
export function useWords(): ReaderWords {
  if (!inUse) throw new Error('the messages were not started');
  return inUse;
}

const roman = ['I', 'II', 'III', 'IV'];

function shortPeriod(period: Period, language: Language, t: Say, ofYear: 'year' | 'axisYear' = 'year', ofMonths: 'months' | 'axisMonths' = 'months'): string {
  const month = Number(period.start.slice(5, 7));
  const year = period.start.slice(0, 4);
  if (month === 1 && period.months === 12) return t(`period.${ofYear}`);
  if (period.months === 3 && month % 3 === 1) {
    const quarter = (month + 2) / 3;
    return t('period.quarter', { quarter: (language === 'vi' && roman[quarter - 1]) || quarter });
  }
  if (month === 1 && period.months > 1) return t(`period.${ofMonths}`, { count: period.months });
  return formatPeriod(period, language).replace(`/${year}`, '').replace(` ${year}`, '');
}

/** "04/2024", "April 2024", "6 Sep 2024": as short as a table's column. */
function shortPublished(date: PublicationDate, language: Language): string {
  if (date.precision === 'year') return date.text;
  if (date.precision === 'month') return language === 'vi' ? date.text.split('-').reverse().join('/') : formatPublicationDate(date, language);
  return formatPublicationDate(date, language).replace(/(\p{L}{3})\p{L}+(?= \d{4}$)/u, language === 'en' ? '$1' : '$&');
}
