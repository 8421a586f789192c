/** Files that are broken or mean harm: a coded refusal in time, never an exception, never a hang. */
import { readFileSync } from 'node:fs';
import { sayRefusal } from '@moc/domain/refusals';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentLimits, documentRefusals, readDocument, readDocumentInWorker } from './index.ts';
import { makeDocx, makeZip, paragraph, run } from './testing/make-zip.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../corpus/formats/${name}`, import.meta.url)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function codeOf(bytes: Uint8Array, limits = documentLimits): Promise<string> {
  const outcome = await readDocument(bytes, 'a.docx', limits);
  if (outcome.ok) return 'read';
  for (const refusal of outcome.refusals)
    for (const language of ['vi', 'en'] as const) expect(sayRefusal(refusal, language, documentRefusals)).not.toMatch(/\{\w+\}|^document\//);
  return outcome.refusals[0].code;
}

const doctype = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';
const withDoctype = (xml: string) =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: xml },
  ]);
const deep = (count: number) => `${'<w:sdt><w:sdtContent>'.repeat(count)}${paragraph(run('x'))}${'</w:sdtContent></w:sdt>'.repeat(count)}`;
/** The first streams of a PDF filled with what unpacks to nothing. */
function withLostStreams(bytes: Uint8Array, count: number): Uint8Array {
  let left = count;
  const text = Buffer.from(bytes).toString('latin1');
  const lost = text.replace(/(stream\r?\n)([\s\S]*?)(?=endstream)/g, (whole, head: string, body: string) =>
    left-- > 0 && body.length > 100 ? head + 'x'.repeat(body.length) : whole,
  );
  return new Uint8Array(Buffer.from(lost, 'latin1'));
}
const bomb = new Uint8Array(80_000_000);

describe('refused with a code', () => {
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['nothing', () => new Uint8Array(), 'document/empty'],
    ['too many bytes', () => new Uint8Array(documentLimits.maximumBytes + 1), 'document/too-large'],
    ['a document without words', () => makeDocx(paragraph('')), 'document/empty'],
    [
      'a part that unpacks without end',
      () =>
        makeDocx('', {}, [
          { name: 'word/styles2.xml', content: '' },
          { name: 'x', content: bomb },
        ]),
      'document/empty',
    ],
    [
      'such a part that is needed',
      () =>
        makeZip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: bomb },
        ]),
      'document/archive-bomb',
    ],
    [
      'one that lies about its size',
      () =>
        makeZip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: bomb, claimed: 1_000 },
        ]),
      'document/archive-bomb',
    ],
    ['an archive in an archive', () => makeZip([{ name: 'inner.zip', content: makeZip([{ name: 'a', content: bomb }]) }]), 'document/not-supported'],
    ['names that lead out', () => makeDocx(paragraph(run('x')), {}, [{ name: '../../etc/passwd', content: 'x' }]), 'document/archive-path'],
    ['absolute names', () => makeDocx(paragraph(run('x')), {}, [{ name: '/etc/passwd', content: 'x' }]), 'document/archive-path'],
    ['two parts of one name', () => makeDocx(paragraph(run('x')), {}, [{ name: 'word/document.xml', content: 'x' }]), 'document/damaged'],
    [
      'too many parts',
      () =>
        makeDocx(
          '',
          {},
          Array.from({ length: 5_001 }, (_, at) => ({ name: `p${at}`, content: '' })),
        ),
      'document/archive-entries',
    ],
    ['a billion laughs', () => withDoctype(`${doctype}<w:document>&lol2;</w:document>`), 'document/xml-doctype'],
    ['an external entity', () => withDoctype('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'document/xml-doctype'],
    ['an entity nobody declared', () => withDoctype('<w:document>&lol;</w:document>'), 'document/damaged'],
    ['elements without end', () => makeDocx(deep(10_000)), 'document/too-deep'],
    [
      'a workbook',
      () =>
        makeZip([
          { name: '[Content_Types].xml', content: '' },
          { name: 'xl/workbook.xml', content: '' },
        ]),
      'document/not-supported',
    ],
    ['an OpenDocument text', () => fixture('example-libreoffice.odt'), 'document/not-supported'],
    ['RTF under any name', () => utf8('{\\rtf1\\ansi Nghị quyết}'), 'document/rtf'],
    ['a PDF of pictures', () => fixture('scanned.pdf'), 'document/scanned'],
    ['a PDF with a password', () => fixture('encrypted.pdf'), 'document/encrypted'],
    ['a PDF whose first page is lost', () => withLostStreams(fixture('paged.pdf'), 1), 'document/pages-lost'],
    ['a PDF whose pages are all lost', () => withLostStreams(fixture('paged.pdf'), 99), 'document/pages-lost'],
    ['a PDF that ends at once', () => utf8('%PDF-1.7\n'), 'document/damaged'],
    ['a compound file of nothing', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(3_000).fill(0)]), 'document/damaged'],
    ['HTML without words', () => utf8('<html><script>alert(1)</script></html>'), 'document/empty'],
    ['HTML without end tags', () => utf8(`<html>${'<div><b>'.repeat(60_000)}x`), 'document/too-deep'],
  ];
  test.each(cases)('%s', async (_name, make, code) => {
    expect(await codeOf(make())).toBe(code);
  });

  test('too many elements, too many pages', async () => {
    expect(await codeOf(makeDocx(paragraph(run('x')).repeat(50)), { ...documentLimits, maximumElements: 100 })).toBe('document/too-complex');
    expect(await codeOf(fixture('paged.pdf'), { ...documentLimits, maximumPages: 2 })).toBe('document/too-many-pages');
  });
});

