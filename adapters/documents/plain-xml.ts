/**
 * XML as office programs write it, read at sight: tags with attributes in double quotes, text, the five entities. Whatever
 * else stands in a part (comments, document types, faults) is not judged here: the strict parser reads such a part anew.
 * Tags are told by bytes, which is how they are mostly written; only words are decoded.
 */
import { isUtf8 } from 'node:buffer';
import type { XmlElement, XmlTree } from './xml-tree.ts';

/** Characters that XML forbids, and line ends it would change. */
const unusual = /[\0-\x08\x0b-\x1f\ufffe\uffff]/;
const declaration = /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")? ?\?>[ \t\r\n]*/;
const [slash, mostTagsKept] = [47, 1000];

interface Tag {
  readonly written: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  /** How its element is closed. */
  readonly closing: string;
  /** An element without content is one wherever it stands. */
  element?: XmlElement;
  /** The tag that opened next the last time: office programs write the same run over and over. */
  next?: Tag;
}

/** Builds the tree of a well-formed part in UTF-8; false where that is not for sure what stands there, and the tree is of no use. */
export function readPlainXml(bytes: Uint8Array, tree: XmlTree): boolean {
  if (!isUtf8(bytes)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const xml = buffer.toString('latin1');
  let at = declaration.exec(xml)?.[0].length ?? 0;
  if (xml.charAt(at) !== '<') return false;
  const tagOf = newTags();
  const open: Tag[] = [];
  let last: Tag | undefined;
  for (;;) {
    if (xml.charCodeAt(at + 1) === slash) {
      const { closing } = open.pop() ?? {};
      if (closing === undefined || !xml.startsWith(closing, at)) return false;
      tree.close();
      at += closing.length;
    } else {
      const expected: Tag | undefined = last?.next;
      const tag = expected && xml.startsWith(expected.written, at) ? expected : tagOf(xml, at);
      if (!tag) return false;
      if (last) last.next = tag;
      last = tag;
      at += tag.written.length;
      if (tag.element) tree.repeat(tag.element);
      else tree.open(tag.name, tag.attributes);
      if (!tag.isEmpty) open.push(tag);
      else tag.element ??= tree.close();
    }
    if (open.length === 0) return /^[ \t\n]*$/.test(xml.slice(at));
    const next = xml.indexOf('<', at);
    if (next < 0) return false;
    if (next === at) continue;
    const text = textOf(buffer.toString('utf8', at, next));
    if (text === undefined) return false;
    tree.text(text);
    at = next;
  }
}

/** Reads each way of writing a tag once: most stand in a part many times over. */
function newTags(): (xml: string, at: number) => Tag | undefined {
  const tags = new Map<string, Tag>();
  return (xml, at) => {
    const end = xml.indexOf('>', at);
    if (end < 0) return undefined;
    const written = xml.slice(at, end + 1);
    const known = tags.get(written);
    if (known) return known;
    const tag = readTag(written);
    if (tag && tags.size < mostTagsKept) tags.set(written, tag);
    return tag;
  };
}

const tagName = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)="([^"<\t\n]*)"/y;
const tagEnd = /[ \n]*(\/?)>$/y;
const beyondAscii = /[\x80-\xff]/;

/** From "<" to ">"; undefined where it is no tag, or one that is not for sure well formed. */
function readTag(written: string): Tag | undefined {
  const opening = matchAt(tagName, written, 0)?.[0];
  if (opening === undefined) return undefined;
  const attributes: Record<string, string> = {};
  let at = opening.length;
  for (let found = matchAt(attribute, written, at); found; found = matchAt(attribute, written, at)) {
    const [whole, key = '', value = ''] = found;
    const text = textOf(beyondAscii.test(value) ? Buffer.from(value, 'latin1').toString() : value);
    if (text === undefined || key in attributes) return undefined;
    attributes[key] = text;
    at += whole.length;
  }
  const end = matchAt(tagEnd, written, at);
  const name = opening.slice(1);
  return end ? { written, name, attributes, isEmpty: end[1] === '/', closing: `</${name}>` } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const entity = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,7});|#x([\dA-Fa-f]{1,6});)?/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Written text with its entities resolved; undefined where one is unknown, a section's end stands alone, or a character is unusual. */
function textOf(written: string): string | undefined {
  if (written.includes(']]>') || unusual.test(written)) return undefined;
  if (!written.includes('&')) return written;
  let isPlain = true;
  const text = written.replace(entity, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    const character = name === undefined ? characterOf(Number(decimal ?? `0x${hexadecimal}`)) : named[name];
    if (character === undefined) isPlain = false;
    return character ?? '';
  });
  return isPlain ? text : undefined;
}

/** Only what needs no judgement: printable characters, and not the halves of one. */
function characterOf(code: number): string | undefined {
  return (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) ? String.fromCharCode(code) : undefined;
}
