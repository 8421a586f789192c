/** How much published figures moved after they were first told. */
export { listRevisions, summariseRevisions } from './list-revisions.ts';
export * from './types.ts';
