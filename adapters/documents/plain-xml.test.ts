/** Reading XML at sight gives what the strict parser gives, or leaves the part to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentLimits } from './document.ts';
import { readPlainXml } from './plain-xml.ts';
import { readStrictly } from './xml.ts';
import { newXmlTree, type XmlElement } from './xml-tree.ts';

/** The root as read at sight; undefined where the part is left to the strict parser. */
function atSight(xml: string): XmlElement | undefined {
  const tree = newXmlTree('part', documentLimits);
  return readPlainXml(Buffer.from(xml), tree) ? tree.root() : undefined;
}

function strictly(xml: string): XmlElement | 'refused' | undefined {
  try {
    return readStrictly(xml, 'part', newXmlTree('part', documentLimits)).root();
  } catch {
    return 'refused';
  }
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('read at sight', () => {
  test.each([
    '<a/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="x"><w:p/></w:document>\n',
    '<a>1 &lt; 2 &amp; 3 &gt; 2, &quot;b&quot; &#273;&#x1EC1;</a>',
    '<a b="1" c="Tỷ lệ &amp; số" ><b c="2" /></a>',
    '<a>\n  <b>Điều 1.</b>\t<b xml:space="preserve"> </b></a>',
    `<x:document xmlns:x="${word}"><x:p x:val="1" y="2"/></x:document>`,
  ])('%s', (xml) => {
    expect(atSight(xml)).toBeDefined();
    expect(atSight(xml)).toEqual(strictly(xml));
  });
});

describe('left to the strict parser', () => {
  test.each([
    '',
    'a',
    '<a>',
    '<a></b>',
    '<a></a><b/>',
    '<a/>x',
    'x<a/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    "<a b='1'/>",
    '<a b="<"/>',
    '<a b="1\n2"/>',
    '<a b="x>y"/>',
    '<a>]]></a>',
    '<a>&b;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>& b</a>',
    '<a>\u0001</a>',
    '<a>1\r\n2</a>',
    '<a><!-- b --></a>',
    '<a><![CDATA[b]]></a>',
    '<a><?b c?></a>',
    '<!DOCTYPE a><a/>',
    '<?xml version="1.1"?><a/>',
    '<1/>',
    '</a>',
  ])('%s', (xml) => {
    expect(atSight(xml)).toBeUndefined();
  });
});

const pieces =
  '< > / = " \' & ; <a> </a> <a/> <b:c> </b:c> <b:c d="1"> d="1" e="&amp;" e="&#x1EC1;" &lt; &#9; &nbsp; ]]> <!-- --> <![CDATA[ <?x y?> Điều 1 \n \t \r constructor="1" __proto__="2"'.split(
    ' ',
  );

test('whatever is strewn about, nothing else is read than the strict parser reads', () => {
  const strewn = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constant(' '), fc.string({ maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(strewn, fc.boolean(), (parts, isWrapped) => {
      const xml = isWrapped ? `<r>${parts.join('')}</r>` : parts.join('');
      const read = atSight(xml);
      if (read) expect(read).toEqual(strictly(xml));
    }),
    { numRuns: 3000 },
  );
});
