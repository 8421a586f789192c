/** Every indicator of a tenant, for what is asked and checked across resolutions. */
import type { TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { loadSupplements, supplementKey } from '../state.ts';
import { decodeIndicator } from '../stored.ts';

/** The latest declaration of each code, whichever resolution declared it. */
export async function loadAllIndicators(db: Kysely<Database>, tenant: TenantId) {
  const rows = await db.selectFrom('indicator').selectAll().distinctOn('code').where('tenant', '=', tenant).orderBy('code').orderBy('seq', 'desc').execute();
  const supplements = await loadSupplements(db, tenant);
  return rows.map((row) => decodeIndicator(row, supplements.get(supplementKey(row))));
}
