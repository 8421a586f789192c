/**
 * The one way in: a command is checked for the right to give it, decided on the state under its tenant's lock, and written
 * together with its log entries in one transaction; or nothing of it is.
 */
import { channel } from 'node:diagnostics_channel';
import { type Actor, extentOf, reachOf, refuseWithoutRight } from '@moc/domain/assignment';
import { accepted, dayOfInstant, type Outcome, refused, type TenantId } from '@moc/domain/values';
import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import { sha256 } from './canonical.ts';
import { actionOf, type Command, type Decision, type Summary } from './command.ts';
import { decideCommand } from './commands.ts';
import { copyInto, copyLine } from './copy.ts';
import { derive } from './country/standing.ts';
import type { Database } from './database.ts';
import { loadAgencies, loadAgencyChanges } from './duties/people.ts';
import { isUnavailable, refusedByDatabase } from './failures.ts';
import { newUuid } from './ids.ts';
import { divideChanges, entryHash, genesis, type LogHeader, logged } from './log.ts';
import { eraseName, keepName, rememberName } from './names.ts';
import type { Store } from './store.ts';
import { type Change, insert, type TableName } from './tables.ts';
import { beforeWall, beginFor, behindWall, withinReach } from './wall.ts';

/** Time and fresh identifiers, given from outside so that a command can be told again in a test. */
export interface Clock {
  /** ISO 8601 instant, UTC, to the millisecond. */
  readonly now: string;
  readonly newId: () => string;
}

/** What an accepted command leaves: its first log entry (the last one standing, if it changed nothing), its instant, and what came of it. */
export interface Receipt {
  readonly seq: number;
  readonly at: string;
  readonly summary: Summary;
}

export function clock(): Clock {
  return { now: new Date().toISOString(), newId: newUuid };
}

/**
 * Carries out `command` for `actor`, whole or not at all. When the outcome is accepted, the effect and its log entries are
 * on disk. Refusals: `assignment/not-allowed`, those of the command's rule, `store/unavailable` (nothing was written) and
 * `store/outcome-unknown` (the connection broke while committing: read the state before trying again).
 */
export async function execute(store: Store, command: Command, actor: Actor, given: Clock = clock()): Promise<Outcome<Receipt>> {
  const outcome = await carryOut(store, command, actor, given);
  if (done.hasSubscribers) done.publish({ kind: command.kind, ...(!outcome.ok && { refused: outcome.refusals[0].code }) } satisfies CommandDone);
  return outcome;
}

/** Where it is told that a command was carried out or refused: for whoever counts. */
export const commandChannel = 'moc:command';
const done = channel(commandChannel);

export interface CommandDone {
  readonly kind: Command['kind'];
  /** The code of the refusal. */
  readonly refused?: string;
}

async function carryOut(store: Store, command: Command, actor: Actor, given: Clock): Promise<Outcome<Receipt>> {
  const refusal = refuseWithoutRight(actor, actionOf[command.kind], command.tenant);
  if (refusal) return refused(refusal);
  return withClient(store, async (client) => {
    await client.query(beginFor(store, command.tenant));
    const head = await lockTenant(client, command.tenant);
    const seq = head.seq + 1;
    const origin = originOf(store, client);
    const decision = await decideCommand(origin, command, { actor: unnamed(actor), now: given.now, seq, newId: given.newId });
    if (!decision.ok) return rollback(client, decision);
    const decided = { value: withActing(decision.value, command.tenant, actor, seq) };
    if (decided.value.changes.length === 0) return rollback(client, accepted({ seq: head.seq, at: given.now, summary: decided.value.summary }));
    await nameReach(client, store, origin.db, command, actor, given);
    await client.query(beforeWall);
    const written = await write(client, command, actor, given, head, decided.value);
    if (!written.ok) return rollback(client, written);
    await client.query(behindWall(store));
    await nameOrErase(client, store, command, actor);
    await derive({ client, db: origin.db, tenant: command.tenant, entry: seq, changes: decided.value.changes });
    const committed = await commit(client, { seq, at: given.now, summary: decided.value.summary });
    if (committed.ok) rememberName(store.names, { tenant: command.tenant, account: actor.id, name: actor.name });
    return committed;
  });
}

/**
 * From here on the database itself refuses rows on matters beyond the actor's reach, should the rule have forgotten to ask. Named
 * after the decision: a rule must see what lies beyond to say that it does.
 */
async function nameReach(client: PoolClient, { wall }: Store, db: Kysely<Database>, { kind, tenant }: Command, actor: Actor, { now }: Clock): Promise<void> {
  const action = actionOf[kind];
  const reach = reachOf(actor.role, action);
  if (!wall.raised || reach === 'province') return;
  // Who lies below matters only to reaches that go below: an officer who sends figures waits for nothing else.
  const isAlone = reach === 'own' || reach === 'own-agency' || reach === 'outside-agencies';
  const offices = { agencies: isAlone ? [] : await loadAgencies(db, tenant), changes: await loadAgencyChanges(db, tenant) };
  const extent = extentOf(actor, action, offices, dayOfInstant(now));
  if (extent) await client.query(withinReach(extent));
}

/** Beside the role in the log's header: the agency for which, and the person on whose behalf, the actor acted. */
function withActing(decision: Decision, tenant: TenantId, { agency, onBehalfOf }: Actor, seq: number): Decision {
  if (decision.changes.length === 0 || (agency === undefined && onBehalfOf === undefined)) return decision;
  const acting = { tenant, seq, agency: agency ?? null, on_behalf_of: onBehalfOf ?? null };
  return { ...decision, changes: [...decision.changes, ...insert('acting', [acting])] };
}

