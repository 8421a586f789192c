/** XML as a light tree: no DTD, no entities but the five, no deeper and no larger than the limits. */
import { SaxesParser } from 'saxes';
import type { DocumentLimits } from './document.ts';
import { DocumentFault } from './fault.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace ("w:p"), whichever prefix the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const ooxml = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

const usualPrefixes: Readonly<Record<string, string>> = {
  [`${ooxml}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${ooxml}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${ooxml}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${ooxml}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** The root element of a part; `part` is named in refusals. */
export function parseXml(bytes: Uint8Array, part: string, limits: DocumentLimits): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let rename: Rename | 'none' | undefined;
  let elements = 0;
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new DocumentFault('document/damaged', { detail: `${part}: ${error.message}`.slice(0, 160) });
  });
  parser.on('doctype', () => {
    throw new DocumentFault('document/xml-doctype', { part });
  });
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    rename ??= renameBy(attributes);
    const element: OpenElement =
      rename === 'none' ? { name: tag.name, attributes, children: [] } : { name: rename(tag.name), attributes: renameKeys(attributes, rename), children: [] };
    open[open.length - 1]!.children.push(element);
    open.push(element);
    if (open.length > limits.maximumDepth + 1) throw new DocumentFault('document/too-deep', { part, maximum: limits.maximumDepth });
    if (++elements > limits.maximumElements) throw new DocumentFault('document/too-complex', { part, maximum: limits.maximumElements });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    open[open.length - 1]!.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes, part)).close();
  const found = root.children.find((child) => typeof child !== 'string');
  if (!found) throw new DocumentFault('document/damaged', { detail: part });
  return found as XmlElement;
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentFault('document/damaged', { detail: part });
  }
}

type Rename = (name: string) => string;

/** By the namespaces of the root element; 'none' where every prefix is the usual one. */
function renameBy(attributes: Readonly<Record<string, string>>): Rename | 'none' {
  const prefixes = new Map<string, string>();
  for (const [name, uri] of Object.entries(attributes)) {
    const declared = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    const usual = usualPrefixes[uri];
    if (declared !== undefined && usual !== undefined && usual !== declared) prefixes.set(declared, usual);
  }
  if (prefixes.size === 0) return 'none';
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const colon = name.indexOf(':');
    const usual = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    const renamed = usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
    known.set(name, renamed);
    return renamed;
  };
}

function renameKeys(attributes: Readonly<Record<string, string>>, rename: Rename): Readonly<Record<string, string>> {
  const renamed: Record<string, string> = {};
  for (const name in attributes) renamed[name.includes(':') ? rename(name) : name] = attributes[name]!;
  return renamed;
}

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function childElements(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
}

/** The value of an on/off element: `<w:caps/>` and `<w:caps w:val="1"/>` are on. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '1');
}

/** All text below the element, in order, but not below elements of the names given. */
export function textBelow(element: XmlElement, names: ReadonlySet<string>): string {
  return element.children.map((child) => (typeof child === 'string' ? (names.has(element.name) ? child : '') : textBelow(child, names))).join('');
}
