/** How sure a reading is: one, less what each doubt weighs; every doubt is kept as a reason. */
import type { Code, Parameters } from '../values/index.ts';
import type { Confidence, Criterion } from './types.ts';

/** In twentieths, so that confidence moves in steps of 0.05. Four or less leave a part above the doubtful line. */
const weights = {
  'unit-inherited': 1,
  'unit-by-name': 1,
  'name-completed': 1,
  'bound-carried': 2,
  'event-by-verb': 2,
  'unusual-notation': 2,
  'currency-assumed': 2,
  'rank-smaller-is-better': 1,
  'bound-by-from': 3,
  'unit-unknown': 2,
  'criteria-by-usage': 3,
  'in-prose': 2,
  'stretch-by-title': 5,
  amends: 2,
  'range-with-bound': 5,
  'unit-missing': 5,
  'criteria-unnamed': 6,
  'two-indicators': 6,
  'name-missing': 6,
  'percent-or-points': 6,
  leftover: 8,
} as const;

/** A reason for doubt. */
export type Doubt = keyof typeof weights;

export interface Reason {
  readonly doubt: Doubt;
  readonly parameters?: Parameters;
}

export function confidenceOf(reasons: readonly Reason[], alternatives: readonly Criterion[]): Confidence {
  if (reasons.length === 0) return { value: 1, reasons: [], alternatives };
  const lost = reasons.reduce((sum, { doubt }) => sum + weights[doubt], 0);
  return {
    value: Math.max(2, 20 - lost) / 20,
    reasons: reasons.map(({ doubt, parameters }) => ({ code: `plan/${doubt}` as Code, parameters: parameters ?? {} })),
    alternatives,
  };
}
