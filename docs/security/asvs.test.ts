/** The table of ASVS requirements is whole, names tests that exist, and is the one that was written. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presentTable } from './present.ts';
import { chapters } from './requirements.ts';
import { rows } from './rows.ts';

const wanted = chapters.flatMap(({ level1, level2 }) => [...level1, ...level2]);

it('has every requirement of levels 1 and 2 once', () => {
  expect(wanted).toHaveLength(253);
  expect(rows.map(([id]) => id).sort()).toEqual([...wanted].sort());
});

it('names tests that exist', () => {
  const missing = rows.flatMap(([id, , , , tests = []]) =>
    tests.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url))).map((path) => `${id}: ${path}`),
  );
  expect(missing).toEqual([]);
});

it('says how, and shows a test where it claims to be met, or says that documents or the construction itself do', () => {
  const bare = rows.filter(
    ([, status, , how, tests = []]) => how.length < 4 || (status === 'met' && tests.length === 0 && !/docs\/|^By construction/.test(how)),
  );
  expect(bare).toEqual([]);
});

it('is the page that was written', () => expect(readFileSync(new URL('./asvs.md', import.meta.url), 'utf8')).toBe(presentTable()));