describe('a compound file whose sectors run in a circle', () => {
  test.each(['allocation', 'directory'])('%s', async (where) => {
    const bytes = fixture('example-libreoffice.doc');
    const view = new DataView(bytes.buffer);
    const table = (view.getInt32(76, true) + 1) * 512;
    const start = where === 'directory' ? view.getInt32(48, true) : 3;
    view.setInt32(table + start * 4, start + 1, true);
    view.setInt32(table + (start + 1) * 4, start, true);
    expect(await codeOf(bytes)).toMatch(/^document\/damaged$/);
  });
});

describe('long and strange text', () => {
  test('a line of ten megabytes', async () => {
    const line = 'Tỷ lệ hộ nghèo còn 2,25%; '.repeat(400_000).slice(0, 7_500_000);
    const outcome = await readDocument(utf8(line), 'a.txt');
    expect(outcome.ok && outcome.value.text === line).toBe(true);
    const page = await readDocument(utf8(`<html><p>${line}`), 'a.html');
    expect(page.ok && page.value.text === line.trim()).toBe(true);
  });
});

const whole = ['example-libreoffice.docx', 'example-libreoffice.doc', 'two-columns.pdf', 'hand-made-libreoffice.html', 'example-vni.txt'] as const;

describe('cut or changed anywhere', () => {
  test.each(whole)('%s', { timeout: 120_000 }, async (name) => {
    const bytes = fixture(name);
    const place = fc.nat(bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(place, async (length) => {
        await codeOf(bytes.slice(0, length));
      }),
      { numRuns: 50 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) changed[at] = value;
        await codeOf(changed);
      }),
      { numRuns: 50 },
    );
  });

  test('random bytes, also behind the marks of known formats', async () => {
    const marks = ['', 'PK\x03\x04', '%PDF-1.7\n', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '<html>', '\xff\xfe', '{\\rtf'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 3_000 }), async (mark, bytes) => {
        await codeOf(Buffer.concat([Buffer.from(mark, 'latin1'), bytes]));
      }),
      { numRuns: 200 },
    );
  });
});

describe('in a thread of its own', () => {
  const work = { timeoutMs: 30_000 };

  test('the same is read and refused', async () => {
    const bytes = fixture('example-libreoffice.pdf');
    expect(await readDocumentInWorker(bytes, 'a.pdf', work)).toEqual(await readDocument(bytes, 'a.pdf'));
    expect(await readDocumentInWorker(fixture('scanned.pdf'), 'b.pdf', work)).toMatchObject({
      ok: false,
      refusals: [{ code: 'document/scanned', place: { file: 'b.pdf' } }],
    });
    expect(await readDocumentInWorker(utf8('Điều 1.'), 'c.txt', work)).toMatchObject({ ok: true, value: { text: 'Điều 1.' } });
  });

  test('what takes too long is stopped', async () => {
    expect(await readDocumentInWorker(fixture('paged.pdf'), 'a.pdf', { timeoutMs: 1 })).toMatchObject({ ok: false, refusals: [{ code: 'document/too-slow' }] });
  });

  test('what needs too much memory is stopped', async () => {
    const body = Array.from({ length: 200_000 }, (_, at) => paragraph(run(`Một ${at}`))).join('');
    expect(await readDocumentInWorker(makeDocx(body), 'a.docx', { ...work, maximumMegabytes: 24 })).toMatchObject({
      ok: false,
      refusals: [{ code: 'document/out-of-memory' }],
    });
  });
});
