/**
 * The container of old Office files ([MS-CFB]): which streams it has. Every chain of sectors is walked once beforehand,
 * so that one that bites its own tail is refused here and cannot keep a reader turning.
 */
import { DocumentFault } from '../fault.ts';

export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** All bytes of a stream. */
  read(name: string): Uint8Array | undefined;
}

interface Header {
  readonly view: DataView;
  readonly sectorSize: number;
  readonly next: Int32Array;
}

interface DirectoryEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const endOfChain = -2;
const rootName = 'Root Entry';
const entrySize = 128;

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = readHeader(bytes);
  const directory = readDirectory(file);
  const smallest = file.view.getUint32(56, true);
  const smallNext = refuseLoops(file, directory, smallest);
  return {
    names: new Set(directory.map(({ name }) => name)),
    read: (name) => {
      const entry = directory.find((one) => one.name === name);
      if (!entry) return undefined;
      if (entry.size >= smallest) return gather(bytes, file, entry);
      const root = directory.find(({ name: found }) => found === rootName);
      const shared = root && gather(bytes, file, root);
      return shared && gather(shared, { ...file, sectorSize: 64, next: smallNext }, entry, 0);
    },
  };
}

/** The sectors of a stream put together; `first` is where sector 0 begins. */
function gather(bytes: Uint8Array, file: Header, { start, size }: DirectoryEntry, first: number = file.sectorSize): Uint8Array {
  const chain = chainOf(file, start, new Uint8Array(file.next.length));
  const gathered = new Uint8Array(Math.min(size, chain.length * file.sectorSize));
  for (const [index, sector] of chain.entries()) {
    const to = index * file.sectorSize;
    if (to >= gathered.length) break;
    const from = first + sector * file.sectorSize;
    gathered.set(bytes.subarray(from, Math.min(from + file.sectorSize, from + gathered.length - to)), to);
  }
  return gathered;
}

const damaged = (detail: string): DocumentFault => new DocumentFault('document/damaged', { detail: `OLE: ${detail}` });

const offsetOf = ({ sectorSize }: Header, sector: number): number => (sector + 1) * sectorSize;

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < 1_536) throw damaged('length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const power = view.getUint16(30, true);
  if (power !== 9 && power !== 12) throw damaged('sector size');
  const sectorSize = 1 << power;
  const file = { view, sectorSize, next: new Int32Array() };
  return { ...file, next: readAllocation(file) };
}

/** For every sector the one that follows it. */
function readAllocation(file: Header): Int32Array {
  const { view, sectorSize } = file;
  const perSector = sectorSize / 4;
  const sectors = Math.floor(view.byteLength / sectorSize);
  const tables: number[] = [];
  for (let at = 0; at < 109; at++) tables.push(view.getInt32(76 + at * 4, true));
  let more = view.getInt32(68, true);
  for (let walked = 0; more >= 0; walked++) {
    if (walked > sectors) throw damaged('loop');
    const start = offsetOf(file, more);
    for (let at = 0; at < perSector - 1; at++) tables.push(view.getInt32(start + at * 4, true));
    more = view.getInt32(start + (perSector - 1) * 4, true);
  }
  const used = tables.filter((sector) => sector >= 0);
  if (used.length > sectors) throw damaged('allocation');
  const next = new Int32Array(used.length * perSector).fill(-1);
  for (const [index, sector] of used.entries()) {
    const start = offsetOf(file, sector);
    for (let at = 0; at < perSector && start + at * 4 + 4 <= view.byteLength; at++) next[index * perSector + at] = view.getInt32(start + at * 4, true);
  }
  return next;
}

/** The sectors of a chain; each belongs to one chain only. */
function chainOf({ next }: Header, start: number, taken: Uint8Array): readonly number[] {
  const chain: number[] = [];
  for (let sector = start; sector >= 0; sector = next[sector] ?? endOfChain) {
    if (sector >= next.length || taken[sector]) throw damaged('loop');
    taken[sector] = 1;
    chain.push(sector);
  }
  return chain;
}

function readDirectory(file: Header): readonly DirectoryEntry[] {
  const { view, sectorSize } = file;
  const entries: DirectoryEntry[] = [];
  for (const sector of chainOf(file, view.getInt32(48, true), new Uint8Array(file.next.length))) {
    for (let at = offsetOf(file, sector); at < offsetOf(file, sector) + sectorSize; at += entrySize) {
      const kind = view.getUint8(at + 66);
      if (kind !== 2 && kind !== 5) continue;
      entries.push({ name: nameAt(view, at), start: view.getInt32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
  }
  return entries;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let index = 0; index + 2 < length; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
  return name;
}

/** Walks every chain; gives the table of the small ones. */
function refuseLoops(file: Header, directory: readonly DirectoryEntry[], smallest: number): Int32Array {
  const taken = new Uint8Array(file.next.length);
  for (const { name, start, size } of directory) if ((size >= smallest || name === rootName) && start >= 0) chainOf(file, start, taken);
  const next = readSmallTable(file, chainOf(file, file.view.getInt32(60, true), taken));
  const takenSmall = new Uint8Array(next.length);
  for (const { name, start, size } of directory)
    if (name !== rootName && size > 0 && size < smallest && start >= 0) chainOf({ ...file, next }, start, takenSmall);
  return next;
}

/** Small streams share one stream and have a table of chains of their own. */
function readSmallTable(file: Header, tables: readonly number[]): Int32Array {
  const perSector = file.sectorSize / 4;
  const next = new Int32Array(tables.length * perSector).fill(-1);
  for (const [index, sector] of tables.entries())
    for (let at = 0; at < perSector; at++) next[index * perSector + at] = file.view.getInt32(offsetOf(file, sector) + at * 4, true);
  return next;
}
