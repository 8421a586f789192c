/** The verdict on a target over time: what could be known on every day on which something new arrived. */
import { assessmentContext, assessTarget } from '@moc/domain/assessment';
import type { Target } from '@moc/domain/plan';
import type { Bilingual, Day } from '@moc/domain/values';
import { formulaFacts } from '@moc/facts';
import type { Timeline } from '../as-known-on/timeline.ts';
import { type State, stateOfTarget } from '../assessment/state.ts';
import type { DossierView } from '../dataset/dossier-view.ts';

export interface Moment {
  readonly since: Day;
  readonly state: State;
  readonly because: Bilingual;
}

/** The days on which state or reason changed, from adoption on. */
export function historyOf(view: DossierView, timeline: Timeline, target: Target): readonly Moment[] {
  const { figures, planPeriod } = view.dossier;
  const moments: Moment[] = [];
  for (const since of [timeline.first, ...timeline.ticks.map(({ day }) => day)]) {
    const judged = assessTarget(target, figures.reportedVerdicts, assessmentContext(figures, since, { planPeriod, formulas: formulaFacts }));
    const state = stateOfTarget(judged);
    const before = moments.at(-1);
    if (before?.since !== since && (before?.state !== state || before.because.vi !== judged.because.vi))
      moments.push({ since, state, because: judged.because });
  }
  return moments;
}
