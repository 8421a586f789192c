/**
 * The review of a reading by people: steps that are only ever added, what they make of the plan, and how far the review
 * has come. The machine's reading is never touched; what holds is told anew from the steps each time.
 */
import type { Address } from '../../resolution/index.ts';
import type { ActorId } from '../../values/index.ts';
import type { MatchDecision } from '../continuity/index.ts';
import type { FindingId } from '../lint/index.ts';
import type { PartAddress, Plan, Target, TargetPart } from '../types.ts';

/**
 * chưa xem · đã nhận · đã sửa · thêm vào · đã bỏ. The parts that come of a split or a merge are `edited`, those they
 * come from `rejected`.
 */
export type PartStatus = 'unreviewed' | 'accepted' | 'edited' | 'added' | 'rejected';

/** What a person may say of a part. `span`: the committed phrase, inside its target; `valueSpan` lies inside `span`. */
export type PartDraft = Pick<
  TargetPart,
  'span' | 'indicatorSpan' | 'valueSpan' | 'name' | 'criterion' | 'unitText' | 'denominator' | 'period' | 'setter' | 'strength' | 'within' | 'role'
>;

/** What changes of a part; a field that is given replaces the part's own. `remove` names the ones it shall no longer have. */
export type PartChange = Partial<PartDraft> & { readonly remove?: readonly RemovableField[] };

/** The fields that a part can be without. */
export const removableFields = ['indicatorSpan', 'valueSpan', 'unitText', 'denominator', 'period', 'setter', 'within'] as const;
export type RemovableField = (typeof removableFields)[number];

/** để nguyên · sẽ sửa văn bản · không phải lỗi */
export type FindingAnswer = 'accepted-as-is' | 'to-be-mended' | 'not-a-fault';

/** What a person asks for at the desk. */
export type ReviewAction =
  /** The parts stand as they are. */
  | { readonly kind: 'accept'; readonly parts: readonly PartAddress[] }
  | { readonly kind: 'edit'; readonly part: PartAddress; readonly change: PartChange; readonly reason?: string }
  /** One part was several: two or more take its place. */
  | { readonly kind: 'split'; readonly part: PartAddress; readonly into: readonly PartDraft[] }
  /** Several parts of one target were one. */
  | { readonly kind: 'merge'; readonly parts: readonly PartAddress[]; readonly into: PartDraft }
  | { readonly kind: 'reject'; readonly part: PartAddress; readonly why: string }
  /**
   * A part the machine missed. `target`: a target's address, or that of the provision whose words they are. `as` counts where no
   * target holds the words: whether the provision becomes a target, or the words are a statement found among the tasks; when it
   * is absent, words of the tasks are a statement and all others make a target.
   */
  | { readonly kind: 'add'; readonly target: Address; readonly draft: PartDraft; readonly as?: 'target' | 'statement' }
  /** Takes back the person's own last step that still stands. */
  | { readonly kind: 'undo'; readonly step: number }
  /** The answer to a finding of the linter; the latest of a finding holds. */
  | { readonly kind: 'answer-finding'; readonly finding: FindingId; readonly answer: FindingAnswer; readonly words: string }
  /** Whether parts measure what parts of an earlier resolution did. It says nothing of the plan itself. */
  | {
      readonly kind: 'match-previous';
      /** The earlier resolution's id. */
      readonly resolution: string;
      readonly pairs: readonly MatchedPair[];
      readonly answer: MatchDecision['answer'];
    };

/** A part and the one of the earlier resolution. */
export type MatchedPair = Pick<MatchDecision, 'part' | 'previous'>;

/** An action as it was accepted: with the addresses of the parts it makes, in the order of its drafts, and the target it makes. */
export type DecidedAction =
  | Exclude<ReviewAction, { readonly kind: 'split' | 'merge' | 'add' }>
  | (Extract<ReviewAction, { readonly kind: 'split' | 'merge' }> & { readonly made: readonly PartAddress[] })
  | (Omit<Extract<ReviewAction, { readonly kind: 'add' }>, 'as'> & { readonly made: readonly PartAddress[]; readonly makesTarget?: Omit<Target, 'parts'> });

/** One step of a review, as it is kept. */
export type ReviewStep = DecidedAction & {
  /** Its number in the tenant's log: unique, growing. */
  readonly seq: number;
  readonly by: ActorId;
  readonly name: string;
  /** ISO 8601 instant, UTC. */
  readonly on: string;
};

/** How one part stands. */
export interface PartReview {
  readonly part: PartAddress;
  readonly status: PartStatus;
  /** Whether it stands in the Council's own list; the others were found among the tasks. */
  readonly listed: boolean;
  /** The steps, not undone, that bear on it, by number. */
  readonly steps: readonly number[];
  /** Why it was rejected: a person's words; `split` or `merge` when others took its place. */
  readonly why?: string;
  /** The parts that took its place. */
  readonly replacedBy?: readonly PartAddress[];
}

/** The latest answer to a finding. */
export interface AnsweredFinding {
  readonly finding: FindingId;
  readonly answer: FindingAnswer;
  readonly words: string;
  readonly by: ActorId;
  readonly name: string;
  readonly on: string;
}

/** A plan as reviewed so far. */
export interface ReviewedPlan {
  /** What would be in force if it were confirmed now: everything but the rejected. */
  readonly plan: Plan;
  /** Every part that was ever there, in the order of the text: the machine's and people's, rejected ones too. */
  readonly statuses: readonly PartReview[];
  /** Of the Council's own list; parts that others took the place of do not count. */
  readonly progress: { readonly reviewed: number; readonly total: number };
  readonly answers: readonly AnsweredFinding[];
  /** The last step that bears on the plan (not an answer), undone or undoing included; 0 when there is none. */
  readonly lastChange: number;
}
