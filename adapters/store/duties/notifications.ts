/**
 * What people are told: notifications by key, the daily digest in which they go out, the secret address of a calendar. None of it
 * is evidence: it follows from the evidence, or is a person's own.
 */
import type { OpenMatter, Reminder, ReminderStage } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Day, TenantId } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';

export interface Notification {
  readonly key: string;
  readonly stage: ReminderStage;
  readonly matter: OpenMatter;
  readonly day: Day;
  readonly createdAt: string;
  readonly readAt?: string;
}

/** Keeps the reminders that nobody was given yet; how many those were. Asked again, it adds nothing. */
export async function addNotifications(store: Store, tenant: TenantId, day: Day, reminders: readonly Reminder[]): Promise<number> {
  const { rowCount } = await walled(store, tenant).pool.query({
    name: 'add-notifications',
    text: `insert into moc.notification (tenant, person, key, kind, parameters, day)
      select $1, person, key, kind, parameters::jsonb, $2::date from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as given(person, key, kind, parameters)
      on conflict do nothing`,
    values: [
      tenant,
      day,
      reminders.map(({ person }) => person),
      reminders.map(({ key }) => key),
      reminders.map(({ stage }) => stage),
      reminders.map(({ matter }) => canonicalJson(matter)),
    ],
  });
  return rowCount ?? 0;
}

