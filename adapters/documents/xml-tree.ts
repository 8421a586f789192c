/** The tree of an XML part, built from what a reader meets in it: within the limits, names with their usual prefixes. */
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

export interface XmlTree {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  /** Gives the element that is closed. */
  close(): XmlElement;
  /** One that holds nothing stands here as well. */
  repeat(element: XmlElement): void;
  /** The outermost element; undefined where there was none. */
  root(): XmlElement | undefined;
}

/** An empty tree; `part` is named in refusals. */
export function newXmlTree(part: string, limits: DocumentLimits): XmlTree {
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [top];
  const add = (child: XmlElement | string) => open[open.length - 1]!.children.push(child);
  let rename: Rename | 'none' | undefined;
  let elements = 0;
  const count = (depth: number) => {
    if (depth > limits.maximumDepth + 1) throw new DocumentFault('document/too-deep', { part, maximum: limits.maximumDepth });
    if (++elements > limits.maximumElements) throw new DocumentFault('document/too-complex', { part, maximum: limits.maximumElements });
  };
  return {
    open: (name, attributes) => {
      rename ??= renameBy(attributes);
      const element: OpenElement =
        rename === 'none' ? { name, attributes, children: [] } : { name: rename(name), attributes: renameKeys(attributes, rename), children: [] };
      add(element);
      open.push(element);
      count(open.length);
    },
    text: add,
    close: () => open.pop()!,
    repeat: (element) => {
      add(element);
      count(open.length + 1);
    },
    root: () => top.children.find((child) => typeof child !== 'string'),
  };
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
