/**
 * Check: a figure is not unlike the figures of its own season. The difference to the same period of the year before is held
 * against all such differences of the series by their median and MAD (robust.ts). Amounts are compared by ratio (differences
 * of logarithms), rates and growth by difference.
 */
import { type Line, numberOf, type Sayable } from '../../../plan/index.ts';
import { absoluteDecimal, type Bilingual, type Decimal, decimal, formatDecimal, type Language, type RefusalWords } from '../../../values/index.ts';
import { type Cell, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, quantityIn } from '../name.ts';
import { monthOf } from '../places.ts';
import { cutOff, modifiedScore, type Spread, spreadOf } from '../robust.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

/** Fewer seasonal differences than these say nothing about what is usual. */
export const leastDifferences = 8;

/** A difference that is outside the spread and yet smaller than this is nobody's concern: one percent, or one tenth of a point. */
const least = { ratio: 0.01, difference: 0.1 } as const;

const words: RefusalWords = {
  'check/unlike-season': {
    vi: '{name}: {value}; cùng kỳ năm trước là {before}, tức {change}, trong khi các năm khác thường {usual}. Điểm lệch {score}, ngưỡng {cutOff}.',
    en: '{name}: {value}; the same period of the year before {before}, which is {change}, while other years are usually {usual}. Score {score}, cut-off {cutOff}.',
  },
};

export const ownSeason: FigureCheck = {
  name: 'own-season',
  words,
  check: (family) => family.series.flatMap((series) => (series.length > leastDifferences ? outliers(family, series) : [])),
};

interface Difference {
  readonly cell: FilledCell;
  readonly before: FilledCell;
  readonly value: number;
}

function outliers(family: Family, series: readonly Cell[]): readonly Noticed[] {
  const [first] = series;
  if (!first || first.layer === 'plan' || first.measure === 'rank' || first.measure === 'share-of-plan') return [];
  const kinds = Map.groupBy(series.filter(isFilled), ({ period }) =>
    period.months === 1 || period.months === 12 ? period.months : period.start.endsWith('-01') ? 'to-date' : period.months,
  );
  return [...kinds.values()].flatMap((cells) => {
    const isRatio = first.measure !== 'growth-yoy' && first.indicator.unit?.dimension !== 'ratio' && cells.every(({ approximate }) => approximate > 0);
    const differences = differencesOf(cells, isRatio);
    if (differences.length < leastDifferences) return [];
    const spread = spreadOf(differences.map(({ value }) => value));
    return strangestOfYears(strangers(differences, spread, isRatio)).map((stranger) => notice(family, stranger, spread, isRatio));
  });
}

function differencesOf(cells: readonly FilledCell[], isRatio: boolean): readonly Difference[] {
  const key = ({ period }: Cell, months = 0): number => (monthOf(period.start) + months) * 1000 + period.months;
  const at = new Map(cells.map((cell) => [key(cell), cell]));
  return cells.flatMap((cell) => {
    const before = at.get(key(cell, -12));
    if (!before) return [];
    const value = isRatio ? Math.log(cell.approximate / before.approximate) : shown(cell) - shown(before);
    return [{ cell, before, value }];
  });
}

/** Rates in the unit in which they are told, so that a tenth is a tenth of a point. */
const shown = ({ chosen }: FilledCell): number => Number(chosen.value);

/** One cause shows in many months of a year, the more so in figures to date: the strangest stands for all. */
function strangestOfYears<T extends Difference & { readonly score: number }>(strange: readonly T[]): readonly T[] {
  const years = Map.groupBy(strange, ({ cell }) => cell.period.start.slice(0, 4));
  return [...years.values()].map((those) => those.reduce((most, each) => (Math.abs(each.score) > Math.abs(most.score) ? each : most)));
}

