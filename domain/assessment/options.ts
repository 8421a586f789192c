/** What the judge must be told besides plan and figures: the plan's period and the tolerance of "khoảng". */

import type { TerritoryBranch } from '../observation/index.ts';
import type { NamedPlace } from '../territory/index.ts';
import { type Decimal, decimal, type Period } from '../values/index.ts';
import type { OpenFormulas } from './told-figure.ts';

export interface AssessmentOptions {
  /** The period of a part whose words name none. */
  readonly planPeriod: Period;
  /**
   * How far from its value "khoảng X" (about X) is still met, in percent of the value. No law defines it: it is
   * declared, stands in every sentence that uses it, and may be changed here.
   */
  readonly aboutTolerancePercent?: Decimal;
  /** How formulas of indicators are read (`formulasBy`); without it no figure is derived where none was published. */
  readonly formulas?: OpenFormulas;
  /** What makes up the units over which formulas sum; where it is not told, such sums are missing. */
  readonly branches?: readonly TerritoryBranch[];
  /** Units that the plan names, with what becomes of each. */
  readonly places?: readonly NamedPlace[];
}

/** Two percent of the stated value, either way. */
export const defaultAboutTolerancePercent = decimal('2');
