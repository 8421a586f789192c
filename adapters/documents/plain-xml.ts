/**
 * XML as office programs write it, read at sight: tags with attributes in double quotes, text, the five entities. Whatever
 * else stands in a part (comments, document types, faults) is not judged here: the strict parser reads such a part anew.
 */
import type { XmlTree } from './xml-tree.ts';

/** Characters that XML forbids, and line ends it would change. */
const unusual = /[\0-\x08\x0b-\x1f\ufffe\uffff]/;
const declaration = /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")? ?\?>[ \t\r\n]*/;
const [slash, lastTagsKept] = [47, 1000];

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
}

/** Builds the tree of a well-formed part; false where that is not for sure what stands there, and the tree is of no use. */
export function readPlainXml(xml: string, tree: XmlTree): boolean {
  let at = declaration.exec(xml)?.[0].length ?? 0;
  if (xml.charAt(at) !== '<' || unusual.test(at === 0 ? xml : xml.slice(at))) return false;
  const tagOf = newTags();
  const open: string[] = [];
  for (;;) {
    const end = xml.indexOf('>', at);
    if (xml.charCodeAt(at + 1) === slash) {
      const name = open.pop();
      if (name === undefined || end !== at + 2 + name.length || !xml.startsWith(name, at + 2)) return false;
      tree.close();
    } else {
      const tag = end < 0 ? undefined : tagOf(xml.slice(at + 1, end));
      if (!tag) return false;
      tree.open(tag.name, tag.attributes);
      if (tag.isEmpty) tree.close();
      else open.push(tag.name);
    }
    if (open.length === 0) return /^[ \t\n]*$/.test(xml.slice(end + 1));
    at = xml.indexOf('<', end);
    if (at < 0) return false;
    if (at === end + 1) continue;
    const text = textOf(xml.slice(end + 1, at));
    if (text === undefined) return false;
    tree.text(text);
  }
}

/** Reads each way of writing a tag once: most stand in a part many times over. */
function newTags(): (written: string) => Tag | undefined {
  const tags = new Map<string, Tag>();
  return (written) => {
    const known = tags.get(written);
    if (known) return known;
    const tag = readTag(written);
    if (tag && tags.size < lastTagsKept) tags.set(written, tag);
    return tag;
  };
}

const tagName = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)="([^"<\t\n]*)"/y;
const tagEnd = /[ \n]*(\/?)$/y;

/** What stands between "<" and ">"; undefined where it is no tag, or one that is not for sure well formed. */
function readTag(written: string): Tag | undefined {
  const name = matchAt(tagName, written, 0)?.[0];
  if (name === undefined) return undefined;
  const attributes: Record<string, string> = {};
  let at = name.length;
  for (let found = matchAt(attribute, written, at); found; found = matchAt(attribute, written, at)) {
    const [whole, key = '', value = ''] = found;
    const text = textOf(value);
    if (text === undefined || key in attributes) return undefined;
    attributes[key] = text;
    at += whole.length;
  }
  const end = matchAt(tagEnd, written, at);
  return end ? { name, attributes, isEmpty: end[1] === '/' } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const entity = /&(?:(amp|lt|gt|quot|apos);|#(\d{1,7});|#x([\dA-Fa-f]{1,6});)?/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Written text with its entities resolved; undefined where one is unknown, or a section's end stands alone. */
function textOf(written: string): string | undefined {
  if (written.includes(']]>')) return undefined;
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
