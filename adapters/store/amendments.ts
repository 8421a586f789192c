/** Amendments as they are stored. */
import type { ResolutionId } from '@moc/domain/dataset';
import type { AmendingAct, Amendment, Criterion, PartAddress } from '@moc/domain/plan';
import type { ActorId, Span, TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { loadNames, named } from './names.ts';
import type { StoredRow } from './tables.ts';

/** Every amendment of a resolution's plan, in the order of entry. */
export async function loadAmendments(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<readonly Amendment[]> {
  const rows = await db
    .selectFrom('amendment')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('seq')
    .orderBy('part')
    .execute();
  const nameOf = await loadNames(db, tenant);
  return rows.map((row) => named(decodeAmendment(row), nameOf));
}

function decodeAmendment(row: StoredRow<'amendment'>): Amendment {
  const span = row.span as Span | null;
  return {
    part: row.part as PartAddress,
    criterion: row.criterion as Criterion,
    words: row.words,
    ...(span && { span }),
    act: row.act as AmendingAct,
    seq: row.seq,
    by: row.amended_by as ActorId,
    name: row.name,
    on: row.amended_at.toISOString(),
  };
}
