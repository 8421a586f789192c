/** The archive of a backup: a tar of small pieces, compressed with gzip, written and read one piece at a time; any tar opens it. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

export interface Piece {
  readonly name: string;
  readonly content: Buffer;
}

const block = 512;
/** No piece is larger; whatever claims to be is no archive of ours. */
const largestPiece = 64 * 1024 * 1024;

/** A file that is no whole archive: cut off, altered on the way, or something else. */
export class BadArchive extends Error {}

/** Writes the pieces as they come; the file has its name only once it is complete and on disk. */
export async function writeArchive(file: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(blocksOf(pieces)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    const written = await open(unfinished, 'r+');
    await written.sync();
    await written.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* blocksOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer> {
  for await (const { name, content } of pieces) {
    yield headerOf(name, content.length);
    yield content;
    const rest = content.length % block;
    if (rest > 0) yield Buffer.alloc(block - rest);
  }
  yield Buffer.alloc(2 * block);
}

/** A ustar header: a plain file, readable by its owner. */
function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number) => header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  header.write(name, 0, 100, 'utf8');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  header.write('        0', 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

/** The pieces one after another. Throws `BadArchive` where the file is none, or is cut off. */
export async function* readArchive(file: string): AsyncGenerator<Piece> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  const take = takerOf(unpacked);
  try {
    for (;;) {
      const header = await take(block);
      if (header.every((byte) => byte === 0)) return;
      const { name, size } = decodeHeader(header);
      const content = await take(size);
      await take((block - (size % block)) % block);
      yield { name, content };
    }
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

function decodeHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (at: number, length: number) => header.toString('utf8', at, at + length).replace(/[\0 ].*$/s, '');
  const size = Number.parseInt(text(124, 12), 8);
  const bare = Buffer.from(header);
  bare.fill(' ', 148, 156);
  if (Number.parseInt(text(148, 8), 8) !== sumOf(bare) || !(size >= 0 && size <= largestPiece)) throw new BadArchive('header');
  return { name: text(0, 100), size };
}

/** Exactly so many bytes from a stream. */
function takerOf(stream: AsyncIterable<Buffer>): (count: number) => Promise<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return async (count) => {
    const parts = [held];
    let length = held.length;
    while (length < count) {
      const next = await chunks.next().catch((error: NodeJS.ErrnoException) => {
        if (/^Z_|^ERR_ZLIB/.test(error.code ?? '') || /zlib|unexpected end|incorrect/i.test(error.message)) throw new BadArchive(error.message);
        throw error;
      });
      if (next.done) throw new BadArchive('cut off');
      parts.push(next.value);
      length += next.value.length;
    }
    const all = Buffer.concat(parts);
    held = all.subarray(count);
    return all.subarray(0, count);
  };
}
