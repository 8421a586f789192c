/** Check: stated growth agrees with the levels of the two periods it compares. */
import { type Line, numberOf, percentOf } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  multiplyDecimals,
  type Period,
  type RefusalWords,
  subtractDecimals,
} from '../../../values/index.ts';
import type { Observation } from '../../types.ts';
import { type Cell, isFilled, isNegative, valueIn } from '../cell.ts';
import { nameFigure, nameSeries, nameSources, quantityIn } from '../name.ts';
import { halfOf, roundingOf } from '../rounding.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/growth-on-other-base': {
    vi: '{name}: {failed} trong {count} tốc độ tăng đã nêu không tính ra từ trị số của hai năm; có thể tính theo giá so sánh hoặc so với số cùng kỳ đã điều chỉnh.',
    en: '{name}: {failed} of {count} stated growth rates do not follow from the levels of the two years; they may be at constant prices or against a revised base.',
  },
  'check/growth-and-levels': {
    vi: '{name}: {value} so với {before} cùng kỳ năm trước tính ra {implied}, nhưng tốc độ nêu là {stated}. ({sources})',
    en: '{name}: {value} after {before} in the same period of the year before makes {implied}, but the stated growth is {stated}. ({sources})',
  },
};

export const growthAndLevels: FigureCheck = {
  name: 'growth-and-levels',
  words,
  check: (family) => family.series.flatMap((series) => compareSeries(family, series)),
};

/** Growth that more often than not does not follow from the levels, so many times at least, is told on another base. */
const otherBaseFrom = 4;

function compareSeries(family: Family, series: readonly Cell[]): readonly Noticed[] {
  const [first] = series;
  if (first?.measure !== 'growth-yoy' || first.layer !== 'actual') return [];
  const compared = series.flatMap((cell) => compareGrowth(family, cell));
  const refuted = compared.filter((one) => one !== undefined);
  if (refuted.length < otherBaseFrom || refuted.length * 2 <= compared.length) return refuted;
  const [example] = refuted;
  const { figures, arithmetic } = example!;
  return [
    {
      code: 'check/growth-on-other-base',
      severity: 'note',
      figures,
      parameters: () => ({ name: nameSeries(family, figures[0]!), failed: refuted.length, count: compared.length }),
      ...(arithmetic && { arithmetic }),
    },
  ];
}

/** The same period a year before. */
export const yearBefore = ({ start, months }: Period): Period => ({
  start: `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}`,
  months,
});

/** For every growth that can be held against levels: undefined where some stated pair of levels bears it out, else what is wrong. */
function compareGrowth(family: Family, { indicator, territory, period, observations }: Cell): readonly (Noticed | undefined)[] {
  return (['value', 'count'] as const).flatMap((measure) => {
    const [now, before] = [period, yearBefore(period)].map((each) => family.find(indicator.code, territory, each, measure, 'actual'));
    if (!isFilled(now) || !isFilled(before) || indicator.unit?.dimension === 'ratio') return [];
    const pairs = now.observations.flatMap((value) => before.observations.map((base) => ({ value, base })));
    if (pairs.length > mostPairs) pairs.length = mostPairs;
    const refuted = observations.filter((growth) => !pairs.some(({ value, base }) => agrees(growth, value, base)));
    const [growth] = refuted;
    return [growth && notice(family, growth, now.chosen, before.chosen)];
  });
}

const mostPairs = 64;
const hundred = decimal('100');

/** Half of the last decimal of each figure; never less than a tenth of a point, for levels are printed shorter than growth is computed. */
const leastSlack = decimal('0.1');

function agrees(growth: Observation, value: Observation, base: Observation): boolean {
  const before = valueIn(base, value.unit);
  if (before === undefined || before === '0' || isNegative(before)) return true;
  const implied = impliedGrowth(value.value, before);
  const slack = addDecimals(halfOf(decimalPlaces(growth.value)), divideDecimals(multiplyDecimals(hundred, levelSlack(value, base)), before, 6)!);
  const gap = absoluteDecimal(subtractDecimals(implied, growth.value));
  return compareDecimals(gap, compareDecimals(slack, leastSlack) > 0 ? slack : leastSlack) <= 0;
}

const levelSlack = (value: Observation, base: Observation): Decimal =>
  addDecimals(roundingOf(value.unit, decimalPlaces(value.value)), roundingOf(base.unit, decimalPlaces(base.value)));

const impliedGrowth = (value: Decimal, before: Decimal): Decimal => divideDecimals(multiplyDecimals(subtractDecimals(value, before), hundred), before, 6)!;

function notice(family: Family, growth: Observation, value: Observation, base: Observation): Noticed {
  const before = valueIn(base, value.unit) ?? base.value;
  const implied = divideDecimals(impliedGrowth(value.value, before), '1' as Decimal, 2)!;
  return {
    code: 'check/growth-and-levels',
    severity: 'warning',
    figures: [growth, value, base],
    parameters: () => ({
      name: nameFigure(family, { ...growth, measure: 'value' }),
      before: quantityIn(base),
      value: quantityIn(value),
      implied: percentOf(implied),
      stated: percentOf(growth.value),
      sources: nameSources(family, [growth, value, base]),
    }),
    arithmetic: (): readonly Line[] => [
      ['(', numberOf(value.value), '−', numberOf(before), ')', '÷', numberOf(before), '=', percentOf(implied), '≠', percentOf(growth.value)],
    ],
  };
}
