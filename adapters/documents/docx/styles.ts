/** What a Word style decides about text: numbering, capitals, hidden words, and the font, which tells an old encoding. */
import { childElements, findChild, isOn, type XmlElement } from '../xml.ts';
import type { NumberReference } from './numbering.ts';

/** Of a run or a style; absent where the style below decides. */
export interface Look {
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
}

export interface ParagraphStyle extends Look {
  readonly number?: NumberReference;
}

export interface Styles {
  /** With everything it inherits; the default paragraph style where `id` is undefined. */
  getStyle(id: string | undefined): ParagraphStyle;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const element of childElements(root)) {
    if (element.name !== 'w:style') continue;
    const id = element.attributes['w:styleId'] ?? '';
    elements.set(id, element);
    if (element.attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(element.attributes['w:default'] ?? '')) usual = id;
  }
  const defaults = readLook(findChild(findChild(findChild(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string, above: number): ParagraphStyle => {
    const found = known.get(id);
    if (found) return found;
    const element = elements.get(id);
    if (!element || above > 20) return defaults;
    const parent = findChild(element, 'w:basedOn')?.attributes['w:val'];
    const style = {
      ...(parent === undefined ? defaults : resolve(parent, above + 1)),
      ...readLook(findChild(element, 'w:rPr')),
      ...numberOf(findChild(element, 'w:pPr')),
    };
    known.set(id, style);
    return style;
  };
  return { getStyle: (id) => (id === undefined && usual === undefined ? defaults : resolve(id ?? usual!, 0)) };
}

export function readLook(properties: XmlElement | undefined): Look {
  if (!properties || properties.children.length === 0) return {};
  const capitals = isOn(findChild(properties, 'w:caps'));
  const hidden = isOn(findChild(properties, 'w:vanish'));
  const font = findChild(properties, 'w:rFonts')?.attributes['w:ascii'];
  return { ...(capitals !== undefined && { capitals }), ...(hidden !== undefined && { hidden }), ...(font !== undefined && { font }) };
}

function numberOf(properties: XmlElement | undefined): { readonly number?: NumberReference } {
  const number = readNumberReference(properties);
  return number ? { number } : {};
}

export function readNumberReference(properties: XmlElement | undefined): NumberReference | undefined {
  const element = findChild(properties, 'w:numPr');
  if (!element) return undefined;
  const list = findChild(element, 'w:numId')?.attributes['w:val'];
  const level = findChild(element, 'w:ilvl')?.attributes['w:val'];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) || 0 }) };
}
