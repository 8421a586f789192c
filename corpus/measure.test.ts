/**
 * The reader against what people wrote down: the score may not fall, and exactly the known failures fail. When reading
 * has improved, `UPDATE_GOLDEN=1 npx vitest run corpus/measure.test.ts` records the new score and the failures left.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseResolution } from '@moc/domain/resolution';
import { describe, expect, it } from 'vitest';
import { readCases } from './cases.ts';
import { readExpected } from './expected.ts';
import { expectGolden } from './golden.ts';
import { measureCorpus, type Score, sayMeasured } from './measure.ts';

const scoreFile = new URL('score.json', import.meta.url);
const measured = measureCorpus();

describe('measured over the corpus', () => {
  console.log(sayMeasured(measured));

  it('is at least as good as recorded', () => {
    const recorded = JSON.parse(readFileSync(scoreFile, 'utf8')) as Score;
    for (const key of ['precision', 'recall', 'right'] as const) expect(measured.score[key], key).toBeGreaterThanOrEqual(recorded[key]);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(scoreFile, `${JSON.stringify(measured.score, null, 2)}\n`);
  });

  it('fails exactly where it is known to', () => {
    const head = '# case, address, what is wrong, words, written down, read\n';
    expectGolden('known-failures.txt', `${head}${measured.failures.join('\n')}\n`);
  });
});

describe('what people wrote down', () => {
  it.each(readCases())('$name: every row stands in the text at its address', ({ name, text }) => {
    const rows = readExpected(name, parseResolution(text));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ place }) => place === undefined).map(({ address, words }) => `${address} ${words}`)).toEqual([]);
  });
});
