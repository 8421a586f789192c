/**
 * The command log: one hash chain a tenant. An entry's body is the JSON of its changes; its hash covers who, when, what,
 * the body's digest and the hash before it, so that no entry can be altered, dropped or moved unseen.
 */
import { sha256 } from './canonical.ts';
import { type Cell, type Change, columnsOf, type TableName, tables } from './tables.ts';

/** Rows in one entry at most; a larger command is written as several, in one transaction. */
export const rowsPerEntry = 10_000;

/** The hash that stands before a tenant's first entry. */
export const genesis = '0'.repeat(64);

export interface LogHeader {
  readonly tenant: string;
  readonly seq: number;
  /** The command, the same for all its entries. */
  readonly command: string;
  readonly part: number;
  readonly parts: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly role: string;
  readonly kind: string;
  readonly bodySha256: string;
  readonly previous: string;
}

export function entryHash(h: LogHeader): string {
  return sha256(JSON.stringify([h.tenant, h.seq, h.command, h.part, h.parts, h.at, h.actor, h.actorName, h.role, h.kind, h.bodySha256, h.previous]));
}

/** Rows of one table inside a log entry. */
export interface LoggedChange {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Divides a command's changes into bodies of at most `rowsPerEntry` rows; always at least one. */
export function divideChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const bodies: Change[][] = [[]];
  let room = rowsPerEntry;
  for (const { table, rows } of changes) {
    for (let start = 0; start < rows.length; ) {
      if (room === 0) {
        bodies.push([]);
        room = rowsPerEntry;
      }
      const piece = rows.slice(start, start + room);
      bodies.at(-1)!.push({ table, rows: piece } as unknown as Change);
      start += piece.length;
      room -= piece.length;
    }
  }
  return bodies;
}

/** The cells of a change's rows, in the order of the table's columns. */
export function logged({ table, rows }: Change): LoggedChange {
  const columns = columnsOf(table);
  const cells = (rows as readonly Readonly<Record<string, Cell>>[]).map((row) => columns.map((column) => row[column] as Cell));
  return { table, columns, rows: cells };
}

/** A body read back; undefined when it is not one that this house writes. */
export function decodeBody(body: string): readonly LoggedChange[] | undefined {
  try {
    const changes = JSON.parse(body) as readonly LoggedChange[];
    return Array.isArray(changes) && changes.every(isLoggedChange) ? changes : undefined;
  } catch {
    return undefined;
  }
}

function isLoggedChange({ table, columns, rows }: LoggedChange): boolean {
  return Object.hasOwn(tables, table) && columns.join() === columnsOf(table).join() && rows.every((row) => row.length === columns.length);
}
