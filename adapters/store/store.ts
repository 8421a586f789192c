/** One open store: the database, its schema brought up to date, and what was already read from it. */
import type { Dossier } from '@moc/domain/dataset';
import { accepted, type Outcome, type TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { deriveAll } from './country/standing.ts';
import { type Database, migrate, openKysely, openPool } from './database.ts';
import { attachEmbedded, type EmbeddedServer, startEmbedded } from './embedded/server.ts';
import { refusedByDatabase } from './failures.ts';
import { Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import { raiseWall, type Sight, type Wall } from './wall.ts';

export interface Store {
  readonly databaseUrl: string;
  /**
   * The system's connections: sessions, jobs, and the few questions over several tenants. Work on one tenant goes through
   * `walled(store, tenant)`, whose `pool` and `db` show and take that tenant's rows only.
   */
  readonly pool: pg.Pool;
  /** Typed queries on the schema `moc`, over `pool`. */
  readonly db: Kysely<Database>;
  /** Connections for work on one tenant; used by `walled` alone. */
  readonly tenantPool: pg.Pool;
  /** Whether the database itself keeps tenants apart. */
  readonly wall: Wall;
  /** The tenant inside whose wall this store is; absent on the store as opened. */
  readonly within?: TenantId;
  /** What of that tenant it shows; everything when absent. */
  readonly sight?: Sight;
  /** Readings of adopted texts: a text never changes, so they stay right. */
  readonly readings: Memory<Reading>;
  /** Dossiers by tenant and resolution, each with the log entry up to which it is right. */
  readonly dossiers: Memory<{ readonly seq: number; readonly dossier: Dossier }>;
  /** Names of people that this process noted already. */
  readonly names: Memory<string>;
  /** The embedded server, when this store started it. */
  readonly server?: EmbeddedServer;
  /** Closes the pools, and stops the embedded server if this store started it; once, however often it is called. */
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

/** The newest schema, what is derived for the first time, and the wall around every table. */
export async function bringUpToDate({ pool, db }: Pick<Store, 'pool' | 'db'>): Promise<Outcome<{ readonly migrated: readonly string[]; readonly wall: Wall }>> {
  const migrated = await migrate(pool).catch(refusedByDatabase);
  if (!migrated.ok) return migrated;
  if (migrated.value.includes(firstDerived)) await deriveAll({ pool, db });
  return accepted({ migrated: migrated.value, wall: await raiseWall(pool) });
}

async function openAt(databaseUrl: string, server?: EmbeddedServer): Promise<Outcome<Store>> {
  const pool = openPool(databaseUrl);
  const db = openKysely(pool);
  const current = await bringUpToDate({ pool, db });
  if (!current.ok) {
    await pool.end();
    return current;
  }
  const tenantPool = openPool(databaseUrl);
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    await Promise.all([pool.end(), tenantPool.end()]);
    await server?.stop();
  };
  const close = () => (closing ??= closeAll());
  return accepted({
    databaseUrl,
    pool,
    db,
    tenantPool,
    wall: current.value.wall,
    readings: new Memory<Reading>(200),
    dossiers: new Memory<{ seq: number; dossier: Dossier }>(50),
    names: new Memory<string>(10_000),
    close,
    ...(server ? { server } : {}),
  });
}
