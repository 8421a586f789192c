/** Commands on collecting figures: asking, sending, deciding, verifying. `day`: the calendar day in Vietnam on which it is done. */
import type { ApprovalAsked, Submission, VerificationAsked } from '@moc/domain/observation';
import type { Day, TenantId } from '@moc/domain/values';

interface OnDay {
  readonly tenant: TenantId;
  readonly day: Day;
}

/** Asks for every figure that is due or opening; what is asked already is not asked again. */
export interface OpenFigureRequests extends OnDay {
  readonly kind: 'open-requests';
}

/** Sends an agency's figures, all or none; the same submission sent again is taken once. */
export interface SubmitFigures extends OnDay {
  readonly kind: 'submit-figures';
  readonly submission: Submission;
}

/** Approves and returns, whole or not at all. What is wholly approved enters the evidence in the same transaction. */
export interface DecideFigures extends OnDay, ApprovalAsked {
  readonly kind: 'decide-figures';
}

/** The statistician's word on a figure that was sent; it stands beside it. */
export interface VerifyFigures extends OnDay, VerificationAsked {
  readonly kind: 'verify-figures';
}

export type CollectionCommand = OpenFigureRequests | SubmitFigures | DecideFigures | VerifyFigures;
