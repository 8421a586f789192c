/** The words of a passage as places in the original text: what Shift and the arrows step over, what a selection snaps to. */
import type { Span } from '@moc/domain/values';

/** Letters, figures and what holds them together inside: "1.750,5", "kinh", "tai/tệ", "6,5%". */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,/–-](?=[\p{L}\p{N}]))*[%‰]?/gu;

export function wordsIn(text: string, passage: Span): readonly Span[] {
  return [...text.slice(passage.start, passage.end).matchAll(word)].map(({ index, 0: found }) => ({
    start: passage.start + index,
    end: passage.start + index + found.length,
  }));
}

/** The smallest run of whole words that covers the span; undefined when no word does. */
export function snapToWords(words: readonly Span[], span: Span): Span | undefined {
  const touched = words.filter(({ start, end }) => start < span.end && end > span.start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** A selection of whole words that is being made: where it began and where it reaches, as numbers of words. */
export interface WordRange {
  readonly anchor: number;
  readonly head: number;
}

export function spanOfRange(words: readonly Span[], { anchor, head }: WordRange): Span | undefined {
  const [first, last] = [words[Math.min(anchor, head)], words[Math.max(anchor, head)]];
  return first && last && { start: first.start, end: last.end };
}

/** One step by arrow: with `extending` the end of the selection moves, else all of it, one word long. */
export function stepRange(range: WordRange | undefined, count: number, step: 1 | -1, extending: boolean, from = 0): WordRange {
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  if (!range) return { anchor: clamp(from), head: clamp(from) };
  const head = clamp(range.head + step);
  return { anchor: extending ? range.anchor : head, head };
}
