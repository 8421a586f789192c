/** The review of a reading by people: types.ts for the steps, review-plan.ts for what they make, decide-step.ts for what is refused. */
export { comparePlans } from './compare-plans.ts';
export * from './compare-types.ts';
export { decideReviewStep, isAmongTasks, type ReviewDecisionState, type Reviewer } from './decide-step.ts';
export { reviewRefusals } from './refusals.ts';
export { reviewPlan } from './review-plan.ts';
export { findUndoable, lastPlanStep, matchDecisions, standingSteps } from './standing.ts';
export { suggestIndicators } from './suggest-indicators.ts';
export * from './suggest-types.ts';
export * from './types.ts';
