/** What a reader sees of a judgement: computed where figures allow, else as reported, else where it stands during its period, else open. */
import type { OutlookStatus, PartAssessment, TargetAssessment } from '@moc/domain/assessment';
import type { Target } from '@moc/domain/plan';

export const outlookStates = ['on-track', 'at-risk', 'off-track'] as const satisfies readonly OutlookStatus[];

export type OutlookState = (typeof outlookStates)[number];

export const states = ['exceeded', 'met', 'missed', ...outlookStates, 'reported-met', 'reported-missed', 'not-assessable'] as const;

export type State = (typeof states)[number];

/** A computed verdict comes before a reported one, and any verdict before the outlook; what does not show is told beside it. */
export function stateOfTarget(target: TargetAssessment | undefined, foreseen?: OutlookStatus): State {
  if (!target) return 'not-assessable';
  if (target.verdict !== 'not-assessable') return target.verdict;
  if (!target.reported) return openState(foreseen);
  return target.reported.verdict === 'missed' ? 'reported-missed' : 'reported-met';
}

/**
 * A report on a letter says nothing of one part among several; only a letter's single binding part shares it. An outlook
 * shows while the letter has no verdict, neither computed nor reported.
 */
export function stateOfPart(part: PartAssessment | undefined, target?: Target, judged?: TargetAssessment, foreseen?: OutlookStatus): State {
  if (!part) return 'not-assessable';
  if (part.verdict !== 'not-assessable') return part.verdict;
  const shared = target && judged?.verdict === 'not-assessable' && isOnlyBinding(part, target) ? stateOfTarget(judged) : 'not-assessable';
  const isSpokenOf = judged !== undefined && (judged.verdict !== 'not-assessable' || judged.reported !== undefined);
  return shared === 'not-assessable' && !isSpokenOf ? openState(foreseen) : shared;
}

function openState(foreseen: OutlookStatus | undefined): State {
  return foreseen === undefined || foreseen === 'decided' ? 'not-assessable' : foreseen;
}

function isOnlyBinding({ part }: PartAssessment, { parts }: Target): boolean {
  const binding = parts.filter(({ role }) => role === 'binding');
  return binding.length === 1 && binding[0]?.address === part;
}

/** How many of each, in the order of `states`, without the empty ones. */
export function countStates(given: readonly State[]): readonly { readonly state: State; readonly count: number }[] {
  return states.map((state) => ({ state, count: given.filter((one) => one === state).length })).filter(({ count }) => count > 0);
}
