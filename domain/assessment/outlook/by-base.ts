/** Outlook of a growth that nobody publishes ("giảm từ 5% trở lên"): from the whole of last year it comes to an amount, and the amount is foreseen. */
import type { AmountCriterion } from '../../plan/index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  formatPeriod,
  type Language,
  multiplyDecimals,
  negateDecimal,
  type Quantity,
} from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { periodEn, quantity } from '../phrases.ts';
import { comparesWithYearBefore, directionOf, type Question } from '../question.ts';
import { addsUp } from './adds-up.ts';
import type { OutlookContext } from './facts.ts';
import { foreseeFlow } from './flow.ts';
import type { Foreseen } from './foreseen.ts';
import { readSeries } from './known-series.ts';
import { foreseeLevel } from './level.ts';
import { findFigure, yearEarlier } from './to-date.ts';

type GrowthQuestion = Extract<Question, { kind: 'growth' }>;

/** Undefined where the whole of last year is not known by the day, is not above zero, or "khoảng" leaves the amount open. */
export function foreseeByBase(question: GrowthQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  if (!comparesWithYearBefore(question, measured.period)) return undefined;
  const before = findFigure(readSeries(measured.link, context.index, context.asKnownOn), question.measure, yearEarlier(measured.period));
  const criterion = before && compareDecimals(before.value, decimal('0')) > 0 ? amountOf(question, before) : undefined;
  if (!before || !criterion) return undefined;
  const { measure } = question;
  const amount = { kind: 'amount', measure, criterion, direction: directionOf(measured.indicator, measure) } as const;
  const foreseen = addsUp(measured.indicator, measure) ? foreseeFlow(amount, measured, context) : foreseeLevel(amount, measured, context);
  const asked = foreseen?.demanded;
  if (!foreseen || !asked) return undefined;
  return {
    ...foreseen,
    say: (language) => {
      const [first = '', ...others] = foreseen.say(language);
      return [first, sayBase(asked, before, question, language), ...others];
    },
  };
}

/** "giảm từ 5%" of 140 is at most 133: a fall turns its bounds round. */
function amountOf({ criterion, toward }: GrowthQuestion, base: Quantity): AmountCriterion | undefined {
  const falls = toward === 'decrease';
  const at = ({ value }: Quantity): Quantity => ({ value: grown(base.value, falls ? negateDecimal(value) : value), unit: base.unit });
  switch (criterion.kind) {
    case 'equals':
      return { kind: 'equals', value: at(criterion.value) };
    case 'at-least':
      return { ...criterion, kind: falls ? 'at-most' : 'at-least', value: at(criterion.value) };
    case 'at-most':
      return { ...criterion, kind: falls ? 'at-least' : 'at-most', value: at(criterion.value) };
    case 'range':
      return falls
        ? { ...criterion, lower: at(criterion.upper), upper: at(criterion.lower) }
        : { ...criterion, lower: at(criterion.lower), upper: at(criterion.upper) };
    case 'about':
      return undefined;
  }
}

const grown = (value: Decimal, percent: Decimal): Decimal => addDecimals(value, multiplyDecimals(multiplyDecimals(value, percent), decimal('0.01')));

/** "mức này bằng 140 vụ của năm 2024 giảm 5%". */
function sayBase(
  asked: Quantity,
  before: Quantity & { readonly period: MeasuredPart['period'] },
  { toward, criterion }: GrowthQuestion,
  language: Language,
): string {
  const bounds = criterion.kind === 'range' ? [criterion.lower, criterion.upper] : [criterion.value];
  const near = bounds.find(({ value }) => grown(before.value, toward === 'decrease' ? negateDecimal(value) : value) === asked.value) ?? bounds[0];
  const by = near ? quantity(near, language) : '';
  if (language === 'vi')
    return `mức này bằng ${quantity(before, 'vi')} của ${formatPeriod(before.period, 'vi')} ${toward === 'decrease' ? 'giảm' : 'tăng'} ${by}`;
  return `that is ${quantity(before, 'en')} of ${periodEn(before.period)} ${toward === 'decrease' ? 'less' : 'plus'} ${by}`;
}
