/** Explanations as they are stored, with what was said. */
import { type Explanation, type ExplanationEvent, type ExplanationId, type ExplanationStanding, standExplanation } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Day, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { loadNames, type NameOf } from '../names.ts';
import type { StoredRow } from '../tables.ts';

/** Every explanation asked in the tenant, in the order in which they were asked. */
export async function loadExplanations(db: Kysely<Database>, tenant: TenantId): Promise<readonly ExplanationStanding[]> {
  const rows = await db.selectFrom('explanation').selectAll().where('tenant', '=', tenant).orderBy('seq').orderBy('id').execute();
  const events = await db.selectFrom('explanation_event').selectAll().where('tenant', '=', tenant).orderBy('seq').execute();
  const nameOf = await loadNames(db, tenant);
  const eventsOf = Map.groupBy(events, ({ explanation }) => explanation);
  return rows.map((row) =>
    standExplanation(
      decodeExplanation(row, nameOf),
      (eventsOf.get(row.id) ?? []).map((event) => decodeEvent(event, nameOf)),
    ),
  );
}

function decodeExplanation(row: StoredRow<'explanation'>, nameOf: NameOf): Explanation {
  return {
    id: row.id as ExplanationId,
    subject: row.subject as Explanation['subject'],
    agency: row.agency as AgencyCode,
    question: row.question,
    due: row.due as Day,
    askedBy: row.asked_by as ActorId,
    name: nameOf(row.asked_by),
    askedAt: row.asked_at.toISOString(),
  };
}

function decodeEvent(row: StoredRow<'explanation_event'>, nameOf: NameOf): ExplanationEvent {
  const of = { seq: row.seq, by: row.happened_by as ActorId, name: nameOf(row.happened_by), at: row.happened_at.toISOString() };
  if (row.kind === 'answered') return { ...of, kind: 'answered', words: row.words, evidence: row.evidence as readonly string[] };
  return { ...of, kind: row.kind as 'accepted' | 'not-accepted', reason: row.words };
}
