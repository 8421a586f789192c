/** XML out: a small tree written as text that any conforming reader gives back character for character. */

export interface XmlOut {
  readonly name: string;
  /** In this order; undefined ones are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlOut | string)[];
  /** Whether the white space inside is text: mixed content is never indented. */
  readonly mixed: boolean;
}

type Attributes = XmlOut['attributes'];

/** An element that holds elements only. */
export function element(name: string, attributes: Attributes = {}, children: readonly (XmlOut | undefined)[] = []): XmlOut {
  return { name, attributes, children: children.filter((child) => child !== undefined), mixed: false };
}

/** An element that holds text, with or without elements in it. */
export function mixed(name: string, attributes: Attributes, children: readonly (XmlOut | string)[]): XmlOut {
  return { name, attributes, children, mixed: true };
}

/** The whole document in UTF-8 notation. The same tree always gives the same text. */
export function writeXml(root: XmlOut): string {
  const chunks: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, '', false, chunks);
  return `${chunks.join('')}\n`;
}

function write(node: XmlOut, indent: string, insideMixed: boolean, chunks: string[]): void {
  if (!insideMixed) chunks.push(indent);
  chunks.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes)) if (value !== undefined) chunks.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    chunks.push('/>');
    return;
  }
  const keeps = node.mixed || insideMixed;
  chunks.push('>');
  for (const child of node.children) {
    if (!keeps) chunks.push('\n');
    if (typeof child === 'string') chunks.push(escapeText(child));
    else write(child, `${indent}  `, keeps, chunks);
  }
  if (!keeps) chunks.push('\n', indent);
  chunks.push('</', node.name, '>');
}

/** A carriage return would be read as a line feed; `>` is escaped because of `]]>`. */
const unsafeText = /[&<>\r]|[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const unsafeAttribute = /[&<"\t\n\r]|[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

function escapeText(text: string): string {
  return text.replace(unsafeText, (character) => named[character] ?? instruction(character));
}

/** Characters that XML has no way to write (controls, lone surrogates) travel as `<?moc-char 1F?>`. */
function instruction(character: string): string {
  return `<?moc-char ${character.charCodeAt(0).toString(16).toUpperCase()}?>`;
}

/** Attributes hold names and numbers, never the text itself: what XML cannot write becomes U+FFFD there. */
function escapeAttribute(value: string): string {
  return value.replace(unsafeAttribute, (character) => named[character] ?? '\ufffd');
}
