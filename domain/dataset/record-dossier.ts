/** The forecasts that a dossier shows on a day, and the record of earlier ones scored by its verdicts of now. */
import {
  type AssessmentOptions,
  type ForecastRecord,
  type OutlookFacts,
  type RecordedForecast,
  type ShownForecast,
  scoreRecord,
  shownForecasts,
} from '../assessment/index.ts';
import type { Day } from '../values/index.ts';
import { assessDossier, planOn } from './assess-dossier.ts';
import { outlookDossier } from './outlook-dossier.ts';
import type { Dossier } from './types.ts';

/** Every forecast shown to whoever sees this view on that day. */
export function shownOn(dossier: Dossier, asKnownOn: Day, facts: OutlookFacts, options: Omit<AssessmentOptions, 'planPeriod'> = {}): readonly ShownForecast[] {
  const outlook = outlookDossier(dossier, assessDossier(dossier, asKnownOn, options), facts, options);
  return shownForecasts(planOn(dossier, asKnownOn), dossier.figures, outlook, { ...options, planPeriod: dossier.planPeriod });
}

/** The record as this view may see it: forecasts of withheld parts are not there. */
export function scoreDossier(dossier: Dossier, recorded: readonly RecordedForecast[], asKnownOn: Day): ForecastRecord {
  return scoreRecord(
    recorded.filter((each) => each.asKnownOn <= asKnownOn),
    assessDossier(dossier, asKnownOn),
  );
}
