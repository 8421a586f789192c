/** Who owes what and who may do what. */
export { assignmentRefusals } from './refusals.ts';
export * from './rights.ts';
export { actionWords, roleWords, sayRight } from './words.ts';
