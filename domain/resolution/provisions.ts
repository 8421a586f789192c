/** Turns the outline of a body into provisions with addresses and spans of the original. */
import { type Diagnostic, type Span, sliceSpan } from '../values/index.ts';
import { addressSegment, childAddress } from './address.ts';
import { readAppendixHead } from './appendix.ts';
import { startsWithMarker } from './markers.ts';
import { isLeadIn, type OutlineNode, readOutline } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { checkSequence, type Numbered } from './sequence.ts';
import type { TableBlock } from './table-lines.ts';
import type { Address, Provision } from './types.ts';

export interface BodyReading {
  readonly body: readonly Provision[];
  readonly appendices: readonly Provision[];
  /** The addresses of each table's rows. */
  readonly rows: ReadonlyMap<TableBlock, readonly Address[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the paragraphs between the enacting words and the closing, and those of each appendix. */
export function readBody(prepared: PreparedText, paragraphs: readonly Paragraph[], appendices: readonly (readonly Paragraph[])[]): BodyReading {
  const outline = readOutline(paragraphs);
  const behind = appendices.map(appendixNode);
  const rows = new Map<TableBlock, Address[]>();
  return {
    body: provisionsOf(outline, undefined, { prepared, rows }),
    appendices: provisionsOf(behind, undefined, { prepared, rows }),
    rows,
    diagnostics: [...checkNumbers(outline, prepared), ...behind.flatMap(({ children }) => checkNumbers(children, prepared))],
  };
}

/** An appendix as a node: its marker, its title, and the outline of the rest. */
function appendixNode(paragraphs: readonly Paragraph[]): OutlineNode {
  const head = readAppendixHead(paragraphs, startsWithMarker);
  const [first] = paragraphs as [Paragraph];
  const behind = first.text.slice(head.length);
  const from = first.start + head.length + behind.length - behind.trimStart().length;
  const inLine = head.length > 0 && behind.trim() !== '';
  const titled = head.paragraphs > 1 || head.length === 0 || inLine;
  const last = paragraphs[Math.max(head.paragraphs, 1) - 1] ?? first;
  const start = inLine || head.length === 0 ? from : (paragraphs[1]?.start ?? from);
  const words = titled && head.paragraphs > 0 ? { start, end: last.end } : { start: first.start + head.length, end: first.start + head.length };
  return {
    kind: 'section',
    prefix: 'phu-luc',
    rank: 0,
    ...(head.number === undefined ? {} : { number: head.number }),
    ...(head.length > 0 ? { marker: { start: first.start, end: first.start + head.length } } : {}),
    words: { ...words, text: joinedText(paragraphs, words) },
    start: first.start,
    children: readOutline(paragraphs.slice(head.paragraphs)),
  };
}

function joinedText(paragraphs: readonly Paragraph[], { start, end }: Span): string {
  return paragraphs
    .filter((paragraph) => paragraph.end > start && paragraph.start < end)
    .map((paragraph) => paragraph.text.slice(Math.max(0, start - paragraph.start), end - paragraph.start))
    .join(' ');
}

interface Context {
  readonly prepared: PreparedText;
  readonly rows: Map<TableBlock, Address[]>;
}

function provisionsOf(nodes: readonly OutlineNode[], parent: Address | undefined, context: Context): Provision[] {
  const addresses = siblingAddresses(nodes, parent);
  return nodes.map((node, index) => provisionOf(node, addresses[index] as Address, context));
}

/** Provisions without a number are counted among their siblings; a number used twice gets "-2" behind it. */
function siblingAddresses(nodes: readonly OutlineNode[], parent: Address | undefined): Address[] {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1).get(key) as number;
  return nodes.map((node) => {
    const segment = addressSegment(node.prefix, node.number ?? String(count(node.prefix)));
    const times = count(`=${segment}`);
    return childAddress(parent, times === 1 ? segment : `${segment}-${times}`);
  });
}

function provisionOf(node: OutlineNode, address: Address, context: Context): Provision {
  const { prepared } = context;
  if (node.row) return rowProvision(node, node.row, address, context);
  const heading = node.title ?? (hasHeading(node) ? headingPlace(node.words) : undefined);
  const end = { start: node.words.end, end: node.words.end };
  const own = node.title ? behindTitle(node.words, node.title) : node.words;
  return {
    address,
    kind: node.kind,
    ...(node.number === undefined ? {} : { number: node.number }),
    span: prepared.toOriginal({ start: node.start, end: endOf(node) }),
    ...(node.marker ? { numberSpan: prepared.toOriginal(node.marker) } : {}),
    ...(heading ? { headingSpan: prepared.toOriginal(heading) } : {}),
    textSpan: heading && !node.title ? emptyAtEnd(prepared, node.words) : prepared.toOriginal(own.end > own.start ? own : end),
    children: provisionsOf(node.children, address, context),
  };
}

/** A row of a table: its order is the number, the cells behind are its words. */
function rowProvision(node: OutlineNode, { table, cells, order }: NonNullable<OutlineNode['row']>, address: Address, { prepared, rows }: Context): Provision {
  const addresses = rows.get(table) ?? [];
  addresses.push(address);
  rows.set(table, addresses);
  const line = prepared.toOriginal({ start: node.start, end: node.words.end });
  const span = { start: line.start, end: line.start + sliceSpan(prepared.original, line).trimEnd().length };
  const words = cells.filter((cell) => cell !== order && cell.text !== '');
  const [first, last] = [words[0], words.at(-1)];
  return {
    address,
    kind: node.kind,
    ...(order ? { number: order.text, numberSpan: order.span } : {}),
    span,
    textSpan: first && last ? { start: first.span.start, end: last.span.end } : { start: span.end, end: span.end },
    children: [],
  };
}

/** The words behind "Mục tiêu:" or "Mục tiêu.". */
function behindTitle(words: Paragraph, title: Span): Span {
  const rest = /^\s*[:.]\s*/u.exec(words.text.slice(title.end - words.start));
  return { start: title.end + (rest?.[0].length ?? 0), end: words.end };
}

function endOf(node: OutlineNode): number {
  const last = node.children.at(-1);
  return last ? endOf(last) : node.words.end;
}

function emptyAtEnd(prepared: PreparedText, words: Span): Span {
  const { end } = prepared.toOriginal(words);
  return { start: end, end };
}

/** A title stands above others and is no sentence: neither ended, nor containing an end, nor a figure in percent. */
function hasHeading({ words, children }: OutlineNode): boolean {
  if (children.length === 0 || words.text === '' || words.text.length > 200) return false;
  if (isLeadIn(words.text)) return false;
  return !/[.;,]$/u.test(words.text) && !/[.;?!]\s+\p{Lu}/u.test(words.text) && !/\d\s?%/u.test(words.text);
}

function headingPlace(words: Paragraph): Span {
  return { start: words.start, end: words.end - (/\s*:$/u.exec(words.text)?.[0].length ?? 0) };
}

/**
 * Numbers must follow each other among siblings. A first number may also go on from the series before: clauses often
 * count through the groups they stand in.
 */
function checkNumbers(outline: readonly OutlineNode[], prepared: PreparedText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const latest = new Map<string, Numbered>();
  const visit = (nodes: readonly OutlineNode[]) => {
    const within = new Map<string, Numbered>();
    for (const node of nodes) {
      const numbered = numberedOf(node);
      if (numbered && node.marker) {
        const problem = checkSequence(within.get(numbered.style), numbered);
        const continues = !within.has(numbered.style) && latest.has(numbered.style) && !checkSequence(latest.get(numbered.style), numbered);
        if (problem && !continues) diagnostics.push({ ...problem, span: prepared.toOriginal(node.marker) });
        within.set(numbered.style, numbered);
        latest.set(numbered.style, numbered);
      }
      visit(node.children);
    }
  };
  visit(outline);
  return diagnostics;
}

function numberedOf({ style, number }: OutlineNode): Numbered | undefined {
  return style === undefined || number === undefined ? undefined : { style, number };
}
