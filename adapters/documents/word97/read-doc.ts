/** A Word 97–2003 document (.doc) as text, with the automatic numbers that Word shows but does not store. */
import type { Diagnostic } from '@moc/domain/values';
import WordExtractor from 'word-extractor';
import { DocumentFault } from '../fault.ts';
import { isLetterhead, layTable } from '../lay-table.ts';
import { joinPassages, note, type Passage, passage, trimPassage, warning } from '../passage.ts';
import { openCompoundFile } from './compound-file.ts';
import { type NumberedParagraph, readNumberedParagraphs, tableName } from './paragraphs.ts';

const raw = { filterUnicode: false } as const;

export async function readDoc(bytes: Uint8Array): Promise<readonly Passage[]> {
  const { names, read } = openCompoundFile(bytes);
  if (names.has('EncryptedPackage')) throw new DocumentFault('document/encrypted');
  if (names.has('Workbook') || names.has('Book')) throw new DocumentFault('document/not-supported', { format: 'XLS' });
  if (!names.has('WordDocument')) throw new DocumentFault('document/not-supported', { format: 'OLE' });
  const main = read('WordDocument') ?? new Uint8Array();
  if (isEncrypted(main)) throw new DocumentFault('document/encrypted');
  const word = await extract(bytes);
  const boxes = word.getTextboxes({ ...raw, includeHeadersAndFooters: false });
  const headers = word.getHeaders(raw).trim();
  const notes: readonly Diagnostic[] = [
    ...footnotesOf(word.getFootnotes(raw), 0),
    ...footnotesOf(word.getEndnotes(raw), footnotesOf(word.getFootnotes(raw), 0).length),
    ...(headers === '' ? [] : [note('document/headers-left-out', { count: 1 })]),
    ...(word.getAnnotations(raw).trim() === '' ? [] : [note('document/comments-left-out', { count: 1 })]),
    ...(boxes.trim() === '' ? [] : [note('document/text-boxes', { count: 1 })]),
  ];
  const { lines, numbered, missed } = writeNumbers(linesOf(word.getBody(raw)), readNumberedParagraphs(main, read(tableName(main)) ?? new Uint8Array()));
  const numbering = [
    ...(numbered > 0 ? [note('document/numbering-written', { count: numbered })] : []),
    ...(missed > 0 ? [warning('document/numbering-unread', { count: missed })] : []),
  ];
  return [...lines, ...linesOf(boxes), passage('', [...notes, ...numbering])];
}

/** How far a paragraph may stand from where it is looked for: fields and deleted words make lines of their own. */
const window = 40;

/** Puts the numbers before the lines they belong to; paragraphs and lines come in the same order. */
function writeNumbers(lines: readonly Passage[], paragraphs: readonly NumberedParagraph[]) {
  const written = [...lines];
  let at = 0;
  let numbered = 0;
  let missed = 0;
  for (const { number, text } of paragraphs) {
    if (text === '') continue;
    const found = findLine(written, text, at);
    if (found === undefined) missed += number === '' ? 0 : 1;
    else {
      if (number !== '') written[found] = joinPassages([passage(number), written[found]!], '');
      numbered += number === '' ? 0 : 1;
      at = found + 1;
    }
  }
  return { lines: written, numbered, missed };
}

/** The same line; else one that begins and ends alike, for words deleted with tracking are still in the paragraph. */
function findLine(lines: readonly Passage[], text: string, from: number): number | undefined {
  const near = lines.slice(from, from + window);
  const same = near.findIndex((line) => line.text === text);
  const alike = same >= 0 ? same : near.findIndex((line) => text.length > 20 && line.text.startsWith(text.slice(0, 12)) && line.text.endsWith(text.slice(-6)));
  return alike < 0 ? undefined : from + alike;
}

/** fEncrypted of the file information block ([MS-DOC] 2.5.2). */
const isEncrypted = (main: Uint8Array): boolean => ((main[11] ?? 0) & 1) === 1;

async function extract(bytes: Uint8Array) {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw new DocumentFault('document/damaged', { detail: `DOC: ${error instanceof Error ? error.message.slice(0, 120) : ''}` });
  }
}

/** Rows of tables are lines with tabs; rows that follow each other are one table. */
function linesOf(text: string): readonly Passage[] {
  const lines: Passage[] = [];
  let rows: Passage[][][] = [];
  const flush = () => {
    for (const row of layTable(rows)) lines.push(row);
    rows = [];
  };
  for (const given of text.split(/[\n\r]/)) {
    const line = given.replace(/[\u0000-\u0008\u000e-\u001f]/g, '');
    if (isRow(line))
      rows.push(
        line
          .replace(/\t$/, '')
          .split('\t')
          .map((cell) => [passage(cell)]),
      );
    else {
      flush();
      for (const part of isLetterhead(line.replaceAll('\t', '\n')) ? line.split('\t') : [line]) lines.push(trimPassage(passage(part)));
    }
  }
  flush();
  return lines;
}

/** The mark behind the last cell makes a row end with a tab. */
const isRow = (line: string): boolean => /\t.*\t$/.test(line);

function footnotesOf(text: string, before: number): readonly Diagnostic[] {
  return text
    .split(/[\n\r]/)
    .map((line) => line.replace(/[\u0000-\u001f]/g, '').trim())
    .filter((line) => line !== '')
    .slice(0, 200)
    .map((words, index) => note('document/footnote', { number: before + index + 1, words: words.slice(0, 1_000) }));
}