/** A figure that jumps away and back makes two strange differences and is told once, for the year in which it jumped. */
function strangers(differences: readonly Difference[], spread: Spread, isRatio: boolean): readonly (Difference & { readonly score: number })[] {
  const smallest = isRatio ? least.ratio : least.difference;
  const strange = differences.flatMap((each) => {
    const score = modifiedScore(each.value, spread);
    return score !== undefined && Math.abs(score) > cutOff && Math.abs(each.value - spread.median) > smallest ? [{ ...each, score }] : [];
  });
  const jumped = new Map(strange.map(({ cell, score }) => [cell, score]));
  return strange.filter(({ before, score }) => {
    const earlier = jumped.get(before);
    return earlier === undefined || Math.sign(earlier) === Math.sign(score);
  });
}

function notice(family: Family, { cell, before, value, score }: Difference & { readonly score: number }, spread: Spread, isRatio: boolean): Noticed {
  const [now, then] = [cell.chosen, before.chosen];
  return {
    code: 'check/unlike-season',
    severity: 'warning',
    figures: [now, then],
    parameters: () => ({
      name: nameFigure(family, now),
      value: quantityIn(now),
      before: quantityIn(then),
      change: movementOf(value, isRatio),
      usual: movementOf(spread.median, isRatio),
      score: scoreOf(score),
      cutOff: numberOf(decimal(cutOff)),
    }),
    arithmetic: () => arithmeticOf({ ...amountsOf(cell, before), value, score }, spread, isRatio),
  };
}

interface Reckoned {
  readonly now: Decimal;
  readonly earlier: Decimal;
  readonly value: number;
  readonly score: number;
}

/** As published; brought to one unit where the two came in different ones. */
function amountsOf(cell: FilledCell, before: FilledCell): Pick<Reckoned, 'now' | 'earlier'> {
  const [now, earlier] = [cell.chosen, before.chosen];
  if (now.unit.code === earlier.unit.code) return { now: now.value, earlier: earlier.value };
  return { now: finite(cell.approximate, 4), earlier: finite(before.approximate, 4) };
}

/** Every step with the numbers it takes, so that it can be redone by hand; of amounts in natural logarithms. */
function arithmeticOf({ now, earlier, value, score }: Reckoned, { median, scale }: Spread, isRatio: boolean): readonly Line[] {
  const step = (number: number) => numberOf(finite(number, isRatio ? 4 : 2));
  const difference: Line = isRatio
    ? ['ln(', numberOf(now), '÷', numberOf(earlier), ') =', step(value)]
    : [numberOf(now), '−', numberOf(earlier), '=', step(value)];
  const quotient: Line = ['(', step(value), '−', step(median), ') ÷', numberOf(finite(scale, 5)), '→', scoreOf(score), '>', numberOf(decimal(cutOff))];
  return [difference, quotient];
}

/** "giảm 18,2%", "tăng 0,5 điểm", "không đổi". */
function movementOf(value: number, isRatio: boolean): Bilingual {
  const size = isRatio ? finite((Math.exp(value) - 1) * 100, 1) : finite(value, 2);
  const told = (language: Language): string => formatDecimal(absoluteDecimal(size), language) + (isRatio ? '%' : language === 'vi' ? ' điểm' : ' points');
  if (size === '0') return { vi: 'không đổi', en: 'unchanged' };
  const falls = size.startsWith('-');
  return { vi: `${falls ? 'giảm' : 'tăng'} ${told('vi')}`, en: `${falls ? 'down' : 'up'} ${told('en')}` };
}

/** With as many digits as it takes to stand above the cut-off. */
function scoreOf(score: number): Sayable {
  const size = Math.abs(score);
  const places = [1, 2, 3].find((digits) => Number(size.toFixed(digits)) > cutOff) ?? 4;
  return numberOf(finite(size, places));
}

/** A statistic rounded into a number that can be told. */
function finite(value: number, places: number): Decimal {
  const bounded = Math.max(-1e12, Math.min(1e12, value));
  const text = bounded.toFixed(places);
  return decimal(Number(text) === 0 ? '0' : text);
}
