/**
 * Landmarks of a passage, found in one walk over its letters: the words that may open something, by their first three
 * letters, and the marks that end clauses. A rule is asked only where its word or mark stands; its pattern decides.
 */
import { foldVietnamese, isDigit, isVietnameseLetter, oncePerPassage, type Passage } from './text.ts';

interface Landmarks {
  /** Where a word begins that may open a match, and the bits of the families of rules that it may open. */
  readonly words: readonly number[];
  readonly families: readonly number[];
  /** Where "(", ")", ";", ",", ".", "”" and line ends stand. */
  readonly marks: readonly number[];
  /** Where digits begin: a figure, a year or a document's number begins nowhere else. */
  readonly digits: readonly number[];
}

/** Bits of the families a word may open, by the sum of its first three letters; two words of one sum cost a vain question. */
const opened = new Int32Array(4096);
let declared = 0;

const sumOf = (first: number, second: number, third: number): number => (first * 61 + second * 13 + third) & 4095;

/** A letter of Vietnamese as it stands, anything else (also what lies behind the end) as none: "tp." opens like "tp". */
const letter = (code: number): number => (code > 0 && isVietnameseLetter(code) ? code : 0);

/**
 * Declares a family by the words that can open its matches, and gives where they stand in a passage. Words of three letters
 * or more may be cut to three. Every such place is given, and a few where another word stands.
 */
export function openingsOf(words: readonly string[]): (passage: Passage) => readonly number[] {
  const family = declared++;
  for (const word of words) {
    const folded = foldVietnamese(word.normalize('NFC'));
    const [first, second] = [letter(folded.charCodeAt(0)), letter(folded.charCodeAt(1))];
    const sum = sumOf(first, second, second === 0 ? 0 : letter(folded.charCodeAt(2)));
    opened[sum] = (opened[sum] ?? 0) | (1 << family);
  }
  return (passage) => openedBy(landmarksOf(passage), 1 << family);
}

/** Where the words begin that may open one family. */
function openedBy({ words, families }: Landmarks, bit: number): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < words.length; i++) if (((families[i] as number) & bit) !== 0) places.push(words[i] as number);
  return places;
}

/** Where "(", ")", ";", ",", ".", "”" and line ends stand, in order. */
export const marksOf = (passage: Passage): readonly number[] => landmarksOf(passage).marks;

/** Where digits begin, in order. */
export const digitStarts = (passage: Passage): readonly number[] => landmarksOf(passage).digits;

const [isLetter, isMark, isNumber] = [1, 2, 3];
/** What each character is, by its code; anything behind the table is nothing. */
const sorts = Uint8Array.from({ length: 0x201e }, (_, code) =>
  isVietnameseLetter(code) ? isLetter : '(),.;\n”'.includes(String.fromCharCode(code)) ? isMark : isDigit(code) ? isNumber : 0,
);

const landmarksOf = oncePerPassage(({ folded }: Passage): Landmarks => {
  const [words, families, marks, digits]: [number[], number[], number[], number[]] = [[], [], [], []];
  let before: number | undefined = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const sort = sorts[code];
    if (sort === isMark) marks.push(at);
    else if (sort !== before) {
      if (sort === isNumber) digits.push(at);
      else if (sort === isLetter) {
        const second = letter(folded.charCodeAt(at + 1));
        const bits = opened[sumOf(code, second, second === 0 ? 0 : letter(folded.charCodeAt(at + 2)))] ?? 0;
        if (bits !== 0) {
          words.push(at);
          families.push(bits);
        }
      }
    }
    before = sort;
  }
  return { words, families, marks, digits };
});
