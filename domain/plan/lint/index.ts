/** The linter of plans: see rules.ts for what it looks for, lint-plan.ts for how it runs. */
export { lintPlan } from './lint-plan.ts';
export { lintRefusals } from './refusals.ts';
export type { LintRule } from './rule.ts';
export { lintRules } from './rules.ts';
export * from './types.ts';
