/** The structure of the Bến Tre resolution for 2024, provision by provision, against provisions.txt. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findProvision, type Provision, parseAddress, parseResolution } from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../golden.ts';
import { sayCitations, sayProvisions, sayResolution } from '../say-provisions.ts';

const original = readFileSync(fileURLToPath(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url)), 'utf8');
const resolution = parseResolution(original);

describe('Bến Tre 2024', () => {
  test('parts, citations and provisions', () => {
    expectGolden('ben-tre-2024/provisions.txt', sayResolution(resolution));
  });

  test('nothing is left that was not understood', () => {
    expect(resolution.diagnostics).toEqual([]);
  });

  test('the text mixes composed and decomposed letters, and spans still point into it', () => {
    expect(original).not.toBe(original.normalize('NFC'));
    const point = getProvision('2.2.đ');
    expect(sliceSpan(original, point.span).normalize('NFC')).toBe('đ) GRDP bình quân đầu người đạt 60,3 triệu đồng/người;');
    expect(sliceSpan(original, point.textSpan).normalize('NFC')).toBe('GRDP bình quân đầu người đạt 60,3 triệu đồng/người;');
    expect(sliceSpan(original, resolution.signature?.name?.span ?? point.span)).toBe('Hồ Thị Hoàng Yến');
  });

  test('21 lettered targets, in the legal order', () => {
    expect(
      getProvision('2.2')
        .children.map(({ number }) => number)
        .join(''),
    ).toBe('abcdđeghiklmnopqrstuv');
  });

  test.each(['NFC', 'NFD'] as const)('the %s form of the text reads the same', (form) => {
    const other = parseResolution(original.normalize(form));
    expect(sayProvisions(other)).toEqual(sayProvisions(resolution));
    expect(sayCitations(other)).toEqual(sayCitations(resolution));
  });
});

function getProvision(typed: string): Provision {
  const address = parseAddress(typed);
  const provision = address && findProvision(resolution, address);
  if (!provision) throw new Error(`no provision at ${typed}`);
  return provision;
}
