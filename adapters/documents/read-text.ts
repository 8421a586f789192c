/** Bytes of a text file as characters: UTF-8 or UTF-16; whatever is no text is refused in words. */
import { accepted, type Outcome, refused } from '@moc/domain/values';

export interface TextFile {
  /** Every character of the file but the byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
}

export interface TextLimits {
  readonly maximumBytes: number;
}

const megabyte = 1_000_000;

/** Far above any resolution: the longest known texts with appendices stay below two megabytes. */
export const textLimits: TextLimits = { maximumBytes: 20 * megabyte };

const signatures: readonly [name: string, bytes: readonly number[], at?: number][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d], 0],
  ['WebP', [0x57, 0x45, 0x42, 0x50], 8],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP, DOCX, XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC, XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
];

/**
 * Reads a text file. Refusals: `document/empty`, `document/too-large`, `document/not-text` (a picture, a PDF, a Word
 * file renamed; control characters), `document/encoding` (neither UTF-8 nor UTF-16: old TCVN3, VNI, windows-1258).
 */
export function readTextFile(bytes: Uint8Array, name: string, limits: TextLimits = textLimits): Outcome<TextFile> {
  const place = { file: name };
  if (bytes.length === 0) return refused({ code: 'document/empty', parameters: { file: name }, place });
  if (bytes.length > limits.maximumBytes) {
    const parameters = { file: name, megabytes: Math.ceil(bytes.length / megabyte), maximum: Math.floor(limits.maximumBytes / megabyte) };
    return refused({ code: 'document/too-large', parameters, place });
  }
  const format = signatureOf(bytes);
  if (format) return refused({ code: 'document/not-text', parameters: { file: name, format }, place });
  const decoded = decode(bytes);
  if (!decoded) return refused({ code: 'document/encoding', parameters: { file: name }, place });
  if (isBinary(decoded.text)) return refused({ code: 'document/not-text', parameters: { file: name, format: '?' }, place });
  if (decoded.text.trim() === '') return refused({ code: 'document/empty', parameters: { file: name }, place });
  return accepted(decoded);
}

/** The binary format whose mark the file carries. "BM" also begins words, so a bitmap must show a zero early, too. */
function signatureOf(bytes: Uint8Array): string | undefined {
  const found = signatures.find(([, mark, at = 0]) => mark.every((byte, index) => bytes[at + index] === byte));
  if (found?.[0] === 'BMP' && !bytes.subarray(0, 16).includes(0)) return undefined;
  return found?.[0];
}

function decode(bytes: Uint8Array): TextFile | undefined {
  const [first, second, third] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : first === 0xef && second === 0xbb && third === 0xbf
          ? 'utf-8-bom'
          : 'utf-8';
  try {
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** NUL stands in no text; of the other control characters a converted file may hold a few (page breaks, soft breaks). */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > 20 && controls > text.length / 200;
}