interface NotificationRow {
  readonly key: string;
  readonly kind: string;
  readonly parameters: unknown;
  readonly day: string;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

const decode = (row: NotificationRow): Notification => ({
  key: row.key,
  stage: row.kind as ReminderStage,
  matter: row.parameters as OpenMatter,
  day: row.day as Day,
  createdAt: row.created_at.toISOString(),
  ...(row.read_at && { readAt: row.read_at.toISOString() }),
});

/** The person's notifications, newest first, and how many of all are unread. */
export async function listNotifications(
  store: Store,
  tenant: TenantId,
  person: ActorId,
  limit: number,
): Promise<{ readonly unread: number; readonly notifications: readonly Notification[] }> {
  const { pool } = walled(store, tenant);
  const { rows } = await pool.query<NotificationRow>({
    name: 'notifications',
    text: `select key, kind, parameters, day, created_at, read_at from moc.notification where tenant = $1 and person = $2
      order by created_at desc, key limit $3`,
    values: [tenant, person, limit],
  });
  const { rows: counts } = await pool.query<{ unread: number }>({
    name: 'unread',
    text: 'select count(*)::int as unread from moc.notification where tenant = $1 and person = $2 and read_at is null',
    values: [tenant, person],
  });
  return { unread: counts[0]?.unread ?? 0, notifications: rows.map(decode) };
}

/** Marks the person's notifications as read, or all of them; how many were not before. */
export async function markRead(store: Store, tenant: TenantId, person: ActorId, keys: readonly string[] | 'all'): Promise<number> {
  const { rowCount } = await walled(store, tenant).pool.query(
    `update moc.notification set read_at = now() where tenant = $1 and person = $2 and read_at is null and ($3::text[] is null or key = any($3))`,
    [tenant, person, keys === 'all' ? null : keys],
  );
  return rowCount ?? 0;
}

/**
 * Settles who gets a digest on the day and what it tells: everything unread that no digest told before. The day's digest of a person
 * is settled once; what comes later waits for the next. Whoever still waits for theirs to be sent is named again.
 */
export async function settleDigests(store: Store, tenant: TenantId, day: Day): Promise<readonly ActorId[]> {
  const { rows } = await walled(store, tenant).pool.query<{ person: ActorId }>(
    `with settled as (
        insert into moc.digest (tenant, person, day)
        select distinct $1::text, person, $2::date from moc.notification where tenant = $1 and read_at is null and digest is null
        on conflict do nothing returning person),
      told as (
        update moc.notification n set digest = $2::date from settled s
        where n.tenant = $1 and n.person = s.person and n.read_at is null and n.digest is null returning n.person)
      select person from settled union select person from moc.digest where tenant = $1 and day = $2::date and sent_at is null order by person`,
    [tenant, day],
  );
  return rows.map(({ person }) => person);
}

/** What a person's digest of the day tells, in order of deadlines, and whether it was sent. */
export async function readDigest(
  store: Store,
  tenant: TenantId,
  person: ActorId,
  day: Day,
): Promise<{ readonly sent: boolean; readonly notifications: readonly Notification[] } | undefined> {
  const { pool } = walled(store, tenant);
  const { rows } = await pool.query<{ sent: boolean }>('select sent_at is not null as sent from moc.digest where tenant = $1 and person = $2 and day = $3', [
    tenant,
    person,
    day,
  ]);
  if (!rows[0]) return undefined;
  const { rows: told } = await pool.query<NotificationRow>(
    `select key, kind, parameters, day, created_at, read_at from moc.notification where tenant = $1 and person = $2 and digest = $3
      order by parameters->>'due' nulls last, key`,
    [tenant, person, day],
  );
  return { sent: rows[0].sent, notifications: told.map(decode) };
}

export async function markDigestSent(store: Store, tenant: TenantId, person: ActorId, day: Day): Promise<void> {
  await walled(store, tenant).pool.query('update moc.digest set sent_at = now() where tenant = $1 and person = $2 and day = $3 and sent_at is null', [
    tenant,
    person,
    day,
  ]);
}

/** Figures that an agency still owes, by deadline; and figures sent that nobody looked at yet. */
export interface OpenFigures {
  readonly agency: AgencyCode;
  readonly due?: Day;
  readonly count: number;
  /** Grows when there is more to look at. */
  readonly version: string;
}

export async function findOwedFigures(store: Store, tenant: TenantId): Promise<readonly OpenFigures[]> {
  return figuresWhere(
    store,
    tenant,
    `sent is null or coalesce((select d.decision = 'returned' from moc.figure_decision d
      where d.tenant = $1 and d.request = r.id and d.of_seq = sent order by d.seq desc limit 1), false)`,
    `min(opened)::text || ':' || coalesce(max(returned), 0)`,
    'due',
  );
}

export async function findUnseenFigures(store: Store, tenant: TenantId): Promise<readonly OpenFigures[]> {
  return figuresWhere(
    store,
    tenant,
    `sent is not null and not exists (select from moc.figure_decision d where d.tenant = $1 and d.request = r.id and d.of_seq = sent)`,
    'max(sent)::text',
    'null::date',
  );
}

async function figuresWhere(store: Store, tenant: TenantId, isOpen: string, version: string, due: string): Promise<readonly OpenFigures[]> {
  const { rows } = await walled(store, tenant).pool.query<{ agency: AgencyCode; due: Day | null; count: number; version: string }>(
    `with r as (
        select distinct on (id) id, agency, due, opened,
          (select max(s.seq) from moc.submitted_figure s where s.tenant = $1 and s.request = f.id) as sent,
          (select max(d.seq) from moc.figure_decision d where d.tenant = $1 and d.request = f.id and d.decision = 'returned') as returned
        from moc.figure_request f where tenant = $1 order by id, seq desc)
      select agency, ${due} as due, count(*)::int as count, ${version} as version from r where ${isOpen} group by 1, 2 order by 1, 2`,
    [tenant],
  );
  return rows.map(({ agency, due: on, count, version: at }) => ({ agency, count, version: at, ...(on !== null && { due: on }) }));
}

/** Keeps the digest of a calendar's token, in the place of the one before. */
export async function renewFeed(store: Store, tenant: TenantId, person: ActorId, token: string): Promise<void> {
  await walled(store, tenant).pool.query(
    `insert into moc.deadline_feed (tenant, person, token) values ($1, $2, $3)
      on conflict (tenant, person) do update set token = excluded.token, renewed_at = now()`,
    [tenant, person, token],
  );
}

/** Whose calendar the token's digest opens. The token names its tenant, so no other tenant is asked. */
export async function findFeed(store: Store, tenant: TenantId, token: string): Promise<ActorId | undefined> {
  const { rows } = await walled(store, tenant).pool.query<{ person: ActorId }>('select person from moc.deadline_feed where tenant = $1 and token = $2', [
    tenant,
    token,
  ]);
  return rows[0]?.person;
}
