/** Rule: the parts of a total add up to it. "5.680 + 140 = 5.820" is silent; "6.300 + 80" against 6.388,3 is not. */
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  type Quantity,
  subtractDecimals,
} from '../../../values/index.ts';
import { hasDecimals, isPercent, levelOf, type Nest, nestsOf, placeOf, roundingOf, sumOf, valuesIn } from '../levels.ts';
import type { LintReading, LintRule, Noticed } from '../rule.ts';
import { joined, numberOf, quantityOf } from '../say.ts';

/** "trong đó" may name some parts only: a larger gap than this share of the total is taken for parts not named. */
const missingPartsFrom = decimal('0.05');

export const partsAndTotal: LintRule = {
  name: 'parts-and-total',
  about: {
    vi: 'Cộng các phần đứng sau “trong đó”, “gồm” và đối chiếu với tổng số. Không nhắc khi khớp, khi phần chênh chỉ do làm tròn, hoặc khi chỉ kể một vài phần.',
    en: 'Adds the parts behind “trong đó”, “gồm” and compares with the total. Silent where they agree, where only rounding differs, or where only some parts are named.',
  },
  words: {
    'lint/parts-below-total': {
      vi: '{name}: các phần cộng lại là {sum}, ít hơn tổng số {total} là {gap}. Hãy kiểm tra các phần hoặc tổng số.',
      en: '{name}: the parts add up to {sum}, {gap} less than the total of {total}. Please check the parts or the total.',
    },
    'lint/parts-above-total': {
      vi: '{name}: các phần cộng lại là {sum}, nhiều hơn tổng số {total} là {gap}. Hãy kiểm tra các phần hoặc tổng số.',
      en: '{name}: the parts add up to {sum}, {gap} more than the total of {total}. Please check the parts or the total.',
    },
  },
  check: (reading) => nestsOf(reading).flatMap((nest) => compare(reading, nest)),
};

function compare(reading: LintReading, nest: Nest): readonly Noticed[] {
  const total = levelOf(nest.whole.part);
  const levels = nest.members.map(({ part }) => levelOf(part));
  if (!total || isPercent(total) || levels.length < 2 || !levels.every((level) => level !== undefined)) return [];
  const values = valuesIn(levels, total.unit);
  if (!values) return [];
  const sum = sumOf(values);
  const gap = subtractDecimals(total.value, sum);
  if (isRounding(reading, gap, nest, total) || isPartial(reading, nest, total.value, gap)) return [];
  return [noticed(nest, total, values, sum, gap)];
}

/** Whether rounding of the figures as printed explains the gap: those printed without decimals are taken as exact. */
function isRounding({ quote }: LintReading, gap: Decimal, { whole, members }: Nest, total: Quantity): boolean {
  if (gap === '0') return true;
  const rounded = [whole, ...members].map(({ part }) => part).filter((part) => hasDecimals(part, quote));
  const slack = valuesIn(
    rounded.map((part) => ({ value: roundingOf(part, quote), unit: levelOf(part)?.unit ?? total.unit })),
    total.unit,
  );
  return slack !== undefined && compareDecimals(absoluteDecimal(gap), sumOf(slack)) <= 0;
}

function isPartial(reading: LintReading, { whole, members }: Nest, total: Decimal, gap: Decimal): boolean {
  if (compareDecimals(gap, multiplyDecimals(total, missingPartsFrom)) <= 0) return false;
  const between = reading.quote({ start: whole.part.span.end, end: Math.max(whole.part.span.end, members[0]?.part.span.start ?? 0) });
  return !/gồm/iu.test(between);
}

function noticed({ whole, members }: Nest, total: Quantity, values: readonly Decimal[], sum: Decimal, gap: Decimal): Noticed {
  const below = compareDecimals(gap, decimal('0')) > 0;
  const { unit } = total;
  const difference = absoluteDecimal(gap);
  const terms = values.map((value) => numberOf(value));
  const check = below ? [numberOf(addDecimals(sum, gap)), '−', numberOf(sum)] : [numberOf(sum), '−', numberOf(total.value)];
  return {
    code: below ? 'lint/parts-below-total' : 'lint/parts-above-total',
    severity: 'warning',
    at: [whole, ...members].map(placeOf),
    parameters: { name: whole.part.name, sum: quantityOf(sum, unit), total, gap: quantityOf(difference, unit) },
    arithmetic: [
      [...joined(terms, '+'), '=', numberOf(sum)],
      [...check, '=', numberOf(difference)],
    ],
  };
}
