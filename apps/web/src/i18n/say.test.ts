/** Every message exists in both languages with the same parameters, and says what it was given. */
import { describe, expect, it } from 'vitest';
import { english } from './messages.en.ts';
import { vietnamese } from './messages.vi.ts';
import { fillIn, sayIn } from './say.ts';

function leaves(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : leaves(value as object, `${path}${key}.`),
  );
}

const parametersOf = (message: string) => [...new Set([...message.matchAll(/\{\{(\w+)/gu)].map((match) => match[1]))].sort();

describe('messages', () => {
  const inEnglish = new Map(leaves(english));

  it('have the same keys in both languages', () =>
    expect([...inEnglish.keys()].sort()).toEqual(
      leaves(vietnamese)
        .map(([key]) => key)
        .sort(),
    ));

  it.each(leaves(vietnamese))('%s has the same parameters in both languages', (key, message) =>
    expect(parametersOf(inEnglish.get(key) ?? '')).toEqual(parametersOf(message)),
  );

  it('say what they are given', () => expect(sayIn(vietnamese)('time.latest', { day: '05/12/2024' })).toBe('Lần có số liệu gần nhất: 05/12/2024'));
});

describe('number in a message', () => {
  it('is one', () => expect(fillIn('{{count}} {{count|part|parts}}', { count: 1 })).toBe('1 part'));
  it('is any other', () => expect(fillIn('{{count}} {{count|part|parts}}', { count: 0 })).toBe('0 parts'));
});
