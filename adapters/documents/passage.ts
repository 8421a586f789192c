/** Text with notes on its places: pieces keep their notes where they belong while they are put together. */
import type { Code, Diagnostic, Parameters, Span } from '@moc/domain/values';

export interface Passage {
  readonly text: string;
  /** Spans point into `text`. */
  readonly notes: readonly Diagnostic[];
}

export const passage = (text: string, notes: readonly Diagnostic[] = []): Passage => ({ text, notes });

export const note = (code: Code, parameters: Parameters = {}, span?: Span): Diagnostic => ({
  code,
  severity: 'note',
  parameters,
  ...(span && { span }),
});

export const warning = (code: Code, parameters: Parameters = {}, span?: Span): Diagnostic => ({ ...note(code, parameters, span), severity: 'warning' });

/** The passages one after the other, `separator` between them. */
export function joinPassages(passages: readonly Passage[], separator: string): Passage {
  const notes: Diagnostic[] = [];
  let start = 0;
  for (const { text, notes: own } of passages) {
    for (const one of own) notes.push(moveNote(one, start));
    start += text.length + separator.length;
  }
  return { text: passages.map(({ text }) => text).join(separator), notes };
}

function moveNote(one: Diagnostic, by: number): Diagnostic {
  return one.span ? { ...one, span: { start: one.span.start + by, end: one.span.end + by } } : one;
}

/** Changes the characters piece by piece, so that every note stays with the words it is about. */
export function mapPassage({ text, notes }: Passage, change: (piece: string) => string): Passage {
  const cuts = [...new Set([0, text.length, ...notes.flatMap(({ span }) => (span ? [span.start, span.end] : []))])].sort((a, b) => a - b);
  const places = new Map<number, number>([[0, 0]]);
  let changed = '';
  for (let index = 1; index < cuts.length; index++) {
    changed += change(text.slice(cuts[index - 1], cuts[index]));
    places.set(cuts[index]!, changed.length);
  }
  return {
    text: changed,
    notes: notes.map((one) => (one.span ? { ...one, span: { start: places.get(one.span.start)!, end: places.get(one.span.end)! } } : one)),
  };
}

/** Without the blanks at both ends. */
export function trimPassage(given: Passage): Passage {
  const start = given.text.length - given.text.trimStart().length;
  const text = given.text.trim();
  if (text.length === given.text.length) return given;
  const place = (at: number) => Math.min(Math.max(at - start, 0), text.length);
  return { text, notes: given.notes.map((one) => (one.span ? { ...one, span: { start: place(one.span.start), end: place(one.span.end) } } : one)) };
}

/** One passage a line; what stands between two line breaks is a line of its own. */
export function splitLines(given: Passage): readonly Passage[] {
  if (!given.text.includes('\n')) return [given];
  let start = 0;
  return given.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    const inside = given.notes.filter(({ span }) => span && span.start >= from && span.start < start);
    return { text, notes: inside.map((one) => clip(moveNote(one, -from), text.length)) };
  });
}

function clip(one: Diagnostic, length: number): Diagnostic {
  return one.span && one.span.end > length ? { ...one, span: { start: Math.min(one.span.start, length), end: length } } : one;
}
