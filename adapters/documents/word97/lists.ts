/** The lists of a Word 97 document ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVL), in the words of newer Word. */
import type { Level, List } from '../docx/numbering.ts';

const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const suffixes = ['tab', 'space', 'nothing'];
const mostLists = 5_000;

/** By the number that paragraphs give (1 for the first). */
export function readLists(main: DataView, table: Uint8Array): ReadonlyMap<string, List> {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const kinds = readKinds(view, main.getUint32(0x2e2, true), main.getUint32(0x2e6, true));
  return readUses(view, main.getUint32(0x2ea, true), main.getUint32(0x2ee, true), kinds);
}

type Levels = ReadonlyMap<number, Level>;

/** The kinds of lists stand first, the levels of all of them behind. */
function readKinds(view: DataView, start: number, size: number): ReadonlyMap<number, Levels> {
  const kinds = new Map<number, Levels>();
  if (size < 2) return kinds;
  const count = Math.min(view.getUint16(start, true), mostLists);
  let at = start + size;
  for (let index = 0; index < count; index++) {
    const kind = start + 2 + index * 28;
    const simple = (view.getUint8(kind + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = readLevel(view, at, level);
      levels.set(level, read.level);
      at = read.end;
    }
    kinds.set(view.getInt32(kind, true), levels);
  }
  return kinds;
}

function readLevel(view: DataView, start: number, depth: number): { readonly level: Level; readonly end: number } {
  const flags = view.getUint8(start + 5);
  const text = start + 28 + view.getUint8(start + 24) + view.getUint8(start + 25);
  const length = Math.min(view.getUint16(text, true), 1_000);
  let pattern = '';
  for (let at = 0; at < length; at++) {
    const code = view.getUint16(text + 2 + at * 2, true);
    pattern += code <= 8 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const limit = view.getUint8(start + 26);
  const level: Level = {
    start: view.getInt32(start, true),
    format: formats[view.getUint8(start + 4)] ?? 'decimal',
    pattern: pattern.slice(0, 100),
    suffix: suffixes[view.getUint8(start + 15)] ?? 'tab',
    plain: (flags & 4) !== 0,
    ...((flags & 8) !== 0 && { restart: Math.min(limit, depth) }),
  };
  return { level, end: text + 2 + view.getUint16(text, true) * 2 };
}

/** Uses of a kind, each with starts or levels of its own. */
function readUses(view: DataView, start: number, size: number, kinds: ReadonlyMap<number, Levels>): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  if (size < 4) return lists;
  const count = Math.min(view.getUint32(start, true), mostLists);
  let at = start + 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const use = start + 4 + index * 16;
    const id = view.getInt32(use, true);
    const levels = new Map(kinds.get(id) ?? []);
    const starts = new Map<number, number>();
    const overrides = Math.min(view.getUint8(use + 12), 9);
    at += 4;
    for (let override = 0; override < overrides; override++) {
      const flags = view.getUint32(at + 4, true);
      const depth = flags & 15;
      if ((flags & 16) !== 0 && (flags & 32) === 0) starts.set(depth, view.getInt32(at, true));
      at += 8;
      if ((flags & 32) === 0) continue;
      const read = readLevel(view, at, depth);
      levels.set(depth, read.level);
      if ((flags & 16) !== 0) starts.set(depth, read.level.start);
      at = read.end;
    }
    lists.set(String(index + 1), { abstractId: String(id), levels, starts });
  }
  return lists;
}
