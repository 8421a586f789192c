/** Every draft of `testing/cases.txt` with the blanks between its words doubled: the same is found, in the same words. */
import { readFileSync } from 'node:fs';
import { effectRules } from '@moc/facts';
import { expect, test } from 'vitest';
import { draft, lintText, showFinding } from './testing/lint-text.ts';

const cases = readFileSync(new URL('./testing/cases.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .trim()
  .split(/\n\n/)
  .map((block) => block.split('\n'));

const linesOf = (lines: readonly string[], sign: string): readonly string[] => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));
const doubled = (line: string): string => line.replace(/(?<=[\p{L}\p{N}][,;:]?) (?=[\p{L}\p{N}])/gu, '  ');

const found = (targets: readonly string[], tasks: readonly string[]): readonly string[] => {
  const text = draft(targets, tasks);
  return lintText(text, { effectRules }).map((finding) => `${showFinding(finding, text)} | ${finding.says.vi} | ${finding.says.en}`.replace(/\s+/gu, ' '));
};

test.each(cases.map((lines) => [lines[0], lines] as const))('%s', (_name, lines) => {
  const [targets, tasks] = [linesOf(lines, '> '), linesOf(lines, '- ')];
  expect(found(targets.map(doubled), tasks.map(doubled))).toEqual(found(targets, tasks));
});
