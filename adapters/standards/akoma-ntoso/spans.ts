/** How far the words that count reach inside a stretch, when nothing else is said: from the first letter or sign to the last. */
import type { Span } from '@moc/domain/values';

/** The range without the blanks at its ends; an empty one stays where its start is. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  if (inside.trim() === '') return { start, end: start };
  return { start: start + inside.length - inside.trimStart().length, end: start + inside.trimEnd().length };
}
