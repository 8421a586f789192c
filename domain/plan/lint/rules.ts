/** The rules of the linter, in the order in which they are documented. */
import type { LintRule } from './rule.ts';
import { ambiguousPercent } from './rules/ambiguous-percent.ts';
import { announcedAndNamed } from './rules/announced-and-named.ts';
import { citationNumber } from './rules/citation-number.ts';
import { effectiveDate } from './rules/effective-date.ts';
import { impliedBase } from './rules/implied-base.ts';
import { naturalLimits } from './rules/natural-limits.ts';
import { numbering } from './rules/numbering.ts';
import { partsAndTotal } from './rules/parts-and-total.ts';
import { punctuation } from './rules/punctuation.ts';
import { rivalTargets } from './rules/rival-targets.ts';
import { sharesOfWhole } from './rules/shares-of-whole.ts';
import { subsetOfWhole } from './rules/subset-of-whole.ts';
import { trackedChange } from './rules/tracked-change.ts';
import { unitWithoutTarget } from './rules/unit-without-target.ts';
import { unitsOfParts } from './rules/units-of-parts.ts';
import { unlikePast } from './rules/unlike-past.ts';
import { weightedGrowth } from './rules/weighted-growth.ts';

export const lintRules: readonly LintRule[] = [
  // Numbers among themselves
  partsAndTotal,
  sharesOfWhole,
  weightedGrowth,
  subsetOfWhole,
  unitsOfParts,
  naturalLimits,
  ambiguousPercent,
  impliedBase,
  unlikePast,
  rivalTargets,
  // Numbers and names
  announcedAndNamed,
  unitWithoutTarget,
  // The text
  numbering,
  punctuation,
  trackedChange,
  citationNumber,
  effectiveDate,
];
