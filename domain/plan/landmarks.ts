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
  /** One bit for each rare sign that stands anywhere. */
  readonly signs: number;
}

/** Bits of the families a word may open, by the sum of its first three letters; two words of one sum cost a vain question. */
const opened = new Int32Array(4096);
let declared = 0;

const sumOf = (first: number, second: number, third: number): number => (first * 61 + second * 13 + third) & 4095;

/** A letter of Vietnamese as it stands, anything else (also what lies behind the end) as none: "tp." opens like "tp". */
const letter = (code: number): number => (isVietnameseLetter(code) ? code : 0);

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

/** Whether a rare sign stands anywhere in a passage; "  " is a blank behind a blank. */
export const holdsSign = (passage: Passage, sign: RareSign): boolean => (landmarksOf(passage).signs & (1 << rareSigns.indexOf(sign))) !== 0;

const rareSigns = ['  ', '“', '"', '«', '…', ']', '/'] as const;
export type RareSign = (typeof rareSigns)[number];

const [isLetter, isMark, isNumber, isBlank, isRare] = [1, 2, 3, 4, 5];
/** What each character is, by its code; a rare sign is told by its place among them. */
const sorts = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (isVietnameseLetter(code)) return isLetter;
  if (isDigit(code)) return isNumber;
  if ('(),.;\n”'.includes(c)) return isMark;
  const rare = rareSigns.indexOf(c as RareSign);
  return c === ' ' ? isBlank : rare < 0 ? 0 : isRare + rare;
});

const landmarksOf = oncePerPassage(({ folded }: Passage): Landmarks => {
  const [words, families, marks, digits]: [number[], number[], number[], number[]] = [[], [], [], []];
  let [before, signs] = [0, 0];
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const sort = sorts[code] as number;
    if (sort === isMark) marks.push(at);
    else if (sort === before) {
      if (sort === isBlank) signs |= 1;
    } else if (sort >= isRare) signs |= 1 << (sort - isRare);
    else {
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
  return { words, families, marks, digits, signs };
});
