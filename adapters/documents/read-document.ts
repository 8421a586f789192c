/** Any office file as the text that is read: the format is told by the content, and whatever cannot be read is refused in words. */
import { accepted, type Outcome, refused } from '@moc/domain/values';
import { openArchive } from './archive.ts';
import { decodeCharacters } from './decode-characters.ts';
import { type DocumentLimits, documentLimits, type ReadDocument } from './document.ts';
import { readDocx } from './docx/read-docx.ts';
import { DocumentFault } from './fault.ts';
import { finishDocument } from './finish-document.ts';
import { legacyNames } from './legacy/index.ts';
import { note } from './passage.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readHtml } from './read-html.ts';
import { sniffContainer, sniffText } from './sniff-format.ts';
import { readDoc } from './word97/read-doc.ts';

/**
 * Reads .docx, .doc, PDF with a text layer, HTML, and text in UTF-8, UTF-16, TCVN3, VNI or Windows-1258. Never throws.
 * It has no limit of time: files of unknown people are read by `readDocumentInWorker`. Refusals: `document/*`.
 */
export async function readDocument(bytes: Uint8Array, name: string, limits: DocumentLimits = documentLimits): Promise<Outcome<ReadDocument>> {
  try {
    const read = await readAnyFormat(bytes, limits);
    if (read.text.trim() === '') throw new DocumentFault('document/empty');
    return accepted(read);
  } catch (error) {
    const { code, parameters } = error instanceof DocumentFault ? error : new DocumentFault('document/damaged', { detail: messageOf(error) });
    return refused({ code, parameters: { file: name, ...parameters }, place: { file: name } });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : '');

async function readAnyFormat(bytes: Uint8Array, limits: DocumentLimits): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentFault('document/empty');
  if (bytes.length > limits.maximumBytes) throw tooLarge(bytes.length, limits.maximumBytes);
  const container = sniffContainer(bytes);
  switch (container) {
    case 'zip':
      return readArchive(bytes, limits);
    case 'compound':
      return finishDocument(await readDoc(bytes), 'doc');
    case 'pdf':
      return finishDocument(await readPdf(bytes, limits), 'pdf');
    case 'rtf':
      throw new DocumentFault('document/rtf');
    case 'characters':
      return readCharacters(bytes, limits);
    default:
      throw new DocumentFault('document/not-supported', { format: container.foreign });
  }
}

const megabyte = 1_000_000;

function tooLarge(given: number, maximum: number): DocumentFault {
  return new DocumentFault('document/too-large', { megabytes: Math.ceil(given / megabyte), maximum: Math.floor(maximum / megabyte) });
}

async function readArchive(bytes: Uint8Array, limits: DocumentLimits): Promise<ReadDocument> {
  const archive = await openArchive(bytes, limits);
  const has = (start: string) => archive.names.some((name) => name.startsWith(start));
  if (has('[Content_Types].xml') && (has('word/') || !has('xl/'))) return finishDocument(readDocx(archive, limits), 'docx');
  const format = has('xl/') ? 'XLSX' : has('ppt/') ? 'PPTX' : has('content.xml') ? 'ODT' : 'ZIP';
  throw new DocumentFault('document/not-supported', { format });
}

/** A plain text keeps every character; only what was written in an old encoding is converted. */
function readCharacters(bytes: Uint8Array, limits: DocumentLimits): ReadDocument {
  const read = decodeCharacters(bytes, declaredEncoding(bytes));
  if (!read) throw isBinary(Buffer.from(bytes).toString('latin1')) ? new DocumentFault('document/unrecognised') : new DocumentFault('document/encoding');
  const { text, encoding } = read;
  if (isBinary(text)) throw new DocumentFault('document/unrecognised');
  const kind = sniffText(text);
  if (typeof kind !== 'string') throw new DocumentFault('document/not-supported', { format: kind.foreign });
  const converted = encoding === 'tcvn3' || encoding === 'vni' ? legacyNames[encoding] : encoding === 'windows-1258' ? 'Windows-1258' : undefined;
  const notes = converted === undefined ? [] : [note('document/converted', { encoding: converted })];
  if (kind === 'plain') return { text, format: 'text', encoding, notes };
  const page = finishDocument(readHtml(text, limits), 'html');
  return { ...page, encoding: page.encoding ?? encoding, notes: [...notes, ...page.notes] };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/** NUL stands in no text; of the other control characters a converted file may hold a few (page breaks, soft breaks). */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > 20 && controls > text.length / 200;
}
