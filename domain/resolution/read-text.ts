/** The text of a resolution as it is read: prepared, cut into lines, the numbers of its pages blanked. */
import { findPageNumbers, type Line, splitLines } from './lines.ts';
import { type PreparedText, prepareText } from './prepare-text.ts';

export interface ReadText {
  readonly prepared: PreparedText;
  /** Without those of page numbers. */
  readonly lines: readonly Line[];
  /** The lines that only number a page; blanks stand in their place, so that a sentence goes on over them. */
  readonly pages: readonly Line[];
}

/** Reads any string; every place of the prepared text stays where it was. */
export function readText(text: string): ReadText {
  const prepared = prepareText(text);
  const lines = splitLines(prepared.text);
  const pages = [...findPageNumbers(lines)];
  if (pages.length === 0) return { prepared, lines, pages };
  const numbers = new Set(pages);
  return { prepared: { ...prepared, text: blanked(prepared.text, pages) }, lines: lines.filter((line) => !numbers.has(line)), pages };
}

function blanked(text: string, lines: readonly Line[]): string {
  let from = 0;
  const pieces = lines.flatMap(({ start, end }) => {
    const kept = text.slice(from, start);
    from = end;
    return [kept, ' '.repeat(end - start)];
  });
  return [...pieces, text.slice(from)].join('');
}

const preparedTexts = new WeakMap<object, PreparedText>();

/** Keeps the prepared text for those who read on in the same resolution. */
export function keepPrepared<T extends { readonly text: string }>(resolution: T, prepared: PreparedText): T {
  preparedTexts.set(resolution, prepared);
  return resolution;
}

/** The prepared text of a resolution: the one it was read from, or read now where it comes from a store. */
export function preparedTextOf(resolution: { readonly text: string }): PreparedText {
  const prepared = preparedTexts.get(resolution) ?? readText(resolution.text).prepared;
  preparedTexts.set(resolution, prepared);
  return prepared;
}
