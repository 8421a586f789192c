/**
 * Every marked sentence read again with the blanks between its words doubled: nothing but white space may change.
 * (Passages of a whole text are drawn together before they are read; a sentence given alone is not.) Sentences known to be read otherwise are listed in known-spaced.txt; the list may only
 * shrink: `UPDATE_GOLDEN=1 npx vitest run corpus/spaced-sentences.test.ts` takes out what is read well now.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readTargetParts } from '@moc/domain/plan';
import { scaleWords, units } from '@moc/facts';
import { expect, test } from 'vitest';
import { sayPart } from './say-part.ts';

const facts = { units, scaleWords };
const planYear = 2024;
const folder = new URL('./sentences/', import.meta.url);
const knownFile = new URL('./known-spaced.txt', import.meta.url);
const known = new Set(readFileSync(knownFile, 'utf8').normalize('NFC').split('\n'));
const isSentence = (line: string): boolean => line.trim() !== '' && !/^(?:#| *[\^∅])/.test(line);

/** What is read, in words, white space drawn together. */
const said = (sentence: string): string =>
  readTargetParts(sentence, facts, { planYear })
    .parts.map((part) => sayPart(part, part.within === undefined ? undefined : part.within + 1, planYear))
    .join('\n')
    .replace(/\s+/gu, ' ');

const failing = new Set<string>();

test.each(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort(),
)('%s', (file) => {
  const sentences = readFileSync(new URL(file, folder), 'utf8').normalize('NFC').split('\n').filter(isSentence);
  const otherwise = sentences.filter((sentence) => said(sentence.replace(/(?<=\p{L}[,;:]?) (?=\p{L})/gu, '  ')) !== said(sentence));
  for (const sentence of otherwise) failing.add(sentence);
  if (process.env.UPDATE_GOLDEN !== '1') expect(otherwise.filter((sentence) => !known.has(sentence))).toEqual([]);
});

test('the list of what is known only shrinks', () => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(knownFile, `${[...failing].sort().join('\n')}\n`);
  expect(known.size).toBeLessThan(80);
});
