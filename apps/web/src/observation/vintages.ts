/** Since when a value is known: repeats of a figure by later papers do not make it younger. */
import { isKnownOn, type Observation, sameValue } from '@moc/domain/observation';
import type { Day } from '@moc/domain/values';

/** One of each value, the earliest known of it; in the order in which the values first stand. */
export function earliestOfEach(figures: readonly Observation[]): readonly Observation[] {
  const firsts = figures.filter((figure, index) => figures.findIndex((other) => sameValue(other, figure)) === index);
  return firsts.map((first) => earliest(first, figures));
}

/** The earliest of `known` that says what `chosen` says, in value and status, among those of the days since which it has held. */
export function firstToSay(chosen: Observation, known: readonly Observation[], since: Day | undefined, day: Day): Observation {
  const alike = known.filter((other) => other.status === chosen.status && isKnownOn(other.published, day) && knownBy(other) >= (since ?? ''));
  return earliest(chosen, alike);
}

function earliest(figure: Observation, among: readonly Observation[]): Observation {
  return among.filter((other) => sameValue(other, figure)).reduce((first, other) => (knownBy(other) < knownBy(first) ? other : first), figure);
}

/** What nobody can date comes last. */
function knownBy({ published }: Observation): string {
  return published.precision === 'unknown' ? '9999' : published.knownBy;
}
