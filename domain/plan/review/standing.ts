/** Which steps of a review still stand, what they bear on, and what a person may take back. */
import type { ActorId } from '../../values/index.ts';
import type { MatchDecision } from '../continuity/index.ts';
import type { PartAddress } from '../types.ts';
import type { ReviewAction, ReviewStep } from './types.ts';

/** The steps that count: neither undone nor themselves an undoing. In their order. */
export function standingSteps(steps: readonly ReviewStep[]): readonly ReviewStep[] {
  const undone = undoneSteps(steps);
  return steps.filter(({ kind, seq }) => kind !== 'undo' && !undone.has(seq));
}

/** Numbers of the steps that were taken back. */
export function undoneSteps(steps: readonly ReviewStep[]): ReadonlySet<number> {
  return new Set(steps.flatMap((step) => (step.kind === 'undo' ? [step.step] : [])));
}

/** The last step of this person that still stands: the only one they may undo. */
export function findUndoable(steps: readonly ReviewStep[], by: ActorId): ReviewStep | undefined {
  return standingSteps(steps).findLast((step) => step.by === by);
}

/** The parts an action names and makes. */
export function partsOfAction(action: ReviewAction & { readonly made?: readonly PartAddress[] }): readonly PartAddress[] {
  const made = action.made ?? [];
  if (action.kind === 'match-previous') return [];
  if (action.kind === 'accept' || action.kind === 'merge') return [...action.parts, ...made];
  return 'part' in action ? [action.part, ...made] : made;
}

/** What two people could both be at: parts, findings. An undo bears on what it takes back. */
export function subjectsOf(action: ReviewAction & { readonly made?: readonly PartAddress[] }, steps: readonly ReviewStep[]): readonly string[] {
  if (action.kind === 'answer-finding') return [action.finding];
  if (action.kind === 'match-previous') return action.pairs.flatMap(({ part, previous }) => [`= ${part}`, `${action.resolution} ${previous}`]);
  if (action.kind !== 'undo') return partsOfAction(action);
  const taken = steps.find(({ seq }) => seq === action.step);
  return taken && taken.kind !== 'undo' ? subjectsOf(taken, steps) : [];
}

/** What people said of this plan's parts and those of the earlier `resolution`, in the order they said it. */
export function matchDecisions(steps: readonly ReviewStep[], resolution: string): readonly MatchDecision[] {
  return standingSteps(steps).flatMap((step) =>
    step.kind === 'match-previous' && step.resolution === resolution
      ? step.pairs.map(({ part, previous }) => ({ part, previous, answer: step.answer, name: step.name, on: step.on }))
      : [],
  );
}

/** The last step that bears on the plan; answers to findings and words on last year's parts do not. 0 when there is none. */
export function lastPlanStep(steps: readonly ReviewStep[]): number {
  const answers = new Set(steps.filter(({ kind }) => kind === 'answer-finding' || kind === 'match-previous').map(({ seq }) => seq));
  const last = steps.findLast((step) => !answers.has(step.kind === 'undo' ? step.step : step.seq));
  return last?.seq ?? 0;
}
