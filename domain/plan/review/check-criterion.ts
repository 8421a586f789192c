/** Whether a criterion that a person wrote can be judged: canonical decimals, known units, bounds in order, no empty words. */
import {
  type Code,
  compareDecimals,
  compareQuantities,
  type Parameters,
  parseDecimal,
  type Quantity,
  type Refusal,
  type Unit,
  zero,
} from '../../values/index.ts';
import type { Criterion, ReadingFacts } from '../types.ts';

const because = (code: Code, parameters: Parameters = {}): readonly Refusal[] => [{ code, parameters }];

/** Every fault of a criterion; none when it is well formed. */
export function checkCriterion(criterion: Criterion, facts: ReadingFacts): readonly Refusal[] {
  switch (criterion.kind) {
    case 'equals':
    case 'at-least':
    case 'at-most':
    case 'about':
      return checkQuantity(criterion.value, facts);
    case 'range':
      return checkRange(criterion.lower, criterion.upper, facts);
    case 'change':
      return checkCriterion(criterion.amount, facts);
    case 'named-unit':
      return [...checkWords(criterion.unit, 'unit'), ...checkWords(criterion.what, 'what')];
    case 'event':
      return checkWords(criterion.verb, 'verb');
    case 'none':
    case 'direction':
      return checkWords(criterion.what, 'what');
  }
}

function checkWords(words: string, field: string): readonly Refusal[] {
  return words.trim() === '' ? because('plan/review-criterion-empty', { field }) : [];
}

function checkRange(lower: Quantity, upper: Quantity, facts: ReadingFacts): readonly Refusal[] {
  const faults = [...checkQuantity(lower, facts), ...checkQuantity(upper, facts)];
  if (faults.length > 0) return faults;
  const order = compareQuantities(lower, upper);
  if (order === undefined) return because('plan/review-units-differ', { lower: lower.unit.code, upper: upper.unit.code });
  return order > 0 ? because('plan/review-range-reversed', { lower: lower.value, upper: upper.value }) : [];
}

function checkQuantity({ value, unit }: Quantity, facts: ReadingFacts): readonly Refusal[] {
  if (parseDecimal(value) !== value) return because('plan/review-not-canonical', { given: value.slice(0, 100) });
  return checkUnit(unit, facts);
}

/** A unit of the facts is the one the facts know; any other is a counted noun with a factor that measures. */
function checkUnit(unit: Unit, facts: ReadingFacts): readonly Refusal[] {
  const known = facts.units.find(({ unit: { code } }) => code === unit.code)?.unit;
  const isSame = !known || (known.dimension === unit.dimension && known.factor === unit.factor);
  const isWell = unit.code.trim() !== '' && unit.dimension.trim() !== '' && parseDecimal(unit.factor) === unit.factor;
  if (isSame && isWell && compareDecimals(unit.factor, zero) > 0) return [];
  return because('plan/review-bad-unit', { given: unit.code.slice(0, 100) });
}
