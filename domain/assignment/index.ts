/** Who owes what and who may do what. */
export * from './rights.ts';
