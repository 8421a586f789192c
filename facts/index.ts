/** Vietnam as dated data with its legal basis: units, scale words, the order of authority among sources. */
export * from './authority.ts';
export * from './effect.ts';
export * from './units.ts';
