/** Paragraphs and tables of a Word document as lines of text. */
import { layTable } from '../lay-table.ts';
import { joinPassages, note, type Passage, passage, splitLines, trimPassage } from '../passage.ts';
import { childElements, findChild, textBelow, type XmlElement } from '../xml.ts';
import { type InlineSource, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { readNumberReference } from './styles.ts';

export interface BlockSource extends InlineSource {
  readonly numbering: Numbering;
}

/** The lines of everything below the element, in reading order. */
export function readBlocks(container: XmlElement, source: BlockSource): readonly Passage[] {
  const lines: Passage[] = [];
  let held: Passage | undefined;
  // One by one: as arguments of one call, the rows of a very long table are too many.
  const add = (more: readonly Passage[]) => {
    for (const line of more) lines.push(line);
  };
  const flush = () => {
    if (held) add(linesOf(held));
    held = undefined;
  };
  for (const block of blocksOf(container)) {
    if (block.name === 'w:tbl') {
      flush();
      add(layTable(readRows(block, source)));
      continue;
    }
    const { words, numbered, boxes } = readParagraph(block, source, held);
    held = undefined;
    if (hasDeletedMark(block)) held = words;
    else add(linesOf(numbered()));
    for (const box of boxes) {
      source.counts.boxes += 1;
      add(readBlocks(box, source));
    }
  }
  flush();
  return lines;
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'mc:AlternateContent', 'mc:Choice']);

/** Paragraphs and tables, also those wrapped in content controls. */
function* blocksOf(container: XmlElement): Generator<XmlElement> {
  for (const child of childElements(container)) {
    if (child.name === 'w:p' || child.name === 'w:tbl') yield child;
    else if (wrappers.has(child.name)) yield* blocksOf(child);
  }
}

/** The end of the paragraph was deleted: its words run on into the next one, whose number they take. */
function hasDeletedMark(paragraph: XmlElement): boolean {
  const mark = findChild(findChild(paragraph, 'w:pPr'), 'w:rPr');
  return mark !== undefined && (findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom')) !== undefined;
}

function readParagraph(paragraph: XmlElement, source: BlockSource, held: Passage | undefined) {
  const properties = findChild(paragraph, 'w:pPr');
  const style = source.styles.getStyle(findChild(properties, 'w:pStyle')?.attributes['w:val']);
  const { boxes, ...own } = readInline(paragraph, style, source);
  const words = held ? joinPassages([held, own], '') : own;
  const numbered = (): Passage => {
    const reference = { ...style.number, ...readNumberReference(properties) };
    if (reference.list === undefined || reference.list === '0' || words.text.trim() === '') return words;
    const number = source.numbering.next(reference);
    if (number === '') return words;
    source.counts.numbered += 1;
    return joinPassages([passage(number), trimPassage(words)], '');
  };
  return { words, numbered, boxes };
}

const opening = /^(\s*(?:[-–+*•]|\(?[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)/:]|Điều \d+\.))\t+/u;

function linesOf(paragraph: Passage): readonly Passage[] {
  return splitLines(paragraph)
    .map(trimPassage)
    .map((line) => {
      const tab = opening.exec(line.text);
      return tab ? { ...line, text: `${tab[1]} ${' '.repeat(tab[0].length - tab[1]!.length - 1)}${line.text.slice(tab[0].length)}` } : line;
    })
    .filter(({ text, notes }) => text !== '' || notes.length > 0);
}

const anyWords = new Set(['w:t', 'w:delText']);

function readRows(table: XmlElement, source: BlockSource): readonly (readonly Passage[])[][] {
  const rows: (readonly Passage[])[][] = [];
  let removed = '';
  for (const row of below(table, 'w:tr')) {
    if (findChild(findChild(row, 'w:trPr'), 'w:del')) {
      source.counts.deletions += 1;
      removed += `${textBelow(row, anyWords)} `;
      continue;
    }
    rows.push(below(row, 'w:tc').flatMap((cell) => readCell(cell, source)));
  }
  if (removed !== '') rows.push([[passage('', [note('document/tracked-deletion', { removed: removed.trim().slice(0, 300) }, { start: 0, end: 0 })])]]);
  return rows;
}

/** A cell over several columns leaves the others empty, so that what stands below it keeps its column. */
function readCell(cell: XmlElement, source: BlockSource): readonly (readonly Passage[])[] {
  const properties = findChild(cell, 'w:tcPr');
  const merge = findChild(properties, 'w:vMerge');
  const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
  const wide = Number(findChild(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
  const more = Math.min(Math.max(Number.isInteger(wide) ? wide - 1 : 0, 0), 63);
  return [continues ? [] : readBlocks(cell, source), ...Array.from({ length: more }, () => [])];
}

/** Rows of a table, or cells of a row, also those wrapped in content controls. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? below(child, name) : []));
}
