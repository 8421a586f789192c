/** The verdict on a target over time: what could be known on every day on which something new arrived. */
import { assessmentContext, assessTarget } from '@moc/domain/assessment';
import { planAsOf, type Target } from '@moc/domain/plan';
import type { Bilingual, Day } from '@moc/domain/values';
import { type State, stateOfTarget } from '../assessment/state.ts';
import type { OpenDossier } from '../dataset/dossier-frame.tsx';

export interface Moment {
  readonly since: Day;
  readonly state: State;
  readonly because: Bilingual;
}

/** The days on which state or reason changed, from adoption on; each judged by what was in force on that day. */
export function historyOf(
  { view, adopted, timeline, formulas }: Pick<OpenDossier, 'view' | 'adopted' | 'timeline' | 'formulas'>,
  { address }: Target,
): readonly Moment[] {
  const { figures, planPeriod, amendments = [] } = view.dossier;
  const moments: Moment[] = [];
  const changes = amendments
    .filter(({ part }) => part.startsWith(`${address}.`))
    .map(({ act }) => (act.effectiveFrom > act.adoptedOn ? act.effectiveFrom : act.adoptedOn));
  const days = new Set([timeline.first, ...timeline.ticks.map(({ day }) => day), ...changes]);
  for (const since of [...days].sort()) {
    const target = planAsOf(adopted, amendments, since).targets.find((each) => each.address === address);
    if (!target) continue;
    const judged = assessTarget(target, figures.reportedVerdicts, assessmentContext(figures, since, { planPeriod, ...(formulas && { formulas }) }));
    const state = stateOfTarget(judged);
    const before = moments.at(-1);
    if (before?.since !== since && (before?.state !== state || before.because.vi !== judged.because.vi))
      moments.push({ since, state, because: judged.because });
  }
  return moments;
}
