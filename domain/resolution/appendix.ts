/** Cuts the lines of a text into the resolution itself and the appendices behind it. */
import type { Line } from './lines.ts';
import { isCapitals, type Paragraph } from './paragraphs.ts';
import type { TableBlock } from './table-lines.ts';

export interface AppendixCut {
  readonly front: readonly Line[];
  readonly appendices: readonly (readonly Line[])[];
}

const marker =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu)(?:\s+(?:SỐ|số))?(?:\s*:)?(?:\s+(\d{1,3}[a-z]?|[IVXL]{1,6}|[A-Z])(?![\p{L}\d/]))?\s*(?:[.:–-]\s*|$|(?=\p{Lu}{2}))/u;
const endWords = /^(?:Nghị quyết (?:này )?(?:đã )?được(?!\p{L})|(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?CHỦ TỊCH(?!\p{L})|CHỦ T(?:ỌA|OẠ)(?!\p{L})|Nơi nhận\s*:)/u;
const articleWords = /^(?:Điều|ĐIỀU)\s*\d/u;

/**
 * Appendices begin behind the closing, the signature or the recipients, at a line "PHỤ LỤC …", or there at the title
 * above a table that is called nothing. Before that, "Phụ lục" is a word of the body.
 */
export function cutAppendices(lines: readonly Line[], tables: readonly TableBlock[]): AppendixCut {
  const lastArticle = lines.findLastIndex(({ text }) => articleWords.test(text));
  const end = lines.findIndex(({ text }, index) => index > lastArticle && endWords.test(text));
  const marked = lines.flatMap(({ text }, index) => (index > Math.max(end, lastArticle) && marker.test(text) && (end >= 0 || isCapitals(text)) ? [index] : []));
  const starts = marked.length > 0 || end < 0 ? marked : unnamedStart(lines, tables, end);
  const [first] = starts;
  if (first === undefined) return { front: lines, appendices: [] };
  return { front: lines.slice(0, first), appendices: starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length)) };
}

/** The title in capitals or brackets right above the first table behind the end. */
function unnamedStart(lines: readonly Line[], tables: readonly TableBlock[], end: number): number[] {
  const from = lines[end]?.start ?? 0;
  const table = tables.find((block) => (block.lines[0]?.start ?? 0) > from)?.lines[0];
  if (!table) return [];
  let start = lines.findIndex((line) => line.start === table.start);
  while (isTitleLine((lines[start - 1] as Line).text)) start -= 1;
  return [start];
}

function isTitleLine(text: string): boolean {
  return (isCapitals(text) && text.length > 12 && !endWords.test(text)) || /^\(.*\)$/su.test(text);
}

export interface AppendixHead {
  /** "I", "01"; absent where it carries none. */
  readonly number?: string;
  /** How much of the first paragraph is the marker; 0 where none stands there. */
  readonly length: number;
  /** How many paragraphs the marker and the title take. */
  readonly paragraphs: number;
}

/** The marker and the title of an appendix: the lines to the first bracket, table or number. */
export function readAppendixHead(paragraphs: readonly Paragraph[], isNumbered: (text: string) => boolean): AppendixHead {
  const match = marker.exec(paragraphs[0]?.text ?? '');
  const after = paragraphs.slice(match ? 1 : 0, 5);
  const stop = after.findIndex(
    ({ text, table }) => table !== undefined || text.startsWith('(') || isNumbered(text) || text.length > 250 || /[.;]$/u.test(text),
  );
  const titleLines = stop < 0 ? after.length : stop;
  return {
    ...(match?.[1] === undefined ? {} : { number: match[1] }),
    length: match?.[0].trimEnd().length ?? 0,
    paragraphs: titleLines + (match ? 1 : 0),
  };
}
