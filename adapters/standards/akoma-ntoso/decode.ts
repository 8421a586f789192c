/** Akoma Ntoso in: the text, its provisions and what is marked in it, from a file of ours or of another maker. */
import type { PartAddress } from '@moc/domain/plan';
import type { Address, Provision, Quote } from '@moc/domain/resolution';
import { accepted, type Day, type Diagnostic, type Outcome, parseDay, refused, type Span } from '@moc/domain/values';
import { childrenOf, elementsOf, findChild, readXml, walkElements, type XmlElement, type XmlLimits, xmlLimits } from '../xml/read-xml.ts';
import { findDanglingReferences } from './lint.ts';
import { aknNamespace, findStepOfElement, getStepOf, mocNamespace, type StepName } from './names.ts';
import { withoutBlanks } from './spans.ts';
import { TextBuilder } from './text-builder.ts';
import type { AkomaNtosoReading, CitedDocument, MarkedQuantity } from './types.ts';
import { hashOf } from './write-meta.ts';

/**
 * Reads `xml`. From a file written by `encodeAkomaNtoso` the text comes back character for character and every provision
 * with address, kind, number and spans; other makers' files give their words with blanks folded, one block a line.
 * Refused when it is no well-formed XML, no Akoma Ntoso act, bill or doc with a body, or beyond the limits.
 */
export function decodeAkomaNtoso(xml: string, limits: XmlLimits = xmlLimits): Outcome<AkomaNtosoReading> {
  const read = readXml(xml, { [aknNamespace]: '', [mocNamespace]: 'moc' }, limits);
  if (!read.ok) return read;
  const document = read.value.name === 'akomaNtoso' ? elementsOf(read.value)[0] : undefined;
  const isLaw = document && ['act', 'bill', 'doc'].includes(document.name) && (findChild(document, 'body') ?? findChild(document, 'mainBody'));
  if (!document || !isLaw) return refused({ code: 'standard/not-akoma-ntoso', parameters: { found: document?.name ?? read.value.name } });
  return accepted(readDocument(document));
}

/** Whether a text is worth decoding: it begins like an Akoma Ntoso file. */
export function isAkomaNtoso(text: string): boolean {
  return /^\ufeff?\s*</u.test(text) && /<(?:[\w.-]+:)?akomaNtoso[\s>]/u.test(text.slice(0, 4000));
}

/** What is found on the way through the words. */
interface Found {
  readonly builder: TextBuilder;
  /** Written by us: only elements with our address are provisions. */
  readonly isOurs: boolean;
  readonly quotes: Map<string, Span>;
  readonly references: CitedDocument[];
  readonly quantities: MarkedQuantity[];
  readonly names: ReadonlyMap<string, string>;
  /** Places that are settled when the whole text is known. */
  readonly blocks: Map<XmlElement, Span>;
}

function readDocument(document: XmlElement): AkomaNtosoReading {
  const meta = findChild(document, 'meta');
  const proprietary = meta ? childrenOf(meta, 'proprietary').flatMap(elementsOf) : [];
  const ours = proprietary.find(({ name }) => name === 'moc:text');
  const found: Found = {
    builder: new TextBuilder(ours ? 'exact' : 'folded'),
    isOurs: ours !== undefined,
    quotes: new Map(),
    references: [],
    quantities: [],
    names: namesOf(meta),
    blocks: new Map(),
  };
  for (const part of elementsOf(document)) readBlocks(part, found);
  const { text } = found.builder;
  const isOriginalText = ours !== undefined && ours.attributes.sha256 === hashOf(text);
  const body = findChild(document, 'body') ?? findChild(document, 'mainBody');
  const provisions = body ? readProvisions(body, undefined, { text, found }) : [];
  const attached = found.isOurs ? [...walkElements(document)].filter(({ name }) => name === 'mainBody' && body?.name !== name) : [];
  const appendices = attached.flatMap((main) => readProvisions(main, undefined, { text, found }));
  const changed: readonly Diagnostic[] = ours && !isOriginalText ? [{ code: 'standard/text-changed', severity: 'warning', parameters: {} }] : [];
  return {
    text,
    ...headOf(found, text),
    ...daysOf(meta),
    body: provisions,
    ...(appendices.length > 0 && { appendices }),
    references: found.references,
    quantities: withDenominators(found.quantities, proprietary),
    withheld: proprietary.flatMap(({ name, attributes }) => (name === 'moc:withheld' && attributes.address ? [attributes.address] : [])),
    isOriginalText,
    diagnostics: [...changed, ...findDanglingReferences(document)],
  };
}

/** What shares are taken of stands with the parts of targets, which the marks in the words name. */
function withDenominators(quantities: readonly MarkedQuantity[], proprietary: readonly XmlElement[]): readonly MarkedQuantity[] {
  const shares = new Map(proprietary.flatMap(({ name, attributes }) => (name === 'moc:part' && attributes.of ? [[attributes.address, attributes.of]] : [])));
  return quantities.map((quantity) => {
    const denominator = shares.get(quantity.part);
    return denominator === undefined ? quantity : { ...quantity, denominator };
  });
}

