/** What changed between two versions of a passage, word by word: the longest common run of words stays, the rest was left out or put in. */

export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const pieces = (text: string): readonly string[] => text.normalize('NFC').match(/\s+|[^\s]+/gu) ?? [];

/** Beyond this many pairs of words the passages are shown as replaced whole; quadratic work stays bounded. */
const mostPairs = 4_000_000;

/** The changes in reading order; neighbours of a kind are joined. */
export function diffWords(before: string, after: string): readonly Change[] {
  const [a, b] = [pieces(before), pieces(after)];
  if (a.length * b.length > mostPairs) return joined([...removal(before), ...addition(after)]);
  const [head, tail] = sharedEnds(a, b);
  const middle = middleChanges(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

const same = (words: readonly string[]): Change[] => words.map((text) => ({ kind: 'same', text }));
const removal = (text: string): Change[] => (text === '' ? [] : [{ kind: 'removed', text }]);
const addition = (text: string): Change[] => (text === '' ? [] : [{ kind: 'added', text }]);

function sharedEnds(a: readonly string[], b: readonly string[]): readonly [head: number, tail: number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}

/** Myers would be quicker on long texts; passages are short, and the table is easy to see through. */
function middleChanges(a: readonly string[], b: readonly string[]): readonly Change[] {
  const longest = commonLengths(a, b);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) changes.push({ kind: 'removed', text: a[i++] ?? '' });
    else changes.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return [...changes, ...removal(a.slice(i).join('')), ...addition(b.slice(j).join(''))];
}

/** `[i][j]`: how many words the rests from i and from j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

/** Between two changes of words a lone blank belongs to both, so that a changed phrase reads as one. */
function joined(changes: readonly Change[]): readonly Change[] {
  const order: Change[] = [];
  for (const change of changes) {
    const last = order.at(-1);
    if (last?.kind === change.kind) order[order.length - 1] = { kind: change.kind, text: last.text + change.text };
    else order.push(change);
  }
  return order;
}
