/** The lines in which two versions of a text differ: lines that are the same are left out, near ones are held against each other. */
import { type Change, diffWords } from './word-diff.ts';

export interface ChangedLine {
  readonly key: string;
  readonly changes: readonly Change[];
}

const linesOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/** In the order of the later version; what only the earlier has stands where it stood between its neighbours. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const steps = alignLines(a, b);
  return steps.flatMap(([i, j], index) => {
    const [left, right] = [i === undefined ? '' : (a[i] ?? ''), j === undefined ? '' : (b[j] ?? '')];
    return left === right ? [] : [{ key: `${index}`, changes: diffWords(left, right) }];
  });
}

/** Pairs of line numbers: the same lines in their longest common order; between them, lines are paired in turn. */
function alignLines(a: readonly string[], b: readonly string[]): readonly (readonly [number | undefined, number | undefined])[] {
  const anchors = commonLines(a, b);
  const pairs: (readonly [number | undefined, number | undefined])[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors, [a.length, b.length] as const]) {
    while (i < nextI || j < nextJ) pairs.push([i < nextI ? i++ : undefined, j < nextJ ? j++ : undefined]);
    if (nextI < a.length) pairs.push([i++, j++]);
  }
  return pairs;
}

/** Beyond this many pairs of lines only equal beginnings and ends are matched. */
const mostPairs = 4_000_000;

function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > mostPairs) return [];
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [length[i] as Uint32Array, length[i + 1] as Uint32Array];
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  const common: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) common.push([i++, j++]);
    else if ((length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return common;
}
