/**
 * Check: what documents say of one figure beside each other. Different values of equal standing are conflicts and listed as
 * such (`domain/assessment`); here: the same value from two documents, a large revision, a status that goes backward.
 */
import { type Line, numberOf } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  type RefusalWords,
  subtractDecimals,
} from '../../../values/index.ts';
import { isCertainlyBefore, isRevisedBy, sameValue } from '../../select-figure.ts';
import type { Observation, ObservationStatus } from '../../types.ts';
import { type Cell, isFilled, valueIn } from '../cell.ts';
import { nameFigure, nameSource, nameSources, quantityIn } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/same-in-documents': {
    vi: '{name}: cùng một số {value} ở {count} tài liệu. ({sources})',
    en: '{name}: the same {value} in {count} documents. ({sources})',
  },
  'check/large-revision': {
    vi: '{name}: {first} ({firstSource}) đã được điều chỉnh thành {last} ({lastSource}), thay đổi {change}.',
    en: '{name}: {first} ({firstSource}) was revised to {last} ({lastSource}), a change of {change}.',
  },
  'check/status-backward': {
    vi: '{name}: đã có {before} ({beforeStatus}), sau đó {source} lại công bố {value} với trạng thái {status}.',
    en: '{name}: after {before} ({beforeStatus}), {source} later published {value} as {status}.',
  },
};

/** What is worth a look, by our own judgement: half a point of a rate or growth, five percent of an amount. */
const large = { points: decimal('0.5'), percent: decimal('5') } as const;

export const documents: FigureCheck = {
  name: 'documents',
  words,
  check: (family) =>
    family.cells.flatMap((cell) =>
      cell.observations.length < 2 || cell.layer === 'plan' ? [] : [...same(family, cell), ...revision(family, cell), ...backward(family, cell)],
    ),
};

function same(family: Family, { chosen, observations }: Cell): readonly Noticed[] {
  if (!chosen) return [];
  const alike = observations.filter((one) => one.source === chosen.source || sameValue(one, chosen));
  const sources = new Set(alike.map(({ source }) => source));
  if (sources.size < 2) return [];
  return [
    {
      code: 'check/same-in-documents',
      severity: 'note',
      figures: [chosen, ...alike.filter((one) => one !== chosen && sameValue(one, chosen))],
      parameters: () => ({ name: nameFigure(family, chosen), value: quantityIn(chosen), count: sources.size, sources: nameSources(family, alike) }),
    },
  ];
}

/** The first published figure against the one that holds now and was entitled to revise it. */
function revision(family: Family, cell: Cell): readonly Noticed[] {
  if (!isFilled(cell)) return [];
  const last = cell.chosen;
  const first = cell.measure === 'rank' ? undefined : firstPublished(cell.observations);
  if (!first || !isRevisedBy(first, last, family.authority)) return [];
  const before = valueIn(first, last.unit);
  if (before === undefined || before === last.value) return [];
  const inPoints = last.unit.dimension === 'ratio' || cell.measure === 'growth-yoy';
  const difference = subtractDecimals(last.value, before);
  const change = inPoints ? difference : divideDecimals(multiplyDecimals(difference, decimal('100')), absoluteDecimal(before), 2);
  if (change === undefined || compareDecimals(absoluteDecimal(change), inPoints ? large.points : large.percent) < 0) return [];
  return [
    {
      code: 'check/large-revision',
      severity: 'note',
      figures: [last, first],
      parameters: () => ({
        name: nameFigure(family, last),
        first: quantityIn(first),
        firstSource: nameSource(family, first),
        last: quantityIn(last),
        lastSource: nameSource(family, last),
        change: { vi: changeWords(change, inPoints, 'vi'), en: changeWords(change, inPoints, 'en') },
      }),
      arithmetic: (): readonly Line[] => [[numberOf(last.value), '−', numberOf(before), '=', numberOf(difference)]],
    },
  ];
}

function changeWords(change: Decimal, inPoints: boolean, language: 'vi' | 'en'): string {
  const number = (language === 'vi' ? change.replace('.', ',') : change).replace('-', '−');
  if (!inPoints) return `${number}%`;
  return language === 'vi' ? `${number} điểm phần trăm` : `${number} percentage points`;
}

function firstPublished(observations: readonly Observation[]): Observation | undefined {
  let first: Observation | undefined;
  for (const one of observations) if (one.published.precision !== 'unknown' && (!first || isEarlier(one, first))) first = one;
  return first;
}

const knownBy = ({ published }: Observation): string => (published.precision === 'unknown' ? '9' : published.knownBy);

const isEarlier = (a: Observation, b: Observation): boolean => knownBy(a) < knownBy(b);

const settled: Readonly<Record<ObservationStatus, number>> = { plan: 0, estimate: 1, preliminary: 2, official: 3 };

const statusWords: Readonly<Record<ObservationStatus, { readonly vi: string; readonly en: string }>> = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước tính', en: 'an estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
};

/** A publisher, or one at least as much believed, unsettles a figure that was settled, with another value. */
function backward(family: Family, { observations }: Cell): readonly Noticed[] {
  const inOrder = observations.toSorted((a, b) => (knownBy(a) < knownBy(b) ? -1 : 1));
  let best: Observation | undefined;
  for (const one of inOrder) {
    if (best && isUnsettled(family, best, one)) return [noticeBackward(family, best, one)];
    if (!best || settled[one.status] >= settled[best.status]) best = one;
  }
  return [];
}

function isUnsettled({ authority }: Family, before: Observation, later: Observation): boolean {
  if (settled[later.status] >= settled[before.status] || sameValue(before, later) || !isCertainlyBefore(before.published, later.published)) return false;
  return authority.rankOf(later.source) <= authority.rankOf(before.source) || authority.publisherOf(later.source) === authority.publisherOf(before.source);
}

function noticeBackward(family: Family, before: Observation, later: Observation): Noticed {
  return {
    code: 'check/status-backward',
    severity: 'warning',
    figures: [later, before],
    parameters: () => ({
      name: nameFigure(family, later),
      before: quantityIn(before),
      beforeStatus: statusWords[before.status],
      source: nameSource(family, later),
      value: quantityIn(later),
      status: statusWords[later.status],
    }),
  };
}
