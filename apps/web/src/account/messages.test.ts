/** The account pages say the same with the same parameters in both languages; browsers are called by their names. */
import { describe, expect, it } from 'vitest';
import { findBrowserName } from './browser-name.ts';
import { accountEnglish } from './messages.en.ts';
import { accountVietnamese } from './messages.vi.ts';

const leaves = (tree: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : leaves(value as object, `${path}${key}.`)));

const parametersOf = (message = '') => [...new Set([...message.matchAll(/\{\{(\w+)/gu)].map((match) => match[1]))].sort();

it('each message has the same parameters in both languages', () => {
  const english = new Map(leaves(accountEnglish));
  const vietnamese = leaves(accountVietnamese);
  expect([...english.keys()].sort()).toEqual(vietnamese.map(([key]) => key).sort());
  const different = vietnamese.filter(([key, message]) => parametersOf(english.get(key)).join() !== parametersOf(message).join());
  expect(different).toEqual([]);
});

describe('a browser', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge Windows'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36', 'Chrome Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1', 'Safari iOS'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox Linux'],
    ['curl/8', undefined],
  ])('%s is %s', (userAgent, name) => {
    const found = findBrowserName(userAgent);
    expect(found && `${found.browser} ${found.system}`).toBe(name);
  });
});
