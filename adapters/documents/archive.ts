/** Parts of a ZIP archive, unpacked one by one within limits; names that lead elsewhere and unpacking without end are refused. */
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { DocumentLimits } from './document.ts';
import { DocumentFault } from './fault.ts';

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; undefined where the archive has none of that name. */
  read(name: string): Uint8Array | undefined;
}

const megabyte = 1_000_000;

export async function openArchive(bytes: Uint8Array, limits: DocumentLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer).catch(damaged);
  if (zip.entryCount > limits.maximumEntries) throw new DocumentFault('document/archive-entries', { entries: zip.entryCount, maximum: limits.maximumEntries });
  const entries = await listEntries(zip);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(buffer, entry, limits);
    },
  };
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new DocumentFault('document/damaged', { detail: `ZIP: ${entry.fileName} ×2` });
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    damaged(error);
  }
  return entries;
}

/** Refuses by what the directory says, then unpacks no further than that: a directory may lie. */
function unpack(buffer: Buffer, entry: Entry, limits: DocumentLimits): Uint8Array {
  if (entry.isEncrypted()) throw new DocumentFault('document/encrypted');
  const allowed = Math.min(limits.maximumPartBytes, Math.max(megabyte, entry.compressedSize * limits.maximumRatio));
  if (entry.uncompressedSize > allowed) throw unpacksTooFar(entry, allowed);
  const start = startOfData(buffer, entry);
  const packed = buffer.subarray(start, start + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new DocumentFault('document/damaged', { detail: `ZIP: ${entry.fileName}, ${entry.compressionMethod}` });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowed), chunkSize: chunkFor(entry) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw unpacksTooFar(entry, allowed);
    throw new DocumentFault('document/damaged', { detail: `ZIP: ${entry.fileName}` });
  }
}

const [header, headerMark] = [30, 0x04034b50];

/** Packed bytes stand behind a header of their own, whose name and extra fields may be longer than the directory says. */
function startOfData(buffer: Buffer, { fileName, relativeOffsetOfLocalHeader: at, compressedSize }: Entry): number {
  const isHeader = at + header <= buffer.length && buffer.readUInt32LE(at) === headerMark;
  const start = isHeader ? at + header + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28) : buffer.length;
  if (!isHeader || start + compressedSize > buffer.length) throw new DocumentFault('document/damaged', { detail: `ZIP: ${fileName}` });
  return start;
}

/** One chunk holds what the directory says will come, within a megabyte: nothing is put together from pieces. */
const chunkFor = ({ uncompressedSize }: Entry): number => Math.min(megabyte, Math.max(1_024, uncompressedSize + 1));

function unpacksTooFar(entry: Entry, allowed: number): DocumentFault {
  return new DocumentFault('document/archive-bomb', { part: entry.fileName, maximum: Math.floor(allowed / megabyte) });
}

function damaged(error: unknown): never {
  if (error instanceof DocumentFault) throw error;
  const message = error instanceof Error ? error.message : String(error);
  const isPath = /relative path|absolute path|invalid characters in fileName/.test(message);
  throw isPath
    ? new DocumentFault('document/archive-path', { detail: message })
    : new DocumentFault('document/damaged', { detail: `ZIP: ${message.slice(0, 120)}` });
}