/** eId → what the references call it. */
function namesOf(meta: XmlElement | undefined): ReadonlyMap<string, string> {
  const listed = meta ? childrenOf(meta, 'references').flatMap(elementsOf) : [];
  return new Map(listed.map(({ attributes }) => [attributes.eId ?? '', attributes.showAs ?? '']));
}

/** Elements whose character data are words; between other elements white space is layout. */
const wordy = new Set(['p', 'num', 'heading', 'subheading', 'crossHeading', 'block', 'listIntroduction', 'listWrapUp', 'li', 'span', 'docTitle', 'longTitle']);

function readBlocks(element: XmlElement, found: Found): void {
  if (element.name === 'meta') return;
  if (!wordy.has(element.name)) {
    for (const child of elementsOf(element)) readBlocks(child, found);
    return;
  }
  const { builder } = found;
  const start = builder.next;
  readWords(element, found);
  found.blocks.set(element, { start: Math.min(start, builder.length), end: builder.length });
  builder.separate(element.name === 'num' ? ' ' : '\n');
}

const quoted = new Set(['docNumber', 'docTitle', 'docAuthority']);

function readWords(element: XmlElement, found: Found): void {
  const { builder } = found;
  for (const child of element.children) {
    if (typeof child === 'string') {
      builder.add(child);
      continue;
    }
    if (child.name === 'br' || child.name === 'eol') builder.separate('\n');
    const start = builder.next;
    readWords(child, found);
    note(child, { start: Math.min(start, builder.length), end: builder.length }, found);
  }
}

function note({ name, attributes }: XmlElement, span: Span, { quotes, references, quantities, names }: Found): void {
  if (quoted.has(name) && !quotes.has(name)) quotes.set(name, span);
  if (name === 'ref' && attributes.href !== undefined) references.push({ href: attributes.href, span });
  if (name !== 'quantity' && attributes['moc:part'] === undefined) return;
  const measures = names.get((attributes.refersTo ?? '').slice(1));
  quantities.push({
    span,
    ...(attributes.normalized !== undefined && { normalized: attributes.normalized }),
    ...(attributes['moc:kind'] !== undefined && { kind: attributes['moc:kind'] }),
    ...(attributes['moc:part'] !== undefined && { part: attributes['moc:part'] as PartAddress }),
    ...(measures !== undefined && { measures }),
  });
}

function headOf({ quotes, blocks }: Found, text: string): Pick<AkomaNtosoReading, 'documentNumber' | 'title' | 'issuer' | 'enactingWords'> {
  const quote = (span: Span | undefined): Quote | undefined =>
    span && { span, text: text.slice(span.start, span.end).normalize('NFC').replace(/\s+/gu, ' ').trim() };
  const [documentNumber, title, issuer] = [quote(quotes.get('docNumber')), quote(quotes.get('docTitle')), quote(quotes.get('docAuthority'))];
  const formula = [...blocks].find(([{ attributes }]) => attributes.eId?.startsWith('formula_'))?.[1];
  const enactingWords = quote(formula && withoutBlanks(text, formula));
  return { ...(documentNumber && { documentNumber }), ...(title && { title }), ...(issuer && { issuer }), ...(enactingWords && { enactingWords }) };
}

/** The adoption is the work's date; what takes effect is the event that a time interval starts with. */
function daysOf(meta: XmlElement | undefined): Pick<AkomaNtosoReading, 'work' | 'adoptedOn' | 'effectiveFrom'> {
  const work = findChild(findChild(meta, 'identification'), 'FRBRWork');
  const iri = findChild(work, 'FRBRuri')?.attributes.value;
  const date = findChild(work, 'FRBRdate');
  const adoptedOn = ['nam-ke-hoach', 'ban-hanh'].includes(date?.attributes.name ?? '') ? undefined : dayIn(date?.attributes.date);
  const all = meta ? [...walkElements(meta)] : [];
  const start = all.find(({ name, attributes }) => name === 'timeInterval' && attributes.start !== undefined)?.attributes.start;
  const effectiveFrom = dayIn(all.find(({ name, attributes }) => name === 'eventRef' && `#${attributes.eId}` === start)?.attributes.date);
  return { ...(iri !== undefined && { work: iri }), ...(adoptedOn && { adoptedOn }), ...(effectiveFrom && { effectiveFrom }) };
}

/** A dateTime counts as its day. */
function dayIn(given: string | undefined): Day | undefined {
  return parseDay((given ?? '').slice(0, 10));
}

interface Place {
  readonly text: string;
  readonly found: Found;
}

