/** XML out and in: what is written comes back, and the strict reader refuses what a conforming parser refuses, within limits. */
import fc from 'fast-check';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { encodeAkomaNtoso, standardRefusals } from '../index.ts';
import { anyText, dossierOf, unwrap } from '../testing/generated.ts';
import { readXml, type XmlElement, type XmlLimits, xmlLimits } from './read-xml.ts';
import { element, mixed, writeXml } from './write-xml.ts';

const read = (xml: string, limits?: XmlLimits): XmlElement => unwrap(readXml(xml, { 'urn:a': '', 'urn:b': 'b' }, limits));

function codeOf(xml: string, limits?: XmlLimits): string {
  const outcome = readXml(xml, {}, limits);
  if (outcome.ok) return 'accepted';
  expect(standardRefusals).toHaveProperty([outcome.refusals[0].code]);
  return outcome.refusals[0].code;
}

describe('reading', () => {
  const cases: readonly (readonly [string, string, readonly (string | object)[]])[] = [
    ['text', '<a xmlns="urn:a"> x  y\n</a>', [' x  y\n']],
    ['references', '<a xmlns="urn:a">&#13;&#x1F600;&amp;lt; &quot;&apos;&gt;</a>', ['\r😀&lt; "\'>']],
    ['line ends', '<a xmlns="urn:a">1\r\n2\r3\n</a>', ['1\n2\n3\n']],
    ['CDATA and comments', '<a xmlns="urn:a"><![CDATA[ <z> &amp; ]]>y<!-- - c -->w</a>', [' <z> &amp; yw']],
    ['characters XML cannot write', '<a xmlns="urn:a">1<?moc-char 0?><?moc-char D800?>2<?other x?></a>', ['1\u0000\ud8002']],
    ['a byte order mark', '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:a"/>\n<!-- end -->', []],
  ];
  test.each(cases)('%s', (_, xml, children) => expect(read(xml).children).toEqual(children));

  test('names show their namespace by the prefix asked for', () => {
    const root = read('<x:a xmlns:x="urn:a" xmlns="urn:b" p="1" x:q="2"><c xmlns=""/><d/><e xmlns="urn:c"/></x:a>');
    expect([root.name, ...root.children.map((child) => (child as XmlElement).name)]).toEqual(['a', '{}c', 'b:d', '{urn:c}e']);
    expect(root.attributes).toEqual({ p: '1', q: '2' });
  });

  test('attributes: references, folded line ends, names of objects', () => {
    expect(read('<a xmlns="urn:a" x="1&#10;2\n3&lt;" __proto__="p" constructor=\'c\'/>').attributes).toEqual(
      Object.fromEntries([
        ['x', '1\n2 3<'],
        ['__proto__', 'p'],
        ['constructor', 'c'],
      ]),
    );
  });

  test('faults name their line', () => {
    const outcome = readXml('<a>\n<b>\n</a>', {});
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'standard/not-well-formed', parameters: { line: 3 }, place: { line: 3 } }] });
  });
});

