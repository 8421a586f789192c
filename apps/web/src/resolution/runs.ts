/** Cuts a passage into runs of text that carry the same marks, whatever way the marks nest, touch or overlap. */
import type { Span } from '@moc/domain/values';

export interface Marked<T> {
  readonly span: Span;
  readonly value: T;
}

export interface Run<T> {
  readonly start: number;
  readonly end: number;
  /** What covers the run, widest first. Empty for plain words. */
  readonly marks: readonly T[];
}

/** The runs of `passage` in order, without gaps; marks are clipped to the passage, neighbours with the same marks joined. */
export function runsOf<T>(passage: Span, marks: readonly Marked<T>[]): readonly Run<T>[] {
  const inside = marks
    .map(({ span, value }) => ({ start: Math.max(span.start, passage.start), end: Math.min(span.end, passage.end), value }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([passage.start, passage.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const runs: { start: number; end: number; marks: readonly T[] }[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? start;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ value }) => value);
    const before = runs.at(-1);
    if (before && sameMarks(before.marks, covering)) before.end = end;
    else runs.push({ start, end, marks: covering });
  }
  return runs;
}

function sameMarks<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index]);
}
