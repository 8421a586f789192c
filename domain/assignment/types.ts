/** Duties: which agency leads and which support, for what, by when, and the document that says so. */
import type { PartAddress } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import type { AgencyCode } from '../territory/index.ts';
import type { ActorId, Branded, Day } from '../values/index.ts';
import type { DutyState } from './rights.ts';

export type DutyId = Branded<'DutyId'>;

/** What is owed: a part of a target, a task, or a work, of one resolution. `ref` of a work is the place by which files name it. */
export type DutySubject =
  | { readonly kind: 'part'; readonly resolution: string; readonly part: PartAddress }
  | { readonly kind: 'task'; readonly resolution: string; readonly address: Address }
  | { readonly kind: 'work'; readonly resolution: string; readonly address: Address; readonly name: string };

/** What the duty rests on. `words` are those of the document that assign it. */
export type DutyBasis =
  | { readonly kind: 'document'; readonly number: string; readonly day: Day; readonly signer: string; readonly words: string }
  | { readonly kind: 'coordinator'; readonly words: string };

/** By when. `calendar`: by the release calendar of its indicator. "No deadline" is a state of its own. */
export type DutyDue = { readonly kind: 'calendar' } | { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'none' };

/** The six clarities of a task (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền); an empty one is a defect. */
export interface SixClarities {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly responsibility: string;
  readonly product: string;
  readonly authority: string;
}

export interface Duty {
  readonly id: DutyId;
  readonly subject: DutySubject;
  /** chủ trì */
  readonly lead: AgencyCode;
  /** phối hợp */
  readonly supports: readonly AgencyCode[];
  /** The field it belongs to, in the words of the agencies' fields: by it the duty passes on when an agency is divided. */
  readonly field?: string;
  readonly basis: DutyBasis;
  readonly due: DutyDue;
  readonly clarities?: SixClarities;
}

/** What happened to a duty, oldest first. */
export type DutyEvent = { readonly seq: number; readonly by: ActorId; readonly name: string; readonly at: string } & (
  | { readonly kind: 'assigned' }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'extension-asked'; readonly until: Day; readonly reason: string }
  | { readonly kind: 'extension-decided'; readonly consent: boolean; readonly reason: string }
  | { readonly kind: 'ended'; readonly reason: string }
);

/** A duty as it stands: its state, its present deadline, and whether its one extension is used up. */
export interface DutyStanding {
  readonly duty: Duty;
  readonly state: DutyState;
  readonly due: DutyDue;
  readonly extension?: { readonly until: Day; readonly reason: string; readonly consent?: boolean };
  readonly events: readonly DutyEvent[];
}

export const defectKinds = ['no-owner', 'no-indicator', 'no-definition', 'no-source', 'unclear-task', 'ended-agency', 'asked-twice', 'no-person'] as const;

/** A defect of the plan, listed from the first day: what it concerns and what is missing. */
export interface PlanDefect {
  readonly kind: (typeof defectKinds)[number];
  readonly subject: DutySubject;
  readonly agency?: AgencyCode;
  /** Names of what is missing, where the kind leaves that open: clarities of a task, agencies asked twice. */
  readonly missing: readonly string[];
}
