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
import { nameKey } from '../names.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
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

/**
 * The parts may belong to the total that was assigned or to the one striven for: silent where they agree with either, else held
 * against the one they come nearest to.
 */
function compare(reading: LintReading, nest: Nest): readonly Noticed[] {
  const sums = readingsOf(reading, nest).flatMap((each) => addUp(reading, each));
  if (sums.some(({ agrees }) => agrees)) return [];
  const [nearest] = sums.toSorted((a, b) => compareDecimals(absoluteDecimal(a.gap), absoluteDecimal(b.gap)));
  return nearest && !isPartial(reading, nearest.nest, nearest.total.value, nearest.gap) ? [noticed(nearest)] : [];
}

interface Sum {
  readonly nest: Nest;
  readonly total: Quantity;
  readonly values: readonly Decimal[];
  readonly sum: Decimal;
  /** The total less the sum. */
  readonly gap: Decimal;
  readonly agrees: boolean;
}

/** Empty where there is nothing to add: shares, ranges, other units. */
function addUp(reading: LintReading, nest: Nest): readonly Sum[] {
  const total = levelOf(nest.whole.part);
  const levels = nest.members.map(({ part }) => levelOf(part));
  if (!total || isPercent(total) || levels.length < 2 || !levels.every((level) => level !== undefined)) return [];
  const values = valuesIn(levels, total.unit);
  if (!values) return [];
  const sum = sumOf(values);
  const gap = subtractDecimals(total.value, sum);
  return [{ nest, total, values, sum, gap, agrees: isRounding(reading, gap, nest, total) }];
}

/** Every total that the parts may add up to, with the parts that may add up to it. */
function readingsOf({ parts }: LintReading, { whole, members }: Nest): readonly Nest[] {
  const restated = members.filter((member) => isSameIndicator(member, whole));
  const rivals = parts.filter(
    (other) => other !== whole && other.address === whole.address && other.part.within === undefined && isSameIndicator(other, whole),
  );
  const own = members.filter((member) => !restated.includes(member));
  return [whole, ...restated, ...rivals].flatMap((total) => choicesOf(own).map((chosen) => ({ whole: total, members: chosen })));
}

/** Said again with another setter: "6.388,3 tỷ đồng (dự toán Trung ương giao 6.000 tỷ đồng)". */
function isSameIndicator({ part }: PlacedPart, whole: PlacedPart): boolean {
  const [name, own] = [nameKey(part.name), nameKey(whole.part.name)];
  return part.setter !== undefined && (name === own || name === '');
}

/** Where a part stands there twice, assigned and striven for, each setter's figures are added by themselves. */
function choicesOf(members: readonly PlacedPart[]): readonly (readonly PlacedPart[])[] {
  const named = Map.groupBy(members, ({ part }) => nameKey(part.name));
  const isTwofold = [...named].some(([name, same]) => name !== '' && same.length > 1 && new Set(same.map(({ part }) => part.setter?.kind)).size > 1);
  if (!isTwofold) return [members];
  return (['assigned', 'striven-for'] as const).map((kind) =>
    members.filter(({ part }) => part.setter?.kind === kind || (named.get(nameKey(part.name)) ?? []).every((same) => same.part.setter?.kind !== kind)),
  );
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

function noticed({ nest: { whole, members }, total, values, sum, gap }: Sum): Noticed {
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
