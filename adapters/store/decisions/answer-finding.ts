/** Rule: an answer to a finding on figures is kept when the finding stands; the latest of a finding holds. */
import { decideFindingAnswer } from '@moc/domain/observation';
import type { FindingId } from '@moc/domain/plan';
import { accepted, refused } from '@moc/domain/values';
import { type AnswerFinding, type Decide, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';
import { unknownResolution } from './plan.ts';

export interface AnswerFindingState {
  readonly exists: boolean;
  /** Findings that stand on the day asked about. */
  readonly standing: ReadonlySet<FindingId>;
}

export const decideAnswerFinding: Decide<AnswerFinding, AnswerFindingState> = ({ exists, standing }, command, { actor, now, seq }) => {
  if (!exists) return refused(unknownResolution(command.resolution));
  const decided = decideFindingAnswer(standing, command);
  if (!decided.ok) return decided;
  const { tenant, resolution } = command;
  const row = { tenant, resolution, seq, ...decided.value, answered_by: actor.id, name: actor.name, answered_at: now };
  return accepted({ changes: insert('finding_answer', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};
