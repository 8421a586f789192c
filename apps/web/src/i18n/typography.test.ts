/** Setting words never changes what they say: only the kind of space, and the form of the letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTogether, onOneLine, setInType } from './typography.ts';

describe('setting words in type', () => {
  it('keeps a range on one line', () => expect(keepTogether('đạt 6,5% - 7%')).toBe('đạt 6,5%\u00a0-\u2060\u00a07%'));
  it('lets no line begin with a hyphen', () => expect(keepTogether('kinh tế - xã hội')).toBe('kinh tế\u00a0- xã hội'));
  it.each([
    ['1.750 triệu USD', '1.750~triệu~USD'],
    ['57,4 triệu đồng/người', '57,4 triệu~đồng/người'],
    ['57.4 million VND per person', '57.4 million VND per person'],
  ])('keeps %s on as few lines as fit', (figure, wanted) => expect(onOneLine(figure).replaceAll('\u00a0', '~')).toBe(wanted));
  it('composes letters', () => expect(setInType('tỉnh'.normalize('NFD'))).toBe('tỉnh'));
  it('says the same words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = (words: string) => words.replaceAll('\u2060', '').replace(/\s+/gu, ' ').normalize('NFC');
        return plain(setInType(text)) === plain(text);
      }),
    );
  });
});
