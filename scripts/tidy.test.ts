/** The house is tidy: imports run one way, the domain is pure, no province stands in code; and the rules do bite. */
import { describe, expect, test } from 'vitest';
import { readHouse } from './house.ts';
import { importsOf } from './source-text.ts';
import { findViolations, type Package, type Rule } from './tidy.ts';

const house = readHouse();

describe('the house', () => {
  test('is read: every room has files, every package its name, provinces are known', () => {
    const paths = [...house.files.keys()];
    for (const room of ['domain/values/', 'facts/', 'scripts/'])
      expect(
        paths.some((path) => path.startsWith(room)),
        room,
      ).toBe(true);
    expect(house.packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@moc/domain', '@moc/facts', '@moc/store', '@moc/web']));
    expect(house.provinces.length).toBeGreaterThan(60);
  });

  const found = findViolations(house);
  const rules: readonly Rule[] = ['step-order', 'layer', 'deep-import', 'impure', 'no-opening', 'province', 'cycle'];
  test.each(rules)('keeps the rule %s', (rule) => {
    expect(found.filter((violation) => violation.rule === rule).map(({ file, line, says }) => `${file}${line ? `:${line}` : ''}: ${says}`)).toEqual([]);
  });
});

const packages: readonly Package[] = [
  { name: '@moc/domain', folder: 'domain' },
  { name: '@moc/facts', folder: 'facts' },
  { name: '@moc/store', folder: 'adapters/store' },
  { name: '@moc/documents', folder: 'adapters/documents' },
  { name: '@moc/server', folder: 'apps/server' },
];

const opening = '/** A file. */\n';

/** The rules a small house of the given files breaks. */
function broken(files: Readonly<Record<string, string>>): readonly Rule[] {
  return findViolations({ files: new Map(Object.entries(files)), packages, provinces: ['Bến Tre', 'ben-tre'] }).map(({ rule }) => rule);
}

describe('the rules bite', () => {
  const cases: readonly [string, Readonly<Record<string, string>>, readonly Rule[]][] = [
    ['a domain file importing an earlier step is fine', { 'domain/plan/read.ts': `${opening}import type { Span } from '../values/index.ts';` }, []],
    ['a domain file importing a later step', { 'domain/plan/read.ts': `${opening}import { assessPlan } from '../assessment/index.ts';` }, ['step-order']],
    ['… also for types only', { 'domain/values/span.ts': `${opening}import type { Plan } from '../plan/index.ts';` }, ['step-order']],
    ['… also over several lines', { 'domain/values/span.ts': `${opening}import {\n  a,\n  b,\n} from '../plan/index.ts';` }, ['step-order']],
    ['… also re-exported', { 'domain/values/index.ts': `${opening}export * from '../plan/index.ts';` }, ['step-order']],
    ['… also later, by import()', { 'domain/values/span.ts': `${opening}const plan = await import('../plan/index.ts');` }, ['step-order']],
    ['… but not in a comment', { 'domain/values/span.ts': `${opening}// import { a } from '../plan/index.ts';` }, []],
    ['the domain importing facts', { 'domain/plan/read.ts': `${opening}import { units } from '@moc/facts';` }, ['layer']],
    ['the domain importing Node', { 'domain/plan/read.ts': `${opening}import { readFileSync } from 'node:fs';` }, ['layer']],
    ['the domain importing a library', { 'domain/plan/read.ts': `${opening}import { z } from 'zod';` }, ['layer']],
    ['one adapter importing another', { 'adapters/store/a.ts': `${opening}import { readTable } from '@moc/documents';` }, ['layer']],
    ['an adapter importing an app', { 'adapters/store/a.ts': `${opening}import { main } from '@moc/server';` }, ['layer']],
    ['one app importing another', { 'apps/cli/a.ts': `${opening}import { main } from '@moc/server';` }, ['layer']],
    ['the web importing the store', { 'apps/web/a.tsx': `${opening}import { openStore } from '@moc/store';` }, ['layer']],
    [
      'an app importing facts, domain and adapters is fine',
      { 'apps/cli/a.ts': `${opening}import '@moc/facts';\nimport '@moc/domain/plan';\nimport '@moc/store';` },
      [],
    ],
    ['a step entered past its front door', { 'domain/plan/read.ts': `${opening}import { day } from '../values/day.ts';` }, ['deep-import']],
    ['a package entered past its front door', { 'apps/cli/a.ts': `${opening}import { day } from '@moc/domain/values/day.ts';` }, ['deep-import']],
    ['a package entered by a path', { 'apps/cli/a.ts': `${opening}import { day } from '../../domain/values/index.ts';` }, ['deep-import']],
    ['the clock in the domain', { 'domain/plan/read.ts': `${opening}export const now = () => Date.now();` }, ['impure']],
    ['a date made in the domain', { 'domain/plan/read.ts': `${opening}export const now = new Date();` }, ['impure']],
    ['chance in the domain', { 'domain/plan/read.ts': `${opening}export const dice = Math.random();` }, ['impure']],
    [
      'the same words in a text or a comment are fine',
      { 'domain/plan/read.ts': `${opening}// Date.now()\nexport const words = 'Math.random() and new Date()';` },
      [],
    ],
    ['no opening sentence', { 'facts/a.ts': `import '@moc/domain/values';` }, ['no-opening']],
    ['an import cycle', { 'facts/a.ts': `${opening}import './b.ts';`, 'facts/b.ts': `${opening}import './a.ts';` }, ['cycle']],
    [
      'a longer cycle, once',
      { 'facts/a.ts': `${opening}import './b.ts';`, 'facts/b.ts': `${opening}import './c.ts';`, 'facts/c.ts': `${opening}import './a.ts';` },
      ['cycle'],
    ],
    ['a province in code', { 'facts/a.ts': `${opening}export const home = 'Bến Tre';` }, ['province']],
    ['a province in decomposed letters', { 'facts/a.ts': `${opening}export const home = '${'Bến Tre'.normalize('NFD')}';` }, ['province']],
    ['a province as a slug', { 'apps/cli/a.ts': `${opening}export const home = 'examples/ben-tre-2024';` }, ['province']],
    [
      'a province in a comment or a test is fine',
      { 'facts/a.ts': `${opening}// Bến Tre\n`, 'facts/a.test.ts': `${opening}export const home = 'Bến Tre';` },
      [],
    ],
    [
      'a test may import what it needs',
      { 'domain/plan/read.test.ts': `${opening}import { units } from '@moc/facts';\nimport { readFileSync } from 'node:fs';` },
      [],
    ],
  ];
  test.each(cases)('%s', (_name, files, rules) => {
    expect(broken(files)).toEqual(rules);
  });

  test('imports are found in every form', () => {
    const text = `import a from 'a';\nimport type { B } from "b";\nimport 'c';\nexport { d } from 'd';\nconst e = await import('e');\nconst said = "import x from 'x'";\nconst pattern = /['"]/;\nimport f from 'f';\n`;
    expect(
      importsOf(text)
        .map(({ target }) => target)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(
      importsOf(text)
        .filter(({ typeOnly }) => typeOnly)
        .map(({ target }) => target),
    ).toEqual(['b']);
  });
});
