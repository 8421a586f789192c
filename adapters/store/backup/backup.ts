/**
 * A backup of everything: one consistent moment, table by table as COPY text, in one compressed file that says what it holds.
 * Others go on working meanwhile. The shipped PostgreSQL brings no pg_dump; servers with one may use that as well.
 */
import { createHash } from 'node:crypto';
import { accepted, type Outcome, refused } from '@moc/domain/values';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { refusedByDatabase } from '../failures.ts';
import { type Piece, writeArchive } from './archive.ts';
import { accountTables, appliedMigrations, describeAccountTables, type SavedTable, storeTables } from './catalogue.ts';
import { archiveFormat, type LogHead, type Manifest, manifestName, type Opening, openingName, pieceName, type TableContent } from './manifest.ts';

/** What was written. */
export interface Backup extends Manifest {
  readonly file: string;
  readonly madeAt: string;
  readonly migrations: readonly string[];
}

const pieceSize = 4 * 1024 * 1024;

/** Writes a backup to `file`, readable by its owner only. Refusals: `store/backup-not-written`, `store/unavailable`. */
export async function backup({ pool }: { readonly pool: Pool }, file: string): Promise<Outcome<Backup>> {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query('begin isolation level repeatable read read only; set local row_security = off');
    const opening = await openingOf(client);
    const manifest: { value?: Manifest } = {};
    await writeArchive(
      file,
      pieces(client, opening, (value) => (manifest.value = value)),
    );
    await client.query('rollback');
    client.release();
    return accepted({ file, madeAt: opening.madeAt, migrations: opening.migrations, ...manifest.value! });
  } catch (error) {
    client?.release(true);
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== undefined && code) return refused({ code: 'store/backup-not-written', parameters: { file, reason: code } });
    return refusedByDatabase(error);
  }
}

async function openingOf(client: PoolClient): Promise<Opening> {
  const { rows } = await client.query<{ at: Date; version: string }>("select now() as at, current_setting('server_version') as version");
  return {
    format: archiveFormat,
    madeAt: rows[0]!.at.toISOString(),
    postgresql: rows[0]!.version,
    migrations: await appliedMigrations(client),
    accountTables: await describeAccountTables(client),
  };
}

const json = (name: string, value: unknown): Piece => ({ name, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });

async function* pieces(client: PoolClient, opening: Opening, done: (manifest: Manifest) => void): AsyncGenerator<Piece> {
  yield json(openingName, opening);
  const tables: TableContent[] = [];
  for (const table of [...(await storeTables(client)), ...(await accountTables(client))]) tables.push(yield* piecesOf(client, table));
  const manifest = { tables, logs: await findHeads(client) };
  done(manifest);
  yield json(manifestName, manifest);
}

/** A table's COPY text in pieces; answers what they held. */
async function* piecesOf(client: PoolClient, { name, sql, columns }: SavedTable): AsyncGenerator<Piece, TableContent> {
  const stream = client.query(copyTo(`copy ${sql} (${quoted(columns)}) to stdout`));
  const hash = createHash('sha256');
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const piece = (): Piece => {
    const content = Buffer.concat(held);
    held = [];
    size = 0;
    return { name: pieceName(name, ++number), content };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= pieceSize) yield piece();
  }
  if (size > 0) yield piece();
  return { name, columns, rows: stream.rowCount, sha256: hash.digest('hex') };
}

export const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');

/** The end of every tenant's log. */
export async function findHeads(client: PoolClient): Promise<readonly LogHead[]> {
  const { rows } = await client.query<LogHead>(
    `select t.tenant, l.seq::int as entries, l.hash from moc.tenant t
    join lateral (select seq, hash from moc.command_log l where l.tenant = t.tenant order by seq desc limit 1) l on true order by t.tenant`,
  );
  return rows;
}
