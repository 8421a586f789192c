/** Continuity over years: see types.ts for what comes out, match-indicators.ts for the way. */
export { earlierPlans } from './find-earlier.ts';
export { bareName, comparableName, likeness, type NameSet, nameSetOf, rounded, withName } from './likeness.ts';
export { type KnownLink, matchIndicators } from './match-indicators.ts';
export { isSetByAnother, listedParts, type PlacedPart, pairParts } from './pair-parts.ts';
export * from './types.ts';
