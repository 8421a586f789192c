/**
 * Everything that is read, field by field: every place, number, date, doubt and role of the cases (`reading.txt`), of the
 * texts below `layouts/` and of the marked sentences (`sentences/in-full`), as it was when it was last looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readPlan, readTargetParts } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import { describe, it } from 'vitest';
import { readCases } from './cases.ts';
import { expectGolden } from './golden.ts';
import { sayEverything } from './say-everything.ts';

const facts = { units, scaleWords };
const planYear = 2024;

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .sort();

/** The resolution without its own text, and the plan read from it. */
function readingOf(text: string): string {
  const resolution = parseResolution(text);
  const { text: _, ...structure } = resolution;
  return `resolution${sayEverything(structure, text, '  ')}\n\nplan${sayEverything(readPlan(resolution, facts), text, '  ')}\n`;
}

const isSentence = (line: string): boolean => line.trim() !== '' && !/^(?:#| *[\^∅])/.test(line);

function readingOfSentence(sentence: string): string {
  return `${sentence}\n${sayEverything(readTargetParts(sentence, facts, { planYear }), sentence, '  ')}`;
}

describe('cases in full', () => {
  it.each(readCases())('$name', ({ name, text }) => expectGolden(`${name}/reading.txt`, readingOf(text)));
});

describe('layouts in full', () => {
  it.each(namesIn('./layouts/'))('%s', (file) => {
    const texts = readFileSync(new URL(`./layouts/${file}`, import.meta.url), 'utf8').split(/^=====\n/m);
    expectGolden(`layouts/in-full/${file}`, texts.map(readingOf).join('\n=====\n'));
  });
});

describe('sentences in full', () => {
  it.each(namesIn('./sentences/'))('%s', (file) => {
    const sentences = readFileSync(new URL(`./sentences/${file}`, import.meta.url), 'utf8')
      .normalize('NFC')
      .split('\n')
      .filter(isSentence);
    expectGolden(`sentences/in-full/${file}`, `${sentences.map(readingOfSentence).join('\n\n')}\n`);
  });
});
