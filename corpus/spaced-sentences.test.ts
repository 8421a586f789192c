/** Every marked sentence read again with the blanks between its words doubled, and with blanks that do not break: the same is read, at the same words. */
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
