/** Places in an original text, as half-open ranges of UTF-16 code units. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
