/** Check: a ratio agrees with its numerator and denominator: per head × population = total; and lies between those of the units that make a unit up. */
import { type Line, numberOf, type Sayable } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  multiplyDecimals,
  type RefusalWords,
  subtractDecimals,
  type Unit,
} from '../../../values/index.ts';
import type { IndicatorRelation, Observation } from '../../types.ts';
import { isInForce } from '../branches.ts';
import { baseValue, type Cell, commonEditions, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, nameSources, quantityIn } from '../name.ts';
import { roundingOf } from '../rounding.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/per-head': {
    vi: '{name}: {ratio} nhân với {denominator} là {implied}, nhưng tổng số nêu là {numerator}, lệch {gap}. ({sources})',
    en: '{name}: {ratio} times {denominator} is {implied}, but the stated total is {numerator}, {gap} apart. ({sources})',
  },
  'check/rate-outside-units': {
    vi: '{name}: {value}, nằm ngoài khoảng từ thấp nhất ({least}) đến cao nhất ({most}) của các đơn vị trực thuộc.',
    en: '{name}: {value}, outside the range from the lowest ({least}) to the highest ({most}) of the units that make it up.',
  },
};

export const ratio: FigureCheck = {
  name: 'ratio',
  words,
  check: (family) => [
    ...family.relations.flatMap((relation) =>
      relation.kind === 'ratio' && relation.whole !== undefined ? family.cellsOf(relation.whole).flatMap((cell) => compare(family, relation, cell)) : [],
    ),
    ...family.series.flatMap((series) => outsideUnits(family, series)),
  ],
};

const amounts = ['value', 'count'] as const;

function compare(family: Family, { parts }: IndicatorRelation, whole: Cell): readonly Noticed[] {
  const cells = [
    whole,
    ...parts.map((code) => amounts.map((measure) => family.find(code, whole.territory, whole.period, measure, whole.layer)).find(isFilled)),
  ];
  if (whole.measure !== 'value' || !cells.every(isFilled)) return [];
  const editions = [cells.map(({ chosen }) => chosen), ...commonEditions(cells)] as unknown as readonly Triple[];
  const broken = editions.map((edition) => (holds(edition) ? undefined : edition));
  if (broken.includes(undefined)) return [];
  return [notice(family, (broken[1] ?? broken[0])!)];
}

/** Ratio, numerator, denominator. */
type Triple = readonly [Observation, Observation, Observation];

/** A ratio in base units: "per 10 000 people" carries its ten thousand in its dimension. */
function baseRatio(value: Decimal, unit: Unit): Decimal {
  const base = multiplyDecimals(value, unit.factor);
  return unit.dimension.endsWith('/10k') ? divideDecimals(base, decimal('10000'), 18)! : base;
}

const half = (figure: Observation): Decimal => roundingOf(figure.unit, decimalPlaces(figure.value));

const impliedBy = ([rate, , denominator]: Triple): Decimal => multiplyDecimals(baseRatio(rate.value, rate.unit), baseValue(denominator));

function holds(triple: Triple): boolean {
  const [rate, numerator, denominator] = triple;
  const gap = absoluteDecimal(subtractDecimals(impliedBy(triple), baseValue(numerator)));
  const slack = [
    multiplyDecimals(half(numerator), numerator.unit.factor),
    absoluteDecimal(multiplyDecimals(baseRatio(half(rate), rate.unit), baseValue(denominator))),
    absoluteDecimal(multiplyDecimals(baseRatio(rate.value, rate.unit), multiplyDecimals(half(denominator), denominator.unit.factor))),
  ].reduce(addDecimals);
  return compareDecimals(gap, slack) <= 0;
}

function notice(family: Family, triple: Triple): Noticed {
  const [rate, numerator, denominator] = triple;
  const implied = divideDecimals(impliedBy(triple), numerator.unit.factor, 2)!;
  return {
    code: 'check/per-head',
    severity: 'warning',
    figures: triple,
    parameters: (): Readonly<Record<string, Sayable>> => ({
      name: nameFigure(family, rate),
      ratio: quantityIn(rate),
      denominator: quantityIn(denominator),
      numerator: quantityIn(numerator),
      implied: { value: implied, unit: numerator.unit },
      gap: { value: absoluteDecimal(subtractDecimals(implied, numerator.value)), unit: numerator.unit },
      sources: nameSources(family, triple),
    }),
    arithmetic: (): readonly Line[] => [
      [quantityIn(rate), '×', quantityIn(denominator), '=', { value: implied, unit: numerator.unit }, '≠', quantityIn(numerator)],
    ],
  };
}

/** A rate of the whole is a mean of the rates of all its units. */
function outsideUnits(family: Family, series: readonly Cell[]): readonly Noticed[] {
  const [first] = series;
  if (first?.indicator.rollUp !== 'ratio' || first.measure !== 'value') return [];
  return family.branchesOf(first.territory).flatMap((branch) =>
    series.flatMap((whole) => {
      if (!isInForce(branch, whole.period)) return [];
      const parts = branch.children.map((child) => family.find(whole.indicator.code, child, whole.period, whole.measure, whole.layer));
      return isFilled(whole) && parts.length > 1 && parts.every(isFilled) ? noticeOutside(family, whole, parts) : [];
    }),
  );
}

function noticeOutside(family: Family, whole: FilledCell, parts: readonly FilledCell[]): readonly Noticed[] {
  const inOrder = parts.toSorted((a, b) => compareDecimals(baseValue(a.chosen), baseValue(b.chosen)));
  const [least, most] = [inOrder[0]!.chosen, inOrder.at(-1)!.chosen];
  const value = baseValue(whole.chosen);
  if (compareDecimals(value, baseValue(least)) >= 0 && compareDecimals(value, baseValue(most)) <= 0) return [];
  return [
    {
      code: 'check/rate-outside-units',
      severity: 'warning',
      figures: [whole.chosen, least, most],
      parameters: () => ({ name: nameFigure(family, whole.chosen), value: quantityIn(whole.chosen), least: quantityIn(least), most: quantityIn(most) }),
      arithmetic: (): readonly Line[] => [[numberOf(least.value), '≤', numberOf(whole.chosen.value), '≤', numberOf(most.value), '?']],
    },
  ];
}
