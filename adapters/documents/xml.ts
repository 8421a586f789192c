/** XML as a light tree: no DTD, no entities but the five, no deeper and no larger than the limits. */
import { SaxesParser } from 'saxes';
import type { DocumentLimits } from './document.ts';
import { DocumentFault } from './fault.ts';
import { readPlainXml } from './plain-xml.ts';
import { newXmlTree, type XmlElement, type XmlTree } from './xml-tree.ts';

export type { XmlElement } from './xml-tree.ts';

/** The root element of a part; `part` is named in refusals. What is not plain at sight is for the strict parser to judge. */
export function parseXml(bytes: Uint8Array, part: string, limits: DocumentLimits): XmlElement {
  const plain = newXmlTree(part, limits);
  const tree = readPlainXml(bytes, plain) ? plain : readStrictly(decodeXml(bytes, part), part, newXmlTree(part, limits));
  const root = tree.root();
  if (!root) throw new DocumentFault('document/damaged', { detail: part });
  return root;
}

/** Everything the standard allows but document types, and every fault refused. */
export function readStrictly(xml: string, part: string, tree: XmlTree): XmlTree {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new DocumentFault('document/damaged', { detail: `${part}: ${error.message}`.slice(0, 160) });
  });
  parser.on('doctype', () => {
    throw new DocumentFault('document/xml-doctype', { part });
  });
  parser.on('opentag', ({ name, attributes }) => tree.open(name, attributes as Record<string, string>));
  parser.on('closetag', tree.close);
  parser.on('text', tree.text);
  parser.on('cdata', tree.text);
  parser.write(xml).close();
  return tree;
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentFault('document/damaged', { detail: part });
  }
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
