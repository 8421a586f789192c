/** Vietnam as dated data with its legal basis: units, scale words, the order of authority among sources. */
export * from './agencies.ts';
export * from './approval.ts';
export * from './authority.ts';
export * from './calendars.ts';
export * from './effect.ts';
export * from './formula-facts.ts';
export * from './holidays.ts';
export * from './lunar-days.ts';
export * from './outlook.ts';
export * from './territory.ts';
export * from './units.ts';
export * from './usual-owners.ts';
