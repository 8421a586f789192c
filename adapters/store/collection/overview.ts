/** Collection seen from above: every request that is open, or was opened of late, as it stands. */
import type { RequestId } from '@moc/domain/observation';
import type { Day, TenantId } from '@moc/domain/values';
import { listAgencies } from '../duties/reads.ts';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';
import { type LoadedCells, loadCells, type StoredCell } from './cells.ts';

/** A query takes 65 535 parameters at most. */
const atOnce = 10_000;

/** Requests opened since the day, and older ones for which no figure was ever settled. */
export async function readRecentCells(store: Store, tenant: TenantId, since: Day, day: Day): Promise<LoadedCells> {
  const { pool, db } = walled(store, tenant);
  const { rows } = await pool.query<{ id: RequestId }>({
    text: `select distinct r.id from moc.figure_request r where r.tenant = $1
      and (r.opened >= $2 or not exists (select from moc.figure_decision d where d.tenant = $1 and d.request = r.id and d.settles = 1))`,
    values: [tenant, since],
  });
  const agencies = await listAgencies(store, tenant);
  const cells: StoredCell[] = [];
  for (let start = 0; start < rows.length; start += atOnce) {
    const ids = rows.slice(start, start + atOnce).map(({ id }) => id);
    cells.push(...(await loadCells(db, tenant, ids, day, agencies)).cells);
  }
  return { cells, agencies };
}
