/** What a file is, by its content: its name may say anything. */

export type Container = 'pdf' | 'zip' | 'compound' | 'rtf' | 'characters' | { readonly foreign: string };

const foreign: readonly [name: string, bytes: readonly number[], at?: number][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['WebP', [0x57, 0x45, 0x42, 0x50], 8],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
  ['PostScript', [0x25, 0x21, 0x50, 0x53]],
];

/** How far into a file a PDF may begin. */
const pdfWithin = 1_024;

export function sniffContainer(bytes: Uint8Array): Container {
  const begins = (mark: readonly number[], at = 0) => mark.every((byte, index) => bytes[at + index] === byte);
  const head = Buffer.from(bytes.subarray(0, pdfWithin)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return 'zip';
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const found = foreign.find(([, mark, at]) => begins(mark, at));
  if (found) return { foreign: found[0] };
  if (head.startsWith('BM') && bytes.subarray(0, 16).includes(0)) return { foreign: 'BMP' };
  return 'characters';
}

const headLength = 4_000;

/** What kind of text the characters are. */
export function sniffText(text: string): 'html' | 'plain' | { readonly foreign: string } {
  const head = text.slice(0, headLength).replace(/^\s*(?:<\?xml[^>]*>)?/i, '');
  if (/<w:wordDocument\b/.test(head)) return { foreign: 'Word 2003 XML' };
  if (/^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head)) return { foreign: 'MHTML' };
  const body = head.replace(/<!--[^]*?(?:-->|$)/g, '').trimStart();
  return /^<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|span|article|section|main|center|font|h[1-6]|ol|ul)\b/i.test(body)
    ? 'html'
    : 'plain';
}
