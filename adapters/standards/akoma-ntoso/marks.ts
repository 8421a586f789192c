/** Elements inside the words: documents cited, figures, days, names. Each covers exactly the characters it is about. */
import type { Span } from '@moc/domain/values';
import { mixed, type XmlOut } from '../xml/write-xml.ts';
import type { Stretch } from './layout.ts';

export interface Mark {
  readonly span: Span;
  readonly name: string;
  readonly attributes: XmlOut['attributes'];
}

export interface MarkedText {
  /** Elements with words: `id` is the eId the marks inside are counted under. */
  render(name: string, attributes: XmlOut['attributes'], stretch: Stretch, id: string): XmlOut;
  /** How many marks found no place so far. */
  leftOut(): number;
}

/** Marks that cross the border of a stretch or of another mark are left out; outer ones are taken before inner ones. */
export function markText(text: string, marks: readonly Mark[]): MarkedText {
  const sorted = marks.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let placed = 0;
  const within = ({ start, end }: Span): readonly Mark[] => {
    const first = lowerBound(sorted, start);
    const last = lowerBound(sorted, end);
    return sorted.slice(first, last).filter(({ span }) => span.end <= end);
  };
  return {
    render(name, attributes, { range }, id) {
      const nested = nest(within(range));
      placed += countMarks(nested);
      return mixed(name, attributes, contentOf(text, range, nested, id));
    },
    leftOut: () => sorted.length - placed,
  };
}

function lowerBound(marks: readonly Mark[], start: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Nested {
  readonly mark: Mark;
  readonly inside: Nested[];
}

function nest(marks: readonly Mark[]): readonly Nested[] {
  const top: Nested[] = [];
  const open: Nested[] = [];
  for (const mark of marks) {
    while (open.length > 0 && (open.at(-1) as Nested).mark.span.end <= mark.span.start) open.pop();
    const outer = open.at(-1);
    if (outer && (mark.span.end > outer.mark.span.end || isSame(outer.mark, mark))) continue;
    const nested = { mark, inside: [] };
    (outer?.inside ?? top).push(nested);
    open.push(nested);
  }
  return top;
}

/** Two figures that stand in the same characters cannot be told apart by elements. */
function isSame(a: Mark, b: Mark): boolean {
  return a.name === b.name && a.span.start === b.span.start && a.span.end === b.span.end;
}

function countMarks(nested: readonly Nested[]): number {
  return nested.reduce((sum, { inside }) => sum + 1 + countMarks(inside), 0);
}

function contentOf(text: string, { start, end }: Span, nested: readonly Nested[], id: string): readonly (XmlOut | string)[] {
  const content: (XmlOut | string)[] = [];
  const counts = new Map<string, number>();
  let at = start;
  const copy = (to: number): void => {
    if (to > at) content.push(text.slice(at, to));
    at = to;
  };
  for (const { mark, inside } of nested) {
    copy(mark.span.start);
    const count = (counts.get(mark.name) ?? 0) + 1;
    counts.set(mark.name, count);
    const eId = `${id}__${mark.name}_${count}`;
    content.push(mixed(mark.name, { eId, ...mark.attributes }, contentOf(text, mark.span, inside, eId)));
    at = mark.span.end;
  }
  copy(end);
  return content;
}
