/** The linter of plans: see rules.ts for what it looks for, lint-plan.ts for how it runs. */
export { findingId } from './finding-id.ts';
export { lintPlan } from './lint-plan.ts';
export { lintRefusals } from './refusals.ts';
export type { LintRule } from './rule.ts';
export { lintRules } from './rules.ts';
export { joined, type Line, numberOf, percentOf, plainParameters, quantityOf, type Sayable, sayLine, sayWords } from './say.ts';
export * from './types.ts';
