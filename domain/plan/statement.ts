/** A commitment without a figure, read whole: nothing in it is inherited except what stands in the same list. */
import type { Doubt } from './confidence.ts';
import type { Criterion } from './types.ts';

/** Offsets of the passage; the name's are where its own words stand. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly criterion: Criterion;
  readonly alternatives: readonly Criterion[];
  readonly doubts: readonly Doubt[];
}
