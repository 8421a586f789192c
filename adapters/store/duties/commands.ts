/** Commands on agencies, people, duties and explanations. */
import type { AgencyChange, DutyBasis, DutyDue, DutyId, DutySubject, SixClarities, TenantAgency } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { ExplanationId, ExplanationSubject } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Day, TenantId } from '@moc/domain/values';

interface OfTenant {
  readonly tenant: TenantId;
}

/** Agencies as they are from now on known; a later declaration of a code takes the place of the one before. */
export interface DeclareAgencies extends OfTenant {
  readonly kind: 'declare-agencies';
  readonly agencies: readonly TenantAgency[];
}

/** Acts that pass agencies' duties on. An agency that keeps none of them ends the day before. */
export interface ChangeAgencies extends OfTenant {
  readonly kind: 'change-agencies';
  readonly changes: readonly AgencyChange[];
}

/** Ends an appointment after its last day; whoever takes over is appointed to the same place from the day after. */
export interface EndRole extends OfTenant {
  readonly kind: 'end-role';
  readonly appointment: string;
  readonly lastDay: Day;
  readonly reason: string;
  readonly handover?: ActorId;
}

/** Lends a membership to somebody for days of leave. The same again with other days takes its place. */
export interface Delegate extends OfTenant {
  readonly kind: 'delegate';
  readonly membership: string;
  readonly to: ActorId;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
}

/** What is owed by whom: one duty to be assigned. */
export interface DutyDraft {
  readonly subject: DutySubject;
  readonly lead: AgencyCode;
  readonly supports: readonly AgencyCode[];
  readonly field?: string;
  readonly basis: DutyBasis;
  readonly due: DutyDue;
  readonly clarities?: SixClarities;
}

export interface AssignDuties extends OfTenant {
  readonly kind: 'assign-duties';
  readonly resolution: ResolutionId;
  readonly duties: readonly DutyDraft[];
}

export interface AcknowledgeDuties extends OfTenant {
  readonly kind: 'acknowledge-duties';
  readonly duties: readonly DutyId[];
}

export interface AskExtension extends OfTenant {
  readonly kind: 'ask-extension';
  readonly duty: DutyId;
  readonly until: Day;
  readonly reason: string;
}

export interface DecideExtension extends OfTenant {
  readonly kind: 'decide-extension';
  readonly duty: DutyId;
  readonly consent: boolean;
  readonly reason: string;
}

export interface EndDuty extends OfTenant {
  readonly kind: 'end-duty';
  readonly duty: DutyId;
  readonly reason: string;
}

/** Asks the agency in charge why a target part stands as it does, or what a figure rests on. */
export interface AskExplanation extends OfTenant {
  readonly kind: 'ask-explanation';
  readonly subject: ExplanationSubject;
  readonly agency: AgencyCode;
  readonly question: string;
  readonly due: Day;
}

export interface AnswerExplanation extends OfTenant {
  readonly kind: 'answer-explanation';
  readonly explanation: ExplanationId;
  readonly words: string;
  /** SHA-256 of evidence files. */
  readonly evidence: readonly string[];
}

export interface JudgeExplanation extends OfTenant {
  readonly kind: 'judge-explanation';
  readonly explanation: ExplanationId;
  readonly accepted: boolean;
  readonly reason: string;
}

export type DutiesCommand =
  | DeclareAgencies
  | ChangeAgencies
  | EndRole
  | Delegate
  | AssignDuties
  | AcknowledgeDuties
  | AskExtension
  | DecideExtension
  | EndDuty
  | AskExplanation
  | AnswerExplanation
  | JudgeExplanation;
