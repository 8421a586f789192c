/** What kind of file the bytes are, as far as evidence may be: told from the bytes, never from the name alone. */
const signatures: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

const zip = [0x50, 0x4b, 0x03, 0x04];

/** Parts that a word-processing document and a workbook have in their archive. */
const offices: readonly { readonly type: string; readonly part: string }[] = [
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', part: 'word/' },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', part: 'xl/' },
];

const starts = (bytes: Uint8Array, begins: readonly number[]): boolean => begins.every((byte, index) => bytes[index] === byte);

/** The media type; undefined for a file that cannot be evidence. CSV is text without control characters under that name. */
export function findEvidenceType(bytes: Uint8Array, name: string): string | undefined {
  const known = signatures.find(({ begins }) => starts(bytes, begins));
  if (known) return known.type;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, zip)) return text.includes('[Content_Types].xml') ? offices.find(({ part }) => text.includes(part))?.type : undefined;
  if (!/\.csv$/i.test(name) || bytes.length === 0) return undefined;
  const controls = bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return controls ? undefined : 'text/csv';
}
