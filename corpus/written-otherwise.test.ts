/** Every text of `layouts/` as other programs leave it: other line ends, blanks and empty lines, decomposed letters. The same is read, at the same words. */
import { readdirSync, readFileSync } from 'node:fs';
import { readPlan } from '@moc/domain/plan';
import { parseResolution } from '@moc/domain/resolution';
import { scaleWords, units } from '@moc/facts';
import { expect, test } from 'vitest';

const facts = { units, scaleWords };
const folder = new URL('./layouts/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/^=====\n/m));

const bare = (words: string): string => words.normalize('NFC').replace(/\s+/gu, '');

/** Everything that is read, places by the words that stand there, blanks left out. */
function told(text: string): string {
  const inWords = (_key: string, value: unknown): unknown => {
    if (typeof value === 'string') return bare(value);
    const { start, end, ...more } = (value ?? {}) as { start?: unknown; end?: unknown };
    return typeof start === 'number' && typeof end === 'number' && Object.keys(more).length === 0 ? bare(text.slice(start, end)) : value;
  };
  const resolution = parseResolution(text);
  const { text: _, ...structure } = resolution;
  return JSON.stringify([structure, readPlan(resolution, facts)], inWords, 1);
}

const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['lines that end as in Windows, blanks doubled', (text) => text.replace(/(?<=[\p{L}\p{N}][,;:]?) (?=[\p{L}\p{N}])/gu, '  ').replaceAll('\n', ' \r\n')],
  ['letters decomposed, blanks that do not break', (text) => text.replaceAll(' ', '\u00a0').replaceAll('\n', '\n\u00a0').normalize('NFD')],
  [
    'empty lines, a blank before colons, semicolons and %',
    (text) =>
      text
        .replace(/(?<=\p{L}):(?=\s)/gu, ' :')
        .replace(/;(?=\s)/gu, ' ;')
        .replace(/(?<=\d)%/gu, ' %')
        .replaceAll('\n', '\n\n'),
  ],
];

test.each(ways)('%s', (_name, written) => {
  for (const text of texts) expect(told(written(text))).toBe(told(text));
});
