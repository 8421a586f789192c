/** The net under the reader: what no part of it understood is reported with its place, so that nothing is lost. */
import type { Diagnostic, Span } from '../values/index.ts';

/** Letters, digits and signs; blanks and punctuation between two parts belong to neither. */
const content = /[^\s\p{P}\p{M}\p{Cf}\p{Cc}|]/u;

/** A note for every stretch of `text` with content outside the spans. */
export function reportUncovered(text: string, spans: readonly Span[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let covered = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    for (const diagnostic of reportStretch(text, covered, start)) diagnostics.push(diagnostic);
    covered = Math.max(covered, end);
  }
  return [...diagnostics, ...reportStretch(text, covered, text.length)];
}

function reportStretch(text: string, start: number, end: number): Diagnostic[] {
  const stretch = text.slice(start, end);
  if (!content.test(stretch)) return [];
  const words = stretch.trim();
  const first = start + stretch.length - stretch.trimStart().length;
  const span = { start: first, end: first + words.length };
  return [{ code: 'resolution/not-read', severity: 'note', parameters: { words: shorten(words) }, span }];
}

function shorten(words: string): string {
  const composed = words.slice(0, 200).normalize('NFC').replace(/\s+/gu, ' ');
  return composed.length <= 60 && words.length <= 200 ? composed : `${composed.slice(0, 59).trimEnd()}…`;
}
