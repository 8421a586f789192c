/** A dossier judged as known on a day, with the withheld targets counted but not told apart. */
import { type AssessmentOptions, assessPlan, type PlanAssessment } from '../assessment/index.ts';
import type { Day } from '../values/index.ts';
import type { Dossier, WithheldCounts } from './types.ts';

/**
 * `assessPlan` on the dossier's own plan, figures and period. In a public view the summary still counts the withheld
 * targets and what was reported of them, so that "15/21" reads the same at both entrances.
 */
export function assessDossier(dossier: Dossier, asKnownOn: Day, options: Omit<AssessmentOptions, 'planPeriod'> = {}): PlanAssessment {
  const assessment = assessPlan(dossier.plan, dossier.figures, asKnownOn, { ...options, planPeriod: dossier.planPeriod });
  return dossier.withheldCounts ? { ...assessment, summary: withWithheld(assessment.summary, dossier.withheldCounts, asKnownOn) } : assessment;
}

function withWithheld(summary: PlanAssessment['summary'], { targets, reported }: WithheldCounts, asKnownOn: Day): PlanAssessment['summary'] {
  const standing = reported.findLast(({ on }) => on <= asKnownOn);
  return {
    ...summary,
    targets: summary.targets + targets,
    reported: {
      metOrExceeded: summary.reported.metOrExceeded + (standing?.metOrExceeded ?? 0),
      missed: summary.reported.missed + (standing?.missed ?? 0),
    },
  };
}
