/** A dossier judged as known on a day, with the withheld targets counted but not told apart. */
import { type AssessmentOptions, assessPlan, type PlanAssessment } from '../assessment/index.ts';
import { type AmendedPart, amendedParts, type Plan, planAsOf } from '../plan/index.ts';
import type { Day } from '../values/index.ts';
import type { Dossier, WithheldCounts } from './types.ts';

/** The plan by which the dossier is judged on a day: its own, with the amendments in force on that day. */
export function planOn({ plan, amendments = [] }: Pick<Dossier, 'plan' | 'amendments'>, day: Day): Plan {
  return planAsOf(plan, amendments, day);
}

/** Parts that later acts had changed by the day: what was first adopted beside what holds. */
export function amendedOn({ plan, amendments = [] }: Pick<Dossier, 'plan' | 'amendments'>, day: Day): readonly AmendedPart[] {
  return amendedParts(plan, amendments, day);
}

/**
 * `assessPlan` on the dossier's own plan as amended by the day, figures and period. In a public view the summary still counts the withheld
 * targets and what was reported of them, so that "15/21" reads the same at both entrances.
 */
export function assessDossier(dossier: Dossier, asKnownOn: Day, options: Omit<AssessmentOptions, 'planPeriod' | 'places' | 'branches'> = {}): PlanAssessment {
  const assessment = assessPlan(planOn(dossier, asKnownOn), dossier.figures, asKnownOn, {
    ...options,
    planPeriod: dossier.planPeriod,
    ...(dossier.places && { places: dossier.places }),
    ...(dossier.branches && { branches: dossier.branches }),
  });
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
