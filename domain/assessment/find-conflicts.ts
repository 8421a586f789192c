/** Disagreements between published figures, as known on a day: all of them, marked when they would change a verdict. */
import { type Observation, type Selection, sameValue, selectFigure } from '../observation/index.ts';
import type { Plan, TargetPart } from '../plan/index.ts';
import { periodCode, samePeriod } from '../values/index.ts';
import { type AssessmentContext, judgeWith } from './assess-part.ts';
import { explainConflict } from './explain-conflict.ts';
import type { FigureGroup } from './figure-index.ts';
import { questionsOf } from './question.ts';
import type { Conflict } from './types.ts';

/** Every group of figures in which one source states what another denies, decisive ones first, then by what they measure. */
export function findConflicts(plan: Plan, context: AssessmentContext): readonly Conflict[] {
  const parts = new Map([...plan.targets.flatMap((target) => target.parts), ...plan.hidden].map((part) => [part.address, part]));
  const conflicts: Conflict[] = [];
  for (const group of context.index.groups) {
    if (group.observations.length < 2) continue;
    const selection = selectFigure(group.observations, context.asKnownOn, context.index.authority);
    if (selection.rivals.length > 0) conflicts.push(conflictOf(group, selection, parts, context));
  }
  return conflicts.sort((a, b) => Number(b.decisive) - Number(a.decisive) || (a.id < b.id ? -1 : 1));
}

function conflictOf(group: FigureGroup, selection: Selection, parts: ReadonlyMap<string, TargetPart>, context: AssessmentContext): Conflict {
  const linked = context.index.partsMeasuredBy(group.indicator, group.territory).flatMap(({ part }) => parts.get(part) ?? []);
  const sides = selection.chosen ? [selection.chosen, ...selection.rivals] : selection.rivals;
  const decisive = linked.some((part) => isDecisive(part, group, sides, context));
  return {
    id: `${group.indicator}/${group.territory}/${periodCode(group.period)}/${group.measure}`,
    parts: linked.map(({ address }) => address),
    observations: sides.map(({ id }) => id),
    sources: [...new Set(sides.map(({ source }) => source))],
    measure: group.measure,
    decisive,
    says: explainConflict(group, selection, distinct(sides), decisive, context.index),
  };
}

/** Whether the part, judged by one side and by another, would have different verdicts. */
function isDecisive(part: TargetPart, group: FigureGroup, sides: readonly Observation[], context: AssessmentContext): boolean {
  const link = context.index.findLink(part.address);
  const indicator = context.index.findIndicator(group.indicator);
  const period = part.period ?? context.options.planPeriod;
  if (!link || !indicator || !samePeriod(period, group.period)) return false;
  const question = questionsOf(part.criterion, link, indicator).find(({ measure }) => measure === group.measure);
  if (!question) return false;
  const verdicts = sides.map((side) => judgeWith(question, { part, link, indicator, period }, side, context)?.verdict);
  return new Set(verdicts).size > 1;
}

/** The sides by value: each different value with everything that states it. */
function distinct(sides: readonly Observation[]): readonly (readonly Observation[])[] {
  const groups: Observation[][] = [];
  for (const side of sides) {
    const same = groups.find(([first]) => first && sameValue(first, side));
    if (same) same.push(side);
    else groups.push([side]);
  }
  return groups;
}
