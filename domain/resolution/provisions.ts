/** Turns the outline of a body into provisions with addresses and spans of the original. */
import type { Diagnostic, Span } from '../values/index.ts';
import { addressSegment, childAddress } from './address.ts';
import { isLeadIn, type OutlineNode, readOutline } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { checkSequence, type Numbered } from './sequence.ts';
import type { Address, Provision } from './types.ts';

export interface BodyReading {
  readonly body: readonly Provision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the paragraphs between the enacting words and the closing. */
export function readBody(prepared: PreparedText, paragraphs: readonly Paragraph[]): BodyReading {
  const outline = readOutline(paragraphs);
  return { body: provisionsOf(outline, undefined, prepared), diagnostics: checkNumbers(outline, prepared) };
}

function provisionsOf(nodes: readonly OutlineNode[], parent: Address | undefined, prepared: PreparedText): Provision[] {
  const addresses = siblingAddresses(nodes, parent);
  return nodes.map((node, index) => provisionOf(node, addresses[index] as Address, prepared));
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

function provisionOf(node: OutlineNode, address: Address, prepared: PreparedText): Provision {
  const titled = hasHeading(node);
  const end = { start: node.words.end, end: node.words.end };
  return {
    address,
    kind: node.kind,
    ...(node.number === undefined ? {} : { number: node.number }),
    span: prepared.toOriginal({ start: node.start, end: endOf(node) }),
    ...(node.marker ? { numberSpan: prepared.toOriginal(node.marker) } : {}),
    ...(titled ? { headingSpan: prepared.toOriginal(headingPlace(node.words)) } : {}),
    textSpan: titled ? emptyAtEnd(prepared, node.words) : prepared.toOriginal(node.words.end > node.words.start ? node.words : end),
    children: provisionsOf(node.children, address, prepared),
  };
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
function hasHeading({ words, children, kind }: OutlineNode): boolean {
  if (children.length === 0 || words.text === '' || words.text.length > 200) return false;
  if (kind === 'subparagraph' || isLeadIn(words.text)) return false;
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
