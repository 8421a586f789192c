/** Checks of published figures: check-figures.ts runs them, rules/ and balance/ hold them, docs/checks.md tells them. */
export { decideFindingAnswer, type FindingAnswered, indicatorOfFinding, longestAnswer } from './answer.ts';
export { branchesOf } from './branches.ts';
export { checkFigures, checkWords, figureChecks } from './check-figures.ts';
export { relatedIndicators } from './families.ts';
export * from './types.ts';
