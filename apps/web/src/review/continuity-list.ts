/** The two years as the page lists them: what needs a look first, then what plainly goes on, what is new, what was dropped. */
import type { ContinuedPart, MatchedPair, PartAddress, Redefinition, TargetPart } from '@moc/domain/plan';
import type { ReviewContinuity } from '@moc/wire';

/** `reworded`: one indicator under other words. `same`: under the same. */
export type ContinuityGroup = 'redefined' | 'reworded' | 'same' | 'added' | 'dropped';

export const continuityGroups = ['redefined', 'reworded', 'same', 'added', 'dropped'] as const satisfies readonly ContinuityGroup[];

export interface ContinuityRow {
  readonly key: string;
  readonly group: ContinuityGroup;
  readonly part?: TargetPart;
  readonly previous?: TargetPart;
  /** Of a pair. */
  readonly pair?: ContinuedPart;
  /** What is no longer comparable; empty but for redefined ones. */
  readonly what: readonly Redefinition[];
  /** Codes of the indicators that the earlier part is measured by. */
  readonly indicators: readonly string[];
}

export function continuityRows({ matched, redefined, added, dropped }: ReviewContinuity['continuity']): readonly ContinuityRow[] {
  const rowOf = (pair: ContinuedPart, group: ContinuityGroup, what: readonly Redefinition[] = []): ContinuityRow => ({
    key: pair.part.address,
    group,
    part: pair.part,
    previous: pair.previous,
    pair,
    what,
    indicators: pair.indicators,
  });
  const rows: readonly ContinuityRow[] = [
    ...redefined.map((pair) => rowOf(pair, 'redefined', pair.what)),
    ...matched.map((pair) => rowOf(pair, isReworded(pair) ? 'reworded' : 'same')),
    ...added.map((part): ContinuityRow => ({ key: part.address, group: 'added', part, what: [], indicators: [] })),
    ...dropped.map(({ previous, indicators }): ContinuityRow => ({ key: `previous ${previous.address}`, group: 'dropped', previous, what: [], indicators })),
  ];
  return continuityGroups.flatMap((group) => rows.filter((row) => row.group === group));
}

const isReworded = ({ why }: ContinuedPart): boolean => why.includes('similar-words');

/** How many pairs there are, and of how many a person said so. */
export function decidedOf(rows: readonly ContinuityRow[]): { readonly decided: number; readonly pairs: number } {
  const pairs = rows.flatMap(({ pair }) => pair ?? []);
  return { pairs: pairs.length, decided: pairs.filter(({ decided }) => decided).length };
}

/** Pairs under the very same words that nobody spoke of yet: they are confirmed with one key. */
export function plainPairs(rows: readonly ContinuityRow[]): readonly MatchedPair[] {
  return rows.flatMap(({ group, pair }) => (group === 'same' && pair && !pair.decided ? [pairOf(pair)] : []));
}

export const pairOf = ({ part, previous }: ContinuedPart): MatchedPair => ({ part: part.address, previous: previous.address });

/** The links that this year's parts take over from the earlier parts they go on from; parts that have one keep it. */
export function linksTakenOver(
  pairs: readonly MatchedPair[],
  { links, previousLinks }: Pick<ReviewContinuity, 'links' | 'previousLinks'>,
): ReviewContinuity['links'] {
  const linked = new Set(links.map(({ part }) => part));
  return pairs
    .filter(({ part }) => !linked.has(part))
    .flatMap(({ part, previous }) => previousLinks.filter((link) => link.part === previous).map((link) => ({ ...link, part })));
}

/** The row to go to once this one is done: the next that nobody spoke of, round again; the same when there is none. */
export function nextOpen(rows: readonly ContinuityRow[], key: string): string {
  const at = rows.findIndex((row) => row.key === key);
  const order = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return order.find(({ pair }) => pair && !pair.decided)?.key ?? key;
}

export const isPart = (address: string | undefined): address is PartAddress => address !== undefined && address !== '';
