/**
 * Sentences with marks under the words: one file a construct of "The language of targets", composed by us, no province's
 * figures. Lines that begin with "#" explain. To add sentences, write them without marks, run
 * `UPDATE_GOLDEN=1 npx vitest run corpus/sentences`, and read what stands under them before accepting it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type PartReading, readTargetParts } from '@moc/domain/plan';
import { scaleWords, units } from '@moc/facts';
import { describe, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { sayPart } from './say-part.ts';

const planYear = 2024;
const facts = { units, scaleWords };
const folder = new URL('./sentences/', import.meta.url);
const isMark = (line: string): boolean => /^ *(?:\^|∅)/.test(line);

/** The sentence with a line of marks for each part; spans that several parts share are marked for each. */
function marked(sentence: string): string {
  const { parts } = readTargetParts(sentence, facts, { planYear });
  if (parts.length === 0) return `${sentence}\n∅`;
  return [sentence, ...parts.map((part) => markLine(part))].join('\n');
}

function markLine(part: PartReading): string {
  const { start, end } = part.span;
  return `${' '.repeat(start)}${'^'.repeat(end - start)} ${sayPart(part, part.within === undefined ? undefined : part.within + 1, planYear)}`;
}

describe('marked sentences', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    it(file, () => {
      const lines = readFileSync(new URL(file, folder), 'utf8')
        .normalize('NFC')
        .split('\n')
        .filter((line) => !isMark(line));
      const actual = lines.map((line) => (line.trim() === '' || line.startsWith('#') ? line : marked(line))).join('\n');
      expectGolden(`sentences/${file}`, actual);
    });
  }
});
