/** One open store: the database, its schema brought up to date, and what was already read from it. */
import type { Dossier } from '@moc/domain/dataset';
import { accepted, type Outcome } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { deriveAll } from './country/standing.ts';
import { type Database, migrate, openKysely, openPool } from './database.ts';
import { attachEmbedded, type EmbeddedServer, startEmbedded } from './embedded/server.ts';
import { refusedByDatabase } from './failures.ts';
import { Memory } from './memory.ts';
import type { Reading } from './reading.ts';

export interface Store {
  readonly databaseUrl: string;
  /** The shared pool; other users of the database (sessions, jobs) may borrow it. */
  readonly pool: pg.Pool;
  /** Typed queries on the schema `moc`. */
  readonly db: Kysely<Database>;
  /** Readings of adopted texts: a text never changes, so they stay right. */
  readonly readings: Memory<Reading>;
  /** Dossiers by tenant and resolution, each with the log entry up to which it is right. */
  readonly dossiers: Memory<{ readonly seq: number; readonly dossier: Dossier }>;
  /** The embedded server, when this store started it. */
  readonly server?: EmbeddedServer;
  /** Closes the pool, and stops the embedded server if this store started it. */
  close(): Promise<void>;
}

/** A server by address, or a data folder with a PostgreSQL of its own. */
export type Where =
  | { readonly databaseUrl: string }
  | {
      readonly dataDir: string;
      /** What to do when another process already runs the folder's server: refuse (default), or use that server. */
      readonly ifRunning?: 'refuse' | 'attach';
    };

/**
 * Opens the store and brings its schema up to date. With a data folder its PostgreSQL is created and started where
 * needed. Refusals: `store/already-running`, `store/unreachable`, `store/old-postgresql`, and those of `startEmbedded`.
 */
export async function openStore(where: Where): Promise<Outcome<Store>> {
  if ('databaseUrl' in where) return openAt(where.databaseUrl);
  if (where.ifRunning === 'attach') {
    const running = await attachEmbedded(where.dataDir);
    if (running.ok) return openAt(running.value.databaseUrl);
  }
  const started = await startEmbedded({ dataDir: where.dataDir });
  if (!started.ok) return started;
  const opened = await openAt(started.value.databaseUrl, started.value);
  if (!opened.ok) await started.value.stop();
  return opened;
}

/** The migration that brings the derived tables: evidence that was there before is derived once, right after it. */
const firstDerived = '0008-country';

async function openAt(databaseUrl: string, server?: EmbeddedServer): Promise<Outcome<Store>> {
  const pool = openPool(databaseUrl);
  const migrated = await migrate(pool).catch(refusedByDatabase);
  if (!migrated.ok) {
    await pool.end();
    return migrated;
  }
  const db = openKysely(pool);
  if (migrated.value.includes(firstDerived)) await deriveAll({ pool, db });
  const close = async () => {
    await pool.end();
    await server?.stop();
  };
  return accepted({
    databaseUrl,
    pool,
    db,
    readings: new Memory<Reading>(200),
    dossiers: new Memory<{ seq: number; dossier: Dossier }>(50),
    close,
    ...(server ? { server } : {}),
  });
}
