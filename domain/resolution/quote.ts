/** Quotes: words of the prepared text with their place in the original. */
import type { Span } from '../values/index.ts';
import type { PreparedText } from './prepare-text.ts';
import type { Quote } from './types.ts';

/** The words at a prepared place, composed, on one line, with the span of the original they came from. */
export function quoteOf(prepared: PreparedText, place: Span): Quote {
  const text = prepared.text.slice(place.start, place.end).replace(/\s+/gu, ' ').trim();
  return { text, span: prepared.toOriginal(place) };
}
