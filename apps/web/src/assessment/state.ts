/** What a reader sees of a judgement: computed where figures allow, else as reported, else open. */
import type { PartAssessment, TargetAssessment } from '@moc/domain/assessment';

export const states = ['exceeded', 'met', 'missed', 'reported-met', 'reported-missed', 'not-assessable'] as const;

export type State = (typeof states)[number];

/** A computed verdict comes before a reported one; the reported one is shown beside it. */
export function stateOfTarget(target: TargetAssessment | undefined): State {
  if (!target) return 'not-assessable';
  if (target.verdict !== 'not-assessable') return target.verdict;
  if (!target.reported) return 'not-assessable';
  return target.reported.verdict === 'missed' ? 'reported-missed' : 'reported-met';
}

/** A part without a figure keeps its dots even where the letter as a whole was computed. */
export function stateOfPart(part: PartAssessment | undefined, target: TargetAssessment | undefined): State {
  if (!part) return 'not-assessable';
  if (part.verdict !== 'not-assessable') return part.verdict;
  return target && target.verdict === 'not-assessable' ? stateOfTarget(target) : 'not-assessable';
}

/** How many of each, in the order of `states`, without the empty ones. */
export function countStates(given: readonly State[]): readonly { readonly state: State; readonly count: number }[] {
  return states.map((state) => ({ state, count: given.filter((one) => one === state).length })).filter(({ count }) => count > 0);
}
