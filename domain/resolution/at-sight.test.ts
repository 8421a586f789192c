/** A pattern at sight finds what the pattern finds, in every script that a resolution is written in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atSight } from './at-sight.ts';

const patterns = [/\p{L}+/gu, /(?<![\p{L}\p{N}])[\p{L}\p{N}.]+(?!\p{L})/gu, /[^\p{L}]\[\p{Lu}\]/gu, /\\p{2}|\p{N}/gu];
const characters = fc.constantFrom(...'aZđĐưỸéõ ½²³µ0918.[]-:;,–“”…≥→€₫αΩяЖ中한กא÷×©ª\\p');

test.each(patterns)('%s', (pattern) => {
  const told = atSight(pattern);
  expect(told.flags).toBe(pattern.flags);
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 12 }), (text) => {
      expect(text.join('').match(told)).toEqual(text.join('').match(pattern));
    }),
    { numRuns: 500 },
  );
});
