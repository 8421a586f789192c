/**
 * Makes the fixture files of this folder again: `node corpus/formats/make-fixtures.ts` (LibreOffice and poppler-utils
 * must be installed). README.md says what each of them is for.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeTcvn3, encodeVni } from '@moc/documents';
import * as docx from 'docx';
import { handMadeDocument } from './hand-made.ts';
import { columnedDocument, oneColumnDocument } from './paged.ts';
import { bareDocument, twentyPages } from './twenty-pages.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'moc-formats-'));
const text = readFileSync(new URL('../../examples/ben-tre-2024/nguyen-van.txt', import.meta.url), 'utf8');

const save = (name: string, bytes: Uint8Array | string) => writeFileSync(join(here, name), bytes);

function office(from: string, to: string, filter?: string, folder = work): string {
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', filter ? `${to}:${filter}` : to, '--outdir', folder, from],
    { stdio: 'ignore' },
  );
  return join(
    folder,
    `${from
      .split('/')
      .pop()!
      .replace(/\.\w+$/, '')}.${to.split(':')[0]}`,
  );
}

/** The example as the docx library writes it: one paragraph a line. */
async function makeExample(): Promise<void> {
  const paragraphs = text
    .split('\n')
    .map((line) => new docx.Paragraph({ alignment: 'both', children: [new docx.TextRun({ text: line, size: 28, font: 'Liberation Serif' })] }));
  const bytes = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: paragraphs }] }));
  save('example-docx-library.docx', bytes);
  const source = join(work, 'example.docx');
  writeFileSync(source, bytes);
  copyFileSync(office(source, 'doc', 'MS Word 97'), join(here, 'example-libreoffice.doc'));
  copyFileSync(office(source, 'pdf'), join(here, 'example-libreoffice.pdf'));
  copyFileSync(office(source, 'html'), join(here, 'example-libreoffice.html'));
  const odt = office(source, 'odt');
  const back = join(work, 'back.odt');
  copyFileSync(odt, back);
  copyFileSync(office(back, 'docx'), join(here, 'example-libreoffice.docx'));
  copyFileSync(odt, join(here, 'example-libreoffice.odt'));
}

/** The example in the encodings from before Unicode: TCVN3 has no accented capitals, so there only small letters. */
function makeLegacy(): void {
  const composed = text.normalize('NFC').replace(/[^\S\n]/g, ' ');
  const words = (bytes: Uint8Array | undefined) => {
    if (!bytes) throw new Error('a letter without code');
    return bytes;
  };
  save('example-vni.txt', words(encodeVni(composed)));
  save(
    'example-tcvn3.txt',
    words(encodeTcvn3(composed.replace(/[\u1ea0-\u1ef9À-ÃÈ-ÊÌÍÒ-ÕÙÚÝĨŨ]/g, (letter) => (/[ĂÂÊÔƠƯĐ]/.test(letter) ? letter : letter.toLowerCase())))),
  );
  save('example-utf16le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  save('example-utf16be-unmarked.txt', Buffer.from(text, 'utf16le').swap16());
}

async function makePaged(): Promise<void> {
  for (const [name, document] of [
    ['two-columns', columnedDocument()],
    ['paged', oneColumnDocument(text)],
  ] as const) {
    const path = join(work, `${name}.docx`);
    writeFileSync(path, await docx.Packer.toBuffer(document));
    copyFileSync(office(path, 'pdf'), join(here, `${name}.pdf`));
  }
}

async function makeTwentyPages(): Promise<void> {
  const path = join(work, 'bare.docx');
  writeFileSync(path, await bareDocument(twentyPages));
  // Into a folder of its own: the name is that of the file read.
  const folder = mkdtempSync(join(work, 'written-'));
  copyFileSync(office(path, 'docx', 'MS Word 2007 XML', folder), join(here, 'twenty-pages-libreoffice.docx'));
}

/** A page as a picture in a PDF: what a scanner makes. */
function makeScanned(): void {
  execFileSync('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', '-jpeg', '-jpegopt', 'quality=30', '-gray', join(here, 'two-columns.pdf'), join(work, 'page')]);
  const jpeg = readFileSync(
    execFileSync('sh', ['-c', `ls ${work}/page*.jpg`])
      .toString()
      .trim(),
  );
  save('scanned.pdf', pictureAsPdf(jpeg));
}

function pictureAsPdf(jpeg: Uint8Array): Uint8Array {
  const height = (jpeg[sizeAt(jpeg)]! << 8) + jpeg[sizeAt(jpeg) + 1]!;
  const width = (jpeg[sizeAt(jpeg) + 2]! << 8) + jpeg[sizeAt(jpeg) + 3]!;
  const content = 'q 595 0 0 842 0 0 cm /Im0 Do Q';
  const objects: (string | [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>',
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
    [`<< /Length ${content.length} >>`, Buffer.from(content)],
  ];
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    const [dictionary, stream] = typeof object === 'string' ? [object, undefined] : object;
    chunks.push(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream) chunks.push(Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n'));
    chunks.push(Buffer.from('endobj\n'));
  }
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** Where a JPEG's frame header says its height. */
function sizeAt(jpeg: Uint8Array): number {
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xc2) return at + 5;
    at += 2 + (jpeg[at + 2]! << 8) + jpeg[at + 3]!;
  }
  throw new Error('no frame');
}

async function makeHandMade(): Promise<void> {
  save('hand-made.docx', await handMadeDocument('tracked'));
  const path = join(work, 'hand-made.docx');
  writeFileSync(path, await handMadeDocument('accepted'));
  copyFileSync(office(path, 'html'), join(here, 'hand-made-libreoffice.html'));
  copyFileSync(office(await withoutRestarts(path), 'doc', 'MS Word 97'), join(here, 'hand-made-libreoffice.doc'));
  copyFileSync(office(path, 'pdf'), join(here, 'hand-made-libreoffice.pdf'));
}

/** LibreOffice makes two lists of one whose levels restart explicitly, as the library writes them. */
async function withoutRestarts(path: string): Promise<string> {
  const numbering = execFileSync('unzip', ['-p', path, 'word/numbering.xml']).toString();
  const plain = join(work, 'plain.docx');
  const data = numbering.replace(/<w:lvlOverride.*?<\/w:lvlOverride>/g, '');
  writeFileSync(plain, await handMadeDocument('accepted', [{ path: 'word/numbering.xml', data }]));
  return plain;
}

/** PDFs that ask for a password come from LibreOffice's own export. */
function makeEncrypted(): void {
  const options = JSON.stringify({ EncryptFile: { type: 'boolean', value: 'true' }, DocumentOpenPassword: { type: 'string', value: 'mat-khau' } });
  const source = join(work, 'locked.txt');
  writeFileSync(source, 'Điều 1. Thử mật khẩu.\n');
  copyFileSync(office(source, 'pdf', `writer_pdf_Export:${options}`), join(here, 'encrypted.pdf'));
}

await makeExample();
makeLegacy();
await makePaged();
await makeTwentyPages();
makeScanned();
await makeHandMade();
makeEncrypted();
