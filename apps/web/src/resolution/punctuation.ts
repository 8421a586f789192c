/** The characters of the original that stand between the pieces a provision was read into: a colon behind a heading, say. */
import type { Provision } from '@moc/domain/resolution';
import type { Span } from '@moc/domain/values';

/** What stands behind a piece of the provision before the next one (or its end), without the white space around. */
export function punctuationAfter(text: string, provision: Provision, piece: Span): string {
  const pieces = [provision.headingSpan, provision.textSpan, ...provision.children.map(({ span }) => span)];
  const starts = pieces.flatMap((each) => (each && each.end > each.start && each.start >= piece.end ? [each.start] : []));
  const end = Math.min(...starts, Math.max(provision.span.end, piece.end));
  return text.slice(piece.end, end).trim();
}

/** A piece's own words with the punctuation that follows them. */
export function withPunctuation(text: string, provision: Provision, piece: Span): string {
  return text.slice(piece.start, piece.end) + punctuationAfter(text, provision, piece);
}
