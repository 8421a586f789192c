/** Codes, their words and the printed list agree; every message can be said with its parameters filled in. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { gatherRefusals, gatherUsedCodes, isBuiltInSource } from '../docs/errors/gather.ts';
import { presentList } from '../docs/errors/present.ts';
import { domainRefusals, sayRefusal, sayRefusalInBoth } from './refusals.ts';
import type { Bilingual } from './values/index.ts';

let words: ReadonlyMap<string, Bilingual>;
let used: ReadonlyMap<string, string>;

beforeAll(async () => {
  words = await gatherRefusals();
  used = gatherUsedCodes(new Set([...words.keys()].map((code) => code.split('/')[0] ?? '')));
});

describe('registry, list and source', () => {
  test('every code in the source has words', () => {
    expect([...used].filter(([code]) => !words.has(code)).map(([code, file]) => `${code} in ${file}`)).toEqual([]);
  });

  test('every code with words is in the source', () => expect([...words.keys()].filter((code) => !used.has(code) && !isBuiltInSource(code))).toEqual([]));

  test('docs/errors lists exactly these (node docs/errors/write.ts)', () => {
    expect(readFileSync(new URL('../docs/errors/README.md', import.meta.url), 'utf8')).toBe(presentList(words));
  });

  test('every domain code is in the one registry of the domain', () => {
    const steps = ['territory', 'resolution', 'plan', 'lint', 'assignment', 'observation', 'collection', 'assessment', 'formula', 'oversight', 'dataset'];
    const domain = [...words.keys()].filter((code) => steps.includes(code.split('/')[0] ?? ''));
    expect(Object.keys(domainRefusals).sort()).toEqual(domain.sort());
  });
});

describe('the words', () => {
  test('both languages name the same parameters', () => {
    const named = (text: string) => [...new Set(text.match(/\{[\w-]+\}/g))].sort();
    expect([...words].filter(([, { vi, en }]) => named(vi).join() !== named(en).join()).map(([code]) => code)).toEqual([]);
  });

  test('sentences begin with a capital, a quoted thing or a value, end with a mark, and are composed', () => {
    const good = /^[\p{Lu}“‘"'{\d].*[.!?…”)}]$/su;
    const bad = [...words].filter(([, { vi, en }]) => !good.test(vi) || !good.test(en) || vi !== vi.normalize('NFC'));
    expect(bad.map(([code]) => code)).toEqual([]);
  });
});

describe('saying', () => {
  const refusal = { code: 'observation/unknown-source', parameters: { given: 'x-2024' } } as const;

  test('parameters are filled in, in both languages', () => {
    expect(sayRefusalInBoth(refusal)).toEqual({
      vi: 'Chưa có nguồn “x-2024”. Nhập nguồn này trước (loại tệp “nguồn”), hoặc sửa mã nguồn.',
      en: 'There is no source “x-2024”. Import it first (kind of file: sources), or correct the source id.',
    });
  });

  test('a day is written as the reader writes days', () => {
    const own = { 'here/when': { vi: 'Ngày {day}.', en: 'On {day}.' } } as const;
    const said = sayRefusalInBoth({ code: 'here/when', parameters: { day: '2024-12-05' } }, own);
    expect(said).toEqual({ vi: 'Ngày 05/12/2024.', en: 'On 5 December 2024.' });
  });

  test('adapters and apps hand in their own words', () => {
    const own = { 'here/there': { vi: 'Ở {place}.', en: 'At {place}.' } } as const;
    expect(sayRefusal({ code: 'here/there', parameters: { place: 'x' } }, 'en', own)).toBe('At x.');
  });

  test('what a parameter holds is never taken for another parameter', () => {
    expect(sayRefusal({ code: 'observation/unknown-source', parameters: { given: '{wanted}', wanted: 'no' } }, 'en')).toContain('“{wanted}”');
  });

  test('a code without words is said as itself', () => expect(sayRefusal({ code: 'no/words', parameters: {} }, 'vi')).toBe('no/words'));
});
