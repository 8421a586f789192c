/** The connection to PostgreSQL (15 or later): pool, typed queries, migrations. */
import { readdir, readFile } from 'node:fs/promises';
import { accepted, type Outcome, refused } from '@moc/domain/values';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { StoredRow, TableName } from './tables.ts';

type LogTable = {
  tenant: string;
  seq: number;
  command: string;
  part: number;
  parts: number;
  at: Date;
  actor: string;
  actor_name: string;
  role: string;
  kind: string;
  body: string;
  body_sha256: string;
  previous: string;
  hash: string;
};

/** What people are called; beside the evidence, so that a name can be erased. */
type PersonNameTable = { tenant: string; account: string; name: string };

/** Every table of the schema `moc`, as queries see it. */
export type Database = { [T in TableName]: StoredRow<T> } & {
  command_log: LogTable;
  person_name: PersonNameTable;
  tenant: { tenant: string; created_at: Date };
};

const int8 = 20;
const date = 1082;

/** Whole numbers as numbers (seq stays far below 2^53), days as text; instants stay `Date` as other users of the pool expect. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return Number;
    if (oid === date) return String;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, types, application_name: 'moc' });
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  // One lost while it is lent out fails its query, and that is where it is handled; it tells the client as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function openKysely(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }).withSchema('moc');
}

const folder = new URL('./migrations/', import.meta.url);

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [name.replace(/\.sql$/, ''), { up: async (db: Kysely<unknown>) => void (await sql.raw(texts[index]!).execute(db)) }]),
  );
}

/** The names of all migrations, in their order. */
export async function listMigrations(): Promise<readonly string[]> {
  return Object.keys(await readMigrations());
}

/** Brings the database to the newest schema, or forward to the migration named; safe when two processes do it at once. */
export async function migrate(pool: pg.Pool, last?: string): Promise<Outcome<readonly string[]>> {
  const { rows } = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version");
  const version = rows[0]!.version;
  if (version < 150_000) return refused({ code: 'store/old-postgresql', parameters: { version: Math.floor(version / 10_000) } });
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'moc',
  });
  const { error, results = [] } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error) return refused({ code: 'store/migration-failed', parameters: { reason: error instanceof Error ? error.message : String(error) } });
  return accepted(results.map(({ migrationName }) => migrationName));
}
