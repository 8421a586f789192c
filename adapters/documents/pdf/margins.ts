/** What repeats at the edges of pages and is no part of the text: headers, footers, page numbers, footnotes. */
import type { Diagnostic } from '@moc/domain/values';
import { note } from '../passage.ts';
import { type PageLine, type PageText, settleRaised, textOfLine } from './page-text.ts';

export interface CleanPages {
  readonly pages: readonly PageText[];
  readonly notes: readonly Diagnostic[];
}

/** Share of a page's height, at the top and at the bottom, where such lines stand. */
const edge = 0.12;
const pageNumber = /^[-–—\s]*(?:Trang|Page)?\s*(\d{1,4})(?:\s*(?:\/|\||of|trên)\s*\d{1,4})?[-–—\s]*$/iu;

export function cleanPages(pages: readonly PageText[]): CleanPages {
  const numbers = findPageNumbers(pages);
  const rest = pages.map((page, at) => without(page, numbers[at] ? new Set([numbers[at]]) : new Set()));
  const repeated = findRepeated(rest);
  const bare = rest.map((page, at) => without(page, repeated.lines[at]!));
  const footnotes = bare.map(findFootnotes);
  const withFootnotes = footnotes.some((lines) => lines.length > 0);
  const cleaned = bare.map((page, at) => settle(without(page, new Set(footnotes[at])), withFootnotes));
  const counted = numbers.filter((line) => line !== undefined).length;
  return {
    pages: cleaned,
    notes: [
      ...(counted > 0 ? [note('document/page-numbers-left-out', { count: counted })] : []),
      ...repeated.texts.map(({ text, count }) => note('document/header-left-out', { words: text, count })),
      ...notesOfFootnotes(footnotes),
    ],
  };
}

function settle(page: PageText, withFootnotes: boolean): PageText {
  const text = (given: string) => settleRaised(given, withFootnotes);
  return {
    ...page,
    lines: page.lines.map((line) => ({ ...line, segments: line.segments.map((segment) => ({ ...segment, text: text(segment.text) })) })),
    tables: page.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map((cell) => cell.map(text))) })),
  };
}

function without(page: PageText, lines: ReadonlySet<PageLine>): PageText {
  return lines.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !lines.has(line)) };
}

const isAtEdge = (page: PageText, line: PageLine): boolean => line.y < page.height * edge || line.y > page.height * (1 - edge);

/** The line that carries the page's number: all numbers must run on with the pages. */
function findPageNumbers(pages: readonly PageText[]): readonly (PageLine | undefined)[] {
  const found = pages.map((page, at) =>
    [page.lines[0], page.lines.at(-1)].flatMap((line) => {
      const number = line && isAtEdge(page, line) ? pageNumber.exec(textOfLine(line)) : null;
      return number ? [{ line: line!, offset: Number(number[1]) - at - 1 }] : [];
    }),
  );
  const offsets = new Map<number, number>();
  for (const { offset } of found.flat()) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  const [common] = [...offsets].sort((a, b) => b[1] - a[1]);
  if (!common || (common[0] !== 0 && common[1] < 2)) return pages.map(() => undefined);
  return found.map((candidates) => candidates.find(({ offset }) => offset === common[0])?.line);
}

const linesAtEdge = 3;

function findRepeated(pages: readonly PageText[]) {
  const seen = new Map<string, { readonly text: string; readonly at: Map<number, PageLine> }>();
  for (const [at, page] of pages.entries()) {
    for (const line of new Set([...page.lines.slice(0, linesAtEdge), ...page.lines.slice(-linesAtEdge)])) {
      if (!isAtEdge(page, line)) continue;
      const text = textOfLine(line);
      const key = `${text.replace(/\d+/g, '#')} ${Math.round(line.y / 8)}`;
      const entry = seen.get(key) ?? { text, at: new Map<number, PageLine>() };
      entry.at.set(at, line);
      seen.set(key, entry);
    }
  }
  const repeated = [...seen.values()].filter(({ at }) => at.size >= 2 && at.size >= (pages.length - 1) * 0.4);
  const lines = pages.map(() => new Set<PageLine>());
  for (const { at } of repeated) for (const [page, line] of isTableHead(at) ? [...at].slice(1) : at) lines[page]!.add(line);
  return { lines, texts: repeated.map(({ text, at }) => ({ text: text.replaceAll('\t', ' ').slice(0, 200), count: at.size })) };
}

/** The head of a table goes on with it over the pages and is kept once. */
const isTableHead = (at: ReadonlyMap<number, PageLine>): boolean => [...at.values()].some(({ segments }) => segments.length >= 3);

/** Small lines at the foot of a page, the first of which begins with its number. */
function findFootnotes(page: PageText): readonly PageLine[] {
  const usual = usualHeight(page.lines);
  let from = page.lines.length;
  while (from > 0 && page.lines[from - 1]!.height < usual * 0.88 && page.lines[from - 1]!.y > page.height * 0.5) from -= 1;
  const start = page.lines.findIndex((line, at) => at >= from && /^[\ue010(]?(?:\d{1,2}|\*)[\ue011)]?\s*\p{L}/u.test(textOfLine(line)));
  return start < 0 || from === 0 ? [] : page.lines.slice(start);
}

function usualHeight(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const height = Math.round(line.height * 2) / 2;
    letters.set(height, (letters.get(height) ?? 0) + textOfLine(line).length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function notesOfFootnotes(footnotes: readonly (readonly PageLine[])[]): readonly Diagnostic[] {
  const words = footnotes.flatMap((lines) =>
    settleRaised(lines.map(textOfLine).join(' '), false)
      .split(/(?<=[.;!?”"])\s+(?=\(?\d{1,2}\)?\s*\p{Lu})/u)

      .map((text) => text.replace(/^\(?(?:\d{1,2}|\*)\)?\s*/, ''))
      .filter((text) => text !== ''),
  );
  return words.slice(0, 200).map((text, at) => note('document/footnote', { number: at + 1, words: text.slice(0, 1_000) }));
}
