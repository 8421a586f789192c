/** Collected figures: the commands, what is due and waits, drafts and evidence files. */
export { byRequest, type LoadedCells, type StoredCell, type WaitingRequest } from './cells.ts';
export { loadCheckGround } from './check-ground.ts';
export type { CollectionCommand, DecideFigures, OpenFigureRequests, SubmitFigures, VerifyFigures } from './commands.ts';
export { dropDrafts, dropSentDrafts, type KeptDraft, keepDrafts, type OfferedDraft, readDrafts } from './drafts.ts';
export { type FoundEvidence, findEvidence, type KeptEvidence, keepEvidence } from './evidence.ts';
export { type CheckGround, layEntries } from './ground.ts';
export { readRecentCells } from './overview.ts';
export {
  findAskedTwice,
  findPlanHead,
  findSubmission,
  listInForce,
  type OtherFigure,
  readAgencyCells,
  readBurden,
  readCells,
  readDisputed,
  readEstimatePairs,
  readNames,
  readStanding,
  readTerritoryNames,
  readWaiting,
  type StandingFigure,
} from './reads.ts';
