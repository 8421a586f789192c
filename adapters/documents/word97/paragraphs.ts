/** The paragraphs of a Word 97 document with the list each belongs to ([MS-DOC] 2.4, 2.8), and the numbers that gives. */
import { countNumbers } from '../docx/numbering.ts';
import { readLists } from './lists.ts';

export interface NumberedParagraph {
  /** With the blank behind it; empty for a paragraph without. */
  readonly number: string;
  readonly text: string;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The stream that holds the tables of the document (FibBase.fWhichTblStm). */
export const tableName = (main: Uint8Array): string => (((main[11] ?? 0) & 2) === 2 ? '1Table' : '0Table');

/** Every paragraph from the first numbered one on; none where the tables cannot be read. */
export function readNumberedParagraphs(main: Uint8Array, table: Uint8Array): readonly NumberedParagraph[] {
  try {
    const lists = readLists(viewOf(main), table);
    if (lists.size === 0) return [];
    const numbering = countNumbers(lists);
    const runs = readParagraphRuns(viewOf(main), viewOf(table));
    return readParagraphs(main, viewOf(table)).map(({ text, place }) => {
      const run = text === '' ? undefined : findRun(runs, place);
      return { text, number: run?.list ? numbering.next({ list: String(run.list), level: run.level }) : '' };
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

interface RawParagraph {
  readonly text: string;
  /** Of its mark, in the stream. */
  readonly place: number;
}

const longestText = 20_000_000;

/** Cuts the main text, piece by piece, at paragraph, cell and page marks. */
function readParagraphs(main: Uint8Array, table: DataView): readonly RawParagraph[] {
  const view = viewOf(main);
  const left = Math.min(view.getUint32(0x4c, true), longestText);
  const paragraphs: RawParagraph[] = [];
  let text = '';
  let done = 0;
  for (const piece of readPieces(view, table)) {
    for (let at = 0; at < piece.length && done < left; at++, done++) {
      const place = piece.start + at * piece.width;
      const code = piece.width === 2 ? view.getUint16(place, true) : view.getUint8(place);
      if (code === 0x0d || code === 0x07 || code === 0x0c) {
        paragraphs.push({ text: cleanText(text), place });
        text = '';
      } else text += piece.width === 2 ? String.fromCharCode(code) : windows.decode(Uint8Array.of(code));
    }
  }
  return paragraphs;
}

const windows = new TextDecoder('windows-1252');

/** As word-extractor cleans its lines: fields show their result, control characters go. */
function cleanText(text: string): string {
  let shown = text;
  for (let before = ''; before !== shown; ) {
    before = shown;
    shown = shown.replace(/\u0013[^\u0013-\u0015]*\u0014?([^\u0013-\u0015]*)\u0015/g, '$1');
  }
  return shown.replace(/[\u0000-\u0008\u000e-\u001f]/g, '').trim();
}

interface TextPiece {
  readonly start: number;
  readonly length: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
}

function readPieces(main: DataView, table: DataView): readonly TextPiece[] {
  let at = main.getUint32(0x1a2, true);
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  const size = table.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  if (table.getUint8(at) !== 2 || start + size > table.byteLength) return [];
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const length = table.getUint32(start + (index + 1) * 4, true) - table.getUint32(start + index * 4, true);
    const place = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    return { start: narrow ? (place & 0x3fffffff) / 2 : place, length, width: narrow ? 1 : 2 };
  });
}

interface ParagraphRun {
  readonly from: number;
  readonly to: number;
  readonly list: number;
  readonly level: number;
}

const pageSize = 512;

function readParagraphRuns(main: DataView, table: DataView): readonly ParagraphRun[] {
  const start = main.getUint32(0x102, true);
  const size = main.getUint32(0x106, true);
  const count = Math.floor((size - 4) / 8);
  if (start + size > table.byteLength) return [];
  const runs: ParagraphRun[] = [];
  for (let index = 0; index < count; index++) runs.push(...readPage(main, (table.getUint32(start + (count + 1) * 4 + index * 4, true) & 0x3fffff) * pageSize));
  return runs.sort((a, b) => a.from - b.from);
}

/** One page of formatted paragraphs (PapxFkp). */
function readPage(main: DataView, start: number): readonly ParagraphRun[] {
  const count = main.getUint8(start + pageSize - 1);
  return Array.from({ length: count }, (_, index) => {
    const offset = main.getUint8(start + (count + 1) * 4 + index * 13) * 2;
    const properties = offset === 0 ? { list: 0, level: 0 } : readProperties(main, start + offset);
    return { from: main.getUint32(start + index * 4, true), to: main.getUint32(start + (index + 1) * 4, true), ...properties };
  });
}

/** Bytes of operands by the kind of a property; the others say their length themselves. */
const operandLengths = [1, 1, 2, 4, 2, 2, undefined, 3];
const listProperty = 0x460b;
const levelProperty = 0x260a;
const tableProperty = 0xd608;

function readProperties(main: DataView, start: number): { readonly list: number; readonly level: number } {
  const words = main.getUint8(start);
  const from = words === 0 ? start + 2 : start + 1;
  const to = words === 0 ? from + main.getUint8(start + 1) * 2 : from + words * 2 - 1;
  let list = 0;
  let level = 0;
  for (let at = from + 2; at + 2 < to; ) {
    const property = main.getUint16(at, true);
    if (property === listProperty) list = main.getUint16(at + 2, true);
    if (property === levelProperty) level = main.getUint8(at + 2);
    const length = operandLengths[property >> 13];
    at += 2 + (length ?? (property === tableProperty ? main.getUint16(at + 2, true) + 1 : main.getUint8(at + 2) + 1));
  }
  return { list, level };
}

function findRun(runs: readonly ParagraphRun[], place: number): ParagraphRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.from <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && place < run.to ? run : undefined;
}
