/** What an outlook of one part rests on, line by line: reached, pace, needed, best on record, forecast and how it was made, or why there is none. */
import { type PartOutlook, sayGrowth } from '@moc/domain/assessment';
import { compareDecimals, type Decimal, decimal, formatDecimal, type Quantity, roundDecimal, subtractDecimals } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { percentOf } from '../assessment/chance.ts';
import { heldMove } from './held-move.ts';
import { type OutlookReaderWords, useOutlookWords } from './use-outlook-words.ts';

export function PartFacts({ outlook }: { readonly outlook: PartOutlook }): ReactNode {
  const words = useOutlookWords();
  const lines = [reachedLine, paceLine, neededLine, bestLine, forecastLine, chanceLine, methodLine, noneLine, dueLine].flatMap(
    (line) => line(outlook, words) ?? [],
  );
  return (
    <dl className="outlook-facts">
      {lines.map(([term, said]) => (
        <Line key={term} term={term}>
          {said}
        </Line>
      ))}
    </dl>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

type Told = readonly (readonly [string, ReactNode])[] | undefined;
type LineOf = (outlook: PartOutlook, words: OutlookReaderWords) => Told;

const yearsIn = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  const isUnbroken = first !== undefined && last !== undefined && last - first === years.length - 1 && years.length > 2;
  return isUnbroken ? `${first}–${last}` : years.join(', ');
};

const amount = ({ quantity }: OutlookReaderWords, given: Quantity): string => quantity(given, 2);

const reachedLine: LineOf = ({ reached, toDate, derived, growthOn }, words) => {
  if (!reached || !toDate) return undefined;
  if (growthOn) return [[words.o('reached'), words.o('heldReached', { growth: sayGrowth(reached, words.language), period: words.shortPeriod(toDate) })]];
  const said = words.o('reachedValue', { value: amount(words, reached), period: words.shortPeriod(toDate) });
  return [[words.o('reached'), derived ? `${said}; ${words.o(`derived.${derived}`)}` : said]];
};

const paceLine: LineOf = (outlook, words) => {
  const { pace, reached, growthOn } = outlook;
  if (!pace || !reached) return undefined;
  const { o, language } = words;
  if (growthOn) return [[o('pace'), o('heldPace', { growth: sayGrowth(reached, language), move: heldMove(outlook, language), ...heldFrom(growthOn, words) })]];
  const number = (value: typeof pace.expected) => formatDecimal(value, language, 2);
  const band = pace.expectedLow && pace.expectedHigh && pace.expectedLow !== pace.expectedHigh;
  const expected = band ? `${number(pace.expectedLow)} - ${number(pace.expectedHigh)}` : number(pace.expected);
  const said =
    pace.kind === 'share'
      ? o('paceShare', { reached: number(pace.reached), expected })
      : o('paceLevel', { reached: `${number(pace.reached)}${unitOf(reached, language)}`, expected: `${expected}${unitOf(reached, language)}` });
  return [[o('pace'), `${said} (${o(`basis.${pace.basis}`, { years: yearsIn(pace.years) })})`]];
};

const heldFrom = ({ base, period, asked }: NonNullable<PartOutlook['growthOn']>, words: OutlookReaderWords) => ({
  base: amount(words, base),
  year: words.period(period),
  target: amount(words, asked),
});

function unitOf(reached: Quantity | undefined, language: 'vi' | 'en'): string {
  const unit = reached?.unit[language] ?? '';
  return unit === '' || /^[%‰]/u.test(unit) ? unit : ` ${unit}`;
}

const neededLine: LineOf = ({ needed, side }, words) => {
  if (!needed) return undefined;
  if (side === 'less' && needed.kind === 'per-month') {
    const most = words.quantity({ value: floorOf(needed.amount.value), unit: needed.amount.unit });
    return [[words.o('allowed'), words.o('allowedPerMonth', { amount: most, count: needed.remaining })]];
  }
  const size = needed.kind === 'growth-in-rest' ? sayGrowth(needed.amount, words.language) : amount(words, needed.amount);
  const said = words.o(`neededKinds.${needed.kind}`, { amount: size, count: needed.remaining });
  return [[words.o('needed'), needed.weights ? `${said}, ${words.o(`weights.${needed.weights}`)}` : said]];
};

/** To two places, never more than allowed. */
const floorOf = (value: Decimal): Decimal => {
  const near = roundDecimal(value, 2);
  return compareDecimals(near, value) > 0 ? subtractDecimals(near, decimal('0.01')) : near;
};

const bestLine: LineOf = ({ needed }, words) => {
  if (!needed?.best) return undefined;
  const said = words.o('bestValue', { value: amount(words, needed.best.amount), period: words.period(needed.best.period) });
  const ever = needed.everReached === undefined ? '' : `; ${words.o(needed.everReached ? 'everReached' : 'neverReached')}`;
  return [[words.o('best'), said + ever]];
};

const forecastLine: LineOf = ({ forecast }, words) =>
  forecast && [
    [
      words.o('forecast'),
      words.o('forecastValue', { central: amount(words, forecast.central), low: amount(words, forecast.low), high: amount(words, forecast.high) }),
    ],
  ];

const chanceLine: LineOf = ({ forecast }, { o, language }) =>
  forecast && [[o('probability'), <b key="chance">{percentOf(forecast.probability, language)}%</b>]];

const methodLine: LineOf = ({ forecast }, { o }) => forecast && [[o('method'), o(`methods.${forecast.method}`, { years: yearsIn(forecast.years) })]];

const noneLine: LineOf = ({ noForecast, status }, { o }) =>
  noForecast === undefined || status === 'not-assessable' ? undefined : [[o('none'), o(`noneWhy.${noForecast}`)]];

const dueLine: LineOf = ({ assessableOn, assessableBy, assessableUnsourced }, { o, day }) => {
  if (!assessableOn || !assessableBy) return undefined;
  const key = ({ 'release-day': 'dueFrom', 'release-by': 'dueBy', 'period-end': 'duePeriodEnd' } as const)[assessableBy];
  return [[o('due'), `${o(key, { day: day(assessableOn) })}${assessableUnsourced ? ` (${o('dueUnsourced')})` : ''}`]];
};
