/** Calling the command line rightly and wrongly: help, options, files that are no text; each fault has its code, its words and its exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commandNames } from './arguments.ts';
import { cliRefusals } from './refusals.ts';
import { runMoc } from './testing/run-moc.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc cli '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('help', () => {
  test.each([
    ['vi', 'Mã thoát'],
    ['en', 'Exit codes'],
  ])('in %s names every command', async (language, said) => {
    const { code, out } = await runMoc(['help', '--language', language]);
    expect(code).toBe(0);
    expect(out).toContain(said);
    for (const name of commandNames) expect(out).toContain(`moc ${name}`);
  });

  test('of one command, asked in either way', async () => {
    const asked = await runMoc(['help', 'assess'], { MOC_LANGUAGE: 'en' });
    expect(asked.out).toContain('moc assess [--as-known-on DAY]');
    expect(await runMoc(['assess', '--help'], { MOC_LANGUAGE: 'en' })).toEqual(asked);
  });

  test('--help alone is the overview', async () => {
    expect(await runMoc(['--help'], { MOC_LANGUAGE: 'en' })).toEqual(await runMoc(['help'], { MOC_LANGUAGE: 'en' }));
  });

  test('nothing typed is help', async () => {
    expect((await runMoc([])).out).toContain('moc targets FILE');
  });
});

describe('wrong use ends with 2 and says what is wanted', () => {
  const cases: readonly [string, readonly string[], string][] = [
    ['an unknown command', ['judge'], 'cli/unknown-command'],
    ['an unknown option', ['assess', '--as-of', '2024-12-05'], 'cli/bad-option'],
    ['an option without its value', ['assess', '--as-known-on'], 'cli/bad-option'],
    ['an option of another command', ['read', 'a.txt', '--preview'], 'cli/foreign-option'],
    ['too few operands', ['targets'], 'cli/operands'],
    ['too many operands', ['read', 'a.txt', 'b.txt'], 'cli/operands'],
    ['a day that does not exist', ['assess', '--as-known-on', '2024-02-31'], 'cli/day'],
    ['a language nobody speaks here', ['help', '--language', 'fr'], 'cli/language'],
    ['an unknown kind of file', ['import', 'figures', 'a.csv'], 'cli/import-kind'],
    ['help on nothing', ['help', 'judge'], 'cli/unknown-command'],
  ];
  test.each(cases)('%s', async (_name, args, refusal) => {
    const { code, out, err } = await runMoc(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(refusal);
  });

  test('in English too, and as JSON', async () => {
    expect((await runMoc(['judge'], { MOC_LANGUAGE: 'en' })).err).toContain('There is no command “judge”');
    const { code, out } = await runMoc(['judge', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ code: 'cli/unknown-command', says: { en: expect.stringContaining('judge') } }] });
  });
});

describe('a file that cannot be read ends with 1 and says why', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly [string, () => string, string][] = [
    ['no such file', () => join(folder, 'none.txt'), 'cli/no-file'],
    ['a folder', () => folder, 'cli/no-file'],
    ['an empty file', () => write('empty.txt', ''), 'document/empty'],
    ['nothing but blanks', () => write('blank.txt', ' \n\n '), 'document/empty'],
    ['a picture renamed', () => write('picture.txt', png), 'document/not-supported'],
    ['an old encoding', () => write('tcvn3.txt', new Uint8Array([0x4e, 0x67, 0xb8, 0xb5, 0xca, 0x20, 0xe9])), 'document/encoding'],
  ];
  test.each(cases)('%s', async (_name, file, refusal) => {
    for (const command of ['read', 'targets']) {
      const { code, out, err } = await runMoc([command, file()]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(refusal);
    }
  });

  test('50 MB of text is refused before anything is read', async () => {
    const { code, err } = await runMoc(['read', write('large.txt', 'Điều 1. Chữ.\n'.repeat(3_300_000))]);
    expect(code).toBe(1);
    expect(err).toContain('document/too-large');
  });
});

test('a text that is no resolution is read all the same', async () => {
  const { code, out } = await runMoc(['read', write('letter.txt', 'Kính gửi anh Ba,\nMai tôi về.\n')]);
  expect(code).toBe(0);
  expect(out).toContain('Kính gửi anh Ba');
});

test('every refusal of the command line has words in both languages with the same parameters', () => {
  for (const { vi, en } of Object.values(cliRefusals)) {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
    expect(names(vi)).toEqual(names(en));
  }
});

test('bin/moc.mjs runs it on the pinned Node and hands back the exit code', () => {
  const bin = fileURLToPath(new URL('./bin/moc.mjs', import.meta.url));
  const ran = spawnSync(process.execPath, [bin, 'judge'], { encoding: 'utf8' });
  expect({ code: ran.status, err: ran.stderr }).toEqual({ code: 2, err: expect.stringContaining('cli/unknown-command') });
});
