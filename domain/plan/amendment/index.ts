/** Amendments by later acts: types.ts for what they are, plan-as-of.ts for what holds on a day, propose.ts for what an act's text asks. */
export { type AmendmentState, decideAmendments } from './decide.ts';
export { amendedParts, isInForceOn, planAsOf } from './plan-as-of.ts';
export { proposeAmendments } from './propose.ts';
export { amendmentRefusals } from './refusals.ts';
export * from './types.ts';
