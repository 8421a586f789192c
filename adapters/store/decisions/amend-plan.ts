/** Rule: a later act amends a plan in force; each amended part is a row beside the plan, and what was adopted stays. */
import { type Amendment, decideAmendments, type Plan } from '@moc/domain/plan';
import { accepted, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type AmendPlan, type Decide, summaryOf } from '../command.ts';
import { readingFacts } from '../reading.ts';
import { insert } from '../tables.ts';
import { unknownResolution } from './plan.ts';

export interface AmendPlanState {
  readonly exists: boolean;
  /** The plan as last confirmed; absent before the first confirmation. */
  readonly inForce?: Plan;
  readonly amendments: readonly Amendment[];
}

export const decideAmendPlan: Decide<AmendPlan, AmendPlanState> = ({ exists, ...state }, command, { actor, now, seq }) => {
  if (!exists) return refused(unknownResolution(command.resolution));
  const decided = decideAmendments({ ...state, facts: readingFacts }, command.act, command.amendments, { by: actor.id, name: actor.name, on: now, seq });
  if (!decided.ok) return decided;
  const rows = decided.value.map(({ part, criterion, words, span, act }) => ({
    tenant: command.tenant,
    resolution: command.resolution,
    part,
    seq,
    criterion: canonicalJson(criterion),
    words,
    span: canonicalJson(span ?? null),
    act: canonicalJson(act),
    effective_from: act.effectiveFrom,
    amended_by: actor.id,
    name: actor.name,
    amended_at: now,
  }));
  return accepted({ changes: insert('amendment', rows), summary: summaryOf(command.kind, { added: rows.length }) });
};
