/** What leaves the house. */
export * from './types.ts';
