/** The structure of every composed case against the provisions.txt that people read line by line and accepted. */
import { parseResolution } from '@moc/domain/resolution';
import { describe, expect, it } from 'vitest';
import { readCases } from './cases.ts';
import { expectGolden } from './golden.ts';
import { sayProvisions, sayResolution } from './say-provisions.ts';

const cases = readCases();

describe('structure', () => {
  it('has at least 25 cases', () => expect(cases.length).toBeGreaterThanOrEqual(25));

  it.each(cases)('$name', ({ name, text }) => expectGolden(`${name}/provisions.txt`, sayResolution(parseResolution(text))));

  it.each(cases)('$name reads the same composed and decomposed', ({ text }) => {
    const [composed, decomposed] = (['NFC', 'NFD'] as const).map((form) => sayProvisions(parseResolution(text.normalize(form))));
    expect(decomposed).toEqual(composed);
  });
});
