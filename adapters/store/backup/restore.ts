/**
 * Brings a backup back into an empty store, whole or not at all: every row in one transaction, counted and digested against what
 * the backup says of itself; then the schema is brought up to date, and each log is walked and held against the tables.
 */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { accepted, type Outcome, refused, type TenantId } from '@moc/domain/values';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listMigrations, migrate } from '../database.ts';
import { refusedByDatabase } from '../failures.ts';
import { bringUpToDate, type Store } from '../store.ts';
import { type Verification, verify } from '../verify.ts';
import { BadArchive, type Piece, readArchive } from './archive.ts';
import { findHeads, quoted } from './backup.ts';
import { accountTables, appliedMigrations, type SavedTable, storeTables } from './catalogue.ts';
import { archiveFormat, type Manifest, manifestName, type Opening, openingName, type TableContent, tableOfPiece } from './manifest.ts';

export interface Restored extends Manifest {
  readonly madeAt: string;
  /** Migrations applied after the rows were back, where the backup came from an earlier version. */
  readonly migrated: readonly string[];
  /** What the logs say of the tables now; a broken one was broken when the backup was made. */
  readonly verified: readonly Verification[];
}

/**
 * Refusals: `store/not-empty`, `store/backup-unreadable` (no archive, cut off or altered), `store/backup-newer` (made by a later
 * version), `store/backup-no-file`. Nothing is written then.
 */
export async function restore(store: Store, file: string): Promise<Outcome<Restored>> {
  try {
    const opening = await readOpening(file);
    const unfit = await refuseUnfit(store, opening);
    if (unfit) return unfit;
    const manifest = await writeRows(store, opening, file);
    const migrated = await bringUpToDate(store);
    if (!migrated.ok) return migrated;
    const verified: Verification[] = [];
    for (const { tenant } of manifest.logs) {
      const found = await verify(store, tenant as TenantId);
      if (!found.ok) return found;
      verified.push(found.value);
    }
    return accepted({ ...manifest, madeAt: opening.madeAt, migrated: migrated.value.migrated, verified });
  } catch (error) {
    if (error instanceof BadArchive) return refused({ code: 'store/backup-unreadable', parameters: { file, reason: error.message } });
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== undefined && code) return refused({ code: 'store/backup-no-file', parameters: { file, reason: code } });
    return refusedByDatabase(error);
  }
}

function decodeJson<T>({ content }: Piece): T {
  try {
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    throw new BadArchive('JSON');
  }
}

async function readOpening(file: string): Promise<Opening> {
  for await (const piece of readArchive(file)) {
    if (piece.name !== openingName) break;
    return decodeJson<Opening>(piece);
  }
  throw new BadArchive(openingName);
}

async function refuseUnfit({ pool }: Store, { format, migrations }: Opening): Promise<Outcome<never> | undefined> {
  const known = await listMigrations();
  const foreign = migrations.find((name) => !known.includes(name));
  if (format !== archiveFormat || foreign) return refused({ code: 'store/backup-newer', parameters: { version: foreign ?? `format ${format}` } });
  const client = await pool.connect();
  try {
    for (const { sql } of [...(await storeTables(client)), ...(await accountTables(client))]) {
      const { rowCount } = await client.query(`select from ${sql} limit 1`);
      if (rowCount) return refused({ code: 'store/not-empty', parameters: { table: sql } });
    }
    return undefined;
  } finally {
    client.release();
  }
}

/** The schema as it was, then all rows in one transaction. */
async function writeRows(store: Store, opening: Opening, file: string): Promise<Manifest> {
  const client = await store.pool.connect();
  let broken = true;
  try {
    await client.query('begin');
    for (const { sql } of [...(await accountTables(client, true))].reverse()) await client.query(`drop table ${sql}`);
    const now = await appliedMigrations(client);
    const isSame = now.join() === opening.migrations.join();
    if (!isSame) await client.query('drop schema moc cascade');
    await client.query('commit');
    if (!isSame) await goBackTo(store, opening);
    await client.query('begin');
    for (const statement of opening.accountTables.flatMap(({ statements }) => statements)) await client.query(statement);
    const manifest = await copyPieces(client, file);
    await checkHeads(client, manifest);
    await client.query('commit');
    broken = false;
    return manifest;
  } finally {
    // A COPY broken off leaves a connection that answers nothing more: it is closed, and PostgreSQL takes everything back.
    client.release(broken);
  }
}

async function goBackTo({ pool }: Store, { migrations }: Opening): Promise<void> {
  const migrated = await migrate(pool, migrations.at(-1));
  if (!migrated.ok) throw new BadArchive(migrated.refusals[0].code);
}

async function checkHeads(client: PoolClient, { logs }: Manifest): Promise<void> {
  if (JSON.stringify(await findHeads(client)) !== JSON.stringify(logs)) throw new BadArchive('log heads');
}

interface Open {
  readonly table: string;
  readonly stream: ReturnType<typeof copyFrom>;
  readonly finished: Promise<unknown>;
  readonly hash: Hash;
}

async function copyPieces(client: PoolClient, file: string): Promise<Manifest> {
  const tables = new Map([...(await storeTables(client)), ...(await accountTables(client))].map((table) => [table.name, table]));
  const found = new Map<string, { readonly rows: number; readonly sha256: string }>();
  let open: Open | undefined;
  const close = async () => {
    if (open) found.set(open.table, await end(open));
    open = undefined;
  };
  for await (const piece of readArchive(file)) {
    const table = tableOfPiece(piece.name);
    if (table !== open?.table) await close();
    if (table !== undefined) {
      open ??= begin(client, table, tables.get(table));
      await send(open, piece.content);
    } else if (piece.name === manifestName) return checkContents(decodeJson<Manifest>(piece), found, tables);
  }
  throw new BadArchive(manifestName);
}

/** Columns are taken in the order in which this very schema has them: the same migrations made it. */
function begin(client: PoolClient, table: string, known: SavedTable | undefined): Open {
  if (!known) throw new BadArchive(table);
  const stream = client.query(copyFrom(`copy ${known.sql} (${quoted(known.columns)}) from stdin`));
  const finished = once(stream, 'finish');
  finished.catch(() => {});
  return { table, stream, finished, hash: createHash('sha256') };
}

async function send({ stream, finished, hash }: Open, content: Buffer): Promise<void> {
  hash.update(content);
  await Promise.race([new Promise((sent) => stream.write(content, sent)), finished]);
}

async function end({ stream, finished, hash }: Open): Promise<{ readonly rows: number; readonly sha256: string }> {
  stream.end();
  await finished;
  return { rows: stream.rowCount, sha256: hash.digest('hex') };
}

const nothing = { rows: 0, sha256: createHash('sha256').digest('hex') };

function checkContents(
  manifest: Manifest,
  found: ReadonlyMap<string, { readonly rows: number; readonly sha256: string }>,
  tables: ReadonlyMap<string, SavedTable>,
): Manifest {
  const named = new Set(manifest.tables.map(({ name }) => name));
  for (const name of found.keys()) if (!named.has(name)) throw new BadArchive(name);
  const differs = ({ name, columns, rows, sha256 }: TableContent) => {
    const held = found.get(name) ?? nothing;
    return held.rows !== rows || held.sha256 !== sha256 || tables.get(name)?.columns.join() !== columns.join();
  };
  const wrong = manifest.tables.find(differs);
  if (wrong) throw new BadArchive(wrong.name);
  return manifest;
}
