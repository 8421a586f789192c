/**
 * The command log as a person reads it: who did what, when, and what stood there before. Entries come newest first, a page at a
 * time; rows told in full are few, and the rest is counted.
 */
import { accepted, type Day, type Outcome, type TenantId } from '@moc/domain/values';
import type { CommandKind } from './command.ts';
import { refusedByDatabase } from './failures.ts';
import { decodeBody, type LoggedChange, type LogHeader } from './log.ts';
import { loadNames, type NameOf } from './names.ts';
import { loadSignInNames } from './person.ts';
import type { Store } from './store.ts';
import { type Cell, columnsOf, type TableName, tables } from './tables.ts';
import { beginFor, walled } from './wall.ts';

/** Which entries are wanted; all that is given must hold. */
export interface AuditFilter {
  /** An account, or a part of a person's name. */
  readonly person?: string;
  readonly kind?: string;
  /** First and last day, in Vietnam. */
  readonly from?: Day;
  readonly to?: Day;
  /** A code that must stand in a row by itself: a resolution, a target, an indicator, an agency. */
  readonly about?: string;
  /** Words that must stand anywhere in the content. */
  readonly text?: string;
  /** Only entries before this one: where the page before ended. */
  readonly before?: number;
}

/** A column that a row set, with what its predecessor held. */
export interface AuditField {
  readonly column: string;
  readonly before?: Cell;
  readonly after: Cell;
}

/** A row: what it is about, and what it says differently from the row before it of the same thing. */
export interface AuditChange {
  readonly table: TableName;
  /** The cells that say what the row is about. */
  readonly about: readonly { readonly column: string; readonly value: Cell }[];
  /** Whether an earlier row of the same thing stood. */
  readonly replaces: boolean;
  readonly fields: readonly AuditField[];
}

export interface AuditEntry {
  readonly seq: number;
  /** Part n of m, where a command was too large for one entry. */
  readonly part: number;
  readonly parts: number;
  readonly at: string;
  readonly actor: string;
  readonly name: string;
  readonly role: string;
  readonly kind: CommandKind;
  readonly hash: string;
  readonly rows: readonly { readonly table: TableName; readonly count: number }[];
  /** Codes of the resolutions, and names of the files, that the rows name. */
  readonly resolutions: readonly string[];
  readonly files: readonly string[];
  readonly changes: readonly AuditChange[];
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; absent on the last. */
  readonly before?: number;
}

/** What a row is about, by which its predecessor is found: the columns of its name. Where there are none, rows replace nothing. */
const names: Partial<Record<string, readonly string[]>> = {
  resolution: ['id'],
  correction: ['resolution', 'part'],
  label: ['resolution', 'target'],
  part_link: ['resolution', 'part', 'ordinal'],
  confirmation: ['resolution'],
  indicator: ['resolution', 'code'],
  indicator_supplement: ['resolution', 'code'],
  indicator_relation: ['resolution', 'ordinal'],
  territory: ['code'],
  territory_unit: ['code'],
  territory_act: ['number'],
  territory_transfer: ['act', 'former_code', 'later_code'],
  source: ['id'],
  observation: ['indicator', 'territory', 'period_start', 'months', 'measure', 'source'],
  reported_verdict: ['resolution', 'target', 'period_start', 'months'],
  project_event: ['resolution', 'project', 'event'],
  finding_answer: ['resolution', 'finding'],
  amendment: ['resolution', 'part'],
  role_grant: ['account'],
  second_factor_rule: ['tenant'],
  agency: ['code'],
  duty_event: ['duty'],
  explanation_event: ['explanation'],
  submitted_figure: ['request'],
  figure_decision: ['request'],
  figure_verification: ['request'],
};

/** What happened stands for itself, also where the same happened before. */
const happenings = new Set<TableName>(['duty_event', 'explanation_event', 'figure_decision', 'figure_verification']);

/** Columns that tell nothing to a reader beside the entry itself. */
const silent = /^(tenant|seq|ordinal|id|import|line|known_by|published_precision|sha256|name_key|.*_by|.*_at)$/;

const pageSize = 30;

