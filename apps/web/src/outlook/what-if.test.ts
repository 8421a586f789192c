/** The slider begins at what is just enough, its ends are round; numbers are read as the language of the page writes them. */
import { type PartOutlook, whatIf } from '@moc/domain/assessment';
import { type Decimal, decimal } from '@moc/domain/values';
import { describe, expect, it } from 'vitest';
import type { DrawnOutlook } from '../chart/ahead.ts';
import { typedNumber } from './typed-number.ts';
import { decimalOf, whatIfRange } from './what-if-range.ts';

const unit = { code: 'usd-million', dimension: 'usd', factor: decimal('1000000'), vi: 'triệu USD', en: 'million USD' };
const outlook = (reached: string, demanded: string, rest: NonNullable<PartOutlook['rest']>, side: 'more' | 'less' = 'more') =>
  ({ reached: { value: decimal(reached), unit }, demanded: { value: decimal(demanded), unit }, rest, side }) as unknown as DrawnOutlook;

describe('what is needed', () => {
  it.each([
    ['an amount', outlook('1225', '1750', { kind: 'amount', months: 3 }), '175'],
    ['an amount that does not divide evenly, on the side that is enough', outlook('4800', '5900', { kind: 'amount', months: 3 }), '367'],
    ['a growth by the weight of what passed', outlook('4.96', '6.5', { kind: 'growth', months: 6, weight: decimal('0.5') }), '8.04'],
    ['a level', outlook('2.6', '2.25', { kind: 'level', months: 3 }, 'less'), '2.25'],
  ] as const)('%s', (_name, given, needed) => {
    const range = whatIfRange(given);
    expect(range.needed).toBe(needed);
    expect(whatIf(given, range.needed)?.met).toBe(true);
    expect(Number(needed) >= range.least && Number(needed) <= range.most).toBe(true);
  });
});

it.each([
  ['1.750,5', 'vi', '1750.5'],
  ['1,750.5', 'en', '1750.5'],
  ['8,04', 'vi', '8.04'],
  ['−3,5%', 'vi', '-3.5'],
  ['007', 'vi', '7'],
  ['1.75', 'vi', undefined],
  ['', 'vi', undefined],
  ['nhiều', 'vi', undefined],
] as const)('“%s” in %s', (typed, language, expected) => expect(typedNumber(typed, language)).toBe(expected as Decimal | undefined));

it('keeps the places of the step', () =>
  expect([decimalOf(0.30000000000000004, 0.1), decimalOf(1200, 20), decimalOf(2.5, 0.05)]).toEqual(['0.3', '1200', '2.5']));
