/** What the sentences ask: targets, tasks, works. */

export * from './amendment/index.ts';
export * from './continuity/index.ts';
export { applyCorrections } from './corrections.ts';
export { describeCriterion } from './describe.ts';
export * from './lint/index.ts';
export { parseNumberText } from './number-text.ts';
export type { PartReading, PartsRead, ReadingContext } from './part-reading.ts';
export { readTargetParts } from './read-parts.ts';
export { readPlan } from './read-plan.ts';
export { planRefusals } from './refusals.ts';
export * from './review/index.ts';
export * from './types.ts';
