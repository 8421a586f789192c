/** Indicators proposed for a part by name: with Vietnamese marks first ("chỉ tiêu" is not "chi tiêu"), then without. */
import type { Unit } from '../../values/index.ts';
import { bareName, comparableName, likeness, type NameSet, nameSetOf, rounded, withName } from '../continuity/index.ts';
import type { NamedIndicator, Suggestion, SuggestionReason } from './suggest-types.ts';

/** Below this a name says nothing. */
const leastScore = 0.35;

/** What is left of a score when the units measure different things. */
const otherUnit = 0.6;

/** Names that agree only without their marks rank below any that agree with them. */
const withoutMarks = 0.8;

/**
 * The indicators whose names are near, best first; ties by code. `unit`: what the part is measured in; absent when it has
 * none or it is unknown.
 */
export function suggestIndicators(name: string, unit: Unit | undefined, indicators: readonly NamedIndicator[]): readonly Suggestion[] {
  const known = namesOf(indicators);
  const set = withName(known.set, name);
  const own = { comparable: comparableName(name), bare: bareName(name) };
  return known.named
    .map((each) => suggestionOf(name, own, unit, each, set))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

interface ComparableNames {
  readonly comparable: string;
  readonly bare: string;
}

interface KnownNames {
  readonly set: NameSet;
  readonly named: readonly (ComparableNames & { readonly indicator: NamedIndicator })[];
}

const knownNames = new WeakMap<readonly NamedIndicator[], KnownNames>();

/** Worked out once for the same list: a desk asks it for every part. */
function namesOf(indicators: readonly NamedIndicator[]): KnownNames {
  const kept = knownNames.get(indicators);
  if (kept) return kept;
  const named = indicators.map((indicator) => ({ indicator, comparable: comparableName(indicator.name.vi), bare: bareName(indicator.name.vi) }));
  const known = { set: nameSetOf(indicators.map(({ name }) => name.vi)), named };
  knownNames.set(indicators, known);
  return known;
}

function suggestionOf(name: string, own: ComparableNames, unit: Unit | undefined, other: KnownNames['named'][number], set: NameSet): Suggestion {
  const { indicator } = other;
  const [score, why] = scoreName(name, own, other, set);
  if (!unit || !indicator.unit) return { code: indicator.code, score: rounded(score), why: [why] };
  const isSame = unit.dimension === indicator.unit.dimension;
  return { code: indicator.code, score: rounded(isSame ? score : score * otherUnit), why: [why, isSame ? 'same-unit' : 'other-unit'] };
}

function scoreName(name: string, own: ComparableNames, other: KnownNames['named'][number], set: NameSet): readonly [number, SuggestionReason] {
  if (own.comparable === other.comparable) return [1, 'same-name'];
  if (own.bare === other.bare) return [withoutMarks, 'same-name-folded'];
  return [Math.min(0.99, likeness(name, other.indicator.name.vi, set)), 'similar-words'];
}
