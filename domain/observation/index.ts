/** Figures as published. */
export * from './types.ts';
