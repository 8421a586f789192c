/** What the sentences ask: targets, tasks, works. */
export * from './types.ts';
export { readPlan } from './read-plan.ts';
export { type PartReading, type PartsRead, type ReadingContext, readTargetParts } from './read-parts.ts';
export { applyCorrections } from './corrections.ts';
export { describeCriterion } from './describe.ts';
export { parseNumberText } from './number-text.ts';
export { planRefusals } from './refusals.ts';
