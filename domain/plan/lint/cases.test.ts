/**
 * Drafts and all that the linter says of them, in testing/cases.txt: "> " a target, "- " a sentence among the tasks, below
 * them what is found, with its words in both languages, where it stands, what programs are told, and the arithmetic. After a change that is meant, accept with
 * `UPDATE_GOLDEN=1 npx vitest run domain/plan/lint/cases.test.ts` and look at the difference in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { effectRules } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { lintRules } from './rules.ts';
import { draft, lintText, showFinding } from './testing/lint-text.ts';

const file = new URL('./testing/cases.txt', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .normalize('NFC')
  .trim()
  .split(/\n\n/)
  .map((block) => block.split('\n').filter((line) => /^[#>-] /.test(line)));

const linesOf = (lines: readonly string[], sign: string): readonly string[] => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));

function findingsIn(lines: readonly string[]): readonly string[] {
  const text = draft(linesOf(lines, '> '), linesOf(lines, '- '));
  const findings = lintText(text, { effectRules });
  if (findings.length === 0) return ['  –'];
  return findings.flatMap((finding) => [
    `  ${showFinding(finding, text)}`,
    `    ${finding.says.vi}`,
    `    ${finding.says.en}`,
    `    ${finding.addresses.join(' ')} ${Object.entries(finding.parameters)
      .map(([name, value]) => `${name}=${value}`)
      .join(' · ')}`,
    ...finding.arithmetic.map(({ vi, en }) => `    ${vi}${en === vi ? '' : ` | ${en}`}`),
  ]);
}

if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${cases.map((lines) => [...lines, ...findingsIn(lines)].join('\n')).join('\n\n')}\n`);
const written = readFileSync(file, 'utf8').normalize('NFC').trim().split(/\n\n/);

test.each(cases.map((lines, index) => [lines[0], lines, written[index]] as const))('%s', (_name, lines, expected) => {
  expect([...lines, ...findingsIn(lines)].join('\n')).toBe(expected);
});

describe('every rule says what it is for, in both languages', () => {
  const said = lintRules.flatMap(({ name, about, words }) => [[name, about] as const, ...Object.entries(words)]);
  test.each(said)('%s', (_code, { vi, en }) => {
    expect(vi.length).toBeGreaterThan(20);
    expect(en.length).toBeGreaterThan(20);
    const asked = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
    expect(asked(en)).toEqual(asked(vi));
  });

  test('under a name of its own', () => {
    const names = lintRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z]+(?:-[a-z]+)+$/.test(name) || name === 'numbering' || name === 'punctuation')).toBe(true);
  });
});
