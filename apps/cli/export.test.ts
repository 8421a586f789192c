/** `moc export`: the resolution in an exchange standard, to the screen or a file, whole or as the public may see it, and read again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeAkomaNtoso, decodeStratml } from '@moc/standards';
import { afterAll, describe, expect, test } from 'vitest';
import { mocJson, runMoc } from './testing/run-moc.ts';

const example = fileURLToPath(new URL('../../examples/ben-tre-2024', import.meta.url));
const original = join(example, 'nguyen-van.txt');
const folder = mkdtempSync(join(tmpdir(), 'moc export '));
const exported = join(folder, 'nghi-quyet.akn.xml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(xml: string): string {
  const outcome = decodeAkomaNtoso(xml);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.text;
}

describe('moc export --akn', () => {
  test('prints the whole resolution, and on standard error what is not carried', async () => {
    const { code, out, err } = await runMoc(['export', '--akn', '--from', example]);
    expect(code).toBe(0);
    expect(textOf(out)).toBe(readFileSync(original, 'utf8'));
    expect(err).toContain('standard/akn-without-figures: Akoma Ntoso không chứa số liệu: 290 số liệu');
  });

  test('writes a file with every character', async () => {
    const { code, out } = await runMoc(['export', '--akn', '--from', example, '--out', exported]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(textOf(readFileSync(exported, 'utf8'))).toBe(readFileSync(original, 'utf8'));
  });

  test.each(['read', 'targets'])('moc %s reads that file as it reads the original', async (command) => {
    const [fromFile, fromText] = await Promise.all([mocJson([command, exported]), mocJson([command, original])]);
    expect(fromFile).toEqual(fromText);
  });

  test('exporting that file and the original gives the same', async () => {
    const [fromFile, fromText] = await Promise.all([runMoc(['export', '--akn', exported]), runMoc(['export', '--akn', original])]);
    expect(fromFile).toEqual(fromText);
    expect(fromFile.code).toBe(0);
  });

  test('--public leaves withheld words out', async () => {
    const whole = textOf((await runMoc(['export', '--akn', '--from', example])).out);
    const seen = await mocJson<{ public: boolean; xml: string }>(['export', '--akn', '--public', '--from', example]);
    expect(seen.public).toBe(true);
    expect(whole).toContain('Tuyển quân');
    expect(textOf(seen.xml)).not.toContain('Tuyển quân');
    expect(textOf(seen.xml)).toHaveLength(whole.length);
  });
});

describe('moc export --stratml', () => {
  test('prints targets with their figures', async () => {
    const { code, out } = await runMoc(['export', '--stratml', '--from', example]);
    const plan = decodeStratml(out);
    expect(code).toBe(0);
    expect(plan.ok && plan.value.type).toBe('Performance_Report');
    expect(plan.ok && plan.value.goals[0]?.objectives).toHaveLength(21);
  });

  test('as JSON tells what is not carried, in both languages', async () => {
    const { notCarried } = await mocJson<{ notCarried: { code: string; says: { vi: string; en: string } }[] }>(['export', '--stratml', '--from', example]);
    expect(notCarried.map(({ code }) => code)).toContain('standard/stratml-without-text');
    for (const { says } of notCarried) expect(`${says.vi}${says.en}`).not.toContain('{');
  });
});

describe('what cannot be done is said', () => {
  const cases: readonly (readonly [string, () => readonly string[], number, string])[] = [
    ['no format', () => ['export', original], 2, 'cli/export-format'],
    ['two formats', () => ['export', '--akn', '--stratml', original], 2, 'cli/export-format'],
    ['an option of another command', () => ['export', '--akn', '--preview', original], 2, 'cli/foreign-option'],
    ['no such file', () => ['export', '--akn', join(folder, 'none.txt')], 1, 'cli/no-file'],
    ['nowhere to write', () => ['export', '--akn', original, '--out', join(folder, 'none', 'a.xml')], 1, 'cli/not-written'],
    [
      'a broken file',
      () => ['export', '--akn', write('broken.xml', '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">')],
      1,
      'standard/not-well-formed',
    ],
    ['a hostile file', () => ['read', write('bomb.xml', '<!DOCTYPE a [<!ENTITY b "b">]><akomaNtoso>&b;</akomaNtoso>')], 1, 'standard/doctype'],
  ];
  test.each(cases)('%s', async (_, args, wanted, refusal) => {
    const { code, out, err } = await runMoc(args());
    expect({ code, out }).toEqual({ code: wanted, out: '' });
    expect(err).toContain(refusal);
  });
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
