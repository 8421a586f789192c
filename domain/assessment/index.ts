/** Verdicts with reasons, as known on a day. */
export { assessCriterion, type BoundName, type Direction, demandedBound, type Judgement } from './assess-criterion.ts';
export { type AssessmentContext, assessPart } from './assess-part.ts';
export { assessmentContext, assessPlan, assessTarget } from './assess-plan.ts';
export * from './backtest/index.ts';
export { nameBody } from './body-name.ts';
export { type FigureIndex, indexFigures } from './figure-index.ts';
export * from './forecast/index.ts';
export * from './formula/index.ts';
export { formulasBy } from './open-formulas.ts';
export { type AssessmentOptions, defaultAboutTolerancePercent } from './options.ts';
export * from './outlook/index.ts';
export * from './record/index.ts';
export type { OpenFormulas } from './told-figure.ts';
export * from './types.ts';
export { verdictWords } from './words.ts';
