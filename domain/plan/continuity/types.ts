/** One year's parts held against another year's: what goes on, what is new, what was dropped, what is measured otherwise now. */
import type { PartAddress, TargetPart } from '../types.ts';

/** Why two parts of different years are taken for one indicator. */
export type MatchReason = 'same-name' | 'same-words' | 'similar-words' | 'same-group' | 'same-unit' | 'same-kind' | 'same-value';

/**
 * What is no longer comparable when an indicator is redefined: its unit, the kind of criterion it is judged by, or what it is
 * counted by ("theo chuẩn nghèo đa chiều", "giá so sánh 2010").
 */
export type Redefinition = 'unit' | 'kind' | 'basis';

/** A person's word on two parts of different years: one indicator, or two. The latest on a part holds. */
export interface MatchDecision {
  readonly part: PartAddress;
  readonly previous: PartAddress;
  readonly answer: 'same' | 'other';
  readonly name: string;
  /** ISO 8601 instant, UTC. */
  readonly on: string;
}

export interface ContinuedPart {
  readonly part: TargetPart;
  readonly previous: TargetPart;
  /** 0 to 1, in steps of 0.01: how sure the match is. */
  readonly score: number;
  readonly why: readonly MatchReason[];
  /** Codes of the indicators that last year's part was linked to: proposed for this year's. */
  readonly indicators: readonly string[];
  /** Who said that it is one indicator, and when; absent while it is only proposed. */
  readonly decided?: Pick<MatchDecision, 'name' | 'on'>;
}

export interface RedefinedPart extends ContinuedPart {
  /** Never empty. */
  readonly what: readonly Redefinition[];
}

/** Every part of the Council's own list of both years, once. In the order of the new text; the dropped in that of the old. */
export interface Continuity {
  readonly matched: readonly ContinuedPart[];
  readonly redefined: readonly RedefinedPart[];
  readonly added: readonly TargetPart[];
  readonly dropped: readonly { readonly previous: TargetPart; readonly indicators: readonly string[] }[];
}
