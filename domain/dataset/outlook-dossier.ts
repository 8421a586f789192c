/** A dossier foreseen as known on a day, by the same plan and figures that its assessment rests on. */
import { type AssessmentOptions, foreseePlan, type OutlookFacts, type PlanAssessment, type PlanOutlook } from '../assessment/index.ts';
import { planOn } from './assess-dossier.ts';
import type { Dossier } from './types.ts';

/**
 * `foreseePlan` on what this view holds: of a public view nothing withheld can be told, since it is not there. `assessment`
 * must be that of the same view (`assessDossier`), on the day that is asked about.
 */
export function outlookDossier(
  dossier: Dossier,
  assessment: PlanAssessment,
  facts: OutlookFacts,
  options: Omit<AssessmentOptions, 'planPeriod'> = {},
): PlanOutlook {
  return foreseePlan(planOn(dossier, assessment.asKnownOn), dossier.figures, assessment, { ...options, planPeriod: dossier.planPeriod }, facts);
}
