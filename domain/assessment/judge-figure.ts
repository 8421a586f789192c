/** One published figure against one question: the verdict and the two numbers, or why they cannot be compared. */
import type { Observation } from '../observation/index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  type Quantity,
  subtractDecimals,
} from '../values/index.ts';
import { assessCriterion, type BoundName, type Judgement } from './assess-criterion.ts';
import { comparisonOf, differenceUnit, inUnitOf, shown, withCountedNoun } from './quantities.ts';
import type { Question, Toward } from './question.ts';
import type { Comparison } from './types.ts';

export interface Judged {
  readonly verdict: Judgement['verdict'];
  readonly compared: Comparison;
  readonly rule: BoundName | 'occurrence' | 'absence' | Toward;
  readonly tolerance?: Decimal;
  /** The figure of a year before, where the number judged is a difference from it. */
  readonly base?: Observation;
}

/** Undefined when the figure measures something else, or a difference is asked and its base is not known. */
export function judgeFigure(question: Question, figure: Observation, base: Observation | undefined, tolerancePercent: Decimal): Judged | undefined {
  switch (question.kind) {
    case 'amount':
      return judgeAmount(question, question.toward === 'decrease' ? negated(figure) : figure, tolerancePercent);
    case 'difference': {
      const change = base && changeOf(figure, base);
      const judged = change && judgeAmount(question, question.toward === 'decrease' ? negated(change) : change, tolerancePercent);
      return judged && base && { ...judged, base };
    }
    case 'growth': {
      const growth = base && growthOf(question, figure, base);
      const judged = growth && judgeAmount(question, question.toward === 'decrease' ? negated(growth) : growth, tolerancePercent);
      return judged && base && { ...judged, compared: legible(judged.compared), base };
    }
    case 'occurrence':
      return judgeOccurrence(figure, question.wanted);
    case 'trend':
      return judgeTrend(figure, { value: zero, unit: figure.unit }, question.toward);
    case 'trend-of-levels': {
      const before = base && inUnitOf(base, figure.unit);
      return before && base && { ...judgeTrend(figure, before, question.toward), base };
    }
  }
}

/** A quantity that nobody published (a derived one) against a question of amount; undefined for any other question. */
export function judgeQuantity(question: Question, quantity: Quantity, tolerancePercent: Decimal): Judged | undefined {
  return question.kind === 'amount' ? judgeAmount(question, question.toward === 'decrease' ? negated(quantity) : quantity, tolerancePercent) : undefined;
}

const zero = decimal('0');
const one = decimal('1');
const hundred = decimal('100');

function negated({ value, unit }: Quantity): Quantity {
  return { value: negateDecimal(value), unit };
}

function changeOf(figure: Quantity, base: Quantity): Quantity | undefined {
  const before = inUnitOf(base, figure.unit);
  return before && { value: subtractDecimals(figure.value, before.value), unit: differenceUnit(figure.unit) };
}

/** (figure ÷ base − 1) × 100, to twelve decimals; undefined on nothing or less. */
function growthOf({ criterion }: Extract<Question, { kind: 'growth' }>, figure: Quantity, base: Quantity): Quantity | undefined {
  const before = inUnitOf(base, figure.unit);
  if (!before || compareDecimals(before.value, zero) <= 0) return undefined;
  const share = divideDecimals(multiplyDecimals(figure.value, hundred), before.value, 12);
  return share && { value: subtractDecimals(share, hundred), unit: criterion.kind === 'range' ? criterion.lower.unit : criterion.value.unit };
}

/** Rounded only once it is judged, and so that what differs still differs. */
function legible({ against, gap }: Comparison): Comparison {
  const near = shown(gap);
  return { actual: { value: addDecimals(against.value, near.value), unit: against.unit }, against, gap: near };
}

function judgeAmount(
  question: Extract<Question, { kind: 'amount' | 'difference' | 'growth' }>,
  figure: Quantity,
  tolerancePercent: Decimal,
): Judged | undefined {
  const { criterion, direction } = question;
  const wanted = criterion.kind === 'range' ? criterion.lower.unit : criterion.value.unit;
  const converted = inUnitOf(figure, wanted);
  const actual = converted ?? pointsAsPercent(figure, wanted);
  if (!actual) return undefined;
  const { verdict, against, bound, tolerance } = assessCriterion(criterion, actual.value, direction, tolerancePercent);
  const unit = converted && figure.unit.factor !== wanted.factor ? wanted : withCountedNoun(figure, wanted).unit;
  return { verdict, compared: comparisonOf({ value: actual.value, unit }, against), rule: bound, ...(tolerance && { tolerance }) };
}

/** "giảm 0,25%" confirmed as points: a difference in points is held against the number the text writes with "%". */
function pointsAsPercent(figure: Quantity, wanted: Quantity['unit']): Quantity | undefined {
  const same = differenceUnit(wanted).code === figure.unit.code && wanted.dimension === 'ratio';
  return same ? { value: figure.value, unit: wanted } : undefined;
}

function judgeOccurrence(figure: Quantity, wanted: 'some' | 'none'): Judged {
  const happened = compareDecimals(figure.value, zero) > 0;
  const actual = { value: figure.value, unit: figure.unit };
  const against = { value: wanted === 'some' ? one : zero, unit: figure.unit };
  return {
    verdict: happened === (wanted === 'some') ? 'met' : 'missed',
    compared: comparisonOf(actual, against),
    rule: wanted === 'some' ? 'occurrence' : 'absence',
  };
}

/** Increase must rise, decrease must fall, contain must not rise; standing still is met only by containing. */
function judgeTrend({ value, unit }: Quantity, against: Quantity, toward: Toward): Judged {
  const order = compareDecimals(value, against.value);
  const met = toward === 'increase' ? order > 0 : toward === 'decrease' ? order < 0 : order <= 0;
  return { verdict: met ? 'met' : 'missed', compared: comparisonOf({ value, unit }, against), rule: toward };
}
