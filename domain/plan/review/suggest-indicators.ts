/** Indicators proposed for a part by name: with Vietnamese marks first ("chỉ tiêu" is not "chi tiêu"), then without. */
import type { Unit } from '../../values/index.ts';
import { bareName, comparableName, likeness, type NameSet, nameSetOf, rounded } from '../continuity/index.ts';
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
  const set = nameSetOf([name, ...indicators.map((indicator) => indicator.name.vi)]);
  return indicators
    .map((indicator) => suggestionOf(name, unit, indicator, set))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

function suggestionOf(name: string, unit: Unit | undefined, indicator: NamedIndicator, set: NameSet): Suggestion {
  const [score, why] = scoreName(name, indicator.name.vi, set);
  if (!unit || !indicator.unit) return { code: indicator.code, score: rounded(score), why: [why] };
  const isSame = unit.dimension === indicator.unit.dimension;
  return { code: indicator.code, score: rounded(isSame ? score : score * otherUnit), why: [why, isSame ? 'same-unit' : 'other-unit'] };
}

function scoreName(name: string, other: string, set: NameSet): readonly [number, SuggestionReason] {
  if (comparableName(name) === comparableName(other)) return [1, 'same-name'];
  if (bareName(name) === bareName(other)) return [withoutMarks, 'same-name-folded'];
  return [Math.min(0.99, likeness(name, other, set)), 'similar-words'];
}
