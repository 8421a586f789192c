/** What a backup says of itself: at its head what it was made from, at its end what it holds. */

/** The form of the archive; a reader of another number refuses it. */
export const archiveFormat = 1;

export const openingName = 'opening.json';
export const manifestName = 'manifest.json';

/** A table of the accounts, which no migration of the store makes: how to make it again. */
export interface AccountTable {
  readonly name: string;
  /** Without a schema in front of names; in this order. */
  readonly statements: readonly string[];
}

export interface Opening {
  readonly format: number;
  /** ISO 8601 instant, UTC, of the moment whose state the backup holds. */
  readonly madeAt: string;
  /** Version of PostgreSQL it came from: "18.0". */
  readonly postgresql: string;
  /** Migrations that had been applied, in their order. */
  readonly migrations: readonly string[];
  readonly accountTables: readonly AccountTable[];
}

export interface TableContent {
  /** "moc.observation", "accounts.account_person". */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the table's COPY text, all pieces after one another. */
  readonly sha256: string;
}

/** The end of a tenant's log: kept elsewhere, too, it proves later that nothing was cut off. */
export interface LogHead {
  readonly tenant: string;
  readonly entries: number;
  readonly hash: string;
}

export interface Manifest {
  readonly tables: readonly TableContent[];
  readonly logs: readonly LogHead[];
}

export const pieceName = (table: string, number: number): string => `${table}/${String(number).padStart(6, '0')}.copy`;

/** The table a piece belongs to; undefined for anything that is none. */
export function tableOfPiece(name: string): string | undefined {
  return /^((?:moc|accounts)\.[a-z_0-9]+)\/\d{6}\.copy$/.exec(name)?.[1];
}
