/** Finds what became of first published figures, and tells by indicator how much they usually move. */
import {
  absoluteDecimal,
  addDecimals,
  type Bilingual,
  compareDecimals,
  comparePeriods,
  convertQuantity,
  type Day,
  type Decimal,
  decimal,
  divideDecimals,
  formatDecimal,
  type Language,
  multiplyDecimals,
  periodCode,
  subtractDecimals,
  zero,
} from '../../values/index.ts';
import { type Authority, authorityOfSources, isCertainlyBefore, isKnownOn, isRevisedBy, mostBelieved, sameValue } from '../select-figure.ts';
import type { Figures, Indicator, Observation } from '../types.ts';
import type { Revision, RevisionSummary } from './types.ts';

type Given = Pick<Figures, 'indicators' | 'observations' | 'sources' | 'authorityOrder'>;

/**
 * The figures published more than once by a day, plans left aside: from the first certainly published to the one that
 * holds. Figures that the holding one was not entitled to revise are rivals and left aside. Unmoved ones are included with a
 * change of zero. In the order of indicators as declared, then of periods.
 */
export function listRevisions(figures: Given, asKnownOn: Day): readonly Revision[] {
  const authority = authorityOfSources(figures.sources, figures.authorityOrder);
  const groups = new Map<string, Observation[]>();
  for (const one of figures.observations) {
    if (one.status === 'plan' || !isKnownOn(one.published, asKnownOn)) continue;
    const key = `${one.indicator}|${one.territory}|${periodCode(one.period)}|${one.measure}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const order = new Map(figures.indicators.map(({ code }, index) => [code, index]));
  return [...groups.values()]
    .flatMap((group) => revisionOf(group, authority))
    .sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) || comparePeriods(a.period, b.period));
}

function revisionOf(group: readonly Observation[], authority: Authority): readonly Revision[] {
  const last = group.length > 1 ? mostBelieved(group, authority) : undefined;
  if (!last) return [];
  const own = group.filter((one) => sameValue(one, last) || isRevisedBy(one, last, authority));
  const inOrder = own.toSorted((a, b) => (knownBy(a) < knownBy(b) ? -1 : knownBy(a) > knownBy(b) ? 1 : 0));
  const first = inOrder[0]!;
  if (!isCertainlyBefore(first.published, last.published)) return [];
  const vintages = inOrder.filter((one, index) => index === 0 || !sameValue(one, inOrder[index - 1]!));
  const before = convertQuantity(first, last.unit)?.value;
  if (before === undefined) return [];
  const change = subtractDecimals(last.value, before);
  const { indicator, territory, period, measure, unit } = last;
  const percent = isInPoints(last) ? undefined : divideDecimals(multiplyDecimals(change, decimal('100')), absoluteDecimal(before), 4);
  return [{ indicator, territory, period, measure, vintages, change, unit, ...(percent !== undefined && { percent }) }];
}

const knownBy = ({ published }: Observation): string => (published.precision === 'unknown' ? '' : published.knownBy);

const isInPoints = ({ measure, unit }: Pick<Observation, 'measure' | 'unit'>): boolean =>
  measure === 'growth-yoy' || measure === 'share-of-plan' || measure === 'rank' || unit.dimension === 'ratio';

/** One summary for each indicator and form with at least one figure published twice, the most moved first. */
export function summariseRevisions(revisions: readonly Revision[], indicators: readonly Indicator[]): readonly RevisionSummary[] {
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  return [...Map.groupBy(revisions, ({ indicator, measure }) => `${indicator}|${measure}`).values()]
    .map((group) => summaryOf(group, names.get(group[0]!.indicator)))
    .sort((a, b) => compareDecimals(b.largest, a.largest));
}

function summaryOf(group: readonly Revision[], name: Bilingual | undefined): RevisionSummary {
  const [first] = group as readonly [Revision];
  const kind = isInPoints(first) ? 'points' : 'percent';
  const sizes = group.map(({ change, percent }) => absoluteDecimal(percent ?? change)).toSorted(compareDecimals);
  const [median, largest] = [middleOf(sizes), sizes.at(-1) ?? zero];
  const revisions = group.filter(({ change }) => change !== '0');
  const { indicator, measure } = first;
  const told = { name: name ?? { vi: indicator, en: indicator }, followed: group.length, moved: revisions.length, median, largest, kind } as const;
  return { indicator, measure, followed: group.length, revisions, median, largest, kind, says: { vi: say(told, 'vi'), en: say(told, 'en') } };
}

function middleOf(sorted: readonly Decimal[]): Decimal {
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return divideDecimals(addDecimals(sorted[middle - 1] ?? zero, sorted[middle] ?? zero), '2' as Decimal, 4) ?? zero;
}

interface Told extends Pick<RevisionSummary, 'median' | 'largest' | 'kind' | 'followed'> {
  readonly name: Bilingual;
  readonly moved: number;
}

function say({ name, followed, moved, median, largest, kind }: Told, language: Language): string {
  const size = (value: Decimal): string => {
    const number = formatDecimal(value, language, 2);
    if (kind === 'percent') return `${number}%`;
    return language === 'vi' ? `${number} điểm` : `${number} points`;
  };
  if (followed === 1 && moved === 1)
    return language === 'vi'
      ? `${name.vi}: 1 số đã công bố hơn một lần, thay đổi ${size(largest)}.`
      : `${name.en}: 1 figure published more than once, moved by ${size(largest)}.`;
  if (language === 'vi') {
    const head = `${name.vi}: ${followed} số đã công bố hơn một lần, ${moved} số có thay đổi`;
    return moved === 0 ? `${head}.` : `${head}; mức thay đổi trung vị ${size(median)}, lớn nhất ${size(largest)}.`;
  }
  const head = `${name.en}: ${followed} ${followed === 1 ? 'figure' : 'figures'} published more than once, ${moved} moved`;
  return moved === 0 ? `${head}.` : `${head}; the median change is ${size(median)}, the largest ${size(largest)}.`;
}
