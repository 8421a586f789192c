/** Days worth seeing: the middle of the plan period, the day the results were reported, the latest figures. */
import { type Day, periodEnd } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';
import type { Timeline } from './timeline.ts';

export function presetDays(view: DossierView, timeline: Timeline): readonly Day[] {
  const { start, months } = view.dossier.planPeriod;
  const middle = periodEnd({ start, months: Math.ceil(months / 2) });
  const reported = view.dossier.figures.reportedVerdicts.map(({ reportedOn }) => reportedOn).sort();
  const days = [middle, reported.at(-1), timeline.last].filter((day) => day !== undefined && day >= timeline.first && day <= timeline.last);
  return [...new Set(days as Day[])].sort();
}
