/** Reading a text into provisions: see types.ts for the shapes, parse-resolution.ts for the way. */

export { nameAddress, parseAddress } from './address.ts';
export { allMatches } from './all-matches.ts';
export { atSight } from './at-sight.ts';
export { findProvision, headingOf, textOf, walkProvisions } from './find-provision.ts';
export { parseResolution } from './parse-resolution.ts';
export { type PreparedSlice, type PreparedText, preparedSlice, prepareText } from './prepare-text.ts';
export { preparedTextOf } from './read-text.ts';
export { resolutionRefusals } from './refusals.ts';
export { legalLetters } from './sequence.ts';
export * from './types.ts';