/** The provisions among the elements inside; what is no provision is passed through. */
function readProvisions(parent: XmlElement, above: Address | undefined, place: Place): readonly Provision[] {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.set(key, (counts.get(key) ?? 0) + 1).get(key) as number;
  return provisionsIn(parent, place.found.isOurs).flatMap(([element, step]): readonly Provision[] => {
    const number = place.found.isOurs ? element.attributes['moc:number'] : numberOf(element);
    const given = element.attributes['moc:address'] as Address | undefined;
    const segment = `${step.prefix}-${number?.split('.').at(-1) ?? count(step.prefix)}`;
    const times = count(`=${segment}`);
    const made = `${above === undefined ? '' : `${above}.`}${segment}${times === 1 ? '' : `-${times}`}` as Address;
    return [readProvision(element, { address: given ?? made, step, ...(number !== undefined && { number }) }, place)];
  });
}

function provisionsIn(parent: XmlElement, isOurs: boolean): readonly (readonly [XmlElement, StepName])[] {
  return elementsOf(parent).flatMap((child) => {
    const address = child.attributes['moc:address'] as Address | undefined;
    const step = address !== undefined ? getStepOf(address) : isOurs ? undefined : findStepOfElement(child.name);
    if (step) return [[child, step] as const];
    return child.name === 'list' || child.name === 'hcontainer' ? provisionsIn(child, isOurs) : [];
  });
}

/** "Điều 2." → "2", "a)" → "a", "-" → none. */
function numberOf(element: XmlElement): string | undefined {
  const num = findChild(element, 'num');
  const words = num ? [...wordsOf(num)].join('') : '';
  return /[\p{L}\d]+(?:\.[\p{L}\d]+)*/u.exec(words.normalize('NFC').replace(/^[\s(]*(?:\p{L}{2,}\s+)*/u, ''))?.[0];
}

function* wordsOf(element: XmlElement): Generator<string> {
  for (const child of element.children) {
    if (typeof child === 'string') yield child;
    else yield* wordsOf(child);
  }
}

interface Named {
  readonly address: Address;
  readonly step: StepName;
  readonly number?: string;
}

function readProvision(element: XmlElement, { address, step, number }: Named, place: Place): Provision {
  const children = readProvisions(element, address, place);
  const numberSpan = spanOf(findChild(element, 'num'), place);
  const headingSpan = spanOf(findChild(element, 'heading'), place);
  const words = ownWords(element, place);
  const first = findChild(element, 'num') ?? findChild(element, 'heading') ?? ownBlocks(element)[0];
  const start = (first && place.found.blocks.get(first)?.start) ?? children[0]?.span.start ?? 0;
  const textSpan = emptyAt(element, start, place) ?? words ?? emptyWords(element, start, place);
  const ends = [numberSpan, headingSpan, textSpan, ...children.map(({ span }) => span)].flatMap((span) => (span ? [span.end] : []));
  return {
    address,
    kind: step.kind,
    ...(number !== undefined && { number }),
    span: { start, end: Math.max(start, ...ends) },
    ...(numberSpan && { numberSpan }),
    ...(headingSpan && { headingSpan }),
    textSpan,
    children,
  };
}

/** A block's words: without the blanks at its ends, unless the file says how many characters lie around them. */
function spanOf(block: XmlElement | undefined, { text, found }: Place): Span | undefined {
  const range = block && found.blocks.get(block);
  if (!block || !range) return undefined;
  const plain = withoutBlanks(text, range);
  const before = offset(block.attributes['moc:before'], range);
  const after = offset(block.attributes['moc:after'], range);
  const start = before === undefined ? plain.start : range.start + before;
  return { start, end: Math.max(start, after === undefined ? plain.end : range.end - after) };
}

/** A whole number that stays inside the range; anything else is as if it were not there. */
function offset(given: string | undefined, { start, end }: Span): number | undefined {
  const value = /^\d{1,9}$/u.test(given ?? '') ? Number(given) : undefined;
  return value !== undefined && value <= end - start ? value : undefined;
}

/** Blocks of the provision's own: not those of provisions inside, not what stands behind them. */
function ownBlocks(element: XmlElement): readonly XmlElement[] {
  const holders = elementsOf(element).filter(({ name }) => name === 'intro' || name === 'content');
  return holders.flatMap((holder) => [...walkElements(holder)]).filter(({ name }) => wordy.has(name));
}

function ownWords(element: XmlElement, place: Place): Span | undefined {
  const spans = ownBlocks(element).flatMap((block) => spanOf(block, place) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Where the file says that the (empty) words are. */
function emptyAt(element: XmlElement, start: number, { text }: Place): Span | undefined {
  const said = offset(element.attributes['moc:text-at'], { start, end: text.length });
  return said === undefined ? undefined : { start: start + said, end: start + said };
}

function emptyWords(element: XmlElement, start: number, { text, found }: Place): Span {
  const last = findChild(element, 'heading') ?? findChild(element, 'num');
  const range = last && found.blocks.get(last);
  const at = range ? withoutBlanks(text, range).end : start;
  return { start: at, end: at };
}
