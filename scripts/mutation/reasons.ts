/**
 * Why a mutant may live: the first reason that fits is printed beside it in docs/mutation. `equivalent`: no input can tell it
 * from the original; `harmless`: one could, but what people see or keep stays right; everything else is `untested`.
 */
import type { JudgedMutant } from './results.ts';

export interface Reason {
  readonly id: string;
  readonly kind: 'equivalent' | 'harmless' | 'untested';
  readonly says: string;
  readonly fits: (mutant: JudgedMutant, file: string) => boolean;
}

const untested: Reason = { id: 'untested', kind: 'untested', says: 'no test tells it from the original yet', fits: () => true };

export const reasons: readonly Reason[] = [untested];

export const reasonFor = (mutant: JudgedMutant, file: string): Reason => reasons.find(({ fits }) => fits(mutant, file)) ?? untested;
