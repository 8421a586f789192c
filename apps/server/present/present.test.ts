/** Languages, words of every code, shared answers: the parts of an answer that no route decides. */
import { wireRefusals } from '@moc/wire';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';
import { codesWithStatus } from './problems.ts';
import { Representations } from './representation.ts';
import { sayRefusal } from './words.ts';

describe('the language', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr,en;q=0.3', 'en'],
    ['en;q=0,vi;q=0.1', 'vi'],
    ['*', 'vi'],
  ])('of %j is %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
});

describe('words', () => {
  it('exist for every code that has a status', () => {
    for (const code of codesWithStatus) expect(sayRefusal({ code, parameters: {} }).vi, code).not.toBe(code);
  });

  it('use the same parameters in both languages', () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const words of Object.values(wireRefusals)) expect(parameters(words.vi)).toEqual(parameters(words.en));
  });
});

describe('shared answers', () => {
  const content = (body: string) => async () => ({ type: 'text/plain', body });

  it('are computed once, also when two ask at the same time', async () => {
    let computed = 0;
    const answers = new Representations(1_000_000);
    const make = async () => {
      computed += 1;
      return { type: 'text/plain', body: 'một' };
    };
    const [a, b] = await Promise.all([answers.get('k', make), answers.get('k', make)]);
    expect([computed, a === b, a.identity.toString()]).toEqual([1, true, 'một']);
  });

  it('forget the least used first, by size', async () => {
    const answers = new Representations(4_000);
    const noise = (seed: number) => Array.from({ length: 1000 }, (_, index) => String.fromCharCode(33 + ((index * index * seed) % 90))).join('');
    const first = await answers.get('a', content(noise(7)));
    await answers.get('b', content(noise(11)));
    expect(await answers.get('a', content('anew'))).toBe(first);
    await answers.get('c', content(noise(13)));
    await answers.get('d', content(noise(17)));
    expect((await answers.get('b', content('anew'))).identity.toString()).toBe('anew');
  });

  it('are not kept when making them failed', async () => {
    const answers = new Representations(1_000);
    await expect(answers.get('k', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await answers.get('k', content('yes'))).identity.toString()).toBe('yes');
  });

  it('have a tag of their content', async () => {
    const answers = new Representations(1_000);
    const [a, b, c] = await Promise.all(['x', 'x', 'y'].map((body, index) => answers.get(String(index), content(body))));
    expect([a?.etag === b?.etag, a?.etag === c?.etag]).toEqual([true, false]);
  });
});
