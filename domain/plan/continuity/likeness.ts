/** How alike two names are: their words with their marks first, without marks only where that fails, rare words counting more. */
import { foldVietnamese } from '../text.ts';

/** Names made comparable within one set of names, so that words which every name has say little. */
export interface NameSet {
  readonly size: number;
  /** How many of the names have a word, with its marks and without. */
  readonly holders: ReadonlyMap<string, number>;
  readonly bareHolders: ReadonlyMap<string, number>;
  /** The words of every name of the set. */
  readonly known: ReadonlyMap<string, NameWords>;
}

/** A name's words in their order, with their marks and without. */
interface NameWords {
  readonly words: readonly string[];
  readonly bare: readonly string[];
}

/** "chỉ" is not "chi": names that agree only without their marks can never count as the same. */
const withoutMarks = 0.8;

/** Lower case, composed, one place for the tone mark, single blanks, no punctuation. Marks stay. */
export function comparableName(name: string): string {
  return wordsOf(name).join(' ');
}

/** The same without Vietnamese marks. */
export function bareName(name: string): string {
  return bare(comparableName(name));
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

function wordsOf(name: string): readonly string[] {
  return foldVietnamese(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function nameWords(name: string): NameWords {
  const words = wordsOf(name);
  return { words, bare: words.map(bare) };
}

/** Every word counts the more, the fewer of the names have it. */
export function nameSetOf(names: readonly string[]): NameSet {
  const known = new Map(names.map((name) => [name, nameWords(name)]));
  const each = names.map((name) => known.get(name) ?? nameWords(name));
  return { size: names.length, holders: holdersOf(each.map(({ words }) => words)), bareHolders: holdersOf(each.map((name) => name.bare)), known };
}

/** The set with one name more; what is known of the others is not worked out again. */
export function withName(set: NameSet, name: string): NameSet {
  const words = nameWords(name);
  const more = (holders: ReadonlyMap<string, number>, found: readonly string[]) => {
    const grown = new Map(holders);
    for (const word of new Set(found)) grown.set(word, (grown.get(word) ?? 0) + 1);
    return grown;
  };
  const known = new Map(set.known).set(name, words);
  return { size: set.size + 1, holders: more(set.holders, words.words), bareHolders: more(set.bareHolders, words.bare), known };
}

function holdersOf(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
}

/** 0 to 1; 1 when every word is the same. Symmetric. */
export function likeness(a: string, b: string, set: NameSet): number {
  const [x, y] = [set.known.get(a) ?? nameWords(a), set.known.get(b) ?? nameWords(b)];
  const weigh = (holders: ReadonlyMap<string, number>) => (word: string) => {
    const count = holders.get(word);
    return count === undefined ? 1 : Math.log(1 + set.size / count);
  };
  return Math.max(share(x.words, y.words, weigh(set.holders)), withoutMarks * share(x.bare, y.bare, weigh(set.bareHolders)));
}

/** Twice the weight of the common words over the weight of all. */
function share(a: readonly string[], b: readonly string[], weigh: (word: string) => number): number {
  const rest = new Map<string, number>();
  for (const word of b) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const left = rest.get(word) ?? 0;
    if (left === 0) continue;
    rest.set(word, left - 1);
    common += weigh(word);
  }
  if (common === 0) return 0;
  return (2 * common) / [...a, ...b].reduce((sum, word) => sum + weigh(word), 0);
}

/** To steps of 0.01, so that a score reads the same everywhere. */
export const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
