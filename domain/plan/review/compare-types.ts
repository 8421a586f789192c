/** What comparing two readings, or two versions of a text, tells. */
import type { TargetPart } from '../types.ts';

/** In what two parts that are the same one differ. `place`: another address; `nesting`: within another part. */
export type ChangedField = 'place' | 'name' | 'criterion' | 'unit' | 'denominator' | 'period' | 'setter' | 'strength' | 'role' | 'nesting';

export interface PartPair {
  readonly a: TargetPart;
  readonly b: TargetPart;
}

export interface ChangedPart extends PartPair {
  /** Never empty. */
  readonly what: readonly ChangedField[];
}

/** Every part of the one and the other plan, once. In the order of the text. */
export interface PlanComparison {
  readonly same: readonly PartPair[];
  readonly changed: readonly ChangedPart[];
  readonly onlyA: readonly TargetPart[];
  readonly onlyB: readonly TargetPart[];
}
