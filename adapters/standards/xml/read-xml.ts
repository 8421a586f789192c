/**
 * XML in: saxes, a strict parser, without document types and without entities of the file's own, inside fixed limits of
 * size, depth and number. Time grows linearly with the length.
 */
import { accepted, type Code, type Outcome, type Parameters, type Refusal, refused } from '@moc/domain/values';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlElement {
  /** Local name; with "moc:" (or another asked-for prefix) before it, or "{namespace}" when nobody asked for it. */
  readonly name: string;
  /** Names as above; attributes without a prefix have the bare name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

export const xmlLimits = { characters: 64_000_000, depth: 100, elements: 1_000_000, attributes: 64 } as const;

export type XmlLimits = { readonly [Name in keyof typeof xmlLimits]: number };

/** How the reader calls a namespace: its address → the prefix it shows ("" for none). */
export type Prefixes = Readonly<Record<string, string>>;

/** Reads a document; refused with the line of the first fault. */
export function readXml(xml: string, prefixes: Prefixes, limits: XmlLimits = xmlLimits): Outcome<XmlElement> {
  if (xml.length > limits.characters) return refused(refusal('standard/too-large', { characters: xml.length, maximum: limits.characters }));
  const torn = xml.search(/\p{Cs}/u);
  if (torn >= 0) return refused(atLine('standard/not-well-formed', xml.slice(0, torn).split(/\r\n?|\n/u).length));
  try {
    return accepted(readDocument(xml, prefixes, limits));
  } catch (error) {
    if (error instanceof Fault) return refused(error.refusal);
    throw error;
  }
}

class Fault extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const refusal = (code: Code, parameters: Parameters, line?: number): Refusal => ({ code, parameters, ...(line !== undefined && { place: { line } }) });
const atLine = (code: Code, line: number, parameters: Parameters = {}): Refusal => refusal(code, { line, ...parameters }, line);

/** An element whose end has not come yet. */
interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The handlers of one reading: what the parser tells becomes the tree, what it complains of a refusal. */
function readDocument(xml: string, prefixes: Prefixes, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const stop = (code: Code, parameters: Parameters = {}): never => {
    throw new Fault(atLine(code, parser.line, parameters));
  };
  const top: Open = { name: '', attributes: {}, children: [], line: 0 };
  const open: Open[] = [top];
  const current = (): Open => open.at(-1) ?? top;
  const seen = { elements: 0, attributes: 0, line: 1 };
  parser.on('error', ({ message }) => stop(...complaint(message, xml, parser.position)));
  parser.on('doctype', () => stop('standard/doctype'));
  parser.on('opentagstart', () => {
    seen.line = parser.line - (parser.column === 0 ? 1 : 0);
    seen.attributes = 0;
    if (++seen.elements > limits.elements) stop('standard/too-many-elements', { maximum: limits.elements });
  });
  parser.on('attribute', () => {
    if (++seen.attributes > limits.attributes) stop('standard/too-many-attributes', { maximum: limits.attributes });
  });
  parser.on('opentag', (tag) => {
    const element: Open = { ...namesOf(tag, prefixes), children: [], line: seen.line };
    current().children.push(element);
    open.push(element);
    if (!tag.isSelfClosing && open.length - 1 > limits.depth) stop('standard/too-deep', { maximum: limits.depth });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => addText(current(), text));
  parser.on('cdata', (text) => addText(current(), text));
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'moc-char') addText(current(), (open.length > 1 ? characterOf(body) : undefined) ?? stop('standard/not-well-formed'));
  });
  parser.write(xml).close();
  return elementsOf(top)[0] ?? stop('standard/not-well-formed');
}

/** An entity that XML itself does not know is told by its name: it stands before the place the parser has come to. */
function complaint(message: string, xml: string, position: number): [Code, Parameters?] {
  if (!message.endsWith('undefined entity.')) return ['standard/not-well-formed'];
  return ['standard/entity', { name: xml.slice(xml.lastIndexOf('&', position - 1) + 1, position - 1) }];
}

/** Attributes without a prefix stand in no namespace; elements without one in the default namespace. */
function namesOf({ uri, local, attributes }: SaxesTagNS, prefixes: Prefixes): Pick<XmlElement, 'name' | 'attributes'> {
  const own = Object.values(attributes).filter((attribute) => !isDeclaration(attribute));
  return {
    name: shownName(uri, local, prefixes),
    attributes: Object.fromEntries(own.map(({ prefix, uri, local, value }) => [prefix === '' ? local : shownName(uri, local, prefixes), value])),
  };
}

const isDeclaration = ({ prefix, name }: SaxesAttributeNS): boolean => prefix === 'xmlns' || name === 'xmlns';

function shownName(namespace: string, local: string, prefixes: Prefixes): string {
  const shown = Object.hasOwn(prefixes, namespace) ? prefixes[namespace] : `{${namespace}}`;
  return shown === '' || shown?.startsWith('{') ? `${shown}${local}` : `${shown}:${local}`;
}

/** Neighbouring texts (around comments, CDATA and instructions) are one. */
function addText({ children }: Open, text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

/** `<?moc-char 1F?>` is the character it names. */
function characterOf(body: string): string | undefined {
  return /^[0-9A-F]{1,4}$/u.test(body) ? String.fromCharCode(Number.parseInt(body, 16)) : undefined;
}

/** The elements directly inside, of that name. */
export function childrenOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

export function findChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((child) => child.name === name);
}

export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The element and everything below it, in document order. */
export function* walkElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walkElements(child);
}
