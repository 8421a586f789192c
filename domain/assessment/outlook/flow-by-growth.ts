/** Outlook of an amount of which this year only growths were published: the target as a growth on the whole of last year. */
import {
  compareDecimals,
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
import { demandOf, signOf } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { foreseeImpliedGrowth } from './growth.ts';
import { readSeries } from './known-series.ts';
import { sayBound, sayMove } from './say.ts';
import { findFigure, yearEarlier } from './to-date.ts';

type AmountQuestion = Extract<Question, { kind: 'amount' }>;

/**
 * Undefined where the whole of last year, or any growth of this one, is not known by the day. Growth in percent, four decimals:
 * (target ÷ last year − 1) × 100. Nothing is forecast: a forecast is of the amount, and of that no part is known.
 */
export function foreseeFlowByGrowth(question: AmountQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  if (question.measure !== 'value' && question.measure !== 'count') return undefined;
  const demand = demandOf(question.criterion, question.direction, context.options.aboutTolerancePercent);
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const growth = series.figures.find(({ measure }) => measure === 'growth-yoy');
  const before = findFigure(series, question.measure, yearEarlier(measured.period));
  const base = before && inUnitOf(before, demand.bound.unit);
  if (!growth || !before || !base || demand.side === 'within' || compareDecimals(base.value, decimal('0')) <= 0) return undefined;
  const share = divideDecimals(multiplyDecimals(demand.bound.value, decimal('100')), base.value, 4) ?? decimal('0');
  const asked: Quantity = { value: subtractDecimals(share, decimal('100')), unit: growth.unit };
  const criterion = { kind: demand.side === 'more' ? 'at-least' : 'at-most', value: asked, strict: demand.strict, approximate: false } as const;
  const growthQuestion = { kind: 'amount', measure: 'growth-yoy', criterion, direction: question.direction } as const;
  const sayAsked = (language: Language): string => {
    const bound = sayBound(question, measured.part.criterion, demand.bound, language);
    const move = sayMove({ amount: asked }, language, signOf(demand), demand.strict);
    return language === 'vi'
      ? `${formatPeriod(before.period, 'vi')} là ${quantity(base, 'vi')} nên theo ${bound}, ${measured.period.months === 12 ? 'cả năm' : 'cả kỳ'} ${move}`
      : `${periodEn(before.period)} came to ${quantity(base, 'en')}, so for ${bound} ${move}`;
  };
  const foreseen = foreseeImpliedGrowth(growthQuestion, measured, context, sayAsked);
  return foreseen && { ...foreseen, growthOn: base };
}
