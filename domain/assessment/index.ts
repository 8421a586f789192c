/** Verdicts with reasons. */
export * from './types.ts';
