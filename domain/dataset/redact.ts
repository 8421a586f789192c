/** Taking characters out of a text without moving the others: every span elsewhere stays valid. */
import type { Span } from '../values/index.ts';

/** Stands for one withheld UTF-16 code unit. */
export const filler = '▮';

/** The text with the spans filled; line breaks stay, so that the lines keep their places. */
export function redactText(text: string, spans: readonly Span[]): string {
  let redacted = text;
  for (const { start, end } of spans) {
    redacted = redacted.slice(0, start) + redacted.slice(start, end).replace(/[^\r\n]/g, filler) + redacted.slice(end);
  }
  return redacted;
}

export function overlapsAny(span: Span | undefined, spans: readonly Span[]): boolean {
  return span !== undefined && spans.some(({ start, end }) => span.start < end && start < span.end);
}
