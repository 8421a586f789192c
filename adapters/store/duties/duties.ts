/** Duties as they are stored, with what happened to them. */
import { type Duty, type DutyEvent, type DutyId, type DutyStanding, standDuty } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { loadNames, type NameOf } from '../names.ts';
import type { StoredRow } from '../tables.ts';

/** Duties of the tenant (of one resolution, where it is named) as they stand, in the order in which they were assigned. */
export async function loadDuties(db: Kysely<Database>, tenant: TenantId, resolution?: ResolutionId): Promise<readonly DutyStanding[]> {
  const of = db.selectFrom('duty').selectAll().where('tenant', '=', tenant);
  const rows = await (resolution === undefined ? of : of.where('resolution', '=', resolution)).orderBy('seq').orderBy('id').execute();
  const events = await db
    .selectFrom('duty_event')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('duty', 'in', (eb) => {
      const ids = eb.selectFrom('duty').select('id').where('tenant', '=', tenant);
      return resolution === undefined ? ids : ids.where('resolution', '=', resolution);
    })
    .orderBy('seq')
    .execute();
  const nameOf = await loadNames(db, tenant);
  const eventsOf = Map.groupBy(events, ({ duty }) => duty);
  return rows.map((row) =>
    standDuty(decodeDuty(row), [assignedEvent(row, nameOf), ...(eventsOf.get(row.id) ?? []).map((event) => decodeEvent(event, nameOf))]),
  );
}

function decodeDuty(row: StoredRow<'duty'>): Duty {
  const clarities = row.clarities as Duty['clarities'] | null;
  return {
    id: row.id as DutyId,
    subject: row.subject as Duty['subject'],
    lead: row.lead as AgencyCode,
    supports: row.supports as readonly AgencyCode[],
    ...(row.field !== null && { field: row.field }),
    basis: row.basis as Duty['basis'],
    due: row.due as Duty['due'],
    ...(clarities && { clarities }),
  };
}

const assignedEvent = (row: StoredRow<'duty'>, nameOf: NameOf): DutyEvent => ({
  kind: 'assigned',
  seq: row.seq,
  by: row.assigned_by as ActorId,
  name: nameOf(row.assigned_by),
  at: row.assigned_at.toISOString(),
});

function decodeEvent(row: StoredRow<'duty_event'>, nameOf: NameOf): DutyEvent {
  const content = row.content as Record<string, never>;
  const of = { seq: row.seq, by: row.happened_by as ActorId, name: nameOf(row.happened_by), at: row.happened_at.toISOString() };
  return { ...of, kind: row.kind as 'acknowledged', ...content };
}
