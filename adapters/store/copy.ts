/** Bulk insertion with COPY: the only way rows get into evidence tables and into their rebuilt twins. */
import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Cell, columnsOf, type TableName } from './tables.ts';

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return special.test(cell) ? cell.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : cell;
}

/** Cells in the order of the table's columns, as one line of PostgreSQL's COPY text format. */
export function copyLine(cells: readonly Cell[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) line += (i === 0 ? '' : '\t') + copyCell(cells[i]!);
  return `${line}\n`;
}

/**
 * Sends COPY text into `into` (a qualified table name, trusted) whose columns are those of `table`. `meanwhile` is done
 * while the server takes the rows in.
 */
export async function copyInto(client: PoolClient, into: string, table: TableName, text: string, meanwhile?: () => void): Promise<void> {
  const columns = columnsOf(table).map((column) => `"${column}"`);
  const stream = client.query(copyFrom(`copy ${into} (${columns.join(', ')}) from stdin`));
  const finished = once(stream, 'finish');
  // A server that refuses the rows, or is lost, fails `finished` and may never take what was sent.
  await Promise.race([new Promise((sent) => stream.write(text, sent)), finished]);
  meanwhile?.();
  stream.end();
  await finished;
}
