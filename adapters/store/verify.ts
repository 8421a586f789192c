/**
 * Is the store what its log says? The chain is walked entry by entry, the state is rebuilt from the bodies into temporary
 * tables, and these are compared with the real ones both ways.
 */
import type { Bilingual, Outcome, TenantId } from '@moc/domain/values';
import { accepted } from '@moc/domain/values';
import type { PoolClient } from 'pg';
import { sha256 } from './canonical.ts';
import { copyInto, copyLine } from './copy.ts';
import { findUnderived } from './country/standing.ts';
import { refusedByDatabase } from './failures.ts';
import { decodeBody, entryHash, genesis, type LoggedChange } from './log.ts';
import type { Store } from './store.ts';
import { columnsOf, type TableName, tableNames } from './tables.ts';
import { beginFor } from './wall.ts';

/** The first place that is not as it should be. */
export interface Broken {
  readonly what: 'gap' | 'link' | 'hash' | 'body' | 'content' | 'row-missing' | 'row-foreign' | 'not-derived';
  /** The log entry concerned, where there is one. */
  readonly seq?: number;
  readonly table?: TableName;
  readonly says: Bilingual;
}

export interface Verification {
  readonly tenant: TenantId;
  readonly entries: number;
  /** Rows rebuilt from the log. */
  readonly rows: number;
  /** The last hash of the chain. Kept elsewhere, it proves later that nothing was cut off the end. */
  readonly head: string;
  readonly broken?: Broken;
}

/** Checks one tenant's log and tables. Nothing is changed; other commands go on meanwhile. */
export async function verify(store: Store, tenant: TenantId): Promise<Outcome<Verification>> {
  try {
    const client = await store.pool.connect();
    let broken = true;
    try {
      await client.query(beginFor(store, tenant, 'begin isolation level repeatable read'));
      const verification = await verifyIn(client, tenant);
      await client.query('rollback');
      broken = false;
      return accepted(verification);
    } finally {
      client.release(broken);
    }
  } catch (error) {
    return refusedByDatabase(error);
  }
}

async function verifyIn(client: PoolClient, tenant: TenantId): Promise<Verification> {
  for (const table of tableNames) await client.query(`create temporary table rebuilt_${table} (like moc.${table}) on commit drop`);
  const walked = await walkChain(client, tenant);
  if (walked.broken) return { tenant, ...walked };
  for (const table of tableNames) {
    const broken = await compare(client, tenant, table);
    if (broken) return { tenant, ...walked, broken };
  }
  const underived = await findUnderived(client, tenant);
  if (underived) return { tenant, ...walked, broken: notDerived(underived) };
  return { tenant, ...walked };
}

type Walked = Omit<Verification, 'tenant'>;

async function walkChain(client: PoolClient, tenant: TenantId): Promise<Walked> {
  let walked: Walked = { entries: 0, rows: 0, head: genesis };
  for (;;) {
    const entries = await readEntries(client, tenant, walked.entries);
    if (entries.length === 0) return walked;
    for (const entry of entries) {
      const changes = decodeBody(entry.body);
      const broken = brokenEntry(entry, walked, changes);
      if (broken || !changes) return { ...walked, ...(broken ? { broken } : {}) };
      for (const change of changes) await copyInto(client, `rebuilt_${change.table}`, change.table, change.rows.map(copyLine).join(''));
      walked = { entries: entry.seq, rows: walked.rows + changes.reduce((sum, { rows }) => sum + rows.length, 0), head: entry.hash };
    }
  }
}

interface Entry {
  readonly tenant: string;
  readonly seq: number;
  readonly command: string;
  readonly part: number;
  readonly parts: number;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string;
  readonly role: string;
  readonly kind: string;
  readonly body: string;
  readonly body_sha256: string;
  readonly previous: string;
  readonly hash: string;
}

/** A few entries at a time: a body may hold ten thousand rows. */
async function readEntries(client: PoolClient, tenant: TenantId, after: number): Promise<readonly Entry[]> {
  const { rows } = await client.query<Entry>('select * from moc.command_log where tenant = $1 and seq > $2 order by seq limit 20', [tenant, after]);
  return rows;
}

function brokenEntry(entry: Entry, walked: Walked, changes: readonly LoggedChange[] | undefined): Broken | undefined {
  const { seq } = entry;
  const at = (what: Broken['what'], vi: string, en: string): Broken => ({
    what,
    seq,
    says: { vi: `Mục ${seq} của sổ ghi lệnh: ${vi}`, en: `Log entry ${seq}: ${en}` },
  });
  if (seq !== walked.entries + 1) return at('gap', `thiếu mục ${walked.entries + 1} đứng trước.`, `entry ${walked.entries + 1} before it is missing.`);
  if (entry.previous !== walked.head) return at('link', 'không nối với mục đứng trước.', 'it does not follow from the entry before it.');
  if (sha256(entry.body) !== entry.body_sha256) return at('body', 'nội dung đã bị sửa.', 'its content was altered.');
  const { command, part, parts, actor, role, kind, body_sha256: bodySha256, previous } = entry;
  const header = {
    tenant: entry.tenant,
    seq,
    command,
    part,
    parts,
    at: entry.at.toISOString(),
    actor,
    actorName: entry.actor_name,
    role,
    kind,
    bodySha256,
    previous,
  };
  if (entryHash(header) !== entry.hash) return at('hash', 'người, thời điểm hoặc loại lệnh đã bị sửa.', 'its person, time or kind was altered.');
  if (!changes) return at('content', 'nội dung không đọc được.', 'its content cannot be read.');
  return undefined;
}

/** Rows the log says but the table lacks, then rows of the table that the log knows nothing of. */
async function compare(client: PoolClient, tenant: TenantId, table: TableName): Promise<Broken | undefined> {
  const columns = columnsOf(table)
    .map((column) => `"${column}"`)
    .join(', ');
  const real = `select ${columns} from moc.${table} where tenant = $1`;
  const rebuilt = `select ${columns} from rebuilt_${table} where $1::text is not null`;
  const first = async (a: string, b: string) => (await client.query<Record<string, unknown>>(`${a} except all ${b} order by seq limit 1`, [tenant])).rows[0];
  const missing = await first(rebuilt, real);
  if (missing) {
    const row = nameRow(table, missing);
    return {
      what: 'row-missing',
      table,
      seq: Number(missing['seq']),
      says: {
        vi: `Bảng ${table} thiếu hoặc đã sửa dòng mà sổ ghi lệnh có: ${row}`,
        en: `Table ${table} lacks, or has altered, a row that the log holds: ${row}`,
      },
    };
  }
  const foreign = await first(real, rebuilt);
  if (!foreign) return undefined;
  const row = nameRow(table, foreign);
  return {
    what: 'row-foreign',
    table,
    seq: Number(foreign['seq']),
    says: { vi: `Bảng ${table} có dòng mà sổ ghi lệnh không có: ${row}`, en: `Table ${table} has a row that the log does not hold: ${row}` },
  };
}

function notDerived({ table, row }: { readonly table: string; readonly row: string }): Broken {
  return {
    what: 'not-derived',
    says: {
      vi: `Bảng dẫn xuất ${table} không khớp với số liệu gốc: ${shorten(row)}`,
      en: `The derived table ${table} does not follow from the evidence: ${shorten(row)}`,
    },
  };
}

/** The row in a few words: its cells, shortened. */
function nameRow(table: TableName, row: Readonly<Record<string, unknown>>): string {
  const cells = columnsOf(table)
    .slice(1, 8)
    .map((column) => `${column}=${shorten(row[column])}`);
  return cells.join(', ');
}

function shorten(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
