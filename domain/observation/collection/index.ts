/** Figures on their way from an agency to the evidence: asked for, entered, sent, returned, approved, verified. */
export { achievementWords, isAchievement, readAchievement, sayAchievement } from './achievement.ts';
export { type ApprovalAsked, type CellDecision, decideApproval, type SeenCell } from './decide-approval.ts';
export { type DecidedSubmission, decideSubmission, type PlacedCell, type SubmissionState } from './decide-submission.ts';
export { decideVerification, type VerificationAsked } from './decide-verification.ts';
export { missingWords, sameEntry, sameFigureValue, sayValue } from './entry.ts';
export type { FigureColumn, Fillable, FilledCell, FilledFigure, FilledRow, FilledTable } from './filled-table.ts';
export { foldCell } from './fold-cell.ts';
export { checkEntries, type LaidEntry } from './lay-over.ts';
export { type ApprovalRule, approvalLevelsOf, standsAtLevel } from './levels.ts';
export { type AskedTwice, type CollectionQuestion, type OpenRequests, openRequests } from './open-requests.ts';
export { readFilled } from './read-filled.ts';
export { collectionRefusals } from './refusals.ts';
export { type AskedFigure, requestId } from './request-id.ts';
export { type EstimatePair, scoreEstimates } from './score-estimates.ts';
export * from './types.ts';
