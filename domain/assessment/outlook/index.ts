/** Where parts and targets stand during their period: see types.ts for what comes out, facts.ts for what goes in. */
export type { ExpectedRelease, OutlookFacts, OutlookThresholds } from './facts.ts';
export { foreseePlan } from './foresee-plan.ts';
export { sayGrowth, sayMove } from './say.ts';
export * from './types.ts';
export { type WhatIf, whatIf } from './what-if.ts';
export { outlookWords } from './words.ts';
