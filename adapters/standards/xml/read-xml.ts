/**
 * XML in: a strict reader without document types and without entities of the file's own, inside fixed limits of size,
 * depth and number. Time grows linearly with the length.
 */
import { accepted, type Code, type Outcome, type Parameters, type Refusal, refused } from '@moc/domain/values';

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
  if (xml.length > limits.characters) return refused(fault('standard/too-large', { characters: xml.length, maximum: limits.characters }));
  const text = xml.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  try {
    return accepted(readDocument({ text, at: 0, line: 1, counted: 0, elements: 0, prefixes, limits }));
  } catch (error) {
    if (error instanceof Fault) return refused(error.refusal);
    throw error;
  }
}

interface Reading {
  readonly text: string;
  readonly prefixes: Prefixes;
  readonly limits: XmlLimits;
  at: number;
  line: number;
  /** Up to where lines have been counted. */
  counted: number;
  elements: number;
}

class Fault extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const fault = (code: Code, parameters: Parameters, line?: number): Refusal => ({ code, parameters, ...(line !== undefined && { place: { line } }) });

function stop(reading: Reading, code: Code, parameters: Parameters = {}): never {
  const line = lineOf(reading);
  throw new Fault(fault(code, { line, ...parameters }, line));
}

const malformed = (reading: Reading): never => stop(reading, 'standard/not-well-formed');

function lineOf(reading: Reading): number {
  for (let next = reading.text.indexOf('\n', reading.counted); next >= 0 && next < reading.at; next = reading.text.indexOf('\n', next + 1)) {
    reading.line += 1;
    reading.counted = next + 1;
  }
  return reading.line;
}

/** An element whose end has not come yet. */
interface Open {
  readonly tag: string;
  readonly scope: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly made: Omit<XmlElement, 'children'>;
}

const illegal = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const declaration =
  /<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/uy;

function readDocument(reading: Reading): XmlElement {
  const { text } = reading;
  const wrong = text.search(illegal);
  if (wrong >= 0) {
    reading.at = wrong;
    malformed(reading);
  }
  match(reading, declaration);
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const put = (child: XmlElement | string): void => {
    const parent = open.at(-1);
    if (parent) parent.children.push(child);
    else if (typeof child !== 'string' && !root) root = child;
    else if (typeof child !== 'string' || /\S/u.test(child)) malformed(reading);
  };
  while (reading.at < text.length) {
    if (text[reading.at] !== '<') put(readText(reading));
    else if (text[reading.at + 1] === '!') putIfAny(readDeclared(reading, open.length > 0), put);
    else if (text[reading.at + 1] === '?') putIfAny(readInstruction(reading, open.length > 0), put);
    else if (text[reading.at + 1] === '/') put(close(reading, open.pop()));
    else {
      const { element, isEmpty } = readTag(reading, open.at(-1)?.scope ?? noScope);
      if (isEmpty) put({ ...element.made, children: [] });
      else if (open.push(element) > reading.limits.depth) stop(reading, 'standard/too-deep', { maximum: reading.limits.depth });
    }
  }
  return root && open.length === 0 ? root : malformed(reading);
}

function putIfAny(text: string, put: (text: string) => void): void {
  if (text !== '') put(text);
}

function match(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (!found) return undefined;
  reading.at += found[0].length;
  return found;
}

/** Everything to `end`, which is passed by. */
function takeTo(reading: Reading, end: string): string {
  const found = reading.text.indexOf(end, reading.at);
  if (found < 0) malformed(reading);
  const taken = reading.text.slice(reading.at, found);
  reading.at = found + end.length;
  return taken;
}

function readText(reading: Reading): string {
  const next = reading.text.indexOf('<', reading.at);
  const end = next < 0 ? reading.text.length : next;
  const raw = reading.text.slice(reading.at, end);
  if (raw.includes(']]>')) malformed(reading);
  const text = decodeReferences(reading, raw);
  reading.at = end;
  return text;
}

/** A comment gives nothing, a CDATA section its text; a document type is refused. */
function readDeclared(reading: Reading, isInside: boolean): string {
  if (reading.text.startsWith('<!--', reading.at)) {
    reading.at += 4;
    if (takeTo(reading, '--') === undefined || reading.text[reading.at] !== '>') malformed(reading);
    reading.at += 1;
    return '';
  }
  if (isInside && reading.text.startsWith('<![CDATA[', reading.at)) {
    reading.at += 9;
    return takeTo(reading, ']]>');
  }
  return reading.text.startsWith('<!DOCTYPE', reading.at) ? stop(reading, 'standard/doctype') : malformed(reading);
}

const instructionTarget = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*(?=\s|$)/u;