/** What `execute` would answer now, without writing anything. */
export async function preview(store: Store, command: Command, actor: Actor, given: Clock = clock()): Promise<Outcome<Summary>> {
  const refusal = refuseWithoutRight(actor, actionOf[command.kind], command.tenant);
  if (refusal) return refused(refusal);
  return withClient(store, async (client) => {
    await client.query(beginFor(store, command.tenant, 'begin isolation level repeatable read read only'));
    const { seq } = await findHead(client, command.tenant);
    const decided = await decideCommand(originOf(store, client), command, { actor: unnamed(actor), now: given.now, seq: seq + 1, newId: given.newId });
    return rollback(client, decided.ok ? accepted(decided.value.summary) : decided);
  });
}

/** The log and the evidence know people by account alone; their names stand beside it. */
const unnamed = (actor: Actor): Actor => ({ ...actor, name: '' });

async function nameOrErase(client: PoolClient, store: Store, command: Command, { id, name }: Actor): Promise<void> {
  const { tenant } = command;
  await keepName(client, store.names, { tenant, account: id, name });
  if (command.kind === 'erase-person') await eraseName(client, tenant, command.account);
}

/** Lends a connection; one that failed is thrown away with its transaction. */
async function withClient<T>(store: Store, work: (client: PoolClient) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let client: PoolClient;
  try {
    client = await store.pool.connect();
  } catch (error) {
    return refusedByDatabase(error);
  }
  const lost = () => {}; // A borrowed connection that breaks also fails its query; that is where it is handled.
  client.on('error', lost);
  let broken = true;
  try {
    const outcome = await work(client);
    broken = !outcome.ok && outcome.refusals[0].code === 'store/outcome-unknown';
    return outcome;
  } catch (error) {
    return refusedByDatabase(error);
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** Typed queries over one borrowed connection. */
function originOf(store: Store, client: PoolClient) {
  const connection = { query: client.query.bind(client), release: () => {} } as unknown as PoolClient;
  const pool = { connect: async () => connection, end: async () => {} };
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as never }) }).withSchema('moc'), readings: store.readings };
}

async function rollback<T>(client: PoolClient, outcome: Outcome<T>): Promise<Outcome<T>> {
  await client.query('rollback');
  return outcome;
}

async function commit<T>(client: PoolClient, value: T): Promise<Outcome<T>> {
  try {
    await client.query('commit');
    return accepted(value);
  } catch (error) {
    if (isUnavailable(error)) return refused({ code: 'store/outcome-unknown', parameters: {} });
    throw error;
  }
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

async function findHead(client: PoolClient, tenant: TenantId): Promise<Head> {
  const { rows } = await client.query<Head>({
    name: 'head',
    text: 'select seq, hash from moc.command_log where tenant = $1 order by seq desc limit 1',
    values: [tenant],
  });
  return rows[0] ?? { seq: 0, hash: genesis };
}

/** One command at a time for each tenant: the row lock is local to the tenant's shard and ends with the transaction. */
async function lockTenant(client: PoolClient, tenant: TenantId): Promise<Head> {
  await client.query('insert into moc.tenant (tenant) values ($1) on conflict do nothing', [tenant]);
  await client.query('select 1 from moc.tenant where tenant = $1 for update', [tenant]);
  return findHead(client, tenant);
}

async function write(client: PoolClient, command: Command, actor: Actor, { now, newId }: Clock, head: Head, { changes }: Decision): Promise<Outcome<void>> {
  const bodies = divideChanges(changes);
  const id = newId();
  let { seq, hash: previous } = head;
  let next = prepare(bodies[0] ?? []);
  for (let index = 0; index < bodies.length; index++) {
    const { body, copies } = next;
    const prepareNext = () => {
      if (index + 1 < bodies.length) next = prepare(bodies[index + 1]!);
    };
    if (!isStorable(body)) return refused({ code: 'store/bad-text', parameters: {} });
    seq += 1;
    const header: LogHeader = {
      tenant: command.tenant,
      seq,
      command: id,
      part: index + 1,
      parts: bodies.length,
      at: now,
      actor: actor.id,
      actorName: '',
      role: actor.role,
      kind: command.kind,
      bodySha256: sha256(body),
      previous,
    };
    for (const [at, { table, text }] of copies.entries())
      await copyInto(client, `moc.${table}`, table, text, at === copies.length - 1 ? prepareNext : undefined);
    previous = entryHash(header);
    await writeEntry(client, header, body, previous);
  }
  return accepted(undefined);
}

/** A log body and the COPY texts of the same rows. */
function prepare(pieces: readonly Change[]): { body: string; copies: readonly { table: TableName; text: string }[] } {
  const changes = pieces.map(logged);
  return { body: JSON.stringify(changes), copies: changes.map(({ table, rows }) => ({ table, text: rows.map(copyLine).join('') })) };
}

/** PostgreSQL text holds neither NUL nor half of a surrogate pair; JSON writes both as escapes, where they are easily seen. */
function isStorable(body: string): boolean {
  if (!body.includes('\\u')) return true;
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(body);
}

async function writeEntry(client: PoolClient, h: LogHeader, body: string, hash: string): Promise<void> {
  await client.query({
    name: 'log',
    text: `insert into moc.command_log (tenant, seq, command, part, parts, at, actor, actor_name, role, kind, body, body_sha256, previous, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [h.tenant, h.seq, h.command, h.part, h.parts, h.at, h.actor, h.actorName, h.role, h.kind, body, h.bodySha256, h.previous, hash],
  });
}
