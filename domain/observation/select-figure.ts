/**
 * Which of several figures for one thing holds on a day, and what becomes of the others.
 *
 * THE RULE
 * 1. A figure counts as known from the last day on which its publication date can have been (a month: its last day; a
 *    year: 31 December), because only from then on was it *certainly* known. A figure without a date never decides;
 *    it is listed, from the end of its period on.
 * 2. Plans (status `plan`) are not figures of what happened and never count.
 * 3. The declared order of authority decides first: a lower rank never displaces a higher one. Within one rank the
 *    latest vintage holds; on one day the better status (official, preliminary, estimate); then the source's id and
 *    the smaller value, so that the answer never depends on the order of rows.
 * 4. A figure with another value is *replaced* when it was certainly published before the deciding one and the deciding
 *    one is entitled to revise it: the same publisher revised itself (an agency's approved figures also on one day: the log
 *    tells which came first); or a higher rank spoke after an estimate or
 *    preliminary figure; or, within a rank, a better status followed an estimate or preliminary figure. Anything else is
 *    a *rival*: two bodies state different things as facts (official status: "nêu như kết quả"), or two equals estimate
 *    differently and neither outranks the other, or nobody can say which came first. Rivals are conflicts for people to
 *    resolve; the order above only decides which figure is used meanwhile.
 */
import { compareQuantities, type Day, type PublicationDate, periodEnd } from '../values/index.ts';
import { wasApprovedAfter } from './collected-source.ts';
import type { AuthorityRank, Observation, ObservationStatus, Source, SourceId } from './types.ts';

/** How sources are believed: ranks best first, and the sources by id. */
export interface Authority {
  readonly rankOf: (source: SourceId) => number;
  readonly publisherOf: (source: SourceId) => string;
}

/** Ranks and publishers of the sources; an unknown source or rank is believed least. */
export function authorityOfSources(sources: readonly Source[], order: readonly AuthorityRank[]): Authority {
  const ranks = new Map(order.map(({ code }, index) => [code, index]));
  const byId = new Map(sources.map((source) => [source.id, { rank: ranks.get(source.authority) ?? order.length, publisher: source.publisher }]));
  return {
    rankOf: (id) => byId.get(id)?.rank ?? order.length,
    publisherOf: (id) => byId.get(id)?.publisher ?? id,
  };
}

/** The deciding figure among figures of one indicator, place, period and measure, and what stands beside it. */
export interface Selection {
  /** The figure that holds; absent when nothing dated is known by the day. */
  readonly chosen?: Observation;
  /** From which day on this value has held without a break. */
  readonly since?: Day;
  /** Earlier figures that the chosen one revised, latest first. */
  readonly replaced: readonly Observation[];
  /** Figures that disagree with the chosen one (among themselves, where there is none), in order of belief. */
  readonly rivals: readonly Observation[];
  /** Figures whose publication date nobody knows. */
  readonly undated: readonly Observation[];
}

/** Whether the figure was certainly published by the day. */
export function isKnownOn(published: PublicationDate, day: Day): boolean {
  return published.precision !== 'unknown' && published.knownBy <= day;
}

/** The figures certainly published by the day, in their order. */
export function knownOn(observations: readonly Observation[], day: Day): readonly Observation[] {
  return observations.filter(({ published }) => isKnownOn(published, day));
}

/** Applies THE RULE to figures that share indicator, place, period and measure. */
export function selectFigure(observations: readonly Observation[], day: Day, authority: Authority): Selection {
  const actual = observations.filter(({ status }) => status !== 'plan');
  const undated = actual.filter(({ published, period }) => published.precision === 'unknown' && periodEnd(period) <= day);
  const [chosen, ...others] = [...knownOn(actual, day)].sort((a, b) => compareBelief(a, b, authority));
  if (!chosen) return { replaced: [], rivals: disagreeAmong(undated), undated };
  const different = others.filter((other) => !sameValue(other, chosen));
  const replaced = different.filter((other) => isRevisedBy(other, chosen, authority));
  const rivals = [...different.filter((other) => !replaced.includes(other)), ...undated.filter((other) => !sameValue(other, chosen))];
  return { chosen, since: heldSince(actual, chosen, day, authority), replaced: replaced.sort(latestFirst), rivals, undated };
}

const statusOrder: Readonly<Record<ObservationStatus, number>> = { official: 0, preliminary: 1, estimate: 2, plan: 3 };

function knownBy({ published }: Observation): Day | '' {
  return published.precision === 'unknown' ? '' : published.knownBy;
}

function latestFirst(a: Observation, b: Observation): number {
  return knownBy(a) < knownBy(b) ? 1 : knownBy(a) > knownBy(b) ? -1 : 0;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most believed first. */
function compareBelief(a: Observation, b: Observation, authority: Authority): number {
  return (
    authority.rankOf(a.source) - authority.rankOf(b.source) ||
    latestFirst(a, b) ||
    statusOrder[a.status] - statusOrder[b.status] ||
    compareTexts(a.source, b.source) ||
    (compareQuantities(a, b) ?? 0) ||
    compareTexts(a.id, b.id)
  );
}

export function sameValue(a: Observation, b: Observation): boolean {
  return compareQuantities(a, b) === 0;
}

/** Whether the later figure is entitled to revise the earlier one: rule 4. */
export function isRevisedBy(earlier: Observation, later: Observation, authority: Authority): boolean {
  if (wasApprovedAfter(earlier.source, later.source)) return true;
  if (!isCertainlyBefore(earlier.published, later.published)) return false;
  if (authority.publisherOf(earlier.source) === authority.publisherOf(later.source)) return true;
  if (earlier.status === 'official') return false;
  return authority.rankOf(later.source) < authority.rankOf(earlier.source) || statusOrder[later.status] < statusOrder[earlier.status];
}

/** "2024-04" and 17 April 2024: nobody can say which came first, so neither is certainly before the other. */
export function isCertainlyBefore(a: PublicationDate, b: PublicationDate): boolean {
  return a.precision !== 'unknown' && b.precision !== 'unknown' && a.knownBy < firstPossible(b);
}

function firstPossible(date: PublicationDate): string {
  if (date.precision === 'year') return `${date.text}-01-01`;
  return date.precision === 'month' ? `${date.text}-01` : date.text;
}

/** The most believed of the dated figures and everything else left aside: what `selectFigure` chooses, without its history. */
export function mostBelieved(observations: readonly Observation[], authority: Authority): Observation | undefined {
  let best: Observation | undefined;
  for (const one of observations) {
    if (one.published.precision === 'unknown') continue;
    if (!best || compareBelief(one, best, authority) < 0) best = one;
  }
  return best;
}

/** Walks back through the days on which something became known, as long as the same value was the deciding one. */
function heldSince(actual: readonly Observation[], chosen: Observation, day: Day, authority: Authority): Day {
  const days = [...new Set(knownOn(actual, day).map(knownBy))].sort().reverse() as Day[];
  let since = days[0] ?? day;
  for (const earlier of days) {
    const [held] = [...knownOn(actual, earlier)].sort((a, b) => compareBelief(a, b, authority));
    if (!held || !sameValue(held, chosen)) break;
    since = earlier;
  }
  return since;
}

function disagreeAmong(observations: readonly Observation[]): readonly Observation[] {
  const [first] = observations;
  return first && observations.some((other) => !sameValue(first, other)) ? observations : [];
}
