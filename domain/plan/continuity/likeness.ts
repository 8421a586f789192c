/** How alike two names are: their words with their marks first, without marks only where that fails, rare words counting more. */
import { foldVietnamese } from '../text.ts';

/** Names made comparable within one set of names, so that words which every name has say little. */
export interface NameSet {
  readonly words: ReadonlyMap<string, number>;
  readonly bare: ReadonlyMap<string, number>;
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

/** Weighs every word by how few of the names have it. */
export function nameSetOf(names: readonly string[]): NameSet {
  return { words: weights(names.map(wordsOf)), bare: weights(names.map((name) => wordsOf(name).map(bare))) };
}

function weights(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return new Map([...holders].map(([word, count]) => [word, Math.log(1 + names.length / count)]));
}

/** 0 to 1; 1 when every word is the same. Symmetric. */
export function likeness(a: string, b: string, set: NameSet): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return Math.max(share(x, y, set.words), withoutMarks * share(x.map(bare), y.map(bare), set.bare));
}

/** Twice the weight of the common words over the weight of all. */
function share(a: readonly string[], b: readonly string[], weightOf: ReadonlyMap<string, number>): number {
  const rest = new Map<string, number>();
  for (const word of b) rest.set(word, (rest.get(word) ?? 0) + 1);
  const weigh = (word: string) => weightOf.get(word) ?? 1;
  let common = 0;
  for (const word of a) {
    const left = rest.get(word) ?? 0;
    if (left === 0) continue;
    rest.set(word, left - 1);
    common += weigh(word);
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weigh(word), 0);
  return all === 0 ? 0 : (2 * common) / all;
}

/** To steps of 0.01, so that a score reads the same everywhere. */
export const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
