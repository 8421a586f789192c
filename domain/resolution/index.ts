/** Reading a text into provisions: see types.ts for the shapes. */
export * from './types.ts';
