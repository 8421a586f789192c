/**
 * Check: the growth of the parts, weighted by their shares of the year before, agrees with the headline. Where last year's
 * shares are unknown the year's own are taken back by the growth of each; where no shares are known the headline must lie
 * between the slowest and the fastest part. The reasoning is that of the rule on plans (`domain/plan/lint`).
 */
import { joined, type Line, numberOf, percentOf, type Sayable } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  periodYear,
  type RefusalWords,
  subtractDecimals,
  yearPeriod,
  zero,
} from '../../../values/index.ts';
import type { IndicatorCode, IndicatorRelation, Observation } from '../../types.ts';
import { type Cell, commonEditions, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, nameSources } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/weighted-growth': {
    vi: '{name}: tốc độ tăng của các phần, tính theo {weights}, cho khoảng {implied}, còn số nêu là {headline}, lệch {gap} điểm phần trăm. ({sources})',
    en: '{name}: the growth of the parts, weighted by {weights}, gives about {implied}; the stated figure is {headline}, {gap} percentage points apart. ({sources})',
  },
  'check/growth-outside-parts': {
    vi: '{name}: số nêu là {headline}, nằm ngoài khoảng từ phần tăng chậm nhất ({least}) đến phần tăng nhanh nhất ({most}). ({sources})',
    en: '{name}: the stated figure is {headline}, outside the range from the slowest part ({least}) to the fastest ({most}). ({sources})',
  },
};

/** In percentage points. Shares are at current prices and growth at constant ones, hence not zero; as in the rule on plans. */
const tolerance = { known: decimal('0.1'), own: decimal('0.3') } as const;

export const weightedGrowth: FigureCheck = {
  name: 'weighted-growth',
  words,
  check: (family) =>
    family.relations.flatMap((relation) => (relation.kind === 'growth' && relation.whole !== undefined ? compareAll(family, relation, relation.whole) : [])),
};

function compareAll(family: Family, relation: IndicatorRelation, whole: IndicatorCode): readonly Noticed[] {
  return family.cellsOf(whole).flatMap((headline) => {
    if (!isFilled(headline)) return [];
    const parts = relation.parts.map((code) => family.find(code, headline.territory, headline.period, headline.measure, headline.layer));
    if (!parts.every(isFilled)) return [];
    return compare(family, relation, [headline, ...parts]);
  });
}

interface Weights {
  readonly shares: readonly Decimal[];
  readonly isOwn: boolean;
  readonly says: Sayable;
}

function compare(family: Family, relation: IndicatorRelation, cells: readonly FilledCell[]): readonly Noticed[] {
  const weights = findWeights(family, relation, cells[0]!);
  const editions = [cells.map(({ chosen }) => chosen), ...commonEditions(cells)];
  const faults = editions.map((figures) => (weights ? faultBy(family, weights, figures) : faultOutside(family, figures)));
  if (faults.some((fault) => !fault)) return [];
  return [faults[1] ?? faults[0]!];
}

/** Shares of the year before, else of the year itself as it turned out, else as it was planned. */
function findWeights(family: Family, { weights }: IndicatorRelation, { territory, period }: Cell): Weights | undefined {
  const year = periodYear(period);
  const find = (of: number, layer: 'actual' | 'plan') => {
    const found = weights.map((code) => family.find(code, territory, yearPeriod(of), 'value', layer));
    return found.every(isFilled) ? found.map(({ chosen }) => chosen.value) : undefined;
  };
  const before = find(year - 1, 'actual');
  if (before) return { shares: before, isOwn: false, says: { vi: `tỷ trọng năm ${year - 1}`, en: `the shares of ${year - 1}` } };
  const own = find(year, 'actual') ?? find(year, 'plan');
  return (
    own && {
      shares: own,
      isOwn: true,
      says: { vi: `tỷ trọng năm ${year} đã quy ngược theo tốc độ tăng`, en: `the shares of ${year} taken back by the growth` },
    }
  );
}

const hundred = decimal('100');
const places = 12;

/** Weights of the year before: the shares themselves, or the year's own divided by growth. */
function baseWeights({ shares, isOwn }: Weights, growth: readonly Decimal[]): readonly Decimal[] {
  return isOwn ? shares.map((share, index) => divideDecimals(multiplyDecimals(share, hundred), addDecimals(hundred, growth[index]!), places) ?? share) : shares;
}

function faultBy(family: Family, weights: Weights, figures: readonly Observation[]): Noticed | undefined {
  const [headline, ...parts] = figures as readonly [Observation, ...Observation[]];
  const growth = parts.map(({ value }) => value);
  const base = baseWeights(weights, growth);
  const total = base.reduce(addDecimals, zero);
  const weighted = base.reduce((sum, weight, index) => addDecimals(sum, multiplyDecimals(weight, growth[index]!)), zero);
  const implied = divideDecimals(weighted, total, places);
  if (implied === undefined) return undefined;
  const gap = absoluteDecimal(subtractDecimals(implied, headline.value));
  if (compareDecimals(gap, weights.isOwn ? tolerance.own : tolerance.known) <= 0) return undefined;
  return {
    code: 'check/weighted-growth',
    severity: 'warning',
    figures,
    parameters: () => ({
      name: nameFigure(family, headline),
      weights: weights.says,
      implied: percentOf(implied, 2),
      headline: percentOf(headline.value),
      gap: numberOf(gap, 2),
      sources: nameSources(family, figures),
    }),
    arithmetic: (): readonly Line[] => [
      [
        '(',
        ...joined(
          base.map((weight, index) => ({ vi: term(weight, growth[index]!, 'vi'), en: term(weight, growth[index]!, 'en') })),
          '+',
        ),
        ')',
        '÷',
        numberOf(total, 2),
        '=',
        percentOf(implied, 2),
      ],
    ],
  };
}

function term(weight: Decimal, growth: Decimal, language: 'vi' | 'en'): string {
  const write = (value: Decimal) => (language === 'vi' ? value.replace('.', ',') : value);
  return `${write(divideDecimals(weight, '1' as Decimal, 2) ?? weight)} × ${write(growth)}`;
}

function faultOutside(family: Family, figures: readonly Observation[]): Noticed | undefined {
  const [headline, ...parts] = figures as readonly [Observation, ...Observation[]];
  const inOrder = parts.map(({ value }) => value).toSorted(compareDecimals);
  const [least, most] = [inOrder[0]!, inOrder.at(-1)!];
  if (compareDecimals(headline.value, least) >= 0 && compareDecimals(headline.value, most) <= 0) return undefined;
  return {
    code: 'check/growth-outside-parts',
    severity: 'warning',
    figures,
    parameters: () => ({
      name: nameFigure(family, headline),
      headline: percentOf(headline.value),
      least: percentOf(least),
      most: percentOf(most),
      sources: nameSources(family, figures),
    }),
    arithmetic: (): readonly Line[] => [[percentOf(least), '≤', percentOf(headline.value), '≤', percentOf(most), '?']],
  };
}
