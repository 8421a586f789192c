/** Every marked sentence read again with the blanks between its words doubled, with blanks that do not break, with blanks and stops as hands leave them: the same is read, at the same words. */
import { readdirSync, readFileSync } from 'node:fs';
import { readTargetParts } from '@moc/domain/plan';
import { scaleWords, units } from '@moc/facts';
import { expect, test } from 'vitest';
import { sayPart } from './say-part.ts';

const facts = { units, scaleWords };
const planYear = 2024;
const folder = new URL('./sentences/', import.meta.url);
const isSentence = (line: string): boolean => line.trim() !== '' && !/^(?:#| *[\^∅])/.test(line);

/** What is read, and the words where it is read, white space drawn together. */
const said = (sentence: string): string =>
  readTargetParts(sentence, facts, { planYear })
    .parts.map((part) => {
      const places = [part.span, part.valueSpan, part.indicatorSpan, part.setter?.span].map((span) => span && sentence.slice(span.start, span.end));
      return [sayPart(part, part.within === undefined ? undefined : part.within + 1, planYear), ...places].join(' | ');
    })
    .join('\n')
    .replace(/\s+/gu, ' ');

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

test.each(files)('%s', (file) => {
  const sentences = readFileSync(new URL(file, folder), 'utf8').normalize('NFC').split('\n').filter(isSentence);
  expect(sentences.filter((sentence) => said(sentence.replace(/(?<=\p{L}[,;:]?) (?=\p{L})/gu, '  ')) !== said(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => said(sentence.replaceAll(' ', '\u00a0')) !== said(sentence))).toEqual([]);
});

/** How hands differ: a blank before a sign or none behind it, a bracket apart from its words, a stop at the end. */
const habits: readonly (readonly [string, (sentence: string) => string])[] = [
  [
    'a blank before a colon, a semicolon, %, behind a bracket, a full stop at the end',
    (sentence) =>
      sentence
        .replace(/(?<=\p{L}):(?= )/gu, ' :')
        .replace(/;(?= )/gu, ' ;')
        .replace(/\((?=\p{L})/gu, '( ')
        .replace(/(?<=\d)%/gu, ' %')
        .replace(/[.;]?$/u, '.'),
  ],
  [
    'no blank behind a semicolon, none around a dash, one at the beginning and at the end',
    (sentence) => ` ${sentence.replace(/(?<=\p{L}); /gu, ';').replace(/(?<=\d) - (?=\d)/gu, '-')} `,
  ],
];
const bare = (words: string): string => words.replace(/\s+/gu, '');

test.each(habits)('%s changes nothing', (_name, written) => {
  const sentences = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').normalize('NFC').split('\n').filter(isSentence));
  expect(sentences.filter((sentence) => written(sentence) !== sentence && bare(said(written(sentence))) !== bare(said(sentence)))).toEqual([]);
});
