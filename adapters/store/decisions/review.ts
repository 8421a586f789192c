/** Rule: a step of a review is kept when the domain accepts it; with the first one the machine's reading is kept as it was. */
import { decideReviewStep, type FindingId, type PartAddress } from '@moc/domain/plan';
import { accepted, type Refusal, refused } from '@moc/domain/values';
import { type Decide, type ReviewPlan, summaryOf } from '../command.ts';
import { readingFacts } from '../reading.ts';
import { insert } from '../tables.ts';
import { type PlanState, unknownResolution } from './plan.ts';
import { keepReading, stepRow } from './review-rows.ts';

export interface ReviewState extends PlanState {
  /** Given for answers to findings. */
  readonly findings?: ReadonlySet<FindingId>;
  /** Given for words on an earlier resolution's parts. */
  readonly previousParts?: ReadonlySet<PartAddress>;
}

export const decideReviewPlan: Decide<ReviewPlan, ReviewState> = (state, command, { actor, now, seq }) => {
  const { reading, read, reviewed, steps, findings, previousParts } = state;
  if (!reading || !read) return refused(unknownResolution(command.resolution));
  const corrected = findCorrectedMeanwhile(state, command);
  if (corrected) return refused(corrected);
  const { action, expected } = command;
  const known = {
    ...{ resolution: reading.resolution, read, steps, facts: readingFacts },
    ...(expected !== undefined && { expected }),
    ...(reviewed && { reviewed }),
    ...(findings && { findings }),
    ...(previousParts && { previousParts }),
  };
  const decided = decideReviewStep(known, action, { by: actor.id, name: actor.name, on: now, seq });
  if (!decided.ok) return decided;
  const changes = [...keepReading(state, command, seq), ...insert('review_step', [stepRow(command, decided.value)])];
  return accepted({ changes, summary: summaryOf(command.kind, { added: 1 }) });
};

/** A correction given outside the desk since the reviewer last looked, on a part they now act on. */
function findCorrectedMeanwhile({ corrections, steps }: PlanState, { action, expected }: ReviewPlan): Refusal | undefined {
  if (expected === undefined) return undefined;
  const named: readonly string[] = 'parts' in action ? action.parts : 'part' in action ? [action.part] : [];
  const later = corrections.find(({ seq, part }) => seq > expected && named.includes(part));
  const revision = Math.max(corrections.at(-1)?.seq ?? 0, steps.at(-1)?.seq ?? 0);
  return later && { code: 'plan/review-outdated', parameters: { name: later.by, on: later.on, expected, revision } };
}
