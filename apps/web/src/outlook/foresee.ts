/** The outlook of a plan, worked out in the browser: fetched after the verdicts are drawn. */
import { outlookDossier } from '@moc/domain/dataset';
import { outlookFacts } from '@moc/facts';
import { type KnownPlan, withOutlook } from '../assessment/known-plan.ts';
import type { DossierView } from '../dataset/dossier-view.ts';

/** `view` is that of the day on which `known` was judged. */
export function foresee({ dossier }: DossierView, known: KnownPlan): KnownPlan {
  return withOutlook(known, outlookDossier(dossier, known.assessment, outlookFacts));
}
