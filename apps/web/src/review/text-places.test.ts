/** Places in words as set on the page lead back to the original characters; words are what selections are made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setInType } from '../i18n/typography.ts';
import { originalOffset } from './typeset-offset.ts';
import { snapToWords, spanOfRange, stepRange, wordsIn } from './words.ts';

const letters = (text: string) => text.normalize('NFC').replace(/[\s\u2060]/gu, '');

describe('originalOffset', () => {
  it('finds its way through decomposed letters, runs of blanks and joiners', () => {
    const original = 'tỷ  lệ\n6,5% - 7%'.normalize('NFD');
    const shown = setInType(original);
    const at = shown.indexOf('6');
    expect(original.slice(originalOffset(original, shown, at)).trimStart()).toBe('6,5% - 7%');
    expect(originalOffset(original, shown, shown.length)).toBe(original.length);
    expect(originalOffset(original, shown, 0)).toBe(0);
  });

  it('cuts every text where the shown one is cut, letter for letter', () => {
    const piece = fc.constantFrom('đạt ', 'tỷ lệ', '  ', '6,5% - 7%', '\n', 'ế', 'ế'.normalize('NFD'), 'kinh tế - xã hội', '5 tỷ đồng');
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (original, share) => {
        const shown = setInType(original);
        const offset = Math.round(shown.length * share);
        const at = originalOffset(original, shown, offset);
        return letters(original.slice(0, at)) === letters(shown.slice(0, offset));
      }),
    );
  });
});

describe('words', () => {
  const text = 'a) đạt 1.750,5 tỷ đồng; tai/tệ nạn 6,5%.';
  const words = wordsIn(text, { start: 0, end: text.length });
  const said = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);

  it('keep figures and slashes whole, and leave punctuation out', () =>
    expect(words.map(said)).toEqual(['a', 'đạt', '1.750,5', 'tỷ', 'đồng', 'tai/tệ', 'nạn', '6,5%']));
  it('are what a selection snaps to', () => expect(said(snapToWords(words, { start: 9, end: 16 }))).toBe('1.750,5 tỷ'));
  it('are not there where nothing is selected', () => expect(snapToWords(words, { start: 2, end: 3 })).toBeUndefined());

  it('are stepped over by arrows, with Shift the selection grows and shrinks', () => {
    const begun = stepRange(undefined, words.length, 1, true, 1);
    const grown = stepRange(begun, words.length, 1, true);
    expect(said(spanOfRange(words, grown))).toBe('đạt 1.750,5');
    expect(said(spanOfRange(words, stepRange(grown, words.length, -1, true)))).toBe('đạt');
    expect(said(spanOfRange(words, stepRange(grown, words.length, 1, false)))).toBe('tỷ');
    expect(stepRange({ anchor: 7, head: 7 }, words.length, 1, true)).toEqual({ anchor: 7, head: 7 });
  });
});