/** `<?moc-char 1F?>` gives the character it names; other instructions give nothing. */
function readInstruction(reading: Reading, isInside: boolean): string {
  reading.at += 2;
  const content = takeTo(reading, '?>');
  const target = instructionTarget.exec(content)?.[0] ?? '';
  if (target === '' || target.toLowerCase() === 'xml') malformed(reading);
  if (target !== 'moc-char') return '';
  const code = /^moc-char ([0-9A-F]{1,4})$/u.exec(content)?.[1];
  return code !== undefined && isInside ? String.fromCharCode(Number.parseInt(code, 16)) : malformed(reading);
}

const namePattern = '[\\p{L}_][\\p{L}\\p{N}\\p{M}._·-]*';
const qualified = `(?:${namePattern}:)?${namePattern}`;
const tagStart = new RegExp(`<(${qualified})`, 'uy');
const tagEnd = /\s*(\/?)>/uy;
const attribute = new RegExp(`\\s+(${qualified})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const closing = new RegExp(`</(${qualified})\\s*>`, 'uy');

const noScope: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function readTag(reading: Reading, outer: ReadonlyMap<string, string>): { readonly element: Open; readonly isEmpty: boolean } {
  const line = lineOf(reading);
  const tag = match(reading, tagStart)?.[1] ?? malformed(reading);
  reading.elements += 1;
  if (reading.elements > reading.limits.elements) stop(reading, 'standard/too-many-elements', { maximum: reading.limits.elements });
  const given = readAttributes(reading);
  const end = match(reading, tagEnd) ?? malformed(reading);
  const scope = scopeOf(given, outer);
  const named = given.filter(([name]) => !isDeclaration(name)).map(([name, value]) => [nameIn(reading, scope, name, false), value] as const);
  if (new Set(named.map(([name]) => name)).size < named.length) malformed(reading);
  const made = { name: nameIn(reading, scope, tag, true), attributes: Object.fromEntries(named), line };
  return { element: { tag, scope, children: [], made }, isEmpty: end[1] === '/' };
}

function readAttributes(reading: Reading): readonly (readonly [string, string])[] {
  const given: (readonly [string, string])[] = [];
  for (let found = match(reading, attribute); found; found = match(reading, attribute)) {
    given.push([found[1] as string, decodeReferences(reading, (found[2] ?? found[3] ?? '').replace(/[\t\n]/gu, ' '))]);
    if (given.length > reading.limits.attributes) stop(reading, 'standard/too-many-attributes', { maximum: reading.limits.attributes });
  }
  return new Set(given.map(([name]) => name)).size === given.length ? given : malformed(reading);
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

function scopeOf(given: readonly (readonly [string, string])[], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = given.filter(([name]) => isDeclaration(name));
  return declared.length === 0 ? outer : new Map([...outer, ...declared.map(([name, value]) => [name.slice(6), value] as const)]);
}

/** Attributes without a prefix stand in no namespace; elements without one in the default namespace. */
function nameIn(reading: Reading, scope: ReadonlyMap<string, string>, name: string, isElement: boolean): string {
  const [local = '', prefix = ''] = name.split(':').reverse();
  if (prefix === '' && !isElement) return local;
  const namespace = scope.get(prefix) ?? (prefix === '' ? '' : malformed(reading));
  if (namespace === '') return `{}${local}`;
  const shown = Object.hasOwn(reading.prefixes, namespace) ? reading.prefixes[namespace] : `{${namespace}}`;
  return shown === '' || shown?.startsWith('{') ? `${shown}${local}` : `${shown}:${local}`;
}

function close(reading: Reading, open: Open | undefined): XmlElement {
  const tag = match(reading, closing)?.[1];
  if (!open || tag !== open.tag) return malformed(reading);
  return { ...open.made, children: joinTexts(open.children) };
}

/** Neighbouring texts (around comments and CDATA) become one. */
function joinTexts(children: readonly (XmlElement | string)[]): readonly (XmlElement | string)[] {
  if (children.every((child, index) => typeof child !== 'string' || typeof children[index - 1] !== 'string')) return children;
  const joined: (XmlElement | string)[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) joined.push(run.join(''));
    run = [];
  };
  for (const child of children) {
    if (typeof child === 'string') run.push(child);
    else {
      flush();
      joined.push(child);
    }
  }
  flush();
  return joined;
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML itself and character references; anything else is refused. */
function decodeReferences(reading: Reading, text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|([\p{L}_][\p{L}\p{N}._-]*);|)/gu, (_, decimal: string, hexadecimal: string, name: string) => {
    if (name !== undefined) return (Object.hasOwn(known, name) ? known[name] : undefined) ?? stop(reading, 'standard/entity', { name });
    const code = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : Number.NaN;
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return character === '' || (character !== '\r' && illegal.test(character)) ? malformed(reading) : character;
  });
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
