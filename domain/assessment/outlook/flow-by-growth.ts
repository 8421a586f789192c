/** Outlook of an amount of which this year only growths were published: the target as a growth on the whole of last year. */
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  formatPeriod,
  type Language,
  multiplyDecimals,
  type Quantity,
  subtractDecimals,
} from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { periodEn, quantity } from '../phrases.ts';
import { inUnitOf } from '../quantities.ts';
import type { Question } from '../question.ts';
import { type Demand, demandOf, signOf } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { foreseeImpliedGrowth } from './growth.ts';
import { readSeries } from './known-series.ts';
import { sayBound, sayMove } from './say.ts';
import { findFigure, yearEarlier } from './to-date.ts';

type AmountQuestion = Extract<Question, { kind: 'amount' }>;

/**
 * Undefined where the whole of last year, or any growth of this one, is not known by the day. Growth in percent, four decimals,
 * rounded to the side that is enough: (target ÷ last year − 1) × 100. Nothing is forecast: a forecast is of the amount, and of that
 * no part is known.
 */
export function foreseeFlowByGrowth(question: AmountQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  if (question.measure !== 'value' && question.measure !== 'count') return undefined;
  const demand = demandOf(question.criterion, question.direction, context.options.aboutTolerancePercent);
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const growth = series.figures.find(({ measure }) => measure === 'growth-yoy');
  const before = findFigure(series, question.measure, yearEarlier(measured.period));
  const base = before && inUnitOf(before, demand.bound.unit);
  if (!growth || !before || !base || demand.side === 'within' || compareDecimals(base.value, decimal('0')) <= 0) return undefined;
  const asked: Quantity = { value: growthTo(demand, base), unit: growth.unit };
  const criterion = { kind: demand.side === 'more' ? 'at-least' : 'at-most', value: asked, strict: demand.strict, approximate: false } as const;
  const growthQuestion = { kind: 'amount', measure: 'growth-yoy', criterion, direction: question.direction } as const;
  const sayAsked = (language: Language): string => {
    const bound = sayBound(question, measured.part.criterion, demand.bound, language);
    const move = sayMove({ amount: asked }, language, signOf(demand), demand.strict);
    return language === 'vi'
      ? `${formatPeriod(before.period, 'vi')} là ${quantity(base, 'vi')} nên theo ${bound}, ${measured.period.months === 12 ? 'cả năm' : 'cả kỳ'} ${move}`
      : `${periodEn(before.period)} came to ${quantity(base, 'en')}, so for ${bound} ${move} over the whole ${measured.period.months === 12 ? 'year' : 'period'}`;
  };
  const foreseen = foreseeImpliedGrowth(growthQuestion, measured, context, sayAsked);
  return foreseen && { ...foreseen, growthOn: { base, period: before.period, asked: demand.bound } };
}

/** At least, or at most, the growth that makes the amount asked of the base. */
function growthTo(demand: Demand, base: Quantity): Decimal {
  const wanted = multiplyDecimals(demand.bound.value, decimal('100'));
  const near = divideDecimals(wanted, base.value, 4) ?? decimal('0');
  const sign = signOf(demand);
  const isShort = compareDecimals(multiplyDecimals(near, base.value), wanted) * sign < 0;
  return subtractDecimals(isShort ? addDecimals(near, decimal(sign === 1 ? '0.0001' : '-0.0001')) : near, decimal('100'));
}
