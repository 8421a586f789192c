/** Indicators proposed for a part by name. */
import type { Bilingual, Unit } from '../../values/index.ts';

/** What of an indicator the proposal looks at. */
export interface NamedIndicator {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit?: Unit;
}

export type SuggestionReason = 'same-name' | 'same-name-folded' | 'similar-words' | 'same-unit' | 'other-unit';

export interface Suggestion {
  readonly code: string;
  /** 0 to 1, in steps of 0.01. */
  readonly score: number;
  readonly why: readonly SuggestionReason[];
}