/** A page of the tenant's log, newest first. `shown`: rows told in full for each entry. */
export async function listAudit(store: Store, tenant: TenantId, filter: AuditFilter = {}, shown = 3): Promise<Outcome<AuditPage>> {
  try {
    const found = await findEntries(store, tenant, filter, pageSize + 1);
    const entries: AuditEntry[] = [];
    for (const header of found.slice(0, pageSize)) entries.push(await readEntry(store, tenant, header, shown));
    const last = found.length > pageSize ? entries.at(-1) : undefined;
    return accepted({ entries, ...(last && { before: last.seq }) });
  } catch (error) {
    return refusedByDatabase(error);
  }
}

/** One entry with up to a few hundred of its rows; undefined when there is none of that number. */
export async function findAuditEntry(store: Store, tenant: TenantId, seq: number): Promise<AuditEntry | undefined> {
  const [header] = await findEntries(store, tenant, { before: seq + 1 }, 1);
  return header?.seq === seq ? readEntry(store, tenant, header, 300) : undefined;
}

/** Who ever did anything in the tenant, by name: what the filter offers. */
export async function listActors(store: Store, tenant: TenantId): Promise<readonly { readonly account: string; readonly name: string }[]> {
  const { db } = walled(store, tenant);
  const rows = await db.selectFrom('command_log').select('actor').distinct().where('tenant', '=', tenant).execute();
  const kept = await db
    .selectFrom('command_log')
    .select(['actor', 'actor_name'])
    .distinct()
    .where('tenant', '=', tenant)
    .where('actor_name', '<>', '')
    .execute();
  const nameOf = await loadNames(db, tenant);
  const keptNames = new Map(kept.map(({ actor, actor_name }) => [actor, actor_name]));
  return rows.map(({ actor }) => ({ account: actor, name: nameOf(actor, keptNames.get(actor)) })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

interface Header {
  readonly seq: number;
  readonly part: number;
  readonly parts: number;
  readonly at: Date;
  readonly actor: string;
  readonly name: string;
  readonly role: string;
  readonly kind: CommandKind;
  readonly hash: string;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

async function findEntries(store: Store, tenant: TenantId, filter: AuditFilter, limit: number): Promise<readonly Header[]> {
  const { db, pool } = walled(store, tenant);
  const nameOf = await loadNames(db, tenant);
  const values: unknown[] = [tenant];
  const conditions = ['tenant = $1'];
  const add = (make: (place: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(make(`$${values.length}`));
  };
  const { person, kind, from, to, about, text, before } = filter;
  if (person) {
    const actors = (await listActors(store, tenant)).filter(({ account, name }) => account === person || fold(name).includes(fold(person)));
    add(
      (place) => `actor = any (${place})`,
      actors.map(({ account }) => account),
    );
  }
  if (kind) add((place) => `kind = ${place}`, kind);
  if (from) add((place) => `at >= (${place}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, from);
  if (to) add((place) => `at < (${place}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`, to);
  if (about) add((place) => `strpos(body, ${place}) > 0`, JSON.stringify(about));
  if (text) add((place) => `body ilike ${place}`, `%${escapeLike(JSON.stringify(text).slice(1, -1))}%`);
  if (before !== undefined) add((place) => `seq < ${place}`, before);
  values.push(limit);
  const { rows } = await pool.query<Omit<Header, 'name'> & { actor_name: string }>(
    `select seq, part, parts, at, actor, actor_name, role, kind, hash from moc.command_log where ${conditions.join(' and ')} order by seq desc limit $${values.length}`,
    values,
  );
  return rows.map(({ actor_name, ...header }) => ({ ...header, name: nameOf(header.actor, actor_name) }));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

async function readEntry(store: Store, tenant: TenantId, { at, ...header }: Header, shown: number): Promise<AuditEntry> {
  const { rows } = await walled(store, tenant).pool.query<{ body: string }>('select body from moc.command_log where tenant = $1 and seq = $2', [
    tenant,
    header.seq,
  ]);
  const changes = decodeBody(rows[0]?.body ?? '[]') ?? [];
  const told: AuditChange[] = [];
  const said = await sayCodedIn(store, tenant, changes);
  for (const change of changes.filter(isTold)) {
    for (const cells of change.rows) if (told.length < shown) told.push(await tell(store, tenant, header.seq - header.part + 1, change, cells, said));
  }
  return {
    ...header,
    at: at.toISOString(),
    rows: changes.filter(isTold).map(({ table, rows: all }) => ({ table, count: all.length })),
    resolutions: distinct(changes, 'resolution'),
    files: distinct(changes, 'file_name'),
    changes: told,
  };
}

/** Columns that hold the code of an agency. */
const agencyColumns = /^(agency|lead|superior|former|successor)$/;

/** A cell with names for the codes in it: people, agencies, the figure that was asked for. */
type SayCoded = (column: string, cell: Cell) => Cell;

async function sayCodedIn(store: Store, tenant: TenantId, changes: readonly LoggedChange[]): Promise<SayCoded> {
  const nameOf = await namesOf(store, tenant, changes);
  const has = (pattern: RegExp) => changes.some(({ columns }) => columns.some((column) => pattern.test(column)));
  const agencies = has(agencyColumns) ? await bilingualNames(store, tenant, 'agency') : new Map<string, string>();
  const indicators = has(/^request$/) ? await bilingualNames(store, tenant, 'indicator') : new Map<string, string>();
  return (column, cell) => {
    if (cell === null) return cell;
    const code = String(cell);
    if (accounts.test(column)) return nameOf(code);
    if (agencyColumns.test(column)) return agencies.get(code) ?? cell;
    if (column === 'level') return Number(cell) + 1; // Counted from 0 where it is stored.
    return column === 'request' ? nameFigure(code, indicators) : cell;
  };
}

/** Names in both languages by code, as they were told last. */
async function bilingualNames(store: Store, tenant: TenantId, table: 'agency' | 'indicator'): Promise<ReadonlyMap<string, string>> {
  const text = `select distinct on (code) code, name::text as name from moc.${table} where tenant = $1 order by code, seq desc`;
  const { rows } = await walled(store, tenant).pool.query<{ code: string; name: string }>(text, [tenant]);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** "Thu ngân sách (state-budget-revenue|83|2024|value)": by name, with the code by which the log is searched. */
function nameFigure(request: string, indicators: ReadonlyMap<string, string>): Cell {
  const known = indicators.get(request.slice(0, request.indexOf('|')));
  if (known === undefined) return request;
  const { vi, en } = JSON.parse(known) as Readonly<Record<'vi' | 'en', string>>;
  return JSON.stringify({ vi: `${vi} (${request})`, en: `${en} (${request})` });
}

/** Names for the accounts in the rows: as known in the tenant, else as they sign in. */
async function namesOf(store: Store, tenant: TenantId, changes: readonly LoggedChange[]): Promise<NameOf> {
  const nameOf = await loadNames(walled(store, tenant).db, tenant);
  if (!changes.some(({ columns }) => columns.some((column) => accounts.test(column)))) return nameOf;
  const signIn = await loadSignInNames(store);
  return (account, kept) => {
    const name = nameOf(account, kept);
    return name === account ? (signIn.get(account) ?? account) : name;
  };
}

/** The record of the file, the reading as it was and the capacity are told by the sentence alone. */
const isTold = ({ table }: Pick<LoggedChange, 'table'>): boolean => table !== 'import_batch' && table !== 'plan_reading' && table !== 'acting';

function distinct(changes: readonly LoggedChange[], column: string): readonly string[] {
  const found = new Set<string>();
  for (const { columns, rows } of changes) {
    const at = columns.indexOf(column);
    if (at >= 0) for (const row of rows) if (row[at]) found.add(String(row[at]));
  }
  return [...found].slice(0, 5);
}

/** Columns that hold an account; read by the name of the person. */
const accounts = /^(account|delegate|on_behalf_of|handover)$/;

async function tell(
  store: Store,
  tenant: TenantId,
  first: number,
  { table, columns }: LoggedChange,
  cells: readonly Cell[],
  said: SayCoded,
): Promise<AuditChange> {
  const row = new Map(columns.map((column, index) => [column, cells[index] as Cell]));
  const named = names[table] ?? [];
  const previous = named.length > 0 && !happenings.has(table) ? await findPrevious(store, tenant, table, named, row, first) : undefined;
  const told = columns.filter((column) => !silent.test(column) && !named.includes(column));
  const fields = told.flatMap((column): AuditField[] => {
    const after = row.get(column) ?? null;
    if (!previous) return isEmpty(after) ? [] : [{ column, after: said(column, after) }];
    const before = previous.get(column) ?? null;
    return sameCell(before, after) || (column === 'name' && after === '') ? [] : [{ column, before: said(column, before), after: said(column, after) }];
  });
  const subject = named.length > 0 ? named : ['resolution', 'id'].filter((column) => row.has(column));
  return {
    table,
    about: subject.flatMap((column) => (column === 'ordinal' ? [] : [{ column, value: said(column, row.get(column) ?? null) }])),
    replaces: previous !== undefined,
    fields,
  };
}

const isEmpty = (cell: Cell): boolean => cell === null || ['', 'null', '[]', '{}'].includes(String(cell));

const sameCell = (a: Cell, b: Cell): boolean => (a === null ? '' : String(a)) === (b === null ? '' : String(b));

/** The row of the same thing that stood when the entry came. A plan and what happened are different things. */
async function findPrevious(
  store: Store,
  tenant: TenantId,
  table: TableName,
  named: readonly string[],
  row: ReadonlyMap<string, Cell>,
  first: number,
): Promise<ReadonlyMap<string, Cell> | undefined> {
  const columns = columnsOf(table);
  const kinds: Readonly<Record<string, string>> = tables[table];
  const as = (column: string) => (kinds[column]?.startsWith('json') || kinds[column]?.startsWith('numeric') ? `"${column}"::text` : `"${column}"`);
  const conditions = named.map((column, index) => `"${column}" = $${index + 3}`);
  const values: unknown[] = [tenant, first, ...named.map((column) => row.get(column))];
  if (row.has('status') && table === 'observation') {
    values.push(row.get('status'));
    conditions.push(`(status = 'plan') = ($${values.length} = 'plan')`);
  }
  const text = `select ${columns.map((column) => `${as(column)} as "${column}"`).join(', ')} from moc.${table}
    where tenant = $1 and seq < $2 and ${conditions.join(' and ')} order by seq desc limit 1`;
  const { rows } = await walled(store, tenant).pool.query<Record<string, unknown>>(text, values);
  const [found] = rows;
  return found && new Map(columns.map((column) => [column, cellOf(found[column], kinds[column] ?? '')]));
}

/** A stored value as the log writes it. */
function cellOf(value: unknown, kind: string): Cell {
  if (value === null || value === undefined) return null;
  if (kind.startsWith('json')) return canonicalText(String(value));
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? value : String(value);
}

const canonicalText = (text: string): string => JSON.stringify(sorted(JSON.parse(text)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** An entry as it lies in the log, for whoever checks it elsewhere. */
export interface RawEntry extends LogHeader {
  readonly hash: string;
  readonly body: string;
}

/**
 * The whole log as JSON Lines, a few entries at a time: a line on the file itself (form, tenant, number of entries, last hash),
 * then a line for each entry, header and body. One consistent moment, others go on meanwhile.
 */
export async function* exportLog(store: Store, tenant: TenantId): AsyncGenerator<string> {
  const client = await store.pool.connect();
  let broken = true;
  try {
    await client.query(beginFor(store, tenant, 'begin isolation level repeatable read read only'));
    const { rows: heads } = await client.query<{ seq: number; hash: string }>(
      'select seq, hash from moc.command_log where tenant = $1 order by seq desc limit 1',
      [tenant],
    );
    const head = heads[0] ?? { seq: 0, hash: '0'.repeat(64) };
    yield `${JSON.stringify({ moc: 'log', form: 1, tenant, entries: head.seq, head: head.hash })}\n`;
    for (let after = 0; after < head.seq; ) {
      const { rows } = await client.query<Record<string, never>>(
        `select seq, command, part, parts, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, actor_name as "actorName", role, kind,
          body_sha256 as "bodySha256", previous, hash, body from moc.command_log where tenant = $1 and seq > $2 order by seq limit 20`,
        [tenant, after],
      );
      if (rows.length === 0) break;
      for (const row of rows) yield `${JSON.stringify({ tenant, ...row })}\n`;
      after = Number((rows.at(-1) as unknown as { seq: number }).seq);
    }
    await client.query('rollback');
    broken = false;
  } finally {
    client.release(broken);
  }
}
