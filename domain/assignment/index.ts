/** Who owes what and who may do what. */

export * from './agencies.ts';
export * from './check-agencies.ts';
export * from './duties.ts';
export { type Extent, extentOf } from './extent.ts';
export * from './people.ts';
export { assignmentRefusals } from './refusals.ts';
export * from './rights.ts';
export * from './suggest-owners.ts';
export * from './types.ts';
export { actionWords, reachWords, roleWords, sayRight, stateWords } from './words.ts';