describe('refusing', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  const cases: readonly (readonly [string, string, string])[] = [
    ['a document type', '<!DOCTYPE a><a/>', 'standard/doctype'],
    ['entities that grow', bomb, 'standard/doctype'],
    ['an entity from a file', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>', 'standard/doctype'],
    ['an entity of no one', '<a>&nbsp;</a>', 'standard/entity'],
    ['an entity named as an object has it', '<a>&constructor;</a>', 'standard/entity'],
    ['nothing', '', 'standard/not-well-formed'],
    ['words', 'Điều 1.', 'standard/not-well-formed'],
    ['two roots', '<a/><b/>', 'standard/not-well-formed'],
    ['words behind the root', '<a/>b', 'standard/not-well-formed'],
    ['tags crossed', '<a><b></a></b>', 'standard/not-well-formed'],
    ['no end', '<a><b></b>', 'standard/not-well-formed'],
    ['an end too many', '<a/></a>', 'standard/not-well-formed'],
    ['a bare ampersand', '<a>x & y</a>', 'standard/not-well-formed'],
    ['an attribute twice', '<a x="1" x="2"/>', 'standard/not-well-formed'],
    ['… by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'standard/not-well-formed'],
    ['an attribute without quotes', '<a x=1/>', 'standard/not-well-formed'],
    ['attributes without a blank', '<a x="1"y="2"/>', 'standard/not-well-formed'],
    ['a tag in an attribute', '<a x="<"/>', 'standard/not-well-formed'],
    ['a prefix of no one', '<p:a/>', 'standard/not-well-formed'],
    ['a control character', '<a>\u0001</a>', 'standard/not-well-formed'],
    ['a reference to one', '<a>&#1;</a>', 'standard/not-well-formed'],
    ['a reference beyond all characters', '<a>&#x110000;</a>', 'standard/not-well-formed'],
    ['half a letter', '<a>\ud800</a>', 'standard/not-well-formed'],
    ['the end of CDATA without its start', '<a>]]></a>', 'standard/not-well-formed'],
    ['two hyphens in a comment', '<a><!-- -- --></a>', 'standard/not-well-formed'],
    ['a second declaration', '<a><?xml version="1.0"?></a>', 'standard/not-well-formed'],
    ['an instruction without its end', '<a><?x </a>', 'standard/not-well-formed'],
  ];
  test.each(cases)('%s', (_, xml, code) => expect(codeOf(xml)).toBe(code));

  const small: XmlLimits = { characters: 1000, depth: 4, elements: 6, attributes: 2 };
  const limits: readonly (readonly [string, string, string])[] = [
    ['characters', `<a>${'x'.repeat(1000)}</a>`, 'standard/too-large'],
    ['depth', `${'<a>'.repeat(5)}${'</a>'.repeat(5)}`, 'standard/too-deep'],
    ['elements', `<a>${'<b/>'.repeat(6)}</a>`, 'standard/too-many-elements'],
    ['attributes', '<a b="" c="" d=""/>', 'standard/too-many-attributes'],
  ];
  test.each(limits)('the limit of %s', (_, xml, code) => expect(codeOf(xml, small)).toBe(code));
  test('inside the limits all is well', () => expect(codeOf(`<a b="" c="">${'<b/>'.repeat(5)}</a>`, small)).toBe('accepted'));
  test('a hundred thousand open tags end at the limit', () => expect(codeOf('<a>'.repeat(100_000))).toBe('standard/too-deep'));
  test('a million references are read', () => expect(codeOf(`<a>${'&amp;'.repeat(1_000_000)}</a>`, { ...xmlLimits })).toBe('accepted'));
});

describe('a conforming parser beside it', () => {
  /** What libxml2 makes of the text: its words, or undefined when it is not well-formed. */
  function wordsByLibxml2(xml: string): string | undefined {
    try {
      const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
      const words = document.root.content;
      document.dispose();
      return words;
    } catch {
      return undefined;
    }
  }

  const wordsOf = ({ children }: XmlElement): string => children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');

  test('what we write reads the same there', () => {
    const writable = anyText.map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
    fc.assert(
      fc.property(writable, (text) => {
        const xml = writeXml(element('a', { xmlns: 'urn:a', x: text }, [mixed('b', {}, [text, mixed('c', {}, [text])])]));
        expect(wordsByLibxml2(xml)?.trim()).toBe(wordsOf(read(xml)).trim());
      }),
      { numRuns: 100 },
    );
  });

  test('what it refuses, we refuse', () => {
    const whole = encodeAkomaNtoso(dossierOf('QUYẾT NGHỊ:\nĐiều 1. Thu <b> & đạt 7%\na) x'));
    const pieces = fc.constantFrom('<', '>', '/', '"', '&', '&#', ';', "'", '=', '</p>', '<p>', 'x:', '<!--', '-->', ']]>', '<![CDATA[', '<?', '?>', ' ', '');
    // Behind the root's tag: libxml2 also refuses namespaces that are no addresses, which is no fault of form.
    const root = whole.indexOf('<act');
    const damaged = fc
      .tuple(fc.integer({ min: root, max: whole.length }), fc.nat(3), pieces)
      .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut));
    fc.assert(
      fc.property(damaged, (xml) => {
        if (wordsByLibxml2(xml) === undefined) expect(codeOf(xml)).not.toBe('accepted');
      }),
      { numRuns: 300 },
    );
  });
});
